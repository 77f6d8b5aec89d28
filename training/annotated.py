"""One annotated sentence, whatever corpus it came from, and how it becomes a spaCy example."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example, biluo_tags_to_spans, iob_to_biluo

from saksi.parse.tokenize import tokenize

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence with tags and names by character offsets; `None` where a corpus says nothing of them."""

    text: str
    tags: tuple[Span, ...] | None
    names: tuple[Span, ...] | None


def words_of(text: str, language: str) -> tuple[list[str], list[bool], list[tuple[int, int]]]:
    """Words, whether white space follows each, and their offsets, as at run time."""
    offsets = tokenize(text, language)
    words = [text[start:end] for start, end in offsets]
    spaces = [end < len(text) and text[end].isspace() for _, end in offsets]
    return words, spaces, offsets


def tags_of(sentence: Annotated, offsets: list[tuple[int, int]]) -> list[str]:
    """A tag for each of our tokens: of the last part that is no mark or enclitic, empty if unknown."""
    if sentence.tags is None:
        return [""] * len(offsets)
    tags = []
    parts, at = sentence.tags, 0
    for start, end in offsets:
        while at < len(parts) and parts[at][1] <= start:
            at += 1
        inside = []
        here = at
        while here < len(parts) and parts[here][0] < end:
            inside.append(parts[here][2])
            here += 1
        tags.append(_joined(inside))
    return tags


def _joined(tags: list[str]) -> str:
    if len(tags) > 1:
        tags = [tag for tag in tags if tag not in ("PUNCT", "SYM")] or tags
    return tags[-1] if tags else ""


def names_of(sentence: Annotated, offsets: list[tuple[int, int]]) -> list[str]:
    """IOB labels for our tokens; "-" where nothing is known or a name cuts a token."""
    if sentence.names is None:
        return ["-"] * len(offsets)
    labels = ["O"] * len(offsets)
    for start, end, label in sentence.names:
        inside = [i for i, (a, b) in enumerate(offsets) if a < end and b > start]
        if not inside:
            continue
        whole = offsets[inside[0]][0] == start and offsets[inside[-1]][1] == end
        for place, i in enumerate(inside):
            labels[i] = f"{'I' if place else 'B'}-{label}" if whole and label != "?" else "-"
    return labels


def example_of(nlp: Language, sentence: Annotated, language: str) -> Example | None:
    """A training example, or None for a sentence without tokens."""
    words, spaces, offsets = words_of(sentence.text, language)
    if not words:
        return None
    reference = Doc(nlp.vocab, words=words, spaces=spaces, tags=tags_of(sentence, offsets))
    labels = names_of(sentence, offsets)
    if sentence.names is None:
        reference.set_ents([], default="missing")
    else:
        spans = biluo_tags_to_spans(reference, iob_to_biluo(["O" if x == "-" else x for x in labels]))
        missing = [reference[i : i + 1] for i, x in enumerate(labels) if x == "-"]
        reference.set_ents(spans, missing=missing, default="outside")
    return Example(Doc(nlp.vocab, words=words, spaces=spaces), reference)
