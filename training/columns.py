"""Names from files with a word and a label on each line, which have lost the spaces of their text."""

from collections.abc import Iterator
from pathlib import Path

from training.annotated import Annotated, Span

_OPENING, _CLOSING = set("([{“‘$"), set(".,;:!?)]}”’%…")


def spell(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The text that these words were cut from, by the usual places of spaces, and their offsets."""
    text, offsets, glue, open_quotes = "", [], True, set[str]()
    for word in words:
        closes = word in _CLOSING or (word in "\"'" and word in open_quotes) or word in ("n't", "'s")
        if text and not glue and not closes:
            text += " "
        offsets.append((len(text), len(text) + len(word)))
        text += word
        opens = word in _OPENING
        if word in ('"', "'"):
            opens = word not in open_quotes
            open_quotes ^= {word}
        glue = opens
    return text, offsets


def read_columns(path: Path, labels: dict[str, str]) -> Iterator[Annotated]:
    """Names of a file; `labels` maps its labels to ours, and a label that it lacks is dropped."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if line.strip()]
        if not rows:
            continue
        text, offsets = spell([row[0] for row in rows])
        yield Annotated(text, None, tuple(_spans([row[-1] for row in rows], offsets, labels)))


def _spans(marks: list[str], offsets: list[tuple[int, int]], labels: dict[str, str]) -> Iterator[Span]:
    open_at, label = -1, ""
    for i, mark in enumerate([*marks, "O"]):
        if open_at >= 0 and mark != f"I-{label}":
            if labels.get(label):
                yield offsets[open_at][0], offsets[i - 1][1], labels[label]
            open_at = -1
        if mark.startswith("B-") or (mark.startswith("I-") and open_at < 0):
            open_at, label = i, mark[2:]
