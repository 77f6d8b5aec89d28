"""Readers of the public corpora: each yields annotated sentences."""

import json
from collections.abc import Iterator
from pathlib import Path

from training.annotated import Annotated

Span = tuple[int, int, str]


def read_treebank(path: Path) -> Iterator[Annotated]:
    """Tags of a CoNLL-U file; words of several syntactic parts are whole again."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        yield from _sentence(block.splitlines())


def _sentence(lines: list[str]) -> Iterator[Annotated]:
    text = next((line[9:] for line in lines if line.startswith("# text = ")), "")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    tags: list[Span] = []
    at, skip_until = 0, 0
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            parts = [r for r in rows if r[0].isdigit() and first <= int(r[0]) <= last]
            skip_until = last
            start = text.find(row[1], at)
            tags.extend(_parts(start, row[1], parts))
            at = start + len(row[1])
        elif int(row[0]) > skip_until:
            start = text.find(row[1], at)
            if start < 0:
                return
            tags.append((start, start + len(row[1]), row[3]))
            at = start + len(row[1])
    if text and tags:
        yield Annotated(text, tuple(tags), None)


def _parts(start: int, surface: str, parts: list[list[str]]) -> list[Span]:
    """The parts of one written word: apart where they spell it, else under the tag of the chief part."""
    if "".join(part[1] for part in parts) == surface and "'" in surface.replace("’", "'"):
        spans = []
        for part in parts:
            spans.append((start, start + len(part[1]), part[3]))
            start += len(part[1])
        return spans
    chief = [part[3] for part in parts if part[3] not in ("PRON", "PART", "DET", "ADP")] or [parts[0][3]]
    return [(start, start + len(surface), chief[0])]


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
    """Names of a file with a word and a label on each line; `labels` maps its labels to ours ("" drops one)."""
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


def read_re3d(folder: Path) -> Iterator[Annotated]:
    """Names of one re3d source: of overlapping annotations the surest and longest that is written as a name."""
    texts = {d["_id"]: d["text"] for d in map(json.loads, (folder / "documents.json").open(encoding="utf-8"))}
    spans: dict[str, list[tuple[float, int, int, str]]] = {key: [] for key in texts}
    kinds = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    for e in map(json.loads, (folder / "entities.json").open(encoding="utf-8")):
        if e["type"] in kinds and e["confidence"] > 0.5 and e["documentId"] in texts:
            spans[e["documentId"]].append((e["confidence"], e["begin"], e["end"], kinds[e["type"]]))
    for key, text in texts.items():
        yield Annotated(text, None, tuple(_named(text, spans[key])))


def _named(text: str, spans: list[tuple[float, int, int, str]]) -> Iterator[Span]:
    taken = 0
    for _, start, end, label in sorted(spans, key=lambda s: (s[1], s[1] - s[2])):
        words = text[start:end].split()
        while words and not words[0][0].isupper() or words and words[0] in ("The", "We", "They", "He", "She", "Our", "Their", "It"):
            start += len(words[0]) + 1
            words = words[1:]
        if start < taken or not words or not all(w[0].isupper() or w in ("of", "the", "al", "for", "and") for w in words):
            continue
        yield start, end, label
        taken = end
