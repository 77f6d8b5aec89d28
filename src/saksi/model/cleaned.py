"""A text with its repairs, and the way back to every character as it was given."""

from dataclasses import dataclass

from saksi.model.analysis import Extent


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The raw text beside its repaired form.

    `origins[i]` is the raw offset of repaired character i; an inserted character (a space put
    between glued words) carries the offset of the raw character after it. `inserted` holds the
    repaired offsets of such characters. `items` are the stories of the text, in repaired offsets.
    """

    raw: str
    text: str
    origins: tuple[int, ...] | range
    widths: tuple[int, ...] | None
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
