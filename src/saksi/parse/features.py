"""Lexical attributes of the pipelines: what a word looks like, without a word list."""

from collections.abc import Callable

from spacy.attrs import NORM, PREFIX, SHAPE, SUFFIX
from spacy.lang.lex_attrs import word_shape
from spacy.vocab import Vocab

_STRAIGHT = str.maketrans("‘’“”–—", "''\"\"--")


def _norm(word: str) -> str:
    if word.isdigit():
        return "0" * min(len(word), 5)
    return word.lower().translate(_STRAIGHT)


def _prefix(word: str) -> str:
    return word[:3].lower()


def _suffix(word: str) -> str:
    return word[-4:].lower()


GETTERS: dict[int, Callable[[str], str]] = {NORM: _norm, PREFIX: _prefix, SUFFIX: _suffix, SHAPE: word_shape}


def new_vocab() -> Vocab:
    """A vocabulary with our attributes; a pipeline must be trained and loaded with it."""
    return Vocab(lex_attr_getters=GETTERS)
