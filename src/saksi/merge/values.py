"""The figures of a report as values to compare: what counts, in one unit for all languages, and how it stands."""

import re
from collections.abc import Sequence
from functools import cache

from saksi.lexicon.units import WEAPONS, load_units
from saksi.merge.authorities import authority_of
from saksi.merge.naming import same_party
from saksi.merge.sentences import Layout, Sentence, any_of
from saksi.merge.spelling import fold
from saksi.merge.tables import Counting, Words, telling
from saksi.model.incident import Value
from saksi.model.record import Quantity
from saksi.model.vocabulary import LANGUAGES

_REACH = 60  # characters around a number in which a word may say how it stands


@cache
def _groups() -> dict[str, str]:
    """The group of each counted noun, in all languages."""
    return {
        form: unit.group
        for language in LANGUAGES
        for unit in load_units(language).unit
        for form in unit.forms
    }


@cache
def _things() -> dict[str, str]:
    return {fold(word): thing.unit for thing in telling().thing for word in thing.words}


@cache
def _weapon_units() -> frozenset[str]:
    return frozenset(thing.unit for thing in telling().thing if thing.weapon)


def known_things() -> frozenset[str]:
    """The units that the table names in both languages."""
    return frozenset(_things().values())


def counting(quantity: Quantity) -> Counting | None:
    """How a measure counts; None where it tells nothing of an incident."""
    return telling().measure.get(quantity.measure)


