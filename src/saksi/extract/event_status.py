"""Whether an event happened, goes on, is planned, possible, asked for or denied."""

from saksi.extract.event_triggers import TriggerHit
from saksi.extract.event_words import EventWords
from saksi.model.analysis import Analysis
from saksi.model.mention import StatementMention
from saksi.model.vocabulary import Status

_BEFORE = 6  # tokens before a trigger that speak of it
_BY_ACT: dict[str, Status] = {"deny": "denied", "urge": "requested", "pledge": "planned", "warn": "possible"}


def negated(analysis: Analysis, words: EventWords, hit: TriggerHit) -> bool:
    """Whether a negation stands right before the trigger."""
    before = analysis.tokens[max(hit.sentence.first, hit.first - 3) : hit.first]
    return any(token.lower in words.grammar.negations for token in before)


def background(analysis: Analysis, words: EventWords, hit: TriggerHit) -> bool:
    """Whether a war or attack only anchors a time ("sejak invasi", "since the war")."""
    lead = analysis.lower[max(hit.sentence.start, hit.start - 30) : hit.end]
    return any(phrase in lead for phrase in words.anchors)


def status_of(
    analysis: Analysis, words: EventWords, hit: TriggerHit, holders: list[StatementMention]
) -> Status:
    """The status: by the statement that holds the event, then by the words before it."""
    if hit.form.trigger.status is not None:
        return hit.form.trigger.status
    inside = [s for s in holders if s.cue.end <= hit.start or s.cue.start >= hit.end]
    for statement in reversed(inside):
        if statement.act in ("deny", "urge"):
            return _BY_ACT[statement.act]
    grammar = words.grammar
    before = [t.lower for t in analysis.tokens[max(hit.sentence.first, hit.first - _BEFORE) : hit.first]]
    near = before[-4:]
    if any(word in grammar.requested for word in before[-3:]):
        return "requested"
    if any(word in grammar.possible for word in near):
        return "possible"
    if any(word in grammar.planned for word in near) or _infinitive(analysis, words, hit):
        return "planned"
    if hit.voice == "noun" and any(word in grammar.planned for word in before):
        return "planned"
    for statement in reversed(inside):
        if statement.act in ("warn", "pledge"):
            return _BY_ACT[statement.act]
    if any(word in grammar.ongoing for word in before[-2:]) and hit.voice != "passive":
        return "ongoing"
    return "occurred"


def _infinitive(analysis: Analysis, words: EventWords, hit: TriggerHit) -> bool:
    """Whether "to" stands right before the verb ("agreed to release"), an adverb aside ("to fully withdraw")."""
    at = hit.first - 1
    while at > hit.sentence.first and analysis.tokens[at].pos == "ADV":
        at -= 1
    return at >= hit.sentence.first and analysis.tokens[at].lower in words.grammar.infinitives
