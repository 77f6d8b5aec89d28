"""Near-copies: which reports may be copies of one another, which are, and the report that each comes from."""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, and_, or_, select, text, update

from saksi.ledger.joined import found_by, rows_in
from saksi.ledger.rows import add_rows
from saksi.ledger.tables import copies, readings, reports, signatures, versions
from saksi.ledger.traits import of_band
from saksi.ledger.whole import moment

_LATEST = datetime.max.replace(tzinfo=UTC)


def alike(conn: Connection, bands: Collection[str]) -> list[tuple[str, str]]:
    """Reports whose current text shares a band, with their signatures, by id."""
    tokens = set(map(of_band, bands))
    asked = (
        select(versions.c.report, signatures.c.payload)
        .join(readings, readings.c.version == versions.c.id)
        .join(signatures, signatures.c.version == versions.c.id)
        .where(readings.c.current)
    )
    found = rows_in(conn, asked, readings.c.id, found_by(conn, tokens))
    return sorted({(row.report, row.payload) for row in found})


def add_copy(conn: Connection, copy: str, origin: str) -> None:
    """Note a pair, once and in one direction."""
    c = copies.c
    there = or_(and_(c.copy == copy, c.origin == origin), and_(c.copy == origin, c.origin == copy))
    if copy != origin and conn.execute(select(c.copy).where(there)).first() is None:
        add_rows(conn, copies, [(copy, origin)])


def mark_linked(conn: Connection, report_id: str) -> None:
    """Note that near-copies of a report's current text were looked for."""
    current = select(versions.c.id).join(reports, reports.c.id == versions.c.report)
    current = current.where(versions.c.report == report_id, versions.c.number == reports.c.version)
    conn.execute(update(signatures).where(signatures.c.version.in_(current)).values(linked=True))


def unlinked(conn: Connection) -> list[tuple[str, str]]:
    """Reports whose near-copies were not looked for yet, with their signatures, by id."""
    asked = (
        select(versions.c.report, signatures.c.payload)
        .join(signatures, signatures.c.version == versions.c.id)
        .join(reports, and_(reports.c.id == versions.c.report, reports.c.version == versions.c.number))
        .where(text("NOT linked"))
        .order_by(versions.c.report)
    )
    return [(row.report, row.payload) for row in conn.execute(asked)]


def moments(conn: Connection, report_ids: Collection[str]) -> dict[str, datetime | None]:
    """When the current versions of some reports were published; None where no source says."""
    asked = select(versions.c.report, versions.c.published_at).join(
        reports, and_(reports.c.id == versions.c.report, reports.c.version == versions.c.number)
    )
    found = rows_in(conn, asked, versions.c.report, report_ids)
    return {row.report: moment(row.published_at) for row in found}


def origins(conn: Connection, report_ids: Collection[str]) -> dict[str, str]:
    """The report that each of some reports comes from: of all near-copies that hang together, the first published."""
    groups: dict[str, set[str]] = {}
    for report in sorted(report_ids):
        if report not in groups:
            group = _copied(conn, report)
            groups.update(dict.fromkeys(group, group))
    when = moments(conn, groups)
    return {r: min(groups[r], key=lambda each: (when.get(each) or _LATEST, each)) for r in report_ids}


def _copied(conn: Connection, report: str) -> set[str]:
    c = copies.c
    reached, fresh = {report}, {report}
    while fresh:
        near: set[str] = set()
        for one, other in ((c.copy, c.origin), (c.origin, c.copy)):
            near.update(row[0] for row in rows_in(conn, select(other), one, fresh))
        fresh = near - reached
        reached |= fresh
    return reached


def pairs(conn: Connection) -> Iterable[tuple[str, str]]:
    """All pairs, sorted."""
    asked = select(copies.c.copy, copies.c.origin).order_by(copies.c.copy, copies.c.origin)
    return [(row.copy, row.origin) for row in conn.execute(asked)]
