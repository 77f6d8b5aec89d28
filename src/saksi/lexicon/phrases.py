"""Longest match of lexicon phrases at a place in a text, whatever the tokenizer did."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")
_FIRST_WORD = re.compile(r"\w{1,40}|\W")


class PhraseTable(Generic[ValueT]):
    """Phrases by their first word; built once, asked at every word.

    The text asked must be in the letter case of the phrases: give `Analysis.lower` to a table of lower-case
    phrases. Of equal phrases the first one given counts.
    """

    def __init__(self, pairs: Iterable[tuple[str, ValueT]]) -> None:
        table: dict[str, dict[str, ValueT]] = {}
        for phrase, value in pairs:
            first = _FIRST_WORD.match(phrase)
            if first:
                table.setdefault(first[0], {}).setdefault(phrase, value)
        # Most words open no phrase: two letters (or a lone mark) tell so sooner than a look at the whole word.
        self._openings = frozenset(phrase[:2] for phrases in table.values() for phrase in phrases)
        self._table = {
            first: sorted(phrases.items(), key=lambda pair: (-len(pair[0]), pair[0]))
            for first, phrases in table.items()
        }

    def longest(self, text: str, start: int) -> tuple[int, ValueT] | None:
        """The end offset and value of the longest phrase that stands at `start`, at word boundaries."""
        for phrase, value in self._opening(text, start):
            if _stands(phrase, text, start):
                return start + len(phrase), value
        return None

    def matches(self, text: str, start: int) -> Iterator[tuple[int, ValueT]]:
        """Every phrase that stands at `start`, the longest first."""
        for phrase, value in self._opening(text, start):
            if _stands(phrase, text, start):
                yield start + len(phrase), value

    def _opening(self, text: str, start: int) -> Sequence[tuple[str, ValueT]]:
        """The phrases that begin with the word at `start`, the longest first."""
        opening = text[start : start + 2]
        if opening not in self._openings and opening[:1] not in self._openings:
            return ()
        first = _FIRST_WORD.match(text, start)
        return () if first is None else self._table.get(first[0], ())


def _stands(phrase: str, text: str, start: int) -> bool:
    if not text.startswith(phrase, start):
        return False
    end = start + len(phrase)
    return not (end < len(text) and text[end].isalnum() and phrase[-1].isalnum())
