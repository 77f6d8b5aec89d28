"""`saksi read` as people use it: views, exit codes, and no traceback whatever comes in."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from saksi.model.record import Report

GOOD = "Serangan drone melukai dua tentara pada hari Jumat, kata juru bicara militer Kamboja. “Kami hanya membalas,” ujarnya."


def _run(
    *arguments: str, stdin: str = "", columns: int = 100, **extra: str
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": str(columns), **extra}
    done = subprocess.run(
        [sys.executable, "-m", "saksi.cli.app", "read", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert "Traceback" not in done.stderr + done.stdout
    return done


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_the_view_shows_claims_events_and_figures(report: Path) -> None:
    done = _run(str(report), "--published", "2024-11-02")
    assert done.returncode == 0
    for words in ("says", "1 Nov 2024", "2 tentara injured", "Kami hanya membalas"):
        assert words in done.stdout
    assert "1 report," in done.stderr


def test_without_a_date_the_reason_is_shown(report: Path) -> None:
    done = _run(str(report))
    assert done.returncode == 0
    assert "Not resolved" in done.stdout
    assert "hari Jumat" in done.stdout


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_no_line_is_wider_than_the_terminal(report: Path, columns: int) -> None:
    done = _run(str(report), "--published", "2024-11-02", columns=columns)
    assert max(map(len, done.stdout.splitlines())) <= columns


def test_pipes_carry_no_colour(report: Path) -> None:
    assert "\x1b[" not in _run(str(report), NO_COLOR="1").stdout


def test_json_is_one_line_a_report_and_the_model_takes_it_back(report: Path) -> None:
    done = _run(
        str(report), "-", "--json", "--published", "2024-11-02", stdin="Two people were killed, police said."
    )
    lines = done.stdout.splitlines()
    assert [Report.model_validate_json(line).document.language for line in lines] == ["id", "en"]
    assert list(json.loads(lines[0]))[:3] == ["document", "items", "entities"]


def test_what_cannot_be_read_is_named_and_the_others_are_printed(report: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01" * 50)
    french = tmp_path / "french.txt"
    french.write_text(
        "Le président a déclaré que la guerre est finie dans la ville et que " * 4, encoding="utf-8"
    )
    done = _run(str(bad), str(french), str(report), "--json")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "bad.txt" in done.stderr
    assert "french" in done.stderr


WRONG = [
    ("--published", "yesterday"),
    ("--published", "2024-02-30"),
    ("--language", "fr"),
    ("--colour", "red"),
    ("--min-confidence", "1.5"),
    ("--min-confidence", "-0.1"),
    ("--min-confidence", "nan"),
    ("--min-confidence", "high"),
]


@pytest.mark.parametrize("option", WRONG)
def test_wrong_usage_is_exit_code_two(report: Path, option: tuple[str, str]) -> None:
    assert _run(str(report), *option).returncode == 2


def test_a_confidence_out_of_range_is_named_with_what_is_wanted(report: Path) -> None:
    assert "a number from 0 to 1" in " ".join(_run(str(report), "--min-confidence", "60").stderr.split())


def _sure(line: str) -> list[float]:
    row = json.loads(line)
    layers = ("statements", "quotes", "events", "quantities", "times", "places")
    return [record["confidence"] for layer in layers for record in row[layer]]


def test_records_less_sure_than_asked_are_left_out(report: Path) -> None:
    every = _sure(_run(str(report), "--json").stdout)
    least = sorted(every)[len(every) // 2]
    kept = _run(str(report), "--json", "--min-confidence", str(least))
    assert _sure(kept.stdout) == [sure for sure in every if sure >= least] != every
    assert Report.model_validate_json(kept.stdout)


def test_nothing_is_certain_so_nothing_is_left_at_one(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "sure.html"
    done = _run(str(report), "--min-confidence", "1", "--html", str(page))
    assert done.returncode == 0
    assert ", 0 records" in done.stderr
    assert "<mark" not in page.read_text(encoding="utf-8").split("<article", 1)[1]
    assert "says" not in _run(str(report), "--min-confidence", "1").stdout


def test_a_mark_without_partner_is_a_problem_not_a_loss(tmp_path: Path) -> None:
    path = tmp_path / "open.txt"
    path.write_text("“Kami mundur, kata Rudi.\n\nPolisi mengatakan dua orang ditangkap.", encoding="utf-8")
    row = json.loads(_run(str(path), "--json", "--language", "id").stdout)
    assert any("quotation mark" in p["reason"] and p["span"] for p in row["problems"])
    assert len(row["statements"]) >= 1


def test_the_page_is_written_and_named_when_it_cannot_be(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    assert _run(str(report), "--html", str(page)).returncode == 0
    assert "Content-Security-Policy" in page.read_text(encoding="utf-8")
    done = _run(str(report), "--html", str(tmp_path / "none" / "out.html"))
    assert done.returncode == 1
    assert "out.html" in done.stderr
