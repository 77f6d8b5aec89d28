"""Heads of phrases that act or speak: offices, ranks, bodies, forces, groups, and the words around them."""

from functools import cache

from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.vocabulary import Kind, Sector


class Head(Entry):
    """Head nouns of one sort. `role` is the English name of the office ("=": the noun itself is the role).

    `plural` heads name many.

    `bare` heads are actors without any modifier ("polisi", "police"); the others need one or a name.
    `force` names the branch, so that the army and the navy of one country stay two. `generic` heads point back
    to any body ("kelompok itu", "the agency"); `territorial` offices are followed by a body or a place, not by a name.
    """

    id: str
    kind: Kind
    forms: tuple[str, ...]
    sector: Sector | None = None
    role: str | None = None
    plural: bool = False
    bare: bool = False
    force: str = ""
    generic: bool = False
    territorial: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Pronoun(Entry):
    """A pronoun: who it may stand for."""

    id: str
    forms: tuple[str, ...]
    person: bool
    plural: bool = False
    group: bool = False


class ActorGrammar(Entry):
    """How phrases of actors are built in this language.

    head_first: modifiers follow the head ("juru bicara militer"), or stand before it.
    determiners open a phrase; pointing words make it definite; unnamed words keep it anonymous; inner words
    may join two capitalised parts ("Kantor PBB untuk Koordinasi"); stops never belong to a phrase.
    """

    head_first: bool
    determiners: tuple[str, ...]
    definite: tuple[str, ...]
    unnamed: tuple[str, ...]
    inner: tuple[str, ...]
    stops: tuple[str, ...]
    relatives: tuple[str, ...]
    possessive: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()


class ActorLexicon(Entry):
    """The actor words of one language."""

    grammar: ActorGrammar
    head: tuple[Head, ...]
    pronoun: tuple[Pronoun, ...]


class Organization(Entry):
    """A body that news names without saying what it is: every name, its sort, country and sector."""

    names: tuple[str, ...]
    kind: Kind
    sector: Sector
    country: str | None = None


class OrganizationList(Entry):
    """The organisations of the world lexicon."""

    organization: tuple[Organization, ...]


@cache
def load_actors(language: str) -> ActorLexicon:
    """The actor words of `language`.

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "actors", ActorLexicon)


@cache
def load_organizations() -> tuple[Organization, ...]:
    """Organisations known by name in any language.

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon("world", "organizations", OrganizationList).organization
