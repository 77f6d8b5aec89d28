"""Damage to single characters: wrong decoding, invisible marks, odd spaces, line ends."""

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import ftfy

from saksi.clean.draft import Edit

# The characters that bytes 0x80-0xBF turn into when UTF-8 is read as Windows-1252 or Latin-1.
_TRAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MISREAD = re.compile(f"[\xc2-\xdf]{_TRAIL}|[\xe0-\xef]{_TRAIL}{{2}}|[\xf0-\xf4]{_TRAIL}{{3}}|â€(?!\\w)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")
_COMBINED = re.compile("[^\\W\\d_][\u0300-\u036f]{1,4}")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_ODD_SPACE = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CR = re.compile("\r+(?=\n)")
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_ENDS = frozenset("\r\x0b\x0c\x85\u2028\u2029")
LEVELS = 3
"""Text has been seen that went through the wrong decoding, or was escaped, three times."""


def misread(text: str) -> Iterator[Edit]:
    """UTF-8 that was read as Windows-1252 ("donâ€™t"), one character at a time, as ftfy judges it."""
    for match in _MISREAD.finditer(text):
        if fixed := _reread(match[0]):
            yield Edit(match.start(), match.end(), fixed)


@lru_cache(maxsize=4096)
def _reread(piece: str) -> str:
    """The one character that was misread as `piece`; empty when ftfy would leave it alone."""
    if piece == "â€":  # the last byte of a closing quote mark has no letter in Windows-1252
        return "”"
    fixed = ftfy.fix_encoding(piece)
    return fixed if len(fixed) == 1 else ""


def entities(text: str) -> Iterator[Edit]:
    """HTML character references left in the text ("&quot;", "&#8220;")."""
    for match in _ENTITY.finditer(text):
        plain = html.unescape(match[0])
        if plain != match[0] and len(plain) == 1 and not "\ud800" <= plain <= "\udfff":
            yield Edit(match.start(), match.end(), plain)


def broken(text: str) -> Iterator[Edit]:
    """Lone surrogates, and the Windows-1252 marks that Latin-1 reads as control characters."""
    for match in _SURROGATE.finditer(text):
        yield Edit(match.start(), match.end(), "\ufffd")


def control_quotes(text: str) -> Iterator[Edit]:
    """Windows-1252 marks that were read as Latin-1 control characters (0x93 is an opening quote mark)."""
    for match in _C1.finditer(text):
        yield Edit(match.start(), match.end(), match[0].encode("latin-1").decode("cp1252", "ignore") or " ")


def line_ends(text: str) -> Iterator[Edit]:
    """The carriage return before a line feed, taken out."""
    for match in _CR.finditer(text):
        yield Edit(match.start(), match.end(), "")


def invisible(text: str) -> Iterator[Edit]:
    """Soft hyphens, zero-width and bidirectional marks, byte order marks, controls: taken out."""
    for match in _INVISIBLE.finditer(text):
        yield Edit(match.start(), match.end(), "")


def odd_spaces(text: str) -> Iterator[Edit]:
    """No-break and other spaces become a space, other line ends a line feed."""
    for match in _ODD_SPACE.finditer(text):
        yield Edit(match.start(), match.end(), "\n" if match[0] in _LINE_ENDS else " ")


def split_letters(text: str) -> Iterator[Edit]:
    """Letters written as base and accent become one letter, and ligatures their letters."""
    for match in _COMBINED.finditer(text):
        yield Edit(match.start(), match.end(), unicodedata.normalize("NFC", match[0]))


def ligatures(text: str) -> Iterator[Edit]:
    """Typesetters' ligatures ("ﬁ") become their letters."""
    for match in _LIGATURE.finditer(text):
        yield Edit(match.start(), match.end(), unicodedata.normalize("NFKC", match[0]))
