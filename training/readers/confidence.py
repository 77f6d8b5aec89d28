"""How sure saksi may be of a record: readers fitted on the train part, calibrated on the dev part.

usage: python -m training.readers.confidence

A record is right when the judge would say so (eval/rightness.py). What the engine learned from the train part it reads
better than other reports, so the readers' own probabilities would be too high; the steps of the dev part, whose
conflicts it never saw, put them right.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np
from corpus.compiled import Row, compiled
from corpus.splits import reports_of
from eval.rightness import right_ids
from sklearn.isotonic import IsotonicRegression

from saksi.clean import clean
from saksi.pipeline import read_mentions
from saksi.readers import load_reader, weights_folder
from saksi.readers.calibration import Step
from saksi.resolve.confidence import LAYERS
from saksi.resolve.records import Records, build_records
from training.readers.fit import fit

_MOST_STEPS = 12
_FEWEST = 15  # records that a step rests on
_PRIOR = 2.0  # records at the layer's own share that each step is given: none is quite sure
_HIGHEST = 0.99  # nothing read by rules and weights is certain
_STRENGTH = 0.03


class Judged(NamedTuple):
    """A record the engine made: where it comes from, what is known about it, and whether it is right."""

    layer: str
    conflict: str
    features: Sequence[str]
    right: bool


def judged(path: Path) -> Iterator[Judged]:
    """Every record the engine makes of an annotated report's text."""
    gold = compiled(path)
    document = gold["document"]
    mentions, _ = read_mentions(
        clean(document["text"], language_hint=document["language"]),
        document["language"],
        date.fromisoformat(document["published"]),
    )
    seen: defaultdict[str, list[Sequence[str]]] = defaultdict(list)

    def note(layer: str, features: Sequence[str]) -> float:
        seen[layer].append(features)
        return 0.0

    rows = _rows(build_records(mentions, note))
    right = right_ids(gold, rows)
    for layer in LAYERS:
        for row, features in zip(rows[layer], seen[layer], strict=True):
            yield Judged(layer, path.parent.name, features, row["id"] in right[layer])


def _rows(records: Records) -> Row:
    """Records as the judge takes them."""
    return {
        layer: [record.model_dump(mode="json", by_alias=True) for record in getattr(records, layer)]
        for layer in LAYERS
    }


def by_layer(paths: Iterable[Path]) -> dict[str, list[Judged]]:
    """The records of annotated reports, by layer."""
    rows: dict[str, list[Judged]] = {layer: [] for layer in LAYERS}
    for path in paths:
        for row in judged(path):
            rows[row.layer].append(row)
    return rows


def log_odds(layer: str, rows: Iterable[Judged]) -> list[float]:
    """What the layer's reader makes of records."""
    reader = load_reader(f"confidence-{layer}")
    return [reader.log_odds(row.features) for row in rows]


def steps(scores: Sequence[float], right: Sequence[bool]) -> list[Step]:
    """The rising table that says which share of records from some log-odds on is right.

    Isotonic regression over groups of neighbours, as many as there are steps (Zadrozny and Elkan 2002).
    """
    order = np.argsort(scores, kind="stable")
    ranked, hits = np.asarray(scores, dtype=float)[order], np.asarray(right, dtype=float)[order]
    groups = np.array_split(np.arange(len(order)), min(_MOST_STEPS, max(1, len(order) // _FEWEST)))
    shares = [(hits[group].sum() + _PRIOR * hits.mean()) / (len(group) + _PRIOR) for group in groups]
    starts = [float(ranked[group[0]]) for group in groups]
    sizes = [len(group) for group in groups]
    risen = IsotonicRegression().fit_transform(np.arange(len(groups)), shares, sample_weight=sizes)
    table: list[Step] = []
    for start, share in zip(starts, risen, strict=True):
        value = min(round(float(share), 2), _HIGHEST)
        if not table or value > table[-1][1]:
            table.append((round(start, 3), value))
    return table


def write_calibration(tables: Mapping[str, Sequence[Step]]) -> None:
    """Write the tables that saksi reads."""
    lines = ["layer\tlog-odds from\tconfidence"]
    lines += [f"{layer}\t{start:g}\t{value:.2f}" for layer, table in tables.items() for start, value in table]
    (weights_folder() / "calibration.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def train_confidence() -> None:
    """Fit the readers of confidence and their tables, and write both."""
    for layer, rows in by_layer(reports_of("train")).items():
        examples = [(row.features, "yes" if row.right else "no") for row in rows]
        fit(f"confidence-{layer}", examples, strength=_STRENGTH)
    load_reader.cache_clear()
    rows_of = by_layer(reports_of("dev"))
    write_calibration(
        {layer: steps(log_odds(layer, rows), [row.right for row in rows]) for layer, rows in rows_of.items()}
    )


if __name__ == "__main__":
    train_confidence()
    sys.exit(0)
