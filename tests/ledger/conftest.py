"""Ledgers to test on: a file of SQLite, and a schema of a real PostgreSQL server."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from saksi.ledger import Ledger
from saksi.ledger.tables import metadata
from tests.ledger.server import NoServerError, server
from tests.ledger.written import looked_into

_NUMBERS = count(1)
_LEFT_OUT: list[str] = []


@pytest.fixture(scope="session")
def socket() -> Iterator[str]:
    """The socket of a server that lives as long as the tests."""
    try:
        with server() as folder:
            yield folder
    except NoServerError as error:
        _LEFT_OUT.append(str(error))
        pytest.skip(f"no PostgreSQL: {error}")


@pytest.fixture(scope="session")
def shared(socket: str) -> str:
    """A ledger on the server that tests have one after the other: emptying it is faster than making one."""
    address = new_schema(socket)
    Ledger.open(address).close()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger can be made, or, with the fixture `ledger`, where that one is."""
    if request.param == "sqlite":
        return str(tmp_path / "desk.db")
    if "ledger" not in request.fixturenames:
        return new_schema(request.getfixturevalue("socket"))
    address: str = request.getfixturevalue("shared")
    with looked_into(address) as conn:
        conn.exec_driver_sql("SET LOCAL session_replication_role = replica")  # in any order
        for name in (*metadata.tables, "finder"):
            conn.exec_driver_sql(f'DELETE FROM "{name}"')
    return address


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty ledger of SQLite: copying it is faster than making one."""
    path = tmp_path_factory.mktemp("empty") / "desk.db"
    Ledger.open(str(path)).close()
    return path


@pytest.fixture
def ledger(place: str, empty: Path) -> Iterator[Ledger]:
    """A new ledger."""
    if "://" not in place:
        shutil.copy(empty, place)
    with Ledger.open(place) as opened:
        yield opened


def new_schema(socket: str) -> str:
    """The address of an empty schema on the server."""
    import psycopg

    name = f"desk_{next(_NUMBERS)}"
    with psycopg.connect(f"host={socket} user=saksi dbname=postgres", autocommit=True) as conn:
        conn.execute(f"CREATE SCHEMA {name}".encode())
    return f"postgresql+psycopg://saksi@/postgres?host={socket}&options=-csearch_path%3D{name}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say why PostgreSQL was left out."""
    for reason in _LEFT_OUT:
        terminalreporter.write_line(f"tests/ledger: PostgreSQL left out: {reason}")
