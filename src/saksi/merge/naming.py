"""Who is who across reports and languages: persons by their spelled names, bodies by what their words mean.

A line of authority is a person, or the body that a person speaks for: the spokesman of a ministry and the ministry
are one, two officials of one town are two.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from saksi.lexicon.actors import load_organizations
from saksi.lexicon.countries import load_countries
from saksi.lexicon.phrases import PhraseTable
from saksi.merge.spelling import fold, same_words, spell_name
from saksi.merge.tables import bodies, telling
from saksi.model.incident import Party

_SEEN = 20_000
_ALIKE = 0.6  # share of the concepts of two bodies that are common, weighed


@cache
def _known_bodies() -> dict[str, str]:
    """Every folded name of a body of the lexicon, with the body's first name."""
    return {fold(name): body.names[0] for body in load_organizations() for name in body.names}


@cache
def _concepts() -> PhraseTable[str]:
    pairs = [(word, name) for name, words in bodies().concept.items() for word in words]
    for country in load_countries():
        for form in (*country.names, *country.adjectives):
            pairs.append((fold(form), f"={country.alpha3}"))
    return PhraseTable(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=_SEEN)
def concepts_of(name: str) -> frozenset[str]:
    """What the words of a body's name mean; words that no table knows stand for themselves, spelled."""
    text, at, found = fold(name), 0, set()
    table, empty = _concepts(), bodies().empty
    while at < len(text):
        hit = table.longest(text, at)
        end = hit[0] if hit else text.find(" ", at) if " " in text[at:] else len(text)
        word = text[at:end]
        if hit:
            found.add(hit[1])
        elif word not in empty:
            found.update(f"'{spelled}" for spelled in spell_name(word))
        at = end + 1
    return frozenset(found)


@lru_cache(maxsize=_SEEN)
def acronym_of(name: str) -> str | None:
    """The short name of a body: in brackets after the long one, or all there is."""
    inside = name[name.find("(") + 1 : name.find(")")] if "(" in name and ")" in name else name
    short = inside.strip()
    capital = 2 <= len(short) <= 8 and sum(c.isupper() for c in short) >= 2 and " " not in short
    return short.casefold() if capital else None


@lru_cache(maxsize=_SEEN)
def known_body(name: str) -> str | None:
    """The body of the lexicon that a name, or the short name in its brackets, stands for."""
    table, bare = _known_bodies(), name.split("(")[0]
    return table.get(fold(name)) or table.get(fold(bare)) or table.get(acronym_of(name) or "")


@lru_cache(maxsize=_SEEN)
def same_body(left: str, right: str) -> bool:
    """Whether two names of bodies stand for one: known as one, of one short name, or of words that mean the same."""
    if fold(left) == fold(right):
        return True
    known = known_body(left), known_body(right)
    if known[0] and known[1]:
        return known[0] == known[1]
    short = acronym_of(left), acronym_of(right)
    if short[0] and short[0] == short[1]:
        return True
    return _alike(concepts_of(left), concepts_of(right))


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    countries = {c for c in left if c[0] == "="}, {c for c in right if c[0] == "="}
    if all(countries) and not countries[0] & countries[1]:
        return False
    left, right = _told_apart(left - countries[0]), _told_apart(right - countries[1])
    common, weak = left & right, bodies().weak
    if not common or (all(c in weak for c in common) and left != right):
        return False
    heavy, either = (sum(0.5 if c in weak else 1.0 for c in part) for part in (common, left | right))
    return heavy / either >= _ALIKE or len(common) == min(len(left), len(right)) >= 2


def _told_apart(concepts: frozenset[str]) -> frozenset[str]:
    """The concepts that tell a body from others: without what only says which sort of body it is."""
    return frozenset(c for c in concepts if c not in bodies().filler) or concepts


def is_person(party: Party) -> bool:
    """Whether a party is a person."""
    return party.kind == "person" or (party.kind is None and party.role is not None)


def is_named(party: Party) -> bool:
    """Whether a person goes by a name, and not by the office alone ("gubernur", "a doctor")."""
    return any(word[:1].isupper() for word in party.name.split()[1:]) or (
        party.name[:1].isupper() and len(party.name.split()) == 1
    )


def body_of(party: Party) -> str | None:
    """The body whose line of authority a party is on: itself, or the one it speaks for."""
    return party.of if is_person(party) else party.name


def same_party(left: Party, right: Party) -> bool:
    """Whether two parties are one line of authority."""
    if left.country and right.country and left.country != right.country:
        return False
    people = is_person(left), is_person(right)
    if all(people) and _same_person(left, right):
        return True
    bodies_ = body_of(left), body_of(right)
    if bodies_[0] and bodies_[1]:
        return same_body(bodies_[0], bodies_[1])
    return False


def _same_person(left: Party, right: Party) -> bool:
    named = is_named(left), is_named(right)
    if all(named):
        return same_words(spell_name(left.name), spell_name(right.name))
    if any(named):
        office = next(p for p, has in zip((left, right), named, strict=True) if not has)
        return office.role is not None and left.role == right.role
    return (left.role is not None and left.role == right.role) or fold(left.name) == fold(right.name)


def speaks_for_body(party: Party) -> bool:
    """Whether a person's office is to speak for a body or to head it."""
    return party.role in telling().speaking_offices


def high_office(role: str | None) -> bool:
    """Whether an office is one whose holders are in the news of every day."""
    return role in telling().high_offices


def best_name(parties: Sequence[Party]) -> str:
    """What one line of authority is called: the person when only one person speaks, else the body; longest form."""
    people = [p.name for p in parties if is_person(p) and is_named(p)]
    bodies_ = [p.name for p in parties if not is_person(p)]
    one = bool(people) and all(same_words(spell_name(people[0]), spell_name(n)) for n in people)
    pool = (
        people
        if one and not bodies_
        else bodies_ or [p.of for p in parties if p.of] or [p.name for p in parties]
    )
    return max(sorted(pool), key=lambda name: (pool.count(name), len(name)))
