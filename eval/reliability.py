"""Does a confidence mean what it says? Of the records at 0.8, eight in ten should be right.

usage: python -m eval.reliability [--shared FOLDER] [--plot FILE.svg]

On the corpus's dev part by cross-validation: the steps are fitted on half of its conflicts and measured on the other,
and the other way round. On the annotated reports beside the project's design, as shipped. The error is the expected
calibration error over ten bins (Naeini, Cooper and Hauskrecht 2015): the mean distance between what the records of a
bin claim and the share of them that is right. The plot shows the dev part, all layers together.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus.splits import conflicts, reports_of
from training.readers.confidence import Judged, by_layer, log_odds, steps

from eval.reliability_plot import plot
from eval.score import gold_files
from saksi.readers import load_calibration
from saksi.readers.calibration import Steps
from saksi.resolve.confidence import LAYERS

BINS = 10


class Claim(NamedTuple):
    """What was claimed of a record, and whether it is right."""

    confidence: float
    right: bool


class Bin(NamedTuple):
    """The records whose confidence lies between two borders."""

    low: float
    high: float
    size: int
    claimed: float
    right: float


def bins_of(claims: Iterable[Claim]) -> list[Bin]:
    """The bins that hold a record, from the least sure to the surest."""
    held: list[list[Claim]] = [[] for _ in range(BINS)]
    for claim in claims:
        held[min(int(claim.confidence * BINS + 1e-9), BINS - 1)].append(claim)
    return [
        Bin(
            at / BINS,
            (at + 1) / BINS,
            len(rows),
            _mean(c.confidence for c in rows),
            _mean(c.right for c in rows),
        )
        for at, rows in enumerate(held)
        if rows
    ]


def calibration_error(claims: Sequence[Claim]) -> float:
    """The expected calibration error, between 0 and 1."""
    return sum(b.size * abs(b.claimed - b.right) for b in bins_of(claims)) / max(1, len(claims))


def _mean(values: Iterable[float]) -> float:
    kept = list(values)
    return sum(kept) / len(kept) if kept else 0.0


def crossed(layer: str, rows: Sequence[Judged]) -> list[Claim]:
    """Claims on each half of the dev conflicts by the steps of the other half."""
    names = sorted(conflicts()["dev"])
    halves = [[row for row in rows if row.conflict in names[at::2]] for at in (0, 1)]
    claims: list[Claim] = []
    for fitted, measured in (halves, reversed(halves)):
        table = Steps(steps(log_odds(layer, fitted), [row.right for row in fitted]))
        claims += _claims(table, layer, measured)
    return claims


def shipped(layer: str, rows: Sequence[Judged]) -> list[Claim]:
    """Claims by the steps that ship."""
    return _claims(load_calibration()[layer], layer, rows)


def _claims(table: Steps, layer: str, rows: Sequence[Judged]) -> list[Claim]:
    scores = log_odds(layer, rows)
    return [Claim(table.probability(score), row.right) for score, row in zip(scores, rows, strict=True)]


def lines_of(name: str, claims: Mapping[str, Sequence[Claim]]) -> Iterator[str]:
    """The table of a set: a line for each layer, then the bins of all layers together."""
    yield f"{name:<22}{'records':>8}{'right':>8}{'claimed':>9}{'ECE':>8}"
    everything = [claim for rows in claims.values() for claim in rows]
    for layer, rows in {**claims, "all layers": everything}.items():
        right, claimed = _mean(c.right for c in rows), _mean(c.confidence for c in rows)
        yield f"  {layer:<20}{len(rows):>8}{right:>8.3f}{claimed:>9.3f}{calibration_error(rows):>8.3f}"
    yield f"  {'confidence':<20}{'records':>8}{'right':>8}{'claimed':>9}"
    for b in bins_of(everything):
        yield f"  {b.low:.1f}–{b.high:.1f}{'':<13}{b.size:>8}{b.right:>8.3f}{b.claimed:>9.3f}"


def main() -> int:
    """Print both tables and write the plot."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--plot", type=Path)
    args = parser.parse_args()
    dev = by_layer(reports_of("dev"))
    claims = {layer: crossed(layer, dev[layer]) for layer in LAYERS}
    sys.stdout.writelines(f"{line}\n" for line in lines_of("corpus dev, crossed", claims))
    gold = args.shared / "gold" / "dev"
    if gold.exists():
        rows = by_layer(gold_files(str(gold)))
        found = {layer: shipped(layer, rows[layer]) for layer in LAYERS}
        sys.stdout.writelines(f"{line}\n" for line in lines_of("gold/dev, as shipped", found))
    else:
        sys.stdout.write(f"no second set: {gold} is not on this machine\n")
    if args.plot is not None:
        everything = [claim for layer in claims.values() for claim in layer]
        dots = [(b.claimed, b.right, b.size) for b in bins_of(everything)]
        args.plot.write_text(plot(dots), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
