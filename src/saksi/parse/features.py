"""Lexical attributes of the pipelines: what a word looks like, and what sorts of names it occurs in."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from simplemma import is_known
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


def _sorts(word: str, *, language: str) -> str:
    """The sorts of names a capitalised word occurs in ("C" a country, "L" a town …), or nothing.

    A word without any is known to the dictionary ("k") or not ("-"). The attribute takes the place of the
    language, the one lexical attribute that a pipeline leaves unused.
    """
    if not word[:1].isupper():
        return ""
    lower = word.lower()
    table = _name_words()
    found = table.get(lower) or table.get(lower.removeprefix("al-")) or table.get(lower.removesuffix("nya"))
    return found or ("k" if is_known(lower, lang=language) else "-")


def new_vocab(language: str) -> Vocab:
    """A vocabulary with our attributes; a pipeline must be trained and loaded with it."""
    getters: dict[Any, Callable[[str], str]] = {
        NORM: _norm,
        PREFIX: _prefix,
        SUFFIX: _suffix,
        SHAPE: _shape,
        LANG: partial(_sorts, language=language),
    }
    return Vocab(lex_attr_getters=getters)
