"""Reporting cues in a text: every place where a lexicon cue stands and its surroundings let it report."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from saksi.lexicon.cue_forms import cue_forms
from saksi.lexicon.cues import Cue, CueGrammar, Frame, load_cues
from saksi.lexicon.phrases import PhraseTable
from saksi.model.analysis import Analysis, Sentence, Token
from saksi.model.mention import QuoteMention

_SHORTEST = 4  # letters of a verb of no entry that may report
_CLOSE = 3  # characters: a mark, a comma, a space
_NEAR = 40  # characters between a verb and the words in marks that it may report
_HEADLINE = 8  # tokens before the colon of a headline
_BEFORE_INVERTED = frozenset(",”\"’'»?!—–.)")


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue at tokens [first, last), with the offsets of its words; the rules hold it `allowed`, or not."""

    cue: Cue
    first: int
    last: int
    start: int
    end: int
    sentence: Sentence
    enclitic: bool = False
    allowed: bool = True


@dataclass(frozen=True, slots=True)
class CueWords:
    """The cue lexicon of a language, indexed."""

    table: PhraseTable[Cue]
    grammar: CueGrammar
    auxiliaries: frozenset[str]
    conjunctions: frozenset[str]
    complementizers: frozenset[str]
    openers: frozenset[str]
    recipients: frozenset[str]
    prepositions: frozenset[str]
    relatives: frozenset[str]
    adjuncts: frozenset[str]
    negations: frozenset[str]

    def is_participle(self, token: Token) -> bool:
        """Whether a cue is a participle that shares the subject of the cue before ("adding that")."""
        return bool(self.grammar.participle) and token.lower.endswith(self.grammar.participle)


@cache
def cue_words(language: str) -> CueWords:
    """The cues of `language`, built once."""
    grammar = load_cues(language).grammar
    return CueWords(
        PhraseTable(cue_forms(language)),
        grammar,
        frozenset(grammar.auxiliaries),
        frozenset(grammar.conjunctions),
        frozenset(grammar.complementizers),
        frozenset(grammar.openers),
        frozenset(grammar.recipients),
        frozenset(grammar.prepositions),
        frozenset(grammar.relatives),
        frozenset(grammar.adjuncts),
        frozenset(grammar.negations),
    )


def find_cues(analysis: Analysis, quotes: Sequence[QuoteMention]) -> list[CueHit]:
    """Everything outside quotation marks that may be a cue, in order."""
    words, hits = cue_words(analysis.language), []
    quoted = _quoted_tokens(analysis, quotes)
    unknown = _UnknownVerbs(analysis, words, quotes)
    for sentence in analysis.sentences:
        at = sentence.first
        while at < sentence.last:
            hit = None if at in quoted else _cue_at(analysis, words, at, sentence) or unknown.at(at, sentence)
            if hit is None:
                at += 1
                continue
            hits.append(hit)
            refused = hit.last < sentence.last and analysis.tokens[hit.last].lower in hit.cue.heads
            at = hit.last + refused
    return hits


class _UnknownVerbs:
    """Verbs of no entry, where words in marks or a clause beside them make a report of them likely.

    The rules never allow them; a reader may.
    """

    def __init__(self, analysis: Analysis, words: CueWords, quotes: Sequence[QuoteMention]) -> None:
        self.analysis, self.words = analysis, words
        self.starts = [quote.outer.start for quote in quotes]
        self.ends = [quote.outer.end for quote in quotes]

    def at(self, index: int, sentence: Sentence) -> CueHit | None:
        """The verb at a token as a possible cue."""
        token = self.analysis.tokens[index]
        if token.pos != "VERB" or token.name or len(token.text) < _SHORTEST or not token.text.isalpha():
            return None
        after = self._gap_before(token, sentence)
        if (
            after is None
            and not self._quote_follows(token, sentence)
            and not self._clause_follows(index, sentence)
        ):
            return None
        frame = self.words.grammar.unknown[0 if after is not None and after <= _CLOSE else 1]
        ending = self.words.grammar.enclitic
        enclitic = bool(ending) and frame == "inverted" and token.lower.endswith(ending)
        return CueHit(
            _unknown_cue(frame), index, index + 1, token.start, token.end, sentence, enclitic, allowed=False
        )

    def _gap_before(self, token: Token, sentence: Sentence) -> int | None:
        """Characters between the last words in marks of the sentence and a token after them, if they are few."""
        last = bisect_right(self.ends, token.start) - 1
        if last < 0 or self.ends[last] <= sentence.start or token.start - self.ends[last] > _NEAR:
            return None
        return token.start - self.ends[last]

    def _quote_follows(self, token: Token, sentence: Sentence) -> bool:
        following = bisect_left(self.starts, token.end)
        at = self.starts[following] if following < len(self.starts) else sentence.end + _NEAR
        return at < sentence.end + _CLOSE and at - token.end <= _NEAR

    def _clause_follows(self, index: int, sentence: Sentence) -> bool:
        following = self.analysis.tokens[index + 1 : min(index + 3, sentence.last)]
        return any(token.lower in self.words.complementizers for token in following)


