"""The records of one report: what `saksi.read` returns and `saksi read --json` prints.

The fields follow the record scheme; spans are half-open offsets in Unicode code points
into `document.text`. `None` means that the text does not say. `confidence` is calibrated:
of a hundred records at 0.80, about eighty are right.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from saksi.model.vocabulary import (
    Act,
    Channel,
    EventType,
    Kind,
    Language,
    Measure,
    Precision,
    Sector,
    Status,
)


class Record(BaseModel):
    """What every record shares: it never changes, and it knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


Confidence = Annotated[float, Field(ge=0, le=1)]
"""The share of records like this one that are right in reports saksi never learned from."""


class Span(Record):
    """A half-open stretch of the document's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Document(Record):
    """The report itself, with the text exactly as it was given."""

    id: str
    title: str | None = None
    language: Language
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    sha256: str
    text: str


class Item(Record):
    """One story of the document: a briefing has many, an article one."""

    id: str
    start: int
    end: int


class Entity(Record):
    """Somebody who acts or speaks: a person, government, organisation, force, medium or group."""

    id: str
    kind: Kind
    name: str
    country: str | None = None
    sector: Sector | None = None
    role: str | None = None
    mentions: tuple[Span, ...]
    confidence: Confidence


class Statement(Record):
    """Somebody is reported to say something: one record for each cue (source, cue, content)."""

    id: str
    source: str | None
    cue: Span
    act: Act
    content: tuple[Span, ...]
    quotes: tuple[str, ...] = ()
    channel: Channel | None = None
    said: str | None = None
    to: tuple[str, ...] = ()
    rule: str | None = None
    confidence: Confidence


class Quote(Record):
    """Words inside quotation marks that are somebody's, without the marks."""

    id: str
    start: int
    end: int
    speaker: str | None
    partial: bool
    confidence: Confidence


class Event(Record):
    """Something an actor does that PLOVER codes, with the status the text gives it."""

    id: str
    type: EventType
    mode: str | None = None
    status: Status
    trigger: Span
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    when: str | None = None
    means: tuple[Span, ...] = ()
    quantities: tuple[str, ...] = ()
    asserted_by: tuple[str, ...] = ()
    rule: str | None = None
    confidence: Confidence


class Quantity(Record):
    """A number that counts or measures something, as a closed range (None: open on that side)."""

    id: str
    start: int
    end: int
    low: float | int | None
    high: float | int | None
    unit: str | None = None
    measure: Measure
    part_of: str | None = None
    asserted_by: tuple[str, ...] = ()
    rule: str | None = None
    confidence: Confidence


class Time(Record):
    """An expression of time as a closed interval of days; both None when it cannot be resolved."""

    id: str
    start: int
    end: int
    from_: date | None = Field(alias="from", serialization_alias="from")
    to: date | None
    rule: str | None = None
    confidence: Confidence


class Place(Record):
    """A named place; `precision` says what the point stands for."""

    id: str
    start: int
    end: int
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    precision: Precision | None = None
    confidence: Confidence


class Check(Record):
    """Arithmetic over linked quantities, with a note a reader can act on.

    `kind`: part-exceeds-whole, parts-exceed-whole, unaccounted-for, parts-complete, total-revised.
    """

    kind: str
    records: tuple[str, ...]
    note: str


class Problem(Record):
    """Something that could not be read, kept beside what could be."""

    reason: str
    span: Span | None = None


class Report(Record):
    """Everything read from one document."""

    document: Document
    items: tuple[Item, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    checks: tuple[Check, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_json(self) -> str:
        """The report as one line of JSON, keys in the scheme's order."""
        return self.model_dump_json(by_alias=True)

    def at_least(self, confidence: float) -> "Report":
        """The report without records less sure than `confidence` (0 to 1), and without references to them.

        An entity stays while a record that stays refers to it; a check goes with any of its figures.
        """
        kept = {layer: _sure(getattr(self, layer), confidence) for layer in _REFERENCES}
        ids = {record.id for records in kept.values() for record in records}
        referred = {ref for layer, rows in kept.items() for row in rows for ref in _references(layer, row)}
        entities = tuple(e for e in self.entities if e.confidence >= confidence or e.id in referred)
        ids |= {entity.id for entity in entities}
        layers = {layer: tuple(_within(layer, row, ids) for row in rows) for layer, rows in kept.items()}
        checks = tuple(check for check in self.checks if ids.issuperset(check.records))
        return self.model_copy(update={**layers, "entities": entities, "checks": checks})


_Referring = Statement | Quote | Event | Quantity | Time | Place
_REFERENCES: dict[str, tuple[str, ...]] = {  # the fields of each layer that hold ids
    "statements": ("source", "quotes", "said", "to"),
    "quotes": ("speaker",),
    "events": ("actors", "recipients", "places", "when", "quantities", "asserted_by"),
    "quantities": ("part_of", "asserted_by"),
    "times": (),
    "places": (),
}


def _sure(records: Iterable[_Referring], confidence: float) -> list[_Referring]:
    return [record for record in records if record.confidence >= confidence]


def _references(layer: str, record: _Referring) -> Iterator[str]:
    """Every id a record refers to."""
    for field in _REFERENCES[layer]:
        value: str | tuple[str, ...] | None = getattr(record, field)
        yield from (value,) if isinstance(value, str) else value or ()


def _within(layer: str, record: _Referring, ids: set[str]) -> _Referring:
    """A record that refers to nothing but `ids`."""
    if ids.issuperset(_references(layer, record)):
        return record
    update: dict[str, str | tuple[str, ...] | None] = {}
    for field in _REFERENCES[layer]:
        value: str | tuple[str, ...] | None = getattr(record, field)
        if isinstance(value, tuple):
            update[field] = tuple(ref for ref in value if ref in ids)
        else:
            update[field] = value if value in ids else None
    return record.model_copy(update=update)
