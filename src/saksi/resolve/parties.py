"""Who takes part in an event, once it is known whom pronouns stand for and who is speaking.

A sentence names its parties or leaves them to the report: "pihaknya menembak" is whoever is speaking, "the truce" has
the two sides that were named last. Types and slots: PLOVER codebook (Open Event Data Alliance, 2018).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from saksi.lexicon.events import load_events
from saksi.model.analysis import Analysis
from saksi.model.mention import ActorMention, EventMention, PlaceMention, StatementMention
from saksi.resolve.entities import Draft
from saksi.resolve.speakers import Resolved

_LOOKBACK = 40  # mentions of actors in which the two sides were named
_PAIR_LEAD = 12  # characters before "sides" in which "both", "the two" stand
_SPOKEN_BEFORE = 3  # statements before a denial, one of which it denies
_OWN_REACH = 60  # characters before a verb in which its subject stands
_OUTSIDE = frozenset({"IGO", "NGO", "MED", "CVL", "BUS", "EDU", "UNK", "REL", "JUD"})
_BODIES = frozenset({"organization", "group", "military"})
_SPEAKERS_OWN = frozenset({"REJECT", "SUPPORT", "THREATEN"})
_SIDED = frozenset(
    {
        ("RETREAT", "ceasefire"),
        ("RETREAT", "release"),
        ("ASSAULT", None),
        ("CONSULT", None),
        ("CONSULT", "third-party"),
    }
)


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of one event, entities by position; and its places, less those that turned out to be parties."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyContext:
    """What parties are read from."""

    analysis: Analysis
    actors: Sequence[ActorMention]
    drafts: Sequence[Draft]
    resolved: Resolved
    statements: Sequence[StatementMention]
    places: Sequence[PlaceMention]


@dataclass(frozen=True, slots=True)
class _Words:
    own: re.Pattern[str]
    own_state: re.Pattern[str]
    pairs: tuple[str, ...]
    mutual: frozenset[str]


@cache
def _words(language: str) -> _Words:
    lexicon = load_events(language)
    mutual = frozenset(trigger.id for trigger in lexicon.trigger if trigger.mutual)
    grammar = lexicon.grammar
    return _Words(_any_of(grammar.own), _any_of(grammar.own_state), grammar.pairs, mutual)


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in phrases)})\b")


def resolve_parties(context: PartyContext, events: Sequence[EventMention]) -> tuple[Parties, ...]:
    """The parties of each event, in the order of the events."""
    finder = _Finder(context)
    return tuple(finder.parties(event) for event in events)


class _Finder:
    """Fills the slots that the sentence of an event left open."""

    def __init__(self, context: PartyContext) -> None:
        self.context, self.words = context, _words(context.analysis.language)
        self.starts = [actor.start for actor in context.actors]

    def parties(self, event: EventMention) -> Parties:
        actors, recipients = self._named(event, event.actors), self._named(event, event.recipients)
        voice = event.rule.rpartition("/")[2]
        speaker = self._speaker(event)
        own = self._own(event, speaker) if speaker is not None and voice != "noun" else None
        if own is not None and voice == "verb":
            actors = (own,)
        elif own is not None and voice == "passive" and not recipients:
            recipients = (own,)
        if not actors and speaker is not None and event.type in _SPEAKERS_OWN:
            actors = (speaker,)
        if self._mutual(event):
            actors = self._both(event, actors, speaker)
        if event.type == "ACCUSE" and voice == "noun" and not (actors or recipients):
            actors, recipients = self._denied(event)
        places = event.places
        if event.type == "AID":
            aided = self._aided(event, actors)
            recipients = recipients or tuple(aided.values())
            places = tuple(place for place in places if place not in aided)
        return Parties(actors, tuple(r for r in recipients if r not in actors), places)

    def _aided(self, event: EventMention, actors: tuple[int, ...]) -> dict[int, int]:
        """States among the places of an aid event, with their governments: aid "ke Ukraina" goes to them."""
        states = {place: self._government(self.context.places[place]) for place in event.places}
        return {place: at for place, at in states.items() if at is not None and at not in actors}

    def _government(self, place: PlaceMention) -> int | None:
        if place.precision != "country":
            return None
        drafts = enumerate(self.context.drafts)
        return next((at for at, d in drafts if (d.kind, d.country) == ("government", place.country)), None)

    def _named(self, event: EventMention, mentions: Sequence[int]) -> tuple[int, ...]:
        """The entities of mentions; "both sides" are the two that were named last."""
        found: list[int] = []
        for i in mentions:
            entity = self.context.resolved.actors[i]
            if self._pair(self.context.actors[i]):
                found += self._last_sides(event)
            elif entity is not None:
                found.append(entity)
        return tuple(dict.fromkeys(found))

    def _pair(self, mention: ActorMention) -> bool:
        lead = self.context.analysis.lower[max(0, mention.start - _PAIR_LEAD) : mention.end]
        return lead.endswith(self.words.pairs)

    def _speaker(self, event: EventMention) -> int | None:
        holder = self._holder(event)
        return None if holder is None else self.context.resolved.sources[holder]

    def _holder(self, event: EventMention) -> int | None:
        """The innermost statement in whose words the trigger stands."""
        at, statements = event.trigger.start, self.context.statements
        holding = (i for i in event.asserted_by if any(c.start <= at < c.end for c in statements[i].content))
        return max(holding, default=None)

    # -- whoever speaks --------------------------------------------------------------------------------

    def _own(self, event: EventMention, speaker: int) -> int | None:
        """The speaker's body where the subject is "pihaknya", "its forces"; the government where "negaranya" is."""
        lead = self._lead(event)
        if self.words.own_state.search(lead):
            state = self._like(speaker, "government")
            return speaker if state is None else state
        return self._body_of(speaker) if self.words.own.search(lead) else None

    def _lead(self, event: EventMention) -> str:
        """The words before a trigger in which its subject stands: after the last actor, within the reported words."""
        trigger, holder = event.trigger.start, self._holder(event)
        content = () if holder is None else self.context.statements[holder].content
        start = next((c.start for c in content if c.start <= trigger < c.end), trigger)
        named = (self.context.actors[i].start for i in event.actors if self.context.actors[i].end <= trigger)
        return self.context.analysis.lower[max(start, trigger - _OWN_REACH, *named) : trigger]

    def _body_of(self, speaker: int) -> int:
        """The body a person speaks for: one named in the office, the forces of an officer; else the person."""
        draft = self.context.drafts[speaker]
        if draft.kind != "person":
            return speaker
        office = " ".join(self.context.analysis.text[at.start : at.end] for at in draft.mentions)
        for at, other in enumerate(self.context.drafts):
            if (
                other.kind != "person"
                and other.named
                and any(name in office for name in (other.name, *other.labels))
            ):
                return at
        forces = self._like(speaker, "military") if draft.sector == "MIL" else None
        return speaker if forces is None else forces

    def _like(self, speaker: int, kind: str) -> int | None:
        """The government or the forces of a speaker's country."""
        country = self.context.drafts[speaker].country
        drafts = enumerate(self.context.drafts)
        return next((at for at, d in drafts if country and (d.kind, d.country) == (kind, country)), None)

    def _denied(self, event: EventMention) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Of an accusation that somebody denies: who spoke just before, and who denies it."""
        holder, sources = self._holder(event), self.context.resolved.sources
        if holder is None or self.context.statements[holder].act != "deny":
            return (), ()
        denier = sources[holder]
        before = (sources[i] for i in range(holder - 1, max(-1, holder - 1 - _SPOKEN_BEFORE), -1))
        accuser = next((source for source in before if source not in (None, denier)), None)
        return tuple(e for e in (accuser,) if e is not None), tuple(e for e in (denier,) if e is not None)

    # -- both sides ------------------------------------------------------------------------------------

    def _mutual(self, event: EventMention) -> bool:
        return event.rule.partition("/")[0] in self.words.mutual

    def _both(self, event: EventMention, actors: tuple[int, ...], speaker: int | None) -> tuple[int, ...]:
        """A party that is named alone meets whoever speaks; where none is named, the two sides do."""
        if len(actors) == 1 and speaker is not None and event.type == "CONSULT":
            return tuple(dict.fromkeys((speaker, *actors)))
        if not actors and (event.type, event.mode) in _SIDED and event.status != "possible":
            return self._last_sides(event)
        return actors

    def _last_sides(self, event: EventMention) -> tuple[int, ...]:
        found: dict[str, int] = {}
        for entity in self._named_before(event):
            side = self._side(self.context.drafts[entity])
            if side is not None:
                found.setdefault(side, entity)
            if len(found) == 2:
                return tuple(self._for_side(event, found[side]) for side in reversed(found))
        return ()

    def _for_side(self, event: EventMention, entity: int) -> int:
        """Who stands for a state: its forces where it fights, its government where it talks."""
        drafts = self.context.drafts
        country, kind = drafts[entity].country, "military" if event.type == "ASSAULT" else "government"
        if drafts[entity].sector == "REB" or drafts[entity].kind == kind:
            return entity
        alike = (
            at for at, d in enumerate(drafts) if (d.kind, d.country) == (kind, country) and d.sector != "REB"
        )
        return next(alike, entity)

    def _named_before(self, event: EventMention) -> Iterator[int]:
        """Entities of the event's item, from the end of its sentence backwards."""
        analysis = self.context.analysis
        sentence = analysis.sentences[analysis.sentence_at(event.trigger.start)]
        last = bisect_left(self.starts, sentence.end)
        for i in range(last - 1, max(-1, last - 1 - _LOOKBACK), -1):
            if analysis.sentences[self.context.actors[i].sentence].item != sentence.item:
                return
            entity = self.context.resolved.actors[i]
            if entity is not None:
                yield entity

    def _side(self, draft: Draft) -> str | None:
        """What tells one side of a conflict from the other: a state by its country, others by their name."""
        if draft.sector in _OUTSIDE or draft.kind in ("person", "media") or not draft.named:
            return None
        if draft.sector == "REB":
            return draft.name
        return draft.country
