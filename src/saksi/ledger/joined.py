"""What merging keeps: happenings that are found by their keys, judgements between them, and the incidents they make.

Payloads are not looked into. Between two moments of one merge another process may have written: `settle` writes
nothing that is out of date, and says what has to be settled again.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, or_, select, text, tuple_, update

from saksi.ledger.rows import add_rows, iso
from saksi.ledger.store import Store
from saksi.ledger.tables import decisions, happenings, incidents, judgements, members, readings, versions
from saksi.ledger.traits import any_of, of_key
from saksi.model.filing import Judged, Settled

ItemT = TypeVar("ItemT")
_AT_ONCE = 500  # values in one IN
_PAGE = 200  # incidents in one turn


def parts(values: Iterable[ItemT]) -> Iterator[list[ItemT]]:
    """Values a few hundred at a time, as many as one statement takes."""
    rest = iter(values)
    while part := list(islice(rest, _AT_ONCE)):
        yield part


def rows_in(conn: Connection, asked: Select[Any], column: Any, values: Collection[Any]) -> Iterator[Row[Any]]:
    """Rows in which a column has one of some values."""
    for part in parts(sorted(values)):
        yield from conn.execute(asked.where(column.in_(part)))


def sharing(conn: Connection, keys: Collection[str], *, but: str) -> list[str]:
    """Payloads of current happenings of other reports that share a key."""
    wanted = set(keys)
    c = happenings.c
    asked = select(c.id, c["keys"], c.payload).where(c.report != but)  # (`c.keys` is a method)
    found = rows_in(conn, asked, c.reading, found_by(conn, set(map(of_key, wanted))))
    shared: dict[str, str] = {}
    for each, has, payload in map(tuple, found):
        if not wanted.isdisjoint(has.split("\n")):
            shared[each] = payload
    return [shared[each] for each in sorted(shared)]


def found_by(conn: Connection, tokens: Collection[str]) -> set[int]:
    """Readings, current or not, that the index has under any of some tokens."""
    if not tokens:
        return set()
    sqlite = conn.dialect.name == "sqlite"
    asked = (
        "SELECT rowid FROM finder WHERE finder MATCH :query"
        if sqlite
        else "SELECT reading FROM finder WHERE tokens @@ CAST(:query AS tsquery)"
    )
    found: set[int] = set()
    for part in parts(sorted(tokens)):
        found.update(conn.execute(text(asked), {"query": any_of(part, conn.dialect.name)}).scalars())
    return found


def payloads(conn: Connection, ids: Collection[str]) -> dict[str, str]:
    """The payloads of happenings by their ids."""
    c = happenings.c
    return {row.id: row.payload for row in rows_in(conn, select(c.id, c.payload), c.id, ids)}


def judge(conn: Connection, rows: Sequence[Judged]) -> None:
    """Keep judgements, each over an older one of the same pair; those on happenings that have left are dropped."""
    there = existing(conn, {each for row in rows for each in (row.left, row.right)})
    kept = {(r.left, r.right): r for r in rows if r.left in there and r.right in there}
    values = [(r.left, r.right, r.linked, r.payload) for _, r in sorted(kept.items())]
    add_rows(conn, judgements, values, replacing=("left", "right"))


def existing(conn: Connection, ids: Collection[str]) -> set[str]:
    """Those of some happenings that are there."""
    return {row.id for row in rows_in(conn, select(happenings.c.id), happenings.c.id, ids)}


def component(conn: Connection, ids: Collection[str]) -> tuple[set[str], list[Judged]]:
    """All happenings that hang together with some, and the judgements among them."""
    reached = _reached(conn, existing(conn, ids))
    j = judgements.c
    found = rows_in(conn, select(judgements), j.left, reached)
    among = [Judged.model_validate(dict(r._mapping)) for r in found if r.right in reached]
    return reached, sorted(among, key=lambda row: (row.left, row.right))


def _reached(conn: Connection, ids: set[str]) -> set[str]:
    reached, fresh = set(ids), set(ids)
    while fresh:
        fresh = existing(conn, neighbours(conn, fresh) - reached)
        reached |= fresh
    return reached


def neighbours(conn: Connection, ids: Collection[str]) -> set[str]:
    """What is linked with some happenings, by a judgement or by a person's "same"."""
    j, d = judgements.c, decisions.c
    found: set[str] = set()
    for near, far in ((j.left, j.right), (j.right, j.left)):
        found.update(row[0] for row in rows_in(conn, select(far).where(j.linked), near, ids))
    bound = and_(d.verdict == "same", ~d.undone)
    for near, far in ((d.left_now, d.right_now), (d.right_now, d.left_now)):
        found.update(row[0] for row in rows_in(conn, select(far).where(bound), near, ids))
    return found


