"""Attributions: who is reported to say what, one record for each cue (source, cue, content).

The frames of the cues (lexicon/cues.py) decide on which side of the cue source and content stand; terms
follow PARC and PolNeAR (Pareti 2012; Newell et al. 2018).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from saksi.extract.acts import act_of
from saksi.extract.channels import channel_beside
from saksi.extract.choices.contents import ContentChoice
from saksi.extract.choices.cues import CueChoice
from saksi.extract.choices.sources import SourceChoice
from saksi.extract.content import ContentFinder
from saksi.extract.cues import CueHit, cue_words, find_cues
from saksi.extract.sources import SourceFinder
from saksi.model.analysis import Analysis, Extent
from saksi.model.mention import ActorMention, QuoteMention, StatementMention, TimeMention

_WINDOW = 8  # statements around a quote that may hold it


@dataclass(frozen=True, slots=True)
class StatementContext:
    """What statements are read from: the analysis, stretches in marks, actors and times."""

    analysis: Analysis
    quotes: Sequence[QuoteMention]
    actors: Sequence[ActorMention]
    times: Sequence[TimeMention]


def find_statements(context: StatementContext) -> list[StatementMention]:
    """Every attribution of the text, in the order of its cues; quotes without a cue join their speaker's."""
    judge = CueChoice(context.analysis, context.actors, context.quotes)
    hits = judge.chosen(find_cues(context.analysis, context.quotes))
    reader = StatementReader(context, hits)
    found = [s for hit in hits if (s := reader.read(hit)) is not None]
    found = _with_shared_content(found)
    found = _with_free_quotes(context, found)
    starts = [quote.start for quote in context.quotes]
    return [_finished(context, statement, starts) for statement in sorted(found, key=lambda s: s.cue.start)]


class StatementReader:
    """Reads one cue after the other; a cue joined by "and" takes the source of the one before.

    The rules of the cue's frame propose source and content, trained readers choose.
    """

    def __init__(self, context: StatementContext, hits: Sequence[CueHit]) -> None:
        self.context, self.words = context, cue_words(context.analysis.language)
        self.sources = SourceFinder(context.analysis, context.actors, context.quotes, self.words)
        self.contents = ContentFinder(context, self.words, hits)
        self.source_choice = SourceChoice(context.analysis, context.actors, context.quotes)
        self.content_choice = ContentChoice(self.contents)
        self.before: StatementMention | None = None
        self.before_sentence = -1

    def read(self, hit: CueHit) -> StatementMention | None:
        """The statement of a cue; None where nothing is reported."""
        ruled, previous = self.proposal(hit), self.previous_in(hit)
        if ruled is not None and self._plain(hit, ruled):
            self.remember(hit, ruled)
            return ruled
        source = self.source_choice.chosen(hit, None if ruled is None else ruled.source, previous)
        actor = None if source is None else self.context.actors[source]
        content = self.content_choice.chosen(hit, actor, () if ruled is None else ruled.content)
        if not content and hit.cue.frame != "outlet":
            return None
        statement = self.stated(hit, source, content)
        self.remember(hit, statement)
        return statement

    def _plain(self, hit: CueHit, ruled: StatementMention) -> bool:
        """Whether a quotation closes before a cue and its speaker stands right after: nothing is left to choose."""
        if not ruled.content or not self.contents.opens_with_quote(hit):
            return False
        source = None if ruled.source is None else self.context.actors[ruled.source]
        return hit.enclitic or (source is not None and 0 <= source.start - hit.end <= 1)

    def remember(self, hit: CueHit, statement: StatementMention) -> None:
        """Keep a statement as the one before the next cue."""
        self.before, self.before_sentence = statement, hit.sentence.index

    def proposal(self, hit: CueHit) -> StatementMention | None:
        """What the rules make of a cue."""
        return self._framed(hit)

    def _framed(self, hit: CueHit) -> StatementMention | None:
        frame = hit.cue.frame
        if frame == "subject":
            return self._subject(hit)
        if frame == "inverted":
            return self._after(hit, self.contents.left(hit))
        if frame == "either":
            return self._either(hit)
        if frame == "according":
            return self._according(hit)
        if frame == "agent":
            return self._agent(hit)
        return self._outlet(hit)

    def previous_in(self, hit: CueHit) -> int | None:
        """The source of the cue before, when this one is joined to it in the same sentence."""
        if self.before is None or self.before_sentence != hit.sentence.index:
            return None
        return self.before.source

    def _subject(self, hit: CueHit) -> StatementMention | None:
        if hit.cue.clause and not self.contents.has_complementizer(hit):
            return None
        source = self.sources.subject(hit, self.previous_in(hit))
        if source is None and not self.sources.elided(hit):
            return None
        content = self.contents.right(hit)
        if not content:
            content = self.contents.left(hit) if hit.cue.frame == "either" else self.contents.own(hit)
        return self._ruled(hit, source, content)

    def _after(self, hit: CueHit, content: tuple[Extent, ...]) -> StatementMention | None:
        """Cue, then source: "…," kata X."""
        source = None if hit.enclitic else self.sources.right(hit)
        if source is None and not hit.enclitic:
            source = self.sources.subject(hit, None) if hit.cue.frame == "either" else None
            if source is None and not self.contents.opens_with_quote(hit):
                return None
        past = self.contents.after_source(hit, None if source is None else self.context.actors[source])
        return self._ruled(hit, source, content + past)

    def _either(self, hit: CueHit) -> StatementMention | None:
        if self.sources.passive(hit):
            return self._passive(hit)
        if self.sources.inverted(hit):
            return self._after(hit, self.contents.left(hit))
        source = self.sources.subject(hit, self.previous_in(hit))
        if source is None:
            return self._ruled(hit, None, self.contents.right(hit)) if self.sources.elided(hit) else None
        if self.sources.reduced_relative(hit, self.context.actors[source]):
            return None
        subject = self.context.actors[source]
        if self.contents.stands_left(hit, subject):
            left = self.contents.left(hit, before=subject.start)
            return self._ruled(hit, source, left + self.contents.quotes_right(hit))
        content = self.contents.right(hit) or self.contents.left(hit, before=subject.start)
        return self._ruled(hit, source, content)

    def _passive(self, hit: CueHit) -> StatementMention | None:
        """ "Gangs are estimated by the UN to …": the agent speaks, the rest is what it says."""
        source = self.sources.right(hit)
        if source is None:
            return None
        rest = self.contents.past(hit, self.context.actors[source].end)
        return self._ruled(hit, source, self.contents.left(hit) + rest)

    def _according(self, hit: CueHit) -> StatementMention | None:
        source = None if hit.enclitic else self.sources.right(hit)
        if source is None and not hit.enclitic and not self.sources.document(hit):
            return None
        actor = None if source is None else self.context.actors[source]
        return self._ruled(hit, source, self.contents.of_according(hit, actor))

    def _agent(self, hit: CueHit) -> StatementMention | None:
        source = self.sources.right(hit)
        if source is None:
            return None
        return self._ruled(hit, source, self.contents.left(hit))

    def _outlet(self, hit: CueHit) -> StatementMention | None:
        source = self.sources.right(hit)
        if source is None:
            return None
        return self._ruled(hit, source, self.contents.of_outlet(hit, self.context.actors[source]))

    def _ruled(self, hit: CueHit, source: int | None, content: tuple[Extent, ...]) -> StatementMention | None:
        kept = tuple(span for span in content if span.end > span.start)
        return self.stated(hit, source, kept) if kept or hit.cue.frame == "outlet" else None

    def stated(self, hit: CueHit, source: int | None, content: tuple[Extent, ...]) -> StatementMention:
        """The statement of a cue with this source and content."""
        rule = f"{hit.cue.id}/{hit.cue.frame}" + ("/enclitic" if hit.enclitic else "")
        to = self.sources.addressees(hit, source)
        return StatementMention(Extent(hit.start, hit.end), hit.cue.act, source, content, to=to, rule=rule)


