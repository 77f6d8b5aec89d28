"""A number under way to a quantity: its numeral, its noun, and what is decided about it so far."""

from dataclasses import dataclass, field

from saksi.extract.numerals import Numeral
from saksi.extract.units import Counted
from saksi.extract.wording import Wording
from saksi.lexicon.measures import Trigger


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence, words [first, end), with its meanings by group of noun.

    side is the trigger's, with the voice of participles resolved where the words show it. relative: in a
    relative clause. refers: points at a figure given before.
    """

    first: int
    end: int
    meanings: tuple[Trigger, ...]
    side: str
    relative: bool = False
    refers: bool = False


@dataclass(slots=True)
class Count:
    """One number of the text. `whole` is the position of its whole; `of` that of an "X of Y" in the sentence."""

    numeral: Numeral
    counted: Counted
    wording: Wording
    sentence: int
    paragraph: int
    item: int
    group: str = ""
    unit: str | None = None
    measure: str = "other"
    rule: str = ""
    hit: Hit | None = None
    left: bool = False
    cost: float = 0.0
    age: bool = False
    of: int | None = None
    parts: list[int] = field(default_factory=list)
    whole: int | None = None

    @property
    def start(self) -> int:
        """Offset of the numeral in the text."""
        return self.wording.words[self.numeral.first].start

    @property
    def end(self) -> int:
        """Offset after the numeral in the text."""
        return self.wording.words[self.numeral.end - 1].end
