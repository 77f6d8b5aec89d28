"""Where, when, with what and how many: the slots of one event that are no parties, from its sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from saksi.extract.event_context import EventContext, held_in, joins
from saksi.extract.event_triggers import TriggerHit
from saksi.extract.event_words import EventWords
from saksi.model.analysis import Extent


class ArgumentFinder:
    """Finds the slots of triggers in one analysis."""

    def __init__(self, context: EventContext, words: EventWords) -> None:
        self.context, self.words, self.analysis = context, words, context.analysis
        self.actor_starts = [a.start for a in context.actors]
        self.time_starts = [t.start for t in context.times]
        self.place_starts = [p.start for p in context.places]
        self.told = frozenset(s.said for s in context.statements if s.said is not None)
        self.quantity_starts = [q.start for q in context.quantities]

    def named(self, hit: TriggerHit) -> bool:
        """Whether the trigger's words are part of a name or of a time ("Pasukan Dukungan Cepat", "in March")."""
        at = bisect_right(self.actor_starts, hit.start) - 1
        if at >= 0:
            name = self.context.actors[at].name
            if name is not None and name.start <= hit.start and hit.end <= name.end:
                return True
        time = bisect_right(self.time_starts, hit.start) - 1
        return time >= 0 and hit.end <= self.context.times[time].end

    # -- place, time, figures, statements ----------------------------------------------------------------

    def places(self, hit: TriggerHit, held: Sequence[Extent] = ()) -> tuple[int, ...]:
        """Places of the sentence: the nearest after the trigger with its list, else the nearest before.

        `held`: the reported words that tell of the event; what stands outside them is another matter.
        """
        first = bisect_left(self.place_starts, hit.sentence.start)
        last = bisect_left(self.place_starts, hit.sentence.end)
        inside = [i for i in range(first, last) if not self._dateline(i, hit)]
        inside = [i for i in inside if held_in(self.context.places[i].start, held)]
        after = [i for i in inside if self.context.places[i].start >= hit.start]
        if after:
            return self._place_list(after)
        before = [i for i in inside if hit.start - self.context.places[i].end < 80]
        return self._place_list_back(before) if before else ()

    def _place_list_back(self, before: list[int]) -> tuple[int, ...]:
        kept = [before[-1]]
        for i in reversed(before[:-1]):
            between = self.analysis.lower[self.context.places[i].end : self.context.places[kept[0]].start]
            if not joins(between, self.words):
                break
            kept.insert(0, i)
        return tuple(kept)

    def _dateline(self, place: int, hit: TriggerHit) -> bool:
        text = self.context.analysis.text
        spot = self.context.places[place]
        behind = text[spot.end : spot.end + 30]
        return spot.start <= hit.sentence.start + 1 and any(
            mark in behind for mark in (" - ", " — ", " – ", "/")
        )

    def _place_list(self, after: list[int]) -> tuple[int, ...]:
        kept = [after[0]]
        for i in after[1:]:
            between = self.context.analysis.lower[
                self.context.places[kept[-1]].end : self.context.places[i].start
            ]
            if not joins(between, self.words):
                break
            kept.append(i)
        return tuple(kept)

    def when(self, hit: TriggerHit, held: Sequence[Extent] = ()) -> int | None:
        """The time of the sentence that is nearest to the trigger; none that says when it was told."""
        first = bisect_left(self.time_starts, hit.sentence.start)
        last = bisect_left(self.time_starts, hit.sentence.end)
        times = [i for i in range(first, last) if i not in self.told or (last - first == 1 and not held)]
        times = [i for i in times if held_in(self.context.times[i].start, held)]
        if not times:
            return None
        return min(times, key=lambda i: abs(self.context.times[i].start - hit.start))

    def figures(self, hit: TriggerHit) -> tuple[int, ...]:
        """Figures of the sentence whose measure belongs to the type."""
        fitting = self.words.figures.get(hit.form.trigger.type, frozenset())
        first = bisect_left(self.quantity_starts, hit.sentence.start)
        last = bisect_left(self.quantity_starts, hit.sentence.end)
        return tuple(i for i in range(first, last) if self.context.quantities[i].measure in fitting)

    def means(self, hit: TriggerHit) -> tuple[Extent, ...]:
        """Weapons named in the sentence of an assault, the nearest three."""
        if hit.form.trigger.type != "ASSAULT":
            return ()
        found = []
        for token in self.analysis.tokens[hit.sentence.first : hit.sentence.last]:
            weapon = (
                self.words.weapons.longest(self.analysis.lower, token.start)
                if token.text[0].isalpha()
                else None
            )
            if weapon is not None and not hit.start <= token.start < hit.end:
                found.append(Extent(token.start, weapon[0]))
        return tuple(sorted(sorted(found, key=lambda e: abs(e.start - hit.start))[:3]))
