"""Readers of the public corpora: each yields annotated sentences."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from training.annotated import Annotated, Span


def read_treebank(conllu: str) -> Iterator[Annotated]:
    """Tags of a CoNLL-U text; words of several syntactic parts are whole again."""
    for block in conllu.split("\n\n"):
        yield from _sentence(block.splitlines())


def read_gum(conllu: str, genres: frozenset[str]) -> Iterator[Annotated]:
    """Tags of GUM, and names in the genres whose licence is free, from its entities with a proper noun as head."""
    genre, opened = "", dict[str, tuple[int, str]]()
    for block in conllu.split("\n\n"):
        lines = block.splitlines()
        genre = next((line.split("GUM_")[1].split("_")[0] for line in lines if line.startswith("# newdoc id")), genre)
        if genre not in genres:
            continue
        for sentence in _sentence(lines):
            rows = [line.split("\t") for line in lines if line[:1].isdigit() and line.split("\t")[0].isdigit()]
            opened.clear()
            offsets = _offsets(rows, sentence.text)
            names = tuple(_gum_names(rows, offsets, opened)) if offsets else None
            yield Annotated(sentence.text, sentence.tags, names)


def _offsets(rows: list[list[str]], text: str) -> list[tuple[int, int]]:
    offsets, at = [], 0
    for row in rows:
        start = text.find(row[1], at)
        if start < 0:
            return []
        at = start + len(row[1])
        offsets.append((start, at))
    return offsets


_GUM = re.compile(r"\((\d+)-([a-z]+)[^()]*|(\d+)\)|\)")
_GUM_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}


def _gum_names(rows: list[list[str]], offsets: list[tuple[int, int]], opened: dict[str, tuple[int, str]]) -> Iterator[Span]:
    mentions: list[tuple[int, int, str]] = []
    for i, row in enumerate(rows):
        entity = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        last = ""
        for match in _GUM.finditer(entity):
            if match[1]:
                opened[match[1]], last = (i, match[2]), match[1]
            elif (match[3] or last) in opened:
                start, kind = opened.pop(match[3] or last)
                if kind in _GUM_LABELS:
                    mentions.append((start, i, _GUM_LABELS[kind]))
    taken: set[int] = set()
    for start, end, label in sorted(mentions, key=lambda m: m[0] - m[1]):
        first, last_word = _proper(rows, start, end, label)
        if first >= 0 and taken.isdisjoint(range(first, last_word + 1)):
            taken.update(range(first, last_word + 1))
            yield offsets[first][0], offsets[last_word][1], label


_INSIDE_NAME = ("of", "the", "for", "and", "on", "de", "al", "-", ".", "&")


def _proper(rows: list[list[str]], start: int, end: int, label: str) -> tuple[int, int]:
    """The proper name around the head of a mention, as positions of rows; (-1, -1) if its head is no name."""
    inside = range(start, end + 1)
    heads = [i for i in inside if not start <= int(rows[i][6]) - 1 <= end]
    if not heads or rows[heads[0]][4] not in ("NNP", "NNPS") or (label == "PER" and rows[heads[0]][4] == "NNPS"):
        return -1, -1
    first = last = heads[0]
    while first > start and rows[first - 1][4] in ("NNP", "NNPS"):
        first -= 1
    while last < end:
        ahead = last + 1
        while label != "PER" and ahead <= end and rows[ahead][1].lower() in _INSIDE_NAME and ahead < last + 3:
            ahead += 1
        if ahead > end or rows[ahead][4] not in ("NNP", "NNPS"):
            break
        last = ahead
    while label == "PER" and first < last and rows[first][1].lower().rstrip(".") in titles():
        first += 1
    return (-1, -1) if label == "PER" and rows[last][1].lower() in titles() else (first, last)


@cache
def titles() -> frozenset[str]:
    """Words before a person's name that are no part of it, lower case, without full stops."""
    return frozenset((Path(__file__).parent / "lists" / "titles.txt").read_text(encoding="utf-8").split())


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


def read_re3d(folder: Path, countries: frozenset[str]) -> Iterator[Annotated]:
    """Names of one re3d source by paragraph: of overlapping annotations the first and longest that is a name."""
    texts = {d["_id"]: d["text"] for d in map(json.loads, (folder / "documents.json").open(encoding="utf-8"))}
    spans: dict[str, list[Span]] = {key: [] for key in texts}
    kinds = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    for e in map(json.loads, (folder / "entities.json").open(encoding="utf-8")):
        if e["type"] in kinds and e["confidence"] > 0.5 and e["documentId"] in texts:
            spans[e["documentId"]].append((e["begin"], e["end"], kinds[e["type"]]))
    for key in sorted(texts):
        names = tuple(_named(texts[key], spans[key], countries))
        yield from _paragraphs(Annotated(texts[key], None, names))


