"""Fit a linear reader: logistic regression on named features, written as the table that saksi reads.

Tables are written to the folder that readers are loaded from (`saksi.readers.weights_folder`).
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from saksi.readers import weights_folder

_SMALLEST = 0.04  # weights under this change no choice worth their space
_RARE = 2  # examples a feature must stand in

Example = tuple[Sequence[str], str]
"""Features, and the label they had."""


def fit(name: str, examples: Sequence[Example], *, strength: float = 0.1) -> None:
    """Write the reader `name`; `strength` is the inverse of the penalty on large weights (C).

    Two labels, "no" and "yes", make a yes-or-no reader.
    """
    vectorizer = CountVectorizer(analyzer=_distinct, binary=True, min_df=_RARE)
    table = vectorizer.fit_transform([features for features, _ in examples])
    labels = [label for _, label in examples]
    model = LogisticRegression(C=strength, max_iter=2000, fit_intercept=False, random_state=0)
    model.fit(table, labels)
    columns = ["yes"] if set(labels) == {"no", "yes"} else list(model.classes_)
    weights = np.asarray(model.coef_).T
    _write(name, columns, zip(vectorizer.get_feature_names_out(), weights, strict=True))


def fit_ranking(name: str, groups: Sequence[Sequence[Example]], *, strength: float = 0.3) -> None:
    """Write a reader that puts the right candidate of each group before the others.

    Logistic regression on the difference between a right and a wrong candidate (Herbrich, Graepel and Obermayer
    1999; Burges et al. 2005): what all candidates of a group share counts for nothing.
    """
    vectorizer = CountVectorizer(analyzer=_distinct, binary=True, min_df=_RARE)
    table = vectorizer.fit_transform([features for group in groups for features, _ in group])
    pairs = list(_pairs(groups))
    better, worse = (np.array(side) for side in zip(*pairs, strict=True))
    difference = table[better] - table[worse]
    model = LogisticRegression(C=strength, max_iter=2000, fit_intercept=False, random_state=0)
    sign = np.where(np.arange(len(pairs)) % 2, 1, -1)  # both ways round, or there is but one class
    model.fit(difference.multiply(sign[:, None]).tocsr(), sign)
    _write(name, ["yes"], zip(vectorizer.get_feature_names_out(), np.asarray(model.coef_).T, strict=True))


def _pairs(groups: Sequence[Sequence[Example]]) -> Iterator[tuple[int, int]]:
    """Positions of a right and a wrong candidate of one group."""
    first = 0
    for group in groups:
        right = [first + i for i, (_, label) in enumerate(group) if label == "yes"]
        wrong = [first + i for i, (_, label) in enumerate(group) if label != "yes"]
        yield from ((a, b) for a in right for b in wrong)
        first += len(group)


def write_words(name: str, words: Iterable[str]) -> None:
    """Write words that a reader looks at besides the lexicon."""
    (weights_folder() / f"{name}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


def _distinct(features: Iterable[str]) -> list[str]:
    return list(features)


def _write(name: str, labels: Sequence[str], rows: Iterable[tuple[str, np.ndarray]]) -> None:
    lines = ["\t".join(["feature", *labels])]
    for feature, weights in rows:
        if np.abs(weights).max() >= _SMALLEST:
            lines.append("\t".join([feature, *(f"{weight:.3g}" for weight in weights)]))
    (weights_folder() / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
