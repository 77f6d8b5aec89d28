"""Score saksi on a folder of annotated reports: compile the gold, read it, print the judge's table.

usage: python -m eval.score GOLD [--shared FOLDER] [--errors LAYER] [--by-report]

GOLD is a folder of annotated reports, one of them, or a part of the corpus by name: train, dev, test.

The judge and the gold's compiler live beside the project's design (the shared folder); without them there is
nothing to measure, and the command says so.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from corpus.splits import conflicts, reports_of

_ROW = re.compile(r"^(\w+)\s+P.*F1\s+(\S+)")
_MEAN = re.compile(r"^mean F1\s+(\S+)")


def gold_files(name: str) -> list[Path]:
    """The annotated reports of a part of the corpus, of a folder, or one of them by its path."""
    if name in conflicts():
        return reports_of(name)
    return [Path(name)] if name.endswith(".yaml") else sorted(Path(name).rglob("*.yaml"))


def score_table(gold: Sequence[Path], shared: Path, *options: str, weights: Path | None = None) -> str:
    """The judge's table for annotated reports, read with the readers of the folder `weights` (None: the shipped ones).

    Raises:
        subprocess.CalledProcessError: a gold file is faulty, or the judge failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        predicted = compile_and_read(gold, shared, Path(folder), weights)
        return _run(sys.executable, str(shared / "scheme" / "score.py"), folder, str(predicted), *options)


def compile_and_read(gold: Sequence[Path], shared: Path, folder: Path, weights: Path | None = None) -> Path:
    """Compile the gold into a folder, one JSON file a report, and read its texts; the file of what was read.

    Raises:
        subprocess.CalledProcessError: a gold file is faulty, or the reader failed.
    """
    _run(sys.executable, str(shared / "scheme" / "compile.py"), *map(str, gold), "-o", str(folder))
    inputs, predicted = folder / "inputs.jsonl", folder / "predicted.jsonl"
    reader = ["saksi.cli.app"] if weights is None else ["eval.weighted", str(weights)]
    printed = _run(sys.executable, "-m", *reader, "read", str(inputs), "--json")
    predicted.write_text(printed, encoding="utf-8")
    return predicted


def layer_scores(table: str) -> dict[str, float]:
    """F1 by layer, and the mean over layers as "mean"."""
    scores: dict[str, float] = {}
    for line in table.splitlines():
        if row := _ROW.match(line):
            scores[row[1]] = float(row[2])
        elif mean := _MEAN.match(line):
            scores["mean"] = float(mean[1])
    return scores


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.stderr.write(done.stdout[-2000:] + done.stderr[-4000:])
        raise subprocess.CalledProcessError(done.returncode, command)
    return done.stdout


def _options(args: argparse.Namespace) -> list[str]:
    """What the judge is asked for besides its table."""
    options = ["--errors", args.errors] if args.errors else []
    options += ["--language", args.language] if args.language else []
    return options + (["--by-report"] if args.by_report else [])


def main() -> int:
    """Print the table of one gold folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors")
    parser.add_argument("--by-report", action="store_true")
    parser.add_argument("--language", choices=["id", "en"])
    args = parser.parse_args()
    if not (args.shared / "scheme" / "score.py").exists():
        sys.stdout.write(f"nothing to measure with: {args.shared}/scheme/score.py is not on this machine\n")
        return 0
    options = _options(args)
    sys.stdout.write(score_table(gold_files(args.gold), args.shared, *options))
    return 0


if __name__ == "__main__":
    sys.exit(main())
