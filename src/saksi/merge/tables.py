"""The tables of merging, in TOML beside this module: each read whole by a schema, or refused."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from saksi.merge.errors import MergeTableError
from saksi.model.vocabulary import EventType, Measure


class Table(BaseModel):
    """What every table shares: unknown keys are refused, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


TableT = TypeVar("TableT", bound=BaseModel)


def read_table(name: str, schema: type[TableT]) -> TableT:
    """Read merge/`name`.toml as one `schema`.

    Raises:
        MergeTableError: the file is missing, is not TOML, or does not fit the schema.
    """
    path = files("saksi.merge").joinpath(f"{name}.toml")
    try:
        return schema.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise MergeTableError(f"merge/{name}.toml: {error}") from error


class Rewriting(Table):
    """One rule of spelling: a regular expression over lower-case ASCII, and what it becomes; `why` is for readers."""

    find: str
    put: str
    why: str


class Spelling(Table):
    """How one name is spelled in several transliterations.

    joined: words that grow together with the next one ("Abdel Karim"). dropped: articles that do not count
    ("Al-Fashir"). rules: applied in order to every word. sounds: letters of one sound, for the bones of a word.
    """

    joined: dict[str, str]
    dropped: tuple[str, ...]
    rule: tuple[Rewriting, ...]
    sounds: dict[str, str]


class Bodies(Table):
    """Words of the names of bodies in both languages, each with the concept it stands for.

    concept: words and phrases of one meaning. empty: words that name nothing ("of", "untuk"). weak: concepts too
    common to tell a body by alone. filler: concepts that only say what sort of body it is, left out beside others.
    """

    concept: dict[str, tuple[str, ...]]
    empty: tuple[str, ...]
    weak: tuple[str, ...]
    filler: tuple[str, ...]


class Part(Table):
    """A part of people that counts by itself, with its words in both languages; `unit` is what it is called."""

    unit: str
    words: tuple[str, ...]


class Thing(Table):
    """A sort of thing that figures count, with its nouns in both languages; `unit` is what it is called."""

    unit: str
    weapon: bool = False
    words: tuple[str, ...]


class Naming(Table):
    """Nouns that name a type of incident in a title, beyond the triggers of the lexicon."""

    type: EventType
    words: tuple[str, ...]


class Retelling(Table):
    """What a measure is in an incident of a type and mode: prisoners who are told of in an exchange are released."""

    type: EventType
    mode: str
    told: tuple[Measure, ...]
    means: Measure


class Words(Table):
    """The words of one language that tell how a number or a clause stands.

    former: before or after a number that its source has since changed; earlier: the same, where the source gives
    another number too. onward: between an old and a new value
    ("from N to M"). from_: before the old one. more: the number only adds to one already told. back: openings of a
    clause about an earlier incident, after a span of time ("sehari setelah", "two days after"). spans: the spans, in
    words; span_units: what digits count in them.
    toward: a place after them is not where it happened. larger: words beside a name that is a region's ("Kaduna
    state"), not its town's. figure: nouns of a count, whose sentence's subject gives it.
    parts: people who count by themselves. of_whole: marks of a part before its number
    ("including"). of_known: after it ("of the wounded"). held: offices that speak for a body.
    small: words that say nothing of an incident. them: units that stand for those told of before. joiners: between
    two things of one clause. turns: what opens the next clause after a comma. articles, of, its: what stands beside
    the name of a body (its_endings: grown together with the office).
    """

    them: tuple[str, ...]
    joiners: tuple[str, ...]
    turns: tuple[str, ...]
    articles: tuple[str, ...]
    of: tuple[str, ...]
    its: tuple[str, ...]
    its_endings: tuple[str, ...]
    former: tuple[str, ...]
    earlier: tuple[str, ...]
    onward: tuple[str, ...]
    from_: tuple[str, ...]
    more_before: tuple[str, ...]
    more_after: tuple[str, ...]
    back: tuple[str, ...]
    spans: tuple[str, ...]
    span_units: tuple[str, ...]
    toward: tuple[str, ...]
    larger_before: tuple[str, ...]
    larger_after: tuple[str, ...]
    upon: tuple[str, ...]
    figure: tuple[str, ...]
    of_whole: tuple[str, ...]
    of_known: tuple[str, ...]
    held: tuple[str, ...]
    small: tuple[str, ...]


class Counting(Table):
    """One measure: what it counts, which incident it is evidence of, and how strongly.

    counts: people are one unit whatever noun names them; weapons and things go by their noun; money by its
    currency. grows: a later value of one source is not smaller.
    """

    counts: Literal["people", "weapons", "things", "money"]
    type: EventType
    evidence: float
    grows: bool = False
    most: int | None = None


class Telling(Table):
    """What makes a happening: the events that are incidents, the figures that show one, the words around them."""

    incident_types: dict[EventType, float]
    measure: dict[Measure, Counting]
    part: tuple[Part, ...]
    thing: tuple[Thing, ...]
    naming: tuple[Naming, ...]
    retelling: tuple[Retelling, ...]
    high_offices: tuple[str, ...]
    speaking_offices: tuple[str, ...]
    dull: tuple[str, ...]
    en: Words
    id: Words


@cache
def spelling() -> Spelling:
    """The rules of spelling.

    Raises:
        MergeTableError: the file does not fit the schema.
    """
    return read_table("spelling", Spelling)


@cache
def bodies() -> Bodies:
    """The words of the names of bodies.

    Raises:
        MergeTableError: the file does not fit the schema.
    """
    return read_table("bodies", Bodies)


@cache
def telling() -> Telling:
    """What makes a happening.

    Raises:
        MergeTableError: the file does not fit the schema.
    """
    return read_table("telling", Telling)
