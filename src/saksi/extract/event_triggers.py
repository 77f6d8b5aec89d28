"""Where an event is named: lexicon forms whose surroundings let them be one."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saksi.extract.event_words import EventWords, Form, Voice
from saksi.model.analysis import Analysis, Sentence

_OBJECT = 5  # tokens after a verb in which its object stands
_ENDINGS = ("s", "nya")  # "bantuannya", "tonnes": the word all the same
_NEAR = 3  # tokens in which a negation or a forbidding word stands
_TAGS = {"verb": ("VERB", "AUX"), "passive": ("VERB", "ADJ", "AUX"), "noun": ("NOUN", "PROPN")}


@dataclass(frozen=True, slots=True)
class TriggerHit:
    """A trigger at tokens [first, last), with the voice it has here; the rules hold it `allowed`, or not."""

    form: Form
    voice: Voice
    first: int
    last: int
    start: int
    end: int
    sentence: Sentence
    allowed: bool = True


@dataclass(frozen=True, slots=True)
class Triggers:
    """The triggers of a text, and the weak ones set aside: they may still tell who did it, and where."""

    hits: tuple[TriggerHit, ...]
    aside: dict[tuple[int, str], list[TriggerHit]]


def find_triggers(analysis: Analysis, words: EventWords) -> Triggers:
    """Every trigger in order; a weak one only where its sentence has no other of its type before."""
    found: list[TriggerHit] = []
    aside: dict[tuple[int, str], list[TriggerHit]] = {}
    for sentence in analysis.sentences:
        kept, weaker = by_rules(analysis, words, list(possible_triggers(analysis, words, sentence)))
        found += kept
        for hit in weaker:
            aside.setdefault((sentence.index, hit.form.trigger.type), []).append(hit)
    return Triggers(tuple(found), aside)


def by_rules(
    analysis: Analysis, words: EventWords, hits: Sequence[TriggerHit]
) -> tuple[list[TriggerHit], list[TriggerHit]]:
    """The possible triggers of a sentence that the rules take, and the weak ones that they set aside."""
    allowed = _unmodified(analysis, words, [hit for hit in hits if hit.allowed])
    seen = {hit.form.trigger.type for hit in allowed if not hit.form.trigger.weak}
    kept: list[TriggerHit] = []
    aside: list[TriggerHit] = []
    for hit in allowed:
        if hit.form.trigger.weak and hit.form.trigger.type in seen:
            aside.append(hit)
            continue
        seen.add(hit.form.trigger.type)
        kept.append(hit)
    return kept, aside


def _unmodified(analysis: Analysis, words: EventWords, hits: list[TriggerHit]) -> list[TriggerHit]:
    """Drop nouns that only say what another is about ("perundingan gencatan senjata", "ceasefire talks")."""
    dropped: set[int] = set()
    for left, right in itertools.pairwise(hits):
        between = analysis.tokens[left.last : right.first]
        adjoin = len(between) <= 2 and all(t.pos in ("NOUN", "ADJ", "NUM", "PROPN") for t in between)
        if (
            left.voice == right.voice == "noun"
            and adjoin
            and left.form.trigger.type != right.form.trigger.type
        ):
            dropped.add(id(right) if words.grammar.head_first else id(left))
    return [hit for hit in hits if id(hit) not in dropped]


def possible_triggers(analysis: Analysis, words: EventWords, sentence: Sentence) -> Iterator[TriggerHit]:
    """Every form of the lexicon in a sentence, whatever stands around it; of forms at one place the longest."""
    at = sentence.first
    while at < sentence.last:
        hit = _hit_at(analysis, words, at, sentence) if analysis.tokens[at].text[0].isalpha() else None
        if hit is not None:
            yield hit
        at = at + 1 if hit is None else max(hit.last, at + 1)


def _hit_at(analysis: Analysis, words: EventWords, at: int, sentence: Sentence) -> TriggerHit | None:
    """The trigger at a token: the longest form that its surroundings allow, or else the longest."""
    unfit: TriggerHit | None = None
    for end, forms in words.forms.matches(analysis.lower, analysis.tokens[at].start):
        last = analysis.token_at(end - 1) + 1
        for form in forms:
            hit = _hit(analysis, words, form, (at, last, end), sentence)
            if hit.allowed:
                return hit
            unfit = unfit or hit
    return unfit


def _hit(
    analysis: Analysis, words: EventWords, form: Form, span: tuple[int, int, int], sentence: Sentence
) -> TriggerHit:
    first, last, end = span
    voice = _voice(analysis, words, form, first, last)
    fits = not form.trigger.loose and _needed(analysis, form, sentence)
    fits = fits and not _forbidden(analysis, form, first, last, sentence)
    start = analysis.tokens[first].start
    spoken: Voice = voice or ("verb" if "verb" in form.voices else sorted(form.voices)[0])
    return TriggerHit(form, spoken, first, last, start, end, sentence, allowed=fits and voice is not None)


def _voice(analysis: Analysis, words: EventWords, form: Form, first: int, last: int) -> Voice | None:
    """The voice of this form here: by its tag, and a passive by its auxiliary where one is needed."""
    token, single = analysis.tokens[first], last - first == 1
    if not form.voices & {"verb", "passive"}:
        verbal = single and token.pos == "VERB" and not words.grammar.head_first
        return None if verbal else "noun"
    if single and "noun" in form.voices and token.pos in _TAGS["noun"]:
        return "noun"
    if (
        single
        and token.pos in _TAGS["noun"]
        and not form.voices & {"noun"}
        and words.grammar.passive_auxiliaries
    ):
        return None
    if form.voices >= {"verb", "passive"} or ("passive" in form.voices and words.grammar.passive_auxiliaries):
        before = [t.lower for t in analysis.tokens[max(0, first - _NEAR) : first]]
        passive = any(word in words.grammar.passive_auxiliaries for word in before)
        after = analysis.tokens[last].lower if last < len(analysis.tokens) else ""
        if passive or after in words.grammar.agents:
            return "passive"
        return "verb" if "verb" in form.voices else ("passive" if not single else None)
    return "passive" if "passive" in form.voices else "verb"


def _needed(analysis: Analysis, form: Form, sentence: Sentence) -> bool:
    """Whether one of the words that a trigger needs stands in its sentence, with or without an ending."""
    needs = form.trigger.needs
    if not needs:
        return True
    spoken = (token.lower for token in analysis.tokens[sentence.first : sentence.last])
    return any(word in needs or any(word.removesuffix(e) in needs for e in _ENDINGS) for word in spoken)


def _forbidden(analysis: Analysis, form: Form, first: int, last: int, sentence: Sentence) -> bool:
    if not form.trigger.unless:
        return False
    around = [t.lower for t in analysis.tokens[max(sentence.first, first - _NEAR) : first]]
    around += [t.lower for t in analysis.tokens[last : min(sentence.last, last + _OBJECT)]]
    return any(word in form.trigger.unless for word in around)
