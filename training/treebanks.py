"""Tags from treebanks in CoNLL-U."""

from collections.abc import Iterator
from pathlib import Path

from training.annotated import Annotated, Span


def read_treebank(conllu: str) -> Iterator[Annotated]:
    """Tags of a CoNLL-U text; words of several syntactic parts are whole again."""
    for block in conllu.split("\n\n"):
        yield from tagged_sentence(block.splitlines())


def by_document(path: Path) -> list[str]:
    """The text of each document of a CoNLL-U file."""
    documents = path.read_text(encoding="utf-8").split("# newdoc id")
    return [f"# newdoc id{document}" for document in documents[1:]]


def tagged_sentence(lines: list[str]) -> Iterator[Annotated]:
    """The sentence of one block of a CoNLL-U file, if its words are found in its text."""
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
