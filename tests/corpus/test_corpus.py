"""The corpus: every report is clean, and belongs to one part by its conflict."""

from pathlib import Path

import pytest
import yaml
from corpus.check import faults
from corpus.splits import REPORTS, conflicts

FILES = sorted(REPORTS.glob("*/*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_report_is_clean(path: Path) -> None:
    assert faults(yaml.safe_load(path.read_text(encoding="utf-8"))) == []


def test_a_conflict_belongs_to_one_part() -> None:
    listed = [name for names in conflicts().values() for name in names]
    assert len(listed) == len(set(listed))
    assert {path.parent.name for path in FILES} <= set(listed)


def test_an_id_is_the_name_of_its_file() -> None:
    for path in FILES:
        head = path.read_text(encoding="utf-8").splitlines()[0]
        assert head == f"id: {path.stem}", path
