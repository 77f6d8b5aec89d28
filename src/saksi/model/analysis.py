"""A text as the parse stage leaves it: tokens with tags and names, in sentences and items.

Plain tuples of slots, not a spaCy Doc: the rules look at every token many times, and tests
can write an analysis by hand. Offsets count into the repaired text (`Cleaned.text`).
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


def lower_in_place(text: str) -> str:
    """`text` in lower case with every character at its place (a few letters lower to two)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Extent(NamedTuple):
    """A half-open stretch of the repaired text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. `pos` is a UD tag; `name` is PER, ORG, LOC or empty; `lemma` is lower case."""

    index: int
    start: int
    end: int
    text: str
    lower: str
    pos: str
    name: str
    name_start: bool
    lemma: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: characters [start, end), tokens [first, last), and the item it stands in."""

    index: int
    start: int
    end: int
    first: int
    last: int
    paragraph: int
    item: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """The repaired text with its tokens and sentences, in order and without gaps between tokens' ids.

    `lower` is the text in lower case, character by character at the same offsets.
    """

    language: str
    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    lower: str = field(init=False, repr=False, compare=False)
    _token_starts: list[int] = field(init=False, repr=False, compare=False)
    _token_ends: list[int] = field(init=False, repr=False, compare=False)
    _sentence_starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", lower_in_place(self.text))
        object.__setattr__(self, "_token_starts", [t.start for t in self.tokens])
        object.__setattr__(self, "_token_ends", [t.end for t in self.tokens])
        object.__setattr__(self, "_sentence_starts", [s.start for s in self.sentences])

    def token_at(self, offset: int) -> int:
        """Index of the token that covers `offset`, or of the last one before it (-1: none)."""
        return bisect_right(self._token_starts, offset) - 1

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that covers `offset`, or of the last one before it (0 at least)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie wholly in [start, end)."""
        return self.tokens[self.first_from(start) : self.last_by(end)]

    def count_in(self, start: int, end: int) -> int:
        """How many tokens lie wholly in [start, end)."""
        return max(0, self.last_by(end) - self.first_from(start))

    def first_from(self, offset: int) -> int:
        """Index of the first token that starts at `offset` or later."""
        return bisect_left(self._token_starts, offset)

    def last_by(self, offset: int) -> int:
        """Index after the last token that ends at `offset` or before."""
        return bisect_right(self._token_ends, offset)

    def sentence_tokens(self, index: int) -> tuple[Token, ...]:
        """The tokens of one sentence."""
        sentence = self.sentences[index]
        return self.tokens[sentence.first : sentence.last]
