"""One rule for each kind of expression of time: its fields and the ground it stands on give its days."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from saksi.resolve import periods
from saksi.resolve.periods import Days, Way

NO_DATE = "the report carries no date of publication"
NO_SUCH_DAY = "there is no such day"
NO_ANCHOR = "no day is named before that it could hang on"

Fields = Mapping[str, int | str]
_CENTURY_TURN = 70  # two digits from here on are of the twentieth century, where no date of publication tells


class UnresolvedError(Exception):
    """A time that cannot be resolved; the message is the reason shown to the reader."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a rule may hang on: publication, the last day and the last period named before, a year beside."""

    published: date | None
    anchor: date | None = None
    span: Days | None = None
    year: int | None = None

    def day(self) -> date:
        """The date of publication.

        Raises:
            UnresolvedError: the report has none.
        """
        if self.published is None:
            raise UnresolvedError(NO_DATE)
        return self.published


def days_of(rule: str, fields: Fields, ground: Ground) -> Days:
    """The closed interval of days of an expression.

    Raises:
        UnresolvedError: it hangs on something that is not known.
        ValueError, OverflowError: there is no such day.
    """
    return _RULES[rule](fields, ground)


def _number(fields: Fields, name: str) -> int | None:
    value = fields.get(name)
    return value if isinstance(value, int) else None


def _way(fields: Fields) -> Way:
    return cast("Way", fields.get("way", ""))


def _unit(fields: Fields) -> str:
    return str(fields.get("unit", "day"))


def _count(fields: Fields) -> int:
    found = (_number(fields, "ten") or 0) + (_number(fields, "count") or 0)
    return found or 1


def _shift(fields: Fields) -> int:
    """Units away from now: "coming" is one unit ahead like "next"."""
    return min(_number(fields, "shift") or 0, 1)


def _year(fields: Fields, ground: Ground) -> int | None:
    """The year the words give, as such, in two digits, or as "last year"."""
    year, short = _number(fields, "year"), _number(fields, "yy")
    if year is not None:
        return year
    if short is not None:
        if ground.published is None:
            return short + (1900 if short >= _CENTURY_TURN else 2000)
        century = (ground.published.year + 1) // 100 * 100
        return century + short - (100 if century + short > ground.published.year + 1 else 0)
    if _unit(fields) == "year" and "shift" in fields:
        return ground.day().year + _shift(fields)
    return ground.year


# -- days --------------------------------------------------------------------------------------------


def _day(fields: Fields, ground: Ground) -> Days:
    found = _one_day(fields, ground)
    return found, found


