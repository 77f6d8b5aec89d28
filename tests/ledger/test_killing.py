"""Killed at any moment and started again, with two writers at once: nothing lost, nothing doubled.

SAKSI_KILLS and SAKSI_KILLED_REPORTS make the proof as long as one likes.
"""

import os
import random
import subprocess
import sys
import time

import pytest
from sqlalchemy import text

from saksi.ledger import Ledger
from saksi.ledger.tables import LAYERS
from saksi.model.filing import Search
from tests.ledger.desk import A_STORY
from tests.ledger.written import belimbing, looked_into

KILLS = int(os.environ.get("SAKSI_KILLS", "16"))
REPORTS = int(os.environ.get("SAKSI_KILLED_REPORTS", "500"))
_STEPS = (1, -1)  # one desk from the front, one from the back
_TIMEOUT_S = 120
_LONGEST_S = 0.12  # that a desk works before it is killed


def desk(place: str, step: int, reports: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.ledger.desk", place, str(reports), str(step)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def finish(place: str, reports: int) -> None:
    """Both desks at once, to the end."""
    running = [desk(place, step, reports) for step in _STEPS]
    for each in running:
        said, _ = each.communicate(timeout=_TIMEOUT_S)
        assert said == "at work\ndone\n"


def killed(place: str, kills: int, reports: int) -> int:
    """Two desks at once, each killed again and again in the midst of its work; how many were."""
    chance = random.Random(kills)
    running = [desk(place, step, reports) for step in _STEPS]
    counted = 0
    for number in range(kills):
        victim = running[number % 2]
        assert victim.stdout is not None
        assert victim.stdout.readline() == "at work\n"
        time.sleep(chance.uniform(0, _LONGEST_S))
        victim.kill()
        said, _ = victim.communicate(timeout=_TIMEOUT_S)
        assert said in ("", "done\n")
        counted += said == ""
        running[number % 2] = desk(place, _STEPS[number % 2], reports)
    for each in running:
        each.kill()
        each.communicate(timeout=_TIMEOUT_S)
    return counted


def assert_whole(place: str, reports: int) -> None:
    """Every report once with every record, every story one incident."""
    whole = belimbing()
    with Ledger.open(place, create=False) as ledger:
        assert set(ledger.reports()) == {f"r{n}" for n in range(reports)}
        assert ledger.check() == []
        assert ledger.unsettled() == set()
        assert ledger.failures() == []
        stories = [sorted(payload.split()) for payload in ledger.incidents()]
        assert len({hit.report for hit in ledger.find(Search(text="belimbing", limit=100_000))}) == reports
        assert len(ledger.alike({f"band {n}" for n in range(7)})) == reports
    assert sorted(stories) == sorted(
        sorted(f"r{n}/v1" for n in range(first, min(first + A_STORY, reports)))
        for first in range(0, reports, A_STORY)
    )
    with looked_into(place) as conn:
        counts = {
            name: conn.execute(text(f"SELECT count(*) FROM {t}")).scalar() for name, t in LAYERS.items()
        }
        readings = conn.execute(text("SELECT count(*) FROM readings")).scalar()
    assert counts == {name: len(getattr(whole, name)) * reports for name in LAYERS}
    assert readings == reports


def test_two_desks_at_once_make_one_ledger(place: str) -> None:
    finish(place, 60)
    assert_whole(place, 60)


def test_kills_lose_and_double_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    place = str(tmp_path_factory.mktemp("killed") / "desk.db")
    counted = killed(place, KILLS, REPORTS)
    with Ledger.open(place) as ledger:
        filed = len(list(ledger.reports()))
    finish(place, REPORTS)
    assert_whole(place, REPORTS)
    assert counted >= KILLS / 2
    sys.stdout.write(
        f"{counted} of {KILLS} killed while adding; {filed} of {REPORTS} reports filed until then\n"
    )
