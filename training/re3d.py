"""Names from re3d: English reports on Syria and Iraq, where one stretch is often marked twice."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.annotated import Annotated, Span
from training.titles import INSIDE_NAME, titles


def read_re3d(folder: Path, countries: frozenset[str]) -> Iterator[Annotated]:
    """Names of all re3d sources by paragraph.

    Of marks that overlap the longest that is a name counts. Names inside longer phrases are hardly marked at
    all ("ISIL terrorists"): what is a name in one place is one wherever it stands.
    """
    documents = [
        document for source in sorted(folder.iterdir()) for document in _documents(source, countries)
    ]
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for start, end, label in document.names or ():
            counts[document.text[start:end]][label] += 1
    known = {name: found.most_common(1)[0][0] for name, found in counts.items() if len(name) > 2}
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))})(?!\w)"
    )
    for document in documents:
        for paragraph in _paragraphs(document):
            more = [(m.start(), m.end(), known[m[0]]) for m in pattern.finditer(paragraph.text)]
            yield _with_more(paragraph, more)


def _with_more(sentence: Annotated, more: list[Span]) -> Annotated:
    names = list(sentence.names or ())
    for start, end, label in more:
        if not any(a < end and b > start for a, b, _ in names):
            names.append((start, end, label))
    return Annotated(sentence.text, None, tuple(sorted(names)))


def _documents(source: Path, countries: frozenset[str]) -> Iterator[Annotated]:
    lines = (source / "documents.json").read_text(encoding="utf-8").splitlines()
    texts = {document["_id"]: document["text"] for document in map(json.loads, lines)}
    spans: dict[str, list[Span]] = {key: [] for key in texts}
    kinds = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    for line in (source / "entities.json").read_text(encoding="utf-8").splitlines():
        e = json.loads(line)
        if e["type"] in kinds and e["confidence"] > 0.5 and e["documentId"] in texts:
            spans[e["documentId"]].append((e["begin"], e["end"], kinds[e["type"]]))
    for key in sorted(texts):
        yield Annotated(texts[key], None, tuple(_named(texts[key], spans[key], countries)))


def _paragraphs(document: Annotated) -> Iterator[Annotated]:
    at = 0
    for part in document.text.split("\n"):
        inside = (n for n in document.names or () if n[0] >= at and n[1] <= at + len(part))
        if part.strip():
            yield Annotated(part, None, tuple((start - at, end - at, label) for start, end, label in inside))
        at += len(part) + 1


_NO_NAME = frozenset(
    "the a an we they he she our their it its i this that his her these us you my your".split()
)


def _named(text: str, spans: list[Span], countries: frozenset[str]) -> Iterator[Span]:
    taken = 0
    for start, end, label in sorted(spans, key=lambda s: (s[0], -s[1])):
        words, start = _without_openers(text[start:end].split(), start, label)
        if start < taken or text[start:end] != " ".join(words) or not _is_name(words, label):
            continue
        label = "LOC" if " ".join(words) in countries else label
        parts = text[start:end].split(", ") if label == "LOC" else [text[start:end]]
        for part in parts:
            yield start, start + len(part), label
            start += len(part) + 2
        taken = end


def _without_openers(words: list[str], start: int, label: str) -> tuple[list[str], int]:
    """The words without articles, and a person without titles; the offset moves along."""
    skip = titles() | _NO_NAME if label == "PER" else _NO_NAME
    while words and words[0].lower().rstrip(".") in skip:
        start += len(words[0]) + (len(words) > 1)
        words = words[1:]
    return words, start


def _is_name(words: list[str], label: str) -> bool:
    if not words or not words[0][0].isupper() or all(word.lower() in titles() for word in words):
        return False
    proper = [word for word in words if word[0].isupper() or word[:3] == "al-"]
    if label == "PER":
        return len(words) <= 4 and len(proper) == len(words) and words[-1].lower() not in titles()
    return len(proper) >= len([word for word in words if word not in INSIDE_NAME])
