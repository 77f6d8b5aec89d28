"""What events are read from, and what their slots have in common."""

from collections.abc import Sequence
from dataclasses import dataclass

from saksi.extract.event_words import EventWords
from saksi.model.analysis import Analysis, Extent
from saksi.model.mention import ActorMention, PlaceMention, QuantityMention, ResolvedTime, StatementMention

_LONGEST_JOINER = 8  # characters


@dataclass(frozen=True, slots=True)
class EventContext:
    """What events are read from; references are positions in these lists."""

    analysis: Analysis
    actors: Sequence[ActorMention]
    times: Sequence[ResolvedTime]
    places: Sequence[PlaceMention]
    quantities: Sequence[QuantityMention]
    statements: Sequence[StatementMention]


def joins(between: str, words: EventWords) -> bool:
    """Whether what stands between two names joins them: a comma, "dan", "and"."""
    word = between.strip(" ,")
    return len(between) <= _LONGEST_JOINER and (not word or word in words.grammar.joiners)


def held_in(offset: int, held: Sequence[Extent]) -> bool:
    """Whether an offset lies in the reported words (or nothing is reported)."""
    return not held or any(span.start <= offset < span.end for span in held)