def _with_shared_content(statements: list[StatementMention]) -> list[StatementMention]:
    """A medium cited beside a speaker reports the same words ("…, ujar Y, dikutip dari AFP")."""
    shared: list[StatementMention] = []
    for i, statement in enumerate(statements):
        if statement.content:
            shared.append(statement)
            continue
        beside = statements[max(0, i - 1) : i] + statements[i + 1 : i + 2]
        near = [s for s in beside if s.content and abs(s.cue.start - statement.cue.start) < 250]
        if near:
            shared.append(replace(statement, content=near[0].content))
    return shared


def _with_free_quotes(
    context: StatementContext, statements: list[StatementMention]
) -> list[StatementMention]:
    """A quoted sentence without a cue is a further span of the statement whose speaker goes on."""
    result = sorted(statements, key=lambda s: s.cue.start)
    cues = [statement.cue.start for statement in result]
    for quote in context.quotes:
        inside = context.analysis.text[quote.start : quote.end]
        if quote.partial and not (inside[0].isupper() and inside.endswith((".", "!", "?", ",", "…"))):
            continue
        here = bisect_right(cues, quote.start)
        window = range(max(0, here - _WINDOW), min(len(result), here + _WINDOW))
        if any(_covers(span, quote) for i in window for span in result[i].content):
            continue
        at = _speaker_goes_on(context.analysis, result, quote, here)
        if at is not None:
            content = tuple(sorted({*result[at].content, Extent(quote.start, quote.end)}))
            result[at] = replace(result[at], content=content)
    return result


def _covers(span: Extent, quote: QuoteMention) -> bool:
    return span.start <= quote.start and quote.end <= span.end + 1


def _speaker_goes_on(
    analysis: Analysis, statements: list[StatementMention], quote: QuoteMention, here: int
) -> int | None:
    """The statement just before the quote: at most two sentences away, in this paragraph or the last."""
    sentence = analysis.sentences[analysis.sentence_at(quote.start)]
    for i in range(here - 1, max(-1, here - 1 - _WINDOW), -1):
        statement = statements[i]
        reach = max((statement.cue.end, *(span.end for span in statement.content)))
        there = analysis.sentences[analysis.sentence_at(max(0, reach - 1))]
        near = sentence.index - there.index <= 2 and sentence.paragraph - there.paragraph <= 1
        if near and sentence.item == there.item and "outlet" not in statement.rule:
            return i
    return None


def _quotes_in(starts: list[int], quotes: Sequence[QuoteMention], span: Extent) -> Iterator[int]:
    """Positions of the quotes that `span` covers."""
    for i in range(bisect_left(starts, span.start), bisect_right(starts, span.end)):
        if _covers(span, quotes[i]):
            yield i


def _finished(context: StatementContext, statement: StatementMention, starts: list[int]) -> StatementMention:
    """Add what the content decides: quotes inside, channel, when it was said, the stronger act."""
    inside = tuple(i for span in statement.content for i in _quotes_in(starts, context.quotes, span))
    channel, said = channel_beside(context.analysis, statement, context.times)
    act = act_of(context.analysis, statement)
    return replace(statement, quotes=inside, channel=channel, said=said, act=act)
