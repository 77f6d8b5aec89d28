"""Words and marks of a text by one regular expression per language, the same in training and at run time.

Words with an enclitic stay whole in Indonesian ("katanya"); English clitics are cut off as in the Universal
Dependencies ("Ukraine" + "'s", "did" + "n't"). Every part is bounded, so that the time is linear.
"""

import re
from functools import cache

from saksi.lexicon.abbreviations import Habit, habits, load_abbreviations
from saksi.lexicon.glue import WebFile
from saksi.lexicon.toml import read_lexicon

_LETTER = r"[^\W\d_]"
_WORD = r"[\w\u0300-\u036f]"
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"“”«»]{1,2000}(?<![.,;:!?)\]'’])|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
_SITE = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:%s)(?![\w-])(?:/[\w/.%%-]{0,500}[\w/])?"
_NUMBER = (
    r"\d{4}-\d\d-\d\d(?!\d)"
    r"|\d{1,99}(?:[.,:/]\d{1,99}){0,40}(?:-?(?:%s)(?!\w)|(?:-%s{1,40}){1,6}|[A-Z]{1,4}\d{0,4}(?!\w))?"
)
_CURRENCY = r"(?:US|[A-Z])\$|(?:%s)(?=\.?\d)"
_LETTERS = rf"{_LETTER}\.(?:{_LETTER}{{1,4}}\.){{1,6}}(?:-{_LETTER}{{1,40}}){{0,3}}"
_WORDS = rf"[#@]?{_WORD}{{1,400}}(?:['’&-]{_WORD}{{1,400}}){{0,12}}"
_MARK = r"\.{2,20}|-{2,20}|\S"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    domains = sorted(read_lexicon("world", "web", WebFile).domains, key=len, reverse=True)
    words = load_abbreviations(language)
    number = _NUMBER % ("|".join(words.ordinals), _LETTER)
    currency = _CURRENCY % "|".join(words.currencies)
    parts = (_ADDRESS, _SITE % "|".join(domains), number, currency, _LETTERS, _WORDS, _MARK)
    return re.compile("|".join(parts))


@cache
def _clitic(language: str) -> re.Pattern[str] | None:
    clitics = load_abbreviations(language).clitics
    return re.compile(f"(?:{'|'.join(clitics)})$", re.IGNORECASE) if clitics else None


def tokenize(text: str, language: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The tokens of text[start:end] as half-open offsets into `text`, in order, without white space.

    A full stop stays with an abbreviation, and with an initial that does not end the stretch.
    """
    stop = len(text) if end is None else end
    pattern, clitic, known = _pattern(language), _clitic(language), habits(language)
    tokens: list[tuple[int, int]] = []
    at = start
    while match := pattern.search(text, at, stop):
        first, at = match.span()
        if text.startswith(".", at) and at < stop and _takes_stop(text, first, at, stop, known):
            at += 1
        cut = clitic.search(text, first, at) if clitic and ("'" in match[0] or "’" in match[0]) else None
        if cut and cut.start() > first:
            tokens.append((first, cut.start()))
            first = cut.start()
        tokens.append((first, at))
    return tokens


def _takes_stop(text: str, first: int, last: int, stop: int, known: dict[str, Habit]) -> bool:
    """Whether the full stop at `last` belongs to the word before it."""
    if last - first == 1:
        return text[first].isupper() and text[last + 1 : min(stop, last + 9)].strip(")”’\"' ") != ""
    return last - first < 12 and f"{text[first:last].lower()}." in known
