"""Whose figure it is: the innermost speaker of the statement that gives a number, as a party to compare."""

import re
from functools import cache

from saksi.lexicon.actors import load_actors
from saksi.merge.sentences import Layout, any_of
from saksi.merge.tables import Words, telling
from saksi.model.incident import Party
from saksi.model.record import Entity, Quantity, Span, Statement

_APPOSITION = re.compile(r"^[\s,(]{1,3}(?:[A-Z][\w.]*\.? )?$")


def authority_of(layout: Layout, quantity: Quantity) -> Party | None:
    """The party that gives a figure; None where the outlet gives it in its own voice."""
    statement = innermost(layout, quantity)
    if statement is not None and statement.source:
        return party_at(layout, layout.entities[statement.source], statement.cue.start)
    return _in_sentence(layout, quantity) or _counting_subject(layout, quantity)


def _in_sentence(layout: Layout, quantity: Quantity) -> Party | None:
    """Who speaks in the sentence of a figure that stands in nobody's reported words: what they say is often cut short.

    The last to speak before the figure, else the first after it.
    """
    sentence = layout.sentence_at(quantity.start)
    told = [s for s in (sentence.statements if sentence else ()) if _may_give(layout, s, quantity)]
    before = [s for s in told if s.cue.start < quantity.start]
    for statement in (*before[::-1], *told):
        return party_at(layout, layout.entities[statement.source or ""], statement.cue.start)
    return None


def _may_give(layout: Layout, statement: Statement, quantity: Quantity) -> bool:
    """Whether a statement's source may give a figure: known, no medium, and not the figure's own words."""
    source = layout.entities.get(statement.source or "")
    if source is None or source.kind == "media" or statement.act in ("deny", "decline", "urge", "ask"):
        return False
    return not _names(layout, statement, quantity)


def innermost(layout: Layout, quantity: Quantity) -> Statement | None:
    """Of the statements that give a figure, the one with the fewest words; media last ("kata Y, dikutip dari AFP")."""
    told = [layout.statements[i] for i in quantity.asserted_by if i in layout.statements]
    told = [s for s in told if s.source in layout.entities and not _names(layout, s, quantity)]
    if not told:
        return None
    media = {s.id for s in told if layout.entities[s.source or ""].kind == "media"}
    return min(told, key=lambda s: (s.id in media, sum(c.end - c.start for c in s.content), s.cue.start))


def _names(layout: Layout, statement: Statement, quantity: Quantity) -> bool:
    """Whether a source's name is read from the figure itself ("Rp21 miliar")."""
    mentions = layout.entities[statement.source or ""].mentions
    return any(m.start < quantity.end and quantity.start < m.end for m in mentions)


def _counting_subject(layout: Layout, quantity: Quantity) -> Party | None:
    """Who opens a sentence about a count: "IOM menaikkan taksiran … dari 3.500 menjadi 5.200"."""
    sentence = layout.sentence_at(quantity.start)
    if sentence is None:
        return None
    before = layout.text[sentence.start : quantity.start]
    if not _counted(layout.language).search(before.lower()):
        return None
    clause = max(before.rfind(mark) for mark in (";", *(f", {turn}" for turn in layout.words.turns))) + 1
    opening = sentence.start + clause
    for span, entity in layout.mentions:
        if opening <= span.start < quantity.start and entity.kind != "media":
            return party_at(layout, entity, span.start)
    return None


@cache
def _counted(language: str) -> re.Pattern[str]:
    words: Words = getattr(telling(), language)
    return re.compile(rf"\b(?:{any_of(words.figure)})\b")


def party_at(layout: Layout, entity: Entity, near: int) -> Party:
    """An entity as a party: with the name that stands beside its office, and the body that it speaks for."""
    span = min(entity.mentions, key=lambda m: abs(m.start - near))
    named = _pointed_at(layout, span, entity) or entity
    if entity.kind == "person" and entity.role:
        named = _beside(layout, span, entity) or entity
    return Party(
        name=named.name,
        country=entity.country or named.country,
        sector=entity.sector or named.sector,
        role=entity.role or named.role,
        of=_body_of(layout, entity, named) if entity.kind == "person" else None,
        kind=entity.kind,
    )


def _pointed_at(layout: Layout, span: Span, entity: Entity) -> Entity | None:
    """The body named before that a bare noun points back to ("lembaga itu", "the agency", "militer")."""
    if entity.kind == "person" or any(c.isupper() for c in entity.name):
        return None
    if " " in entity.name or entity.name not in _generic_bodies(layout.language):
        return None
    fits = [
        other
        for at, other in layout.mentions
        if at.end <= span.start
        and other.kind in ("organization", "group", "military", "government")
        and any(c.isupper() for c in other.name)
    ]
    return fits[-1] if fits else None


@cache
def _generic_bodies(language: str) -> frozenset[str]:
    """Nouns that name no body by themselves."""
    return frozenset(form for head in load_actors(language).head if head.generic for form in head.forms)


def _beside(layout: Layout, span: Span, entity: Entity) -> Entity | None:
    """The person named right after an office that reads as a person of its own ("Kepala Dinas X, Budi Santoso,")."""
    for other, person in layout.mentions:
        between = layout.text[span.end : other.start]
        if other.start >= span.end and len(between) < 20:
            fits = person.kind == "person" and person.role is None and person.id != entity.id
            return person if fits and _APPOSITION.match(between) else None
    return None


@cache
def _offices(language: str) -> re.Pattern[str]:
    words: Words = getattr(telling(), language)
    return re.compile(rf"\b({any_of(words.held)})({any_of(words.its_endings)})?\b", re.IGNORECASE)


def _body_of(layout: Layout, entity: Entity, named: Entity) -> str | None:
    for span in entity.mentions:
        surface = layout.text[span.start : span.end]
        office = _offices(layout.language).search(surface)
        if office is None:
            continue
        if office[2] or surface[: office.start()].lower().split()[-1:] in [
            [word] for word in layout.words.its
        ]:
            return _before(layout, span.start)
        body = _beside_office(layout.words, surface, office, named.name)
        if body:
            return body
    return None


def _beside_office(words: Words, surface: str, office: re.Match[str], name: str) -> str | None:
    """The body named on either side of an office; a bare capitalised word is a name, not a body."""
    after = surface[office.end() :].split(",")[0].replace(name, "").strip(" ,")
    after = re.sub(rf"^(?:{any_of(words.of)})\s+", "", after)
    before = re.sub(r"['’]s?\s*$", "", surface[: office.start()].strip())
    if before.lower().startswith(tuple(f"{article} " for article in words.articles)):
        before = before.partition(" ")[2].strip()
    for body in (after, before):
        if len(body) > 1 and any(c.isupper() for c in body) and not re.fullmatch(r"[A-Z][a-z]+\.?", body):
            return body
    return before if len(before.split()) > 1 else None


def _before(layout: Layout, offset: int) -> str | None:
    """The body named last before `offset`, for "its spokesman"."""
    kinds = ("organization", "military", "government", "group")
    found = [e for span, e in layout.mentions if span.end <= offset and e.kind in kinds]
    return found[-1].name if found else None
