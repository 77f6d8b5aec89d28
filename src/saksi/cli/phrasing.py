"""Records in words: how dates, ranges, sources and acts are said to a reader."""

from datetime import date

from saksi.model.record import Entity, Event, Quantity, Statement, Time

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_ACTS = {
    "say": "says",
    "confirm": "confirms",
    "deny": "denies",
    "announce": "announces",
    "claim": "claims",
    "warn": "warns",
    "accuse": "accuses",
    "urge": "urges",
    "pledge": "pledges",
    "threaten": "threatens",
    "decline": "declines",
    "express": "expresses",
    "ask": "asks",
}


def said_day(day: date) -> str:
    """A day as a reader says it: "1 Nov 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def said_time(time: Time) -> str:
    """An interval of days, shortened where both ends share month and year; "undated" when unresolved."""
    if time.from_ is None or time.to is None:
        return "undated"
    first, last = time.from_, time.to
    if first == last:
        return said_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{said_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]}–{said_day(last)}"
    return f"{said_day(first)}–{said_day(last)}"


def said_number(value: float) -> str:
    """A number with a thin grouping of thousands, and no empty decimals."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def said_range(quantity: Quantity) -> str:
    """The range of a quantity: "31", "at least 27", "up to 2,000", "300–400"."""
    return said_bounds(quantity.low, quantity.high)


def said_bounds(low: float | None, high: float | None) -> str:
    """A range by its ends; None is open."""
    if low is None and high is None:
        return "an unknown number"
    if low is None:
        return f"up to {said_number(high or 0)}"
    if high is None:
        return f"at least {said_number(low)}"
    if low == high:
        return said_number(low)
    return f"{said_number(low)}–{said_number(high)}"


def said_figure(quantity: Quantity) -> str:
    """A quantity with its unit: "40 orang", "425,000,000 USD", "24%"."""
    unit = quantity.unit or ""
    return f"{said_range(quantity)}{'' if unit == '%' else ' '}{unit}".strip()


def said_act(statement: Statement, source: Entity | None) -> str:
    """The act as a verb in the present: "the ministry denies", "village leaders deny"."""
    return statement.act if source is not None and source.kind == "group" else _ACTS[statement.act]


def said_event(event: Event) -> str:
    """Type and mode: "ASSAULT · drone"."""
    return f"{event.type} · {event.mode}" if event.mode else event.type
