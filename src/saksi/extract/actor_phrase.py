"""A phrase of an actor in tokens, and what other rooms hold of the text it grows in."""

from dataclasses import dataclass

from saksi.extract.countries import CountryMention


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase in tokens: [first, last), its head, and what is known of it."""

    first: int
    last: int
    head: int
    kind: str
    head_end: int = 0
    sector: str | None = None
    country: str | None = None
    role: str | None = None
    name: tuple[int, int] | None = None
    label: tuple[int, int] | None = None
    pronoun: str = ""
    plural: bool = False
    definite: bool = False
    demonym: bool = False
    bare: bool = True
    force: str = ""
    head_text: str = ""
    generic: bool = False
    territorial: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What other rooms hold, by token: countries, expressions of time, places."""

    countries: dict[int, CountryMention]
    taken: frozenset[int]
    places: frozenset[int]
