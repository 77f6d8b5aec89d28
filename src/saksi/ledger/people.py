"""What people decide and say: kept apart from what the machine reads, and never undone by it.

Decisions name two happenings, reviews a record. Both also keep where in the text it stands, so that they find it again
when the report is read by another reader, or its text has changed around it.
"""

import json
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from saksi.ledger.anchors import current_reading, nearest, standing_now, stretches_of
from saksi.ledger.errors import UnknownRecordError
from saksi.ledger.joined import rows_in, unsettle
from saksi.ledger.tables import decisions, happenings, reviews
from saksi.ledger.whole import moment, parsed
from saksi.model.filing import Decision, Review, Ruling
from saksi.model.incident import Verdict
from saksi.model.record import Report

REVIEWED = ("statements", "events", "quantities", "quotes", "times", "places", "entities", "items")
"""The layers whose records can be reviewed; an id is looked for in this order."""


def decide(
    conn: Connection, pair: tuple[str, str], verdict: Verdict, user: str, at: datetime, note: str | None
) -> Decision:
    """Keep what a person decided of two happenings."""
    left, right = sorted(pair)
    values: dict[str, Any] = {"verdict": verdict, "person": user, "at": _utc(conn, at), "note": note}
    for side, happening in (("left", left), ("right", right)):
        report = happening.rpartition("/")[0]
        anchor = _anchor(conn, happening)
        values |= {side: happening, f"{side}_now": happening, f"{side}_report": report}
        values[f"{side}_anchor"] = json.dumps(anchor) if conn.dialect.name == "sqlite" else anchor
    made = conn.execute(insert(decisions).values(values).returning(decisions.c.id)).scalar_one()
    unsettle(conn, {left, right})
    return decided(conn, made)


def _anchor(conn: Connection, happening: str) -> list[int]:
    """Where the first event of a happening stands: version, start, stop.

    Raises:
        UnknownRecordError: the ledger does not have this happening.
    """
    report, _, event = happening.rpartition("/")
    present = current_reading(conn, report)
    there = conn.execute(select(happenings.c.id).where(happenings.c.id == happening)).first()
    if present is None or there is None:
        raise UnknownRecordError(happening)
    reading, version = present
    stretch = stretches_of(conn, reading, "events").get(event)
    return [version, *stretch] if stretch else []


def decided(conn: Connection, decision_id: int) -> Decision:
    """One decision.

    Raises:
        UnknownRecordError: there is none of this number.
    """
    row = conn.execute(select(decisions).where(decisions.c.id == decision_id)).first()
    if row is None:
        raise UnknownRecordError(f"decision {decision_id}")
    return _decision(row)


def _decision(row: Row[Any]) -> Decision:
    left, right = sorted((row.left_now, row.right_now))
    at = moment(row.at)
    assert at is not None
    return Decision(
        id=row.id,
        left=left,
        right=right,
        verdict=row.verdict,
        user=row.person,
        at=at,
        note=row.note,
        undone=row.undone,
    )


def undo(conn: Connection, decision_id: int, user: str, at: datetime) -> Decision:
    """Take a decision back; it stays, with who took it back and when."""
    before = decided(conn, decision_id)
    if not before.undone:
        values = {"undone": True, "undone_by": user, "undone_at": _utc(conn, at)}
        conn.execute(update(decisions).where(decisions.c.id == decision_id).values(values))
        unsettle(conn, {before.left, before.right})
    return decided(conn, decision_id)


def decisions_on(conn: Connection, ids: Collection[str] | None) -> list[Decision]:
    """All decisions, or those on any of some happenings, oldest first."""
    if ids is None:
        return [_decision(row) for row in conn.execute(select(decisions).order_by(decisions.c.id))]
    found: dict[int, Decision] = {}
    for column in (decisions.c.left_now, decisions.c.right_now):
        found.update((row.id, _decision(row)) for row in rows_in(conn, select(decisions), column, ids))
    return [found[number] for number in sorted(found)]


