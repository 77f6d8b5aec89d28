"""A search as conditions on the records of one layer, which decide for each record.

What a search says of an event, of a statement or of a figure is asked of one record of that kind: the record itself,
or one that is linked with it (the event that a claim vouches for, the claim that gives a figure).
"""

from math import cos, isfinite, radians
from typing import Any, cast

from sqlalchemy import ColumnElement, Float, FromClause, Table, and_, false, literal, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from saksi.ledger.tables import entities, events, places, quantities, statements
from saksi.ledger.words import folded
from saksi.model.distance import EARTH_KM
from saksi.model.filing import Box, Circle, Search

Condition = ColumnElement[bool]
Conditions = list[Condition]
BASE: dict[str, Table] = {"claims": statements, "events": events, "figures": quantities}
"""The table of each layer that can be found."""
_DEGREE_KM = 111.19


class holds(FunctionElement[bool]):  # noqa: N801  (an SQL function's name)
    """Whether a list of JSON holds a string."""

    inherit_cache = True


@compiles(holds, "sqlite")
def _holds_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    array, value = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"EXISTS (SELECT 1 FROM json_each({array}) WHERE value = {value})"


@compiles(holds, "postgresql")
def _holds_postgresql(element: Any, compiler: Any, **kw: Any) -> str:
    array, value = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"jsonb_exists({array}, {value})"


class distance_km(FunctionElement[float]):  # noqa: N801
    """The distance of two points on the globe: latitude and longitude of one, then of the other."""

    type = Float()
    inherit_cache = True


@compiles(distance_km, "sqlite")
def _distance_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    return f"distance_km({compiler.process(element.clauses, **kw)})"


@compiles(distance_km, "postgresql")
def _distance_postgresql(element: Any, compiler: Any, **kw: Any) -> str:
    lat, lon, to_lat, to_lon = (f"radians({compiler.process(clause, **kw)})" for clause in element.clauses)
    north, east = (f"power(sin(({to} - {of}) / 2), 2)" for to, of in ((to_lat, lat), (to_lon, lon)))
    square = f"{north} + cos({lat}) * cos({to_lat}) * {east}"
    return f"(2 * {EARTH_KM} * asin(least(1.0, sqrt({square}))))"


def conditions_of(search: Search) -> Conditions:
    """Conditions on a record of the layer that is searched, in columns of its table."""
    return {"claims": _of_claims, "events": _of_events, "figures": _of_figures}[search.layer](search)


def _of_claims(search: Search) -> Conditions:
    event, figure = _event(search, events), _figure(search, quantities)
    own = _statement(search, statements)
    if event:
        own.append(_some(events, statements, holds(events.c.asserted_by, statements.c.id), event))
    if figure:
        own.append(_some(quantities, statements, holds(quantities.c.asserted_by, statements.c.id), figure))
    return own


def _of_events(search: Search) -> Conditions:
    said, figure = _statement(search, statements), _figure(search, quantities)
    own = _event(search, events)
    if said:
        own.append(_some(statements, events, holds(events.c.asserted_by, statements.c.id), said))
    if figure:
        own.append(_some(quantities, events, holds(events.c.quantities, quantities.c.id), figure))
    return own


def _of_figures(search: Search) -> Conditions:
    said, event = _statement(search, statements), _event(search, events)
    own = _figure(search, quantities)
    if said:
        own.append(_some(statements, quantities, holds(quantities.c.asserted_by, statements.c.id), said))
    if event:
        own.append(_some(events, quantities, holds(events.c.quantities, quantities.c.id), event))
    return own


def _some(linked: FromClause, own: FromClause, link: Any, conditions: Conditions) -> Condition:
    """Some record of the same reading is linked with this one and meets all conditions."""
    same = linked.c.reading == own.c.reading
    return select(literal(1)).select_from(linked).where(same, link, *conditions).correlate(own).exists()


def _statement(search: Search, table: FromClause) -> Conditions:
    found = [
        column == value
        for column, value in ((table.c.act, search.act), (table.c.channel, search.channel))
        if value is not None
    ]
    if search.source is not None:
        named = _named(entities.c.folded, search.source)
        found.append(_some(entities, table, entities.c.id == table.c.source, [named]))
    return found


def _figure(search: Search, table: FromClause) -> Conditions:
    return [] if search.measure is None else [table.c.measure == search.measure]


def _event(search: Search, table: FromClause) -> Conditions:
    found = [
        column == value
        for column, value in ((table.c.type, search.type), (table.c.status, search.status))
        if value is not None
    ]
    if search.actor is not None:
        party = or_(
            cast(Condition, holds(table.c.actors, entities.c.id)),
            cast(Condition, holds(table.c.recipients, entities.c.id)),
        )
        found.append(_some(entities, table, party, [_named(entities.c.folded, search.actor)]))
    if search.since is not None:
        found.append(table.c.last >= search.since)
    if search.until is not None:
        found.append(table.c.first <= search.until)
    place = _place(search)
    if place:
        found.append(_some(places, table, holds(table.c.places, places.c.id), place))
    return found


def _place(search: Search) -> Conditions:
    found: Conditions = []
    if search.place is not None:
        found.append(_named(places.c.folded, search.place))
    if search.country is not None:
        found.append(places.c.country == search.country.upper())
    if search.box is not None:
        found.append(_within(search.box))
    if search.near is not None:
        near = search.near
        distance = distance_km(places.c.lat, places.c.lon, literal(near.lat), literal(near.lon))
        found += [_within(box_around(near)), cast("ColumnElement[float]", distance) <= near.km]
    return found


def _within(box: Box) -> Condition:
    lat, lon = places.c.lat, places.c.lon
    east, west = lon <= box.east, lon >= box.west
    across = and_(east, west) if box.west <= box.east else or_(east, west)
    return and_(lat >= box.south, lat <= box.north, across)


def box_around(circle: Circle) -> Box:
    """The smallest box of degrees around a circle; around a pole, all longitudes."""
    reach = circle.km / _DEGREE_KM * 1.01  # the globe is no ball; a box may be too large, never too small
    south, north = max(-90.0, circle.lat - reach), min(90.0, circle.lat + reach)
    narrowest = cos(radians(max(abs(south), abs(north))))
    aside = reach / narrowest if narrowest > 1e-6 else 180.0
    if not isfinite(aside) or aside >= 180:
        return Box(south=south, west=-180, north=north, east=180)
    west, east = circle.lon - aside, circle.lon + aside
    return Box(
        south=south,
        west=west + 360 if west < -180 else west,
        north=north,
        east=east - 360 if east > 180 else east,
    )


def _named(column: ColumnElement[Any], asked: str) -> Condition:
    """The words asked for stand in a name, in their order; the last may go on in the name."""
    needle = folded(asked)
    return (literal(" ") + column).like(f"% {needle}%") if needle else false()


def is_named(name: str, asked: str) -> bool:
    """The same in Python."""
    needle = folded(asked)
    return bool(needle) and f" {needle}" in f" {folded(name)}"
