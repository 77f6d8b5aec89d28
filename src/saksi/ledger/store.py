"""One database: its connections, and transactions that wait for one another.

There is one writer at a time: `BEGIN IMMEDIATE` in SQLite, an advisory lock in PostgreSQL. Readers never wait.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError

from saksi.ledger.errors import LedgerError
from saksi.model.distance import great_circle_km

ResultT = TypeVar("ResultT")
_BUSY_MS = 30_000
_TRIES = 4
_PAUSE_S = 0.05
_LOCK = 0x5A4B5349  # "ZKSI": any number that other programs are unlikely to lock
_PASSING = {"40001", "40P01", "55P03"}
"""PostgreSQL's codes for a transaction that may be tried again: serialization, deadlock, lock not available."""
_PRAGMAS = (
    f"busy_timeout={_BUSY_MS}",
    "journal_mode=WAL",
    "synchronous=NORMAL",  # a kill loses nothing; a loss of power may lose the last reports, never the ledger
    "foreign_keys=ON",
    "wal_autocheckpoint=4000",  # pages: the same pages change again and again, and are copied back once
    "cache_size=-65536",  # KiB
    "temp_store=MEMORY",
)


class Store:
    """A database that transactions run in; `name` is "sqlite" or "postgresql"."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.name = engine.dialect.name
        self._writing = engine.execution_options(saksi_writes=True)
        if self.name == "sqlite":
            event.listen(engine, "connect", _prepare)
            event.listen(engine, "begin", _begin)
        else:
            event.listen(engine, "connect", _prepare_postgresql)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads; in SQLite it sees one state of the ledger, in PostgreSQL each question does.

        Raises:
            LedgerError: the database refuses.
        """
        try:
            with self.engine.connect() as conn:
                yield conn
        except DBAPIError as error:
            raise _said(error) from error

    def write(self, work: Callable[[Connection], ResultT]) -> ResultT:
        """Do `work` in one transaction, wholly or not at all; again when another writer stood in the way.

        Raises:
            LedgerError: the database refuses.
        """
        for tried in range(1, _TRIES + 1):
            try:
                with self._writing.begin() as conn:
                    if self.name == "postgresql":
                        conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
                    return work(conn)
            except DBAPIError as error:
                if tried == _TRIES or not _passes(error):
                    raise _said(error) from error
                time.sleep(_PAUSE_S * tried)
        raise AssertionError("not reached")

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def _prepare(dbapi: Any, _record: Any) -> None:
    dbapi.isolation_level = None  # transactions are begun below, not by the driver
    dbapi.create_function("distance_km", 4, _distance, deterministic=True)
    for pragma in _PRAGMAS:
        _patiently(dbapi, f"PRAGMA {pragma}")


def _prepare_postgresql(dbapi: Any, _record: Any) -> None:
    dbapi.execute("SET jit = off")  # compiling a search takes longer than the search
    dbapi.commit()


def _patiently(dbapi: Any, statement: str) -> None:
    """SQLite does not wait by itself where a file becomes a WAL file, or another process repairs one after a kill."""
    until = time.monotonic() + _BUSY_MS / 1000
    while True:
        try:
            dbapi.execute(statement)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(_PAUSE_S)
        else:
            return


def _distance(*degrees: float | None) -> float | None:
    lat, lon, to_lat, to_lon = degrees
    if lat is None or lon is None or to_lat is None or to_lon is None:
        return None
    return great_circle_km(lat, lon, to_lat, to_lon)


def _begin(conn: Connection) -> None:
    writes = conn.get_execution_options().get("saksi_writes")
    conn.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _passes(error: DBAPIError) -> bool:
    code = getattr(error.orig, "sqlstate", None)
    return code in _PASSING or (code is None and "locked" in str(error.orig))


def _said(error: DBAPIError) -> LedgerError:
    reason = str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else "no reason given"
    if "locked" in reason:
        reason = "another process has been writing to it for too long; try again"
    return LedgerError(reason)
