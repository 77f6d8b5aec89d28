"""The parts of the corpus: train, dev and test, which share no conflict."""

import tomllib
from functools import cache
from pathlib import Path

CORPUS = Path(__file__).parent
REPORTS = CORPUS / "reports"


@cache
def conflicts() -> dict[str, tuple[str, ...]]:
    """The conflicts of each part."""
    parts = tomllib.loads((CORPUS / "splits.toml").read_text(encoding="utf-8"))
    return {part: tuple(names) for part, names in parts.items()}


def reports_of(part: str) -> list[Path]:
    """The annotated reports of one part, in the order of their names.

    Raises:
        KeyError: there is no such part.
    """
    return sorted(path for name in conflicts()[part] for path in (REPORTS / name).glob("*.yaml"))
