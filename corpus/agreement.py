"""How far two annotators of one report agree, layer by layer: the second annotation is judged against the first.

usage: python -m corpus.agreement [--shared FOLDER]

The reports in corpus/second were annotated from nothing by somebody who had not seen the first annotation. The judge's
F1 between the two is the ceiling of what a reader can be asked for.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus.splits import CORPUS, REPORTS

SECOND = CORPUS / "second"


def as_prediction(gold: Mapping[str, Any]) -> dict[str, Any]:
    """A compiled annotation in the shape of what a reader prints."""
    text = gold["document"]["text"]
    places = [{**place, "id": f"p{i}"} for i, place in enumerate(gold["places"])]
    times = [{**time, "id": f"t{i}"} for i, time in enumerate(gold["times"])]
    entities = [
        {
            "id": key,
            "kind": entity.get("kind"),
            "name": entity["names"][0],
            "mentions": list(_mentions(text, entity)),
        }
        for key, entity in gold["entities"].items()
    ]
    events = [
        {
            **event,
            "places": [_at(places, spot) for spot in event["places"]],
            "when": _at(times, event["when"]),
        }
        for event in gold["events"]
    ]
    return {**gold, "entities": entities, "places": places, "times": times, "events": events}


def _mentions(text: str, entity: Mapping[str, Any]) -> Iterator[dict[str, int]]:
    """Where the names of an entity stand, letter case aside."""
    for name in entity["names"]:
        match = re.search(re.escape(name), text, re.IGNORECASE)
        if match:
            yield {"start": match.start(), "end": match.end()}


def _at(records: list[dict[str, Any]], span: Mapping[str, int] | None) -> str | None:
    """The record over a stretch of text."""
    if span is None:
        return None
    over = (r["id"] for r in records if r["start"] < span["end"] and span["start"] < r["end"])
    return next(over, None)


def agreement_table(shared: Path) -> str:
    """The judge's table for the second annotations against the first."""
    second = sorted(SECOND.glob("*.yaml"))
    first = [next(REPORTS.glob(f"*/{path.name}")) for path in second]
    compiler, judge = shared / "scheme" / "compile.py", shared / "scheme" / "score.py"
    with tempfile.TemporaryDirectory() as gold, tempfile.TemporaryDirectory() as other:
        _run(sys.executable, str(compiler), *map(str, first), "-o", gold)
        _run(sys.executable, str(compiler), *map(str, second), "-o", other)
        predicted = Path(other) / "predicted.jsonl"
        rows = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(other).glob("*.json")))
        predicted.write_text("".join(f"{json.dumps(as_prediction(row))}\n" for row in rows), encoding="utf-8")
        return _run(sys.executable, str(judge), gold, str(predicted))


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    args = parser.parse_args()
    if not (args.shared / "scheme" / "score.py").exists():
        sys.stdout.write(f"nothing to measure with: {args.shared}/scheme/score.py is not on this machine\n")
        return 0
    sys.stdout.write(agreement_table(args.shared))
    return 0


if __name__ == "__main__":
    sys.exit(main())
