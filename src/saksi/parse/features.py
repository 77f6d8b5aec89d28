"""Lexical attributes of the pipelines: what a word looks like, and what sorts of names it occurs in."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from spacy.attrs import LANG, NORM, PREFIX, SHAPE, SUFFIX  # type: ignore[import-not-found]
from spacy.lang.lex_attrs import word_shape
from spacy.vocab import Vocab

NAME_WORDS = Path(__file__).parent / "pipelines" / "names.tsv"
_PLAIN = str.maketrans("‘’“”„«»–—", '\'\'"""""--')


@cache
def _name_words() -> dict[str, str]:
    lines = NAME_WORDS.read_text(encoding="utf-8").splitlines()
    return {word: sorts for word, _, sorts in (line.partition("\t") for line in lines)}


def _norm(word: str) -> str:
    if word.isdigit():
        return "0" * min(len(word), 5)
    return word.lower().translate(_PLAIN)


def _prefix(word: str) -> str:
    return word[:3].lower().translate(_PLAIN)


def _suffix(word: str) -> str:
    return word[-4:].lower().translate(_PLAIN)


def _shape(word: str) -> str:
    return word_shape(word.translate(_PLAIN))


def _sorts(word: str) -> str:
    """The sorts of names a capitalised word occurs in ("C" a country, "L" a town …), or nothing.

    It takes the place of the language, the one lexical attribute that a pipeline leaves unused.
    """
    if not word[:1].isupper():
        return ""
    lower = word.lower()
    table = _name_words()
    found = table.get(lower) or table.get(lower.removeprefix("al-"))
    return found or table.get(lower.removesuffix("nya"), "-")


GETTERS: dict[Any, Callable[[str], str]] = {
    NORM: _norm,
    PREFIX: _prefix,
    SUFFIX: _suffix,
    SHAPE: _shape,
    LANG: _sorts,
}


def new_vocab() -> Vocab:
    """A vocabulary with our attributes; a pipeline must be trained and loaded with it."""
    return Vocab(lex_attr_getters=GETTERS)
