"""Incidents: one thing that happened, told by many reports; what each source says of it, and whether they agree.

A `Happening` is one report's account of one incident. Judgements compare two of them, an `Incident` joins those that
are the same. No source's figure is ever replaced by another's: a `Figure` keeps every claim and says how they stand.
"""

from datetime import date, datetime
from typing import Literal

from saksi.model.record import Check, Record
from saksi.model.vocabulary import EventType, Kind, Measure, Precision, Sector, Status

Verdict = Literal["same", "different", "unsure"]
Standing = Literal["disputed", "revised", "agreed", "single-source"]


class Spot(Record):
    """Where something happened: a name, and a point as good as `precision` says."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None


class Party(Record):
    """Somebody who takes part or speaks, as one report names them; `of` is the body that a person speaks for."""

    name: str
    country: str | None = None
    sector: Sector | None = None
    role: str | None = None
    of: str | None = None
    kind: Kind | None = None


class Value(Record):
    """A figure that one report gives, and the line of authority it gives it on; `record` is the quantity's id there.

    `unit` tells figures of one measure apart: "people" whatever noun names them, "children" or another class for a
    `part` of them, the noun for things. `former`: the report says that its source has since changed it.
    """

    measure: Measure
    unit: str | None
    low: float | int | None
    high: float | int | None
    source: Party | None
    part: bool = False
    former: bool = False
    record: str


class Happening(Record):
    """One report's account of one incident: the events it tells of, joined, with the evidence to compare.

    `id` is the report's id, a slash and the id of the first of `events`. `first` and `last` are days, both None where
    the report gives none. `words` are folded content words of the sentences that tell of it, sorted; `names` are the
    proper names there that are no countries, in the spelling that transliterations share, sorted.
    """

    id: str
    report: str
    published: datetime | None
    type: EventType
    mode: str | None
    status: Status
    first: date | None
    last: date | None
    spots: tuple[Spot, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    values: tuple[Value, ...]
    quotes: tuple[str, ...]
    words: tuple[str, ...]
    events: tuple[str, ...]
    names: tuple[str, ...] = ()


class Reason(Record):
    """One feature of a comparison: what it weighed, and in words what it saw."""

    feature: str
    weight: float
    note: str


class Judgement(Record):
    """Whether two happenings are one incident, how strongly (log-odds), and why; `left` sorts before `right`."""

    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]


class FigureClaim(Record):
    """One value from one line of authority, and the reports that carry it, oldest first."""

    low: float | int | None
    high: float | int | None
    source: str | None
    reports: tuple[str, ...]


class Figure(Record):
    """What is claimed of one measure of one thing, and how the claims stand, counting independent origins."""

    measure: Measure
    unit: str | None
    verdict: Standing
    claims: tuple[FigureClaim, ...]


class Incident(Record):
    """One thing that happened, as all reports of it have it.

    `id` is the id of its earliest happening; `first` and `last` are days (`from` and `to` in the scheme's JSON).
    `checks` are findings of arithmetic over its figures; their records are quantities, each as report, "#", id there.
    """

    id: str
    type: EventType
    first: date | None
    last: date | None
    place: Spot | None
    reports: tuple[str, ...]
    happenings: tuple[str, ...]
    figures: tuple[Figure, ...]
    checks: tuple[Check, ...] = ()


class Copies(Record):
    """Near-copies: the report they all come from, and the others, oldest first."""

    origin: str
    copies: tuple[str, ...]
