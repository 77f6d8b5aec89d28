"""Stretches of text that outlive their records: where a record stood is found again when its report was read anew."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from saksi.ledger.rows import given_text
from saksi.ledger.tables import LAYERS, readings, versions
from saksi.ledger.whole import parsed

Stretch = tuple[int, int]
_AROUND = (40, 20, 8)  # characters on both sides by which a stretch is known again in a changed text


def relocated(old: str, new: str, at: Stretch) -> Stretch | None:
    """Where a stretch of an old text stands in a new one: by the words around it, where they stand there once."""
    start, stop = at
    for around in _AROUND:
        first = max(0, start - around)
        sought = old[first : stop + around]
        found = new.find(sought)
        if found >= 0 and new.find(sought, found + 1) < 0:
            return found + start - first, found + stop - first
    return None


def nearest(stretches: Mapping[str, Stretch], at: Stretch) -> str | None:
    """The record that shares most with a stretch, of equals the first; None when none overlaps it."""
    shared = {record: min(s[1], at[1]) - max(s[0], at[0]) for record, s in stretches.items()}
    best = max(shared, key=lambda r: (shared[r], -abs(stretches[r][0] - at[0])), default=None)
    return best if best is not None and shared[best] > 0 else None


def current_reading(conn: Connection, report_id: str) -> tuple[int, int] | None:
    """The reading and the version of a report that are current."""
    joined = select(readings.c.id, readings.c.version).join(versions, versions.c.id == readings.c.version)
    row = conn.execute(joined.where(versions.c.report == report_id, readings.c.current)).first()
    return None if row is None else (row[0], row[1])


def stretches_of(conn: Connection, reading: int, layer: str) -> dict[str, Stretch]:
    """Where each record of a layer stands; an entity where it is first mentioned."""
    table = LAYERS[layer]
    rows = conn.execute(select(table).where(table.c.reading == reading).order_by(table.c.n))
    if layer != "entities":
        return {row.id: (row.start, row.stop) for row in rows}
    return {row.id: tuple(parsed(row.mentions)[0]) for row in rows if parsed(row.mentions)}


def text_of(conn: Connection, version: int) -> str:
    """The text of a version."""
    row = conn.execute(select(versions.c.text, versions.c.odd).where(versions.c.id == version)).one()
    return given_text(row.text, parsed(row.odd))


def standing_now(conn: Connection, anchor: tuple[int, int, int], version: int) -> Stretch | None:
    """Where an anchor (version, start, stop) stands in another version of the text; None when it is gone."""
    of, start, stop = anchor
    if of == version:
        return start, stop
    return relocated(text_of(conn, of), text_of(conn, version), (start, stop))