def follow(conn: Connection, report_id: str, report: Report) -> None:
    """Find the happenings of a report that was read anew for the decisions that were made on the old ones."""
    d = decisions.c
    rows = conn.execute(
        select(decisions).where(or_(d.left_report == report_id, d.right_report == report_id))
    ).all()
    if not rows:
        return
    told = _told(conn, report_id, report)
    for row in rows:
        for side in ("left", "right"):
            anchor = parsed(getattr(row, f"{side}_anchor"))
            if getattr(row, f"{side}_report") == report_id and anchor:
                _readdress(conn, row.id, side, _found_again(conn, report_id, tuple(anchor), told))


def _told(conn: Connection, report_id: str, report: Report) -> dict[str, tuple[int, int]]:
    """Where the first event of each happening of a report stands now."""
    triggers = {f"{report_id}/{e.id}": (e.trigger.start, e.trigger.end) for e in report.events}
    asked = select(happenings.c.id)
    present = current_reading(conn, report_id)
    there = rows_in(conn, asked, happenings.c.reading, [present[0]] if present else [])
    return {row.id: triggers[row.id] for row in there if row.id in triggers}


def _found_again(
    conn: Connection, report_id: str, anchor: tuple[int, int, int], told: dict[str, tuple[int, int]]
) -> str | None:
    """The happening at an anchor; where its event is no longer the first of one, the last that begins before."""
    present = current_reading(conn, report_id)
    at = standing_now(conn, anchor, present[1]) if present else None
    if at is None:
        return None
    before = [happening for happening, stretch in told.items() if stretch[0] <= at[0]]
    return nearest(told, at) or max(before, key=lambda h: told[h], default=None)


def _readdress(conn: Connection, decision_id: int, side: str, happening: str | None) -> None:
    if happening is not None:
        values = {f"{side}_now": happening}
        conn.execute(update(decisions).where(decisions.c.id == decision_id).values(values))


def review(
    conn: Connection, record_id: str, ruling: Ruling, value: str | None, user: str, at: datetime
) -> None:
    """Keep what a person says of a record of a report's current reading.

    Raises:
        UnknownRecordError: the report has no such record.
    """
    report, _, record = record_id.rpartition("#")
    present = current_reading(conn, report)
    for layer in REVIEWED if present else ():
        stretch = stretches_of(conn, present[0], layer).get(record) if present else None
        if stretch and present:
            values = {
                "report": report,
                "version": present[1],
                "layer": layer,
                "start": stretch[0],
                "stop": stretch[1],
            }
            said = {"ruling": ruling, "value": value, "person": user, "at": _utc(conn, at)}
            conn.execute(insert(reviews).values({**values, **said}))
            return
    raise UnknownRecordError(record_id)


def reviews_of(conn: Connection, record_id: str | None) -> list[Review]:
    """What people said of one record as it is read now, or of all, oldest first."""
    asked = select(reviews).order_by(reviews.c.id)
    if record_id is not None:
        asked = asked.where(reviews.c.report == record_id.rpartition("#")[0])
    found = list(_reviews(conn, asked))
    return found if record_id is None else [r for r in found if r.record == record_id]


def _reviews(conn: Connection, asked: Any) -> Iterator[Review]:
    for row in conn.execute(asked).all():
        at = moment(row.at)
        assert at is not None
        yield Review(
            record=_record_at(conn, row),
            report=row.report,
            layer=row.layer,
            start=row.start,
            end=row.stop,
            ruling=row.ruling,
            user=row.person,
            at=at,
            value=row.value,
        )


def _record_at(conn: Connection, row: Row[Any]) -> str | None:
    present = current_reading(conn, row.report)
    if present is None:
        return None
    at = standing_now(conn, (row.version, row.start, row.stop), present[1])
    record = nearest(stretches_of(conn, present[0], row.layer), at) if at else None
    return f"{row.report}#{record}" if record else None


def _utc(conn: Connection, at: datetime) -> Any:
    """A moment as the database keeps it."""
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return at.isoformat() if conn.dialect.name == "sqlite" else at
