"""How sure saksi may be of a record: readers fitted on the train part, calibrated on the dev part.

usage: python -m training.readers.confidence

A record is right when the judge would say so (eval/rightness.py). The engine reads the reports it learned from better
than others, so a reader of confidence that looked at those would promise too much: each half of the train part's
conflicts is read with readers that learned from the other half (stacking: Wolpert 1992). What still differs, the steps
of the dev part put right.
"""

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from saksi.readers import load_reader, use_weights, weights_folder
from saksi.readers.calibration import Step
from saksi.resolve.confidence import LAYERS
from saksi.resolve.records import Records, build_records
from training.readers.fit import fit

_MOST_STEPS = 12
_FEWEST = 25  # records a step rests on, in the mean
_PRIOR = 10.0  # records at the reader's own probability that each step is given
_HIGHEST = 0.99  # nothing read by rules and weights is certain
_STRENGTH = 0.2  # with the two above, what the dev part likes best over all its halves

Learn = Callable[[Sequence[Path]], None]
"""Trains every other reader on annotated reports, into the folder that readers are loaded from."""


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

    Isotonic regression (Zadrozny and Elkan 2002) over groups of neighbours that hold as much doubt each, so that where
    most records are right the few doubtful ones still have steps of their own.
    """
    order = np.argsort(scores, kind="stable")
    ranked, hits = np.asarray(scores, dtype=float)[order], np.asarray(right, dtype=float)[order]
    claimed = 1 / (1 + np.exp(-ranked))
    groups = _groups(claimed)
    shares = [
        (hits[group].sum() + _PRIOR * claimed[group].mean()) / (len(group) + _PRIOR) for group in groups
    ]
    sizes = [len(group) for group in groups]
    risen = IsotonicRegression().fit_transform(np.arange(len(groups)), shares, sample_weight=sizes)
    table: list[Step] = []
    for group, share in zip(groups, risen, strict=True):
        value = min(round(float(share), 2), _HIGHEST)
        if not table or value > table[-1][1]:
            table.append((round(float(ranked[group[0]]), 3), value))
    return table


def _groups(claimed: np.ndarray) -> list[np.ndarray]:
    """Positions of probabilities in order, cut into groups of the same summed variance p(1 - p)."""
    doubt = np.cumsum(claimed * (1 - claimed))
    count = min(_MOST_STEPS, max(1, len(claimed) // _FEWEST))
    group_of = np.minimum((doubt / doubt[-1] * count - 1e-9).astype(int), count - 1)
    return [found for at in range(count) if len(found := np.flatnonzero(group_of == at))]


def write_calibration(tables: Mapping[str, Sequence[Step]]) -> None:
    """Write the tables that saksi reads."""
    lines = ["layer\tlog-odds from\tconfidence"]
    lines += [f"{layer}\t{start:g}\t{value:.2f}" for layer, table in tables.items() for start, value in table]
    (weights_folder() / "calibration.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def train_confidence(paths: Sequence[Path], learn: Learn) -> None:
    """Fit the readers of confidence on annotated reports and calibrate them on the dev part; both are written.

    `learn` trains the other readers: each half of the conflicts is read by readers that learned from the other half.
    """
    rows_of: dict[str, list[Judged]] = {layer: [] for layer in LAYERS}
    conflicts = sorted({path.parent.name for path in paths})
    for half in (set(conflicts[::2]), set(conflicts[1::2])):
        known = [path for path in paths if path.parent.name not in half]
        unseen = [path for path in paths if path.parent.name in half]
        for layer, rows in _judged_unseen(unseen, known, learn).items():
            rows_of[layer] += rows
    for layer, rows in rows_of.items():
        examples = [(row.features, "yes" if row.right else "no") for row in rows]
        fit(f"confidence-{layer}", examples, strength=_STRENGTH)
    load_reader.cache_clear()
    dev = by_layer(reports_of("dev"))
    write_calibration(
        {layer: steps(log_odds(layer, rows), [row.right for row in rows]) for layer, rows in dev.items()}
    )


def _judged_unseen(unseen: Sequence[Path], known: Sequence[Path], learn: Learn) -> dict[str, list[Judged]]:
    """The records of reports as readers make them that learned from others; the readers at hand stay as they are."""
    own = weights_folder()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(own, folder, dirs_exist_ok=True)
        use_weights(folder)
        try:
            learn(known)
            use_weights(folder)  # nothing that was loaded while it learned
            return by_layer(unseen)
        finally:
            use_weights(own)


def main() -> None:
    """Fit and calibrate from the command line, the other readers being as they are."""
    from training.readers.train import train  # which ends with what this module does

    train_confidence(reports_of("train"), train)


if __name__ == "__main__":
    main()
