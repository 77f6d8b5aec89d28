"""The reported words of a cue: where they begin and end, left and right of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from saksi.extract.cues import CueHit, CueWords
from saksi.model.analysis import Analysis, Extent
from saksi.model.mention import ActorMention, QuoteMention, TimeMention

_SEARCH = 18  # tokens in which a content clause must open after its cue
_SHORT = 8  # words left of a cue in the middle of a sentence ("Di Rakhine saja, tulis badan itu, …")
_TRIM = " \t\n,;:—–"


class Readable(Protocol):
    """What content is read from."""

    @property
    def analysis(self) -> Analysis: ...  # noqa: D102
    @property
    def quotes(self) -> Sequence[QuoteMention]: ...  # noqa: D102
    @property
    def actors(self) -> Sequence[ActorMention]: ...  # noqa: D102
    @property
    def times(self) -> Sequence[TimeMention]: ...  # noqa: D102


class ContentFinder:
    """Cuts the content of each cue out of its sentence, and out of the quotes that reach beyond it."""

    def __init__(self, context: Readable, words: CueWords, hits: Sequence[CueHit]) -> None:
        self.analysis, self.quotes, self.actors, self.words = (
            context.analysis,
            context.quotes,
            context.actors,
            words,
        )
        self.hits = hits
        self.actor_at = {a.start: a for a in context.actors}
        self.actor_ending = {a.end: a for a in context.actors}
        self.time_at = {t.start: t for t in context.times}
        self.quote_starts = [q.outer.start for q in context.quotes]
        self.hit_starts = [h.start for h in hits]

    # -- right of the cue ------------------------------------------------------------------------------

    def right(self, hit: CueHit) -> tuple[Extent, ...]:
        """The clause after a cue: past addressee, day and channel, up to the next cue beside this one."""
        start = self._opening(hit)
        return self.stretch(start, self._end_right(hit, start))

    def _opening(self, hit: CueHit) -> int:
        tokens, limit = self.analysis.tokens, min(hit.sentence.last, hit.last + _SEARCH)
        at = self._past_adjuncts(hit.last, limit, hit)
        complement = self._complementizer(hit, limit)
        if complement is not None and complement >= at:
            at = complement + 1
        elif hit.cue.addressee == "object":
            at = self._past_addressee(at, limit)
        while at < hit.sentence.last and tokens[at].lower in self.words.openers:
            at += 1
        return tokens[at].start if at < hit.sentence.last else hit.sentence.end

    def _past_adjuncts(self, at: int, limit: int, hit: CueHit) -> int:
        """Skip "kepada X", "pada hari Jumat", a time, a comma: whatever only says to whom and when."""
        tokens = self.analysis.tokens
        told = hit.cue.frame == "either" and tokens[hit.last - 1].lower in self.words.recipients
        while at < limit:
            token = tokens[at]
            time = self.time_at.get(token.start)
            actor = self.actor_at.get(token.start)
            if time is not None and time.end < hit.sentence.end - 1:
                at = self.analysis.token_at(time.end - 1) + 1
            elif told and actor is not None and not actor.pronoun:
                at, told = self.analysis.token_at(actor.end - 1) + 1, False
            elif (
                token.lower in self.words.prepositions
                and at + 1 < limit
                and self._adjunct_noun(at + 1, token.lower)
            ):
                at = self._adjunct_end(at + 1)
            else:
                break
        return at

    def _adjunct_noun(self, at: int, preposition: str) -> bool:
        start = self.analysis.tokens[at].start
        return start in self.time_at or (preposition in self.words.recipients and start in self.actor_at)

    def _adjunct_end(self, at: int) -> int:
        start = self.analysis.tokens[at].start
        mention = self.time_at.get(start) or self.actor_at[start]
        return self.analysis.token_at(mention.end - 1) + 1

    def _complementizer(self, hit: CueHit, limit: int) -> int | None:
        """The token of "bahwa"/"that" that opens this cue's clause: no other cue and no quote before it."""
        tokens = self.analysis.tokens
        if hit.cue.addressee == "kept":
            return None
        following = bisect_right(self.hit_starts, hit.start)
        stop = self.hits[following].first if following < len(self.hits) else limit
        for at in range(hit.last, min(limit, stop)):
            if tokens[at].text[0] in '“"‘«':
                return None
            if tokens[at].lower in self.words.complementizers:
                return at
            if tokens[at].pos in ("VERB", "AUX") and at > hit.last:
                return None
            if at == hit.last and self._opens_clause(at):
                return None
        return None

    def _opens_clause(self, at: int) -> bool:
        """Whether the words right after a cue are the content already: no adjunct, addressee or time."""
        token = self.analysis.tokens[at]
        if (
            token.start in self.time_at
            or token.start in self.actor_at
            or token.lower in self.words.recipients
        ):
            return False
        return token.pos in ("VERB", "PRON", "DET", "NUM", "NOUN", "ADJ")

    def has_complementizer(self, hit: CueHit) -> bool:
        """Whether "bahwa"/"that" opens the cue's content."""
        return self._complementizer(hit, min(hit.sentence.last, hit.last + _SEARCH)) is not None

    def _past_addressee(self, at: int, limit: int) -> int:
        """ "meminta X untuk Y": what is asked is Y; without a connecting word all of it is."""
        actor = self.actor_at.get(self.analysis.tokens[at].start) if at < limit else None
        if actor is None:
            return at
        after = self.analysis.token_at(actor.end - 1) + 1
        return after if after < limit and self.analysis.tokens[after].lower in self.words.openers else at

    def _end_right(self, hit: CueHit, start: int) -> int:
        """The end of the clause: the sentence's, or the next cue that does not hang on this one."""
        end = hit.sentence.end
        following = bisect_right(self.hit_starts, hit.start)
        for other in self.hits[following : following + 4]:
            if other.start >= hit.sentence.end:
                break
            cut = self._cut_before(other)
            if cut is not None and cut > start:
                end = cut
                break
        end = self._before_contrast(hit, start, end)
        return max(end, self._quote_reach(start, end))

    def _before_contrast(self, hit: CueHit, start: int, end: int) -> int:
        """Where ", sedangkan X …" or ", while X …" sets another subject against the content."""
        tokens = self.analysis.tokens
        for at in range(hit.last + 1, hit.sentence.last - 2):
            if tokens[at].start >= end:
                break
            contrast = tokens[at].start > start and tokens[at].text == "," and self._contrasts(at + 1)
            if contrast and tokens[at + 2].start in self.actor_at and not self.in_quote(at):
                return tokens[at].start
        return end

    def in_quote(self, at: int) -> bool:
        """Whether a token stands between quotation marks."""
        offset = self.analysis.tokens[at].start
        quote = bisect_right(self.quote_starts, offset) - 1
        return quote >= 0 and offset < self.quotes[quote].outer.end

    def _cut_before(self, other: CueHit) -> int | None:
        """Where a clause ends before another cue beside it; None: that cue lies inside the clause."""
        tokens, at = self.analysis.tokens, other.first - 1
        if at <= other.sentence.first:
            return None
        if other.cue.frame in ("inverted", "agent", "outlet", "according"):
            return tokens[at].start if tokens[at].text in (",", "”", '"') else None
        opening = self._new_clause(other)
        if opening is not None:
            return opening
        while at > other.sentence.first and tokens[at].lower in self.words.auxiliaries:
            at -= 1
        subject = self.actor_ending.get(tokens[at].end)
        if subject is not None:
            before = self.analysis.token_at(subject.start) - 1
            joined = before > other.sentence.first and tokens[before].lower in self.words.conjunctions
            return tokens[before].start if joined else None
        if tokens[at].lower in self.words.conjunctions:
            return tokens[at].start
        return (
            tokens[at].start
            if tokens[at].text == "," and self.words.is_participle(tokens[other.first])
            else None
        )

    def _new_clause(self, other: CueHit) -> int | None:
        """The comma of ", which it accused" or ", sedangkan Jepang menjanjikan" before another cue."""
        tokens = self.analysis.tokens
        for at in range(other.first - 1, max(other.sentence.first, other.first - 9), -1):
            word = tokens[at].lower
            if tokens[at].text == "," and not (
                tokens[at + 1].lower in self.words.relatives or self._contrasts(at + 1)
            ):
                return None
            relative = word in self.words.relatives and other.first - at <= 5
            if (relative or self._contrasts(at)) and tokens[at - 1].text == ",":
                return tokens[at - 1].start
        return None

    def _contrasts(self, at: int) -> bool:
        return self.analysis.tokens[at].lower in self.words.grammar.contrasts

    def _quote_reach(self, start: int, end: int) -> int:
        """The end of a quote that begins inside [start, end) and runs beyond it."""
        at = bisect_left(self.quote_starts, end) - 1
        if at >= 0 and self.quotes[at].outer.start >= start and self.quotes[at].outer.end > end:
            return self.quotes[at].outer.end
        return end

    # -- left of the cue --------------------------------------------------------------------------------

    def left(self, hit: CueHit, *, before: int | None = None) -> tuple[Extent, ...]:
        """The words before a cue (or before its subject), back to the quote's or the sentence's start."""
        end = hit.start if before is None else before
        start = hit.sentence.start
        quote = self._closing_at(end)
        if quote is not None and quote.outer.start < start:
            start = quote.outer.start
        elif quote is None:
            start = self._after_earlier_cue(hit, start)
        return self.stretch(start, end)

    def _closing_at(self, offset: int) -> QuoteMention | None:
        """The quote whose closing mark stands just before `offset`."""
        at = bisect_left(self.quote_starts, offset) - 1
        if at < 0:
            return None
        between = self.analysis.text[self.quotes[at].outer.end : offset]
        return self.quotes[at] if len(between) < 4 and not between.strip(" ,.") else None

    def _after_earlier_cue(self, hit: CueHit, start: int) -> int:
        """A cue joined to this one in the same sentence has had its own words: begin after them."""
        at = bisect_left(self.hit_starts, hit.start) - 1
        if at < 0 or self.hits[at].start < start or self.hits[at].cue.frame != "inverted":
            return start
        return max(start, self.hits[at].end)

    def quote_before(self, offset: int) -> tuple[Extent, ...]:
        """The quote that closes right before `offset`, if one does."""
        quote = self._closing_at(offset)
        return () if quote is None else (Extent(quote.start, quote.end),)

    def opens_with_quote(self, hit: CueHit) -> bool:
        """Whether a quote closes right before the cue."""
        return self._closing_at(hit.start) is not None

    def stands_left(self, hit: CueHit, subject: ActorMention) -> bool:
        """Whether "…, X said" puts the words before the subject: only an adjunct follows the cue."""
        if subject.start <= hit.sentence.start:
            return False
        before = self.analysis.text[max(0, subject.start - 3) : subject.start].rstrip()[-1:]
        if not before or before not in ",”\"’'»?!":
            return False
        at = self._past_adjuncts(hit.last, hit.sentence.last, hit)
        rest = self.analysis.tokens[at : hit.sentence.last]
        if not rest or rest[0].text in '.,”"':
            return True
        if self._closing_at(subject.start) is not None:
            return rest[0].lower not in self.words.complementizers
        adjunct = rest[0].lower in self.words.adjuncts
        return adjunct and not any(t.lower in self.words.complementizers for t in rest[:6])

    def past(self, hit: CueHit, offset: int) -> tuple[Extent, ...]:
        """What follows `offset` in the cue's sentence."""
        return self.stretch(offset, self._end_right(hit, offset))

    # -- around it ----------------------------------------------------------------------------------

    def quotes_right(self, hit: CueHit) -> tuple[Extent, ...]:
        """Quotes after the cue in its sentence: “…,” he said, “…”."""
        first = bisect_left(self.quote_starts, hit.end)
        spans = []
        for quote in self.quotes[first:]:
            if quote.outer.start >= hit.sentence.end:
                break
            spans.append(Extent(quote.start, quote.end))
        return tuple(spans)

    def after_source(self, hit: CueHit, source: ActorMention | None) -> tuple[Extent, ...]:
        """The rest of a sentence that a cue interrupts: “…,” kata X, “…” or "Di sana, kata X, dua orang …"."""
        at = hit.last if source is None else self.analysis.token_at(source.end - 1) + 1
        tokens = self.analysis.tokens
        if at + 1 >= hit.sentence.last or tokens[at].text != ",":
            return ()
        following = tokens[at + 1]
        if following.text[0] in '“"‘«':
            return self.quotes_right(hit)
        if hit.first - hit.sentence.first > _SHORT or self._adjunct_word(following.lower, following.start):
            return ()
        start = following.start
        return self.stretch(start, self._end_right(hit, start))

    def _adjunct_word(self, word: str, start: int) -> bool:
        words = self.words
        listed = word in words.adjuncts or word in words.conjunctions or word in words.relatives
        return listed or start in self.time_at

    def of_according(self, hit: CueHit, source: ActorMention | None) -> tuple[Extent, ...]:
        """ "Menurut X, …" has its words after the comma; "…, menurut X" before."""
        lead = self.analysis.tokens[hit.sentence.first : hit.first]
        if len(lead) <= 2 and all(t.text[0].isalnum() for t in lead):
            end = hit.end if source is None else source.end
            comma = self.analysis.text.find(",", end, hit.sentence.end)
            start = comma + 1 if comma >= 0 else end
            return self.stretch(start, self._end_right(hit, start))
        return self.left(hit)

    def of_outlet(self, hit: CueHit, source: ActorMention) -> tuple[Extent, ...]:
        """ "Dilansir X, …" has its words after the comma; elsewhere a medium shares the speaker's words."""
        if hit.first == hit.sentence.first:
            comma = self.analysis.text.find(",", source.end, hit.sentence.end)
            if comma >= 0:
                return self.stretch(comma + 1, self._end_right(hit, comma + 1))
        beside = [h for h in self.hits if h.sentence is hit.sentence and h is not hit]
        return () if beside else self.left(hit)

    def own(self, hit: CueHit) -> tuple[Extent, ...]:
        """The last word of a cue that says all by itself ("belum berkomentar", "has not commented")."""
        token = self.analysis.tokens[hit.last - 1]
        return (Extent(token.start, token.end),) if hit.cue.heads else ()

    def stretch(self, start: int, end: int) -> tuple[Extent, ...]:
        """[start, end) without the marks and commas at its rims; nothing when it is empty."""
        text = self.analysis.text
        while start < end and (text[start] in _TRIM or text[start].isspace()):
            start += 1
        while end > start and (text[end - 1] in _TRIM or text[end - 1].isspace()):
            end -= 1
        if end > start and text[end - 1] == "." and text[end - 2 : end - 1] not in ("”", '"'):
            end -= 1
        return (Extent(start, end),) if end > start else ()
