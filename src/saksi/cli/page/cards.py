"""The card of each record: a title and its lines, in words for a reader."""

from saksi.cli.phrasing import said_act, said_event, said_figure, said_time
from saksi.model.record import Entity, Event, Place, Quantity, Quote, Report, Statement, Time

Judged = Entity | Statement | Quote | Event | Quantity | Time | Place
Card = dict[str, object]
Lines = list[tuple[str, str]]


def cards_of(report: Report) -> dict[str, Card]:
    """Cards by record id."""
    return _Cards(report).all()


class _Cards:
    """Builds the cards of one report; references are said by name."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.entities = {entity.id: entity for entity in report.entities}
        self.times = {time.id: said_time(time) for time in report.times}
        self.places = {place.id: place.name for place in report.places}
        self.figures = {quantity.id: said_figure(quantity) for quantity in report.quantities}
        self.sources = {s.id: self._who(s.source) for s in report.statements}

    def all(self) -> dict[str, Card]:
        report = self.report
        cards: dict[str, Card] = {}
        for entity in report.entities:
            lines: Lines = [("kind", entity.kind)]
            lines += [
                (n, v)
                for n, v in (("role", entity.role), ("sector", entity.sector), ("country", entity.country))
                if v
            ]
            cards[entity.id] = _card(entity.name, lines, entity)
        for statement in report.statements:
            cards[statement.id] = self._statement(statement)
        for quote in report.quotes:
            cards[quote.id] = _card("Quote", [("speaker", self._who(quote.speaker))], quote)
        for event in report.events:
            cards[event.id] = self._event(event)
        for quantity in report.quantities:
            lines = [("measure", quantity.measure)]
            if quantity.part_of in self.figures:
                lines.append(("part of", self.figures[quantity.part_of]))
            if quantity.asserted_by:
                lines.append(("said by", self._said_by(quantity.asserted_by)))
            cards[quantity.id] = _card(said_figure(quantity), lines, quantity)
        for time in report.times:
            cards[time.id] = _card(said_time(time), [("rule", time.rule or "")], time)
        for place in report.places:
            cards[place.id] = _place(place)
        return cards

    def _who(self, key: str | None) -> str:
        entity = self.entities.get(key or "")
        return entity.name if entity else "somebody not named"

    def _said_by(self, statements: tuple[str, ...]) -> str:
        return ", ".join(dict.fromkeys(self.sources[s] for s in statements if s in self.sources))

    def _statement(self, statement: Statement) -> Card:
        lines: Lines = [("act", statement.act)]
        if statement.channel:
            lines.append(("channel", statement.channel))
        if statement.said in self.times:
            lines.append(("said", self.times[statement.said]))
        if statement.to:
            lines.append(("to", ", ".join(self._who(key) for key in statement.to)))
        lines.append(("rule", statement.rule or ""))
        source = self.entities.get(statement.source or "")
        return _card(f"{self._who(statement.source)} {said_act(statement, source)}", lines, statement)

    def _event(self, event: Event) -> Card:
        lines: Lines = [("status", event.status)]
        for name, keys in (("actors", event.actors), ("recipients", event.recipients)):
            if keys:
                lines.append((name, ", ".join(self._who(key) for key in keys)))
        if event.places:
            lines.append(("places", ", ".join(self.places[p] for p in event.places if p in self.places)))
        if event.when in self.times:
            lines.append(("when", self.times[event.when]))
        if event.quantities:
            lines.append(
                ("figures", ", ".join(self.figures[q] for q in event.quantities if q in self.figures))
            )
        lines.append(("said by", self._said_by(event.asserted_by) or "the outlet itself"))
        return _card(said_event(event), lines, event)


def _card(title: str, lines: Lines, record: Judged) -> Card:
    shown = [*lines, ("confidence", f"{record.confidence:.2f}")]
    return {"title": title, "lines": [[name, value] for name, value in shown if value]}


def _place(place: Place) -> Card:
    lines: Lines = [("country", place.country or "unknown"), ("precision", place.precision or "unknown")]
    if place.lat is not None and place.lon is not None:
        lines.append(("point", f"{place.lat:.2f}, {place.lon:.2f}"))
    return _card(place.name, lines, place)
