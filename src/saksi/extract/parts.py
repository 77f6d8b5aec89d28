"""Which number is a part of which: "31 dari 48", "termasuk sembilan anak-anak", "five of them", "14 others".

Also numbers that take over what another one measures without being part of it ("down from 82,000").
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from saksi.extract.counts import Count
from saksi.extract.kin import countable, includes, is_money, latest, same_noun, same_owner
from saksi.extract.number_words import flags, number_words
from saksi.extract.triggers import TriggerWords, trigger_words
from saksi.extract.wording import Wording
from saksi.lexicon.phrases import PhraseTable
from saksi.lexicon.units import PEOPLE, SIZES, load_units

_BACK = 24
_INNER = 4
_CHANGE = 6
_OWN = 10.0
_FATES = frozenset({"intercepted", "lost", "hit"})
_HELD = frozenset({"captured", "detained", "missing"})
_AFTER_HELD = frozenset({"released", "killed", "other", "evacuated", "injured"})
_OPENERS = frozenset(",;:.“\"‘'(—–")


@dataclass(frozen=True, slots=True)
class PartReader:
    """Links the numbers of one language's texts to their wholes."""

    words: TriggerWords
    changes: frozenset[str]
    possessive_ends: tuple[str, ...]
    of: PhraseTable[bool]
    inner: frozenset[str]
    includes: PhraseTable[bool]
    of_them: PhraseTable[bool]
    leads: PhraseTable[bool]
    funds: PhraseTable[bool]
    consists: PhraseTable[bool]
    manner: PhraseTable[bool]
    comparisons: PhraseTable[bool]
    revisions: PhraseTable[bool]

    def pair(self, wording: Wording, counts: Sequence[Count]) -> None:
        """Find "X of Y" and "Of the Y, X …" in one sentence, before anything is measured."""
        for count in counts:
            count.them = self._them(wording, count)
        for part, whole in pairwise(counts):
            if part.of is None and not part.parts and self._is_of(wording, part, whole):
                _join(part, whole)
        for position, whole in enumerate(counts):
            if not whole.parts and self._leads(wording, whole):
                for part in counts[position + 1 : position + 1 + _BACK]:
                    if part.of is None and not part.parts and _may_follow(part, whole):
                        _join(part, whole)

    def link(self, counts: Sequence[Count], keeps: Callable[[Count], bool]) -> list[Count]:
        """Set the wholes of all numbers of a text and hand measures over; returns what `keeps` takes."""
        kept: list[Count] = []
        for count in counts:
            before = kept[-_BACK:]
            if count.of is not None:
                count.whole = count.of
                self._take_over(count, count.of)
            elif count.group == "percent" or count.numeral.share:
                self._link_share(count, before)
            elif not count.age and count.group not in SIZES:
                self._link_count(count, before)
            if keeps(count):
                kept.append(count)
        return kept

    def _link_count(self, count: Count, before: Sequence[Count]) -> None:
        if count.parts:
            return
        count.revises = self._revised(count, before)
        if self._included(count, before) or self._of_them(count, before) or self._refers(count, before):
            return
        if self._launched(count, before) or self._held(count, before) or self._fared(count, before):
            return
        self._compared(count, before)

    # -- in the sentence --------------------------------------------------------------------------

    def _is_of(self, wording: Wording, part: Count, whole: Count) -> bool:
        if part.numeral.article or whole.numeral.article or whole.group == "percent":
            return False
        if part.numeral.size > whole.numeral.size and part.group != "percent":
            return False
        if not (part.bare or whole.bare or part.group == "percent" or same_noun(part, whole)):
            return False
        at = part.counted.end if part.counted.end < whole.numeral.first else part.numeral.end
        if part.numeral.share:
            at = part.numeral.end
        found = wording.phrase_at(self.of, at)
        if found is None or (not part.bare and self._changes(wording, part)):
            return False
        between = wording.words[found[0] : whole.numeral.opens]
        return len(between) <= _INNER and all(
            word.lower in self.inner or word.lower.endswith(self.possessive_ends) for word in between
        )

    def _changes(self, wording: Wording, part: Count) -> bool:
        """Whether the numbers are two values of one figure ("turun menjadi 29.000 orang dari 82.000")."""
        before = wording.words[max(0, part.numeral.first - _CHANGE) : part.numeral.first]
        return any(word.lower in self.changes for word in before)

    def _leads(self, wording: Wording, whole: Count) -> bool:
        found = wording.phrase_before(self.leads, whole.numeral.opens)
        if found is None or whole.group in ("time", "length", "percent"):
            return False
        return found[0] == 0 or wording.words[found[0] - 1].lower in _OPENERS

    # -- across sentences --------------------------------------------------------------------------

    def _included(self, count: Count, before: Sequence[Count]) -> bool:
        wording = count.wording
        if wording.phrase_before(self.includes, count.numeral.opens) is None:
            last = before[-1] if before else None
            if (
                last is None
                or not last.included
                or last.wording is not wording
                or not self._listed(last, count)
            ):
                return False
            whole = last.whole
        else:
            whole = latest(before, count, lambda other: includes(other, count), sentences=1)
        if whole is None:
            return False
        count.whole, count.included = whole, True
        self._take_over(count, whole)
        return True

    def _listed(self, last: Count, count: Count) -> bool:
        """Whether `count` goes on with the list that `last` stands in."""
        words = count.wording.words
        link = words[count.numeral.opens - 1].lower
        if link != "," and link not in self.words.coordinators:
            return False
        between = words[last.counted.end : count.numeral.opens - 1]
        return all(word.lower not in self.words.breaks and word.lower not in ";:" for word in between)

    def _of_them(self, count: Count, before: Sequence[Count]) -> bool:
        if count.them is None:
            return False
        whole = latest(before, count, lambda other: countable(other) and other.whole is None, sentences=3)
        if whole is None or whole.numeral.size < count.numeral.size:
            return False
        count.whole = whole
        self._take_over(count, whole)
        return True

    def _them(self, wording: Wording, count: Count) -> int | None:
        """The word index after "of them" or "di antaranya" behind a number."""
        for index in (count.numeral.end, count.counted.end):
            found = wording.phrase_at(self.of_them, index)
            if found is not None:
                return found[0]
        return None

    def _refers(self, count: Count, before: Sequence[Count]) -> bool:
        if count.hit is None or not count.hit.refers:
            return False
        whole = latest(
            before,
            count,
            lambda other: other.measure == count.measure and other.whole is None,
            sentences=None,
        )
        if whole is None or whole.numeral.size < count.numeral.size:
            return False
        count.whole = whole
        return True

    def _launched(self, count: Count, before: Sequence[Count]) -> bool:
        if count.group != "missile" or not (count.measure in _FATES or count.counted.rest):
            return False

        def launched(other: Count) -> bool:
            near = count.paragraph - other.paragraph <= 1
            return (
                near and other.measure == "launched" and same_noun(count, other) and same_owner(count, other)
            )

        whole = latest(before, count, launched, sentences=None)
        if whole is None or whole.numeral.size < count.numeral.size:
            return False
        count.whole = whole
        return True

    def _held(self, count: Count, before: Sequence[Count]) -> bool:
        if not count.bare or count.counted.rest or count.measure not in _AFTER_HELD:
            return False
        last = before[-1] if before else None
        if last is None or last.wording is not count.wording or last.measure not in _HELD:
            return False
        if last.numeral.size < count.numeral.size:
            return False
        count.whole = last
        return True

    def _fared(self, count: Count, before: Sequence[Count]) -> bool:
        """ "Ten people were wounded, two seriously"."""
        if not count.bare or count.wording.phrase_at(self.manner, count.numeral.end) is None:
            return False
        last = before[-1] if before else None
        if last is None or last.wording is not count.wording or last.numeral.size < count.numeral.size:
            return False
        count.whole, count.measure, count.rule = last, last.measure, last.rule
        return True

    def _revised(self, count: Count, before: Sequence[Count]) -> Count | None:
        """The earlier value of a figure that has changed ("korban tewas bertambah menjadi 11")."""
        if count.hit is None or not count.left or count.side != "noun":
            return None
        between = range(count.hit.end, count.numeral.first)
        if not any(count.wording.phrase_at(self.revisions, index) is not None for index in between):
            return None
        return latest(
            before,
            count,
            lambda other: other.measure == count.measure and other.whole is None,
            sentences=None,
            fits=False,
        )

    def _compared(self, count: Count, before: Sequence[Count]) -> None:
        """An older value of the same figure: "down from 82,000", "dibandingkan 300"."""
        if (
            not before
            or before[-1].wording is not count.wording
            or not (count.bare or same_noun(count, before[-1]))
        ):
            return
        if (
            count.wording.phrase_before(self.comparisons, count.numeral.opens) is not None
            and count.hit is None
        ):
            count.measure, count.rule = before[-1].measure, before[-1].rule

    def _link_share(self, count: Count, before: Sequence[Count]) -> None:
        wording, end = count.wording, count.counted.end if count.group == "percent" else count.numeral.end
        if count.them is not None:
            count.whole = latest(before, count, countable, sentences=3, fits=False)
        elif wording.phrase_at(self.funds, end) is not None:
            count.whole = latest(before, count, is_money, sentences=1, fits=False)
        elif wording.phrase_at(self.consists, end) is not None:
            count.whole = latest(
                before, count, lambda other: countable(other) or is_money(other), sentences=1, fits=False
            )

    def _take_over(self, count: Count, whole: Count) -> None:
        """A part measures what its whole does, unless a word of its own says otherwise."""
        if count.bare and whole.group:
            count.group, count.unit = whole.group, whole.unit
        own = count.hit is not None and not count.left and count.cost <= _OWN
        if count.included:
            own = own and count.hit is not None and count.hit.relative
        if count.of is not None:
            own = count.hit is not None
        if not own and count.group != "percent" and not count.numeral.share and count.numeral.code is None:
            count.measure, count.rule = whole.measure, whole.rule


