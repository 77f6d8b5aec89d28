"""Opening a ledger: a new one is made, an older one upgrades itself after a copy, a newer or foreign one is refused."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Connection, create_engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from saksi.ledger.errors import LedgerError, LedgerMissingError, NewerLedgerError, NotALedgerError
from saksi.ledger.store import Store
from saksi.ledger.views import drop_views, make_views

STEPS = ("0001", "0002")
"""Every version that a ledger has had; the last is the present one."""
_WAIT_S = 30
_MAGIC = b"SQLite format 3\x00"


def open_store(place: str, *, create: bool) -> Store:
    """The database at a path or an address, brought to the present version.

    Raises:
        LedgerMissingError: there is none, and `create` is not set.
        NotALedgerError: something else is there.
        NewerLedgerError: a newer saksi made it.
        LedgerError: it cannot be reached or written.
    """
    url = url_of(place)
    if url.get_backend_name() == "sqlite":
        _look_at(Path(url.database or ""), create=create)
    try:
        # A server may have closed a connection that waited for long, as `saksi watch` does.
        store = Store(create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite"))
    except ModuleNotFoundError as error:
        raise LedgerError("PostgreSQL needs more: pip install 'saksi[postgresql]'") from error
    try:
        _bring_up_to_date(store, url, create=create)
    except BaseException:
        store.close()
        raise
    return store


def url_of(place: str) -> URL:
    """The address of a ledger: a path is a file of SQLite.

    Raises:
        LedgerError: it is neither a path nor an address of SQLite or PostgreSQL.
    """
    if "://" not in place:
        return URL.create("sqlite", database=place)
    try:
        url = make_url(place)
        backend = url.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise LedgerError(f"{place!r} is no address (postgresql+psycopg://user@host/name)") from error
    if backend in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise LedgerError(f"{backend} is not kept: a ledger is a file of SQLite, or postgresql+psycopg://…")
    return url


def _look_at(path: Path, *, create: bool) -> None:
    """Look at a file without changing it: a stranger's database stays as it is."""
    if not path.exists():
        if not create:
            raise LedgerMissingError(str(path))
        if not path.parent.is_dir():
            raise LedgerError(f"{path.parent} is no folder")
        return
    if path.is_dir():
        raise NotALedgerError(f"{path} is a folder")
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise LedgerError(f"{path}: {error.strerror}") from error
    if head not in (b"", _MAGIC):
        raise NotALedgerError(str(path))
    if head and not _is_ours(path):
        raise NotALedgerError(f"{path} is a database of something else")


def _is_ours(path: Path) -> bool:
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT_S)
        ) as conn:
            names = {name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as error:
        raise LedgerError(f"{path}: {error}") from error
    return not names or {"alembic_version", "reports"} <= names


def _bring_up_to_date(store: Store, url: URL, *, create: bool) -> None:
    try:
        with store.engine.connect() as conn:
            version = _version(conn)
    except DBAPIError as error:
        shown = url.render_as_string(hide_password=True)
        raise LedgerError(f"{shown}: {str(error.orig).strip().splitlines()[0]}") from error
    if version == STEPS[-1]:
        return
    if version is None and not create:
        raise LedgerMissingError(url.render_as_string(hide_password=True))
    store.write(lambda conn: _upgrade(conn, url))


def _version(conn: Connection) -> str | None:
    """The version of the ledger, None when there is none yet.

    Raises:
        NewerLedgerError: this code does not know it.
    """
    if not inspect(conn).has_table("alembic_version"):
        return None
    found = conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found not in STEPS:
        raise NewerLedgerError(f"its version is {found}, this saksi knows up to {STEPS[-1]}")
    return None if found is None else str(found)


def _upgrade(conn: Connection, url: URL) -> None:
    version = _version(conn)  # another process may have been here first
    if version == STEPS[-1]:
        return
    if version is not None and url.get_backend_name() == "sqlite":
        copy_beside(Path(url.database or ""), version)
    drop_views(conn)
    migrate(conn, STEPS[-1])
    make_views(conn)


def migrate(conn: Connection, version: str) -> None:
    """Bring the tables to a version, within the transaction of `conn`."""
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": conn})
    config.set_main_option("script_location", "saksi.ledger:migrations")
    config.set_main_option("path_separator", "os")
    command.upgrade(config, version)


def copy_beside(path: Path, version: str) -> Path:
    """A copy of a ledger beside it, with its version in the name (desk.0001.db); one made before is kept."""
    target = path.with_name(f"{path.stem}.{version}{path.suffix}")
    number = 2
    while target.exists():
        target = path.with_name(f"{path.stem}.{version}-{number}{path.suffix}")
        number += 1
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as copy:
        source.backup(copy)
    os.replace(partial, target)
    return target
