"""Whether a word that may report does report here."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from saksi.extract.choices.words import role_of, step, tag_at, word_at
from saksi.extract.cues import CueHit
from saksi.model.analysis import Analysis
from saksi.model.mention import ActorMention, QuoteMention
from saksi.readers import load_reader

_LIKELY = 0.42


class CueChoice:
    """Judges the cues of one analysis."""

    def __init__(
        self, analysis: Analysis, actors: Sequence[ActorMention], quotes: Sequence[QuoteMention]
    ) -> None:
        self.analysis, self.actors, self.quotes = analysis, actors, quotes
        self.actor_starts = [actor.start for actor in actors]
        self.quote_starts = [quote.outer.start for quote in quotes]
        self.quote_ends = [quote.outer.end for quote in quotes]

    def chosen(self, hits: Sequence[CueHit]) -> list[CueHit]:
        """The cues that report."""
        reader = load_reader("cues")
        return [hit for hit in hits if reader.probability(self.features(hit)) >= _LIKELY]

    def features(self, hit: CueHit) -> list[str]:
        """What a cue is judged by."""
        return list(self._features(hit))

    def _features(self, hit: CueHit) -> Iterator[str]:
        analysis, first, last = self.analysis, hit.sentence.first, hit.sentence.last
        form = analysis.lower[hit.start : hit.end]
        frame = f"{hit.cue.frame}{'+' if hit.enclitic else ''}"
        allowed = f"allowed {hit.allowed}"
        yield from (
            "bias",
            allowed,
            f"{allowed} {frame}",
            f"{allowed} {hit.cue.id}",
            f"form {form}",
            f"{allowed} form {form}",
        )
        tag = tag_at(analysis, hit.first, first, last)
        before, after = (
            word_at(analysis, hit.first - 1, first, last),
            word_at(analysis, hit.last, first, last),
        )
        tag_before, tag_after = (
            tag_at(analysis, hit.first - 1, first, last),
            tag_at(analysis, hit.last, first, last),
        )
        yield from (
            f"{frame} tag {tag}",
            f"{frame} before {before}",
            f"{frame} after {after}",
            f"form {form} after {after}",
        )
        yield from (
            f"{frame} tag before {tag_before}",
            f"{frame} tag after {tag_after}",
            f"form {form} tag {tag}",
        )
        yield from (
            f"form {form} before {before}",
            f"{frame} tags {tag_before} {tag_after}",
            f"form {form} tag after {tag_after}",
        )
        yield f"{frame} second {tag_at(analysis, hit.last + 1, first, last)}"
        yield from self._company(hit, frame, form, allowed)
        yield f"{frame} place {'opens' if hit.first == first else 'closes' if last - hit.last <= 1 else 'within'}"
        yield f"{frame} left {step(last - hit.last)}"

    def _company(self, hit: CueHit, frame: str, form: str, allowed: str) -> Iterator[str]:
        """Mentions and words in marks on either side of a cue."""
        subject, object_ = self._actor_before(hit), self._actor_after(hit)
        yield from (
            f"{frame} subject {subject}",
            f"{frame} object {object_}",
            f"{frame} subject {subject} object {object_}",
        )
        yield from (f"form {form} subject {subject}", f"form {form} object {object_}")
        quoted = self._quoted(hit)
        yield from (
            f"{frame} quoted {quoted}",
            f"form {form} quoted {quoted}",
            f"{frame} {allowed} quoted {quoted} subject {subject}",
        )

    def _actor_before(self, hit: CueHit) -> str:
        at = bisect_left(self.actor_starts, hit.start) - 1
        if at < 0 or self.actors[at].start < hit.sentence.start:
            return "none"
        actor = self.actors[at]
        kind = role_of(actor)
        return f"{kind} {step(self.analysis.count_in(actor.end, hit.start))}"

    def _actor_after(self, hit: CueHit) -> str:
        at = bisect_left(self.actor_starts, hit.end)
        if at >= len(self.actors) or self.actors[at].start >= hit.sentence.end:
            return "none"
        return str(step(self.analysis.count_in(hit.end, self.actors[at].start)))

    def _quoted(self, hit: CueHit) -> str:
        """On which side of the cue words in marks stand."""
        left = bisect_left(self.quote_ends, hit.start + 1) - 1
        closes = left >= 0 and hit.start - self.quote_ends[left] <= 3
        inside = left >= 0 and self.quote_ends[left] > hit.sentence.start
        right = bisect_left(self.quote_starts, hit.end)
        follows = right < len(self.quotes) and self.quote_starts[right] < hit.sentence.end + 2
        return f"{'closing' if closes else 'left' if inside else '-'}/{'right' if follows else '-'}"
