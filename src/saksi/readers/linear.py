"""Logistic regression over named features: what a reader saw, it can be asked for.

A reader's weights are a table of text: the labels in the first line, then a feature and its weight for each label. One
label stands for a yes-or-no reader, whose other answer has no weights of its own.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from saksi.errors import LexiconError

_LARGEST = 30.0  # log-odds beyond which a probability is 0 or 1 for all that matters


@dataclass(frozen=True, slots=True)
class LinearReader:
    """Weights by feature, a column for each label."""

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def log_odds(self, features: Iterable[str]) -> float:
        """How strongly the features speak for the first label; unknown features say nothing."""
        weights = self.weights
        return sum(row[0] for feature in features if (row := weights.get(feature)) is not None)

    def probability(self, features: Iterable[str]) -> float:
        """The probability of "yes", between 0 and 1."""
        return sigmoid(self.log_odds(features))

    def distribution(self, features: Iterable[str]) -> Sequence[float]:
        """The probability of each label."""
        totals = [0.0] * len(self.labels)
        for feature in features:
            row = self.weights.get(feature)
            if row is not None:
                for at, weight in enumerate(row):
                    totals[at] += weight
        return softmax(totals)

    def best(self, features: Iterable[str]) -> tuple[str, float]:
        """The most probable label and its probability."""
        chances = self.distribution(features)
        at = max(range(len(chances)), key=chances.__getitem__)
        return self.labels[at], chances[at]


def sigmoid(log_odds: float) -> float:
    """The probability that log-odds stand for."""
    return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, log_odds))))


def softmax(totals: Sequence[float]) -> list[float]:
    """Probabilities that sum to 1 from log-odds."""
    most = max(totals, default=0.0)
    powers = [math.exp(total - most) for total in totals]
    return [power / sum(powers) for power in powers]


@cache
def load_reader(name: str) -> LinearReader:
    """The reader that ships under this name.

    Raises:
        LexiconError: its table is faulty.
    """
    file = resources.files("saksi.readers") / "weights" / f"{name}.tsv"
    lines = file.read_text(encoding="utf-8").splitlines()
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
    """The words that ship under this name, one a line: what a reader looks at besides the lexicon."""
    file = resources.files("saksi.readers") / "weights" / f"{name}.txt"
    return frozenset(file.read_text(encoding="utf-8").split())
