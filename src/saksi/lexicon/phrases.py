"""Longest match of lexicon phrases at a place in a text, whatever the tokenizer did."""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")
_OPENING = 4  # letters
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
        # Most words open no phrase: their first letters tell so sooner than a look at the whole word.
        known = [phrase for phrases in table.values() for phrase in phrases]
        self._openings = frozenset(phrase[:_OPENING] for phrase in known)
        self._short = frozenset(phrase[0] for phrase in known if len(phrase) < _OPENING)
        self._table = {first: (_lengths(phrases), phrases) for first, phrases in table.items()}

    def longest(self, text: str, start: int) -> tuple[int, ValueT] | None:
        """The end offset and value of the longest phrase that stands at `start`, at word boundaries."""
        entry = self._opened(text, start)
        if entry is None:
            return None
        lengths, phrases = entry
        for length in lengths:  # the first of `matches`, without a generator: asked at every word
            phrase = text[start : start + length]
            if phrase in phrases and _ends(phrase, length, text, start):
                return start + length, phrases[phrase]
        return None

    def matches(self, text: str, start: int) -> Iterator[tuple[int, ValueT]]:
        """Every phrase that stands at `start`, the longest first."""
        entry = self._opened(text, start)
        if entry is None:
            return
        lengths, phrases = entry
        for length in lengths:
            phrase = text[start : start + length]
            if phrase in phrases and _ends(phrase, length, text, start):
                yield start + length, phrases[phrase]

    def _opened(self, text: str, start: int) -> tuple[tuple[int, ...], dict[str, ValueT]] | None:
        """The phrases that the word at `start` opens, with their lengths."""
        opening = text[start : start + _OPENING]
        if opening not in self._openings and opening[:1] not in self._short:
            return None
        first = _FIRST_WORD.match(text, start)
        return None if first is None else self._table.get(first[0])


def _lengths(phrases: Iterable[str]) -> tuple[int, ...]:
    """The lengths that phrases have, the longest first: one look for each, however many phrases there are."""
    return tuple(sorted({len(phrase) for phrase in phrases}, reverse=True))


def _ends(phrase: str, length: int, text: str, start: int) -> bool:
    """Whether a phrase stands whole at `start`, up to a word boundary."""
    end = start + length
    if len(phrase) < length:
        return False  # the text ends sooner
    return not (end < len(text) and text[end].isalnum() and phrase[-1].isalnum())
