"""The gold and the records of one report side by side: records paired, names compared, words cut out."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from eval.spans import Span, fold

Row = dict[str, Any]
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+|\n+")


class Pairing(NamedTuple):
    """Gold records and read ones: the pairs, and what is left of both."""

    pairs: list[tuple[Row, Row]]
    missed: list[Row]
    spurious: list[Row]


def pair(gold: Sequence[Row], read: Sequence[Row], right: Callable[[Row, Row], bool]) -> Pairing:
    """Each gold record with the first read one that is right for it, one to one."""
    left, pairs, missed = list(read), [], []
    for row in gold:
        hit = next((at for at, other in enumerate(left) if right(row, other)), None)
        if hit is None:
            missed.append(row)
        else:
            pairs.append((row, left.pop(hit)))
    return Pairing(pairs, missed, left)


@dataclass(slots=True)
class Beside:
    """The gold and the records of one report."""

    gold: Row
    read: Row
    text: str = field(init=False)
    _names: dict[str, set[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.gold["document"]["text"]
        self._names = {e["id"]: {fold(form) for form in self.forms(e)} - {""} for e in self.rows("entities")}

    @property
    def id(self) -> str:
        """The report's id."""
        return str(self.gold["document"]["id"])

    def rows(self, layer: str) -> list[Row]:
        """The read records of a layer."""
        return self.read.get(layer) or []

    def forms(self, entity: Row) -> list[str]:
        """The name and the mentions of a read entity."""
        return [entity.get("name") or "", *(self.cut(span_of(m)) for m in entity.get("mentions") or [])]

    def cut(self, span: Span) -> str:
        """The words of a stretch."""
        return self.text[slice(*span)]

    def same(self, gold: str | None, read: str | None) -> bool:
        """Whether a read entity carries one of the names of a gold one; nobody is nobody."""
        if gold is None or read is None:
            return gold is read
        names = self.gold["entities"][gold]["names"]
        return not self._names.get(read, set()).isdisjoint(map(fold, names))

    def name(self, read: str | None) -> str:
        """What a read entity is called."""
        return next((str(e.get("name")) for e in self.rows("entities") if e["id"] == read), "nobody")

    def gold_name(self, gold: str | None) -> str:
        """What a gold entity is called."""
        return str(self.gold["entities"][gold]["names"][0]) if gold else "nobody"

    def sentence(self, at: int) -> int:
        """A rough number of the sentence of an offset, the judge's own."""
        return sum(match.end() <= at for match in _SENTENCE_END.finditer(self.text))


def span_of(row: Row) -> Span:
    """Where a record stands."""
    return row["start"], row["end"]
