"""Which words are words: those of the text itself, of the dictionaries, and the names of countries."""

import re
from functools import cache, cached_property

import simplemma
from babel import Locale

from saksi.model.vocabulary import LANGUAGES

WORD = re.compile(r"[^\W_]+")
"""Letters and digits in a row: hyphens, apostrophes and underscores part words here."""


class Vocabulary:
    """The words of one text, counted, with the dictionaries behind them. Opened only on suspicion."""

    def __init__(self, text: str) -> None:
        """Hold the text; nothing is counted yet."""
        self._text = text

    @cached_property
    def counts(self) -> dict[str, int]:
        """How often each word form stands in the text."""
        counts: dict[str, int] = {}
        for word in WORD.findall(self._text):
            counts[word] = counts.get(word, 0) + 1
        return counts

    def seen(self, word: str) -> bool:
        """The text itself has this word, in this very spelling."""
        return word in self.counts

    def is_word(self, word: str, languages: tuple[str, ...]) -> bool:
        """A word of the text, or of a dictionary of one of the languages."""
        return self.seen(word) or in_dictionary(word, languages)

    def is_name(self, word: str) -> bool:
        """A capitalised word of the text, or a word from the name of a country."""
        return self.seen(word) or word in country_words()


def in_dictionary(word: str, languages: tuple[str, ...] = LANGUAGES) -> bool:
    """simplemma knows the form, as it stands or in small letters."""
    return any(simplemma.is_known(word, lang=language) for language in languages)


@cache
def country_words() -> frozenset[str]:
    """The words of country names in the languages read (Unicode CLDR)."""
    names = (name for language in LANGUAGES for name in Locale(language).territories.values())
    return frozenset(word for name in names for word in WORD.findall(name) if len(word) > 3)
