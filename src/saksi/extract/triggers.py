"""The words of a sentence that may decide a measure, and how far each number is from each of them."""

from dataclasses import dataclass
from functools import cache

from saksi.extract.counts import Count, Hit
from saksi.extract.number_words import flags
from saksi.extract.wording import Wording
from saksi.lexicon.cues import load_cues
from saksi.lexicon.measures import MeasureLexicon, Trigger, load_measures
from saksi.lexicon.phrases import PhraseTable

_MARKS = {
    ",": 1.5,
    ";": 9.0,
    ":": 1.0,
    "(": 2.0,
    ")": 1.0,
    "–": 3.0,
    "—": 3.0,
    "-": 0.0,
    ".": 0.5,
    "?": 4.0,
    "!": 4.0,
}
_LAUNCHED = frozenset({"missile", "bomb"})
_NUMBER, _BREAK, _TRIGGER, _BARRIER = 2.0, 4.0, 3.0, 4.0


@dataclass(frozen=True, slots=True)
class TriggerWords:
    """The measure words of one language, indexed for reading."""

    lexicon: MeasureLexicon
    triggers: PhraseTable[tuple[Trigger, ...]]
    known: PhraseTable[bool]
    passives: frozenset[str]
    agents: frozenset[str]
    negations: frozenset[str]
    relatives: frozenset[str]
    barriers: frozenset[str]
    breaks: frozenset[str]
    coordinators: frozenset[str]
    carriers: PhraseTable[bool]
    attacks: PhraseTable[bool]
    members: PhraseTable[bool]


@cache
def trigger_words(language: str) -> TriggerWords:
    """The measure words of `language`, built once."""
    lexicon = load_measures(language)
    grammar = lexicon.grammar
    forms: dict[str, list[Trigger]] = {}
    for trigger in lexicon.trigger:
        for form in trigger.forms:
            forms.setdefault(form, []).append(trigger)
    cues = {form for cue in load_cues(language).cue for form in cue.forms if " " not in form}
    return TriggerWords(
        lexicon=lexicon,
        triggers=PhraseTable((form, tuple(triggers)) for form, triggers in forms.items()),
        known=flags(tuple(forms)),
        passives=frozenset(grammar.passives),
        agents=frozenset(grammar.agents),
        negations=frozenset(grammar.negations),
        relatives=frozenset(grammar.relatives),
        barriers=frozenset(grammar.barriers),
        breaks=frozenset(grammar.breaks) | (cues - forms.keys()),
        coordinators=frozenset(grammar.coordinators),
        carriers=flags(grammar.carriers),
        attacks=flags(grammar.attacks),
        members=flags(grammar.members),
    )


