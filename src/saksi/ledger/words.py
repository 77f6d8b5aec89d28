"""Words as they are searched for: folded, without accents, the same on every database.

The database keeps words that were made here, so that what it finds and what is marked in a text never differ.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile("[^\\W_]+(?:[\u0300-\u036f]+[^\\W_]*)*")
_ASKED = re.compile(r'"([^"]*)"|(\S+)')


class Term(NamedTuple):
    """One thing asked for: words that follow one another; with `begun`, the last may go on."""

    words: tuple[str, ...]
    begun: bool = False


@lru_cache(maxsize=65_536)
def _fold(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if c.isalnum())


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return [word for word in map(_fold, _WORD.findall(text)) if word]


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """A name as it is compared: its folded words with one space between."""
    return " ".join(words_of(name))


def terms_of(asked: str) -> tuple[Term, ...]:
    """What a person asks for: words, "phrases in quotation marks", and beginnings of words with a star (serang*)."""
    terms = []
    for quoted, plain in _ASKED.findall(asked):
        words = tuple(words_of(quoted or plain))
        if words:
            terms.append(Term(words, plain.endswith("*")))
    return tuple(terms)


def marks_of(text: str, terms: Sequence[Term]) -> tuple[tuple[int, int], ...] | None:
    """Where the terms stand in a text, as half-open stretches in order; None when one of them is missing."""
    if not terms:
        return ()
    places = [(match.start(), match.end(), _fold(match[0])) for match in _WORD.finditer(text)]
    marks: set[tuple[int, int]] = set()
    for term in terms:
        found = list(_standing(places, term))
        if not found:
            return None
        marks.update(found)
    return tuple(sorted(marks))


def _standing(places: Sequence[tuple[int, int, str]], term: Term) -> Iterator[tuple[int, int]]:
    *opening, last = term.words
    length = len(term.words)
    for at in range(len(places) - length + 1):
        if all(places[at + i][2] == word for i, word in enumerate(opening)):
            word = places[at + length - 1][2]
            if word == last or (term.begun and word.startswith(last)):
                yield places[at][0], places[at + length - 1][1]
