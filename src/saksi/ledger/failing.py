"""What could not be read: a row a place, with its reason and how often it was tried."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from saksi.ledger.rows import add_rows
from saksi.ledger.tables import failures
from saksi.model.filing import Failure


def fail(conn: Connection, place: str, reason: str) -> None:
    """Note a failure; one of the same place is counted up."""
    tries = conn.execute(select(failures.c.tries).where(failures.c.place == _plain(place))).scalar() or 0
    add_rows(conn, failures, [(_plain(place), _plain(reason), tries + 1)], replacing=("place",))


def failed(conn: Connection) -> list[Failure]:
    """All failures by place."""
    rows = conn.execute(select(failures).order_by(failures.c.place))
    return [Failure(place=row.place, reason=row.reason, tries=row.tries) for row in rows]


def forget(conn: Connection, places: Iterable[str]) -> None:
    """Forget the failures of some places."""
    for place in places:
        conn.execute(delete(failures).where(failures.c.place == _plain(place)))


def has_failed(conn: Connection, place: str) -> bool:
    """Whether a place has a failure."""
    return conn.execute(select(failures.c.place).where(failures.c.place == _plain(place))).first() is not None


def _plain(text: str) -> str:
    """A file's name may hold bytes that are no characters."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")
