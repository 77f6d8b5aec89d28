"""Resolved mentions become records: ids, references, and spans in the text as it was given."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from saksi.errors import UngroundedRecordError
from saksi.model.analysis import Analysis, Extent
from saksi.model.cleaned import Cleaned
from saksi.model.mention import (
    ActorMention,
    EventMention,
    PlaceMention,
    QuantityMention,
    QuoteMention,
    ResolvedTime,
    StatementMention,
)
from saksi.model.record import Entity, Event, Item, Place, Problem, Quantity, Quote, Span, Statement, Time
from saksi.resolve.entities import Draft
from saksi.resolve.parties import Parties
from saksi.resolve.speakers import Resolved
from saksi.resolve.standing import Standing

_WINDOW = 10  # statements before and after a place whose words may hold it


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything that was found in one text, resolved, ready to become records."""

    cleaned: Cleaned
    analysis: Analysis
    actors: Sequence[ActorMention]
    drafts: Sequence[Draft]
    resolved: Resolved
    quotes: Sequence[QuoteMention]
    statements: Sequence[StatementMention]
    events: Sequence[EventMention]
    parties: Sequence[Parties]
    quantities: Sequence[QuantityMention]
    times: Sequence[ResolvedTime]
    places: Sequence[PlaceMention]


@dataclass(frozen=True, slots=True)
class Records:
    """The records of one text."""

    items: tuple[Item, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]


def build_records(mentions: Mentions) -> Records:
    """All records of a text.

    Raises:
        UngroundedRecordError: a span does not lie in the text (a defect of saksi, never of the input).
    """
    return _Builder(mentions).build()