def counts(layout: Layout, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is a figure of an incident: no addition to one told before, no weapon that is none."""
    how = counting(quantity)
    if how is None or layout.looks_back(quantity.start):
        return False
    if how.most is not None and (quantity.low or 0) > how.most:
        return False
    if how.counts == "weapons" and not _is_weapon(layout, quantity):
        return False
    return how.counts == "money" or not _adds(layout, sentence, quantity)


def _is_weapon(layout: Layout, quantity: Quantity) -> bool:
    """Whether what is counted may be launched: a weapon, or left unsaid."""
    unit = thing_of(layout, quantity)
    return unit is None or unit in _weapon_units() or _groups().get(unit) in WEAPONS


def _adds(layout: Layout, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number only adds to one already told ("four more bodies", "dua orang lagi")."""
    before = layout.text[sentence.start : quantity.start].lower().rstrip()
    after = layout.text[quantity.end : sentence.end].lower()
    words = layout.words
    if before.endswith(words.more_before):
        return True
    pattern = _more(layout.language)
    return pattern.match(after) is not None


@cache
def _more(language: str) -> re.Pattern[str]:
    words: Words = getattr(telling(), language)
    return re.compile(rf"\s+(?:[\w-]+\s+){{0,1}}(?:{any_of(words.more_after)})\b(?!\s+(?:than|dari))")


def thing_of(layout: Layout, quantity: Quantity) -> str | None:
    """What a number of things counts, by one name for both languages; the noun itself where no table knows it."""
    unit = fold(quantity.unit or "")
    if unit in layout.words.them and quantity.part_of in layout.quantities:
        return thing_of(layout, layout.quantities[quantity.part_of])
    if not unit:
        return None
    words = unit.split()
    spans = [" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1)]
    known = [span for span in sorted(spans, key=len, reverse=True) if span in _things()]
    return _things()[known[0]] if known else unit


def unit_of(layout: Layout, quantity: Quantity, part: bool) -> str | None:
    """The unit that tells figures of one measure apart."""
    how = counting(quantity)
    if how is None or how.counts in ("money",):
        return quantity.unit
    if how.counts == "people":
        return _part_unit(layout, quantity) if part else "people"
    return thing_of(layout, quantity)


@cache
def _part_words() -> re.Pattern[str]:
    names = [f"(?P<p{i}>{any_of(part.words)})" for i, part in enumerate(telling().part)]
    return re.compile(rf"\b(?:{'|'.join(names)})\b")


def _part_unit(layout: Layout, quantity: Quantity) -> str:
    sentence = layout.sentence_at(quantity.start)
    end = min(sentence.end if sentence else quantity.end + _REACH, quantity.end + _REACH)
    after = layout.text[quantity.end : end].lower()
    stop = _clause_end(layout.language).search(after)
    found = _part_words().search(after[: stop.start()] if stop else after)
    if found is None:
        return fold(quantity.unit or "") or "part"
    return telling().part[int((found.lastgroup or "p0")[1:])].unit


def whole_of(layout: Layout, sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """The number of people that a number is a part of: as the records link them, or after words like "including".

    A part of people told of before ("of the wounded") stands for its whole.
    """
    whole = layout.quantities.get(quantity.part_of or "")
    if whole is not None:
        return whole if whole.measure == quantity.measure else None
    if layout.text[quantity.end : sentence.end].lower().lstrip().startswith(layout.words.of_known):
        return quantity
    before = layout.text[sentence.start : quantity.start].lower().rstrip()
    if not before.endswith(layout.words.of_whole):
        return None
    earlier = [q for q in sentence.quantities if q.start < quantity.start and _of_people(q)]
    return earlier[-1] if earlier else None


def _of_people(quantity: Quantity) -> bool:
    how = counting(quantity)
    return how is not None and how.counts == "people"


def is_former(layout: Layout, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the report says that the source has since changed this value."""
    return _told_with(layout, sentence, quantity, "former") or _starts_change(layout, sentence, quantity)


def is_earlier(layout: Layout, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the report says that this value was given before, and may still stand."""
    return _told_with(layout, sentence, quantity, "earlier")


def _told_with(layout: Layout, sentence: Sentence, quantity: Quantity, field: str) -> bool:
    before = layout.text[max(sentence.start, quantity.start - _REACH) : quantity.start].lower()
    after = layout.text[quantity.end : min(sentence.end, quantity.end + _REACH // 2)].lower()
    pattern = _phrases(layout.language, field)
    return bool(pattern.search(_last_clause(layout, before)) or pattern.search(_first_clause(after)))


def _last_clause(layout: Layout, text: str) -> str:
    return re.split(rf"[;.:]|, (?:{any_of(layout.words.turns)})\b", text)[-1]


@cache
def _clause_end(language: str) -> re.Pattern[str]:
    words: Words = getattr(telling(), language)
    return re.compile(rf"[,;.(]|\b(?:{any_of({*words.joiners, *words.turns})})\b")


def _first_clause(text: str) -> str:
    return re.split(r"[;.,:]", text)[0]


@cache
def _phrases(language: str, field: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(getattr(getattr(telling(), language), field))})\b")


def _starts_change(layout: Layout, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number opens a change: "dari 3.500 menjadi 5.200", "from three to seven", "to seven from three"."""
    words, text = layout.words, layout.text
    if not _preceded(text[sentence.start : quantity.start], words.from_):
        return False
    return any(
        other.id != quantity.id
        and other.measure == quantity.measure
        and abs(other.start - quantity.start) < _REACH
        and _preceded(text[sentence.start : other.start], words.onward)
        for other in sentence.quantities
    )


def _preceded(before: str, words: tuple[str, ...]) -> bool:
    last = before.lower().split()[-1:]
    return bool(last) and last[0] in words


def value_of(layout: Layout, sentence: Sentence, quantity: Quantity) -> Value:
    """A figure as a value, with the line of authority that gives it; a part has the measure of its whole."""
    whole = whole_of(layout, sentence, quantity)
    part = whole is not None and _of_people(whole)
    return Value(
        measure=whole.measure if whole is not None and part else quantity.measure,
        unit=unit_of(layout, quantity, part),
        low=quantity.low,
        high=quantity.high,
        source=authority_of(layout, quantity),
        part=part,
        former=is_former(layout, sentence, quantity),
        record=quantity.id,
    )


def values_of(layout: Layout, told: Sequence[tuple[Sentence, Quantity]]) -> list[Value]:
    """The figures of a scene; one given before counts as changed where its source gives another now."""
    values = [value_of(layout, sentence, quantity) for sentence, quantity in told]
    for n, (sentence, quantity) in enumerate(told):
        value = values[n]
        if value.former or value.source is None or not is_earlier(layout, sentence, quantity):
            continue
        others = [v for v in values if v is not value and (v.measure, v.unit) == (value.measure, value.unit)]
        if any(v.source is not None and same_party(v.source, value.source) for v in others):
            values[n] = value.model_copy(update={"former": True})
    return values
