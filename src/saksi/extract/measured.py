"""What each number measures: by its unit, or by the nearest word that governs it."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from saksi.extract.counts import Count, Hit
from saksi.extract.triggers import Scene, TriggerWords, scene_of
from saksi.extract.units import UnitWords
from saksi.extract.wording import Wording
from saksi.lexicon.measures import Trigger
from saksi.lexicon.units import PEOPLE, WEAPONS

_WINDOW = 30
_FARTHEST, _FARTHEST_OBJECT, _ARTICLE = 14.0, 10.0, 5.0
_ADJACENT, _RELATIVE, _INSIDE, _CHAIN, _NOUN_STEP = 5.0, 4.5, 3.0, 4.0, 0.4
_CARRIED = -1.0
_CASUALTIES = frozenset({"killed", "injured", "missing"})
_SINGLE = frozenset({"missile", "bomb", "weapon"})
_OLDEST = 120


class Choice(NamedTuple):
    """A trigger that may decide a number's measure, at its cost; `left`: it stands before the number."""

    cost: float
    hit: Hit
    meaning: Trigger
    left: bool


@dataclass(frozen=True, slots=True)
class MeasureReader:
    """Decides the measures of the numbers of one language."""

    words: TriggerWords
    units: UnitWords

    def read(self, wording: Wording, counts: list[Count]) -> None:
        """Set the measure, rule and governing word of the numbers of one sentence."""
        scene = scene_of(wording, counts, self.words)
        for count in counts:
            if count.parts:
                self._set(scene, count, self._choice(scene, count, None))
        for position, count in enumerate(counts):
            self._read_age(wording, count, counts[position - 1] if position else None)
            if count.parts:
                continue
            choice = self._choice(scene, count, count.of)
            if position and not self._clear(choice) and count.them is None:
                choice = self._chained(scene, counts[position - 1], count) or choice
            self._set(scene, count, choice)

    def keeps(self, count: Count) -> bool:
        """Whether a counted article ("seorang", "a") counts: casualties and weapons do."""
        if not count.numeral.article:
            return True
        if count.group in PEOPLE:
            return count.measure in _CASUALTIES and (count.whole is not None or count.cost <= _ARTICLE)
        return count.group in _SINGLE

    def _clear(self, choice: Choice | None) -> bool:
        return choice is not None and choice.cost <= _CHAIN

    def _choice(self, scene: Scene, count: Count, whole: Count | None) -> Choice | None:
        """The nearest trigger that admits the number's noun; that of its whole only when there is no other."""
        if count.counted.unit is not None and count.counted.unit.firm:
            return None
        best: Choice | None = None
        spare: Choice | None = None
        low = bisect_left(scene.firsts, count.numeral.first - _WINDOW)
        high = bisect_left(scene.firsts, count.counted.end + _WINDOW)
        for hit in scene.hits[low:high]:
            choice = self._priced(scene, count, hit, whole)
            if choice is not None and whole is not None and hit is whole.hit:
                spare = choice
            elif choice is not None and (best is None or choice.cost < best.cost):
                best = choice
        best = best or spare
        return best if best is not None and best.cost <= _FARTHEST else None

    def _priced(self, scene: Scene, count: Count, hit: Hit, whole: Count | None) -> Choice | None:
        left = hit.end <= count.numeral.opens
        end = max(count.ends, whole.ends if whole is not None else 0)
        meaning = self._meaning(hit, count, scene, near=hit.end == count.numeral.opens or hit.first == end)
        if meaning is None:
            return None
        if left:
            gap, cost = count.numeral.opens - hit.end, self._before_number(scene, count, hit)
        elif hit.first >= end:
            gap, cost = hit.first - end, self._after_number(scene, count, hit, end)
        else:
            gap, cost = 0, _INSIDE if whole is None or hit.first < count.ends else None
        if cost is None or (meaning.near is not None and gap > meaning.near):
            return None
        return Choice(cost + meaning.weight, hit, meaning, left)

    def _before_number(self, scene: Scene, count: Count, hit: Hit) -> float | None:
        """The cost of a trigger left of its number; None when it cannot govern it."""
        opens = count.numeral.opens
        if count.parts:
            return None
        if hit.side == "noun":
            return self._after_name(scene, hit, opens)
        if hit.side in ("after", "either"):
            cost = scene.objects[opens] - scene.objects[hit.end] + (hit.side == "either")
            return cost if cost <= _FARTHEST_OBJECT else None
        gap = scene.wording.words[hit.end : opens]
        return _ADJACENT if all(word.lower == ":" for word in gap) else None

    def _after_name(self, scene: Scene, hit: Hit, opens: int) -> float:
        """The cost of a figure's name left of the number; less than any verb's when a word carries it over."""
        blocks = scene.blocks[opens] - scene.blocks[hit.end]
        if scene.wording.phrase_before(self.words.carriers, opens) is not None and blocks <= 2:
            return _CARRIED
        return (scene.subjects[opens] - scene.subjects[hit.end]) * _NOUN_STEP + blocks * _CHAIN

    def _after_number(self, scene: Scene, count: Count, hit: Hit, end: int) -> float | None:
        """The cost of a trigger right of its number; None when it cannot govern it."""
        cost = scene.subjects[hit.first] - scene.subjects[end]
        if hit.side == "after":
            return None
        if hit.side == "noun":
            return cost + 1 if hit.first - end <= 2 else None
        if count.parts:
            reduced = hit.side != "before" or hit.first == end
            return cost if hit.relative or (reduced and hit.meanings[0].side == "either") else None
        return cost + (_RELATIVE if hit.relative and count.them is None else 0.0)

    def _meaning(self, hit: Hit, count: Count, scene: Scene, *, near: bool) -> Trigger | None:
        """The first meaning for the number's noun; a bare number counts what the words right beside it want."""
        free = near and count.bare and count.of is None and count.group
        groups = (count.group, "") if free else (count.group,)
        for group in groups:
            for meaning in hit.meanings:
                if self._admits(meaning, group, count, scene):
                    return meaning
        return None

    def _admits(self, meaning: Trigger, group: str, count: Count, scene: Scene) -> bool:
        if (meaning.attack and not scene.attack) or count.numeral.size < meaning.least:
            return False
        groups = meaning.groups
        if not groups or group in groups:
            return True
        if not group:
            return "unknown" in groups
        return ("people" in groups and group in PEOPLE) or ("weapons" in groups and group in WEAPONS)

    def _chained(self, scene: Scene, before: Count, count: Count) -> Choice | None:
        """The verb of the number before, of which this one is a further object ("118 drones, six missiles and …")."""
        opens, end = count.numeral.opens, before.counted.end
        before = before.parts[0] if before.parts else before
        if not before.left or before.hit is None or opens <= end or scene.blocks[opens] > scene.blocks[end]:
            return None
        link = scene.wording.words[opens - 1].lower
        if link != "," and link not in self.words.coordinators:
            return None
        if count.counted.unit is not None and count.counted.unit.firm:
            return None
        meaning = self._meaning(before.hit, count, scene, near=False)
        return None if meaning is None else Choice(_CHAIN, before.hit, meaning, True)

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
        else:
            count.measure, count.rule = self._default(scene, count)
            count.cost = _FARTHEST

    def _default(self, scene: Scene, count: Count) -> tuple[str, str]:
        """What a number measures that no word governs."""
        unit = count.counted.unit
        if unit is not None and unit.measure is not None:
            return unit.measure, unit.id
        if count.group == "missile" and not count.numeral.article and (scene.attack or count.parts):
            return "launched", "attack"
        if count.group in PEOPLE and count.numeral.size >= 10_000 and self._owned(scene.wording, count):
            return "population", "owned"
        return "other", "other"

    def _owned(self, wording: Wording, count: Count) -> bool:
        """Whether a name owns the number ("Gaza's 2.3 million people")."""
        if not count.numeral.opens:
            return False
        owner = wording.words[count.numeral.opens - 1]
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
        if not count.bare or numeral.size > _OLDEST or numeral.low != numeral.high and not aged:
            return False
        return aged or (numeral.digits and self._behind_name(wording, numeral.first, numeral.end))

    def _old(self, wording: Wording, count: Count) -> bool:
        """A word like "old" after the unit, whether a hyphen or a space is between."""
        at = wording.words[count.numeral.end - 1].end
        text = wording.lower[at : at + 24].replace("-", " ").split(None, 3)[1:3]
        return any(word in self.units.lexicon.grammar.old for word in (text[0:1] + [" ".join(text)]))

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
