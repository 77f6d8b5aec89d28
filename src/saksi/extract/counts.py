"""A number under way to a quantity: its numeral, its noun, and what is decided about it so far."""

from dataclasses import dataclass, field

from saksi.extract.numerals import Numeral
from saksi.extract.units import Counted
from saksi.extract.wording import Wording
from saksi.lexicon.measures import Trigger


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence, words [first, end), with its meanings by group of noun.

    voice says where a participle's number stands, as far as the words show it. member: after "were among",
    which makes a noun's number its subject. relative: in a relative clause. refers: points at a figure
    given before.
    """

    first: int
    end: int
    meanings: tuple[Trigger, ...]
    voice: str
    relative: bool = False
    refers: bool = False
    member: bool = False

    def side(self, meaning: Trigger) -> str:
        """Where the number of `meaning` stands in this sentence."""
        if self.member and meaning.side != "after":
            return "before"
        return self.voice if meaning.side == "either" else meaning.side


@dataclass(slots=True, eq=False)
class Count:
    """One number of the text.

    `of` is the whole of an "X of Y" and `parts` its counterpart; `whole` is any whole. `them` is the word
    index after an "of them"; `left` and `side` say where the governing word stands, `cost` how far away.
    """

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
    side: str = ""
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
