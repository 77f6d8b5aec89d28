"""Score saksi on a folder of annotated reports: compile the gold, read it, print the judge's table.

usage: python -m eval.score GOLD_FOLDER [--shared FOLDER] [--errors LAYER] [--by-report]

The judge and the gold's compiler live beside the project's design (the shared folder); without them there is
nothing to measure, and the command says so.
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

BUILD = Path(__file__).parent.parent / "build" / "score"
_ROW = re.compile(r"^(\w+)\s+P.*F1\s+(\S+)")
_MEAN = re.compile(r"^mean F1\s+(\S+)")


def score_table(gold: Path, shared: Path, *options: str, only: str = "*") -> str:
    """The judge's table for the annotated reports in `gold`, or those whose file name `only` matches.

    Raises:
        subprocess.CalledProcessError: a gold file is faulty, or the judge failed.
    """
    out = BUILD / gold.name
    shutil.rmtree(out, ignore_errors=True)  # a report that was renamed is not judged under its old name
    scheme = shared / "scheme"
    files = sorted(str(path) for path in gold.rglob(f"{only}.yaml"))
    _run(sys.executable, str(scheme / "compile.py"), *files, "-o", str(out))
    printed = _run(sys.executable, "-m", "saksi.cli.app", "read", str(out / "inputs.jsonl"), "--json")
    predicted = out / "predicted.jsonl"
    predicted.write_text(printed, encoding="utf-8")
    return _run(sys.executable, str(scheme / "score.py"), str(out), str(predicted), *options)


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


def main() -> int:
    """Print the table of one gold folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors")
    parser.add_argument("--by-report", action="store_true")
    args = parser.parse_args()
    if not (args.shared / "scheme" / "score.py").exists():
        sys.stdout.write(f"nothing to measure with: {args.shared}/scheme/score.py is not on this machine\n")
        return 0
    options = (["--errors", args.errors] if args.errors else []) + (["--by-report"] if args.by_report else [])
    sys.stdout.write(score_table(args.gold, args.shared, *options))
    return 0


if __name__ == "__main__":
    sys.exit(main())
