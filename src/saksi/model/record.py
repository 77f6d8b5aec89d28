"""The records of one report: what `saksi.read` returns and `saksi read --json` prints.

The fields follow the record scheme; spans are half-open offsets in Unicode code points
into `document.text`. `None` means that the text does not say.
"""

from datetime import date

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


class Quote(Record):
    """Words inside quotation marks that are somebody's, without the marks."""

    id: str
    start: int
    end: int
    speaker: str | None
    partial: bool


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


class Time(Record):
    """An expression of time as a closed interval of days; both None when it cannot be resolved."""

    id: str
    start: int
    end: int
    from_: date | None = Field(alias="from", serialization_alias="from")
    to: date | None
    rule: str | None = None


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