class _Builder:
    """Numbers the records and turns positions into ids, and repaired offsets into raw ones."""

    def __init__(self, mentions: Mentions) -> None:
        self.m = mentions
        self.length = len(mentions.cleaned.raw)
        self.cues = [statement.cue.start for statement in mentions.statements]
        self.spoken = self._spoken_quotes()
        self.quote_ids = {at: f"q{n}" for n, at in enumerate(sorted(self.spoken), 1)}
        self.entity_ids = self._entity_ids()

    def build(self) -> Records:
        m = self.m
        return Records(
            items=tuple(
                Item(id=f"i{n}", start=s.start, end=s.end)
                for n, s in enumerate((self.raw(i.start, i.end) for i in m.cleaned.items), 1)
            ),
            entities=tuple(self._entity(at) for at in self.entity_ids),
            statements=tuple(self._statement(at) for at in range(len(m.statements))),
            quotes=tuple(self._quote(at) for at in sorted(self.spoken)),
            events=tuple(self._event(at) for at in range(len(m.events))),
            quantities=tuple(self._quantity(at) for at in range(len(m.quantities))),
            times=tuple(self._time(at) for at in range(len(m.times))),
            places=tuple(self._place(at) for at in range(len(m.places))),
            problems=tuple(self._time_problems()),
        )

    # -- spans ---------------------------------------------------------------------------------------

    def raw(self, start: int, end: int) -> Span:
        """The span in the given text of repaired [start, end)."""
        extent = self.m.cleaned.to_raw(start, end)
        if not 0 <= extent.start <= extent.end <= self.length:
            raise UngroundedRecordError(f"{start}-{end}")
        return Span.model_construct(start=extent.start, end=extent.end)  # checked above

    def _spans(self, extents: Iterable[Extent]) -> tuple[Span, ...]:
        return tuple(self.raw(e.start, e.end) for e in extents)

    # -- references ----------------------------------------------------------------------------------

    def _spoken_quotes(self) -> dict[int, int | None]:
        """Quotes somebody speaks, with the position of the innermost statement that holds them."""
        spoken: dict[int, int | None] = {}
        for at, statement in enumerate(self.m.statements):
            for quote in statement.quotes:
                held = spoken.get(quote)
                if held is None or self._closer(at, held, quote):
                    spoken[quote] = at
        return spoken

    def _closer(self, at: int, held: int, quote: int) -> bool:
        """Whether statement `at` gives a quote its speaker rather than `held`: people before media that cite."""
        new, old = self.m.statements[at], self.m.statements[held]
        if ("outlet" in new.rule) != ("outlet" in old.rule):
            return "outlet" in old.rule
        inner = self.m.quotes[quote]
        return abs(new.cue.start - inner.start) < abs(old.cue.start - inner.start)

    def _entity_ids(self) -> dict[int, str]:
        """The entities worth a record: those that take part in something, and those that stand by themselves."""
        used = {e for e in self.m.resolved.sources if e is not None}
        for statement in self.m.statements:
            used |= {e for i in statement.to if (e := self.m.resolved.actors[i]) is not None}
        for parties in self.m.parties:
            used |= {*parties.actors, *parties.recipients}
        drafts, standing = self.m.drafts, Standing(self.m.analysis, self.m.places)
        kept = [at for at, draft in enumerate(drafts) if at in used or standing.holds(draft)]
        kept.sort(key=lambda at: (drafts[at].first, at))
        return {at: f"e{n}" for n, at in enumerate(kept, 1)}

    def _ref(self, actor: int) -> str | None:
        entity = self.m.resolved.actors[actor]
        return None if entity is None else self.entity_ids.get(entity)

    def _refs(self, actors: Iterable[int]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(ref for i in actors if (ref := self._ref(i)) is not None))

    def _vouching(self, start: int, end: int) -> tuple[str, ...]:
        """The statements whose words hold [start, end); only those near it are asked."""
        here = bisect_left(self.cues, start)
        window = range(max(0, here - _WINDOW), min(len(self.cues), here + _WINDOW))
        return tuple(
            f"s{at + 1}"
            for at in window
            if any(span.start <= start and end <= span.end for span in self.m.statements[at].content)
        )

    # -- records -------------------------------------------------------------------------------------

    def _entity(self, at: int) -> Entity:
        draft = self.m.drafts[at]
        spans = self._spans(sorted(set(draft.mentions)))
        return Entity.model_construct(
            id=self.entity_ids[at],
            kind=draft.kind,
            name=draft.name,
            country=draft.country,
            sector=draft.sector,
            role=draft.role or None,
            mentions=spans,
        )

    def _statement(self, at: int) -> Statement:
        statement = self.m.statements[at]
        source = self.m.resolved.sources[at]
        return Statement.model_construct(
            id=f"s{at + 1}",
            source=None if source is None else self.entity_ids[source],
            cue=self.raw(*statement.cue),
            act=statement.act,
            content=self._spans(statement.content),
            quotes=tuple(self.quote_ids[q] for q in statement.quotes if q in self.quote_ids),
            channel=statement.channel,
            said=None if statement.said is None else f"t{statement.said + 1}",
            to=self._refs(statement.to),
            rule=statement.rule,
        )

    def _quote(self, at: int) -> Quote:
        quote, held = self.m.quotes[at], self.spoken[at]
        source = None if held is None else self.m.resolved.sources[held]
        span = self.raw(quote.start, quote.end)
        speaker = None if source is None else self.entity_ids[source]
        return Quote.model_construct(
            id=self.quote_ids[at], start=span.start, end=span.end, speaker=speaker, partial=quote.partial
        )

    def _event(self, at: int) -> Event:
        event = self.m.events[at]
        return Event.model_construct(
            id=f"v{at + 1}",
            type=event.type,
            mode=event.mode,
            status=event.status,
            trigger=self.raw(*event.trigger),
            actors=tuple(self.entity_ids[e] for e in self.m.parties[at].actors),
            recipients=tuple(self.entity_ids[e] for e in self.m.parties[at].recipients),
            places=tuple(f"p{i + 1}" for i in self.m.parties[at].places),
            when=None if event.when is None else f"t{event.when + 1}",
            means=self._spans(event.means),
            quantities=tuple(f"n{i + 1}" for i in event.quantities),
            asserted_by=tuple(f"s{i + 1}" for i in event.asserted_by),
            rule=event.rule,
        )

    def _quantity(self, at: int) -> Quantity:
        q = self.m.quantities[at]
        span = self.raw(q.start, q.end)
        return Quantity.model_construct(
            id=f"n{at + 1}",
            start=span.start,
            end=span.end,
            low=q.low,
            high=q.high,
            unit=q.unit,
            measure=q.measure,
            part_of=None if q.part_of is None else f"n{q.part_of + 1}",
            asserted_by=self._vouching(q.start, q.end),
            rule=q.rule,
        )

    def _time(self, at: int) -> Time:
        t = self.m.times[at]
        span = self.raw(t.start, t.end)
        return Time.model_construct(
            id=f"t{at + 1}", start=span.start, end=span.end, from_=t.first, to=t.last, rule=t.rule
        )

    def _time_problems(self) -> Iterable[Problem]:
        for time in self.m.times:
            if time.reason is not None:
                yield Problem(reason=time.reason, span=self.raw(time.start, time.end))

    def _place(self, at: int) -> Place:
        p = self.m.places[at]
        span = self.raw(p.start, p.end)
        return Place.model_construct(
            id=f"p{at + 1}",
            start=span.start,
            end=span.end,
            name=p.name,
            country=p.country,
            lat=p.lat,
            lon=p.lon,
            geonames=p.geonames,
            precision=p.precision,
        )
