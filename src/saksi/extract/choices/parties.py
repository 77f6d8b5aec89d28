"""Which actors of its sentence do an event, and to which it is done."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saksi.extract.choices.words import role_of, step, tag_at, word_at
from saksi.extract.event_context import EventContext, held_in
from saksi.extract.event_triggers import TriggerHit
from saksi.model.analysis import Extent
from saksi.model.mention import ActorMention
from saksi.readers import load_reader

ACTOR, RECIPIENT, NEITHER = "actor", "recipient", "neither"
_LEAST_BY_RULE = 0.2  # the same for a mention that the rules take
_LEAST = 0.4  # probability from which a mention fills a slot
Sides = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules say of one trigger: its parties, the words that tell of it, the statement whose cue it is."""

    parties: Sides
    held: Sequence[Extent] = ()
    source: int | None = None
    told: tuple[int, ...] = ()
    cue: str = "-"


class PartyChoice:
    """Chooses the parties of the triggers of one text; positions refer to the list of actors."""

    def __init__(self, context: EventContext) -> None:
        self.context, self.analysis, self.actors = context, context.analysis, context.actors
        self.starts = [actor.start for actor in context.actors]
        self.sources: dict[int, set[int | None]] = {}
        for statement in context.statements:
            spoken = context.analysis.sentence_at(statement.cue.start)
            self.sources.setdefault(spoken, set()).add(statement.source)

    def chosen(self, hit: TriggerHit, ruled: Ruled) -> Sides:
        """Actors and recipients among the mentions of the sentence."""
        reader = load_reader("parties")
        sides: dict[str, list[int]] = {ACTOR: [], RECIPIENT: []}
        for candidate in self.candidates(hit):
            chances = reader.distribution(self.features(hit, candidate, ruled))
            for side, by_rule in ((ACTOR, ruled.parties[0]), (RECIPIENT, ruled.parties[1])):
                if chances[side] >= (_LEAST_BY_RULE if candidate in by_rule else _LEAST):
                    sides[side].append(candidate)
        return tuple(sides[ACTOR]), tuple(sides[RECIPIENT])

    def candidates(self, hit: TriggerHit) -> range:
        """The actors of the trigger's sentence."""
        return range(bisect_left(self.starts, hit.sentence.start), bisect_left(self.starts, hit.sentence.end))

    def features(self, hit: TriggerHit, candidate: int, ruled: Ruled) -> list[str]:
        """What a mention is judged by."""
        return list(self._features(hit, candidate, ruled))

    def _features(self, hit: TriggerHit, candidate: int, ruled: Ruled) -> Iterator[str]:
        analysis, actor = self.analysis, self.actors[candidate]
        kind, voice, form = hit.form.trigger.type, hit.voice, analysis.lower[hit.start : hit.end]
        says = _says(candidate, ruled)
        filled = f"{bool(ruled.parties[0])}{bool(ruled.parties[1])}"
        yield from (
            "bias",
            f"rule {says}",
            f"rule {says} {voice}",
            f"rule {says} {kind}",
            f"rule {says} {filled}",
        )
        side = "after" if actor.start >= hit.end else "before" if actor.end <= hit.start else "around"
        low, high = (hit.end, actor.start) if side == "after" else (actor.end, hit.start)
        passed = self._passed(hit, actor)
        where = f"{voice} {side}"
        yield from (
            where,
            f"{where} passed {passed}",
            f"{where} step {step(analysis.count_in(low, high))}",
            f"{where} {kind}",
            f"{kind} {side} passed {passed}",
        )
        yield from (
            f"{where} rule {says} passed {passed}",
            f"{form} {side}",
            f"entry {hit.form.trigger.id} {side}",
        )
        yield from self._neighbours(hit, actor, where)
        role = role_of(actor)
        yield from (
            f"{where} {role}",
            f"{where} {role} passed {passed}",
            f"{kind} {where} {role}",
            f"{role} rule {says}",
        )
        yield from self._nature(candidate, kind, side)
        yield from self._reported(hit, candidate, ruled, kind)

    def _passed(self, hit: TriggerHit, actor: ActorMention) -> int:
        """How many mentions begin between a trigger and this one, three at most."""
        after = actor.start >= hit.end
        low, high = (hit.end, actor.start) if after else (actor.end, hit.start)
        return min(3, sum(low <= self.starts[i] < high for i in self.candidates(hit)))

    def _neighbours(self, hit: TriggerHit, actor: ActorMention, where: str) -> Iterator[str]:
        """The words on either side of a mention."""
        analysis, kind = self.analysis, hit.form.trigger.type
        first, last = hit.sentence.first, hit.sentence.last
        at, end = analysis.token_at(actor.start), analysis.token_at(actor.end - 1) + 1
        lead, follow = word_at(analysis, at - 1, first, last), word_at(analysis, end, first, last)
        yield from (
            f"{where} lead {lead}",
            f"{kind} lead {lead}",
            f"{where} follow {follow}",
        )
        yield from (
            f"{where} tag lead {tag_at(analysis, at - 1, first, last)}",
            f"{where} tag follow {tag_at(analysis, end, first, last)}",
        )

    def _nature(self, candidate: int, kind: str, side: str) -> Iterator[str]:
        actor = self.actors[candidate]
        yield from (
            f"kind {actor.kind}",
            f"{kind} kind {actor.kind}",
            f"{kind} sector {actor.sector}",
            f"{kind} {side} sector {actor.sector}",
        )
        yield f"head {actor.head}"

    def _reported(self, hit: TriggerHit, candidate: int, ruled: Ruled, kind: str) -> Iterator[str]:
        """Whether the mention only reports the event, or stands in another's words."""
        inside = held_in(self.starts[candidate], ruled.held)
        yield from (f"held {inside} {bool(ruled.held)}", f"held {inside} {bool(ruled.held)} {kind}")
        part = "source" if candidate == ruled.source else "told" if candidate in ruled.told else "-"
        if ruled.cue != "-":
            yield from (f"cue {ruled.cue} {part}", f"cue {ruled.cue} {part} {kind}", f"cue {part} {kind}")
        sources = self.sources.get(hit.sentence.index, set())
        yield f"speaks {candidate in sources} {inside} {kind}"


def _says(candidate: int, ruled: Ruled) -> str:
    """What the rules take a mention for."""
    actors, recipients = ruled.parties[:2]
    return ACTOR if candidate in actors else RECIPIENT if candidate in recipients else NEITHER
