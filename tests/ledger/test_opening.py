"""Opening: new ledgers are made, older ones upgrade themselves after a copy, newer and foreign ones are refused."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from saksi.errors import SaksiError
from saksi.ledger import (
    Ledger,
    LedgerError,
    LedgerMissingError,
    NewerLedgerError,
    NotALedgerError,
    schema_page,
)
from saksi.ledger.filing import Given, file_report
from saksi.ledger.opening import STEPS, migrate
from saksi.ledger.tables import metadata
from saksi.ledger.views import VIEWS
from saksi.model.filing import Search
from tests.ledger.written import belimbing, filed, looked_into, rosa


def older(place: str, version: str) -> None:
    """A ledger as an older saksi left it, with a report."""
    with looked_into(place) as conn:
        migrate(conn, version)
        file_report(conn, Given(filed(belimbing()), (), None))
        conn.execute(
            text(
                "INSERT INTO signatures (version, payload) SELECT id, 'values' FROM versions WHERE report = 'r1'"
            )
        )


def files(place: str) -> list[str]:
    return sorted(p.name for p in Path(place).parent.iterdir() if not p.name.endswith(("-wal", "-shm")))


def test_a_new_ledger_is_made_and_opened_again(place: str) -> None:
    with Ledger.open(place) as ledger:
        ledger.file(filed(belimbing()), [], None)
    with Ledger.open(place, create=False) as ledger:
        assert list(ledger.reports()) == ["r1"]


def test_no_ledger_is_made_unasked(place: str) -> None:
    with pytest.raises(LedgerMissingError, match="saksi add"):
        Ledger.open(place, create=False)
    with looked_into(place) as conn:
        assert inspect(conn).get_table_names() == []


def test_the_steps_lead_to_the_tables_that_the_code_uses(place: str) -> None:
    Ledger.open(place).close()
    with looked_into(place) as conn:
        context = MigrationContext.configure(conn, opts={"include_object": _ours})
        assert compare_metadata(context, metadata) == []


def _ours(_item: object, name: str | None, kind: str, *_rest: object) -> bool:
    return not (kind == "table" and name is not None and name.startswith("finder"))


def test_the_last_step_is_the_version_of_the_code() -> None:
    config = Config()
    config.set_main_option("script_location", "saksi.ledger:migrations")
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert tuple(s.revision for s in reversed(list(scripts.walk_revisions()))) == STEPS


@pytest.mark.parametrize("version", STEPS[:-1])
def test_an_older_ledger_upgrades_itself_after_a_copy(place: str, version: str) -> None:
    older(place, version)
    with Ledger.open(place, create=False) as ledger:
        assert ledger.report("r1") == filed(belimbing())
        assert ledger.unlinked() == [("r1", "values")]
        assert len(list(ledger.find(Search(source="Arman Sule")))) == 1
        assert ledger.file(filed(rosa()), [], None).outcome == "new"
        assert ledger.check() == []
    if "://" not in place:
        copy = Path(place).with_name(f"desk.{version}.db")
        assert files(place) == sorted(["desk.db", copy.name])
        with looked_into(str(copy)) as conn:
            assert _version(conn) == version
            assert conn.execute(text("SELECT count(*) FROM versions")).scalar() == 1


def test_a_copy_never_takes_the_place_of_another(tmp_path: Path) -> None:
    place = str(tmp_path / "desk.db")
    (tmp_path / "desk.0001.db").write_text("kept")
    older(place, "0001")
    Ledger.open(place).close()
    assert files(place) == ["desk.0001-2.db", "desk.0001.db", "desk.db"]
    assert (tmp_path / "desk.0001.db").read_text() == "kept"


def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path) -> None:
    place = str(tmp_path / "desk.db")
    older(place, "0001")
    with looked_into(place) as conn:
        conn.execute(text("CREATE INDEX signatures_unlinked ON signatures (version)"))
    with pytest.raises(LedgerError, match="signatures_unlinked"):
        Ledger.open(place)
    with looked_into(place) as conn:
        assert _version(conn) == "0001"
        assert "linked" not in {column["name"] for column in inspect(conn).get_columns("signatures")}


def test_a_newer_ledger_is_refused(place: str) -> None:
    Ledger.open(place).close()
    with looked_into(place) as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerLedgerError, match=r"update saksi.*9999"):
        Ledger.open(place)
    with looked_into(place) as conn:
        assert _version(conn) == "9999"


def _version(conn: Connection) -> str:
    return str(conn.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def test_what_is_no_ledger_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    words, other = tmp_path / "words.txt", tmp_path / "other.db"
    words.write_text("no ledger")
    with closing(sqlite3.connect(other)) as conn:
        conn.execute("CREATE TABLE recipes (name TEXT)")
        conn.commit()
    before = other.read_bytes()
    for path in (words, other, tmp_path):
        with pytest.raises(NotALedgerError):
            Ledger.open(str(path))
    assert (words.read_text(), other.read_bytes()) == ("no ledger", before)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("nowhere/desk.db", "is no folder"),
        ("mysql://me@host/name", "mysql"),
        ("what?://x", "is no address"),
        ("postgresql://saksi:secret@/none?host=/nowhere", r"saksi:\*\*\*@/none"),
    ],
)
def test_places_that_cannot_be_opened_are_said_plainly(
    place: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SaksiError, match=said) as raised:
        Ledger.open(place)
    assert "\n" not in str(raised.value)
    assert "secret" not in str(raised.value)


def test_a_damaged_file_is_said_plainly(tmp_path: Path) -> None:
    place = tmp_path / "desk.db"
    Ledger.open(str(place)).close()
    place.write_bytes(place.read_bytes()[:16] + b"\x00" * 4000)
    with pytest.raises(LedgerError):
        Ledger.open(str(place))


def test_the_views_can_be_read_as_they_are(place: str) -> None:
    with Ledger.open(place) as ledger:
        for report in (belimbing(), rosa(), belimbing(text=belimbing().document.text + " Lagi.")):
            ledger.file(filed(report), [], None)
    with looked_into(place) as conn:
        rows = {
            view: [dict(r._mapping) for r in conn.execute(text(f"SELECT * FROM {view}"))] for view in VIEWS
        }
    claim = next(r for r in rows["claims"] if r["id"] == "r2#s1")
    assert (claim["source"], claim["act"], claim["channel"], claim["addressees"]) == (
        "Ana Duarte", "deny", "x", "Coast League"
    )  # fmt: skip
    assert claim["words"] == "talks with the Coast League in Port Rosa were planned for June"
    event = next(r for r in rows["events"] if r["id"] == "r1#v1")
    assert (event["version"], event["actors"], event["places"], event["word"]) == (
        2, "Pasukan Timur", "Kota Belimbing", "serangan drone"
    )  # fmt: skip
    figure = next(r for r in rows["figures"] if r["id"] == "r1#n1")
    assert (figure["measure"], figure["low"], figure["source"], figure["written"]) == (
        "killed",
        3,
        "Arman Sule",
        "tiga",
    )
    assert {(r["event"], r["role"], r["name"]) for r in rows["parties"]} == {
        ("r1#v1", "actor", "Pasukan Timur"), ("r2#v1", "actor", "Ana Duarte"), ("r2#v1", "recipient", "Coast League")
    }  # fmt: skip
    assert {(r["name"], r["claims"], r["reports"]) for r in rows["sources"]} == {
        ("Ana Duarte", 2, 1),
        ("Arman Sule", 1, 1),
    }
    assert [r["words"] for r in rows["quotes"]] == ["Nothing is planned,"]


def test_the_page_on_the_schema_names_every_table_and_view() -> None:
    page = schema_page()
    assert page == schema_page()
    for name in (*metadata.tables, *VIEWS):
        assert f"### {name}\n" in page
    assert "| `reading` | key, → readings.id | the reading that made it |" in page
    assert all(
        column.doc or column.name in page for table in metadata.tables.values() for column in table.columns
    )
