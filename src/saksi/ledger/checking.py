"""The integrity of a ledger: what the database says of itself, and whether every record stands in its text."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, text

from saksi.ledger.grounding import faults_of
from saksi.ledger.store import Store
from saksi.ledger.tables import readings, reports, versions
from saksi.ledger.whole import every_reading

_AT_ONCE = 200  # readings in one transaction


def faults(store: Store) -> Iterator[str]:
    """Everything that is wrong with a ledger, in words; reads all of it.

    Raises:
        LedgerError: it cannot even be read.
    """
    with store.reading() as conn:
        if store.name == "sqlite":
            yield from _of_the_file(conn)
        yield from _of_versions(conn)
    after = -1
    while True:
        with store.reading() as conn:
            found = every_reading(conn, after, _AT_ONCE)
        for reading, filed in found:
            name = f"{filed.report.document.id}, version {filed.version}, read by {filed.reader}"
            yield from (f"{name}: {fault}" for fault in faults_of(filed.report))
            after = reading
        if len(found) < _AT_ONCE:
            return


def _of_the_file(conn: Connection) -> Iterator[str]:
    for (said,) in conn.execute(text("PRAGMA integrity_check")):
        if said != "ok":
            yield f"the file: {said}"
    for row in conn.execute(text("PRAGMA foreign_key_check")):
        yield f"{row[0]}: row {row[1]} refers to a row of {row[2]} that is not there"


def _of_versions(conn: Connection) -> Iterator[str]:
    """Each report has its current version, and one current reading."""
    r, v, d = reports.c, versions.c, readings.c
    current = (
        select(v.report, func.count().label("readings"), func.max(v.number).label("number"))
        .join(readings, d.version == v.id)
        .where(d.current)
        .group_by(v.report)
        .subquery()
    )
    asked = (
        select(r.id, r.version, current.c.readings, current.c.number)
        .outerjoin(current, current.c.report == r.id)
        .where((current.c.readings.is_(None)) | (current.c.readings != 1) | (current.c.number != r.version))
    )
    for row in conn.execute(asked):
        yield f"{row.id}: {row.readings or 0} current readings, of version {row.number} where {row.version} is current"
