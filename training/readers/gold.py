"""An annotated report beside what the engine finds in it: what a reader learns from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from re import sub
from typing import Any

import yaml
from corpus.anchors import find

from saksi.clean import clean
from saksi.extract.statements import StatementContext
from saksi.extract.times import find_times
from saksi.model.analysis import Analysis, Extent
from saksi.pipeline import read_mentions
from saksi.resolve.mentions import Mentions


def folded(name: str) -> str:
    """A name as the judge compares it."""
    return sub(r"\W+", " ", name).strip().casefold()


@dataclass(frozen=True)
class GoldReport:
    """One report: its annotation, and the mentions the engine finds in its text."""

    raw: Mapping[str, Any]
    mentions: Mentions

    @property
    def analysis(self) -> Analysis:
        """The tokens of the repaired text."""
        return self.mentions.analysis

    @property
    def published(self) -> date:
        """The day of publication."""
        return date.fromisoformat(str(self.raw["published"]))

    @cached_property
    def statement_context(self) -> StatementContext:
        """What statements are read from."""
        m = self.mentions
        return StatementContext(m.analysis, m.quotes, m.actors, find_times(m.analysis))

    def rows(self, layer: str) -> Sequence[Mapping[str, Any]]:
        """The annotated records of a layer."""
        return self.raw.get(layer) or ()

    def span(self, anchor: object) -> Extent:
        """Where an anchor stands, in characters of the raw text."""
        return Extent(*find(str(self.raw["text"]), str(anchor)))

    def spans(self, anchors: Iterable[object]) -> list[Extent]:
        """Where anchors stand."""
        return [self.span(anchor) for anchor in anchors]

    def given(self, start: int, end: int) -> Extent:
        """Raw characters of a stretch of the repaired text."""
        return self.mentions.cleaned.to_raw(start, end)

    def names(self, entity: str | None) -> frozenset[str]:
        """Every name of an annotated entity."""
        if entity is None:
            return frozenset()
        return frozenset(folded(str(name)) for name in self.raw["entities"][entity]["names"])

    @cached_property
    def forms(self) -> list[frozenset[str]]:
        """Every name of each entity that the engine found."""
        text = self.analysis.text
        return [
            frozenset(folded(name) for name in (d.name, *(text[m.start : m.end] for m in d.mentions))) - {""}
            for d in self.mentions.drafts
        ]

    def is_entity(self, actor: int, entity: str | None) -> bool:
        """Whether a mention of an actor stands for an annotated entity."""
        at = self.mentions.resolved.actors[actor]
        mention = self.mentions.actors[actor]
        own = {folded(self.analysis.text[mention.start : mention.end])}
        if mention.name is not None:
            own.add(folded(self.analysis.text[mention.name.start : mention.name.end]))
        names = self.names(entity)
        return (
            bool(names & own)
            if at is None or (not mention.pronoun and names & own)
            else bool(names & self.forms[at])
        )


def overlaps(a: Extent, b: Extent) -> bool:
    """Whether two stretches share a character."""
    return a.start < b.end and b.start < a.end


def shared(a: Iterable[Extent], b: Iterable[Extent]) -> float:
    """Characters in both over characters in either (Jaccard)."""
    left = {i for span in a for i in range(span.start, span.end)}
    right = {i for span in b for i in range(span.start, span.end)}
    return len(left & right) / len(left | right) if left or right else 0.0


def load(paths: Iterable[Path]) -> list[GoldReport]:
    """The reports of annotated files, read."""
    reports = []
    for path in paths:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        cleaned = clean(raw["text"], language_hint=raw["language"])
        published = date.fromisoformat(str(raw["published"]))
        reports.append(GoldReport(raw, read_mentions(cleaned, raw["language"], published)[0]))
    return reports
