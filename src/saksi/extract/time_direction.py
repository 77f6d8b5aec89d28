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
_ENDS_GROUP = ("NOUN", "PROPN", "PUNCT", "PRON")
_GROUP_TAGS = ("AUX", "VERB", "ADV", "X")


@dataclass(frozen=True, slots=True)
class _Signals:
    words: Direction
    table: PhraseTable[Way]
    leads: dict[str, Way]
    infinitives: frozenset[str]
    conditions: frozenset[str]
    asking: frozenset[str]
    scheduled: frozenset[str]


@cache
def _signals(language: str) -> _Signals:
    words = load_dates(language).direction
    pairs: list[tuple[str, Way]] = [(word, "ahead") for word in words.ahead]
    pairs += [(word, "back") for word in words.back]
    leads: dict[str, Way] = dict.fromkeys(words.ahead_leads, "ahead")
    leads.update(dict.fromkeys(words.firm_ahead_leads, "firm-ahead"))
    leads.update(dict.fromkeys(words.firm_back_leads, "firm-back"))
    return _Signals(
        words,
        PhraseTable(pairs),
        leads,
        frozenset(words.infinitives),
        frozenset(words.conditions),
        frozenset(words.asking),
        frozenset(words.scheduled),
    )


def way_of(analysis: Analysis, start: int, end: int, *, weekday: bool = False) -> Way:
    """The direction of the clause around [start, end): the verb before it, else the one after it.

    Of a bare `weekday` a verb of coming and going in the present looks ahead ("flies out on Monday").
    """
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
    before = _before(analysis, signals, start, lead=lead, weekday=weekday)
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


def _before(analysis: Analysis, signals: _Signals, start: int, *, lead: Way, weekday: bool) -> Way | None:
    """What the nearest verb before says; nothing if it says nothing, None if there is no verb."""
    sentence = analysis.sentences[analysis.sentence_at(start)]
    last = analysis.token_at(start - 1) if start else -1
    infinitive = False
    for index in range(last, max(sentence.first, last - _REACH) - 1, -1):
        token = analysis.tokens[index]
        if token.text == ";":
            break
        if (infinitive or lead == "ahead") and _asks(signals, token):
            return "ahead"
        way = _said_by(analysis, signals, token)
        if way:
            return _stronger(analysis, signals, index, way)
        if weekday and not infinitive and _is_scheduled(analysis, signals, index, sentence.first):
            return "ahead"
        if token.pos in ("VERB", "AUX"):
            way = _group(analysis, signals, index, sentence.first)
            if way or not signals.words.inflected:
                return way or _condition(analysis, signals, index, sentence.first)
            infinitive |= index > sentence.first and analysis.tokens[index - 1].lower in signals.infinitives
    return "ahead" if infinitive else None


def _asks(signals: _Signals, token: Token) -> bool:
    """Whether a verb makes what hangs on it something to come ("promised 100 officers by Friday")."""
    return token.pos in ("VERB", "ADJ") and bool({token.lemma, token.lower} & signals.asking)


def _chains(signals: _Signals, token: Token) -> bool:
    """Whether a verb takes the next one as what is to come, without a word between ("sepakat bertemu")."""
    return not signals.words.inflected and _asks(signals, token)


def _is_scheduled(analysis: Analysis, signals: _Signals, index: int, first: int) -> bool:
    """Whether a verb of coming and going stands in the present: "meets", "talks begin", "are meeting"."""
    token, words = analysis.tokens[index], signals.words
    if token.lemma not in signals.scheduled or index == first:
        return False
    before = analysis.tokens[index - 1]
    if token.lower == token.lemma:  # the tagger takes "talks resume" for two nouns
        plural = before.pos == "NOUN" and before.lower.endswith("s")
        return plural or (token.pos == "VERB" and before.pos in ("PROPN", "PRON"))
    if not token.lower.endswith(words.present_endings):
        return False
    if token.lower.endswith("s"):
        return token.pos == "VERB" or (token.pos == "NOUN" and before.pos in ("NOUN", "PROPN", "PRON"))
    return before.lower in words.present_auxiliaries


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
        first = max(analysis.sentences[analysis.tokens[index].sentence].first, index - _GROUP)
        for at in range(index - 1, first - 1, -1):
            token = analysis.tokens[at]
            if token.pos in _ENDS_GROUP:
                break
            ahead = token.pos in _GROUP_TAGS and _said_by(analysis, signals, token) == "ahead"
            if ahead or _chains(signals, token):
                return "ahead"
    return way


def _group(analysis: Analysis, signals: _Signals, index: int, first: int) -> Way:
    """The direction of a verb: its auxiliaries first, then its own form."""
    verb = analysis.tokens[index]
    inflected = signals.words.inflected and verb.lemma != verb.lower
    for at in range(index - 1, max(first, index - _GROUP) - 1, -1):
        token = analysis.tokens[at]
        if token.lower in signals.words.contracted:
            return "back" if inflected else "ahead"
        way = _said_by(analysis, signals, token) or ("ahead" if _chains(signals, token) else "")
        if way:
            return _stronger(analysis, signals, at, way)
        if token.pos in _ENDS_GROUP:
            break
    return "back" if inflected and not verb.lower.endswith(signals.words.present_endings) else ""


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
