"""What numbers count: nouns by group, measures of length and time, and currencies."""

from functools import cache
from typing import Literal

from pydantic import Field

from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.vocabulary import Measure

Group = Literal[
    "person",
    "child",
    "woman",
    "troops",
    "captive",
    "prisoner",
    "displaced",
    "animal",
    "missile",
    "bomb",
    "weapon",
    "aircraft",
    "ship",
    "vehicle",
    "building",
    "place",
    "body",
    "event",
    "organization",
    "time",
    "length",
    "area",
    "mass",
    "percent",
    "money",
    "thing",
]
PEOPLE: frozenset[str] = frozenset({"person", "child", "woman", "troops", "captive", "prisoner", "displaced"})
SIZES: frozenset[str] = frozenset({"time", "length", "area", "percent", "mass"})
WEAPONS: frozenset[str] = frozenset({"missile", "bomb", "weapon", "aircraft", "ship", "vehicle"})


class Unit(Entry):
    """Nouns of one group. `measure` is what they are when no word near says more; `firm`: whatever is near.

    `unit` is the name recorded instead of the text's own word ("%" for "persen").
    """

    id: str
    group: Group
    forms: tuple[str, ...]
    measure: Measure | None = None
    firm: bool = False
    unit: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Currency(Entry):
    """A currency: `signs` stand before the number, `names` after it.

    `places` gives the code for a shared name by the last country or capital named before it; below
    `least` a name is no money ("500 pounds").
    """

    id: str
    code: str
    signs: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    places: dict[str, tuple[str, ...]] = Field(default={})
    least: int = 0
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class UnitGrammar(Entry):
    """How the counted noun stands after its number.

    head: "first" when modifiers follow the noun, "last" when they stand before it. classifiers count without
    naming. modifiers may stand between number and noun; stops end the phrase. links join ("dozens of homes").
    others: words for the rest of a whole ("lainnya"); others_before: those before the number. old: words
    after a length of time that make it an age; aged: words before an age; year: the unit of an age given as
    a bare number. possessives may stand between a number and its noun; possessive_ends make a name the
    owner of a number of people ("Gaza's 2.3 million"), as owners are ("its 2.3 million").
    verb_endings end words that are no noun unless a known one follows ("two falling").
    """

    head: Literal["first", "last"]
    classifiers: tuple[str, ...]
    modifiers: tuple[str, ...]
    stops: tuple[str, ...]
    links: tuple[str, ...]
    others: tuple[str, ...]
    others_before: tuple[str, ...]
    aged: tuple[str, ...]
    old: tuple[str, ...]
    year: str
    possessives: tuple[str, ...] = ()
    possessive_ends: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()


class UnitLexicon(Entry):
    """All counted nouns and currencies of one language."""

    grammar: UnitGrammar
    unit: tuple[Unit, ...]
    currency: tuple[Currency, ...]


@cache
def load_units(language: str) -> UnitLexicon:
    """The units of `language` ("id" or "en").

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "units", UnitLexicon)