def _paragraphs(document: Annotated) -> Iterator[Annotated]:
    at = 0
    for part in document.text.split("\n"):
        inside = (n for n in document.names or () if n[0] >= at and n[1] <= at + len(part))
        if part.strip():
            yield Annotated(part, None, tuple((start - at, end - at, label) for start, end, label in inside))
        at += len(part) + 1


_NO_NAME = frozenset("the a an we they he she our their it its i this that his her these us you my your".split())


def _named(text: str, spans: list[Span], countries: frozenset[str]) -> Iterator[Span]:
    taken = 0
    for start, end, label in sorted(spans, key=lambda s: (s[0], -s[1])):
        words = text[start:end].split()
        skip = titles() | _NO_NAME if label == "PER" else _NO_NAME
        while words and words[0].lower().rstrip(".") in skip:
            start += len(words[0]) + (len(words) > 1)
            words = words[1:]
        proper = [w for w in words if w[0].isupper() or w[:3] == "al-"]
        if start < taken or not words or not words[0][0].isupper() or text[start:end] != " ".join(words):
            continue
        if len(proper) < len([w for w in words if w not in _INSIDE_NAME]) or words[-1].lower() in titles():
            continue
        if label == "PER" and (len(words) > 4 or len(proper) < len(words)):
            continue
        label = "LOC" if " ".join(words) in countries else label
        parts = text[start:end].split(", ") if label == "LOC" else [text[start:end]]
        for part in parts:
            yield start, start + len(part), label
            start += len(part) + 2
        taken = end


_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")


def doubtful(sentence: Annotated) -> Annotated:
    """The sentence with every capitalised word that no name covers marked as unknown: re3d leaves names out."""
    covered = [False] * len(sentence.text)
    for start, end, _ in sentence.names or ():
        covered[start:end] = [True] * (end - start)
    unsure = [(m.start(), m.end(), "?") for m in _CAPITAL.finditer(sentence.text) if not covered[m.start()]]
    return Annotated(sentence.text, sentence.tags, tuple(sorted([*(sentence.names or ()), *unsure])))


def with_countries(sentence: Annotated, countries: re.Pattern[str]) -> Annotated:
    """The sentence with every country that no name covers marked LOC: the corpus marks them at whim."""
    names = list(sentence.names or ())
    for match in countries.finditer(sentence.text):
        if not any(start < match.end() and end > match.start() for start, end, _ in names):
            names.append((match.start(), match.end(), "LOC"))
    return Annotated(sentence.text, sentence.tags, tuple(sorted(names)))


def as_places(sentence: Annotated, countries: frozenset[str]) -> Annotated:
    """The sentence with every name that is a country's labelled LOC, whatever the country does in it."""
    names = ((a, b, "LOC" if sentence.text[a:b] in countries else label) for a, b, label in sentence.names or ())
    return Annotated(sentence.text, sentence.tags, tuple(names))


def by_document(path: Path) -> list[str]:
    """The text of each document of a CoNLL-U file."""
    documents = path.read_text(encoding="utf-8").split("# newdoc id")
    return [f"# newdoc id{document}" for document in documents[1:]]


_BRACKET = re.compile(r"[()]")


def tidied(sentence: Annotated) -> Annotated:
    """Names without what our rules do not count to them: brackets ("X (Y)" is two names) and titles of persons."""
    names: list[Span] = []
    for start, end, label in sentence.names or ():
        for part in _parts_of(sentence.text, start, end):
            first = part[0]
            while label == "PER":
                word, space, _ = sentence.text[first : part[1]].partition(" ")
                if not space or word.lower().rstrip(".") not in titles():
                    break
                first += len(word) + 1
            names.append((first, part[1], label))
    return Annotated(sentence.text, sentence.tags, tuple(names))


def _parts_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in [*_BRACKET.finditer(text, start, end), None]:
        stop = match.start() if match else end
        while at < stop and text[at] == " ":
            at += 1
        last = stop
        while last > at and text[last - 1] == " ":
            last -= 1
        if last > at:
            yield at, last
        at = match.end() if match else end


def without_names(sentence: Annotated) -> Annotated:
    """A tagged sentence with every word that is surely no name marked so, and every other unknown."""
    unsure: list[Span] = []
    tags = sentence.tags or ()
    for place, (start, end, tag) in enumerate(tags):
        follower = sentence.text[tags[place + 1][0]] if place + 1 < len(tags) else "."
        plain = not sentence.text[start].isupper() or (place < 2 and tag not in ("PROPN", "X") and not follower.isupper())
        if not plain or tag == "PROPN":
            unsure.append((start, end, "?"))
    return Annotated(sentence.text, sentence.tags, tuple(unsure))
