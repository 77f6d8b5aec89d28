"""The commands of the ledger as a person types them."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from saksi.cli.app import app

REPORTS = [
    {
        "id": "a",
        "outlet": "Harian Rimba",
        "published": "2025-02-04",
        "text": "Artileri menghantam pasar di Goma pada Senin, menewaskan 11 orang, kata juru bicara militer Joseph Ilunga.",
    },
    {
        "id": "b",
        "outlet": "Lake Gazette",
        "published": "2025-02-04",
        "text": "Rebel artillery shelled the market in Goma on Monday, killing nine people, the governor, Albert Mukadi, said.",
    },
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    lines = "".join(f"{json.dumps(row)}\n" for row in REPORTS)
    (folder / "reports.jsonl").write_text(lines + "no report\n", encoding="utf-8")
    added = run(folder, "add", str(folder / "reports.jsonl"))
    assert added.exit_code == 1, added.output
    assert "2 new, 1 not read" in added.stderr
    return folder


def run(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(app, [*words, "--ledger", str(folder / "desk.db")])


def test_adding_again_adds_nothing_and_a_repaired_line_is_no_failure_any_more(desk: Path) -> None:
    assert "0 new, 2 known, 1 not read" in run(desk, "add", "--retry").stderr
    whole = (desk / "reports.jsonl").read_text(encoding="utf-8")
    (desk / "reports.jsonl").write_text(whole.replace("no report\n", ""), encoding="utf-8")
    assert "0 new, 2 known;" in run(desk, "add", "--retry").stderr
    assert "0 new;" in run(desk, "add", "--retry").stderr


def test_find_prints_what_was_asked_for(desk: Path) -> None:
    shown = run(desk, "find", "--layer", "figures", "--measure", "killed", "--language", "en")
    assert shown.exit_code == 0
    assert "Albert Mukadi killed 9 people" in shown.stdout


def test_find_as_rows(desk: Path) -> None:
    rows = list(
        csv.DictReader(
            run(desk, "find", "--layer", "events", "--type", "ASSAULT", "--csv").stdout.splitlines()
        )
    )
    lines = run(desk, "find", "--layer", "events", "--type", "ASSAULT", "--json").stdout.splitlines()
    assert {row["report"] for row in rows} == {json.loads(line)["report"] for line in lines} == {"a", "b"}
    assert {row["from"] for row in rows} == {"2025-02-03"}


WRONG = [
    (("find", "--type", "WAR"), 2, "ASSAULT"),
    (("find", "--near", "1,2"), 2, "lat,lon,km"),
    (("find", "--since", "monday"), 2, "YYYY-MM-DD"),
    (("add",), 2, "at least one source"),
    (("show", "zz"), 1, "no report 'zz'"),
    (("show", "a#zz"), 1, "no record 'zz'"),
    (("incident", "zz"), 1, "no incident 'zz'"),
    (("same", "a/v1", "zz/v1"), 1, "zz/v1"),
    (("undo", "7"), 1, "7"),
]


@pytest.mark.parametrize(("words", "code", "said"), WRONG)
def test_what_is_wrong_is_said_in_words(desk: Path, words: tuple[str, ...], code: int, said: str) -> None:
    result = run(desk, *words)
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_ledger_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "desk.db" in run(tmp_path, "incidents").stderr


def test_an_incident_shows_every_source_and_why(desk: Path) -> None:
    (line,) = run(desk, "incidents", "--json").stdout.splitlines()
    found = json.loads(line)
    assert found["reports"] == ["a", "b"]
    shown = run(desk, "incident", found["id"]).stdout
    assert all(
        words in shown for words in ("killed: disputed", "Albert Mukadi", "Joseph Ilunga", "one place: Goma")
    )
    assert "killed: disputed" in run(desk, "disputes").stdout


def test_show_prints_a_record_with_its_incident(desk: Path) -> None:
    (hit, *_) = run(desk, "find", "--layer", "events", "--type", "ASSAULT", "--json").stdout.splitlines()
    shown = json.loads(run(desk, "show", json.loads(hit)["id"], "--json").stdout)
    assert shown["record"]["type"] == "ASSAULT"
    assert shown["incidents"][0]["reports"] == ["a", "b"]
