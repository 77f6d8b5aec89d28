"""Records made into hits: with the names behind their ids, the event they belong to, and the words around them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, select

from saksi.ledger.rows import given_text
from saksi.ledger.tables import events, statements, versions
from saksi.ledger.whole import names_by_reading, parsed
from saksi.ledger.words import Term, marks_of
from saksi.model.filing import Hit

_LONGEST = 400  # characters of a snippet
_BEFORE = 120  # of them, before what was found in a longer passage
Names = dict[int, dict[str, str]]


class Told(NamedTuple):
    """The event that a record belongs to, as far as a hit shows it."""

    places: tuple[str, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True)
class Surroundings:
    """What some records refer to: names by reading and id, events by the records they are linked with, texts."""

    entities: Names
    places: Names
    sources: Names
    told: dict[tuple[int, str], Told]
    texts: dict[int, str]

    @staticmethod
    def of(conn: Connection, layer: str, rows: Sequence[Row[Any]]) -> "Surroundings":
        """What records of one layer refer to."""
        read = sorted({row.reading for row in rows})
        return Surroundings(
            entities=names_by_reading(conn, read, "entities"),
            places=names_by_reading(conn, read, "places"),
            sources=_sources(conn, read) if layer == "figures" else {},
            told={} if layer == "events" else _told(conn, read, layer),
            texts=_texts(conn, sorted({row.version_id for row in rows})),
        )


def _sources(conn: Connection, read: list[int]) -> Names:
    """Who says each statement, as an entity's id."""
    found: Names = defaultdict(dict)
    c = statements.c
    asked = select(c.reading, c.id, c.source).where(c.reading.in_(read), c.source.is_not(None))
    for reading, statement, source in conn.execute(asked):
        found[reading][statement] = source
    return found


def _told(conn: Connection, read: list[int], layer: str) -> dict[tuple[int, str], Told]:
    """The first event that each claim vouches for, or that each figure belongs to."""
    found: dict[tuple[int, str], Told] = {}
    c = events.c
    link = c.asserted_by if layer == "claims" else c.quantities
    asked = (
        select(c.reading, link, c.places, c.first, c.last).where(c.reading.in_(read)).order_by(c.reading, c.n)
    )
    for reading, linked, places, first, last in conn.execute(asked):
        told = Told(tuple(parsed(places)), first, last)
        for record in parsed(linked):
            found.setdefault((reading, record), told)
    return found


def _texts(conn: Connection, version_ids: list[int]) -> dict[int, str]:
    asked = select(versions.c.id, versions.c.text, versions.c.odd).where(versions.c.id.in_(version_ids))
    return {row.id: given_text(row.text, parsed(row.odd)) for row in conn.execute(asked)}


def hit_of(row: Row[Any], layer: Any, around: Surroundings, terms: Sequence[Term]) -> Hit | None:
    """A record as a hit; None when the words asked for do not stand around it."""
    start, end = _stretch(row, layer)
    snippet = _snippet(around.texts[row.version_id], start, end, terms)
    if snippet is None:
        return None
    told = Told(tuple(parsed(row.places)), row.first, row.last) if layer == "events" else None
    told = told or around.told.get((row.reading, row.id), Told((), None, None))
    places = around.places.get(row.reading, {})
    return Hit(
        id=f"{row.report}#{row.id}",
        layer=layer,
        report=row.report,
        version=row.number,
        outlet=row.outlet_name,
        published=row.published,
        who=_who(row, layer, around),
        what=_what(row, layer),
        place=next((places[place] for place in told.places if place in places), None),
        from_=told.first,
        to=told.last,
        **({"low": row.low, "high": row.high, "unit": row.unit} if layer == "figures" else {}),
        start=start,
        end=end,
        snippet=snippet[0],
        marks=snippet[1],
    )


def _stretch(row: Row[Any], layer: str) -> tuple[int, int]:
    """From the first to the last character of a record: of a claim, its cue and its content."""
    if layer != "claims":
        return row.start, row.stop
    spans = [(row.start, row.stop), *parsed(row.content)]
    return min(span[0] for span in spans), max(span[1] for span in spans)


def _who(row: Row[Any], layer: str, around: Surroundings) -> str | None:
    names = around.entities.get(row.reading, {})
    if layer == "claims":
        return names.get(row.source or "")
    if layer == "events":
        return "; ".join(names[actor] for actor in parsed(row.actors) if actor in names) or None
    sources = around.sources.get(row.reading, {})
    return next((names[sources[s]] for s in parsed(row.asserted_by) if sources.get(s) in names), None)


def _what(row: Row[Any], layer: str) -> str:
    """The act, the measure, or the type of an event with its mode, and its status where it did not occur."""
    if layer == "claims":
        return str(row.act)
    if layer == "figures":
        return str(row.measure)
    kind = f"{row.type} {row.mode}" if row.mode else str(row.type)
    return kind if row.status == "occurred" else f"{kind}, {row.status}"


def _snippet(
    text: str, start: int, end: int, terms: Sequence[Term]
) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """The paragraphs that a record stands in, cut to a readable length, and where the terms stand in them."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    marks = marks_of(text[first:last], terms)
    if marks is None:
        return None
    if last - first > _LONGEST:
        shown = first + marks[0][0] if marks else start
        cut = text.rfind(" ", first, max(first, shown - _BEFORE)) + 1
        opening = max(first, cut)
        closing = text.rfind(" ", opening, opening + _LONGEST) if opening + _LONGEST < last else last
        if closing <= shown:
            closing = min(last, opening + _LONGEST)
    else:
        opening, closing = first, last
    kept = tuple(
        (max(a + first - opening, 0), min(b + first, closing) - opening)
        for a, b in marks
        if a + first >= opening and b + first <= closing
    )
    return text[opening:closing], kept
