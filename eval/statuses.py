"""How often the status of an event is right, by the trained reader and by the rules in its place.

usage: python -m eval.statuses GOLD [--shared FOLDER]

GOLD is a folder of annotated reports, one of them, or a part of the corpus by name. Counted are the annotated events
that were found: of the same type, by a trigger that shares a character. The scheme's judge does not look at status.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from corpus.markdown import markdown

from eval.ablation import without
from eval.score import compile_and_read, gold_files
from saksi.model.vocabulary import STATUSES

Pair = tuple[str, str]
"""The annotated status and the one that was read."""


def pairs_in(gold: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[Pair]:
    """The status of each annotated event of one report that was found, beside the one read."""
    left = list(read["events"])
    for event in gold["events"]:
        start, end = event["trigger"]["start"], event["trigger"]["end"]
        found = next(
            (
                e
                for e in left
                if e["type"] == event["type"] and e["trigger"]["start"] < end and start < e["trigger"]["end"]
            ),
            None,
        )
        if found is not None:
            left.remove(found)
            yield event["status"], found["status"]


def f1_of(status: str, pairs: Sequence[Pair]) -> float | None:
    """F1 of one status; None where neither side knows it."""
    both = sum(gold == read == status for gold, read in pairs)
    either = sum((gold == status) + (read == status) for gold, read in pairs)
    return 2 * both / either if either else None


def status_lines(columns: Mapping[str, Sequence[Pair]]) -> Iterator[str]:
    """The table: the share that is right, then F1 of each status, for each way of choosing."""
    shares = [f"{sum(gold == read for gold, read in pairs) / len(pairs):.3f}" for pairs in columns.values()]
    rows = [["right", str(len(next(iter(columns.values())))), *shares]]
    for status in STATUSES:
        known = str(sum(gold == status for gold, _ in next(iter(columns.values()))))
        scores = (f1_of(status, pairs) for pairs in columns.values())
        rows.append([f"{status}, F1", known, *("" if f1 is None else f"{f1:.3f}" for f1 in scores)])
    return markdown(["status", "annotated", *columns], rows)


def pairs_of(files: Sequence[Path], shared: Path, weights: Path | None) -> list[Pair]:
    """The pairs of all reports, read with the readers of a folder (None: the shipped ones)."""
    with tempfile.TemporaryDirectory() as folder:
        predicted = compile_and_read(files, shared, Path(folder), weights)
        rows = map(json.loads, predicted.read_text(encoding="utf-8").splitlines())
        read = {row["document"]["id"]: row for row in rows}
        golds = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(folder).glob("*.json")))
        return [pair for gold in golds for pair in pairs_in(gold, read[gold["document"]["id"]])]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    args = parser.parse_args()
    if not (args.shared / "scheme" / "score.py").exists():
        sys.stdout.write(f"nothing to measure with: {args.shared}/scheme/score.py is not on this machine\n")
        return 0
    files = gold_files(args.gold)
    with tempfile.TemporaryDirectory() as folder:
        rules = pairs_of(files, args.shared, without(("status",), Path(folder)))
    columns = {"reader": pairs_of(files, args.shared, None), "rules": rules}
    sys.stdout.writelines(f"{line}\n" for line in status_lines(columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
