"""Who stands as the source of a cue: its subject, the phrase right after it, or the one before."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from saksi.extract.cues import CueHit, CueWords
from saksi.lexicon.actors import load_actors
from saksi.model.analysis import Analysis
from saksi.model.mention import ActorMention, QuoteMention

_REACH = 6  # tokens between a cue and the source after it ("menurut laporan rahasia badan itu")


class SourceFinder:
    """Finds sources among the actors of one analysis; positions refer to the list of actors."""

    def __init__(
        self,
        analysis: Analysis,
        actors: Sequence[ActorMention],
        quotes: Sequence[QuoteMention],
        words: CueWords,
    ) -> None:
        self.analysis, self.actors, self.words = analysis, actors, words
        self.starts = [a.start for a in actors]
        self.quote_starts = [q.start for q in quotes]
        self.quotes = quotes
        self.definite = frozenset(load_actors(analysis.language).grammar.definite)

    def _quoted(self, offset: int) -> bool:
        at = bisect_right(self.quote_starts, offset) - 1
        return at >= 0 and offset < self.quotes[at].end

    def _before(self, hit: CueHit) -> list[int]:
        """Actors of the sentence that end before the cue, nearest first."""
        first = bisect_left(self.starts, hit.sentence.start)
        last = bisect_left(self.starts, hit.start)
        return [
            i
            for i in range(last - 1, first - 1, -1)
            if self.actors[i].end <= hit.start and not self._quoted(self.starts[i])
        ]

    def subject(self, hit: CueHit, previous: int | None) -> int | None:
        """The subject of an active cue; `previous` is the source of the cue before in this sentence."""
        at = self._skip_auxiliaries(hit)
        tokens = self.analysis.tokens
        if at >= hit.sentence.first:
            word = tokens[at].lower
            joined = word in self.words.conjunctions or self.words.is_participle(tokens[hit.first])
            if previous is not None and (joined or (word == "," and not self._near_subject(hit, at))):
                return previous
        candidates = self._before(hit)
        if not candidates:
            return None
        if at >= hit.sentence.first and tokens[at].text == ",":
            return self._before_parenthesis(hit, at, candidates)
        if at >= hit.sentence.first and tokens[at].lower in self.words.relatives:
            return self._ending_near(tokens[at].start, candidates)
        return self._free(candidates)

    def _skip_auxiliaries(self, hit: CueHit) -> int:
        """The last token before the cue that is neither auxiliary nor adverb."""
        at = hit.first - 1
        tokens = self.analysis.tokens
        while at >= hit.sentence.first and (
            tokens[at].lower in self.words.auxiliaries or tokens[at].pos in ("ADV", "AUX", "PART")
        ):
            if tokens[at].lower in self.words.relatives or tokens[at].lower in self.words.conjunctions:
                break
            at -= 1
        return at

    def _near_subject(self, hit: CueHit, comma: int) -> bool:
        """Whether an actor ends right at the comma before the cue ("X, Y, said")."""
        return any(self.actors[i].end == self.analysis.tokens[comma - 1].end for i in self._before(hit)[:1])

    def _before_parenthesis(self, hit: CueHit, comma: int, candidates: list[int]) -> int | None:
        """The subject of "X, …, said": what stands before the parenthesis that closes at `comma`."""
        tokens, closing = self.analysis.tokens, comma
        nearest = self.actors[candidates[0]]
        apposed = nearest.end == tokens[closing - 1].end and not nearest.oblique and not nearest.modifier
        opening = closing - 1
        while opening > hit.sentence.first and tokens[opening].text != ",":
            opening -= 1
        if opening > hit.sentence.first:
            opener = tokens[opening + 1].lower
            outer = self._ending_near(
                tokens[opening].start, [i for i in candidates if self.actors[i].end <= tokens[opening].start]
            )
            adjunct = (
                opener in self.words.relatives
                or opener in self.words.prepositions
                or opener in self.words.adjuncts
            )
            if outer is not None and (adjunct or not apposed):
                return outer
        return candidates[0] if apposed else self._free(candidates)

    def _ending_near(self, offset: int, candidates: list[int]) -> int | None:
        """The nearest candidate that ends within a few characters of `offset`."""
        near = [i for i in candidates if 0 <= offset - self.actors[i].end <= 2]
        return near[0] if near else None

    def _free(self, candidates: list[int]) -> int | None:
        """The nearest candidate that can be a subject; an oblique one only when nothing else is there."""
        free = [i for i in candidates if not self.actors[i].oblique and not self.actors[i].modifier]
        if free:
            return free[0]
        whole = [i for i in candidates if not self.actors[i].modifier]
        return (whole or candidates)[0]

    def right(self, hit: CueHit) -> int | None:
        """The actor right after the cue, past a few small words ("menurut laporan X", "dibantah oleh X")."""
        at = bisect_left(self.starts, hit.end)
        if at >= len(self.actors) or self.actors[at].start >= hit.sentence.end:
            return None
        between = self.analysis.tokens_in(hit.end, self.actors[at].start)
        if len(between) > _REACH or any(not t.text[0].isalnum() for t in between):
            return None
        return at if all(t.pos not in ("VERB", "AUX", "SCONJ") for t in between) else None

    def document(self, hit: CueHit) -> bool:
        """Whether what follows is only a paper of the last speaker's ("menurut laporan itu")."""
        after = self.analysis.tokens[hit.last : min(hit.last + 4, hit.sentence.last)]
        if hit.last - hit.first > 1 and after and after[0].lower in self.definite:
            return True
        return bool(after) and after[0].pos == "NOUN" and any(t.lower in self.definite for t in after[1:])

    def passive(self, hit: CueHit) -> bool:
        """Whether an agent follows ("estimated by the UN")."""
        after = self.analysis.tokens[hit.last].lower if hit.last < hit.sentence.last else ""
        return after in self.words.grammar.agents and self.right(hit) is not None

    def reduced_relative(self, hit: CueHit, source: ActorMention) -> bool:
        """A participle that modifies the noun before it ("the cease-fire declared on Monday") is no cue."""
        if hit.first == hit.sentence.first or hit.last >= hit.sentence.last:
            return False
        before, after = self.analysis.tokens[hit.first - 1], self.analysis.tokens[hit.last]
        return before.pos in ("NOUN", "PROPN", "ADJ") and source.end < before.end and after.pos == "ADP"

    def inverted(self, hit: CueHit) -> bool:
        """Whether "said X" stands after the words: a mark or comma before the cue, an actor right after."""
        at = bisect_left(self.starts, hit.end)
        adjacent = (
            at < len(self.actors) and self.actors[at].start - hit.end <= 1 and not self.actors[at].pronoun
        )
        before = self.analysis.text[max(0, hit.start - 3) : hit.start].rstrip()[-1:]
        if self.analysis.lower[hit.start : hit.end] in self.words.recipients:
            return False
        return adjacent and before in tuple(",”\"’'»?!") and bool(before)

    def elided(self, hit: CueHit) -> bool:
        """Whether the source is only understood: the cue opens its sentence or follows a conjunction."""
        at = self._skip_auxiliaries(hit)
        if at < hit.sentence.first:
            return False
        return self.analysis.tokens[at].lower in self.words.conjunctions and not self._before(hit)

    def addressees(self, hit: CueHit, source: int | None) -> tuple[int, ...]:
        """Who is told, asked or accused: the actor after "kepada"/"told" or right after the cue."""
        at = bisect_left(self.starts, hit.end)
        if at >= len(self.actors) or self.actors[at].start >= hit.sentence.end or at == source:
            return ()
        between = [t.lower for t in self.analysis.tokens_in(hit.end, self.actors[at].start)]
        told = (
            not between
            and hit.cue.frame == "either"
            and self.analysis.lower[hit.start : hit.end] in self.words.recipients
        )
        introduced = len(between) == 1 and between[0] in self.words.recipients
        direct = not between and hit.cue.addressee != "none"
        return self._with_joined(at) if told or introduced or direct else ()

    def _with_joined(self, first: int) -> tuple[int, ...]:
        """ "meminta aparat dan TPNPB": the actor and those that "and" ties to it."""
        group, conjunctions = [first], self.words.conjunctions
        for i in range(first + 1, len(self.actors)):
            between = self.analysis.lower[self.actors[group[-1]].end : self.actors[i].start].strip(" ,")
            if between not in conjunctions:
                break
            group.append(i)
        return tuple(group)
