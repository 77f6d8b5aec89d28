"""A report laid out by sentences: which records stand in which, and which clauses only look back.

Records bring no sentences along, so they are cut anew: at full stops before a capital, after what is no abbreviation.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from saksi.lexicon.abbreviations import habits
from saksi.merge.tables import Words, telling
from saksi.model.record import Entity, Event, Place, Quantity, Report, Span, Statement, Time

Stretch = tuple[int, int]
_END = re.compile(r"""[.!?]["”’')]*\s+(?=["“‘'(]*[A-Z0-9])|\n+""")
_LAST_WORD = re.compile(r"\S+$")


@dataclass(slots=True)
class Sentence:
    """One sentence and the records in it; `item` and `paragraph` count within the report."""

    start: int
    end: int
    item: int
    paragraph: int
    events: list[Event] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end


def _cut(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each sentence, and whether it opens a paragraph."""
    known, fresh = habits(language), True
    for found in _END.finditer(text, start, end):
        newline = "\n" in found[0]
        if not newline and _abbreviated(text[start : found.start() + 1], known):
            continue
        if text[start : found.start() + 1].strip():
            yield start, found.end(), fresh
            fresh = newline
        start = found.end()
    if text[start:end].strip():
        yield start, end, fresh


def _abbreviated(head: str, known: Iterable[str]) -> bool:
    word = _LAST_WORD.search(head)
    last = word[0].lstrip("(“\"'") if word else ""
    return last.lower() in known or re.fullmatch(r"(?:[A-Z]\.)+", last) is not None


class Layout:
    """One report by sentences; everything is looked up by id or by sentence."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.text = report.document.text
        self.language = report.document.language
        self.words: Words = getattr(telling(), self.language)
        self.sentences = self._sentences()
        self._place_records()

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.report.entities}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements by id."""
        return {statement.id: statement for statement in self.report.statements}

    @cached_property
    def times(self) -> dict[str, Time]:
        """Times by id."""
        return {time.id: time for time in self.report.times}

    @cached_property
    def quantities(self) -> dict[str, Quantity]:
        """Quantities by id."""
        return {quantity.id: quantity for quantity in self.report.quantities}

    @cached_property
    def mentions(self) -> list[tuple[Span, Entity]]:
        """Every mention of an entity, in the order of the text."""
        found = [(span, entity) for entity in self.report.entities for span in entity.mentions]
        return sorted(found, key=lambda pair: (pair[0].start, pair[0].end))

    @cached_property
    def backward(self) -> list[Stretch]:
        """Clauses that tell of something before: "two days after a strike that killed ten, …"."""
        pattern, lower = _backward(self.language), self.text.lower()
        return [(m.start(), self._clause_end(m.end())) for m in pattern.finditer(lower)]

    def looks_back(self, offset: int) -> bool:
        """Whether what stands at `offset` belongs to an earlier incident by its clause."""
        return any(start <= offset < end for start, end in self.backward)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence at `offset`."""
        return next((s for s in self.sentences if offset in s), None)

    def _clause_end(self, offset: int) -> int:
        sentence = self.sentence_at(offset)
        end = sentence.end if sentence else len(self.text)
        comma = self.text.find(", ", offset, end)
        return end if comma < 0 else comma

    def _sentences(self) -> list[Sentence]:
        made: list[Sentence] = []
        paragraph = 0
        items = [(item.start, item.end) for item in self.report.items] or [(0, len(self.text))]
        for number, (start, end) in enumerate(items):
            for left, right, fresh in _cut(self.text, start, end, self.language):
                paragraph += fresh
                made.append(Sentence(left, right, number, paragraph))
        return made

    def _place_records(self) -> None:
        report = self.report
        lists: Sequence[tuple[str, Iterable[tuple[int, object]]]] = (
            ("events", ((e.trigger.start, e) for e in report.events)),
            ("quantities", ((q.start, q) for q in report.quantities)),
            ("places", ((p.start, p) for p in report.places)),
            ("times", ((t.start, t) for t in report.times)),
            ("statements", ((s.cue.start, s) for s in report.statements)),
        )
        for name, records in lists:
            for start, record in records:
                sentence = self.sentence_at(start)
                if sentence is not None:
                    getattr(sentence, name).append(record)


@cache
def _backward(language: str) -> re.Pattern[str]:
    words: Words = getattr(telling(), language)
    spans, backs = any_of(words.spans), any_of(words.back)
    return re.compile(rf"\b(?:{spans}|\d+ (?:{any_of(words.span_units)}))\s+(?:{backs})\b")


def any_of(phrases: Iterable[str]) -> str:
    """A regular expression for any of the phrases, the longest first."""
    return "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
