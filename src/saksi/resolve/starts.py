"""Where the mentions of one kind start: which of them stand in a sentence, or just before an offset, by bisection."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from saksi.model.analysis import Extent, Sentence


class Starts:
    """Where the mentions of a kind start, in order."""

    def __init__(self, starts: Sequence[int]) -> None:
        self.starts = starts

    def within(self, sentence: Sentence) -> tuple[int, int]:
        """Positions [first, last) of the mentions of a sentence."""
        return bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)

    def count(self, sentence: Sentence) -> int:
        """How many mentions start in a sentence."""
        first, last = self.within(sentence)
        return last - first

    def range_at(self, span: Extent) -> range:
        """Positions of the mentions that start within a stretch."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def last_at(self, offset: int) -> int:
        """The last mention that starts at an offset or before it; -1: none."""
        return bisect_right(self.starts, offset) - 1
