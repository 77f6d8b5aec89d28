"""One rule for what a name is, over corpora that each have their own."""

import re
from collections.abc import Iterator

from training.annotated import Annotated, Span
from training.titles import titles

_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")


def doubtful(sentence: Annotated) -> Annotated:
    """The sentence with every capitalised word outside names marked unknown: re3d leaves names out."""
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
    names = (
        (a, b, "LOC" if sentence.text[a:b] in countries else label) for a, b, label in sentence.names or ()
    )
    return Annotated(sentence.text, sentence.tags, tuple(names))


_BRACKET = re.compile(r"[()]")


def tidied(sentence: Annotated) -> Annotated:
    """Names without brackets ("X (Y)" is two names) and without the titles of persons."""
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
        plain = not sentence.text[start].isupper() or (
            place < 2 and tag not in ("PROPN", "X") and not follower.isupper()
        )
        if not plain or tag == "PROPN":
            unsure.append((start, end, "?"))
    return Annotated(sentence.text, sentence.tags, tuple(unsure))
