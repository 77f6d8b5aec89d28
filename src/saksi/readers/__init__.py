"""Trained readers: small linear models that choose where rules propose. Weights are data, made by `make readers`."""

from saksi.readers.calibration import load_calibration
from saksi.readers.linear import (
    SHIPPED,
    LinearReader,
    load_reader,
    load_words,
    use_weights,
    weights_folder,
)

__all__ = [
    "SHIPPED",
    "LinearReader",
    "load_calibration",
    "load_reader",
    "load_words",
    "use_weights",
    "weights_folder",
]
