"""Resolved mentions become records: ids, references, and spans in the text as it was given."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from saksi.errors import UngroundedRecordError
from saksi.model.analysis import Extent
from saksi.model.record import Entity, Event, Item, Place, Problem, Quantity, Quote, Span, Statement, Time
from saksi.resolve.confidence import Judge, Signals, confidence_of
from saksi.resolve.mentions import Mentions
from saksi.resolve.standing import Standing

_WINDOW = 10  # statements before and after a place whose words may hold it


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


def build_records(mentions: Mentions, judge: Judge = confidence_of) -> Records:
    """All records of a text; `judge` says how likely each is right.

    Raises:
        UngroundedRecordError: a span does not lie in the text (a defect of saksi, never of the input).
    """
    return _Builder(mentions, judge).build()


class _Builder:
    """Numbers the records and turns positions into ids, and repaired offsets into raw ones."""

    def __init__(self, mentions: Mentions, judge: Judge) -> None:
        self.m, self.judge, self.signals = mentions, judge, Signals(mentions)
        self.length = len(mentions.cleaned.raw)
        self.cues = [statement.cue.start for statement in mentions.statements]
        self.spoken = self._spoken_quotes()
        self.quote_ids = {at: f"q{n}" for n, at in enumerate(sorted(self.spoken), 1)}
        self.taking_part = self._taking_part()
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
        return Span(start=extent.start, end=extent.end)

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

    def _taking_part(self) -> set[int]:
        """The entities that speak, are spoken to, or take part in an event."""
        used = {e for e in self.m.resolved.sources if e is not None}
        for statement in self.m.statements:
            used |= {e for i in statement.to if (e := self.m.resolved.actors[i]) is not None}
        for parties in self.m.parties:
            used |= {*parties.actors, *parties.recipients}
        return used

    def _entity_ids(self) -> dict[int, str]:
        """The entities worth a record: those that take part in something, and those that stand by themselves."""
        drafts, standing = self.m.drafts, Standing(self.m.analysis, self.m.places)
        kept = [at for at, draft in enumerate(drafts) if at in self.taking_part or standing.holds(draft)]
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
            confidence=self.judge("entities", self.signals.entity(at, taking_part=at in self.taking_part)),
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
            confidence=self.judge("statements", self.signals.statement(at)),
        )

    def _quote(self, at: int) -> Quote:
        quote, held = self.m.quotes[at], self.spoken[at]
        source = None if held is None else self.m.resolved.sources[held]
        span = self.raw(quote.start, quote.end)
        speaker = None if source is None else self.entity_ids[source]
        return Quote.model_construct(
            id=self.quote_ids[at],
            start=span.start,
            end=span.end,
            speaker=speaker,
            partial=quote.partial,
            confidence=self.judge("quotes", self.signals.quote(at, held)),
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
            confidence=self.judge("events", self.signals.event(at)),
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
            confidence=self.judge("quantities", self.signals.quantity(at)),
        )

    def _time(self, at: int) -> Time:
        t = self.m.times[at]
        span = self.raw(t.start, t.end)
        return Time.model_construct(
            id=f"t{at + 1}",
            start=span.start,
            end=span.end,
            from_=t.first,
            to=t.last,
            rule=t.rule,
            confidence=self.judge("times", self.signals.time(at)),
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
            confidence=self.judge("places", self.signals.place(at)),
        )
