"""Check annotated reports: anchors, names, vocabularies, and that nothing of the text was forgotten.

usage: python -m corpus.check FILE.yaml…

Forgotten is a pair of quotation marks with no quote and a numeral with no quantity, time or name over it. What is
rightly none is listed under `excused` (scare quotes, ordinals, road numbers, "S-400"). Exit status 1 if a fault was
found.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

import yaml

from corpus.anchors import AnchorError, find
from saksi.lexicon.numbers import load_numbers
from saksi.model import vocabulary

Span = tuple[int, int]

_KEYS = set("id language published title conflict style annotator text entities excused notes".split())
_LAYERS = {
    "quotes": {"text", "speaker", "partial"},
    "statements": {"source", "cue", "act", "channel", "content"},
    "quantities": {"at", "low", "high", "measure", "unit", "part_of"},
    "times": {"at", "from", "to"},
    "places": {"at", "name", "country", "lat", "lon"},
    "events": set(
        "type mode status trigger actors recipients places when quantities asserted_by means".split()
    ),
}
_VOCABULARIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("statements", "act"): get_args(vocabulary.Act),
    ("statements", "channel"): get_args(vocabulary.Channel),
    ("quantities", "measure"): get_args(vocabulary.Measure),
    ("events", "type"): get_args(vocabulary.EventType),
    ("events", "status"): get_args(vocabulary.Status),
}
_QUOTED = re.compile(r"“[^“”]+”|\"[^\"\n]+\"|«[^«»]+»")
_DIGITS = re.compile(r"\d+")
"""Kept simple on purpose: a check that shares the engine's mind about numbers would share its blind spots."""


def faults(raw: Mapping[str, Any]) -> list[str]:
    """What is wrong with one annotated report, in words; empty if nothing is."""
    unknown = sorted(set(raw) - _KEYS - set(_LAYERS))
    if unknown:
        return [f"unknown keys: {', '.join(unknown)}"]
    return list(_Check(raw).run())


class _Check:
    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw
        self.text = str(raw["text"])
        self.covered: list[Span] = []
        self.wrong: list[str] = []

    def run(self) -> Iterator[str]:
        for layer, keys in _LAYERS.items():
            for row in self.raw.get(layer) or ():
                yield from self._row(layer, keys, row)
        self.covered += self._spans("excused", self.raw.get("excused") or ())
        yield from self.wrong
        yield from self._entities()
        yield from (f"quotation marks with no quote: {self.text[a:b]!r}" for a, b in self._forgotten(_QUOTED))
        numerals = self._forgotten(_numerals(self.raw))
        yield from (f"a numeral with no record: {self._around(a, b)!r}" for a, b in numerals)

    def _row(self, layer: str, keys: set[str], row: Mapping[str, Any]) -> Iterator[str]:
        where = f"{layer}: {next(iter(row.values()))!r}"
        if strange := sorted(set(row) - keys):
            yield f"{where}: unknown keys {', '.join(strange)}"
        for (of, key), allowed in _VOCABULARIES.items():
            if of == layer and row.get(key) is not None and row[key] not in allowed:
                yield f"{where}: {key} {row[key]!r} is none of {', '.join(allowed)}"
        mode = row.get("mode")
        if layer == "events" and mode and mode not in vocabulary.MODES.get(row["type"], ()):
            yield f"{where}: {row['type']} has no mode {mode!r}"
        yield from self._references(where, row)
        yield from _ranges(where, layer, row)
        self._cover(layer, row)

    def _references(self, where: str, row: Mapping[str, Any]) -> Iterator[str]:
        listed = [n for key in ("actors", "recipients", "asserted_by") for n in row.get(key) or ()]
        for name in (*listed, row.get("source"), row.get("speaker")):
            if name is not None and name not in (self.raw.get("entities") or {}):
                yield f"{where}: no entity {name!r}"

    def _cover(self, layer: str, row: Mapping[str, Any]) -> None:
        own = self._spans(layer, (row[key] for key in ("text", "at") if key in row))
        if layer in ("quotes", "quantities", "times", "places"):
            self.covered += own
        others = [row.get(key) for key in ("cue", "trigger", "part_of", "when")]
        lists = [a for key in ("content", "places", "quantities", "means") for a in row.get(key) or ()]
        self._spans(layer, (a for a in (*others, *lists) if a is not None))

    def _spans(self, layer: str, anchors: Iterable[object]) -> list[Span]:
        spans = []
        for anchor in anchors:
            try:
                spans.append(find(self.text, str(anchor)))
            except AnchorError as error:
                self.wrong.append(f"{layer}: {error}")
        return spans

    def _entities(self) -> Iterator[str]:
        for key, entity in (self.raw.get("entities") or {}).items():
            names = [str(name) for name in entity.get("names") or ()]
            if not any(name.casefold() in self.text.casefold() for name in names):
                yield f"entity {key}: none of its names stands in the text"
            for name in names:
                self.covered += [m.span() for m in re.finditer(re.escape(name), self.text)]

    def _forgotten(self, wanted: re.Pattern[str]) -> Iterator[Span]:
        for match in wanted.finditer(self.text):
            if not any(a < match.end() and match.start() < b for a, b in self.covered):
                yield match.span()

    def _around(self, start: int, end: int) -> str:
        return self.text[max(start - 20, 0) : end + 20]


def _ranges(where: str, layer: str, row: Mapping[str, Any]) -> Iterator[str]:
    if layer == "quantities":
        low, high = row.get("low"), row.get("high")
        if low is None and high is None:
            yield f"{where}: neither low nor high"
        elif low is not None and high is not None and low > high:
            yield f"{where}: low {low} over high {high}"
    if layer == "times":
        first, last = date.fromisoformat(str(row["from"])), date.fromisoformat(str(row["to"]))
        if first > last:
            yield f"{where}: ends before it begins"


def _numerals(raw: Mapping[str, Any]) -> re.Pattern[str]:
    numbers = load_numbers(raw["language"])
    words = [w for w, value in numbers.words.items() if value > 1] + [
        f for v in numbers.vague for f in v.forms
    ]
    spelled = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"{_DIGITS.pattern}|\b(?:{spelled})\b", re.IGNORECASE)


def main() -> int:
    """Print the faults of each file; 1 if there were any."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    bad = 0
    files = parser.parse_args().files
    for path in files:
        try:
            found = faults(yaml.safe_load(path.read_text(encoding="utf-8")))
        except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
            found = [f"cannot be read: {error}"]
        bad += bool(found)
        sys.stdout.writelines(f"{path}: {fault}\n" for fault in found)
    sys.stdout.write(f"{len(files) - bad} of {len(files)} files clean\n")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
