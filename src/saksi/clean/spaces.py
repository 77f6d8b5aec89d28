"""Spaces that are missing beside a mark: after a full stop, a comma, a closing quote mark."""

import re
from collections.abc import Iterator

from saksi.clean.draft import Edit
from saksi.lexicon.glue import Glue

_STOP = re.compile("(?<=[^\\W_])[.!?](?:[”’)\\]]+)?(?=[^\\W\\d_]|[“‘])")
_STRAY_STOP = re.compile(r"(?<=[^\W\d_]{2})\.(?= ?([^\W\d_]+) )")
_COMMA = re.compile(r"(?<=[^\W\d_]{2})[,;](?=[^\W\d_]{2})")
_QUOTE = re.compile("(?<=[^\\W_])(?=“)|(?<=”)(?=[^\\W_])")
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")
_WORD_AFTER = re.compile(r"[^\W_]+")
_REACH = 60  # no word and no address that matters is longer


def after_stops(text: str, glue: Glue) -> Iterator[Edit]:
    """A space where a sentence ends and the next begins without one ("akhirnya.Pemerintah")."""
    for match in _STOP.finditer(text):
        if _sentence_break(text, match, glue):
            yield Edit(match.end(), match.end(), " ")


def stray_stops(text: str, glue: Glue) -> Iterator[Edit]:
    """A full stop before a cue in small letters ("senjata.kata pejabat") stands for the comma there."""
    for match in _STRAY_STOP.finditer(text):
        if match[1] in glue.inverted and not _address(text, match.start()):
            gap = "," if text[match.end()] == " " else ", "
            yield Edit(match.start(), match.end(), gap)


def after_commas(text: str) -> Iterator[Edit]:
    """A space after a comma or semicolon between two words ("Kyiv,kata")."""
    for match in _COMMA.finditer(text):
        if not _address(text, match.start()):
            yield Edit(match.end(), match.end(), " ")


def beside_quote_marks(text: str) -> Iterator[Edit]:
    """A space before an opening and after a closing mark that touch a word ("kata“Kami", "pergi,”kata")."""
    for match in _QUOTE.finditer(text):
        yield Edit(match.start(), match.start(), " ")


def _sentence_break(text: str, match: re.Match[str], glue: Glue) -> bool:
    left = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    right = _WORD_AFTER.match(text, match.end(), match.end() + _REACH)
    if left is None or len(left[0]) < 2 or _address(text, match.start()):
        return False
    if right is None or len(match[0]) > 1:  # a quote mark stands between: no address, no abbreviation
        return right is None or _opens_sentence(right[0])
    if right[0] in glue.cues:
        return left[0][-1].islower() and text[right.end() : right.end() + 1].isspace()
    if left[0][0].isupper() and (right[0].isupper() or right[0].lower() in glue.domains):
        return False
    return _opens_sentence(right[0])


def _opens_sentence(word: str) -> bool:
    """Capital and small letter: "Pd" in "S.Pd" is caught by the length of what stands before it."""
    return len(word) > 1 and word[0].isupper() and (word[1].islower() or word.isupper())


def _address(text: str, at: int) -> bool:
    """The mark stands inside a web or mail address, or a path."""
    start = max(text.rfind(gap, max(0, at - _REACH), at) for gap in ' \n“”"(') + 1
    run = text[max(start, at - _REACH) : at + _REACH].split(maxsplit=1)
    return bool(run) and any(sign in run[0] for sign in ("://", "www.", "@", "=", "_"))
