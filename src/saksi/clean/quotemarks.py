"""Quote marks written in many ways, brought to “ and ” where the text does not do so itself.

Straight marks in pairs stay as they are. Single marks are left alone: they are apostrophes too.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from saksi.clean.draft import Edit

_MARK = re.compile("``|''|‘‘|’’|(?<![^\\s(])(?:,,|‚‚)(?=\\w)|(?<![0-9′])″|[“”„‟«»＂\"]")
_APOSTROPHE = re.compile("(?<=[^\\W\\d_])[´`ʼ＇′](?=[^\\W\\d_])")
_OPENERS = frozenset("“„‟«")
_BEFORE_OPEN = frozenset(" \t\n([{—–-/“‘'")
_AFTER_CLOSE = frozenset(" \t\n)]}.,;:!?…—–-/”’'")


class _Mark(NamedTuple):
    start: int
    end: int
    text: str


def quote_marks(text: str) -> Iterator[Edit]:
    """Edits that make each paragraph's double quote marks open and close as they are meant to."""
    paragraph: list[_Mark] = []
    line_end = -1
    for match in _MARK.finditer(text):
        if match.start() > line_end:
            yield from _paragraph_edits(text, paragraph)
            paragraph = []
            line_end = text.find("\n", match.start())
            line_end = len(text) if line_end < 0 else line_end
        paragraph.append(_Mark(match.start(), match.end(), match[0]))
    yield from _paragraph_edits(text, paragraph)


def apostrophes(text: str) -> Iterator[Edit]:
    """Accents and primes used as apostrophes inside words ("don`t")."""
    for match in _APOSTROPHE.finditer(text):
        yield Edit(match.start(), match.end(), "’")


def _paragraph_edits(text: str, marks: list[_Mark]) -> Iterator[Edit]:
    if all(mark.text == '"' for mark in marks) and not _doubled(marks):
        return
    is_open = False
    for mark in _joined(marks):
        opens = _opens(text, mark, is_open)
        is_open = opens
        yield Edit(mark.start, mark.end, "“" if opens else "”")


def _opens(text: str, mark: _Mark, is_open: bool) -> bool:
    """The side a mark stands on decides; where both sides agree, the turn does.

    Many pages use one and the same mark for both ends (”…”), so its shape comes last.
    """
    before = text[mark.start - 1] if mark.start else "\n"
    after = text[mark.end] if mark.end < len(text) else "\n"
    may_open = before in _BEFORE_OPEN and not after.isspace()
    may_close = not before.isspace() and after in _AFTER_CLOSE
    if may_open != may_close:
        return may_open
    if mark.text[0] in "“”":
        return mark.text[0] in _OPENERS
    return not is_open


def _doubled(marks: list[_Mark]) -> bool:
    return any(left.end == right.start for left, right in pairwise(marks))


def _joined(marks: list[_Mark]) -> Iterator[_Mark]:
    """Marks with doubled ones (““, \"\") made one; an empty pair of straight marks is no doubled one."""
    held: _Mark | None = None
    for mark in marks:
        if held and held.end == mark.start and mark.text[0] == held.text[0]:
            held = _Mark(held.start, mark.end, held.text)
            continue
        if held:
            yield held
        held = mark
    if held:
        yield held
