"""Rules for single days: dated ones, weekdays, "tomorrow", the last night of a month."""

from datetime import date, timedelta

from saksi.resolve import periods
from saksi.resolve.periods import Days, Way
from saksi.resolve.time_ground import (
    NO_SUCH_DAY,
    Fields,
    Ground,
    UnresolvedError,
    direction_of,
    number_of,
    shift_of,
    unit_of,
    year_of,
)


def day_of(fields: Fields, ground: Ground) -> Days:
    """A single day as an interval; of a weekday of some month or year, that month or year."""
    if "weekday" in fields and "day" not in fields and unit_of(fields) in ("month", "year"):
        return periods.unit_around(unit_of(fields), ground.day(), shift_of(fields))  # "a Thursday last month"
    found = date_of(fields, ground)
    return found, found


def date_of(fields: Fields, ground: Ground) -> date:
    """The day that a date, a weekday or a word like "tomorrow" names."""
    holiday = number_of(fields, "holiday")
    if holiday is not None:
        fields = {**fields, "month": holiday // 100, "day": holiday % 100}
    if "day" in fields and "month" in fields:
        return _dated(fields, ground)
    if "day" in fields:
        return _day_of_month(fields, ground)
    if "near" in fields:
        return ground.day() + timedelta(days=number_of(fields, "near") or 0)
    return _weekday(fields, ground)


def _dated(fields: Fields, ground: Ground) -> date:
    month, day = number_of(fields, "month") or 0, number_of(fields, "day") or 0
    year = year_of(fields, ground)
    if year is not None:
        return date(year, month, day)
    published = ground.day()
    return periods.nearest_day(_same_days(month, day, fields, published), published, shifted_way(fields))


def shifted_way(fields: Fields) -> Way:
    """ "lalu" and "mendatang" after a date decide it, whatever the clause says."""
    shift = number_of(fields, "shift")
    if shift is None or unit_of(fields) != "day":
        return direction_of(fields)
    return "firm-back" if shift < 0 else "firm-ahead" if shift > 0 else ""


def _same_days(month: int, day: int, fields: Fields, published: date) -> list[date]:
    """That day of the years around, of the weekday named with it if any is; leap days may be years away."""
    reach = 4 if (month, day) == (2, 29) else 1
    found = []
    for year in range(published.year - reach, published.year + reach + 1):
        if day <= periods.month_days(year, month)[1].day:
            found.append(date(year, month, day))
    if not found:
        raise UnresolvedError(NO_SUCH_DAY)
    weekday = number_of(fields, "weekday")
    return [candidate for candidate in found if candidate.weekday() == weekday] or found


def _day_of_month(fields: Fields, ground: Ground) -> date:
    """A bare day ("tanggal 12 lalu"): of the month named by a shift, or the nearest."""
    published, day = ground.day(), number_of(fields, "day") or 0
    if unit_of(fields) == "month":
        return periods.unit_around("month", published, shift_of(fields))[0].replace(day=day)
    around = [periods.unit_around("month", published, shift) for shift in (-1, 0, 1)]
    found = [first.replace(day=day) for first, last in around if day <= last.day]
    weekday = number_of(fields, "weekday")
    found = [candidate for candidate in found if candidate.weekday() == weekday] or found
    return periods.nearest_day(found, published, shifted_way(fields))


def _weekday(fields: Fields, ground: Ground) -> date:
    """The latest such day up to publication; ahead with "depan", "next" or a clause that looks ahead."""
    published = ground.day()
    weekday = (number_of(fields, "weekday") or 0) - (number_of(fields, "eve") or 0)
    back = (published.weekday() - weekday) % 7
    shift, near = number_of(fields, "shift"), number_of(fields, "near9")
    if "unit" in fields or shift == 1:
        monday = published - timedelta(days=published.weekday())
        return monday + timedelta(days=7 * (shift_of(fields) if "unit" in fields else 1) + weekday)
    if shift == 2 or (near or 0) > 0:
        return published + timedelta(days=7 - back)
    if shift == -1 or (near or 0) < 0:
        return published - timedelta(days=back or 7)
    if _looks_ahead(fields, back):
        return published + timedelta(days=-back % 7)
    return published - timedelta(days=back)


def _looks_ahead(fields: Fields, back: int) -> bool:
    """Whether a weekday is one to come: by its clause; "this Friday" else by what is nearer."""
    way = direction_of(fields)
    if way or number_of(fields, "shift") != 0:
        return way.endswith("ahead")
    return back > 7 - back
