"""The docs cannot lie: generated pages are up to date, links lead somewhere, commands exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    page for room in ("*.md", "docs/**/*.md", "corpus/*.md", "training/*.md") for page in ROOT.glob(room)
)
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))


def test_the_reference_is_generated_from_this_code() -> None:
    command = [sys.executable, "scripts/reference.py", "--check"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0, "run `make reference`"


def test_the_example_in_the_readme_is_what_comes_out() -> None:
    command = [sys.executable, "-m", "scripts.readme", "--check"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0, "run `make readme`"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_to_files_that_exist(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_make_commands_named_exist(page: Path) -> None:
    named = set(re.findall(r"`make ([a-z-]+)`|^make ([a-z-]+)", page.read_text(encoding="utf-8"), re.M))
    assert {a or b for a, b in named} <= TARGETS


def test_the_readme_shows_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(r"^make demo", readme, re.M)
    assert re.search(r"^make test", readme, re.M)
