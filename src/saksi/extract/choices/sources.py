"""Who of a cue's sentence is its source, or whether whoever spoke last goes on."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from saksi.extract.choices.words import role_of, shape_of, step, tag_at, word_at
from saksi.extract.cues import CueHit
from saksi.model.analysis import Analysis
from saksi.model.mention import ActorMention, QuoteMention
from saksi.readers import load_reader

ELSEWHERE = -1
"""The source stands in no actor of the sentence: whoever spoke last goes on."""


class SourceChoice:
    """Chooses the sources of the cues of one analysis; positions refer to the list of actors."""

    def __init__(
        self, analysis: Analysis, actors: Sequence[ActorMention], quotes: Sequence[QuoteMention]
    ) -> None:
        self.analysis, self.actors = analysis, actors
        self.starts = [actor.start for actor in actors]
        self.quotes = quotes
        self.quote_starts = [quote.start for quote in quotes]

    def chosen(self, hit: CueHit, ruled: int | None, previous: int | None) -> int | None:
        """The most probable source; None: whoever spoke last. `ruled` is what the rules say."""
        reader = load_reader("sources")
        candidates = self.candidates(hit)
        if len(candidates) == 1:
            return None
        best = max(candidates, key=lambda c: reader.log_odds(self.features(hit, c, ruled, previous)))
        return None if best == ELSEWHERE else best

    def candidates(self, hit: CueHit) -> list[int]:
        """The actors of the sentence outside quotation marks, and ELSEWHERE."""
        first = bisect_left(self.starts, hit.sentence.start)
        last = bisect_left(self.starts, hit.sentence.end)
        inside = [
            i for i in range(first, last) if not self._quoted(self.starts[i]) and not self._within(hit, i)
        ]
        return [ELSEWHERE, *inside]

    def features(self, hit: CueHit, candidate: int, ruled: int | None, previous: int | None) -> list[str]:
        """What a candidate is judged by."""
        frame = f"{hit.cue.frame}{'+' if hit.enclitic else ''}"
        says = "none" if ruled is None else "this" if ruled == candidate else "other"
        if candidate == ELSEWHERE:
            return list(self._elsewhere(hit, frame, says, previous))
        return list(self._actor(hit, candidate, frame, says, previous))

    def _elsewhere(self, hit: CueHit, frame: str, says: str, previous: int | None) -> Iterator[str]:
        analysis, first, last = self.analysis, hit.sentence.first, hit.sentence.last
        form = analysis.lower[hit.start : hit.end]
        before, after = (
            word_at(analysis, hit.first - 1, first, last),
            word_at(analysis, hit.last, first, last),
        )
        alone = len(self.candidates(hit)) == 1
        yield from (
            "else",
            f"else {frame}",
            f"else {frame} rule {says}",
            f"else rule {says} alone {alone}",
            f"else {form}",
        )
        yield from (
            f"else {frame} before {before}",
            f"else {frame} after {after}",
            f"else {frame} previous {previous is None}",
        )
        yield from (
            f"else {frame} after {tag_at(analysis, hit.last, first, last)}",
            f"else opens {hit.first == first} {frame} {says}",
        )

    def _actor(
        self, hit: CueHit, candidate: int, frame: str, says: str, previous: int | None
    ) -> Iterator[str]:
        analysis, actor = self.analysis, self.actors[candidate]
        first, last = hit.sentence.first, hit.sentence.last
        form = analysis.lower[hit.start : hit.end]
        side = "after" if actor.start >= hit.end else "before"
        between = analysis.tokens_in(min(hit.end, actor.end), max(hit.start, actor.start))
        passed = self._passed(hit, actor)
        yield from (
            "actor",
            f"rule {says}",
            f"rule {says} {frame}",
            f"rule {says} {side} {frame}",
            f"rule {says} cue {hit.cue.id}",
            f"rule {says} form {form}",
        )
        where = f"{frame} {side}"
        yield from (
            where,
            f"{where} passed {min(passed, 4)}",
            f"{where} step {step(len(between))}",
            f"{form} {side} passed {min(passed, 4)}",
            f"form {form} {side}",
        )
        role = role_of(actor)
        yield from (
            f"{where} {role}",
            f"{where} {role} passed {min(passed, 3)}",
            f"{where} rule {says} {role}",
        )
        yield from self._nature(actor, frame, side)
        at, end = analysis.token_at(actor.start), analysis.token_at(actor.end - 1) + 1
        yield from (
            f"{where} word before {word_at(analysis, at - 1, first, last)}",
            f"{where} word after {word_at(analysis, end, first, last)}",
        )
        yield f"{where} opens {at == first} {'comma' if ',' in (t.text for t in between) else ''}"
        yield f"previous {'this' if previous == candidate else 'none' if previous is None else 'other'} {where}"
        yield from (f"{where} between {shape}" for shape in shape_of(between))
        yield f"head {actor.head}"

    def _passed(self, hit: CueHit, actor: ActorMention) -> int:
        """How many mentions begin between a cue and this one."""
        after = actor.start >= hit.end
        low, high = (hit.end, actor.start) if after else (actor.end, hit.start)
        return sum(low <= self.starts[i] < high for i in self.candidates(hit)[1:])

    @staticmethod
    def _nature(actor: ActorMention, frame: str, side: str) -> Iterator[str]:
        """What a mention is, wherever it stands."""
        yield from (
            f"kind {actor.kind}",
            f"{frame} {side} kind {actor.kind}",
            f"{frame} pronoun {actor.pronoun}",
            f"sector {actor.sector}",
            f"{frame} sector {actor.sector} {side}",
        )

    def _quoted(self, offset: int) -> bool:
        at = bisect_left(self.quote_starts, offset + 1) - 1
        return at >= 0 and offset < self.quotes[at].end

    def _within(self, hit: CueHit, actor: int) -> bool:
        return self.actors[actor].start < hit.end and hit.start < self.actors[actor].end
