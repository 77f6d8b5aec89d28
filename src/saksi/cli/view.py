"""The terminal view of a report: item by item its claims, events, figures, and the checks on them."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from saksi.cli.phrasing import (
    said_act,
    said_day,
    said_event,
    said_figure,
    said_time,
)
from saksi.model.record import Check, Event, Item, Quantity, Report, Span, Statement

_DOUBT = 0.5  # confidence below which a record carries a question mark
_WIDEST = 110  # columns; longer lines are hard to read


def render(report: Report, console: Console) -> None:
    """Print one report for a person."""
    console.print(Padding(report_view(report), (0, 1)), width=min(console.width, _WIDEST))


def report_view(report: Report) -> RenderableType:
    """One report as a Rich renderable."""
    return _View(report).whole()


class _View:
    """The records of one report by id, and the pieces of its view."""

    def __init__(self, report: Report) -> None:
        self.report, self.text = report, report.document.text
        self.entities = {e.id: e for e in report.entities}
        self.times = {t.id: t for t in report.times}
        self.places = {p.id: p for p in report.places}
        self.quantities = {q.id: q for q in report.quantities}

    def whole(self) -> RenderableType:
        items = self.report.items or (Item(id="i1", start=0, end=len(self.text)),)
        parts: list[RenderableType] = [self._head()]
        for number, item in enumerate(items, 1):
            parts += self._item(number, item, alone=len(items) == 1)
        parts += self._problems()
        return Group(*parts, Text())

    # -- the head ------------------------------------------------------------------------------------

    def _head(self) -> RenderableType:
        document = self.report.document
        published = said_day(document.published) if document.published else "no date of publication"
        language = {"id": "Indonesian", "en": "English"}[document.language]
        about = [part for part in (document.outlet, published, language) if part]
        line = Text(document.title or document.id, style="item")
        line.append("   " + " · ".join(about), style="meta")
        return Group(Text(), line)

    def _item(self, number: int, item: Item, *, alone: bool) -> list[RenderableType]:
        title = Text("" if alone else f"{number}  {self._opening(item)}", style="item")
        parts: list[RenderableType] = [Text(), Rule(title, align="left", style="meta", characters="─")]
        parts += [self._claim(s) for s in self.report.statements if _inside(s.cue, item)]
        events = [e for e in self.report.events if _inside(e.trigger, item)]
        if events:
            parts += [Text(), *(self._event(e) for e in events)]
        figures = [q for q in self.report.quantities if item.start <= q.start < item.end]
        if figures:
            parts += [Text(), self._figures(figures)]
        parts += [self._check(c) for c in self.report.checks if self._check_in(c, item)]
        return parts

    def _opening(self, item: Item) -> str:
        words = self.text[item.start : item.end].split()
        return " ".join(words[:9]) + (" …" if len(words) > 9 else "")

    # -- claims --------------------------------------------------------------------------------------

    def _claim(self, statement: Statement) -> RenderableType:
        source = self.entities.get(statement.source or "")
        line = Text("● ", style="source")
        line.append(source.name if source else "somebody not named", style="source" if source else "doubt")
        about = [part for part in (source.role, source.country) if part] if source else []
        if about:
            line.append(f" ({', '.join(about)})", style="meta")
        line.append(f" {said_act(statement, source)}", style="act")
        if statement.channel:
            line.append(f" · {statement.channel}", style="meta")
        said = self.times.get(statement.said or "")
        if said is not None:
            line.append(f" · {said_time(said)}", style="time")
        line.append_text(_doubt(statement))
        return Group(line, Padding(self._words(statement.content), (0, 0, 0, 2)))

    def _words(self, spans: Sequence[Span]) -> Text:
        pieces = [" ".join(self.text[s.start : s.end].split()) for s in spans]
        return Text(" … ".join(pieces), style="words")

    # -- events --------------------------------------------------------------------------------------

    def _event(self, event: Event) -> RenderableType:
        line = Text("▲ ", style="event")
        line.append(said_event(event), style="event")
        if event.status != "occurred":
            line.append(f" {event.status}", style="status")
        line.append(f" “{self._cut(event.trigger)}”", style="quote")
        parties = self._parties(event)
        if parties:
            line.append("  ").append_text(parties)
        where = [self.places[p].name for p in event.places if p in self.places]
        if where:
            line.append("  in " + ", ".join(where), style="place")
        when = self.times.get(event.when or "")
        if when is not None:
            line.append(f"  {said_time(when)}", style="time")
        return line.append_text(_doubt(event))

    def _parties(self, event: Event) -> Text:
        actors = ", ".join(self.entities[a].name for a in event.actors if a in self.entities)
        recipients = ", ".join(self.entities[r].name for r in event.recipients if r in self.entities)
        text = Text(actors, style="actor")
        if recipients:
            text.append(" → ", style="meta").append(recipients, style="actor")
        return text

    def _cut(self, span: Span) -> str:
        return " ".join(self.text[span.start : span.end].split())

    # -- figures and checks ---------------------------------------------------------------------------

    def _figures(self, figures: Iterable[Quantity]) -> Text:
        line = Text("# ", style="figure")
        for position, quantity in enumerate(figures):
            if position:
                line.append("  ·  ", style="meta")
            line.append(said_figure(quantity), style="figure")
            if quantity.measure != "other":
                line.append(f" {quantity.measure}", style="words")
            whole = self.quantities.get(quantity.part_of or "")
            if whole is not None:
                line.append(f" (of {said_figure(whole)})", style="meta")
            line.append_text(_doubt(quantity))
        return line

    def _check(self, check: Check) -> Text:
        sound = check.kind == "parts-complete"
        return Text(f"{'=' if sound else '!'} {check.note}", style="meta" if sound else "doubt")

    def _check_in(self, check: Check, item: Item) -> bool:
        first = self.quantities.get(check.records[0]) if check.records else None
        return first is not None and item.start <= first.start < item.end

    def _problems(self) -> list[RenderableType]:
        if not self.report.problems:
            return []
        parts: list[RenderableType] = [Text(), Text("Not resolved", style="item")]
        for problem in self.report.problems:
            words = f"“{self._cut(problem.span)}”: " if problem.span else ""
            parts.append(Text(f"? {words}{problem.reason}", style="doubt"))
        return parts


def _doubt(record: Statement | Event | Quantity) -> Text:
    """A question mark after a record that is as likely wrong as right."""
    return Text(" ?" if record.confidence < _DOUBT else "", style="meta")


def _inside(span: Span, item: Item) -> bool:
    return item.start <= span.start < item.end
