"""The articles of PFSA-ID as texts: tokens put together again, with the place of each token kept.

The file has one token a line with its label (BILOU), an empty line after each sentence. Lost are the spaces, the
paragraphs, and where an article begins. They are put back without a look at the labels:

- An article begins at a dateline ("JAKARTA, KOMPAS —"); one without a dateline goes on with the one before.
- The outlet writes ” at both ends of a quotation: a mark opens and closes by turns, and one between a comma and a
  small letter closes ("…, ” kata").
- A quotation that begins a sentence begins a paragraph; the other sentences run on.

The data: Purnomo, Kumar and Zulkarnain, PFSA-ID: an annotated Indonesian corpus and baseline model of public figures
statements attributions (Global Knowledge, Memory and Communication, 2022). Evaluate only: nothing learns from it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from eval.spans import Span

MARKS = frozenset("“”")
_SINGLE = frozenset("'’‘")
_NO_SPACE_BEFORE = frozenset([",", ".", ";", ":", "?", "!", ")", "…", "™", "-nya", "’s"])
_NO_SPACE_AFTER = frozenset("(")
_JOINING = frozenset("-/")
_DASHES = frozenset("—–-")
_DATELINE = 10  # tokens within which a dateline stands


class Token(NamedTuple):
    """One word or mark and its label ("B-STATEMENT", "O")."""

    text: str
    label: str


Sentence = tuple[Token, ...]


class Labelled(NamedTuple):
    """What the annotators marked: the name of the label, and its first and last token."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PfsaArticle:
    """A text made of tokens: where each stands, and the number of the sentence it belongs to."""

    text: str
    tokens: tuple[Token, ...]
    places: tuple[Span, ...]
    sentences: tuple[int, ...]


class _Word(NamedTuple):
    """A token with what decides the space before it."""

    text: str
    opens: bool
    closes: bool
    joins: bool
    starts_paragraph: bool


def read_sentences(lines: Sequence[str]) -> Iterator[Sentence]:
    """The sentences of the file: a token and its label a line, parted by a tab."""
    held: list[Token] = []
    for line in lines:
        word, tab, label = line.rstrip("\n").partition("\t")
        if tab:
            held.append(Token(word, label))
        elif held:
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def read_articles(path: Path) -> list[PfsaArticle]:
    """The articles of the file, in its order."""
    sentences = list(read_sentences(path.read_text(encoding="utf-8").split("\n")))
    starts = sorted({0, *(at for at, sentence in enumerate(sentences) if _is_dateline(sentence))})
    return [rebuild(sentences[a:b]) for a, b in pairwise([*starts, len(sentences)])]


def rebuild(sentences: Sequence[Sentence]) -> PfsaArticle:
    """One article's text from its sentences."""
    tokens = tuple(token for sentence in sentences for token in sentence)
    numbers = tuple(number for number, sentence in enumerate(sentences) for _ in sentence)
    words = _words([token.text for token in tokens], numbers)
    text, places = "", []
    for at, word in enumerate(words):
        text += _gap(words[at - 1], word) if at else ""
        places.append((len(text), len(text) + len(word.text)))
        text += word.text
    return PfsaArticle(text, tokens, tuple(places), numbers)


def labelled(tokens: Sequence[Token]) -> Iterator[Labelled]:
    """The labelled stretches: from B to L, or one U."""
    first = 0
    for at, token in enumerate(tokens):
        part, _, name = token.label.partition("-")
        if part in ("B", "U"):
            first = at
        if part in ("L", "U"):
            yield Labelled(name, first, at)


def _is_dateline(sentence: Sentence) -> bool:
    words = [token.text for token in sentence[:_DATELINE]]
    return "KOMPAS" in words and not _DASHES.isdisjoint(words[words.index("KOMPAS") + 1 :][:1])


def _words(texts: Sequence[str], sentences: Sequence[int]) -> list[_Word]:
    """Each token with the turn of its mark; a sentence begins with the mark that the splitter left behind."""
    found: list[_Word] = []
    quoting = single = False
    for at, text in enumerate(texts):
        before, after = texts[at - 1] if at else "", texts[at + 1] if at + 1 < len(texts) else ""
        opens = closes = False
        if text in MARKS:
            opens = text == "“" or not (quoting or (before == "," and after[:1].islower()))
            quoting, closes = opens, not opens
        elif text in _SINGLE:
            opens = not single and after not in _NO_SPACE_BEFORE
            single, closes = opens, not opens
        breaks = opens and text in MARKS and _between_sentences(sentences, at)
        joins = text in _JOINING and before != "KOMPAS"
        found.append(_Word(text, opens, closes, joins, breaks and at > 0))
    return found


def _between_sentences(sentences: Sequence[int], at: int) -> bool:
    """Whether a token is the first or the last of its sentence (the splitter puts an opening mark last)."""
    first = at == 0 or sentences[at - 1] != sentences[at]
    return first or at + 1 == len(sentences) or sentences[at + 1] != sentences[at]


def _gap(left: _Word, right: _Word) -> str:
    if right.starts_paragraph:
        return "\n"
    if left.opens or right.closes or left.joins or right.joins:
        return ""
    return "" if right.text in _NO_SPACE_BEFORE or left.text in _NO_SPACE_AFTER else " "
