"""The event lexicon of one language, indexed for the scan over tokens."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from saksi.lexicon.events import EventGrammar, Trigger, load_event_world, load_events
from saksi.lexicon.phrases import PhraseTable

Voice = Literal["verb", "passive", "noun"]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a trigger, and its voices: one form may be active and passive ("attacked")."""

    trigger: Trigger
    voices: frozenset[Voice]


@dataclass(frozen=True, slots=True)
class EventWords:
    """Tables and sets of one language's event words."""

    grammar: EventGrammar
    forms: PhraseTable[tuple[Form, ...]]
    modes: dict[str, PhraseTable[str]]
    weapons: PhraseTable[str]
    acts: dict[str, tuple[str, str | None]]
    figures: dict[str, frozenset[str]]
    anchors: tuple[str, ...]


@cache
def event_words(language: str) -> EventWords:
    """The event words of `language`, built once."""
    lexicon, world = load_events(language), load_event_world()
    forms: dict[str, list[Form]] = {}
    for trigger in lexicon.trigger:
        for form, voices in _voices(trigger).items():
            forms.setdefault(form, []).append(Form(trigger, frozenset(voices)))
    modes: dict[str, list[tuple[str, str]]] = {}
    for entry in lexicon.mode:
        modes.setdefault(entry.type, []).extend((word, entry.mode) for word in entry.words)
    weapons = ((word, e.mode) for e in lexicon.mode if e.type == "ASSAULT" for word in e.words)
    return EventWords(
        lexicon.grammar,
        PhraseTable((form, tuple(entries)) for form, entries in forms.items()),
        {kind: PhraseTable(pairs) for kind, pairs in modes.items()},
        PhraseTable(weapons),
        {act.act: (act.type, act.mode) for act in world.act},
        {entry.type: frozenset(entry.measures) for entry in world.figures},
        tuple(phrase for phrase in lexicon.grammar.background if " " in phrase),
    )


def _voices(trigger: Trigger) -> dict[str, set[Voice]]:
    voices: dict[str, set[Voice]] = {}
    kinds: tuple[tuple[Voice, tuple[str, ...]], ...] = (
        ("verb", trigger.verbs),
        ("passive", trigger.passives),
        ("noun", trigger.nouns),
    )
    for voice, forms in kinds:
        for form in forms:
            voices.setdefault(form, set()).add(voice)
    return voices
