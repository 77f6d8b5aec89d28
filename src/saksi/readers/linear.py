"""Logistic regression over named features: what a reader saw, it can be asked for.

A reader's weights are a table of text: the labels in the first line, then a feature and its weight for each label. One
label stands for a yes-or-no reader, whose other answer has no weights of its own. The tables lie in one folder, the one
that ships with saksi; training and measuring put another in its place for their own process (`use_weights`).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from saksi.errors import LexiconError

SHIPPED = Path(__file__).parent / "weights"
"""The tables that ship with saksi."""

_FEW = 4  # labels up to which no array is worth its making
_LARGEST = 30.0  # log-odds beyond which a probability is 0 or 1 for all that matters


class LinearReader:
    """Weights by feature, a column for each label."""

    def __init__(self, labels: Sequence[str], weights: Mapping[str, Sequence[float]]) -> None:
        self.labels = tuple(labels)
        self._weights = weights if len(self.labels) <= _FEW else {}
        self._first = {feature: row[0] for feature, row in weights.items()}
        self._rows = {feature: at for at, feature in enumerate(weights, start=1)}
        rows = [[0.0] * len(self.labels), *weights.values()]  # the first stands for a feature never met
        self._table = np.array(rows, dtype=np.float64)

    def log_odds(self, features: Iterable[str]) -> float:
        """How strongly the features speak for the first label; unknown features say nothing."""
        return sum(filter(None, map(self._first.get, features)))

    def probability(self, features: Iterable[str]) -> float:
        """The probability of "yes", between 0 and 1."""
        return sigmoid(self.log_odds(features))

    def distribution(self, features: Iterable[str]) -> dict[str, float]:
        """The probability of each label."""
        if len(self.labels) <= _FEW:
            return self._shares(features)
        known = [*filter(None, map(self._rows.get, features))]
        totals = np.add.reduce(self._table.take(known or (0,), axis=0), axis=0)
        powers = np.exp(totals - np.maximum.reduce(totals))
        return dict(zip(self.labels, (powers / np.add.reduce(powers)).tolist(), strict=True))

    def _shares(self, features: Iterable[str]) -> dict[str, float]:
        """The same for few labels, whose sums are quicker without an array."""
        rows = filter(None, map(self._weights.get, features))
        totals: list[float] = [*map(sum, zip(*rows, strict=True))] or [0.0] * len(self.labels)
        highest = max(totals)
        powers = [math.exp(total - highest) for total in totals]
        whole = sum(powers)
        return {label: power / whole for label, power in zip(self.labels, powers, strict=True)}

    def best(self, features: Iterable[str]) -> tuple[str, float]:
        """The most probable label and its probability."""
        chances = self.distribution(features)
        label = max(chances, key=chances.__getitem__)
        return label, chances[label]


def sigmoid(log_odds: float) -> float:
    """The probability that log-odds stand for."""
    return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, log_odds))))


class _Shelf:
    """Where this process takes its tables from."""

    folder = SHIPPED


def weights_folder() -> Path:
    """The folder that readers are loaded from."""
    return _Shelf.folder


def use_weights(folder: Path) -> None:
    """Load readers from another folder from now on, in this process; what was loaded before is forgotten."""
    _Shelf.folder = folder
    load_reader.cache_clear()
    load_words.cache_clear()


@cache
def load_reader(name: str) -> LinearReader:
    """The reader of this name.

    Raises:
        LexiconError: its table is faulty.
    """
    lines = (weights_folder() / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    labels = tuple(lines[0].split("\t")[1:])
    weights: dict[str, tuple[float, ...]] = {}
    for line in lines[1:]:
        feature, *row = line.split("\t")
        if len(row) != len(labels):
            raise LexiconError(f"{name}.tsv: {feature!r} has {len(row)} weights for {len(labels)} labels")
        weights[feature] = tuple(map(float, row))
    return LinearReader(labels, weights)


@cache
def load_words(name: str) -> frozenset[str]:
    """The words of this name, one a line: what a reader looks at besides the lexicon."""
    return frozenset((weights_folder() / f"{name}.txt").read_text(encoding="utf-8").split())
