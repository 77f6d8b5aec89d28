"""Where and when an event happened: which places and times of its sentence, or of the one before."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from saksi.extract.choices.words import shape_of, step, word_at
from saksi.extract.event_context import EventContext, held_in
from saksi.extract.event_triggers import TriggerHit
from saksi.model.analysis import Extent, Sentence
from saksi.model.mention import PlaceMention, ResolvedTime
from saksi.readers import load_reader

_LEAST = 0.5  # probability from which a place or time belongs to an event
_LEAST_BY_RULE = 0.35  # the same where the rules take it

Spot = PlaceMention | ResolvedTime


class SettingChoice:
    """Chooses the places and times of the triggers of one text; positions refer to the lists of the context."""

    def __init__(self, context: EventContext) -> None:
        self.context, self.analysis = context, context.analysis
        self.place_starts = [place.start for place in context.places]
        self.time_starts = [time.start for time in context.times]
        self.told = frozenset(s.said for s in context.statements if s.said is not None)

    def places(self, hit: TriggerHit, ruled: Sequence[int], held: Sequence[Extent]) -> tuple[int, ...]:
        """The places where an event happens; `ruled` are those of the rules, `held` the words that tell of it."""
        reader = load_reader("event_places")
        return tuple(
            at
            for at in self.place_candidates(hit)
            if reader.probability(self.place_features(hit, at, ruled, held)) >= _least(at in ruled)
        )

    def when(self, hit: TriggerHit, ruled: int | None, held: Sequence[Extent]) -> int | None:
        """The time when an event happens."""
        reader = load_reader("event_times")
        chances = {
            at: reader.probability(self.time_features(hit, at, ruled, held))
            for at in self.time_candidates(hit)
        }
        best = max(chances, key=chances.__getitem__, default=None)
        return best if best is not None and chances[best] >= _least(best == ruled) else None

    def place_candidates(self, hit: TriggerHit) -> range:
        """The places of the trigger's sentence and of the one before in its paragraph."""
        return self._candidates(self.place_starts, hit.sentence)

    def time_candidates(self, hit: TriggerHit) -> range:
        """The times of the trigger's sentence and of the one before in its paragraph."""
        return self._candidates(self.time_starts, hit.sentence)

    def _candidates(self, starts: Sequence[int], sentence: Sentence) -> range:
        first = sentence
        if sentence.index and self.analysis.sentences[sentence.index - 1].paragraph == sentence.paragraph:
            first = self.analysis.sentences[sentence.index - 1]
        return range(bisect_left(starts, first.start), bisect_left(starts, sentence.end))

    # -- features --------------------------------------------------------------------------------------

    def place_features(
        self, hit: TriggerHit, at: int, ruled: Sequence[int], held: Sequence[Extent]
    ) -> list[str]:
        """What a place is judged by."""
        place, says = self.context.places[at], f"{at in ruled} {bool(ruled)}"
        own = [f"precision {place.precision} {says}", f"{hit.form.trigger.type} precision {place.precision}"]
        return [*own, *self._features(hit, place, says, held), *self._rivals(hit, at, self.place_starts)]

    def time_features(self, hit: TriggerHit, at: int, ruled: int | None, held: Sequence[Extent]) -> list[str]:
        """What a time is judged by."""
        time, says = self.context.times[at], f"{at == ruled} {ruled is not None}"
        told = at in self.told
        own = [f"told {told} {says}", f"told {told}", f"rule {time.rule}", f"rule {time.rule} {says}"]
        return [*own, *self._features(hit, time, says, held), *self._rivals(hit, at, self.time_starts)]

    def _features(self, hit: TriggerHit, spot: Spot, says: str, held: Sequence[Extent]) -> Iterator[str]:
        analysis, kind, voice = self.analysis, hit.form.trigger.type, hit.voice
        here = spot.start >= hit.sentence.start
        side = "before" if not here else "after" if spot.start >= hit.end else "left"
        where = f"{side} {voice}"
        yield from ("bias", f"ruled {says}", f"ruled {says} {kind}", f"ruled {says} {side}", f"{kind} {side}")
        between = (
            analysis.tokens_in(hit.end, spot.start)
            if side == "after"
            else analysis.tokens_in(spot.end, hit.start)
        )
        yield from (
            where,
            f"{side} step {step(len(between))}",
            f"ruled {says} {where} step {step(len(between))}",
        )
        first, last = hit.sentence.first, hit.sentence.last
        at, end = analysis.token_at(spot.start), analysis.token_at(spot.end - 1) + 1
        if here:
            lead, follow = word_at(analysis, at - 1, first, last), word_at(analysis, end, first, last)
            yield from (f"{side} lead {lead}", f"{kind} lead {lead}", f"{side} follow {follow}")
            yield from (f"{side} between {shape}" for shape in shape_of(between))
        inside = held_in(spot.start, held)
        yield from (f"held {inside} {bool(held)}", f"held {inside} {bool(held)} {kind}")
        yield f"word {analysis.lower[hit.start : hit.end]} {side}"
        yield f"opens {at == first} {side}"

    def _rivals(self, hit: TriggerHit, at: int, starts: Sequence[int]) -> Iterator[str]:
        """How many others stand in the sentence, and how many nearer."""
        sentence = hit.sentence
        inside = range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        nearer = sum(abs(starts[i] - hit.start) < abs(starts[at] - hit.start) for i in inside if i != at)
        yield from (f"rivals {min(len(inside), 3)} nearer {min(nearer, 3)}", f"nearer {min(nearer, 3)}")


def _least(ruled: bool) -> float:
    return _LEAST_BY_RULE if ruled else _LEAST
