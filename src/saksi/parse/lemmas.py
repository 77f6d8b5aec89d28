"""Dictionary forms of words, lower case."""

from functools import lru_cache


@lru_cache(maxsize=65536)
def lemma_of(word: str, language: str) -> str:
    """The lemma of a lower-case word, or the word itself where none is known."""
    from simplemma import lemmatize  # here: its tables are read at the first word, not at import

    return lemmatize(word, lang=language).lower() if word.isalpha() else word
