"""The day that an expression without one hangs on: "the next day", "that evening", a bare clock time.

Within its paragraph that is the nearest day named before. A paragraph that names none goes back to the event of
the report, told in its lede; what lies before ("the day before") is counted from the latest day the report has
come to. Days still to come, and old ones named in passing, are passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from saksi.model.analysis import Analysis, Sentence

Need = Literal["same", "before", "after", "clock"]

_BESIDE = 2  # sentences of a paragraph within which any day named before counts
_CURRENT = timedelta(days=7)  # older days are named in passing
_LEDE_PARAGRAPHS = 2
_MOST_NAMED = 20  # days that a paragraph is looked through for
_LEAST_OF_A_PARAGRAPH = 16  # tokens; shorter lines are headings and datelines


@dataclass(frozen=True, slots=True)
class Named:
    """A single day (or night) named: where, when, and whether something began or is to end on it."""

    sentence: int
    first: date
    last: date
    hour: int | None
    chained: bool
    passing: bool

    @property
    def night(self) -> bool:
        """Whether it is a night of two dates."""
        return self.last > self.first


@dataclass(slots=True)
class Anchors:
    """The days named so far, those of the item at hand from `_from` on."""

    analysis: Analysis
    published: date | None
    _named: list[Named] = field(default_factory=list)
    _from: int = 0
    _lede: Named | None = None
    _latest: Named | None = None
    _body: int | None = None

    def enter(self, *, numbered: bool) -> None:
        """A new item of a briefing knows nothing of the days of the one before; a numbered paragraph its lede."""
        self._from = len(self._named)
        if not numbered:
            self._lede, self._latest, self._body = None, None, None

    def add(self, named: Named) -> None:
        """Remember a day; the first one of the lede is the day of the event."""
        self._named.append(named)
        if self._lede is None and not named.passing and self._in_lede(named.sentence):
            self._lede = named
        if self._is_current(named) and (self._latest is None or named.first >= self._latest.first):
            self._latest = named

    def last(self) -> Named | None:
        """The day named right before."""
        return self._named[-1] if len(self._named) > self._from else None

    def day_for(self, need: Need, sentence: int, *, ahead: bool = False) -> Named | None:
        """The day named that an expression in `sentence` hangs on, if any does."""
        near = next(self._near(sentence, need, ahead=ahead), None)
        if near is not None:
            return near
        if need == "before":
            return self._latest or self._lede
        chain = self.last()
        return chain if need == "after" and chain is not None and chain.chained else self._lede

    def _near(self, sentence: int, need: Need, *, ahead: bool) -> Iterator[Named]:
        """The days named in the paragraph, the nearest first; of a clock time also in the sentence before."""
        last = len(self._named) - 1
        for at in range(last, max(self._from, last - _MOST_NAMED) - 1, -1):
            named, away = self._named[at], sentence - self._named[at].sentence
            beside = self._paragraph(named.sentence) == self._paragraph(sentence)
            if not beside and away > (need == "clock"):
                return
            if self._is_current(named):
                yield named
            elif self._is_ahead(named):
                if ahead or (away == 0 and need != "before"):
                    yield named
            elif beside and away <= _BESIDE:
                yield named

    def _is_current(self, named: Named) -> bool:
        return self.published is None or timedelta(0) <= self.published - named.first <= _CURRENT

    def _is_ahead(self, named: Named) -> bool:
        return self.published is not None and named.first > self.published

    def _paragraph(self, sentence: int) -> int:
        return self.analysis.sentences[sentence].paragraph if self.analysis.sentences else 0

    def _in_lede(self, sentence: int) -> bool:
        """Whether a sentence stands in the first paragraphs, headings aside."""
        sentences = self.analysis.sentences
        if not sentences:
            return True
        if self._body is None:
            self._body = _first_of_body(sentences, self._item_start(sentence))
        return self._paragraph(sentence) < self._body + _LEDE_PARAGRAPHS

    def _item_start(self, sentence: int) -> int:
        item, at = self.analysis.sentences[sentence].item, sentence
        while at and self.analysis.sentences[at - 1].item == item:
            at -= 1
        return at


def _first_of_body(sentences: tuple[Sentence, ...], start: int) -> int:
    """The number of the first paragraph of some length."""
    first = sentences[start]
    for sentence in sentences[start:]:
        if sentence.paragraph != first.paragraph:
            first = sentence
        if sentence.last - first.first >= _LEAST_OF_A_PARAGRAPH:
            return sentence.paragraph
    return sentences[start].paragraph
