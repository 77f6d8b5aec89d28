"""A text under repair: every pass hands in its edits, and the way back to the raw text is kept."""

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from saksi.model.analysis import Extent
from saksi.model.cleaned import Cleaned


class Edit(NamedTuple):
    """Put `text` in the place of [start, end) of the draft as it stands before the pass."""

    start: int
    end: int
    text: str


class Draft:
    """The raw text with the repairs made so far.

    `origins` and `widths` are None as long as every character stands where it stood: most texts
    need no repair, or only one character for another.
    """

    def __init__(self, raw: str) -> None:
        """Start from the text as it was given."""
        self.raw = raw
        self.text = raw
        self.repairs: list[str] = []
        self._origins: array[int] | None = None
        self._widths: array[int] | None = None

    def apply(self, repair: str, edits: Iterable[Edit]) -> bool:
        """Make the edits of one pass (in order, not overlapping); True when there were any."""
        made = [edit for edit in edits if self.text[edit.start : edit.end] != edit.text]
        if not made:
            return False
        if repair not in self.repairs:
            self.repairs.append(repair)
        if any(edit.end - edit.start != len(edit.text) for edit in made):
            self._move(made)
        self.text = _spliced(self.text, made)
        return True

    def cleaned(self, items: Sequence[Extent]) -> Cleaned:
        """What the later stages read."""
        return Cleaned(
            raw=self.raw,
            text=self.text,
            origins=range(len(self.raw)) if self._origins is None else self._origins,
            widths=self._widths,
            items=tuple(items),
            repairs=tuple(self.repairs),
        )

    def _move(self, edits: list[Edit]) -> None:
        origins = self._origins if self._origins is not None else array("l", range(len(self.raw)))
        widths = self._widths if self._widths is not None else array("l", [1]) * len(self.raw)
        moved, width, at = array("l"), array("l"), 0
        for edit in edits:
            moved.extend(origins[at : edit.start])
            width.extend(widths[at : edit.start])
            for origin, wide in _sources(edit, origins, widths, len(self.raw)):
                moved.append(origin)
                width.append(wide)
            at = edit.end
        moved.extend(origins[at:])
        width.extend(widths[at:])
        self._origins, self._widths = moved, width


def _sources(
    edit: Edit, origins: "array[int]", widths: "array[int]", raw_length: int
) -> list[tuple[int, int]]:
    """Where each new character comes from, and how many raw characters it stands for.

    An equal number of characters is mapped one to one. Otherwise every new character stands for
    the whole replaced stretch; a character put in between two others stands for nothing.
    """
    if edit.start == edit.end:
        here = origins[edit.start] if edit.start < len(origins) else raw_length
        return [(here, 0)] * len(edit.text)
    if edit.end - edit.start == len(edit.text):
        return [(origins[at], widths[at]) for at in range(edit.start, edit.end)]
    first, last = origins[edit.start], origins[edit.end - 1] + widths[edit.end - 1]
    return [(first, last - first)] * len(edit.text)


def _spliced(text: str, edits: list[Edit]) -> str:
    parts, at = [], 0
    for edit in edits:
        parts.append(text[at : edit.start])
        parts.append(edit.text)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)
