"""How the scores grow with the corpus: the readers trained on a part of its training reports, scored on its dev part.

usage: python -m eval.curve [--shared FOLDER]

Prints a Markdown table: F1 by layer with no trained reader (the rules alone, as in eval.ablation), and with readers
that saw 25, 50, 75 and 100 % of the training reports. A hash of their ids decides which reports those are: the same
ones each time, and each share holds the smaller ones. The shipped tables are not touched.
"""

import argparse
import hashlib
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from corpus.markdown import markdown
from corpus.splits import reports_of
from training.readers.rules_alone import RULES_ALONE, write_rules_alone

from eval.score import gold_files, layer_scores, score_table
from saksi.readers import SHIPPED

SHARES = (0, 25, 50, 75, 100)
"""Per cent of the training reports."""


def sample(paths: Sequence[Path], per_cent: int) -> list[Path]:
    """This share of the reports, rounded up, those first whose ids have the smallest hashes."""
    ordered = sorted(paths, key=lambda path: hashlib.sha256(path.stem.encode()).hexdigest())
    return ordered[: math.ceil(len(paths) * per_cent / 100)]


def trained_on(reports: Sequence[Path], folder: Path) -> Path:
    """The folder, with readers that learned from these reports alone; with none, the rules decide.

    Raises:
        subprocess.CalledProcessError: training failed.
    """
    shutil.copytree(SHIPPED, folder, dirs_exist_ok=True)
    if not reports:
        write_rules_alone(RULES_ALONE, folder)
        return folder
    options = ["--weights", str(folder), "--no-confidence"]
    command = [sys.executable, "-m", "training.readers.train", *map(str, reports), *options]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


def measure(shared: Path) -> Iterator[tuple[int, Mapping[str, float]]]:
    """The number of reports that were trained on, and F1 by layer on the dev part."""
    training, dev = reports_of("train"), gold_files("dev")
    for per_cent in SHARES:
        reports = sample(training, per_cent)
        with tempfile.TemporaryDirectory() as folder:
            table = score_table(dev, shared, weights=trained_on(reports, Path(folder)))
        yield len(reports), layer_scores(table)


def curve_lines(columns: Sequence[tuple[int, Mapping[str, float]]]) -> Iterator[str]:
    """The table: a row for each layer, a column for each share."""
    head = ["F1, corpus dev", *(f"{count} reports" if count else "rules alone" for count, _ in columns)]
    layers = columns[0][1]
    return markdown(head, ([layer, *(f"{scores[layer]:.3f}" for _, scores in columns)] for layer in layers))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared: Path = parser.parse_args().shared
    if not (shared / "scheme" / "score.py").exists():
        sys.stdout.write(f"nothing to measure with: {shared}/scheme/score.py is not on this machine\n")
        return 0
    sys.stdout.writelines(f"{line}\n" for line in curve_lines(list(measure(shared))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
