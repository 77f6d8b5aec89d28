"""Probabilities that mean what they say: a reader's log-odds through a table of steps fitted on reports it never saw.

Of a hundred records at 0.8, eighty are right. The steps come from isotonic regression (Zadrozny and Elkan 2002;
Niculescu-Mizil and Caruana 2005): they rise with the log-odds and assume no other shape.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from saksi.errors import LexiconError
from saksi.readers.linear import weights_folder

Step = tuple[float, float]
"""Log-odds from which a probability holds, and the probability."""


class Steps:
    """A rising table of steps for one reader; below its first step the first probability holds too."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._starts = [start for start, _ in steps[1:]]
        self._values = [value for _, value in steps]

    def probability(self, log_odds: float) -> float:
        """The probability that log-odds stand for."""
        return self._values[bisect_right(self._starts, log_odds)]


def load_calibration() -> Mapping[str, Steps]:
    """The tables beside the readers, by the layer they are for.

    Raises:
        LexiconError: a table does not rise from 0 at least to 1 at most.
    """
    return _tables_in(weights_folder())


@cache
def _tables_in(folder: Path) -> Mapping[str, Steps]:
    return calibration_of((folder / "calibration.tsv").read_text(encoding="utf-8").splitlines())


def calibration_of(lines: Iterable[str]) -> dict[str, Steps]:
    """The tables in lines of "layer, log-odds, probability" under a heading.

    Raises:
        LexiconError: a line is not of three columns, or a table does not rise from 0 at least to 1 at most.
    """
    rows: defaultdict[str, list[Step]] = defaultdict(list)
    for number, line in enumerate(lines, 1):
        if number == 1:
            continue
        try:
            layer, start, value = line.split("\t")
            rows[layer].append((float(start), float(value)))
        except ValueError as error:
            raise LexiconError(f"calibration.tsv, line {number}: {line!r} is no step") from error
    for layer, steps in rows.items():
        values = [value for _, value in steps]
        if steps != sorted(steps) or values != sorted(values) or not 0 <= values[0] <= values[-1] <= 1:
            raise LexiconError(f"calibration.tsv: the steps of {layer} do not rise within 0 and 1")
    return {layer: Steps(steps) for layer, steps in rows.items()}
