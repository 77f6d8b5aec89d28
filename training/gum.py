"""Names from GUM: its entities whose head is a proper noun."""

import re
from collections.abc import Iterator

from training.annotated import Annotated, Span
from training.titles import INSIDE_NAME, titles
from training.treebanks import tagged_sentence

_BRACKET = re.compile(r"\((\d+)-([a-z]+)[^()]*|(\d+)\)|\)")
_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_PROPER = ("NNP", "NNPS")

Rows = list[list[str]]
Mention = tuple[int, int, str]


def read_gum(conllu: str, genres: frozenset[str]) -> Iterator[Annotated]:
    """Tags and names of the documents of GUM in these genres."""
    genre = ""
    for block in conllu.split("\n\n"):
        lines = block.splitlines()
        genre = next((line.split("_")[1] for line in lines if line.startswith("# newdoc id")), genre)
        if genre in genres:
            yield from (_with_names(sentence, lines) for sentence in tagged_sentence(lines))


def _with_names(sentence: Annotated, lines: list[str]) -> Annotated:
    rows = [row for line in lines if (row := line.split("\t"))[0].isdigit()]
    offsets = _offsets(rows, sentence.text)
    return Annotated(sentence.text, sentence.tags, tuple(_names(rows, offsets)) if offsets else None)


def _offsets(rows: Rows, text: str) -> list[tuple[int, int]]:
    """Where each word stands in the text; empty if one is not found."""
    offsets, at = [], 0
    for row in rows:
        start = text.find(row[1], at)
        if start < 0:
            return []
        at = start + len(row[1])
        offsets.append((start, at))
    return offsets


def _names(rows: Rows, offsets: list[tuple[int, int]]) -> Iterator[Span]:
    taken: set[int] = set()
    for mention in sorted(_mentions(rows), key=lambda m: m[0] - m[1]):
        first, last = _proper(rows, mention)
        if first >= 0 and taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            yield offsets[first][0], offsets[last][1], mention[2]


def _mentions(rows: Rows) -> Iterator[Mention]:
    """Persons, bodies and places as [first, last] rows, from the brackets in the last column."""
    opened: dict[str, tuple[int, str]] = {}
    for i, row in enumerate(rows):
        entity = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        last = ""
        for match in _BRACKET.finditer(entity):
            if match[1]:
                opened[match[1]], last = (i, match[2]), match[1]
            elif (match[3] or last) in opened:
                start, kind = opened.pop(match[3] or last)
                if kind in _LABELS:
                    yield start, i, _LABELS[kind]


def _proper(rows: Rows, mention: Mention) -> tuple[int, int]:
    """The proper name around the head of a mention, as positions of rows; (-1, -1) if its head is no name."""
    start, end, label = mention
    head = next((i for i in range(start, end + 1) if not start <= int(rows[i][6]) - 1 <= end), start)
    if rows[head][4] not in (_PROPER[:1] if label == "PER" else _PROPER):
        return -1, -1
    first, last = head, _right_end(rows, head, end, label)
    while first > start and rows[first - 1][4] in _PROPER:
        first -= 1
    if label != "PER":
        return first, last
    while first < last and rows[first][1].lower().rstrip(".") in titles():
        first += 1
    return (-1, -1) if rows[last][1].lower() in titles() else (first, last)


def _right_end(rows: Rows, last: int, end: int, label: str) -> int:
    """The last row of a name: bodies and places go on over small words ("University of Oxford")."""
    while last < end:
        ahead = last + 1
        while label != "PER" and ahead <= end and rows[ahead][1].lower() in INSIDE_NAME and ahead < last + 3:
            ahead += 1
        if ahead > end or rows[ahead][4] not in _PROPER:
            return last
        last = ahead
    return last
