"""Which named entities are worth a record though they neither speak nor take part in an event."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from saksi.model.analysis import Analysis
from saksi.model.mention import PlaceMention
from saksi.readers import load_reader
from saksi.resolve.entities import Draft

_LIKELY = 0.75


class Standing:
    """Judges the drafts of one text."""

    def __init__(self, analysis: Analysis, places: Sequence[PlaceMention]) -> None:
        self.analysis, self.places = analysis, places
        self.place_starts = [place.start for place in places]

    def holds(self, draft: Draft) -> bool:
        """Whether a named draft stands by itself; a government only counts where it acts."""
        if not draft.named or (draft.kind == "government" and not draft.free):
            return False
        return load_reader("standing").probability(self.features(draft)) >= _LIKELY

    def features(self, draft: Draft) -> list[str]:
        """What a draft is judged by."""
        return list(self._features(draft))

    def _features(self, draft: Draft) -> Iterator[str]:
        kind = draft.kind
        yield from (
            "bias",
            kind,
            f"{kind} sector {draft.sector}",
            f"{kind} country {draft.country is not None}",
        )
        yield from (
            f"{kind} role {bool(draft.role)}",
            f"{kind} free {draft.free}",
            f"{kind} plural {draft.plural}",
        )
        yield from (f"{kind} mentions {min(len(draft.mentions), 4)}", f"name {draft.name.casefold()}")
        words = draft.name.split()
        yield from (
            f"{kind} words {min(len(words), 4)}",
            f"{kind} shape {_shape(words)}",
            f"first {words[0].lower() if words else ''}",
        )
        if draft.mentions:
            yield from self._at(draft.mentions[0].start, draft.mentions[0].end, kind)

    def _at(self, start: int, end: int, kind: str) -> Iterator[str]:
        """How the first mention stands."""
        analysis = self.analysis
        tokens = analysis.tokens_in(start, end)
        if not tokens:
            return
        labels = "+".join(sorted({t.name or "-" for t in tokens}))
        yield from (f"{kind} labels {labels}", f"{kind} tags {tokens[0].pos} {len(tokens) > 1}")
        sentence = analysis.sentences[tokens[0].sentence]
        first, last = tokens[0].index, tokens[-1].index + 1
        before = analysis.tokens[first - 1].lower if first > sentence.first else "^"
        after = analysis.tokens[last].lower if last < sentence.last else "$"
        yield from (
            f"{kind} before {before}",
            f"{kind} after {after}",
            f"{kind} opens {first == sentence.first}",
        )
        yield f"{kind} first line {sentence.index == 0}"
        yield f"{kind} place {self._on_place(start, end)} {labels}"

    def _on_place(self, start: int, end: int) -> bool:
        at = bisect_right(self.place_starts, start) - 1
        inside = at >= 0 and self.places[at].end > start
        return inside or bisect_left(self.place_starts, end) > at + 1


def _shape(words: Sequence[str]) -> str:
    if any(word.isupper() and len(word) > 1 for word in words):
        return "caps" if all(word.isupper() for word in words) else "mixed"
    return "capitals" if all(word[:1].isupper() for word in words) else "phrase"