@dataclass(frozen=True, slots=True)
class _Borders:
    """Word indices where the numbers of a sentence open and end; `nouns` end with a noun of their own."""

    opens: frozenset[int]
    ends: frozenset[int]
    nouns: frozenset[int]


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence's triggers in order, and running sums of what its words put between number and verb.

    objects: for a verb before its number (prepositions hide a number). subjects: for a verb after its number.
    """

    wording: Wording
    hits: list[Hit]
    firsts: list[int]
    objects: list[float]
    subjects: list[float]
    blocks: list[int]
    attack: bool


def scene_of(wording: Wording, counts: list[Count], words: TriggerWords) -> Scene:
    """The triggers and distances of a sentence with its numbers."""
    hits = _hits(wording, counts, words)
    objects, subjects, blocks = _sums(wording, counts, hits, words)
    attack = any(count.group in _LAUNCHED for count in counts) and any(
        wording.phrase_at(words.attacks, index) is not None for index in range(len(wording.words))
    )
    return Scene(wording, hits, [hit.first for hit in hits], objects, subjects, blocks, attack)


def _hits(wording: Wording, counts: list[Count], words: TriggerWords) -> list[Hit]:
    borders = _Borders(
        opens=frozenset(count.numeral.opens for count in counts),
        ends=frozenset(count.counted.end for count in counts),
        nouns=frozenset(count.counted.end for count in counts if not count.bare),
    )
    hits: list[Hit] = []
    index = 0
    while index < len(wording.words):
        if not wording.is_word(index):
            index += 1
            continue
        hit = _member(wording, index, words, borders)
        found = None if hit is not None else wording.phrase_at(words.triggers, index)
        if found is not None and _is_negated(wording, index, words):
            index = found[0]
            continue
        if found is not None:
            hit = _hit(wording, index, found, words, borders)
        if hit is not None:
            hits.append(hit)
        index = index + 1 if hit is None else hit.end
    return hits


def _is_negated(wording: Wording, index: int, words: TriggerWords) -> bool:
    """Whether "not" stands before word `index`, with or without a form of "be" between."""
    index -= 1
    while index > 0 and wording.words[index].lower in words.passives:
        index -= 1
    return index >= 0 and wording.words[index].lower in words.negations


def _member(wording: Wording, index: int, words: TriggerWords, borders: _Borders) -> Hit | None:
    """ "were among the wounded", "termasuk di antara korban tewas": the number is the subject of it."""
    member = wording.phrase_at(words.members, index)
    if member is None or member[0] in borders.opens:
        return None
    found = wording.phrase_at(words.triggers, member[0]) or wording.phrase_at(words.triggers, member[0] + 1)
    return None if found is None else Hit(index, found[0], found[1], "before", refers=True, member=True)


def _hit(
    wording: Wording,
    first: int,
    found: tuple[int, tuple[Trigger, ...]],
    words: TriggerWords,
    borders: _Borders,
) -> Hit:
    end, meanings = found
    voice = "before"
    reduced = False
    if any(meaning.side == "either" for meaning in meanings):
        voice = _voice(wording, first, end, words, borders)
        reduced = voice == "before" and first in borders.nouns
    relative = any(word.lower in words.relatives for word in wording.words[max(0, first - 3) : first])
    relative = relative or reduced
    return Hit(first, end, meanings, voice, relative, any(meaning.refers for meaning in meanings))


def _voice(wording: Wording, first: int, end: int, words: TriggerWords, borders: _Borders) -> str:
    """Whether a participle's number is its object ("after"), its subject ("before"), or still either."""
    before = [word.lower for word in wording.words[max(0, first - 3) : first]]
    direct = before[-1:] != [] and before[-1] in words.passives
    if end < len(wording.words) and wording.words[end].lower in words.agents:
        return "before"
    if not direct and end in borders.opens:
        return "after"
    if any(word in words.passives for word in before):
        return "before"
    return "before" if first in borders.ends else "either"


def _sums(
    wording: Wording, counts: list[Count], hits: list[Hit], words: TriggerWords
) -> tuple[list[float], list[float], list[int]]:
    numbers = {
        i: count.numeral
        for count in counts
        if not count.numeral.article
        for i in range(count.numeral.first, count.numeral.end)
    }
    triggers = {
        hit.first: hit
        for hit in hits
        if hit.end > hit.first + 1 or wording.words[hit.first].lower not in words.barriers
    }
    inner = {i for hit in hits for i in range(hit.first + 1, hit.end)}
    objects, subjects, blocks = [0.0], [0.0], [0]
    for index, word in enumerate(wording.words):
        cost, barrier, block = 1.0, 0.0, 0
        if index in numbers:
            cost = _NUMBER if numbers[index].first == index else 0.0
        elif index in triggers:
            cost, block = _TRIGGER, int(not triggers[index].relative)
        elif index in inner:
            cost = 0.5
        elif word.lower in words.breaks:
            cost, block = _BREAK, 1
        elif word.lower in words.barriers:
            barrier = _BARRIER
        elif not word.lower[0].isalnum():
            cost = _MARKS.get(word.lower, 0.0)
            block = int(cost >= _BREAK)
        objects.append(objects[-1] + cost + barrier)
        subjects.append(subjects[-1] + cost)
        blocks.append(blocks[-1] + block)
    return objects, subjects, blocks
