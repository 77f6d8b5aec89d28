"""Features that several choices share: words around a place, distances in steps."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from saksi.model.analysis import Analysis, Token
from saksi.model.mention import ActorMention

_STEPS = (0, 1, 2, 3, 5, 8, 13, 21)


def step(count: int) -> int:
    """A distance in tokens, in steps that grow."""
    at = bisect_left(_STEPS, count)
    return _STEPS[at] if at < len(_STEPS) else 99


def word_at(analysis: Analysis, at: int, first: int, last: int) -> str:
    """The word at a token of the sentence [first, last); what lies beyond it is an edge."""
    if not first <= at < last:
        return "^" if at < first else "$"
    token = analysis.tokens[at]
    return "#" if token.text[0].isdigit() else token.lower


def tag_at(analysis: Analysis, at: int, first: int, last: int) -> str:
    """The tag at a token of the sentence [first, last)."""
    if not first <= at < last:
        return "^" if at < first else "$"
    token = analysis.tokens[at]
    return token.name or (token.text if token.pos == "PUNCT" else token.pos)


def role_of(actor: ActorMention) -> str:
    """How a mention hangs in its sentence: after a preposition, inside another's phrase, or by itself."""
    return "oblique" if actor.oblique else "modifier" if actor.modifier else "free"


def shape_of(between: Sequence[Token]) -> Iterator[str]:
    """What stands between two places: marks, verbs, and the words if they are few."""
    marks = {token.text for token in between if not token.text[0].isalnum()}
    yield from (f"mark {mark}" for mark in sorted(marks))
    if any(token.pos in ("VERB", "AUX") for token in between):
        yield "verb"
    if len(between) <= 2:
        yield "words " + " ".join(token.lower for token in between)
    yield f"tags {' '.join(token.pos for token in between[-4:])}"
