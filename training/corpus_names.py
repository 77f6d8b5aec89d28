"""Names in this project's own annotated reports: whoever is an entity by name, and the places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from saksi.lexicon.actors import load_actors
from training.annotated import Annotated, Span
from training.names import countries_of
from training.titles import titles

_INSIDE = frozenset(
    "of the for and on de al el bin la del von van da dos das dan di y i untuk dari abu ibn".split()
)


def read_corpus_names(paths: Iterable[Path], language: str) -> Iterator[Annotated]:
    """The paragraphs of annotated reports with their names; a capital outside them is none."""
    for path in paths:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        if raw["language"] == language:
            yield from _paragraphs(str(raw["text"]), _names_of(raw))


def _names_of(raw: Mapping[str, Any]) -> dict[str, str]:
    """The labels of names, as the text writes them; "?" where an annotation does not tell a name from a phrase."""
    labels: dict[str, str] = {}
    for place in raw.get("places") or ():
        labels.setdefault(str(place["at"]).rpartition("@")[0] or str(place["at"]), "LOC")
    labels |= dict.fromkeys(_countries(str(raw["language"])), "?")  # other corpora mark them at whim
    for entity in (raw.get("entities") or {}).values():
        for name, label in _proper_names(entity, str(raw["language"])):
            labels.setdefault(name, label)
    return labels


def _proper_names(entity: Mapping[str, Any], language: str) -> Iterator[tuple[str, str]]:
    """The names of an entity that have nothing but capitals in them, without titles."""
    names = [str(name) for name in entity["names"]]
    kind = entity["kind"]
    for name in filter(_capitals, names):
        bare = name.removeprefix("The ").removeprefix("the ")
        generic = kind == "group" and " " not in bare and not bare.isupper() and bare.lower() in names
        titled = kind == "person" and (_titled(name) or "," in name)
        if generic or titled or len(bare) < 2:
            continue
        yield bare, _label(kind, bare, language)


def _label(kind: str, name: str, language: str) -> str:
    """PER, LOC or ORG; unknown for a phrase around a common noun ("Warga Goma"), which is no name."""
    if kind == "person":
        return "PER"
    if kind in ("group", "military") and name.split()[0].lower() in _heads(language):
        return "?"
    return "LOC" if kind == "government" and " " not in name else "ORG"


def _capitals(name: str) -> bool:
    words = name.removeprefix("the ").removeprefix("The ").split()
    return (
        bool(words)
        and words[0][0].isupper()
        and all(w[0].isupper() or w[0].isdigit() or _inner(w) for w in words)
    )


def _titled(name: str) -> bool:
    """Whether a name opens with a title or an office: the bare name is listed beside it."""
    return name.split()[0].lower().rstrip(".") in titles()


@cache
def _heads(language: str) -> frozenset[str]:
    return frozenset(form.split()[0] for head in load_actors(language).head for form in head.forms)


@cache
def _countries(language: str) -> frozenset[str]:
    return frozenset(name.removeprefix("the ") for group in countries_of(language).values() for name in group)


def _inner(word: str) -> bool:
    return word.lower() in _INSIDE or word.startswith(("al-", "el-", "as-", "ash-", "ar-", "(", "-"))


def _paragraphs(text: str, labels: Mapping[str, str]) -> Iterator[Annotated]:
    names = list(_found(text, labels))
    for match in re.finditer(r"[^\n]+", text):
        start, end = match.span()
        inside = tuple((a - start, b - start, label) for a, b, label in names if start <= a and b <= end)
        yield Annotated(match[0], None, inside)


def _found(text: str, labels: Mapping[str, str]) -> Iterator[Span]:
    """Every place where a name stands as a whole, the longest first, none inside another."""
    taken: list[tuple[int, int]] = []
    for name in sorted(labels, key=lambda n: (-len(n), n)):
        if name not in text:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                yield (*_without_brackets(match), labels[name])


def _without_brackets(match: re.Match[str]) -> tuple[int, int]:
    """The name before its acronym in brackets, which is a name of its own."""
    at = match[0].find(" (")
    return match.start(), match.start() + at if at > 0 else match.end()
