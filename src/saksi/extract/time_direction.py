"""Whether a clause speaks of what is to come or of what has been: that decides which Thursday is meant."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from saksi.lexicon.dates import Direction, load_dates
from saksi.lexicon.phrases import PhraseTable
from saksi.model.analysis import Analysis, Token

Way = Literal["ahead", "firm-ahead", "back", "firm-back", ""]
_REACH = 30  # tokens: longer clauses say nothing about a date any more
_GROUP = 4  # tokens of a verb group: "will then be formally handed over"
_MOST_OPENING_MARKS = 3  # a bullet, a quotation mark, a bracket
_PHRASE = 2  # words of a phrase before the one that is looked at: "tidak dapat"
_LEAD = 40


@dataclass(frozen=True, slots=True)
class _Signals:
    words: Direction
    table: PhraseTable[Way]
    leads: dict[str, Way]
    infinitives: frozenset[str]
    conditions: frozenset[str]


@cache
def _signals(language: str) -> _Signals:
    words = load_dates(language).direction
    pairs: list[tuple[str, Way]] = [(word, "ahead") for word in words.ahead]
    pairs += [(word, "back") for word in words.back]
    leads: dict[str, Way] = dict.fromkeys(words.ahead_leads, "ahead")
    leads.update(dict.fromkeys(words.firm_ahead_leads, "firm-ahead"))
    leads.update(dict.fromkeys(words.firm_back_leads, "firm-back"))
    return _Signals(
        words, PhraseTable(pairs), leads, frozenset(words.infinitives), frozenset(words.conditions)
    )


def way_of(analysis: Analysis, start: int, end: int) -> Way:
    """The direction of the clause around [start, end): the verb before it, else the one after it."""
    signals = _signals(analysis.language)
    lead, width = _lead(analysis, signals, start)
    if analysis.lower.startswith(signals.words.ahead_after, end + 1):
        return "ahead"
    if not analysis.sentences:
        return lead
    if lead.endswith("ahead") and _opens(analysis, start, width):
        return "ahead" if _after(analysis, signals, end) == "ahead" else "back"
    if lead.startswith("firm"):
        return lead
    before = _before(analysis, signals, start)
    if before is None:
        return lead or _after(analysis, signals, end)
    return before or lead


def _opens(analysis: Analysis, start: int, width: int) -> bool:
    """Whether a lead of `width` words opens the sentence: "Until Friday, 30 had died" looks back."""
    sentence = analysis.sentences[analysis.sentence_at(start)]
    at = analysis.token_at(start)
    if at - sentence.first > width + _MOST_OPENING_MARKS:
        return False
    return sum(t.text[0].isalnum() for t in analysis.tokens[sentence.first : at]) <= width


def _lead(analysis: Analysis, signals: _Signals, start: int) -> tuple[Way, int]:
    """The direction that the words right before give ("hingga Jumat", "since March"), and their number."""
    words = analysis.lower[max(0, start - _LEAD) : start].split()[-3:]
    for length in (3, 2, 1):
        way = signals.leads.get(" ".join(words[-length:]))
        if way is not None and len(words) >= length:
            return way, length
    return "", 0


def _before(analysis: Analysis, signals: _Signals, start: int) -> Way | None:
    """What the nearest verb before says; nothing if it says nothing, None if there is no verb."""
    sentence = analysis.sentences[analysis.sentence_at(start)]
    last = analysis.token_at(start - 1) if start else -1
    infinitive = False
    for index in range(last, max(sentence.first, last - _REACH) - 1, -1):
        token = analysis.tokens[index]
        way = _said_by(analysis, signals, token)
        if way:
            return _stronger(analysis, signals, index, way)
        if token.pos in ("VERB", "AUX"):
            way = _group(analysis, signals, index, sentence.first)
            if way or not signals.words.inflected:
                return way or _condition(analysis, signals, index, sentence.first)
            infinitive |= index > sentence.first and analysis.tokens[index - 1].lower in signals.infinitives
    return "ahead" if infinitive else None


def _said_by(analysis: Analysis, signals: _Signals, token: Token) -> Way:
    """The direction that a word stands for; "Will" inside a sentence is somebody's name."""
    if token.text[0].isupper() and token.index > analysis.sentences[token.sentence].first:
        return ""
    for index in range(max(analysis.sentences[token.sentence].first, token.index - _PHRASE), token.index + 1):
        hit = signals.table.longest(analysis.lower, analysis.tokens[index].start)
        if hit and hit[0] >= token.end:
            return hit[1]
    return ""


def _stronger(analysis: Analysis, signals: _Signals, index: int, way: Way) -> Way:
    """A word of what has been may stand in a group that looks ahead ("will have said", "akan telah")."""
    if way == "back" and analysis.tokens[index].pos in ("VERB", "AUX"):
        for token in analysis.tokens[max(0, index - 2) : index]:
            if token.sentence == analysis.tokens[index].sentence and token.pos == "AUX":
                return _said_by(analysis, signals, token) or way
    return way


def _group(analysis: Analysis, signals: _Signals, index: int, first: int) -> Way:
    """The direction of a verb: its auxiliaries first, then its own form."""
    for at in range(index - 1, max(first, index - _GROUP) - 1, -1):
        token = analysis.tokens[at]
        way = _said_by(analysis, signals, token)
        if way:
            return way
        if token.pos in ("NOUN", "PROPN", "PUNCT", "PRON"):
            break
    token = analysis.tokens[index]
    inflected = signals.words.inflected and token.lemma != token.lower
    return "back" if inflected and not token.lower.endswith(signals.words.present_endings) else ""


def _condition(analysis: Analysis, signals: _Signals, index: int, first: int) -> Way:
    """Whether a verb stands in a condition ("jika Inggris keluar pada 29 Maret")."""
    for at in range(index - 1, max(first, index - _REACH) - 1, -1):
        if analysis.tokens[at].pos == "PUNCT":
            break
        if analysis.tokens[at].lower in signals.conditions:
            return "ahead"
    return ""


def _after(analysis: Analysis, signals: _Signals, end: int) -> Way:
    """Of an expression that opens its clause: the first verb that follows."""
    first = analysis.token_at(end - 1) + 1
    for token in analysis.tokens[first : first + _REACH]:
        if token.start >= analysis.sentences[analysis.sentence_at(max(0, end - 1))].end:
            break
        way = _said_by(analysis, signals, token)
        if way or token.pos == "VERB":
            return way
    return ""
