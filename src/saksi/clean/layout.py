"""The lines of a text: hard-wrapped ones joined, bullets, headings and markup set aside.

Whatever is taken away is replaced by spaces where it can be, so that offsets stay.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from saksi.clean.draft import Edit

_BULLET = re.compile(r"^[ ]*(?:[•●▪◦‣⁃■□○·►▸▶✔✅❖➤*\-–—+]|(?:[0-9]{1,2}|[a-z])[.)])[ ]+(?=\S)", re.MULTILINE)
_HASHES = re.compile(r"^[ ]{0,3}#{1,6}[ ]+", re.MULTILINE)
_QUOTED = re.compile(r"^[ ]{0,3}(?:>[ ]?)+(?=\S)", re.MULTILINE)
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]{1,300}?)(?<=\S)\*\*|__(?=\S)([^_\n]{1,300}?)(?<=\S)__")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:https?://|/|#|mailto:)[^()\s]{0,2000}\)")
_LONGEST_WRAP = 120
_SHORTEST_WRAP = 40
_FEWEST_WRAPS = 3
_TIGHT = 0.75  # the rest: ends of pages, lines that were edited later


class Line(NamedTuple):
    """One line with something on it: [start, end) without outer spaces, and what marks it."""

    start: int
    end: int
    bullet: bool
    heading: bool


class Marks(NamedTuple):
    """The numbers of the lines that began with a bullet and of those that were marked as headings."""

    bullets: frozenset[int]
    headings: frozenset[int]


def markup(text: str) -> Iterator[Edit]:
    """Emphasis and links of Markdown, taken out around their words."""
    edits = [*_around(_STRONG, text), *_around(_LINK, text)]
    at = 0
    for edit in sorted(edits):
        if edit.start >= at:
            yield edit
            at = edit.end


def line_marks(text: str) -> tuple[Marks, list[Edit]]:
    """Bullets and heading marks at the beginnings of lines, and the edits that blank them.

    One lone dash or number is no list; hash signs mark a heading wherever they stand.
    """
    bullets = list(_BULLET.finditer(text))
    bullets = bullets if len(bullets) > 1 else []
    hashes = list(_HASHES.finditer(text))
    quoted = list(_QUOTED.finditer(text))
    numbers = _line_numbers(text, [match.start() for match in (*bullets, *hashes)])
    marks = Marks(
        frozenset(numbers[match.start()] for match in bullets),
        frozenset(numbers[match.start()] for match in hashes),
    )
    found = sorted(match.span() for match in (*bullets, *hashes, *quoted))
    return marks, [Edit(start, end, " " * (end - start)) for start, end in found]


def wraps(text: str) -> list[Edit]:
    """Line feeds inside paragraphs of a hard-wrapped text, each to become a space.

    A text is wrapped when every line of a block breaks just where its next word would not have
    fitted; columns of short lines and ordinary paragraphs do not look like this.
    """
    lines = text.split("\n")
    if len(lines) <= _FEWEST_WRAPS or not _SHORTEST_WRAP <= max(map(len, lines)) <= _LONGEST_WRAP:
        return []
    width = max(map(len, lines))
    inner, at, tight = [], 0, 0
    for line, following in pairwise(lines):
        at += len(line) + 1
        if line.strip() and following.strip() and not _starts_anew(following):
            inner.append((at - 1, line))
            tight += len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
    running = sum(not line.rstrip().endswith((".", "!", "?", ":", "”", '"')) for _, line in inner)
    if len(inner) < _FEWEST_WRAPS or tight < _TIGHT * len(inner) or running < 0.5 * len(inner):
        return []
    return [Edit(end, end + 1, " ") for end, line in inner if len(line) > width // 2]


def link_lines(text: str, openings: Sequence[str]) -> Iterator[Edit]:
    """Lines that only point to another page ("Baca juga: …"), blanked: no report speaks in them."""
    at = 0
    for line in text.split("\n"):
        if line.lstrip()[:40].lower().startswith(tuple(openings)):
            yield Edit(at, at + len(line), " " * len(line))
        at += len(line) + 1


def lines_of(text: str, marks: Marks) -> list[Line]:
    """The lines that hold something, in order, each with its marks."""
    found, at = [], 0
    for number, line in enumerate(text.split("\n")):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped[0])
            found.append(
                Line(start, start + len(stripped), number in marks.bullets, number in marks.headings)
            )
        at += len(line) + 1
    return found


def _starts_anew(line: str) -> bool:
    return _BULLET.match(line) is not None or _HASHES.match(line) is not None


def _around(pattern: re.Pattern[str], text: str) -> Iterator[Edit]:
    """Edits that leave only a match's group standing."""
    for match in pattern.finditer(text):
        group = match.lastindex or 1
        if match.start() < match.start(group):
            yield Edit(match.start(), match.start(group), "")
        if match.end(group) < match.end():
            yield Edit(match.end(group), match.end(), "")


def _line_numbers(text: str, offsets: list[int]) -> dict[int, int]:
    numbers, number, at = {}, 0, 0
    for offset in sorted(offsets):
        number += text.count("\n", at, offset)
        numbers[offset] = number
        at = offset
    return numbers
