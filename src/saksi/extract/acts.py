"""The act of a statement: the verb's own, raised only where the words are a plain commitment or refusal."""

from saksi.extract.cues import cue_words
from saksi.model.analysis import Analysis
from saksi.model.mention import StatementMention

_OPENING = 6  # words in which a commitment of one's own must show itself


def act_of(analysis: Analysis, statement: StatementMention) -> str:
    """The act; a neutral verb becomes `pledge` when the source commits itself in its first words.

    `express` when its first words name a feeling of its own.
    """
    if statement.act != "say" or not statement.content:
        return statement.act
    grammar = cue_words(analysis.language).grammar
    span = statement.content[0]
    opening = [
        t.lower
        for t in analysis.tokens_in(span.start, span.end)[: _OPENING + 2]
        if t.text[0].isalnum() or "'" in t.text or "’" in t.text
    ]
    if not opening:
        return statement.act
    opening = opening[:_OPENING]
    if opening[0] not in grammar.own and opening[0] not in grammar.first_person:
        return statement.act
    if any(word in grammar.feelings for word in opening[1:5]):
        return "express"
    return "pledge" if any(word in grammar.future for word in opening[1:4]) else statement.act
