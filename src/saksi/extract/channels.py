"""The channel and the day of a statement: phrases in its sentence, outside what was said."""

from bisect import bisect_left
from collections.abc import Sequence

from saksi.lexicon.channels import load_channels
from saksi.model.analysis import Analysis
from saksi.model.mention import StatementMention, TimeMention
from saksi.model.vocabulary import Channel

_REACH = 60  # tokens around a cue in which its channel is named


def channel_beside(
    analysis: Analysis, statement: StatementMention, times: Sequence[TimeMention]
) -> tuple[Channel | None, int | None]:
    """The channel named beside the cue, and the position of the time when it was said; None: not said."""
    table = load_channels(analysis.language)
    sentence = analysis.sentences[analysis.sentence_at(statement.cue.start)]
    best: tuple[int, Channel] | None = None
    cue = analysis.token_at(statement.cue.start)
    for token in analysis.tokens[max(sentence.first, cue - _REACH) : min(sentence.last, cue + _REACH)]:
        hit = table.longest(analysis.lower, token.start)
        if (
            hit is not None
            and not _inside(statement, token.start)
            and (best is None or hit[0] - token.start > best[0])
        ):
            best = hit[0] - token.start, hit[1]
    first = bisect_left(times, sentence.start, key=lambda time: time.start)
    last = bisect_left(times, sentence.end, key=lambda time: time.start)
    said = [i for i in range(first, last) if not _inside(statement, times[i].start)]
    nearest = min(said, key=lambda i: abs(times[i].start - statement.cue.start), default=None)
    return None if best is None else best[1], nearest


def _inside(statement: StatementMention, offset: int) -> bool:
    return any(span.start <= offset < span.end for span in statement.content)
