"""The one table of quality: every layer on annotated reports, then the public sets, beside the best published figures.

usage: python -m eval.table [--shared FOLDER]

Columns: the seed briefing, the dev reports, this project's corpus (dev, test; only scores are looked at of test).
Below: PFSA-ID dev-40 (eval/pfsa.py), PLOVER's even half (eval/plover.py), and what the language pipelines scored on
held-out treebanks and name sets when they were trained (scores.json beside each). Published: eval/published.toml.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import saksi
from eval import pfsa, plover
from eval.score import gold_files, layer_scores, score_table

_PUBLISHED = Path(__file__).parent / "published.toml"
_PIPELINES = Path(saksi.__file__).parent / "parse" / "pipelines"
_COLUMNS = {"seed": "gold/dev/seed-000.yaml", "dev": "gold/dev", "corpus dev": "dev", "corpus test": "test"}
_LABELS = (" LOC", " ORG", " PER")


@dataclass(frozen=True, slots=True)
class Published:
    """A figure as its authors printed it, and who they are; the bar is this project's own."""

    figure: str
    by: str
    bar: float | None = None

    def __str__(self) -> str:
        return f"{self.figure:<10} {self.by}"


class Measured(NamedTuple):
    """A figure of a public set, from 0 to 1, under its name."""

    name: str
    figure: float


def published(kind: str) -> dict[str, Published]:
    """The published figures of a kind (layers, tasks), by row.

    Raises:
        TypeError: a row has a key that is not known.
    """
    rows = tomllib.loads(_PUBLISHED.read_text(encoding="utf-8"))[kind]
    return {name: Published(**row) for name, row in rows.items()}


def layer_lines(columns: Mapping[str, Mapping[str, float]], best: Mapping[str, Published]) -> Iterator[str]:
    """The table of layers: F1 of each on each set of reports, and the best published figure."""
    yield f"{'F1':<12}" + "".join(f"{name:>13}" for name in columns) + "   best published elsewhere"
    for layer in next(iter(columns.values())):
        figures = "".join(f"{scores[layer]:>13.3f}" for scores in columns.values())
        yield f"{layer:<12}{figures}   {best.get(layer, '')}".rstrip()


def task_lines(rows: Iterable[Measured], best: Mapping[str, Published]) -> Iterator[str]:
    """The table of public sets: what was measured, the bar, and the best published figure."""
    yield f"{'public sets':<34}{'measured':>9}{'bar':>7}   best published elsewhere"
    for row in rows:
        beside = _published_for(row.name, best)
        bar = f"{beside.bar:.2f}" if beside and beside.bar is not None else ""
        yield f"{row.name:<34}{row.figure:>9.3f}{bar:>7}   {beside or ''}".rstrip()


def _published_for(name: str, best: Mapping[str, Published]) -> Published | None:
    return next((figure for begin, figure in best.items() if name.startswith(begin)), None)


def public_rows(shared: Path) -> Iterator[Measured]:
    """PFSA-ID and PLOVER, as measured now."""
    quotes = pfsa.figures(row for _, rows in pfsa.measure(shared) for row in rows)
    yield Measured("PFSA-ID dev-40: quotes, extent", quotes.extent)
    yield Measured("PFSA-ID dev-40: quotes, speaker", quotes.speaker)
    events = plover.figures(plover.measure(shared).judged)
    yield Measured("PLOVER even half: type found", events.found.figure)
    yield Measured("PLOVER even half: actor text", events.actor.figure)


def pipeline_rows(folder: Path) -> Iterator[Measured]:
    """What each language pipeline scored when it was trained: tags by treebank, names by set, in per cent there."""
    for path in sorted(folder.glob("*/scores.json")):
        for name, score in json.loads(path.read_text(encoding="utf-8")).items():
            if name.startswith(("tags ", "names ")) and not name.endswith(_LABELS):
                yield Measured(f"{path.parent.name} {name}", score / 100)


def _gold(name: str, shared: Path) -> list[Path]:
    return gold_files(name if "/" not in name else str(shared / name))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared: Path = parser.parse_args().shared
    needed = (shared / "scheme" / "score.py", shared / pfsa.FILE, shared / plover.FILE)
    if missing := next((path for path in needed if not path.exists()), None):
        sys.stdout.write(f"nothing to measure with: {missing} is not on this machine\n")
        return 0
    columns = {
        name: layer_scores(score_table(_gold(gold, shared), shared)) for name, gold in _COLUMNS.items()
    }
    sys.stdout.writelines(f"{line}\n" for line in layer_lines(columns, published("layers")))
    rows = [*public_rows(shared), *pipeline_rows(_PIPELINES)]
    sys.stdout.writelines(f"{line}\n" for line in ["", *task_lines(rows, published("tasks"))])
    return 0


if __name__ == "__main__":
    sys.exit(main())
