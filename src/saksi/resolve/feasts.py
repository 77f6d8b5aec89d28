"""Feasts that move through the year: those of Easter, of the Islamic months and of the lunar new year.

Easter is reckoned with the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8), the
Orthodox one with the Julian. The Islamic months are those of the Umm al-Qura calendar, years 1408 to 1453 (August
1987 to April 2032); a sighting may move a feast by a day in one country or another. The lunar new year is the
Chinese one, 1988 to 2030.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from saksi.resolve.periods import Days

_FIRST_HIJRI_YEAR = 1408
_FIRST_HIJRI_DAY = date(1987, 8, 25)
# One number a year: bit n is set where month n+1 has thirty days.
_LONG_MONTHS = [
    int(bits, 16)
    for bits in (
        "a55 4ad 95d 2da 5d9 db2 ba4 b4a a55 2b5 575 b6a bd2 bc4 b89 a95 52d 5ad b6a 6d4 dc9 d92 aa6 956 2ae "
        "56d 36a b55 aaa 94d 49d 95d 2ba 5b5 5aa d55 a9a 92e 26e 55d ada 6d4 6a5 54b a97 54e"
    ).split()
]
_FIRST_LUNAR_YEAR = 1988
_LUNAR_NEW_YEARS = (
    "0217 0206 0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 "
    "0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203"
).split()


def feast_days(name: str, year: int) -> list[Days]:
    """The days of a feast in a year, as often as it falls into it; none where the tables end.

    Raises:
        KeyError: no feast has that name.
    """
    return _FEASTS[name](year)


def easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar of 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def _from_easter(first: int, last: int | None = None) -> Callable[[int], list[Days]]:
    """Days counted from Easter Sunday."""
    end = first if last is None else last
    return lambda year: [(easter(year) + timedelta(days=first), easter(year) + timedelta(days=end))]


def _orthodox(year: int) -> list[Days]:
    return [(orthodox_easter(year), orthodox_easter(year))]


def _new_moon(year: int) -> list[Days]:
    at = year - _FIRST_LUNAR_YEAR
    if not 0 <= at < len(_LUNAR_NEW_YEARS):
        return []
    day = date(year, int(_LUNAR_NEW_YEARS[at][:2]), int(_LUNAR_NEW_YEARS[at][2:]))
    return [(day, day)]


@cache
def _hijri_months() -> tuple[Days, ...]:
    """Every month of the table, in order."""
    found: list[Days] = []
    start = _FIRST_HIJRI_DAY
    for bits in _LONG_MONTHS:
        for month in range(12):
            end = start + timedelta(days=28 + (bits >> month & 1))
            found.append((start, end))
            start = end + timedelta(days=1)
    return tuple(found)


def _hijri(month: int, day: int | None = None) -> Callable[[int], list[Days]]:
    """An Islamic month, or a day of it; such a year is shorter than ours, so that it may fall into one twice."""

    def within(year: int) -> list[Days]:
        months = _hijri_months()[month - 1 :: 12]
        if day is None:
            return [days for days in months if days[0].year == year]
        found = [first + timedelta(days=day - 1) for first, _ in months]
        return [(at, at) for at in found if at.year == year]

    return within


def _last_friday_of_ramadan(year: int) -> list[Days]:
    ends = [last for _, last in _hijri(9)(year)]
    return [(end - timedelta(days=(end.weekday() - 4) % 7),) * 2 for end in ends]


_FEASTS: dict[str, Callable[[int], list[Days]]] = {
    "ash-wednesday": _from_easter(-46),
    "lent": _from_easter(-46, -3),
    "palm-sunday": _from_easter(-7),
    "holy-week": _from_easter(-7, -1),
    "maundy-thursday": _from_easter(-3),
    "good-friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter-monday": _from_easter(1),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
    "orthodox-easter": _orthodox,
    "lunar-new-year": _new_moon,
    "islamic-new-year": _hijri(1, 1),
    "ashura": _hijri(1, 10),
    "mawlid": _hijri(3, 12),
    "isra": _hijri(7, 27),
    "ramadan": _hijri(9),
    "quds-day": _last_friday_of_ramadan,
    "eid-al-fitr": _hijri(10, 1),
    "eid-al-adha": _hijri(12, 10),
}
