"""Trained readers: small linear models that choose where rules propose. Weights are data, made by `make train`."""

from saksi.readers.linear import LinearReader, load_reader, load_words

__all__ = ["LinearReader", "load_reader", "load_words"]
