"""Quantities: every number that counts or measures something, with its noun, its measure and its whole.

Numbers are read from words, not from tags, so that a wrong tag loses nothing. Each sentence goes
through four steps: numerals, nouns, measures, parts; a trained reader has the last word on the measure.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from saksi.extract.choices.measures import MeasureChoice
from saksi.extract.counts import Count
from saksi.extract.governors import Governors
from saksi.extract.guards import Guards
from saksi.extract.measured import MeasureReader
from saksi.extract.money import money_words
from saksi.extract.number_words import NumberWords, number_words
from saksi.extract.numerals import Numeral, NumeralReader
from saksi.extract.parts import PartReader, link_ratios, part_reader
from saksi.extract.triggers import trigger_words
from saksi.extract.units import UnitWords, unit_words
from saksi.extract.wording import Wording, wording_of
from saksi.model.analysis import Analysis, Sentence, Token
from saksi.model.mention import QuantityMention, TimeMention

_MEMORY = 8


def find_quantities(analysis: Analysis, times: Sequence[TimeMention]) -> list[QuantityMention]:
    """The quantities of `analysis` in the order of the text; numbers inside `times` are none."""
    return MeasureChoice(analysis, ruled_quantities(analysis, times)).chosen()


def ruled_quantities(analysis: Analysis, times: Sequence[TimeMention]) -> list[QuantityMention]:
    """The same with the measures that the rules give."""
    reader = _reader(analysis.language)
    stretches = _Stretches.of(times)
    counts: list[Count] = []
    for sentence in analysis.sentences:
        reader.read_sentence(analysis, sentence, stretches, counts)
    kept = reader.parts.link(counts, reader.measures.keeps)
    link_ratios(kept)
    positions = {id(count): position for position, count in enumerate(kept)}
    return [_mention(count, positions) for count in kept]


@dataclass(frozen=True, slots=True)
class _Stretches:
    """The stretches of the times, sorted, to ask whether a number is part of one."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, times: Sequence[TimeMention]) -> "_Stretches":
        ordered = sorted((time.start, time.end) for time in times)
        return cls([start for start, _ in ordered], [end for _, end in ordered])

    def end_over(self, start: int, end: int) -> int | None:
        """The end of a time that shares a character with [start, end)."""
        at = bisect_right(self.starts, end - 1) - 1
        return self.ends[at] if at >= 0 and self.ends[at] > start else None


