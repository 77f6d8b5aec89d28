"""The word that governs a number: the nearest trigger that fits its noun, by costs over the words between."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from saksi.extract.counts import Count, Hit
from saksi.extract.triggers import Scene, TriggerWords
from saksi.lexicon.measures import Trigger
from saksi.lexicon.units import PEOPLE, WEAPONS

_WINDOW = 30
_FARTHEST, _FARTHEST_OBJECT = 14.0, 10.0
_ADJACENT, _RELATIVE, _INSIDE, _NOUN_STEP, _NOUN_BREAK = 5.0, 4.5, 3.0, 0.4, 4.0
_CARRIED, _CARRIED_BREAKS = -1.0, 2
_BREAK, _NOUN_APART = 3.0, 2.0
_STATES = frozenset({"captured", "detained", "launched", "deployed", "missing"})
"""What a relative clause may say of things that the main verb then says more about."""
CHAINED = 4.0
"""The cost of taking over the verb of the number before; nearer words win against it."""


class Choice(NamedTuple):
    """A trigger that may decide a number's measure, at its cost; `left`: it stands before the number."""

    cost: float
    hit: Hit
    meaning: Trigger
    left: bool


@dataclass(frozen=True, slots=True)
class Governors:
    """Weighs the triggers of one language against each other."""

    words: TriggerWords

    def nearest(self, scene: Scene, count: Count) -> Choice | None:
        """The trigger nearest to a number; that of its whole only when there is no other."""
        if count.counted.unit is not None and count.counted.unit.firm:
            return None
        best: Choice | None = None
        main: Choice | None = None
        spare: Choice | None = None
        low = bisect_left(scene.firsts, count.numeral.first - _WINDOW)
        high = bisect_left(scene.firsts, count.ends + _WINDOW)
        for hit in scene.hits[low:high]:
            choice = self._priced(scene, count, hit)
            if choice is not None and count.of is not None and hit is count.of.hit:
                spare = choice
            elif choice is not None and (best is None or choice.cost < best.cost):
                best = choice
            if (
                choice is not None
                and not (choice.left or hit.relative)
                and (not main or choice.cost < main.cost)
            ):
                main = choice
        if best is not None and best.hit.relative and best.meaning.measure in _STATES:
            best = main or best
        best = best or spare
        return best if best is not None and best.cost <= _FARTHEST else None

    def chained(self, scene: Scene, before: Count, count: Count) -> Choice | None:
        """The verb of the number before, whose further object this one is ("118 drones, six missiles")."""
        opens, end = count.numeral.opens, before.counted.end
        before = before.parts[0] if before.parts else before
        if not before.left or before.hit is None or opens <= end or scene.blocks[opens] > scene.blocks[end]:
            return None
        link = scene.wording.words[opens - 1].lower
        if link != "," and link not in self.words.coordinators:
            return None
        if count.counted.unit is not None and count.counted.unit.firm:
            return None
        meaning = next(self._meanings(before.hit, count, scene, near=False), None)
        return None if meaning is None else Choice(CHAINED, before.hit, meaning, True)

    def _priced(self, scene: Scene, count: Count, hit: Hit) -> Choice | None:
        """The cheapest reading of one trigger for the number."""
        end = max(count.ends, count.of.ends if count.of is not None else 0)
        left = hit.end <= count.numeral.opens
        gap = count.numeral.opens - hit.end if left else max(0, hit.first - end)
        near = gap == 0
        for meaning in self._meanings(hit, count, scene, near=near):
            if meaning.near is not None and gap > meaning.near and not hit.member:
                continue
            if left:
                cost = self._before_number(scene, count, hit, hit.side(meaning))
            elif hit.first >= end:
                cost = self._after_number(scene, count, hit, meaning, end)
            else:
                cost = _INSIDE if count.of is None or hit.first < count.ends else None
            if cost is not None:
                return Choice(cost + meaning.weight, hit, meaning, left)
        return None

    def _before_number(self, scene: Scene, count: Count, hit: Hit, side: str) -> float | None:
        """The cost of a trigger left of its number; None when it cannot govern it."""
        opens = count.numeral.opens
        if count.parts:
            return None
        if side == "noun":
            return self._after_name(scene, hit, opens)
        if side in ("after", "either"):
            cost = scene.objects[opens] - scene.objects[hit.end] + (side == "either")
            return cost if cost <= _FARTHEST_OBJECT else None
        gap = scene.wording.words[hit.end : opens]
        return _ADJACENT if all(word.lower == ":" for word in gap) else None

    def _after_name(self, scene: Scene, hit: Hit, opens: int) -> float:
        """The cost of a figure's name left of the number; least when a word carries it over."""
        breaks = scene.blocks[opens] - scene.blocks[hit.end]
        wording, carriers = scene.wording, self.words.carriers
        carried = (
            wording.phrase_before(carriers, opens) is not None
            or wording.phrase_at(carriers, opens) is not None
        )
        if carried and breaks <= _CARRIED_BREAKS:
            return _CARRIED
        gap = (scene.subjects[opens] - scene.subjects[hit.end]) * _NOUN_STEP
        return gap + breaks * _NOUN_BREAK + (_NOUN_APART if gap else 0.0)

    def _after_number(self, scene: Scene, count: Count, hit: Hit, meaning: Trigger, end: int) -> float | None:
        """The cost of a trigger right of its number; None when it cannot govern it."""
        breaks = scene.blocks[hit.first] - scene.blocks[end]
        cost = scene.subjects[hit.first] - scene.subjects[end] + breaks * _BREAK
        side = hit.side(meaning)
        if side == "after" or (count.numeral.article and breaks):
            return None
        if side == "noun":
            return cost + 1 if hit.first - end <= 2 else None
        if count.parts:
            reduced = meaning.side == "either" and (side != "before" or hit.first == end)
            return cost if hit.relative or reduced else None
        return cost + (_RELATIVE if hit.relative and count.them is None else 0.0)

    def _meanings(self, hit: Hit, count: Count, scene: Scene, *, near: bool) -> Iterator[Trigger]:
        """The meanings for the number's noun; a bare number counts what the words right beside it want."""
        free = near and count.bare and count.of is None and bool(count.group)
        for group in (count.group, "") if free else (count.group,):
            for meaning in hit.meanings:
                if self._admits(meaning, group, count, scene):
                    yield meaning

    def _admits(self, meaning: Trigger, group: str, count: Count, scene: Scene) -> bool:
        if (meaning.attack and not scene.attack) or count.numeral.size < meaning.least:
            return False
        groups = meaning.groups
        if not groups or group in groups:
            return True
        if not group:
            return "unknown" in groups
        return ("people" in groups and group in PEOPLE) or ("weapons" in groups and group in WEAPONS)
