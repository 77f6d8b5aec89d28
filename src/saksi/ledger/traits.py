"""What a reading is found by: one bag of tokens, the same for what is filed and for what is asked.

A token is a word of the text, or a letter, a colon and a value: `t:assault` for an event's type. The bag is coarse (it
says that the report has an assault and has Kharkiv, not that the assault was there); `conditions` decides for each
record.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from math import floor
from zlib import crc32

from saksi.ledger.words import words_of
from saksi.model.filing import Box, Telling
from saksi.model.record import Event, Place, Report

_SHORT_DAYS = 7  # an event of at most so many days is found by each; a longer one by its months
_MOST_YEARS = 100
_FINE, _COARSE = 1, 10  # degrees of a cell
_MOST_CELLS = 100
_LONGEST = 200  # characters of a token: no word that a person looks for is longer


def tokens_of(
    report: Report, outlet: str | None, tellings: Iterable[Telling], bands: Iterable[str]
) -> set[str]:
    """Every token of a reading."""
    tokens = {word[:_LONGEST] for word in words_of(report.document.text)}
    tokens.update(words_of(report.document.title or ""))
    tokens.add(token("l", report.document.language))
    tokens.update(_named("o", outlet or ""))
    names = {entity.id: entity.name for entity in report.entities}
    for statement in report.statements:
        tokens.add(token("a", statement.act))
        if statement.channel:
            tokens.add(token("c", statement.channel))
        tokens.update(_named("s", names.get(statement.source or "", "")))
    tokens.update(token("m", quantity.measure) for quantity in report.quantities)
    tokens.update(_of_events(report, names))
    for telling in tellings:
        tokens.update(map(of_key, telling.keys))
    tokens.update(map(of_band, bands))
    return tokens


def _of_events(report: Report, names: dict[str, str]) -> Iterator[str]:
    days = {t.id: (t.from_, t.to) for t in report.times}
    places = {place.id: place for place in report.places}
    for event in report.events:
        yield token("t", event.type)
        yield token("u", event.status)
        for party in (*event.actors, *event.recipients):
            yield from _named("p", names.get(party, ""))
        yield from _days(*days.get(event.when or "", (None, None)))
        for place in _places_of(event, places):
            yield from _named("w", place.name)
            if place.country:
                yield token("n", place.country)
            if place.lat is not None and place.lon is not None:
                yield f"f:{_cell(place.lat, _FINE)}x{_cell(place.lon, _FINE)}"
                yield f"g:{_cell(place.lat, _COARSE)}x{_cell(place.lon, _COARSE)}"


def _places_of(event: Event, places: dict[str, Place]) -> Iterator[Place]:
    return (places[place] for place in event.places if place in places)


@lru_cache(maxsize=4096)
def token(kind: str, value: str) -> str:
    """The token of a value of a closed vocabulary, or of a country or language."""
    return f"{kind}:{'-'.join(words_of(value))[:_LONGEST]}"


@lru_cache(maxsize=65_536)
def _named(kind: str, name: str) -> tuple[str, ...]:
    return tuple(f"{kind}:{word[:_LONGEST]}" for word in words_of(name))


def of_key(key: str) -> str:
    """The token of a happening's key; two keys may have one, so that what is found is compared with the keys."""
    return f"k:{crc32(key.encode('utf-8', 'surrogatepass')):x}"


def of_band(band: str) -> str:
    """The token of a band of a signature."""
    digest = hashlib.blake2b(band.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"b:{digest}"


def _days(first: date | None, last: date | None) -> Iterator[str]:
    """The tokens of an event's days: its years and months, then its days or, of a longer one, its months again."""
    if first is None or last is None or last < first:
        return
    if last.year - first.year > _MOST_YEARS:
        yield "y:all"
        return
    yield from {f"y:{year}" for year in range(first.year, last.year + 1)}
    months = list(_months(first, last))
    yield from (f"i:{month}" for month in months)
    if (last - first).days < _SHORT_DAYS:
        yield from (f"d:{day}" for day in range(first.toordinal(), last.toordinal() + 1))
    else:
        yield from (f"j:{month}" for month in months)


def _months(first: date, last: date) -> Iterator[int]:
    """Months from a day to another, each as year times 12 and month."""
    return iter(range(first.year * 12 + first.month, last.year * 12 + last.month + 1))


def tokens_of_days(since: date | None, until: date | None) -> set[str]:
    """Tokens of which an event has one, if any of its days is from `since` to `until`: whole years, months, days."""
    until = until or _years_later(since or date.max, _MOST_YEARS)
    since = since or _years_later(until, -_MOST_YEARS)
    tokens = {"y:all"}
    day = since
    while day <= until:
        year_end, month_end = date(day.year, 12, 31), _month_end(day)
        if (day.month, day.day) == (1, 1) and year_end <= until:
            tokens.add(f"y:{day.year}")
            end = year_end
        elif day.day == 1 and month_end <= until:
            tokens.add(f"i:{day.year * 12 + day.month}")
            end = month_end
        else:
            tokens.update((f"d:{day.toordinal()}", f"j:{day.year * 12 + day.month}"))
            end = day
        if end == date.max:
            break
        day = end + timedelta(days=1)
    return tokens


def _years_later(day: date, years: int) -> date:
    year = min(max(day.year + years, 1), 9999)
    return date(year, 12, 31) if years > 0 else date(year, 1, 1)


def _month_end(day: date) -> date:
    if day.month == 12:
        return date(day.year, 12, 31)
    return date(day.year, day.month + 1, 1) - timedelta(days=1)


def tokens_of_box(box: Box) -> set[str]:
    """Tokens of the cells that a box touches; none where it touches too many for them to narrow anything."""
    for kind, size in (("f", _FINE), ("g", _COARSE)):
        rows = range(_cell(box.south, size), _cell(box.north, size) + 1)
        columns = list(_columns(box, size))
        if len(rows) * len(columns) <= _MOST_CELLS:
            return {f"{kind}:{row}x{column}" for row in rows for column in columns}
    return set()


def _columns(box: Box, size: int) -> Iterator[int]:
    if box.west <= box.east:
        yield from range(_cell(box.west, size), _cell(box.east, size) + 1)
    else:  # across the line of 180 degrees
        yield from range(_cell(box.west, size), _cell(180, size) + 1)
        yield from range(_cell(-180, size), _cell(box.east, size) + 1)


def _cell(degrees: float, size: int) -> int:
    return (
        floor(degrees / size) + 1000 // size
    )  # never negative: a minus would need no quoting, but reads badly


def any_of(tokens: Collection[str], dialect: str) -> str:
    """The query that a bag meets which has one of the tokens, in the words of a database."""
    quote = _FTS if dialect == "sqlite" else _TSQUERY
    return quote[1].join(quote[0].format(each) for each in sorted(tokens))


def all_of(tokens: Iterable[str], beginnings: Iterable[str], others: Iterable[str], dialect: str) -> str:
    """The query for all tokens, tokens with these beginnings, and other queries, joined."""
    quoted, _, both, begun = _FTS if dialect == "sqlite" else _TSQUERY
    parts = [*map(quoted.format, sorted(tokens)), *map(begun.format, sorted(beginnings))]
    return both.join([*parts, *(f"({other})" for other in others)])


_FTS = ('"{}"', " OR ", " AND ", '"{}" *')
_TSQUERY = ("'{}'", " | ", " & ", "'{}':*")