def companions(conn: Connection, ids: set[str]) -> set[str]:
    """Happenings of other reports that hang together with some, or are in one incident with them."""
    return (_reached(conn, ids) | _fellows(conn, ids)) - ids


def _fellows(conn: Connection, ids: Collection[str]) -> set[str]:
    """All happenings of the incidents that some are in."""
    m = members.c
    held = {row.incident for row in rows_in(conn, select(m.incident), m.happening, ids)}
    return {row.happening for row in rows_in(conn, select(m.happening), m.incident, held)}


def leave(conn: Connection, ids: set[str]) -> None:
    """Take happenings out of merging: their judgements, their incidents, themselves; the others wait to be settled."""
    unsettle(conn, companions(conn, ids))
    _dissolve(conn, ids)
    for part in parts(sorted(ids)):
        conn.execute(delete(judgements).where(or_(judgements.c.left.in_(part), judgements.c.right.in_(part))))
        conn.execute(delete(happenings).where(happenings.c.id.in_(part)))


def _dissolve(conn: Connection, ids: Collection[str]) -> None:
    """Delete the incidents that hold any of some happenings."""
    m = members.c
    held = {row.incident for row in rows_in(conn, select(m.incident), m.happening, ids)}
    for part in parts(sorted(held)):
        conn.execute(delete(members).where(m.incident.in_(part)))
        conn.execute(delete(incidents).where(incidents.c.id.in_(part)))


def settle(conn: Connection, ids: Collection[str], made: Sequence[Settled]) -> set[str]:
    """Replace the incidents of some happenings; those that have to be settled again, because others wrote meanwhile."""
    given = set(ids) | {member for incident in made for member in incident.members}
    there = existing(conn, given)
    outside = existing(conn, neighbours(conn, there)) - there
    if there != given or outside:
        stale = there | outside
        unsettle(conn, stale)
        return stale
    orphans = _fellows(conn, there) - there
    _dissolve(conn, there)
    unsettle(conn, orphans)
    conn.execute(delete(incidents).where(incidents.c.id.in_([incident.id for incident in made])))
    add_rows(conn, incidents, [(i.id, i.type, iso(i.first), iso(i.last), i.payload) for i in made])
    add_rows(conn, members, [(member, i.id) for i in made for member in i.members])
    for part in parts(sorted(there)):
        conn.execute(update(happenings).where(happenings.c.id.in_(part)).values(settled=True))
    return orphans


def unsettle(conn: Connection, ids: Collection[str]) -> None:
    """Note that the incidents of happenings are out of date."""
    for part in parts(sorted(ids)):
        conn.execute(update(happenings).where(happenings.c.id.in_(part)).values(settled=False))


def unsettled(conn: Connection) -> set[str]:
    """Happenings whose incidents are out of date."""
    return set(conn.execute(select(happenings.c.id).where(text("NOT settled"))).scalars())


def incident_payloads(
    store: Store, since: date | None, until: date | None, report: str | None
) -> Iterator[str]:
    """Payloads of incidents that touch some days and are told of in a report, by first day, then id, undated last."""
    c = incidents.c
    asked = select(c.id, c.first, c.payload).limit(_PAGE)
    if since is not None:
        asked = asked.where(c.last >= since)
    if until is not None:
        asked = asked.where(c.first <= until)
    if report is not None:
        told = select(members.c.incident).join(happenings, happenings.c.id == members.c.happening)
        asked = asked.where(c.id.in_(told.where(happenings.c.reading.in_(_readings_of(report)))))
    dated = asked.where(c.first.is_not(None)).order_by(c.first, c.id)
    yield from _paged(store, dated, lambda last: tuple_(c.first, c.id) > tuple_(last.first, last.id))
    undated = asked.where(c.first.is_(None)).order_by(c.id)
    yield from _paged(store, undated, lambda last: c.id > last.id)


def _paged(
    store: Store, asked: Select[Any], after: Callable[[Row[Any]], ColumnElement[bool]]
) -> Iterator[str]:
    """Payloads page by page, each in a transaction of its own: whoever reads them may write meanwhile."""
    page = asked
    while True:
        with store.reading() as conn:
            rows = conn.execute(page).all()
        yield from (row.payload for row in rows)
        if len(rows) < _PAGE:
            return
        page = asked.where(after(rows[-1]))


def _readings_of(report: str) -> Select[Any]:
    joined = select(readings.c.id).join(versions, versions.c.id == readings.c.version)
    return joined.where(versions.c.report == report)
