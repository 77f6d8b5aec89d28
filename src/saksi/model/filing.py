"""What goes into the ledger and what is asked of it: filings, failures, decisions by people, searches."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from saksi.model.incident import Verdict
from saksi.model.record import Record, Report
from saksi.model.vocabulary import Act, Channel, EventType, Language, Measure, Status

Outcome = Literal["new", "changed", "known", "reread"]
"""A report never seen; one seen with another text; one seen as it is; one read again by a newer reader."""
Ruling = Literal["accepted", "corrected", "rejected"]
"""What a person can say of a record."""


class Filing(Record):
    """What filing one report came to; `version` counts the texts of one report from 1; 0 where it was not asked for.

    `stirred` are the happenings of other reports that lost company because this report was read anew: their incidents
    have to be settled again.
    """

    outcome: Outcome
    report: str
    version: int
    stirred: tuple[str, ...] = ()


class Filed(Record):
    """A report as the ledger keeps it: what was read, in which version of its text, by which reader.

    `version` is 0 before it is filed. `published_at` orders reports; `country` is the outlet's.
    """

    report: Report
    version: int
    reader: str
    published_at: datetime | None = None
    country: str | None = None


class Telling(Record):
    """A happening as the ledger keeps it: its id ("report/event"), the keys it is found by, and its JSON."""

    id: str
    keys: tuple[str, ...]
    payload: str


class Signature(Record):
    """What near-copies of a text are found by: bands that copies share, and the values that are compared."""

    bands: tuple[str, ...]
    values: str


class Judged(Record):
    """A comparison of two happenings as the ledger keeps it; `linked` ones hang together. `left` is the smaller id."""

    left: str
    right: str
    linked: bool
    payload: str


class Settled(Record):
    """An incident as the ledger keeps it: days, type, the happenings that it joins, their reports, and its JSON."""

    id: str
    first: date | None
    last: date | None
    type: str
    members: tuple[str, ...]
    reports: tuple[str, ...]
    payload: str


class Failure(Record):
    """An input that could not be read: where it is, why, and how often it was tried."""

    place: str
    reason: str
    tries: int = 1


class Decision(Record):
    """What a person decided of two happenings: never undone by the machine, reversible by a person."""

    id: int
    left: str
    right: str
    verdict: Verdict
    user: str
    at: datetime
    note: str | None = None
    undone: bool = False


class Review(Record):
    """What a person said of a record: it holds for the stretch of text, whatever reader reads it.

    `record` is the id that the record at this stretch has now ("report#s1"), None where no record stands any more.
    """

    record: str | None
    report: str
    layer: str
    start: int
    end: int
    ruling: Ruling
    user: str
    at: datetime
    value: str | None = None


class Box(Record):
    """A box of degrees: south, west, north, east."""

    south: float
    west: float
    north: float
    east: float


class Circle(Record):
    """A point and a distance around it."""

    lat: float
    lon: float
    km: float


class Search(Record):
    """What to find; what is None does not matter. Days are closed intervals; names match whole or in part, folded."""

    layer: Literal["claims", "events", "figures"] = "claims"
    actor: str | None = None
    source: str | None = None
    outlet: str | None = None
    type: EventType | None = None
    act: Act | None = None
    measure: Measure | None = None
    place: str | None = None
    country: str | None = None
    box: Box | None = None
    near: Circle | None = None
    since: date | None = None
    until: date | None = None
    reported_since: date | None = None
    reported_until: date | None = None
    channel: Channel | None = None
    status: Status | None = None
    language: Language | None = None
    text: str | None = None
    limit: int = Field(default=100, ge=1, le=100_000)


class Hit(Record):
    """One record found: where it stands, what it says, and the words around it with the hits marked.

    `id` is the report's id, "#", the record's id there. `from` and `to` are the days of an event. `snippet` is text of
    the report; `marks` are the stretches of it that were searched for.
    """

    id: str
    layer: Literal["claims", "events", "figures"]
    report: str
    version: int
    outlet: str | None
    published: date | None
    who: str | None
    what: str
    place: str | None
    from_: date | None = Field(serialization_alias="from")
    to: date | None
    low: float | int | None = None
    high: float | int | None = None
    unit: str | None = None
    start: int
    end: int
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()