@cache
def _unknown_cue(frame: Frame) -> Cue:
    return Cue(id="unknown", act="say", frame=frame, forms=())


def _quoted_tokens(analysis: Analysis, quotes: Sequence[QuoteMention]) -> frozenset[int]:
    return frozenset(t.index for quote in quotes for t in analysis.tokens_in(quote.start, quote.end))


def _cue_at(analysis: Analysis, words: CueWords, at: int, sentence: Sentence) -> CueHit | None:
    token = analysis.tokens[at]
    if not token.text[0].isalpha() and token.text != ":":
        return None
    found = words.table.longest(analysis.lower, token.start)
    if found is None:
        return None
    end, cue = found
    last = analysis.token_at(end - 1) + 1
    form = analysis.lower[token.start : end]
    enclitic = (
        bool(words.grammar.enclitic) and form.endswith(words.grammar.enclitic) and cue.frame != "subject"
    )
    hit = CueHit(cue, at, last, token.start, end, sentence, enclitic)
    return hit if _allowed(analysis, words, hit) else replace(hit, allowed=False)


def _allowed(analysis: Analysis, words: CueWords, hit: CueHit) -> bool:
    """Whether the words around the cue let it report."""
    if any(analysis.lower.startswith(formula, hit.start) for formula in words.grammar.anonymity):
        return False
    if hit.cue.heads:
        return _has_head(analysis, hit)
    if hit.end - hit.start == 1:
        return _names_speaker(analysis, hit)
    if hit.cue.frame == "inverted":
        return _inverted_allowed(analysis, words, hit)
    if hit.cue.frame in ("subject", "either"):
        return _verb_allowed(analysis, words, hit)
    return True


def _names_speaker(analysis: Analysis, hit: CueHit) -> bool:
    """A colon reports after a name that opens its sentence ("Zelensky: …")."""
    lead = analysis.tokens[hit.sentence.first : hit.first]
    return 0 < len(lead) <= _HEADLINE and any(t.name or t.pos == "PROPN" for t in lead[-3:])


def _has_head(analysis: Analysis, hit: CueHit) -> bool:
    """A refusal needs what is refused: saying or giving something ("menolak berkomentar")."""
    form = analysis.lower[hit.start : hit.end].split()
    if len(form) > 1 and any(word.startswith(head) for word in form for head in hit.cue.heads):
        return True
    following = analysis.tokens[hit.last : min(hit.last + 3, hit.sentence.last)]
    return any(t.lower in hit.cue.heads for t in following)


def _inverted_allowed(analysis: Analysis, words: CueWords, hit: CueHit) -> bool:
    before = (
        analysis.text[: hit.start].rstrip()[-1:]
        if hit.start < 40
        else analysis.text[hit.start - 40 : hit.start].rstrip()[-1:]
    )
    marked = before in _BEFORE_INVERTED and bool(before)
    if hit.cue.strict:
        return marked
    if hit.first == hit.sentence.first:
        return not marked or before in "”\"’'?!.»"
    if analysis.tokens[hit.first - 1].lower in words.prepositions:
        return False
    if hit.last >= hit.sentence.last:
        return marked
    after = analysis.tokens[hit.last]
    return marked or after.text[0].isupper() or after.pos in ("NOUN", "DET", "PRON")


def _verb_allowed(analysis: Analysis, words: CueWords, hit: CueHit) -> bool:
    """English nouns that look like verbs ("a report", "his claims") and adjectives are no cues."""
    token = analysis.tokens[hit.first]
    if token.pos == "NOUN" and hit.last - hit.first == 1 and hit.cue.frame == "either":
        return False
    if hit.first > hit.sentence.first:
        before = analysis.tokens[hit.first - 1]
        if before.lower in words.grammar.infinitives or before.lower in words.grammar.future:
            return False
        if token.pos in ("NOUN", "PROPN", "ADJ") and before.pos in ("DET", "ADJ", "NUM"):
            return False
        if token.pos == "NOUN" and before.pos in ("VERB", "ADP"):
            return False
        if before.text in ("'s", "’s") and token.pos != "VERB":
            return False
    return not (token.text[0].isupper() and hit.first > hit.sentence.first and token.pos == "PROPN")