def link_ratios(counts: Sequence[Count]) -> None:
    """Link X to Y where the sentence says "X …, P per cent of Y" and the figures agree."""
    for position, (share, whole) in enumerate(pairwise(counts)):
        if share.group != "percent" or share.whole is not whole:
            continue
        for other in counts[max(0, position - _BACK) : position]:
            free = other.wording is whole.wording and other.whole is None and other.group != "percent"
            if free and _is_share(other, share, whole):
                other.whole = whole


def _is_share(part: Count, share: Count, whole: Count) -> bool:
    """Whether `part` is `share` percent of `whole`, to the percent point."""
    percent = share.numeral.size * whole.numeral.size
    return abs(100 * part.numeral.size - percent) < whole.numeral.size


def _join(part: Count, whole: Count) -> None:
    part.of = whole
    whole.parts.append(part)
    if part.bare:
        part.group, part.unit = whole.group or part.group, whole.unit
    elif whole.bare and part.group != "percent":
        whole.group, whole.unit = part.group, part.unit


def _may_follow(part: Count, whole: Count) -> bool:
    """Whether a number after "Of the 48 drones," may be a part of it."""
    if part.group == "percent":
        return True
    if part.numeral.size > whole.numeral.size or whole.numeral.code is not None:
        return False
    return part.bare or same_noun(part, whole) or (part.group in PEOPLE and whole.group in PEOPLE)


@cache
def part_reader(language: str) -> PartReader:
    """The part words of `language`, built once."""
    words = trigger_words(language)
    parts = words.lexicon.parts
    return PartReader(
        words=words,
        changes=number_words(language).changes,
        possessive_ends=load_units(language).grammar.possessive_ends,
        of=flags(parts.of),
        inner=frozenset(parts.inner),
        includes=flags(parts.includes),
        of_them=flags(parts.of_them),
        leads=flags(parts.leads),
        funds=flags(parts.funds),
        consists=flags(parts.consists),
        manner=flags(parts.manner),
        comparisons=flags(parts.comparisons),
        revisions=flags(parts.revisions),
    )
