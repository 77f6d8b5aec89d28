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


@dataclass(slots=True, eq=False)
class Count:
    """One number of the text. `of` is the whole of an "X of Y", `parts` its counterpart; `whole` any whole."""

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
    of: "Count | None" = None
    parts: "list[Count]" = field(default_factory=list)
    whole: "Count | None" = None
    revises: "Count | None" = None
    included: bool = False
    them: int | None = None

    @property
    def bare(self) -> bool:
        """Whether no noun of its own follows ("nine escaped", "13 lainnya")."""
        return self.counted.text is None and self.numeral.code is None

    @property
    def ends(self) -> int:
        """The word index after the number's noun, or after its "of them"."""
        return max(self.counted.end, self.them or 0)

    @property
    def start(self) -> int:
        """Offset of the numeral in the text."""
        return self.wording.words[self.numeral.first].start

    @property
    def end(self) -> int:
        """Offset after the numeral in the text."""
        return self.wording.words[self.numeral.end - 1].end
