"""Whether a word names an event here, and of which type."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from saksi.extract.choices.words import tag_at, word_at
from saksi.extract.event_context import EventContext, ReportedWords
from saksi.extract.event_status import background, negated
from saksi.extract.event_triggers import TriggerHit, by_rules, possible_triggers
from saksi.extract.event_words import EventWords, Form, Voice
from saksi.lexicon.events import Trigger
from saksi.model.analysis import Sentence, Token
from saksi.readers import LinearReader, load_reader, load_words

NONE = "none"
_CONTENT = frozenset({"VERB", "NOUN", "ADJ", "PROPN", "AUX", "ADV"})
_SHORTEST = 4  # letters of a word known from reports alone
_UNLIKELY_BY_RULE = 0.95  # the same for a word that the rules take
_UNLIKELY = 0.6  # chance of being no event beyond which a word is none
_LEAST = 0.25  # chance of the best type under which a word that the rules do not take is none


class TriggerChoice:
    """Judges the possible triggers of one text."""

    def __init__(self, context: EventContext, words: EventWords) -> None:
        self.context, self.words, self.analysis = context, words, context.analysis
        self.cue_ends = {s.cue.start: s for s in context.statements}
        self.reported = ReportedWords(context.statements)
        self.actor_starts = [actor.start for actor in context.actors]
        self.time_starts = [time.start for time in context.times]
        self.seen: Counter[str] = Counter()
        self.known = load_words("trigger_words")
        self.rejected: list[TriggerHit] = []
        self.ruled: set[int] = set()  # triggers of the sentence at hand that the rules take

    def chosen(self) -> list[TriggerHit]:
        """The triggers that name an event, each with an entry of the type it names; `rejected` keeps the others."""
        reader = load_reader("triggers")
        kept: list[TriggerHit] = []
        for hit, features in self.judged():
            label = _label(reader, features, ruled=id(hit) in self.ruled)
            if label == NONE:
                self.rejected.append(hit)
            else:
                kept.append(hit if hit.form.trigger.type == label else self._retyped(hit, label))
        return kept

    def judged(self) -> Iterator[tuple[TriggerHit, list[str]]]:
        """Every possible trigger with its features, in order."""
        for sentence in self.analysis.sentences:
            hits = self._candidates(sentence)
            taken, _ = by_rules(self.analysis, self.words, hits)
            self.ruled = {id(hit) for hit in taken if self._happens(hit)}
            types = [hit.form.trigger.type for hit in hits if hit.allowed and hit.form.trigger.id != "seen"]
            for hit in hits:
                yield hit, list(self._features(hit, types))
                self.seen[self.analysis.lower[hit.start : hit.end]] += 1
                if hit.allowed:
                    self.seen[hit.form.trigger.type] += 1

    def _happens(self, hit: TriggerHit) -> bool:
        """Whether the words around a trigger let it tell of something: no name, no plan on paper, no negation."""
        analysis = self.analysis
        if self._named(hit) or self._abstract(hit) or background(analysis, self.words, hit):
            return False
        return hit.form.trigger.type == "REJECT" or not negated(analysis, self.words, hit)

    def _abstract(self, hit: TriggerHit) -> bool:
        """ "jadwal pembebasan", "the line of withdrawal": spoken of, not done."""
        before = self.analysis.tokens[max(hit.sentence.first, hit.first - 1) : hit.first]
        return hit.voice == "noun" and any(t.lower in self.words.grammar.abstract for t in before)

    # -- candidates ------------------------------------------------------------------------------------

    def _candidates(self, sentence: Sentence) -> list[TriggerHit]:
        """Forms of the lexicon, cues, and words that have named events in the reports a reader learned from."""
        hits = list(possible_triggers(self.analysis, self.words, sentence))
        covered = {at for hit in hits for at in range(hit.first, hit.last)}
        for at in range(sentence.first, sentence.last):
            token = self.analysis.tokens[at]
            if at not in covered and (token.start in self.cue_ends or self._known(token)):
                hits.append(self._plain(token, sentence))
        return sorted(hits, key=lambda hit: hit.start)

    def _known(self, token: Token) -> bool:
        if token.pos not in _CONTENT or token.name or len(token.text) < _SHORTEST:
            return False
        return token.lower in self.known or token.lemma in self.known

    def _plain(self, token: Token, sentence: Sentence) -> TriggerHit:
        voice: Voice = (
            "noun" if token.pos in ("NOUN", "PROPN") else "passive" if self._passive(token) else "verb"
        )
        form = Form(plain_trigger("ASSAULT"), frozenset({voice}))
        return TriggerHit(
            form, voice, token.index, token.index + 1, token.start, token.end, sentence, allowed=False
        )

    def _passive(self, token: Token) -> bool:
        grammar = self.words.grammar
        if grammar.passive_auxiliaries:
            before = self.analysis.tokens[max(0, token.index - 3) : token.index]
            return any(t.lower in grammar.passive_auxiliaries for t in before)
        return token.lower.startswith(grammar.passive_prefixes)

    def _retyped(self, hit: TriggerHit, label: str) -> TriggerHit:
        """The hit with an entry of the type it has here: the lexicon's own, or a plain one."""
        found = self.words.forms.matches(self.analysis.lower, hit.start)
        forms = [form for end, forms in found if end == hit.end for form in forms]
        own = next((form for form in forms if form.trigger.type == label), None)
        form = own or Form(plain_trigger(label), frozenset({hit.voice}))
        return TriggerHit(form, hit.voice, hit.first, hit.last, hit.start, hit.end, hit.sentence)

    # -- features --------------------------------------------------------------------------------------

    def _features(self, hit: TriggerHit, types: Sequence[str]) -> Iterator[str]:
        analysis, first, last = self.analysis, hit.sentence.first, hit.sentence.last
        trigger, token = hit.form.trigger, analysis.tokens[hit.first]
        form = analysis.lower[hit.start : hit.end]
        entry = trigger.type if trigger.id != "seen" else "seen"
        rules = f"{entry} {'fits' if hit.allowed else 'loose' if trigger.loose else 'unfit'}"
        yield from ("bias", f"word {form}", f"lemma {token.lemma}", f"entry {trigger.id}", f"rules {rules}")
        yield from (f"rules {rules} {hit.voice}", f"rules {rules} words {min(hit.last - hit.first, 3)}")
        yield f"{'loose' if trigger.loose else 'strict'} words {min(hit.last - hit.first, 3)} {hit.voice}"
        ruled = "ruled" if id(hit) in self.ruled else "-"
        yield from (ruled, f"{ruled} {entry}")
        yield f"pos {token.pos} {rules}"
        if trigger.weak:
            yield from (f"weak {entry}", f"weak {entry} besides {trigger.type in types}")
        for side, at in (("before", hit.first - 1), ("after", hit.last)):
            yield f"{side} {word_at(analysis, at, first, last)}"
            yield f"{rules} tag {side} {tag_at(analysis, at, first, last)}"
        yield from self._verdicts(hit, rules)
        yield from self._spoken(hit, entry, form)
        for other in sorted(set(types) - {trigger.type}):
            yield f"{entry} beside {other}"
        yield from self._place_in_text(hit, entry, form)

    def _verdicts(self, hit: TriggerHit, rules: str) -> Iterator[str]:
        if negated(self.analysis, self.words, hit):
            yield from ("negated", f"negated {rules}")
        if background(self.analysis, self.words, hit):
            yield from ("background", f"background {rules}")
        if self._named(hit):
            yield from ("in a name", f"in a name {rules}")
        if self._abstract(hit):
            yield from ("abstract", f"abstract {rules}")

    def _named(self, hit: TriggerHit) -> bool:
        at = bisect_left(self.actor_starts, hit.end) - 1
        if at >= 0:
            name = self.context.actors[at].name
            if name is not None and name.start <= hit.start and hit.end <= name.end:
                return True
        time = bisect_left(self.time_starts, hit.end) - 1
        return time >= 0 and hit.start < self.context.times[time].end

    def _spoken(self, hit: TriggerHit, entry: str, form: str) -> Iterator[str]:
        """Whether the word is a cue itself, and in whose words it stands."""
        cue = self.reported.cued(hit.start, hit.end)
        if cue is not None:
            told = "to" if cue.to else "-"
            yield from (
                f"cue {cue.act}",
                f"cue {cue.act} {entry}",
                f"cue {cue.act} {told}",
                f"cue {cue.act} word {form}",
            )
        held = self.reported.holding(hit.start, hit.start + 1)
        acts = sorted({self.context.statements[i].act for i in held}) or ["outlet"]
        yield from (f"held {act} {entry}" for act in acts)
        yield from (f"held {act} {hit.voice}" for act in acts)

    def _place_in_text(self, hit: TriggerHit, entry: str, form: str) -> Iterator[str]:
        """Whether the event was told before: a later mention is no event of its own."""
        yield f"{'headline' if self._headline(hit.sentence) else 'text'} {entry}"
        same, alike = self.seen[form], self.seen[hit.form.trigger.type] if entry != "seen" else 0
        yield from (f"{entry} same {min(same, 2)} {hit.voice}", f"{entry} alike {min(alike, 3)} {hit.voice}")
        if self._points_back(hit):
            yield from (f"pointing {hit.voice}", f"pointing {entry} {min(alike, 2)}")

    def _headline(self, sentence: Sentence) -> bool:
        """Whether a sentence is a headline: the first one, without a full stop, and more to come."""
        closed = (
            self.analysis.text[sentence.start : sentence.end].rstrip().endswith((".", "!", "?", "”", '"'))
        )
        return sentence.index == 0 and not closed and len(self.analysis.sentences) > 1

    def _points_back(self, hit: TriggerHit) -> bool:
        tokens, definite = self.analysis.tokens, self.words.grammar.definite
        if self.words.grammar.head_first:
            return hit.last < hit.sentence.last and tokens[hit.last].lower in definite
        return hit.first > hit.sentence.first and tokens[hit.first - 1].lower in definite


def _label(reader: LinearReader, features: Sequence[str], *, ruled: bool) -> str:
    """The most probable type, unless it is likely that there is none, or no type is likely."""
    chances = reader.distribution(features)
    none = chances.pop(NONE)
    label = max(chances, key=chances.__getitem__)
    if ruled:
        return NONE if none > _UNLIKELY_BY_RULE else label
    return NONE if none > _UNLIKELY or chances[label] < _LEAST else label


@cache
def plain_trigger(kind: str) -> Trigger:
    """An entry for a word that no lexicon holds."""
    return Trigger.model_validate({"id": "seen", "type": kind})
