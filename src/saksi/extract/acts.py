"""The act of a statement: the verb's own, raised only where the words themselves perform a stronger one."""

import itertools
from collections.abc import Sequence

from saksi.extract.cues import CueWords, cue_words
from saksi.model.analysis import Analysis, Token
from saksi.model.mention import StatementMention

_OPENING = 6  # words in which a commitment or feeling of one's own must show itself
_PERFORMED = ("urge", "express", "warn", "deny", "pledge", "accuse")


def act_of(analysis: Analysis, statement: StatementMention) -> str:
    """The act of the verb; a neutral verb takes the act its words perform.

    `pledge` when the source commits itself ("kami akan", "it would"), `express` when its first words name a
    feeling of its own, another act when it is said in the first person ("we ask", "kami mengutuk").
    """
    if statement.act != "say" or not statement.content:
        return statement.act
    words = cue_words(analysis.language)
    for span in statement.content:
        tokens = [
            t for t in analysis.tokens_in(span.start, span.end) if t.text[0].isalnum() or t.text[0] in "'’"
        ]
        act = _opening_act(tokens, words) or _performed_act(analysis, tokens, words)
        if act:
            return act
    return statement.act


def _opening_act(tokens: Sequence[Token], words: CueWords) -> str | None:
    grammar, opening = words.grammar, [t.lower for t in tokens[:_OPENING]]
    if not opening:
        return None
    if any(word in grammar.feelings for word in opening[:2]):
        return "express"
    if opening[0] not in grammar.own and opening[0] not in grammar.first_person:
        return None
    if any(word in grammar.feelings for word in opening[1:5]):
        return "express"
    return "pledge" if any(word in grammar.future for word in opening[1:4]) else None


def _performed_act(analysis: Analysis, tokens: Sequence[Token], words: CueWords) -> str | None:
    """What the first person does by saying so: "we ask", "kami mengutuk", "kami akan"."""
    for first, second in itertools.pairwise(tokens):
        if first.lower not in words.grammar.first_person:
            continue
        if second.lower in words.grammar.future:
            return "pledge"
        hit = words.table.longest(analysis.lower, second.start)
        if hit is not None and hit[1].act in _PERFORMED:
            return hit[1].act
    return None
