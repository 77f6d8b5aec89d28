"""Words of the corpora for the table of name words."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training.columns import read_columns

_WORD = re.compile(r"[^\W\d_]+")
_LABELS = {"PERSON": "P", "PLACE": "L", "ORGANISATION": "O"}


def persons_of(data: Path) -> Iterator[tuple[str, str]]:
    """Words of NERGrit's persons: its sentences, whose names follow other rules, are not trained on."""
    for sentence in read_columns(data / "ner" / "nergrit3-train.txt", {"PERSON": "P"}):
        for start, end, _ in sentence.names or ():
            words = sentence.text[start:end].split()
            yield from ((word, "P") for word in words if word[0].isupper() and word.isalpha())


def common_words(data: Path) -> Iterator[tuple[str, str]]:
    """Words mostly written small, with the sort w: with a capital they open a sentence and are no names."""
    small, large = Counter[str](), Counter[str]()
    for text in _texts(data):
        for word in _WORD.findall(text):
            (small if word.islower() else large)[word.lower()] += 1
    return (
        (word, "w") for word, count in small.items() if count > 1 and count > large[word] and len(word) > 2
    )


def _texts(data: Path) -> Iterator[str]:
    for path in sorted((data / "ud").glob("*/*.conllu")):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from (line[9:] for line in lines if line.startswith("# text = "))
    for name in ("idner-train.txt", "nergrit3-train.txt"):
        yield from (sentence.text for sentence in read_columns(data / "ner" / name, _LABELS))
    for name in ("ntrex.ind.txt", "ntrex.eng.txt", "facqa-train.csv"):
        yield (data / "other" / name).read_text(encoding="utf-8")