def _one_day(fields: Fields, ground: Ground) -> date:
    holiday = _number(fields, "holiday")
    if holiday is not None:
        fields = {**fields, "month": holiday // 100, "day": holiday % 100}
    if "day" in fields and "month" in fields:
        return _dated(fields, ground)
    if "day" in fields:
        return _day_of_month(fields, ground)
    if "near" in fields:
        return ground.day() + timedelta(days=_number(fields, "near") or 0)
    return _weekday(fields, ground)


def _dated(fields: Fields, ground: Ground) -> date:
    month, day = _number(fields, "month") or 0, _number(fields, "day") or 0
    year = _year(fields, ground)
    if year is not None:
        return date(year, month, day)
    published = ground.day()
    return periods.nearest_day(_same_days(month, day, fields, published), published, _shifted_way(fields))


def _shifted_way(fields: Fields) -> Way:
    """ "lalu" and "mendatang" after a date decide it, whatever the clause says."""
    shift = _number(fields, "shift")
    if shift is None or _unit(fields) != "day":
        return _way(fields)
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
    weekday = _number(fields, "weekday")
    return [candidate for candidate in found if candidate.weekday() == weekday] or found


def _day_of_month(fields: Fields, ground: Ground) -> date:
    """A bare day ("tanggal 12 lalu"): of the month named by a shift, or the nearest."""
    published, day = ground.day(), _number(fields, "day") or 0
    if _unit(fields) == "month":
        return periods.unit_around("month", published, _shift(fields))[0].replace(day=day)
    around = [periods.unit_around("month", published, shift) for shift in (-1, 0, 1)]
    found = [first.replace(day=day) for first, last in around if day <= last.day]
    return periods.nearest_day(found, published, _shifted_way(fields))


def _weekday(fields: Fields, ground: Ground) -> date:
    """The latest such day up to publication; ahead with "depan", "next" or a clause that looks ahead."""
    published = ground.day()
    weekday = (_number(fields, "weekday") or 0) - (_number(fields, "eve") or 0)
    monday = published - timedelta(days=published.weekday())
    shift, back = _number(fields, "shift"), (published.weekday() - weekday) % 7
    if "unit" in fields:
        return monday + timedelta(days=7 * _shift(fields) + weekday)
    if shift == 0:
        return monday + timedelta(days=weekday)
    if shift == 1:
        return monday + timedelta(days=7 + weekday)
    if shift == 2:
        return published + timedelta(days=7 - back)
    if shift == -1:
        return published - timedelta(days=back or 7)
    if _way(fields).endswith("ahead"):
        return published + timedelta(days=-back % 7)
    return published - timedelta(days=back)


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
        return end - timedelta(days=(end.weekday() - (_number(fields, "weekday") or 0)) % 7)
    return _end(fields, ground)[0]


def _end(fields: Fields, ground: Ground) -> Days:
    if "day" in fields or "weekday" in fields or "near" in fields:
        return _day(fields, ground)
    return _period(fields, ground)


# -- periods -----------------------------------------------------------------------------------------


def _period(fields: Fields, ground: Ground) -> Days:
    days = _whole(fields, ground)
    half, quarter, part = (_number(fields, name) for name in ("half", "quarter", "part"))
    if half is not None:
        days = periods.half(days, half)
    if quarter is not None:
        days = periods.months(days[0].year, days[0].month + 3 * (quarter - 1), 3)
    return days if part is None else periods.third(days, part)


def _whole(fields: Fields, ground: Ground) -> Days:
    """The period that a part may be taken of."""
    decade, nth, start = (_number(fields, name) for name in ("decade", "nth", "season"))
    if decade is not None:
        return periods.years(decade, 100 if decade % 100 == 0 and decade < 2000 else 10)
    if _unit(fields) == "century" and (nth or "count" in fields):
        return periods.years(((nth or _count(fields)) - 1) * 100 + 1, 100)
    if start is not None:
        return _season(start, fields, ground)
    if "month" in fields:
        return _month(fields, ground)
    year = _number(fields, "year")
    if year is not None:
        return periods.years(year)
    return periods.unit_around(_unit(fields), ground.day(), _shift(fields))


def _season(start: int, fields: Fields, ground: Ground) -> Days:
    year = _year(fields, ground)
    if year is not None:
        return periods.months(year, start, 3)
    return periods.season(start, _shift(fields), ground.day())


def _month(fields: Fields, ground: Ground) -> Days:
    month, year = _number(fields, "month") or 0, _year(fields, ground)
    if year is not None:
        return periods.month_days(year, month)
    published, shift = ground.day(), _number(fields, "shift")
    if shift is None or _unit(fields) not in ("day", "year"):
        return periods.month_days(periods.nearest_year(month, published, _way(fields)), month)
    if shift < 0:
        year = published.year - (month >= published.month)
    elif shift > 0:
        year = published.year + (month <= published.month)
    return periods.month_days(published.year if year is None else year, month)


def _week_of(fields: Fields, ground: Ground) -> Days:
    named = "month" in fields
    days = _month(fields, ground) if named else periods.unit_around("month", ground.day(), _shift(fields))
    days, part = periods.week_of(days, _number(fields, "nth") or 1), _number(fields, "part")
    return days if part is None else periods.third(days, part)


def _weekend(fields: Fields, ground: Ground) -> Days:
    """A weekend without a word of direction is the one that runs, or the last one unless the clause looks ahead."""
    published = ground.day()
    shift = _number(fields, "shift")
    if shift is None:
        running = published.weekday() >= 5 or _way(fields).endswith("ahead")
        return periods.unit_around("weekend", published, 0 if running else -1)
    if shift == 2:
        return periods.unit_around("weekend", published, int(published.weekday() >= 5))
    return periods.unit_around("weekend", published, shift)


# -- counted from publication ------------------------------------------------------------------------


def _ago(fields: Fields, ground: Ground) -> Days:
    """ "two weeks ago" is a week, "two days ago" a day; with `sign` 1 the same ahead."""
    published, unit = ground.day(), _unit(fields)
    count = _count(fields) * (_number(fields, "sign") or -1)
    if unit == "hour":
        day = published + timedelta(days=count // 24 if count > 0 else -(-count // 24))
        return day, day
    if unit == "fortnight":
        unit, count = "week", count * 2
    return periods.unit_around(unit, published, count)


def _last(fields: Fields, ground: Ground) -> Days:
    published, unit = ground.day(), _unit(fields)
    if "few" in fields:
        return periods.recent(published, unit, -1), published
    return periods.stepped(published, unit, -_count(fields)), published


def _next(fields: Fields, ground: Ground) -> Days:
    published, unit = ground.day(), _unit(fields)
    if "few" in fields:
        return published, periods.recent(published, unit, 1)
    return published, periods.stepped(published, unit, _count(fields))


def _since_start(fields: Fields, ground: Ground) -> Days:
    published = ground.day()
    return periods.unit_around(_unit(fields), published)[0], published


def _to_end(fields: Fields, ground: Ground) -> Days:
    published = ground.day()
    return published, periods.unit_around(_unit(fields), published)[1]


def _night(_: Fields, ground: Ground) -> Days:
    published = ground.day()
    return published - timedelta(days=1), published


def _night_into(fields: Fields, ground: Ground) -> Days:
    """The night into a day; "overnight on" a day may be the night after it, if that is past."""
    day = _one_day(fields, ground)
    if "either" in fields and day < ground.day():
        return day, day + timedelta(days=1)
    return day - timedelta(days=1), day


# -- hung on what was named before -------------------------------------------------------------------


def _back(fields: Fields, ground: Ground) -> Days:
    step = _number(fields, "back")
    if step is None:
        step = (_number(fields, "step") or 0) * _count(fields)
    anchor = _anchor(fields, ground, step)
    if "weekday" in fields:
        ahead = ((_number(fields, "weekday") or 0) - anchor.weekday() - 1) % 7 + 1
        day = anchor + timedelta(days=ahead if step > 0 else (ahead - 7 or -7))
        return day, day
    unit = _unit(fields)
    if "few" in fields:
        return cast("Days", tuple(sorted((anchor, periods.recent(anchor, unit, step)))))
    if unit == "hour":
        day = anchor + timedelta(days=step // 24 if step > 0 else -(-step // 24))
        return day, day
    if unit == "week" and ("count" in fields or "ten" in fields):
        day = anchor + timedelta(weeks=step)
        return day, day
    return periods.unit_around(unit, anchor, step)


def _anchor(fields: Fields, ground: Ground, step: int) -> date:
    """The day an expression hangs on; what lies before may hang on publication where no day is named."""
    if _unit(fields) not in ("day", "hour") and ground.span is not None:
        return ground.span[0]
    if ground.anchor is not None:
        return ground.anchor
    if step <= 0 and ground.span is None:
        return ground.day()
    if ground.span is not None and _unit(fields) == "day" and (ground.span[1] - ground.span[0]).days < 7:
        return ground.span[0]
    raise UnresolvedError(NO_ANCHOR)


def _clock(_: Fields, ground: Ground) -> Days:
    day = ground.anchor if ground.anchor is not None else ground.day()
    return day, day


def _stamp(_: Fields, ground: Ground) -> Days:
    return ground.day(), ground.day()


_RULES: dict[str, Callable[[Fields, Ground], Days]] = {
    "day": _day,
    "range": _range,
    "period": _period,
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
