"""A report as rows of the tables, one tuple a row in the order of the columns.

Rows go to the driver as they are: for a hundred records a report, what an object mapper does for each would take
longer than the database does.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert
from sqlalchemy.dialects import postgresql, sqlite

from saksi.ledger.tables import LAYERS
from saksi.ledger.words import folded
from saksi.model.record import Event, Report, Span

Row = tuple[Any, ...]
_ODD = re.compile("[\x00\ud800-\udfff]")
_LARGEST = 2**63 - 1


def add_rows(conn: Connection, table: Table, rows: Sequence[Row], *, replacing: tuple[str, ...] = ()) -> None:
    """Insert rows into a table; a row has a value for each column, in their order.

    A row takes the place of one that has the same values in the columns `replacing`.
    """
    if rows:
        conn.exec_driver_sql(_insert(table, conn.dialect.name, replacing), list(rows))


@cache
def _insert(table: Table, dialect: str, replacing: tuple[str, ...]) -> str:
    positional: Dialect = (
        sqlite.dialect() if dialect == "sqlite" else postgresql.psycopg.dialect(paramstyle="format")  # type: ignore[no-untyped-call]
    )
    inserting = str(insert(table).compile(dialect=positional))
    if not replacing:
        return inserting
    quote = positional.identifier_preparer.quote
    renewed = (f"{quote(c.name)} = excluded.{quote(c.name)}" for c in table.c if c.name not in replacing)
    same = ", ".join(map(quote, replacing))
    return f"{inserting} ON CONFLICT ({same}) DO UPDATE SET {', '.join(renewed)}"


def ask(conn: Connection, question: str, *values: Any) -> Sequence[Any]:
    """Rows of a question asked for every report, straight from the driver; ? stands for a value."""
    asked = question if conn.dialect.name == "sqlite" else question.replace("?", "%s")
    return conn.exec_driver_sql(asked, values).all()


def layer_rows(report: Report, reading: int, dialect: str) -> Iterator[tuple[Table, list[Row]]]:
    """The rows of every layer of a report."""
    exact = _exact if dialect == "sqlite" else _written
    odd = _ODD.search(report.document.text) is not None
    for layer, columns in _columns(report, exact).items():
        rows = [(reading, n, *values) for n, values in enumerate(columns)]
        yield LAYERS[layer], [tuple(map(_plain, row)) for row in rows] if odd else rows


def _columns(report: Report, exact: Callable[[Any], Any]) -> dict[str, list[Row]]:
    """The values of each layer's columns after `reading` and `n`."""
    days = {t.id: (iso(t.from_), iso(t.to)) for t in report.times}
    return {
        "items": [(i.id, i.start, i.end) for i in report.items],
        "entities": [
            (e.id, e.kind, e.name, folded(e.name), e.country, e.sector, e.role, _spans(e.mentions), e.confidence)
            for e in report.entities
        ],
        "statements": [
            (
                s.id, s.source, s.cue.start, s.cue.end, s.act, _spans(s.content), ids_json(s.quotes), s.channel,
                s.said, ids_json(s.to), s.rule, s.confidence,
            )
            for s in report.statements
        ],
        "quotes": [(q.id, q.start, q.end, q.speaker, q.partial, q.confidence) for q in report.quotes],
        "events": [_event(e, days.get(e.when or "", (None, None))) for e in report.events],
        "quantities": [
            (
                q.id, q.start, q.end, exact(q.low), exact(q.high), q.unit, q.measure, q.part_of,
                ids_json(q.asserted_by), q.rule, q.confidence,
            )
            for q in report.quantities
        ],
        "times": [(t.id, t.start, t.end, *days[t.id], t.rule, t.confidence) for t in report.times],
        "places": [
            (
                p.id, p.start, p.end, p.name, folded(p.name), p.country, p.lat, p.lon, p.geonames, p.precision,
                p.confidence,
            )
            for p in report.places
        ],
        "checks": [(c.kind, ids_json(c.records), c.note) for c in report.checks],
        "problems": [(p.reason, *((p.span.start, p.span.end) if p.span else (None, None))) for p in report.problems],
    }  # fmt: skip


def _event(event: Event, days: tuple[str | None, str | None]) -> Row:
    return (
        event.id, event.type, event.mode, event.status, event.trigger.start, event.trigger.end,
        ids_json(event.actors), ids_json(event.recipients), ids_json(event.places), event.when, *days,
        _spans(event.means), ids_json(event.quantities), ids_json(event.asserted_by), event.rule, event.confidence,
    )  # fmt: skip


def ids_json(ids: tuple[str, ...]) -> str:
    """A list of strings as JSON."""
    if not ids:
        return "[]"
    if "".join(ids).isalnum():
        return '["' + '","'.join(ids) + '"]'
    return json.dumps(ids, ensure_ascii=False)


def _spans(spans: tuple[Span, ...]) -> str:
    return f"[{','.join(f'[{s.start},{s.end}]' for s in spans)}]"


def iso(value: date | None) -> str | None:
    """A day as rows keep it."""
    return None if value is None else value.isoformat()


def _exact(value: float | int | None) -> float | int | str | None:
    """A number as SQLite keeps it: digits, where it is larger than SQLite's numbers."""
    return str(value) if isinstance(value, int) and abs(value) > _LARGEST else value


def _written(value: float | int | None) -> str | None:
    return None if value is None else repr(value)


def _plain(value: Any) -> Any:
    return _ODD.sub("\ufffd", value) if isinstance(value, str) else value


def stored_text(text: str) -> tuple[str, str | None]:
    """A text as every database keeps it, and as JSON the characters that none does, with their offsets."""
    odd = [(match.start(), ord(match[0])) for match in _ODD.finditer(text)]
    return (_ODD.sub("\ufffd", text), json.dumps(odd)) if odd else (text, None)


def given_text(stored: str, odd: Sequence[tuple[int, int]] | None) -> str:
    """The text as it was given."""
    if not odd:
        return stored
    characters = list(stored)
    for offset, code in odd:
        characters[offset] = chr(code)
    return "".join(characters)
