"""One rule for each kind of expression of time: its fields and the ground it stands on give its days."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import cast

from saksi.resolve import periods
from saksi.resolve.feasts import feast_days
from saksi.resolve.periods import Days
from saksi.resolve.time_days import date_of, day_of, shifted_way
from saksi.resolve.time_ground import (
    NO_ANCHOR,
    NO_SUCH_DAY,
    Fields,
    Ground,
    UnresolvedError,
    count_of,
    direction_of,
    hour_of,
    number_of,
    shift_of,
    unit_of,
    year_of,
)


def days_of(rule: str, fields: Fields, ground: Ground) -> Days:
    """The closed interval of days of an expression.

    Raises:
        UnresolvedError: it hangs on something that is not known.
        ValueError, OverflowError: there is no such day.
    """
    return _RULES[rule](fields, ground)


# -- ranges ------------------------------------------------------------------------------------------


def _range(fields: Fields, ground: Ground) -> Days:
    """From one end to the other; each end takes from the other what it does not say itself."""
    shared = {name: value for name, value in fields.items() if not name[-1].isdigit()}
    ends = {name[:-1]: value for name, value in fields.items() if name.endswith("2")}
    later: dict[str, int | str] = {k: v for k, v in shared.items() if k in ("way", "shift", "unit")} | ends
    if "year" not in ends and "month" not in ends and "weekday" not in ends:
        later = {**{k: v for k, v in shared.items() if k in ("month", "year")}, **later}
    if "month" not in shared and "day" in shared and "month" in later:
        shared["month"] = later["month"]
    return _joined(shared, later, ground)


def _joined(first: dict[str, int | str], later: dict[str, int | str], ground: Ground) -> Days:
    if "year" in first and "year" not in later:
        start = _end(first, ground)[0]
        end = _end({**later, "year": start.year}, ground)[1]
        if end < start and "month" in later:
            end = _end({**later, "year": start.year + 1}, ground)[1]
    else:
        end = _end(later, ground)[1]
        start = _before(first, end, ground)
    if start > end:
        raise UnresolvedError(NO_SUCH_DAY)
    return start, end


def _before(fields: dict[str, int | str], end: date, ground: Ground) -> date:
    """The first day of an end without a year of its own: the latest before the other end."""
    if "year" in fields:
        return _end(fields, ground)[0]
    if "month" in fields:
        start = _end({**fields, "year": end.year}, ground)[0]
        return start if start <= end else _end({**fields, "year": end.year - 1}, ground)[0]
    if "weekday" in fields and "day" not in fields:
        return end - timedelta(days=(end.weekday() - (number_of(fields, "weekday") or 0)) % 7)
    return _end(fields, ground)[0]


def _end(fields: Fields, ground: Ground) -> Days:
    if "day" in fields or "weekday" in fields or "near" in fields:
        return day_of(fields, ground)
    return _period(fields, ground)


# -- periods -----------------------------------------------------------------------------------------


def _period(fields: Fields, ground: Ground) -> Days:
    days = _whole(fields, ground)
    half, quarter, part = (number_of(fields, name) for name in ("half", "quarter", "part"))
    if half is not None:
        days = periods.half(days, half)
    if quarter is not None:
        days = periods.months(days[0].year, days[0].month + 3 * (quarter - 1), 3)
    if "lone" in fields and days[0] > ground.day() and not direction_of(fields).endswith("ahead"):
        days = periods.year_before(days)
    return days if part is None else periods.third(days, part)


def _whole(fields: Fields, ground: Ground) -> Days:
    """The period that a part may be taken of."""
    decade, nth, start = (number_of(fields, name) for name in ("decade", "nth", "season"))
    if decade is not None:
        return periods.years(decade, 100 if decade % 100 == 0 and decade < 2000 else 10)
    if unit_of(fields) == "century" and (nth or "count" in fields):
        return periods.years(((nth or count_of(fields)) - 1) * 100 + 1, 100)
    if start is not None:
        return _season(start, fields, ground)
    if "feast" in fields:
        return _feast(fields, ground)
    if "month" in fields:
        return _month(fields, ground)
    year = number_of(fields, "year")
    if year is not None:
        return periods.years(year)
    return periods.unit_around(unit_of(fields), ground.day(), shift_of(fields))


def _season(start: int, fields: Fields, ground: Ground) -> Days:
    year = year_of(fields, ground)
    if year is not None:
        return periods.months(year, start, 3)
    if "shift" in fields:
        return periods.season(start, shift_of(fields), ground.day())
    return periods.nearest(periods.seasons(start, ground.day()), ground.day(), direction_of(fields))


def _feast(fields: Fields, ground: Ground) -> Days:
    """A feast that moves: of the year named, or the nearest on the side that the clause looks to."""
    name, year = str(fields["feast"]), year_of(fields, ground)
    around = range(ground.day().year - 1, ground.day().year + 2) if year is None else (year,)
    found = [days for at in around for days in feast_days(name, at)]
    if not found:
        raise UnresolvedError(NO_SUCH_DAY)
    return found[0] if year is not None else periods.nearest(found, ground.day(), shifted_way(fields))


def _nth_day(fields: Fields, ground: Ground) -> Days:
    """ "the last night of August", "hari pertama Ramadan"."""
    first, last = _whole(fields, ground)
    nth = number_of(fields, "nth") or 1
    day = last if nth < 0 else first + timedelta(days=nth - 1)
    return day, day


def _month(fields: Fields, ground: Ground) -> Days:
    month, year = number_of(fields, "month") or 0, year_of(fields, ground)
    if year is not None:
        return periods.month_days(year, month)
    published, shift = ground.day(), number_of(fields, "shift")
    if shift is None or unit_of(fields) not in ("day", "year"):
        return periods.month_days(periods.nearest_year(month, published, direction_of(fields)), month)
    if shift < 0:
        year = published.year - (month >= published.month)
    elif shift > 0:
        year = published.year + (month <= published.month)
    return periods.month_days(published.year if year is None else year, month)


def _week_of(fields: Fields, ground: Ground) -> Days:
    named = "month" in fields
    days = _month(fields, ground) if named else periods.unit_around("month", ground.day(), shift_of(fields))
    days, part = periods.week_of(days, number_of(fields, "nth") or 1), number_of(fields, "part")
    return days if part is None else periods.third(days, part)


def _weekend(fields: Fields, ground: Ground) -> Days:
    """A weekend without a word of direction is the one that runs, or the last one unless the clause looks ahead."""
    published = ground.day()
    shift = number_of(fields, "shift")
    if shift is None:
        running = published.weekday() >= 5 or direction_of(fields).endswith("ahead")
        return periods.unit_around("weekend", published, 0 if running else -1)
    if shift == 2:
        return periods.unit_around("weekend", published, int(published.weekday() >= 5))
    return periods.unit_around("weekend", published, shift)


# -- counted from publication ------------------------------------------------------------------------


def _ago(fields: Fields, ground: Ground) -> Days:
    """ "two weeks ago" is a week, "two days ago" a day; with `sign` 1 the same ahead."""
    published, unit = ground.day(), unit_of(fields)
    count = count_of(fields) * (number_of(fields, "sign") or -1)
    if unit == "hour":
        day = published + timedelta(days=count // 24 if count > 0 else -(-count // 24))
        return day, day
    if unit == "fortnight":
        unit, count = "week", count * 2
    if unit == "week" and count > 0:  # "two weeks from now" is a day, "two weeks ago" a week
        return (published + timedelta(weeks=count),) * 2
    if unit == "minute":
        return published, published
    return periods.unit_around(unit, published, count)


def _last(fields: Fields, ground: Ground) -> Days:
    published, unit = ground.day(), unit_of(fields)
    if "few" in fields:
        return periods.recent(published, unit, -1), published
    return periods.stepped(published, unit, -count_of(fields)), published


def _next(fields: Fields, ground: Ground) -> Days:
    published, unit = ground.day(), unit_of(fields)
    if "few" in fields:
        return published, periods.recent(published, unit, 1)
    return published, periods.stepped(published, unit, count_of(fields))


def _since_start(fields: Fields, ground: Ground) -> Days:
    published = ground.day()
    return periods.unit_around(unit_of(fields), published)[0], published


def _to_end(fields: Fields, ground: Ground) -> Days:
    published = ground.day()
    return published, periods.unit_around(unit_of(fields), published)[1]


def _night(_: Fields, ground: Ground) -> Days:
    published = ground.day()
    return published - timedelta(days=1), published


def _night_into(fields: Fields, ground: Ground) -> Days:
    """The night into a day; "overnight on" a day may be the night after it, if that is past."""
    day = date_of(fields, ground)
    if "either" in fields and day < ground.day():
        return day, day + timedelta(days=1)
    return day - timedelta(days=1), day


# -- hung on what was named before -------------------------------------------------------------------


def _back(fields: Fields, ground: Ground) -> Days:
    step = number_of(fields, "back")
    if step is None:
        step = (number_of(fields, "step") or 0) * count_of(fields)
    anchor = _anchor(fields, ground, step)
    if "weekday" in fields:
        ahead = ((number_of(fields, "weekday") or 0) - anchor.weekday() - 1) % 7 + 1
        day = anchor + timedelta(days=ahead if step > 0 else (ahead - 7 or -7))
        return day, day
    unit = unit_of(fields)
    if "few" in fields:
        return cast("Days", tuple(sorted((anchor, periods.recent(anchor, unit, step)))))
    if unit in ("hour", "minute"):
        hours = step if unit == "hour" else 0
        day = anchor + timedelta(days=hours // 24 if hours > 0 else -(-hours // 24))
        return day, day
    if unit == "week" and ground.span is not None and abs(step) == 1 and _is_week(ground.span):
        return ground.span[0] + timedelta(weeks=step), ground.span[0] + timedelta(days=7 * step + 6)
    if unit == "week" and ("count" in fields or "ten" in fields):
        day = anchor + timedelta(weeks=step)
        return day, day
    return periods.unit_around(unit, anchor, step)


def _is_week(span: Days) -> bool:
    return (span[1] - span[0]).days in (6, 7)


def _anchor(fields: Fields, ground: Ground, step: int) -> date:
    """The day an expression hangs on; what lies before may hang on publication where no day is named."""
    if unit_of(fields) not in ("day", "hour", "minute") and ground.span is not None:
        return ground.span[0]
    if ground.anchor is not None:
        return ground.anchor
    if step <= 0 and ground.span is None:
        return ground.day()
    if ground.span is not None and unit_of(fields) == "day" and (ground.span[1] - ground.span[0]).days < 7:
        return ground.span[0]
    raise UnresolvedError(NO_ANCHOR)


def _clock(fields: Fields, ground: Ground) -> Days:
    """A clock time is its day; a stretch from the evening to the morning runs into the next one."""
    day = ground.anchor if ground.anchor is not None else ground.day()
    first, last = hour_of(fields), hour_of(fields, "2")
    over = first is not None and last is not None and last < first
    return day, day + timedelta(days=int(over))


def _stamp(_: Fields, ground: Ground) -> Days:
    return ground.day(), ground.day()


_RULES: dict[str, Callable[[Fields, Ground], Days]] = {
    "day": day_of,
    "range": _range,
    "period": _period,
    "nth-day": _nth_day,
    "week-of": _week_of,
    "weekend": _weekend,
    "ago": _ago,
    "last": _last,
    "next": _next,
    "since-start": _since_start,
    "to-end": _to_end,
    "night": _night,
    "night-into": _night_into,
    "back": _back,
    "clock": _clock,
    "stamp": _stamp,
}
