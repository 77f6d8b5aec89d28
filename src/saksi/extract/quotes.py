"""Stretches inside quotation marks: straight, curly, single, guillemets; over sentences and paragraphs."""

import re
from dataclasses import dataclass

from saksi.model.analysis import Analysis, Extent
from saksi.model.mention import QuoteMention

_LONGEST_QUOTE = 4000  # characters; a longer stretch is a lost mark, not a quote
_PARAGRAPH = re.compile(r"[^\n]+")
_MARKS = re.compile(r"[\"“”„«»‘’']")
_OPENERS = {"“": "”", "„": "”“", "«": "»", '"': '"', "‘": "’", "'": "'", "”": "”"}
_TERMINAL = (".", "!", "?", ",", "…", "-", "–", "—")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What the marks of a text enclose, and the places of marks that found no partner."""

    quotes: tuple[QuoteMention, ...]
    unbalanced: tuple[Extent, ...]


def find_quoted(analysis: Analysis) -> Quoted:
    """All stretches between marks, outermost only, whoever may have spoken them.

    A quote left open at the end of a paragraph runs to that end when the next paragraph opens with a mark
    again (the convention for quotes over paragraphs); otherwise its mark is reported as unbalanced.
    """
    text = analysis.text
    quotes: list[QuoteMention] = []
    unbalanced: list[Extent] = []
    for paragraph in _PARAGRAPH.finditer(text):
        found, open_at = _pairs(text, paragraph.start(), paragraph.end())
        quotes += [_mention(text, a, b) for a, b in found if b - a > 1]
        if open_at is None:
            continue
        if _continues(text, paragraph.end()) and paragraph.end() - open_at <= _LONGEST_QUOTE:
            quotes.append(_mention(text, open_at, paragraph.end()))
        else:
            unbalanced.append(Extent(open_at, open_at + 1))
    kept = [q for q in quotes if q.end > q.start]
    return Quoted(tuple(sorted(kept, key=lambda q: q.start)), tuple(unbalanced))


def _pairs(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], int | None]:
    """(opening mark, closing mark) offsets of one paragraph, and the mark left open at its end."""
    found: list[tuple[int, int]] = []
    open_at, closers = -1, ""
    left_open: int | None = None
    for match in _MARKS.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if open_at >= 0 and at - open_at > _LONGEST_QUOTE:
            left_open, open_at = open_at, -1
        if open_at < 0:
            if _opens(text, at, mark, start):
                open_at, closers = at, _OPENERS[mark]
        elif mark in closers and _closes(text, at, mark, end):
            found.append((open_at, at))
            open_at = -1
        elif mark in '“"' and mark == text[open_at] and _opens(text, at, mark, start):
            left_open, open_at = open_at, at
    return found, open_at if open_at >= 0 else left_open


def _opens(text: str, at: int, mark: str, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark in "’»":
        return False
    if mark in "”":
        return before.isspace() and not after.isspace()
    if mark in "'‘":
        return not before.isalnum() and (after.isalnum() or after in '“"[…') and before not in '”’"'
    return not after.isspace() or mark != '"'


def _closes(text: str, at: int, mark: str, end: int) -> bool:
    if mark not in "'’":
        return True
    after = text[at + 1] if at + 1 < end else " "
    before = text[at - 1]
    if after.isalnum():
        return False
    plural_possessive = before in "sS" and after == " " and _later_closer(text, at + 1, end, mark)
    return not plural_possessive


def _later_closer(text: str, at: int, end: int, mark: str) -> bool:
    """Whether a better closing mark (after a full stop or comma) follows within the sentence."""
    for i in range(at, min(end, at + 300)):
        if text[i] == mark and text[i - 1] in ".,!?" and not (i + 1 < end and text[i + 1].isalnum()):
            return True
        if text[i] in "‘“":
            return False
    return False


def _continues(text: str, end: int) -> bool:
    rest = text[end : end + 4].lstrip("\n ")
    return rest[:1] in ("“", '"', "«", "‘") and bool(rest)


def _mention(text: str, opening: int, closing: int) -> QuoteMention:
    start, end = opening + 1, closing
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    outer = Extent(opening, min(len(text), closing + 1))
    return QuoteMention(start, end, outer, partial=not _is_sentence(text[start:end]))


def _is_sentence(inside: str) -> bool:
    """A quote is a sentence when it begins like one and ends like one, with more than two words."""
    return inside[:1].isupper() and inside.endswith(_TERMINAL) and inside.count(" ") >= 2
