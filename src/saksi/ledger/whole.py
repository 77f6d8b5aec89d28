"""Rows made into the report that they came from."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from saksi.ledger.rows import given_text
from saksi.ledger.tables import LAYERS, outlets, readings, versions
from saksi.model.filing import Filed
from saksi.model.record import (
    Check,
    Document,
    Entity,
    Event,
    Item,
    Place,
    Problem,
    Quantity,
    Quote,
    Report,
    Span,
    Statement,
    Time,
)

Fields = dict[str, Any]


_READ = (
    select(versions, outlets.c.name.label("outlet_name"), readings.c.id.label("reading"), readings.c.reader)
    .join(readings, readings.c.version == versions.c.id)
    .outerjoin(outlets, outlets.c.id == versions.c.outlet)
)


def filed_report(conn: Connection, report_id: str, version: int | None = None) -> Filed | None:
    """A report in a version of its text (None: the current one), as its newest reader read it."""
    found = _READ.where(versions.c.report == report_id, readings.c.superseded_by.is_(None))
    found = found.where(readings.c.current) if version is None else found.where(versions.c.number == version)
    row = conn.execute(found).first()
    return None if row is None else _filed(conn, row)


def every_reading(conn: Connection, after: int, size: int) -> list[tuple[int, Filed]]:
    """The next readings by their keys, superseded ones too."""
    rows = conn.execute(_READ.where(readings.c.id > after).order_by(readings.c.id).limit(size))
    return [(row.reading, _filed(conn, row)) for row in rows.all()]


def _filed(conn: Connection, row: Row[Any]) -> Filed:
    layers = {layer: tuple(_records(conn, layer, row.reading)) for layer in LAYERS}
    return Filed.model_construct(
        report=Report.model_construct(None, document=_document(row), **layers),
        version=row.number,
        reader=row.reader,
        published_at=moment(row.published_at),
        country=row.country,
    )


def _document(row: Row[Any]) -> Document:
    # As in the pipeline, not validated: pydantic refuses half characters, which a text may have.
    return Document.model_construct(
        id=row.report,
        title=row.title,
        language=row.language,
        published=row.published,
        outlet=row.outlet_name,
        url=row.url,
        sha256=row.sha256,
        text=given_text(row.text, parsed(row.odd)),
    )


def _records(conn: Connection, layer: str, reading: int) -> Iterator[Any]:
    table = LAYERS[layer]
    make = _MAKERS[layer]
    for row in conn.execute(select(table).where(table.c.reading == reading).order_by(table.c.n)):
        fields = dict(row._mapping)
        del fields["reading"], fields["n"]
        yield make(fields)


def moment(value: Any) -> datetime | None:
    """A moment of the database, in UTC."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    return None if value is None else value.astimezone(UTC)


def parsed(value: Any) -> Any:
    """JSON of the database: one of them has it read already."""
    return json.loads(value) if isinstance(value, str) else value


def _spans(value: Any) -> tuple[Span, ...]:
    return tuple(Span.model_construct(start=start, end=end) for start, end in parsed(value))


def _ids(value: Any) -> tuple[str, ...]:
    return tuple(parsed(value))


def _stretch(fields: Fields) -> Fields:
    fields["end"] = fields.pop("stop")
    return fields


def _item(fields: Fields) -> Item:
    return Item(**_stretch(fields))


def _entity(fields: Fields) -> Entity:
    del fields["folded"]
    return Entity(**{**fields, "mentions": _spans(fields["mentions"])})


def _statement(fields: Fields) -> Statement:
    cue = Span(start=fields.pop("start"), end=fields.pop("stop"))
    to = _ids(fields.pop("addressees"))
    fields.update(content=_spans(fields["content"]), quotes=_ids(fields["quotes"]))
    return Statement(cue=cue, to=to, **fields)


def _quote(fields: Fields) -> Quote:
    return Quote(**_stretch(fields))


def _event(fields: Fields) -> Event:
    trigger = Span(start=fields.pop("start"), end=fields.pop("stop"))
    del fields["first"], fields["last"]
    for name in ("actors", "recipients", "places", "quantities", "asserted_by"):
        fields[name] = _ids(fields[name])
    fields["means"] = _spans(fields["means"])
    return Event(trigger=trigger, when=fields.pop("time"), **fields)


def _quantity(fields: Fields) -> Quantity:
    fields["asserted_by"] = _ids(fields["asserted_by"])
    return Quantity(**_stretch(fields))


def _time(fields: Fields) -> Time:
    fields.update(from_=fields.pop("first"), to=fields.pop("last"))
    return Time(**_stretch(fields))


def _place(fields: Fields) -> Place:
    del fields["folded"]
    return Place(**_stretch(fields))


def _check(fields: Fields) -> Check:
    return Check(kind=fields["kind"], records=_ids(fields["records"]), note=fields["note"])


def _problem(fields: Fields) -> Problem:
    start, end = fields["start"], fields["stop"]
    span = None if start is None else Span(start=start, end=end)
    return Problem(reason=fields["reason"], span=span)


_MAKERS: dict[str, Callable[[Fields], Any]] = {
    "items": _item,
    "entities": _entity,
    "statements": _statement,
    "quotes": _quote,
    "events": _event,
    "quantities": _quantity,
    "times": _time,
    "places": _place,
    "checks": _check,
    "problems": _problem,
}


def names_by_reading(conn: Connection, reading_ids: list[int], layer: str) -> dict[int, dict[str, str]]:
    """The names of entities or places by their ids, for each of some readings."""
    table = LAYERS[layer]
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for reading, record, name in conn.execute(
        select(table.c.reading, table.c.id, table.c.name).where(table.c.reading.in_(reading_ids))
    ):
        found[reading][record] = name
    return found
