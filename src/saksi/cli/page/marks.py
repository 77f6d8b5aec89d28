"""The text cut at every border of a record, each piece marked with all records that cover it."""

import itertools
from collections.abc import Iterator
from html import escape

from saksi.model.record import Report, Span


def marked_text(report: Report, prefix: str) -> str:
    """The report's text as HTML; overlapping records become neighbouring marks that carry several ids."""
    text = report.document.text
    covers = sorted(_covers(report), key=lambda cover: (cover[0], -cover[1]))
    borders = sorted(
        {0, len(text), *(b for start, end, _, _ in covers for b in (start, end)), *_breaks(report)}
    )
    breaks, pieces, active, at = _breaks(report), [], list[tuple[int, int, str, str]](), 0
    for start, end in itertools.pairwise(borders):
        if start in breaks:
            pieces.append('</span><span class="item">')
        active = [cover for cover in active if cover[1] > start]
        while at < len(covers) and covers[at][0] <= start:
            if covers[at][1] > start:
                active.append(covers[at])
            at += 1
        pieces.append(_piece(text[start:end], active, prefix))
    return f'<span class="item">{"".join(pieces)}</span>'


def _breaks(report: Report) -> set[int]:
    return {item.start for item in report.items[1:]}


def _piece(words: str, active: list[tuple[int, int, str, str]], prefix: str) -> str:
    if not active:
        return escape(words)
    classes = " ".join(dict.fromkeys(layer for _, _, layer, _ in active))
    ids = " ".join(dict.fromkeys(f"{prefix}{key}" for _, _, _, key in reversed(active)))
    return f'<mark class="{classes}" data-ids="{ids}" tabindex="0">{escape(words)}</mark>'


def _covers(report: Report) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, layer, id) of every span of every record."""
    for statement in report.statements:
        yield from _spans((*statement.content,), "statement", statement.id)
        yield from _spans((statement.cue,), "cue", statement.id)
    for entity in report.entities:
        yield from _spans(entity.mentions, "entity", entity.id)
    for event in report.events:
        yield from _spans((event.trigger,), "event", event.id)
    for quote in report.quotes:
        yield quote.start, quote.end, "quote", quote.id
    for quantity in report.quantities:
        yield quantity.start, quantity.end, "quantity", quantity.id
    for time in report.times:
        yield time.start, time.end, "time", time.id
    for place in report.places:
        yield place.start, place.end, "place", place.id


def _spans(spans: tuple[Span, ...], layer: str, key: str) -> Iterator[tuple[int, int, str, str]]:
    for span in spans:
        if span.end > span.start:
            yield span.start, span.end, layer, key
