"""Expressions of time become closed intervals of days, hung on the date of publication.

The rules are the record scheme's: weeks run Monday to Sunday, the thirds of a month end on days 10 and 20, a
bare weekday is the latest such day unless the clause looks ahead. What cannot be told stays unresolved.
"""

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from saksi.model.analysis import Analysis
from saksi.model.mention import ResolvedTime, TimeMention

_NO_DATE = "relative to a date of publication that the report does not carry"
_NO_SUCH_DAY = "there is no such day"
_NO_ANCHOR = "relative to a day that was not found in the text before"
_RECENT_DAYS = {"day": 7, "week": 28, "month": 90, "year": 365 * 3, "hour": 1, "decade": 3650}

Days = tuple[date, date]
Fields = dict[str, int | str]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a rule may hang on: publication, and the last day named before in the same item."""

    published: date | None
    anchor: date | None


class _UnresolvedError(Exception):
    """A time that cannot be resolved; the message is the reason shown to the reader."""


def resolve_times(
    mentions: Sequence[TimeMention], analysis: Analysis, published: date | None
) -> list[ResolvedTime]:
    """The interval of every mention, in the same order; unresolved ones carry their reason."""
    resolved: list[ResolvedTime] = []
    anchor, item = None, -1
    for mention in mentions:
        sentence = analysis.sentences[analysis.sentence_at(mention.start)] if analysis.sentences else None
        if sentence is not None and sentence.item != item:
            anchor, item = None, sentence.item
        time = _resolve(mention, _Ground(published, anchor))
        resolved.append(time)
        if time.first is not None and time.last is not None and (time.last - time.first).days <= 1:
            anchor = time.first
    return [_with_day_beside(at, resolved, analysis, published) for at in range(len(resolved))]


def _with_day_beside(
    at: int, times: Sequence[ResolvedTime], analysis: Analysis, published: date | None
) -> ResolvedTime:
    """ "Overnight" in a sentence that names the day it was told on is the night into that day."""
    night = times[at]
    if not night.rule.endswith("/night") or published is None:
        return night
    sentence = analysis.sentence_at(night.start)
    for other in times[max(0, at - 2) : at + 3]:
        told = other.rule.endswith(("/weekday", "/date")) and other.first == other.last
        if (
            told
            and other.first is not None
            and analysis.sentence_at(other.start) == sentence
            and other.first < published
        ):
            return replace(night, first=other.first - timedelta(days=1), last=other.first)
    return night


def _resolve(mention: TimeMention, ground: _Ground) -> ResolvedTime:
    rule = mention.rule.rpartition("/")[2]
    try:
        first, last = _RULES[rule](mention.fields, ground)
    except _UnresolvedError as error:
        return ResolvedTime(mention.start, mention.end, mention.rule, None, None, str(error))
    except (ValueError, OverflowError):
        return ResolvedTime(mention.start, mention.end, mention.rule, None, None, _NO_SUCH_DAY)
    return ResolvedTime(mention.start, mention.end, mention.rule, first, last)


def _published(ground: _Ground) -> date:
    if ground.published is None:
        raise _UnresolvedError(_NO_DATE)
    return ground.published


def _number(fields: Fields, *names: str) -> int | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, int):
            return value
    return None


def _needed(fields: Fields, *names: str) -> int:
    value = _number(fields, *names)
    if value is None:
        raise _UnresolvedError(_NO_SUCH_DAY)
    return value


def _shift(fields: Fields) -> int | None:
    for name in ("shift", "shift2"):
        value = fields.get(name)
        if isinstance(value, int):
            return value
        if isinstance(value, str):
            return {"the previous": -1, "the following": 1}.get(value)
    return None


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, day)


def _month_days(year: int, month: int) -> Days:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _third(days: Days, part: int) -> Days:
    """The first, middle or last third: of a month by days 10 and 20, of a longer period by months."""
    first, last = days
    if (last - first).days > 31:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        step = max(1, months // 3)
        start = first.month + step * (part - 1)
        return _month_days(first.year, start)[0], _month_days(first.year, start + step - 1)[1]
    if (last - first).days < 10:
        cut = [(0, 2), (2, 4), (4, 6)][part - 1]
        return first + timedelta(days=cut[0]), first + timedelta(days=cut[1])
    starts = (1, 11, 21)
    ends = (10, 20, last.day)
    return first.replace(day=starts[part - 1]), first.replace(day=ends[part - 1])


def _nearest_year(month: int, day: int, fields: Fields, ground: _Ground) -> int:
    """The year of a day without one: within the last twelve months, or ahead when the clause looks ahead."""
    published = _published(ground)
    ahead = bool(fields.get("future"))
    here = date(published.year, month, min(day, calendar.monthrange(published.year, month)[1]))
    if ahead:
        return published.year + (here < published - timedelta(days=45))
    return published.year - (here > published + timedelta(days=31))


def _date(fields: Fields, ground: _Ground) -> Days:
    month, day = _needed(fields, "month", "month_number"), _needed(fields, "day")
    year = _number(fields, "year")
    found = _day(year if year is not None else _nearest_year(month, day, fields, ground), month, day)
    return found, found


def _range(fields: Fields, ground: _Ground) -> Days:
    month = _needed(fields, "month")
    last_month = _number(fields, "month2") or month
    first_day, last_day = _needed(fields, "day"), _needed(fields, "day2")
    year = _number(fields, "year")
    if year is None:
        year = _nearest_year(month, first_day, fields, ground)
    first, last = _day(year, month, first_day), _day(year, last_month, last_day)
    if last < first:
        raise _UnresolvedError(_NO_SUCH_DAY)
    return first, last


def _month(fields: Fields, ground: _Ground) -> Days:
    month, year, shift = _needed(fields, "month"), _number(fields, "year"), _shift(fields)
    if year is not None:
        return _month_days(year, month)
    published = _published(ground)
    if shift == -1:
        year = published.year - (month >= published.month)
    elif shift in (1, 2):
        year = published.year + (month <= published.month)
    elif fields.get("future"):
        year = published.year + (month < published.month)
    else:
        year = published.year - (month > published.month)
    return _month_days(year, month)


def _part_month(fields: Fields, ground: _Ground) -> Days:
    fields = dict(fields)
    if _number(fields, "year") is None and _shift(fields) is None:
        published = _published(ground)
        month = _needed(fields, "month")
        start = {1: 1, 2: 11, 3: 21}[_needed(fields, "part")]
        ahead = fields.get("future") or (
            (month, start) > (published.month, published.day) and _soon(published, month)
        )
        fields["future"] = int(bool(ahead))
    return _third(_month(fields, ground), _needed(fields, "part"))


def _soon(published: date, month: int) -> bool:
    return 0 < (month - published.month) % 12 <= 2


def _part_year(fields: Fields, _: _Ground) -> Days:
    year = _needed(fields, "year")
    return _third((date(year, 1, 1), date(year, 12, 31)), _needed(fields, "part"))


def _year(fields: Fields, _: _Ground) -> Days:
    year = _needed(fields, "year")
    return date(year, 1, 1), date(year, 12, 31)


def _unit_days(unit: str, shift: int, published: date) -> Days:
    """The day, week, month, year or weekend that lies `shift` units from the one of publication."""
    if unit == "day":
        day = published + timedelta(days=shift)
        return day, day
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=shift)
    if unit == "week":
        return monday, monday + timedelta(days=6)
    if unit == "weekend":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    if unit == "month":
        return _month_days(published.year, published.month + shift)
    if unit == "decade":
        start = published.year // 10 * 10 + shift * 10
        return date(start, 1, 1), date(start + 9, 12, 31)
    if unit == "hour":
        return published, published
    return date(published.year + shift, 1, 1), date(published.year + shift, 12, 31)


def _unit(fields: Fields) -> str:
    unit = fields.get("unit") or fields.get("unit2") or "day"
    return str(unit).rstrip("s") if str(unit).endswith("s") else str(unit)


def _unit_shift(fields: Fields, ground: _Ground) -> Days:
    return _unit_days(_unit(fields), _whole_shift(fields), _published(ground))


def _whole_shift(fields: Fields) -> int:
    """Units away from now: "coming" and "next" are one unit ahead alike."""
    return min(_shift(fields) or 0, 1)


def _unit_before(fields: Fields, ground: _Ground) -> Days:
    if _unit(fields) == "day":
        return _back({"back": -1}, ground)
    return _unit_days(_unit(fields), -2, _published(ground))


def _weekend(fields: Fields, ground: _Ground) -> Days:
    published, shift = _published(ground), _shift(fields)
    if shift is None:
        shift = 0 if published.weekday() >= 5 else -1
    return _unit_days("weekend", min(shift, 1), published)


def _part_unit(fields: Fields, ground: _Ground) -> Days:
    days = _unit_days(_unit(fields), _whole_shift(fields), _published(ground))
    return _third(days, _needed(fields, "part"))


def _earlier(fields: Fields, ground: _Ground) -> Days:
    published = _published(ground)
    return _unit_days(_unit(fields), 0, published)[0], published


def _later(fields: Fields, ground: _Ground) -> Days:
    published = _published(ground)
    return published, _unit_days(_unit(fields), 0, published)[1]


def _weekday(fields: Fields, ground: _Ground) -> Days:
    """The latest such day up to publication; ahead with "depan", "next" or a clause that looks ahead."""
    published, weekday, shift = _published(ground), _needed(fields, "weekday"), _shift(fields)
    back = (published.weekday() - weekday) % 7
    if shift == 1:
        day = published - timedelta(days=published.weekday()) + timedelta(days=7 + weekday)
    elif shift == 2 or (shift is None and fields.get("future") and back != 0):
        day = published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)
    elif shift == -1 and back == 0:
        day = published - timedelta(days=7)
    else:
        day = published - timedelta(days=back)
    return day, day


def _night_into(fields: Fields, ground: _Ground) -> Days:
    last = _weekday(fields, ground)[0]
    return last - timedelta(days=1), last


def _near(fields: Fields, ground: _Ground) -> Days:
    day = _published(ground) + timedelta(days=_needed(fields, "near"))
    return day, day


def _night(_: Fields, ground: _Ground) -> Days:
    """Overnight: the night into the day of publication, or into the day the item speaks of."""
    published = _published(ground)
    return published - timedelta(days=1), published


def _back(fields: Fields, ground: _Ground) -> Days:
    if ground.anchor is None:
        raise _UnresolvedError(_NO_ANCHOR)
    day = ground.anchor + timedelta(days=_needed(fields, "back"))
    return day, day


def _clock(_: Fields, ground: _Ground) -> Days:
    day = ground.anchor if ground.anchor is not None else _published(ground)
    return day, day


def _ago(fields: Fields, ground: _Ground) -> Days:
    return _distant(fields, ground, -1)


def _hence(fields: Fields, ground: _Ground) -> Days:
    published, count = _published(ground), _needed(fields, "count")
    return published, _stepped(published, _unit(fields), count)


def _distant(fields: Fields, ground: _Ground, sign: int) -> Days:
    published, unit, count = _published(ground), _unit(fields), _needed(fields, "count") * sign
    if unit in ("day", "hour"):
        day = published + (timedelta(days=count) if unit == "day" else timedelta(hours=count))
        return day, day
    return _unit_days(unit, count, published)


def _stepped(published: date, unit: str, count: int) -> date:
    if unit == "hour":
        return published + timedelta(days=max(1, abs(count) // 24)) * (1 if count > 0 else -1)
    if unit in ("day", "week"):
        return published + timedelta(days=count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "year": 12, "decade": 120}.get(unit, 0)
    year, month = divmod(published.year * 12 + published.month - 1 + months, 12)
    return date(year, month + 1, min(published.day, calendar.monthrange(year, month + 1)[1]))


def _last_n(fields: Fields, ground: _Ground) -> Days:
    published = _published(ground)
    return _stepped(published, _unit(fields), -_needed(fields, "count")), published


def _last_few(fields: Fields, ground: _Ground) -> Days:
    published = _published(ground)
    return published - timedelta(days=_RECENT_DAYS[_unit(fields)]), published


def _next_few(fields: Fields, ground: _Ground) -> Days:
    published = _published(ground)
    return published, published + timedelta(days=_RECENT_DAYS[_unit(fields)])


_RULES: dict[str, Callable[[Fields, _Ground], Days]] = {
    "date": _date,
    "range": _range,
    "month": _month,
    "part-month": _part_month,
    "part-year": _part_year,
    "year": _year,
    "unit-shift": _unit_shift,
    "unit-before": _unit_before,
    "weekend": _weekend,
    "part-unit": _part_unit,
    "earlier": _earlier,
    "later": _later,
    "weekday": _weekday,
    "night-into": _night_into,
    "near": _near,
    "night": _night,
    "back": _back,
    "clock": _clock,
    "ago": _ago,
    "hence": _hence,
    "last-n": _last_n,
    "last-few": _last_few,
    "next-few": _next_few,
}
