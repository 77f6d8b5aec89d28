"""What each trained reader is worth: the scores with it, and with the rules deciding in its place.

usage: python -m eval.ablation [--shared FOLDER] [--part PART]

Prints a Markdown table: F1 on a part of the corpus (default: dev) and on the dev reports of the shared folder, with all
readers, without each in turn, and without any. A reader is switched off by putting a table in its place that knows one
sort of feature, the verdict of the rules, and always agrees with it (`training.readers.rules_alone`). Where the rules
propose nothing there is nothing to agree with, and the first candidate is taken.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus.markdown import markdown
from training.readers.rules_alone import RULES_ALONE, write_rules_alone

from eval.score import gold_files, layer_scores, score_table
from saksi.readers import SHIPPED

Scores = Mapping[str, float]


class Row(NamedTuple):
    """What was switched off, and F1 by layer on each set of reports."""

    off: str
    scores: Mapping[str, Scores]


CONCERNED: Mapping[str, Sequence[str]] = {
    "places": ["places", "entities"],
    "measures": ["measures"],
    "cues": ["statements", "acts"],
    "sources": ["statements", "speakers"],
    "contents": ["statements"],
    "standing": ["entities"],
    "triggers": ["events", "arguments"],
    "parties": ["arguments", "entities"],
    "status": [],  # no layer of the judge looks at it: eval.statuses does
    "event_places": ["arguments"],
    "event_times": ["arguments"],
}
"""The layers of the judge that each reader decides on most directly."""


def without(readers: Collection[str], folder: Path, tables: Path = SHIPPED) -> Path:
    """A copy of the tables in `folder`, with these readers leaving it to the rules."""
    shutil.copytree(tables, folder, dirs_exist_ok=True)
    write_rules_alone(readers, folder)
    return folder


def measure(gold: Mapping[str, Sequence[Path]], shared: Path) -> Iterator[Row]:
    """The scores with all readers, without each, and without any."""
    cases: dict[str, Collection[str]] = {"none": (), **{r: (r,) for r in RULES_ALONE}, "all": RULES_ALONE}
    with tempfile.TemporaryDirectory() as kept:
        shipped = without((), Path(kept))  # a training meanwhile changes nothing
        for name, readers in cases.items():
            with tempfile.TemporaryDirectory() as folder:
                weights = without(readers, Path(folder), shipped)
                tables = {of: score_table(files, shared, weights=weights) for of, files in gold.items()}
            yield Row(name, {of: layer_scores(table) for of, table in tables.items()})


def ablation_lines(rows: Sequence[Row]) -> Iterator[str]:
    """The table: means and how they change, then the layers that each reader decides on, on the first set."""
    full, first = rows[0].scores, next(iter(rows[0].scores))
    head = ["switched off", *(column for of in full for column in (f"{of} mean", "change"))]
    return markdown([*head, f"layers concerned, {first}"], (_cells(row, full, first) for row in rows))


def _cells(row: Row, full: Mapping[str, Scores], first: str) -> list[str]:
    cells = [row.off]
    for of, scores in row.scores.items():
        change = scores["mean"] - full[of]["mean"]
        cells += [f"{scores['mean']:.3f}", "" if row.off == "none" else f"{change:+.3f}"]
    layers = (f"{a} {full[first][a]:.3f} → {row.scores[first][a]:.3f}" for a in CONCERNED.get(row.off, ()))
    return [*cells, ", ".join(layers)]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--part", choices=["dev", "train"], default="dev")
    args = parser.parse_args()
    if not (args.shared / "scheme" / "score.py").exists():
        sys.stdout.write(f"nothing to measure with: {args.shared}/scheme/score.py is not on this machine\n")
        return 0
    gold = {
        f"corpus {args.part}": gold_files(args.part),
        "gold/dev": gold_files(str(args.shared / "gold" / "dev")),
    }
    rows = list(measure(gold, args.shared))
    sys.stdout.writelines(f"{line}\n" for line in ablation_lines(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
