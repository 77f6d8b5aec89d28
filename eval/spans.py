"""Stretches of text as the evaluation compares and shows them: half-open offsets in characters."""

import re

Span = tuple[int, int]
"""Where something starts and where it ends, half-open."""

_OUTER = " \n\t\"'“”‘’«»"


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def trimmed(text: str, span: Span) -> Span:
    """A stretch without the marks and spaces around it, which the judge does not count either."""
    piece = text[slice(*span)]
    inner = piece.strip(_OUTER)
    start = span[0] + (piece.find(inner) if inner else 0)
    return start, start + len(inner)


def fold(words: str) -> str:
    """Words without case and punctuation, one space between them."""
    return re.sub(r"\W+", " ", words).strip().casefold()


def in_context(text: str, span: Span, *, width: int = 60) -> str:
    """A stretch in double brackets within its surroundings, on one line; a long one loses its middle."""
    start, end = span
    inside = text[start:end]
    if len(inside) > 2 * width:
        inside = f"{inside[:width]} … {inside[-width:]}"
    left, right = text[max(0, start - width) : start], text[end : end + width]
    before, after = "…" if start > width else "", "…" if end + width < len(text) else ""
    return re.sub(r"\s+", " ", f"{before}{left}[[{inside}]]{right}{after}")
