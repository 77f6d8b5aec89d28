"""Who a pronoun or an understood source stands for: the speaker who goes on, or the nearest that fits."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from saksi.lexicon.actors import Pronoun, load_actors
from saksi.model.analysis import Analysis
from saksi.model.mention import ActorMention, QuoteMention, StatementMention
from saksi.resolve.entities import Draft

_REACH = 4  # sentences a pronoun looks back
_NESTING = 8  # statements before one whose words may hold it


@dataclass(frozen=True, slots=True)
class Resolved:
    """Entities by position: of every actor mention, and of every statement's source."""

    actors: tuple[int | None, ...]
    sources: tuple[int | None, ...]


def resolve_speakers(
    analysis: Analysis,
    actors: Sequence[ActorMention],
    entity_of: Sequence[int | None],
    drafts: Sequence[Draft],
    statements: Sequence[StatementMention],
    quotes: Sequence[QuoteMention] = (),
) -> Resolved:
    """Resolve pronouns and understood sources, left to right; what stays unknown is None.

    A "they" in somebody's mouth stands for whoever that person names, never for the outlet's last subject.
    """
    resolver = _Resolver(analysis, actors, list(entity_of), drafts)
    resolver.quotes = [(quote.start, quote.end) for quote in quotes]
    return resolver.run(statements)


class _Resolver:
    """Walks actors and statements in text order and remembers who spoke last."""

    def __init__(
        self,
        analysis: Analysis,
        actors: Sequence[ActorMention],
        entity_of: list[int | None],
        drafts: Sequence[Draft],
    ) -> None:
        self.analysis, self.actors, self.entity_of, self.drafts = analysis, actors, entity_of, drafts
        pronouns = load_actors(analysis.language).pronoun
        self.pronouns: dict[str, Pronoun] = {p.id: p for p in pronouns}
        self.openers: dict[int, int] = {}  # sentence: its first actor that can be a subject
        for i, actor in enumerate(actors):
            if not actor.oblique:
                self.openers.setdefault(actor.sentence, i)
        self.quotes: list[tuple[int, int]] = []
        self.said: list[tuple[int, int, int]] = []  # (sentence, cue offset, entity) of main statements

    def run(self, statements: Sequence[StatementMention]) -> Resolved:
        sources: list[int | None] = []
        done = 0
        for at, statement in enumerate(statements):
            done = self._pronouns_until(done, statement.cue.start)
            if statement.source is not None:
                self._pronouns_until(done, self.actors[statement.source].end)
            source = self._source(statement)
            sources.append(source)
            if source is not None and "outlet" not in statement.rule:
                self._remember(statement, source, statements[max(0, at - _NESTING) : at])
        self._pronouns_until(done, len(self.analysis.text))
        return Resolved(tuple(self.entity_of), tuple(sources))

    def _remember(self, statement: StatementMention, source: int, before: Sequence[StatementMention]) -> None:
        """A statement inside another's words does not change who is speaking."""
        cue = statement.cue.start
        nested = any(
            span.start <= cue < span.end
            for other in before
            if not self._by_medium(other)
            for span in other.content
        )
        if not nested:
            self.said.append((self.analysis.sentence_at(cue), cue, source))

    def _by_medium(self, statement: StatementMention) -> bool:
        """A medium that reports somebody's words does not take the floor."""
        return statement.source is not None and self.actors[statement.source].kind == "media"

    def _pronouns_until(self, at: int, offset: int) -> int:
        while at < len(self.actors) and self.actors[at].start < offset:
            if self.actors[at].pronoun and self.entity_of[at] is None:
                self.entity_of[at] = self._antecedent(at)
            at += 1
        return at

    def _source(self, statement: StatementMention) -> int | None:
        if statement.source is not None:
            return self.entity_of[statement.source]
        sentence = self.analysis.sentence_at(statement.cue.start)
        last = self._last_speaker(sentence, statement.cue.start)
        return last if last is not None else self._nearest(statement.cue.start, None)

    def _last_speaker(self, sentence: int, offset: int, pronoun: Pronoun | None = None) -> int | None:
        here = self.analysis.sentences[sentence]
        for said, cue, entity in reversed(self.said):
            there = self.analysis.sentences[said]
            if cue >= offset:
                continue
            if here.item != there.item or sentence - said > _REACH:
                return None
            if pronoun is None or self._fits(pronoun, entity):
                return entity
        return None

    def _fits(self, pronoun: Pronoun, entity: int) -> bool:
        draft = self.drafts[entity]
        if pronoun.person:
            return draft.kind == "person" and not draft.plural
        return draft.kind != "person" or draft.plural

    def _antecedent(self, at: int) -> int | None:
        mention = self.actors[at]
        pronoun = self.pronouns[mention.pronoun]
        inside = self._nearest(mention.start, pronoun, same_sentence=True)
        if inside is not None or self._quoted(mention.start):
            return inside
        spoken = self._last_speaker(mention.sentence, mention.start, pronoun)
        introduced = self._introduced(mention, pronoun)
        if introduced is not None:
            return introduced
        return spoken if spoken is not None else self._nearest(mention.start, pronoun)

    def _quoted(self, offset: int) -> bool:
        at = bisect_right(self.quotes, (offset, offset)) - 1
        return at >= 0 and offset < self.quotes[at][1]

    def _introduced(self, mention: ActorMention, pronoun: Pronoun) -> int | None:
        """Somebody named who opens the sentence before takes the floor from the last speaker."""
        before = mention.sentence - 1
        first = self.openers.get(before)
        if first is None or (self.said and self.said[-1][0] >= before):
            return None
        entity = self.entity_of[first]
        named = entity is not None and self.drafts[entity].named and self._fits(pronoun, entity)
        here, there = self.analysis.sentences[mention.sentence], self.analysis.sentences[before]
        return entity if named and here.item == there.item and here.paragraph == there.paragraph else None

    def _nearest(self, offset: int, pronoun: Pronoun | None, *, same_sentence: bool = False) -> int | None:
        """The nearest earlier mention that fits, subjects before others, within the item."""
        sentence = self.analysis.sentences[self.analysis.sentence_at(offset)]
        fallback = None
        for i in range(self._before(offset) - 1, -1, -1):
            mention = self.actors[i]
            there = self.analysis.sentences[mention.sentence]
            reach = 0 if same_sentence else _REACH
            if there.item != sentence.item or sentence.index - there.index > reach:
                break
            entity = self.entity_of[i]
            if entity is None or mention.pronoun or (pronoun is not None and not self._fits(pronoun, entity)):
                continue
            if not mention.oblique and not mention.modifier:
                return entity
            fallback = entity if fallback is None else fallback
        return None if same_sentence else fallback

    def _before(self, offset: int) -> int:
        low, high = 0, len(self.actors)
        while low < high:
            middle = (low + high) // 2
            if self.actors[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low
