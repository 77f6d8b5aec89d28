"""Fit a linear reader: logistic regression on named features, written as the table that saksi reads."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

WEIGHTS = Path(__file__).parent.parent.parent / "src" / "saksi" / "readers" / "weights"
_SMALLEST = 0.02  # weights under this change no choice worth their space
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


def write_words(name: str, words: Iterable[str]) -> None:
    """Write words that a reader looks at besides the lexicon."""
    (WEIGHTS / f"{name}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


def _distinct(features: Iterable[str]) -> list[str]:
    return list(features)


def _write(name: str, labels: Sequence[str], rows: Iterable[tuple[str, np.ndarray]]) -> None:
    lines = ["\t".join(["feature", *labels])]
    for feature, weights in rows:
        if np.abs(weights).max() >= _SMALLEST:
            lines.append("\t".join([feature, *(f"{weight:.3g}" for weight in weights)]))
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    (WEIGHTS / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
