"""Where the shared folder is absent, each command says so in one line and is content."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from eval import ablation, curve, mistakes, pfsa, plover, table


@pytest.mark.parametrize(
    ("module", "options"),
    [(pfsa, []), (plover, ["--errors"]), (table, []), (mistakes, ["dev"]), (ablation, []), (curve, [])],
    ids=lambda v: str(v),
)
def test_it_says_so_in_one_line(
    module: ModuleType,
    options: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["eval", *options, "--shared", str(tmp_path / "nowhere")])
    assert module.main() == 0
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    assert printed.startswith("nothing to measure with: ")


def test_the_mistakes_of_the_test_part_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["eval", "test"])
    with pytest.raises(SystemExit) as refused:
        mistakes.main()
    assert refused.value.code == 2
