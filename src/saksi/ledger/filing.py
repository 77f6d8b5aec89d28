"""Filing a report: one transaction, in which everything that was read of it comes into the ledger, or nothing.

Nothing is overwritten. A changed text is a version beside the old one; a newer reader's records stand beside the old
reader's, which say what superseded them. Only what merging makes of a report's happenings is made anew.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, insert, select, update

from saksi.ledger.errors import LedgerError
from saksi.ledger.joined import companions, leave
from saksi.ledger.order import key_of
from saksi.ledger.people import follow
from saksi.ledger.rows import add_rows, ask, iso, layer_rows, stored_text
from saksi.ledger.tables import (
    copies,
    happenings,
    outlets,
    readings,
    reports,
    signatures,
    versions,
)
from saksi.ledger.traits import tokens_of
from saksi.model.filing import Filed, Filing, Outcome, Signature, Telling

_MOST_TSVECTOR = 700_000  # bytes of tokens: PostgreSQL keeps a megabyte with its own overhead


class Known(NamedTuple):
    """One reading of one version that the ledger has of a report."""

    version: int
    number: int
    sha256: str
    reading: int
    reader: str
    superseded: bool


_KNOWN = """SELECT v.id, v.number, v.sha256, r.id, r.reader, r.superseded_by IS NOT NULL
    FROM versions AS v JOIN readings AS r ON r.version = v.id WHERE v.report = ? ORDER BY v.number"""


class Given(NamedTuple):
    """Everything that comes in with one report."""

    filed: Filed
    tellings: Sequence[Telling]
    signature: Signature | None


def known_of(conn: Connection, report_id: str) -> list[Known]:
    """What the ledger has of a report."""
    return [Known._make((*row[:5], bool(row[5]))) for row in ask(conn, _KNOWN, report_id)]


def outcome_of(known: Sequence[Known], sha256: str, reader: str) -> Outcome:
    """What filing a text read by a reader would come to."""
    if not known:
        return "new"
    readers = {row.reader for row in known if row.sha256 == sha256}
    if not readers:
        return "changed"
    return "known" if reader in readers else "reread"


def file_report(conn: Connection, given: Given) -> Filing:
    """File a report that was checked at the door."""
    report = given.filed.report
    report_id, sha256 = report.document.id, report.document.sha256
    known = known_of(conn, report_id)
    outcome = outcome_of(known, sha256, given.filed.reader)
    if outcome == "known":
        number = next(row.number for row in known if row.sha256 == sha256)
        return Filing(outcome=outcome, report=report_id, version=number)
    if outcome == "reread":
        old = next(row for row in known if row.sha256 == sha256 and not row.superseded)
        number, version = old.number, old.version
    else:
        number = max((row.number for row in known), default=0) + 1
        version = _add_version(conn, given, number)
    current = number >= max((row.number for row in known), default=0)
    stirred = _retire(conn, report_id) if known and current else set()
    reading = _add_reading(conn, given, version, current=current)
    if given.signature is not None:
        add_rows(conn, signatures, [(version, given.signature.values, False)], replacing=("version",))
    if outcome == "reread":
        conn.execute(update(readings).where(readings.c.id == old.reading).values(superseded_by=reading))
    if known and current:
        follow(conn, report_id, report)
    return Filing(outcome=outcome, report=report_id, version=number, stirred=tuple(sorted(stirred)))


def _add_version(conn: Connection, given: Given, number: int) -> int:
    filed, document = given.filed, given.filed.report.document
    if number == 1:
        add_rows(conn, reports, [(document.id, 1)])
    else:
        conn.execute(update(reports).where(reports.c.id == document.id).values(version=number))
    outlet = _outlet(conn, document.outlet, filed.country, document.language)
    text, odd = stored_text(document.text)
    key = _free(conn, versions, key_of(_day(filed), document.id, number))
    row = (
        key, document.id, number, document.sha256, document.language, document.title, iso(document.published),
        _moment(filed.published_at), outlet, filed.country, document.url, text, odd,
    )  # fmt: skip
    add_rows(conn, versions, [row])
    return key


def _add_reading(conn: Connection, given: Given, version: int, *, current: bool) -> int:
    filed, report = given.filed, given.filed.report
    key = _free(conn, readings, key_of(_day(filed), report.document.id, report.document.sha256, filed.reader))
    add_rows(conn, readings, [(key, version, filed.reader, current, None)])
    for table, rows in layer_rows(report, key, conn.dialect.name):
        add_rows(conn, table, rows)
    tellings = given.tellings if current else ()
    bands = given.signature.bands if given.signature is not None else ()
    _add_tokens(conn, key, tokens_of(report, report.document.outlet, tellings, bands))
    told = [(t.id, report.document.id, key, "\n".join(t.keys), False, t.payload) for t in tellings]
    add_rows(conn, happenings, told)
    return key


def _add_tokens(conn: Connection, key: int, tokens: set[str]) -> None:
    if conn.dialect.name == "sqlite":
        conn.exec_driver_sql("INSERT INTO finder (rowid, tokens) VALUES (?, ?)", (key, " ".join(tokens)))
        return
    kept: list[str] = []
    room = _MOST_TSVECTOR
    for token in sorted(tokens, key=lambda t: (":" not in t, t)):  # traits first: they are few
        room -= len(token.encode()) + 8
        if room > 0:
            kept.append(token)
    conn.exec_driver_sql("INSERT INTO finder VALUES (%s, array_to_tsvector(%s::text[]))", (key, kept))


def _retire(conn: Connection, report_id: str) -> set[str]:
    """Take the report's present reading out of what is current, and its happenings out of merging."""
    c = happenings.c
    old = set(conn.execute(select(c.id).where(c.reading.in_(_current_readings(report_id)))).scalars())
    stirred = companions(conn, old)
    leave(conn, old)
    own = (copies.c.copy == report_id) | (copies.c.origin == report_id)
    conn.execute(delete(copies).where(own))
    present = list(conn.execute(_current_readings(report_id)).scalars())
    conn.execute(update(readings).where(readings.c.id.in_(present)).values(current=False))
    return stirred


def _current_readings(report_id: str) -> Any:
    return (
        select(readings.c.id)
        .join(versions, versions.c.id == readings.c.version)
        .where(versions.c.report == report_id, readings.c.current)
    )


def _outlet(conn: Connection, name: str | None, country: str | None, language: str) -> int | None:
    """The number of an outlet; what was not known of it is filled in."""
    if name is None:
        return None
    found = ask(conn, "SELECT id, country FROM outlets WHERE name = ?", name)
    if not found:
        values = {"name": name, "country": country, "language": language}
        made = conn.execute(insert(outlets).values(values).returning(outlets.c.id))
        return int(made.scalar_one())
    number, known_country = found[0]
    if known_country is None and country is not None:
        conn.execute(update(outlets).where(outlets.c.id == number).values(country=country))
    return int(number)


def _free(conn: Connection, table: Table, key: int) -> int:
    """The key, or the next that no other row has: two hashes of one day may be the same."""
    for step in range(1 << 16):
        if not ask(conn, f"SELECT 1 FROM {table.name} WHERE id = ?", key + step):
            return key + step
    raise LedgerError("it has no more room for reports of one day")


def _day(filed: Filed) -> date | None:
    if filed.report.document.published is not None:
        return filed.report.document.published
    return None if filed.published_at is None else filed.published_at.date()


def _moment(value: datetime | None) -> str | None:
    """A moment in UTC; one that does not say its zone is taken as UTC."""
    if value is None:
        return None
    return (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)).isoformat()
