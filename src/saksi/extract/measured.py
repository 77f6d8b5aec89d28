"""What each number measures: by its unit, or by the word that governs it."""

import re
from dataclasses import dataclass

from saksi.extract.counts import Count
from saksi.extract.governors import CHAINED, Choice, Governors
from saksi.extract.triggers import Scene, TriggerWords, scene_of
from saksi.extract.units import UnitWords
from saksi.extract.wording import Wording
from saksi.lexicon.units import PEOPLE

_UNDECIDED, _ARTICLE = 14.0, 8.0
_CASUALTIES = frozenset({"killed", "injured", "missing"})
_SINGLE = frozenset({"missile", "bomb", "weapon"})
_OLDEST = 120
_OLD_REACH = 24
_LETTERS = re.compile(r"[^\W\d_]+")
_OWNED_LEAST = 10_000


@dataclass(frozen=True, slots=True)
class MeasureReader:
    """Decides the measures of the numbers of one language."""

    words: TriggerWords
    units: UnitWords
    governors: Governors

    def read(self, wording: Wording, counts: list[Count]) -> None:
        """Set the measure, rule and governing word of the numbers of one sentence, wholes first."""
        scene = scene_of(wording, counts, self.words)
        for position, count in enumerate(counts):
            self._read_age(wording, count, counts[position - 1] if position else None)
            if count.parts:
                self._set(scene, count, self.governors.nearest(scene, count))
        for position, count in enumerate(counts):
            if count.parts:
                continue
            choice = self.governors.nearest(scene, count)
            if position and count.them is None and (choice is None or choice.cost > CHAINED):
                choice = self.governors.chained(scene, counts[position - 1], count) or choice
            self._set(scene, count, choice)

    def keeps(self, count: Count) -> bool:
        """Whether a counted article ("seorang", "a") counts: casualties and weapons do."""
        if not count.numeral.article:
            return True
        if count.group in PEOPLE:
            return count.measure in _CASUALTIES and (count.whole is not None or count.cost <= _ARTICLE)
        if count.group == "" and count.counted.text and count.counted.text[0].isupper():
            return count.measure in _CASUALTIES and count.cost <= _ARTICLE
        return count.group in _SINGLE

    def _set(self, scene: Scene, count: Count, choice: Choice | None) -> None:
        unit = count.counted.unit
        if count.numeral.code is not None:
            count.measure, count.rule = "amount", "money"
        elif count.numeral.share:
            count.measure, count.rule = "share", "fraction"
        elif count.age:
            count.measure, count.rule = "age", "age"
        elif unit is not None and unit.firm and unit.measure is not None:
            count.measure, count.rule = unit.measure, unit.id
        elif choice is not None:
            count.measure, count.rule = choice.meaning.measure, choice.meaning.id
            count.hit, count.left, count.cost = choice.hit, choice.left, choice.cost
            count.side = choice.hit.side(choice.meaning)
        else:
            count.measure, count.rule = self._default(scene, count)
            count.cost = _UNDECIDED

    def _default(self, scene: Scene, count: Count) -> tuple[str, str]:
        """What a number measures that no word governs."""
        unit = count.counted.unit
        if unit is not None and unit.measure is not None:
            return unit.measure, unit.id
        if count.group == "missile" and not count.numeral.article and (scene.attack or count.parts):
            return "launched", "attack"
        if count.group in PEOPLE and count.numeral.size >= _OWNED_LEAST and self._owned(scene.wording, count):
            return "population", "owned"
        return "other", "other"

    def _owned(self, wording: Wording, count: Count) -> bool:
        """Whether a name owns the number ("Gaza's 2.3 million people")."""
        if not count.numeral.opens:
            return False
        owner = wording.words[count.numeral.opens - 1]
        if owner.lower in self.units.lexicon.grammar.owners:
            return True
        return owner.capital and owner.lower.endswith(self.units.lexicon.grammar.possessive_ends)

    def _read_age(self, wording: Wording, count: Count, before: Count | None) -> None:
        """Mark an age, also the second of two ("aged 29 and 45")."""
        listed = False
        if before is not None and before.age and count.bare and before.ends + 1 == count.numeral.opens:
            link = wording.words[before.ends].lower
            listed = link == "," or link in self.words.coordinators
        if listed or self._is_age(wording, count):
            count.age, count.group = True, "time"
            count.unit = count.unit if count.counted.group == "time" else self.units.lexicon.grammar.year

    def _is_age(self, wording: Wording, count: Count) -> bool:
        """ "berusia 7 tahun", "aged 62", "a 62-year-old", "Saleh, 62,", "Saleh (62)", "bocah 7 tahun"."""
        numeral, group = count.numeral, count.counted.group
        aged = wording.phrase_before(self.units.aged, numeral.opens) is not None
        if group == "time":
            named = numeral.digits and self._behind_name(wording, numeral.first, count.counted.end)
            return aged or named or self._old(wording, count) or self._person_before(wording, numeral.opens)
        if not count.bare or numeral.size > _OLDEST or (numeral.low != numeral.high and not aged):
            return False
        return aged or (numeral.digits and self._behind_name(wording, numeral.first, numeral.end))

    def _old(self, wording: Wording, count: Count) -> bool:
        """A word like "old" after the unit, whether a hyphen or a space is between."""
        at = wording.words[count.numeral.end - 1].end
        after = _LETTERS.findall(wording.lower[at : at + _OLD_REACH])[1:3]
        old = self.units.lexicon.grammar.old
        return bool(after) and (after[0] in old or " ".join(after) in old)

    def _person_before(self, wording: Wording, index: int) -> bool:
        if self.units.lexicon.grammar.head != "first" or not index:
            return False
        found = wording.phrase_before(self.units.units, index)
        return found is not None and found[1].group in ("person", "child", "woman")

    def _behind_name(self, wording: Wording, first: int, end: int) -> bool:
        """Between commas or brackets right after a capitalised word."""
        if first < 2 or not wording.is_word(first - 2):
            return False
        after = wording.words[end].lower if end < len(wording.words) else "."
        before = wording.words[first - 1].lower
        if before == "," and after == ",":
            return True
        return wording.words[first - 2].capital and (
            (before == "," and after in ".;)") or before + after == "()"
        )
