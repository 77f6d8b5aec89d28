"""Frequent words by which a language is told: one list each for ours, and one for each language not read."""

from functools import cache

from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.vocabulary import LANGUAGES


class Profile(Entry):
    """The frequent words of one language, lower case. `yes` texts are of the language, `no` texts are not."""

    words: tuple[str, ...]
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class OtherLanguage(Entry):
    """The frequent words of a language that saksi does not read."""

    id: str
    words: str


class OtherLanguages(Entry):
    """lexicon/world/languages.toml."""

    language: tuple[OtherLanguage, ...]


@cache
def load_profile(language: str) -> Profile:
    """The profile of `language` ("id" or "en").

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "profile", Profile)


@cache
def word_languages() -> dict[str, tuple[str, ...]]:
    """For each frequent word of any language, the languages that use it.

    Raises:
        LexiconError: a file does not fit the schema.
    """
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for word in load_profile(language).words:
            found.setdefault(word, set()).add(language)
    for other in read_lexicon("world", "languages", OtherLanguages).language:
        for word in other.words.split():
            found.setdefault(word, set()).add(other.id)
    return {word: tuple(sorted(languages)) for word, languages in found.items()}