@dataclass(frozen=True, slots=True)
class _QuantityReader:
    """The readers of one language, one for each step."""

    words: NumberWords
    units: UnitWords
    numerals: NumeralReader
    guards: Guards
    measures: MeasureReader
    parts: PartReader

    def read_sentence(
        self, analysis: Analysis, sentence: Sentence, times: _Stretches, counts: list[Count]
    ) -> None:
        """Append the numbers of one sentence to `counts`, measured; wholes are linked later."""
        if not self._may_count(analysis.tokens[sentence.first : sentence.last]):
            return
        wording = wording_of(
            analysis.text, analysis.lower, sentence.start, sentence.end, numbers=self.words.starts
        )
        found = self._counts(wording, sentence, times)
        if not found:
            return
        self._inherit_groups(found, counts[-_MEMORY:])
        self.parts.pair(wording, found)
        self.measures.read(wording, found)
        counts.extend(found)

    def _may_count(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence has a digit or a word that may open a numeral: most need no closer look."""
        opens = self.words.opens
        return any(t.lower in opens or (not t.text.isalpha() and _countable(t.lower, opens)) for t in tokens)

    def _counts(self, wording: Wording, sentence: Sentence, times: _Stretches) -> list[Count]:
        counts: list[Count] = []
        index = 0
        may_open = self._openings(wording)
        while index < len(wording.words):
            if not may_open[index]:
                index += 1
                continue
            over = times.end_over(wording.words[index].start, wording.words[index].end)
            if over is not None:
                index = max(index + 1, wording.index_at(over))
                continue
            index = self._take(wording, index, sentence, times, counts)
        return counts

    def _take(
        self, wording: Wording, index: int, sentence: Sentence, times: _Stretches, counts: list[Count]
    ) -> int:
        """Read a numeral at word `index`, if there is one; the index to go on from."""
        fixed = self.guards.phrase_end(wording, index)
        if fixed is not None:
            return fixed
        numeral = self.numerals.numeral_at(wording, index)
        if numeral is None or self.guards.is_ordinal_article(wording, numeral):
            return index + 1
        stop = wording.words[numeral.end - 1].end
        if times.end_over(wording.words[index].start, stop) is not None:
            return index + 1
        counted = self.units.counted(wording, numeral.first, numeral.end, self.measures.words.known)
        numeral = self.numerals.bounded(wording, numeral)
        count = Count(numeral, counted, wording, sentence.index, sentence.paragraph, sentence.item)
        count.group, count.unit = counted.group, counted.text
        if numeral.code is not None:
            count.group, count.unit = "money", numeral.code
        last = index and times.end_over(wording.words[index - 1].start, wording.words[index - 1].end)
        if not _is_bullet(wording, numeral) and self.guards.is_quantity(
            wording, numeral, counted, after_time=bool(last)
        ):
            counts.append(count)
        return numeral.end

    def _openings(self, wording: Wording) -> list[bool]:
        """For each word whether a numeral may start at it: most words need no closer look."""
        opens, flags = self.words.opens, [False] * len(wording.words)
        for index, word in enumerate(wording.words):
            if word.digits:
                first = max(0, index - 2)  # what stands before a number may belong to it: a sign, a currency
                flags[first : index + 1] = [True] * (index + 1 - first)
            elif word.lower in opens or ("-" in word.lower and word.lower[: word.lower.index("-")] in opens):
                flags[index] = True
        return flags

    def _inherit_groups(self, counts: list[Count], before: list[Count]) -> None:
        """A bare number counts what the number before it in the paragraph counts ("13 lainnya")."""
        here = counts[0].paragraph
        last = next((c for c in reversed(before) if c.paragraph == here and _lends(c)), None)
        for count in counts:
            if count.bare and not count.group and last is not None and not count.numeral.share:
                count.group, count.unit = last.group, last.unit
            if _lends(count):
                last = count


def _countable(word: str, opens: frozenset[str]) -> bool:
    """Whether a word that is not all letters holds a digit, or the opening of a numeral before a hyphen."""
    return any(c.isdigit() for c in word) or ("-" in word and word[: word.index("-")] in opens)


def _lends(count: Count) -> bool:
    """Whether a bare number after this one may count the same."""
    sizes = ("time", "percent", "money", "length", "area", "mass")
    return count.group not in sizes and not count.age and not count.numeral.article


def _is_bullet(wording: Wording, numeral: Numeral) -> bool:
    """A number that opens a line and is set off by a full stop or bracket: "1. …", "2) …"."""
    start = wording.words[numeral.first].start
    before = wording.text[max(0, start - 3) : start]
    if not numeral.digits or (start > 0 and before.strip(" \t(•*-") not in ("", "\n") and "\n" not in before):
        return False
    if start > 0 and "\n" not in before:
        return False
    after = wording.text[wording.words[numeral.end - 1].end :][:2]
    return after[:1] in (".", ")") and (len(after) == 1 or after[1].isspace())


def _mention(count: Count, positions: dict[int, int]) -> QuantityMention:
    return QuantityMention(
        start=count.start,
        end=count.end,
        low=_number(count.numeral.low),
        high=_number(count.numeral.high),
        unit=count.unit,
        measure=count.measure,
        part_of=None if count.whole is None else positions.get(id(count.whole)),
        rule=count.rule,
        group=count.group,
        revises=None if count.revises is None else positions.get(id(count.revises)),
    )


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


@cache
def _reader(language: str) -> _QuantityReader:
    words, units = number_words(language), unit_words(language)
    triggers = trigger_words(language)
    return _QuantityReader(
        words=words,
        units=units,
        numerals=NumeralReader(words, money_words(language)),
        guards=Guards(words, units, triggers.known),
        measures=MeasureReader(triggers, units, Governors(triggers)),
        parts=part_reader(language),
    )
