"""The words of a sentence as numbers need them cut: "US$1,1", "62-year-old" and "5–6" fall apart.

Tokenizers differ on exactly these places, so the words are cut here from the text, and only the
sentences' borders are taken from the analysis.
"""

import re
from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from saksi.lexicon.phrases import PhraseTable

ValueT = TypeVar("ValueT")
_WORD = re.compile(
    r"[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])"  # 10 000 with a narrow or unbreakable space
    r"|[0-9]+(?:[.,:/][0-9]+)*"
    r"|[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)"  # U.S.
    r"|[^\W\d_]+(?:['’-][^\W\d_]+)*"
    r"|\S"
)
_PHRASE_WORDS = 6


class Word(NamedTuple):
    """One word, number or mark; `glued` has no space before it."""

    start: int
    end: int
    lower: str
    capital: bool
    glued: bool
    digits: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one sentence with the whole text behind them."""

    text: str
    lower: str
    words: list[Word]
    starts: list[int]

    def index_at(self, offset: int) -> int:
        """Index of the first word that starts at `offset` or later."""
        return bisect_left(self.starts, offset)

    def phrase_at(self, table: PhraseTable[ValueT], index: int) -> tuple[int, ValueT] | None:
        """The longest phrase of `table` at word `index`: the index after it, and its value."""
        if not 0 <= index < len(self.words):
            return None
        found = table.longest(self.lower, self.words[index].start)
        if found is None or found[0] > self.words[-1].end:
            return None
        return self.index_at(found[0]), found[1]

    def phrase_before(self, table: PhraseTable[ValueT], index: int) -> tuple[int, ValueT] | None:
        """The longest phrase of `table` that ends right before word `index`: its first index and value."""
        for first in range(max(0, index - _PHRASE_WORDS), index):
            found = self.phrase_at(table, first)
            if found is not None and found[0] == index:
                return first, found[1]
        return None

    def is_word(self, index: int) -> bool:
        """Whether `index` is a word of letters."""
        return 0 <= index < len(self.words) and self.words[index].lower[0].isalpha()

    def is_glue(self, index: int) -> bool:
        """Whether `index` is a hyphen or dash with no space on either side."""
        if not 0 < index < len(self.words) - 1:
            return False
        return self.words[index].lower in "-–‑" and self.words[index].glued and self.words[index + 1].glued


def wording_of(text: str, lower: str, start: int, end: int, *, numbers: Set[str]) -> Wording:
    """Cut [start, end) of `text`; hyphened words that begin with one of `numbers` fall into their parts."""
    words: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        at, stop = match.span()
        form = lower[at:stop]
        if "-" in form and len(form) > 1 and form[: form.index("-")] in numbers:
            words.extend(_parts(text, lower, at, stop, last == at))
        else:
            words.append(_word(text, lower, at, stop, last == at))
        last = stop
    return Wording(text, lower, words, [word.start for word in words])


def _word(text: str, lower: str, start: int, end: int, glued: bool) -> Word:
    first = text[start]
    return Word(start, end, lower[start:end], first.isupper(), glued, first in "0123456789")


def _parts(text: str, lower: str, start: int, end: int, glued: bool) -> list[Word]:
    parts: list[Word] = []
    for match in re.finditer(r"-|[^-]+", text[start:end]):
        parts.append(_word(text, lower, start + match.start(), start + match.end(), glued))
        glued = True
    return parts
