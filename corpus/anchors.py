"""Anchors of the gold format: a piece of the text, and `@N` where it occurs more than once (scheme, section 3)."""

import re

_COUNTED = re.compile(r"(.*)@(\d+)", re.DOTALL)


class AnchorError(ValueError):
    """An anchor that names no one place in its text."""


def find(text: str, anchor: str) -> tuple[int, int]:
    """The characters an anchor stands for.

    Raises:
        AnchorError: the piece is not there, or it occurs more than once and no number picks one.
    """
    counted = _COUNTED.fullmatch(anchor)
    piece, nth = (counted[1], int(counted[2])) if counted and counted[1] in text else (anchor, 0)
    starts = occurrences(text, piece)
    if not starts:
        raise AnchorError(f"not in the text: {piece!r}")
    if not nth and len(starts) > 1:
        raise AnchorError(f"{piece!r} occurs {len(starts)} times: add @1…@{len(starts)}")
    if nth > len(starts):
        raise AnchorError(f"{piece!r} occurs only {len(starts)} times")
    start = starts[max(nth, 1) - 1]
    return start, start + len(piece)


def anchor_of(text: str, start: int, end: int) -> str:
    """The anchor of a stretch of text; where whole words hide it, of the stretch with its neighbours."""
    piece = text[start:end]
    starts = occurrences(text, piece)
    if start not in starts:
        return anchor_of(text, max(start - 1, 0), min(end + 1, len(text)))
    return piece if len(starts) == 1 else f"{piece}@{starts.index(start) + 1}"


def occurrences(text: str, piece: str) -> list[int]:
    """Where a piece stands, as whole words if it ever does."""
    if not piece:
        return []
    starts = [match.start() for match in re.finditer(f"(?={re.escape(piece)})", text)]
    if piece[0].isalnum() and piece[-1].isalnum():
        whole = [start for start in starts if _whole(text, start, start + len(piece))]
        return whole or starts
    return starts


def _whole(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()
