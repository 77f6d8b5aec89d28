"""A text with its repairs, and the way back to every character as it was given."""

from collections.abc import Sequence
from dataclasses import dataclass

from saksi.model.analysis import Extent


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The raw text beside its repaired form.

    `origins[i]` is the raw offset of repaired character i, `widths[i]` how many raw characters it
    stands for (None: one each). An inserted character (a space put between glued words) carries the
    offset of the raw character after it and the width 0. `items` are the stories of the text, in
    repaired offsets; `repairs` names the kinds of repair made.
    """

    raw: str
    text: str
    origins: Sequence[int]
    widths: Sequence[int] | None
    items: tuple[Extent, ...]
    repairs: tuple[str, ...] = ()

    def to_raw(self, start: int, end: int) -> Extent:
        """Raw offsets of repaired [start, end); empty stretches stay empty."""
        if start >= end:
            at = self.origins[start] if start < len(self.origins) else len(self.raw)
            return Extent(at, at)
        last = self.origins[end - 1]
        width = 1 if self.widths is None else self.widths[end - 1]
        return Extent(self.origins[start], last + width)
