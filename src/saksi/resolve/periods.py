"""The calendar behind relative times: units of time around a day, thirds of periods, the nearest of several days.

Days are closed intervals. Weeks run Monday to Sunday; the thirds of a month end on days 10 and 20, those of a
year in April and August; seasons are those of the north, winter from December to February.
"""

import calendar
from datetime import date, timedelta
from typing import Literal

Days = tuple[date, date]
Way = Literal["ahead", "firm-ahead", "back", "firm-back", ""]

_RECENT_DAYS = {"hour": 1, "day": 7, "week": 28, "fortnight": 56}
_RECENT_MONTHS = {"month": 3, "quarter": 9, "half": 18, "year": 36, "decade": 360, "century": 3600}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_THIRDS_OF_WEEK = ((0, 1), (2, 3), (4, 6))
_THIRDS_OF_MONTH = ((1, 10), (11, 20), (21, 31))
_THIRDS_OF_DECADE = ((0, 3), (4, 6), (7, 9))
_AGAINST_DAYS = {"": 2, "ahead": 6, "back": 3}  # how many days on the wrong side weigh as much as one
_AGAINST_MONTHS = {"": 4, "ahead": 12, "back": 20}
_OTHER_YEAR = 1.5  # a date of another year is rarely given without it


def month_days(year: int, month: int) -> Days:
    """All days of a month; months beyond 12 or below 1 run into the neighbouring years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months(year: int, first: int, count: int) -> Days:
    """The days of `count` months from month `first` of `year` on."""
    return month_days(year, first)[0], month_days(year, first + count - 1)[1]


def years(first: int, count: int = 1) -> Days:
    """The days of `count` years from `first` on."""
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def unit_around(unit: str, day: date, shift: int = 0) -> Days:
    """The day, week, weekend, month … century that lies `shift` units from the one of `day`."""
    if unit in ("day", "hour"):
        moved = day + timedelta(days=shift if unit == "day" else 0)
        return moved, moved
    if unit in ("week", "weekend", "fortnight"):
        monday = (
            day - timedelta(days=day.weekday()) + timedelta(weeks=shift * (2 if unit == "fortnight" else 1))
        )
        return monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6)
    if unit == "decade":
        return years(day.year // 10 * 10 + shift * 10, 10)
    if unit == "century":
        return years((day.year - 1) // 100 * 100 + 1 + shift * 100, 100)
    size = _MONTHS[unit]
    return months(day.year, (day.month - 1) // size * size + 1 + shift * size, size)


def stepped(day: date, unit: str, count: int) -> date:
    """The day `count` units away; hours count as whole days, shorter months end sooner."""
    if unit == "hour":
        return day + timedelta(days=max(1, abs(count) // 24) * (1 if count > 0 else -1))
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[unit], 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def recent(day: date, unit: str, sign: int) -> date:
    """Where "recent" or "coming" units end: weeks 28 days away, days seven, months and years three."""
    if unit in _RECENT_DAYS:
        return day + timedelta(days=sign * _RECENT_DAYS[unit])
    return stepped(day, "month", sign * _RECENT_MONTHS[unit])


def third(days: Days, part: int) -> Days:
    """The first (1), middle (2) or last (3) third of a period."""
    first, last = days
    length = (last - first).days + 1
    if length <= 7:
        start, end = _THIRDS_OF_WEEK[part - 1]
        return first + timedelta(days=start), first + timedelta(days=min(end, length - 1))
    if length <= 31:
        start, end = _THIRDS_OF_MONTH[part - 1]
        return first + timedelta(days=start - 1), min(first + timedelta(days=end - 1), last)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count == _MONTHS["decade"]:
        start, end = _THIRDS_OF_DECADE[part - 1]
        return years(first.year + start, end - start + 1)
    size = count // 3
    start = first.month + size * (part - 1)
    return months(first.year, start, size if part < 3 else count - 2 * size)


def half(days: Days, part: int) -> Days:
    """The first (1) or second (2) half: of a month by day 15, of a longer period by months."""
    first, last = days
    if (last - first).days < 31:
        return (first, first.replace(day=15)) if part == 1 else (first.replace(day=16), last)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return months(first.year, first.month + count // 2 * (part - 1), count // 2)


def week_of(days: Days, nth: int) -> Days:
    """The nth stretch of seven days of a month; -1 is the last one."""
    first, last = days
    if nth < 0:
        return last - timedelta(days=6), last
    start = first + timedelta(days=7 * (nth - 1))
    return start, min(start + timedelta(days=6), last)


def season(start_month: int, shift: int, published: date) -> Days:
    """This, the last or the next season that begins in `start_month`."""
    found = [months(published.year + k, start_month, 3) for k in (-2, -1, 0, 1, 2)]
    if shift < 0:
        return [days for days in found if days[1] < published][-1]
    if shift > 0:
        return next(days for days in found if days[0] > published)
    running = (days for days in found if days[0] <= published <= days[1])
    return next(running, months(published.year, start_month, 3))


def seasons(start_month: int, published: date) -> list[Days]:
    """The seasons that begin in `start_month`, of the years around."""
    return [months(published.year + k, start_month, 3) for k in (-2, -1, 0, 1)]


def nearest(candidates: list[Days], published: date, way: Way) -> Days:
    """The period that the clause most likely means: one that runs, or the nearest on the side it looks to."""
    days = nearest_day([min(max(published, first), last) for first, last in candidates], published, way)
    return next((first, last) for first, last in candidates if first <= days <= last)


def year_before(days: Days) -> Days:
    """The same months of the year before."""
    first, last = days
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return months(first.year - 1, first.month, count)


def nearest_day(candidates: list[date], published: date, way: Way) -> date:
    """The candidate that the clause most likely means: near publication, and on the side it looks to."""
    if way == "firm-ahead":
        candidates = [day for day in candidates if day >= published] or candidates
    elif way == "firm-back":
        candidates = [day for day in candidates if day <= published] or candidates
    return min(candidates, key=lambda day: _cost((day - published).days, day.year != published.year, way))


def nearest_year(month: int, published: date, way: Way) -> int:
    """The year of a month that stands without one, by the same rule; this month is of this year."""
    away = [month - published.month + 12 * k for k in (-1, 0, 1)]
    if way == "firm-ahead":
        away = [months for months in away if months >= 0]
    elif way == "firm-back":
        away = [months for months in away if months <= 0]
    years = {count: published.year + (published.month - 1 + count) // 12 for count in away}
    best = min(away, key=lambda n: _cost(n, years[n] != published.year, way, weights=_AGAINST_MONTHS))
    return years[best]


def _cost(distance: int, other_year: bool, way: Way, *, weights: dict[str, int] = _AGAINST_DAYS) -> float:
    """How far a candidate is; the side that the clause does not look to counts for more."""
    side = way.removeprefix("firm-")
    wrong = distance < 0 if side == "ahead" else distance > 0
    return abs(distance) * (weights[side] if wrong else 1) * (_OTHER_YEAR if other_year else 1)
