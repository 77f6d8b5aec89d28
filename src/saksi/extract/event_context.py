"""What events are read from, and what their slots have in common."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from saksi.extract.event_words import EventWords
from saksi.model.analysis import Analysis, Extent
from saksi.model.mention import ActorMention, PlaceMention, QuantityMention, ResolvedTime, StatementMention

_LONGEST_JOINER = 8  # characters
_CUES = 3  # cues before the end of a stretch of which one may be the stretch itself
_NESTING = 16  # reported stretches before a word that may still hold it


@dataclass(frozen=True, slots=True)
class EventContext:
    """What events are read from; references are positions in these lists."""

    analysis: Analysis
    actors: Sequence[ActorMention]
    times: Sequence[ResolvedTime]
    places: Sequence[PlaceMention]
    quantities: Sequence[QuantityMention]
    statements: Sequence[StatementMention]
    published: date | None


class ReportedWords:
    """In the words of which statements a stretch stands, and of which it is the cue."""

    def __init__(self, statements: Sequence[StatementMention]) -> None:
        self.statements = statements
        self.cues = [statement.cue.start for statement in statements]
        self.spans = sorted(
            (span.start, span.end, i) for i, statement in enumerate(statements) for span in statement.content
        )
        self.starts = [start for start, _, _ in self.spans]

    def holding(self, start: int, end: int) -> list[int]:
        """Positions of the statements that hold [start, end), in their order."""
        last = bisect_right(self.starts, start)
        near = self.spans[max(0, last - _NESTING) : last]
        return sorted({i for _, stop, i in near if end <= stop})

    def cued(self, start: int, end: int) -> StatementMention | None:
        """The statement whose cue shares a character with [start, end)."""
        last = bisect_left(self.cues, end)
        near = self.statements[max(0, last - _CUES) : last]
        return next((s for s in near if s.cue.start < end and start < s.cue.end), None)


def joins(between: str, words: EventWords) -> bool:
    """Whether what stands between two names joins them: a comma, "dan", "and"."""
    word = between.strip(" ,")
    return len(between) <= _LONGEST_JOINER and (not word or word in words.grammar.joiners)


def held_in(offset: int, held: Sequence[Extent]) -> bool:
    """Whether an offset lies in the reported words (or nothing is reported)."""
    return not held or any(span.start <= offset < span.end for span in held)
