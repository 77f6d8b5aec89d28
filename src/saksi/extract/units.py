"""The noun that a number counts: its words, its group, and whether it is the rest of a whole."""

from dataclasses import dataclass
from functools import cache

from saksi.extract.number_words import flags
from saksi.extract.wording import Wording
from saksi.lexicon.phrases import PhraseTable
from saksi.lexicon.units import PEOPLE, SIZES, Unit, UnitLexicon, load_units

_REACH = 6
_QUOTES = frozenset("\"“”‘’«»'")


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun of a number, up to word `end`. `group` is empty for nouns no lexicon knows.

    text is the noun as written, None for a bare number. rest: "lainnya", "others", "another 14".
    """

    text: str | None
    group: str
    end: int
    unit: Unit | None = None
    rest: bool = False


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The counted nouns of one language, indexed for reading."""

    lexicon: UnitLexicon
    units: PhraseTable[Unit]
    forms: dict[str, Unit]
    classifiers: PhraseTable[bool]
    modifiers: frozenset[str]
    stops: frozenset[str]
    links: frozenset[str]
    others: frozenset[str]
    aged: PhraseTable[bool]
    old: PhraseTable[bool]
    possessives: frozenset[str]

    def unit_at(self, wording: Wording, index: int) -> tuple[int, Unit] | None:
        """The known noun at word `index`: the index after it, and its entry."""
        found = wording.phrase_at(self.units, index)
        if found is None and wording.is_word(index):
            return self._with_enclitic(wording, index)
        return found

    def is_time(self, wording: Wording, index: int) -> bool:
        """Whether a unit of time stands at word `index`."""
        found = wording.phrase_at(self.units, index)
        return found is not None and found[1].group == "time"

    def after_percent(self, wording: Wording, index: int) -> int:
        """The index after a percent sign or word at word `index`, or `index` itself."""
        found = wording.phrase_at(self.units, index)
        return found[0] if found is not None and found[1].group == "percent" else index

    def counted(self, wording: Wording, first: int, index: int, triggers: PhraseTable[bool]) -> Counted:
        """The noun of the number over words [first, index); `triggers` are words that no noun contains."""
        rest = first > 0 and wording.words[first - 1].lower in self.lexicon.grammar.others_before
        if wording.is_glue(index):
            index += 1
        if self.lexicon.grammar.head == "first":
            return self._head_first(wording, index, triggers, rest)
        return self._head_last(wording, index, triggers, rest)

    def _with_enclitic(self, wording: Wording, index: int) -> tuple[int, Unit] | None:
        form = wording.words[index].lower
        for ending in self.lexicon.grammar.enclitics:
            if form.endswith(ending) and form[: -len(ending)] in self.forms:
                return index + 1, self.forms[form[: -len(ending)]]
        return None

    def _head_first(self, wording: Wording, index: int, triggers: PhraseTable[bool], rest: bool) -> Counted:
        """The noun follows its classifier and its modifiers follow it ("dua pucuk senjata api rakitan")."""
        start = index
        while index < len(wording.words) and index - start < _REACH:
            form = wording.words[index].lower
            if form in self.others:
                return Counted(None, "", index + 1, rest=True)
            classifier = wording.phrase_at(self.classifiers, index)
            if classifier is None and form not in self.modifiers:
                break
            if classifier is not None and self._ends(wording, classifier[0], triggers):
                break
            index = classifier[0] if classifier is not None else index + 1
        found = self.unit_at(wording, index)
        if found is None:
            return self._unknown(wording, index, triggers, rest)
        end, unit = found
        further = self.unit_at(wording, end)
        if (
            unit.group == "person"
            and further is not None
            and further[1].group in PEOPLE
            and not further[1].firm
        ):
            index, (end, unit) = end, further
        return self._known(wording, index, end, unit, rest)

    def _ends(self, wording: Wording, index: int, triggers: PhraseTable[bool]) -> bool:
        """Whether no noun can start at word `index`."""
        if not wording.is_word(index):
            return True
        form = wording.words[index].lower
        if form in self.stops or form in self.others:
            return True
        return wording.phrase_at(triggers, index) is not None and self.unit_at(wording, index) is None

    def _unknown(self, wording: Wording, index: int, triggers: PhraseTable[bool], rest: bool) -> Counted:
        if self._ends(wording, index, triggers):
            return Counted(None, "", index, rest=rest or self._rest_after(wording, index))
        word = wording.words[index]
        return Counted(
            wording.text[word.start : word.end],
            "",
            index + 1,
            rest=rest or self._rest_after(wording, index + 1),
        )

    def _known(self, wording: Wording, index: int, end: int, unit: Unit, rest: bool) -> Counted:
        text = unit.unit or wording.text[wording.words[index].start : wording.words[end - 1].end]
        for ending in self.lexicon.grammar.enclitics:
            if text.lower() not in self.forms and text.lower().endswith(ending):
                text = text[: -len(ending)]
        return Counted(text, unit.group, end, unit, rest or self._rest_after(wording, end))

    def _rest_after(self, wording: Wording, index: int) -> bool:
        for word in wording.words[index : index + 2]:
            if word.lower in self.others:
                return True
            if word.lower in self.stops:
                return False
        return False

    def _head_last(self, wording: Wording, index: int, triggers: PhraseTable[bool], rest: bool) -> Counted:
        """The noun ends a run of modifiers ("14 long-range Russian attack drones", "dozens of homes")."""
        start = index
        best: tuple[int, int, Unit] | None = None
        old = start
        unknown: int | None = None
        while index < len(wording.words) and index - start <= _REACH:
            form = wording.words[index].lower
            rest = rest or form in self.others
            aged = self._past_age(wording, index) if index > start or wording.words[index].digits else index
            if aged > index:
                index = old = aged
                continue
            found = None if self._owns(form) else self.unit_at(wording, index)
            if found is not None and found[0] == index + 1 and form in self.stops:
                found = None
            if found is not None:
                best = (index, *found)
                index = found[0]
                if found[1].firm or found[1].group in SIZES:
                    break
            elif self._passes(wording, index, start, triggers) and best is None:
                unknown = self._further(wording, index, unknown)
                index += 1
            else:
                break
        if best is not None:
            return self._known(wording, *best, rest)
        if unknown is None and old > start:
            return Counted(None, "person", old, rest=rest)
        if unknown is None:
            return Counted(None, "", start, rest=rest)
        word = wording.words[unknown]
        return Counted(wording.text[word.start : word.end], "", unknown + 1, rest=rest)

    def _owns(self, form: str) -> bool:
        return form.endswith(self.lexicon.grammar.possessive_ends)

    def _soon(self, wording: Wording, index: int) -> bool:
        """Whether a known noun starts at word `index` or the one after it."""
        return self.unit_at(wording, index) is not None or self.unit_at(wording, index + 1) is not None

    def _past_age(self, wording: Wording, index: int) -> int:
        """The index after an age in front of a noun ("a 62-year-old farmer"), or `index` itself."""
        if not wording.words[index].digits and not wording.is_glue(index + 1):
            return index
        for at in range(index + 1, min(index + 6, len(wording.words))):
            form = wording.words[at].lower
            if form.endswith(self.lexicon.grammar.old) and ("-" in form or wording.words[at].glued):
                return at + 1
            if not wording.words[at].glued:
                break
        return index

    def _further(self, wording: Wording, index: int, unknown: int | None) -> int | None:
        form = wording.words[index].lower
        passed = (
            form in self.modifiers or form in self.others or form in self.links or form in self.possessives
        )
        plain = wording.is_word(index) and not passed and not self._owns(form)
        return index if plain else unknown

    def _passes(self, wording: Wording, index: int, start: int, triggers: PhraseTable[bool]) -> bool:
        """Whether the word at `index` may stand between a number and its noun."""
        word = wording.words[index]
        if word.lower in self.links:
            return index == start or wording.words[index - 1].lower in self.others
        form = word.lower
        if form in self.possessives or form in self.modifiers or form in self.others or self._owns(form):
            return True
        if word.glued and (word.lower == "-" or word.digits):
            return True
        if word.lower in _QUOTES:
            return True
        if not wording.is_word(index) or word.lower in self.stops:
            return False
        if word.lower.endswith(self.lexicon.grammar.verb_endings) and not self._soon(wording, index + 1):
            return False
        trigger = wording.phrase_at(triggers, index)
        return trigger is None or self.unit_at(wording, trigger[0]) is not None


@cache
def unit_words(language: str) -> UnitWords:
    """The counted nouns of `language`, built once."""
    lexicon = load_units(language)
    grammar = lexicon.grammar
    pairs = [(form, unit) for unit in lexicon.unit for form in unit.forms]
    return UnitWords(
        lexicon=lexicon,
        units=PhraseTable(pairs),
        forms={form: unit for form, unit in reversed(pairs) if " " not in form},
        classifiers=flags(grammar.classifiers),
        modifiers=frozenset(grammar.modifiers),
        stops=frozenset(grammar.stops),
        links=frozenset(grammar.links),
        others=frozenset(grammar.others),
        aged=flags(grammar.aged),
        old=flags(grammar.old),
        possessives=frozenset(grammar.possessives),
    )
