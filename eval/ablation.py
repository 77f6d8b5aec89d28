"""What each trained reader is worth: the scores with it, and with the rules deciding in its place.

usage: python -m eval.ablation [--shared FOLDER] [--part PART]

Prints a Markdown table: F1 on a part of the corpus (default: dev) and on the dev reports of the shared folder, with all
readers, without each in turn, and without any. A reader is switched off by putting a table in its place that knows one
sort of feature, the verdict of the rules, and always agrees with it (`RULES_ALONE`). Where the rules propose nothing
there is nothing to agree with, and the first candidate is taken.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from corpus.markdown import markdown

from eval.score import gold_files, layer_scores, score_table
from saksi.lexicon.cues import Frame
from saksi.lexicon.events import load_event_world
from saksi.model.vocabulary import EventType, Measure
from saksi.readers import SHIPPED

_MUCH = 20.0  # log-odds of what is beyond doubt
_LESS = 10.0  # of what holds unless the rules say otherwise

Table = Mapping[str, Mapping[str, float]]
"""Weights of each label, by feature."""
Scores = Mapping[str, float]


class Row(NamedTuple):
    """What was switched off, and F1 by layer on each set of reports."""

    off: str
    scores: Mapping[str, Scores]


def _yes_no(yes: Collection[str], no: Collection[str]) -> Table:
    return {**{f: {"yes": _MUCH} for f in yes}, **{f: {"yes": -_MUCH} for f in no}}


def _contents() -> list[str]:
    """That a stretch is the one of the rules, whatever the frame, with or without an enclitic, wherever the source."""
    frames = (f"{frame}{enclitic}" for frame in get_args(Frame) for enclitic in ("", "+"))
    return [f"rule {frame} {side}" for frame in frames for side in ("none", "before", "after")]


def _triggers() -> Table:
    """A word that the rules take has the lexicon's type; a cue of an act that is an event has the act's."""
    acts = {f"cue {act.act}": {act.type: _LESS, "none": -_MUCH} for act in load_event_world().act}
    return {"-": {"none": _MUCH}, **acts, **{f"ruled {kind}": {kind: _MUCH} for kind in get_args(EventType)}}


RULES_ALONE: Mapping[str, Table] = {
    "places": _yes_no(["rule True"], ["rule False"]),
    "measures": {f"rule {measure}": {measure: _MUCH} for measure in get_args(Measure)},
    "cues": _yes_no(["allowed True"], ["allowed False"]),
    "sources": {"rule this": {"yes": _MUCH}, "else": {"yes": _LESS}},
    "contents": _yes_no(_contents(), []),
    "standing": _yes_no(["bias"], []),
    "triggers": _triggers(),
    "parties": {f"rule {side}": {side: _MUCH} for side in ("actor", "recipient", "neither")},
}
"""For each reader the table that agrees with the rules. Of `standing`: whoever has a name has a record."""

CONCERNED: Mapping[str, Sequence[str]] = {
    "places": ["places", "entities"],
    "measures": ["measures"],
    "cues": ["statements", "acts"],
    "sources": ["statements", "speakers"],
    "contents": ["statements"],
    "standing": ["entities"],
    "triggers": ["events", "arguments"],
    "parties": ["arguments", "entities"],
}
"""The layers of the judge that each reader decides on most directly."""


def table_text(table: Table) -> str:
    """A table as `saksi.readers` reads it."""
    labels = list(dict.fromkeys(label for weights in table.values() for label in weights))
    lines = ["\t".join(["feature", *labels])]
    lines += ["\t".join([f, *(f"{w.get(label, 0.0):g}" for label in labels)]) for f, w in table.items()]
    return "\n".join(lines) + "\n"


def without(readers: Collection[str], folder: Path, tables: Path = SHIPPED) -> Path:
    """A copy of the tables in `folder`, with these readers leaving it to the rules."""
    shutil.copytree(tables, folder, dirs_exist_ok=True)
    for reader in readers:
        (folder / f"{reader}.tsv").write_text(table_text(RULES_ALONE[reader]), encoding="utf-8")
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
