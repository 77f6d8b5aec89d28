"""What the extract stage finds, before names, dates and numbers are resolved.

All offsets count into the repaired text; `int` references are positions in the list of mentions of
that kind.
"""

from dataclasses import dataclass, field
from datetime import date

from saksi.model.analysis import Extent


@dataclass(frozen=True, slots=True)
class QuoteMention:
    """A stretch inside quotation marks, without them; `outer` includes the marks."""

    start: int
    end: int
    outer: Extent
    partial: bool


@dataclass(frozen=True, slots=True)
class TimeMention:
    """An expression of time: the rule that read it and the fields the rule needs to resolve it."""

    start: int
    end: int
    rule: str
    fields: dict[str, int | str] = field(default_factory=dict, compare=False)
    clock: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedTime:
    """A time mention as a closed interval of days, or the reason why it has none."""

    start: int
    end: int
    rule: str
    first: date | None
    last: date | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number with what it counts; `part_of` is the position of the whole in the list.

    `group` is the counted noun's group in the unit lexicon (empty: unknown); `revises` is the position of
    the earlier value of the same figure that the text says this one replaces.
    """

    start: int
    end: int
    low: float | int | None
    high: float | int | None
    unit: str | None
    measure: str
    part_of: int | None
    rule: str
    group: str = ""
    revises: int | None = None


@dataclass(frozen=True, slots=True)
class ArithmeticFinding:
    """What the numbers of a report say when they are added up; `quantities` are positions in their list."""

    kind: str
    quantities: tuple[int, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in the text, resolved against the gazetteer."""

    start: int
    end: int
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: str | None


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A phrase that may act or speak.

    [start, end) is the whole phrase ("menteri luar negeri Rusia, Sergei Lavrov"); `name` the proper
    name in it; `head` the bare head word, lower case; `pronoun` is empty, or the pronoun's lexicon id.
    `definite` phrases ("kantor tersebut", "the group") point back. `country` is ISO alpha-3. `oblique`
    phrases stand after a preposition, `modifier` phrases modify another noun ("serangan Israel", "Israeli
    strikes"): neither is a subject. `force` names the branch of a military body.
    """

    start: int
    end: int
    head: str
    kind: str
    sector: str | None = None
    country: str | None = None
    role: str | None = None
    name: Extent | None = None
    label: Extent | None = None
    pronoun: str = ""
    definite: bool = False
    unnamed: bool = False
    plural: bool = False
    sentence: int = 0
    oblique: bool = False
    modifier: bool = False
    force: str = ""
    generic: bool = False


@dataclass(frozen=True, slots=True)
class StatementMention:
    """One attribution: source, cue, content; `source` and `to` are positions in the actor list."""

    cue: Extent
    act: str
    source: int | None
    content: tuple[Extent, ...]
    quotes: tuple[int, ...] = ()
    channel: str | None = None
    said: int | None = None
    to: tuple[int, ...] = ()
    rule: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class EventMention:
    """One event; every reference is a position in the list of that kind."""

    trigger: Extent
    type: str
    mode: str | None
    status: str
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    when: int | None = None
    means: tuple[Extent, ...] = ()
    quantities: tuple[int, ...] = ()
    asserted_by: tuple[int, ...] = ()
    rule: str = ""
