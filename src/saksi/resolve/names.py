"""When two names are one: folding, parts of names, spellings from other scripts."""

import re
import unicodedata

_WORDS = re.compile(r"[^\W_]+")
_SHORTEST_VARIANT = 6  # letters; shorter names differ too easily by one letter


def fold(name: str) -> str:
    """A name without letter case, accents and marks, its words apart by one space."""
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(name.casefold()))


def same_word(left: str, right: str) -> bool:
    """Whether two folded words are one name in two spellings (Zelensky, Zelenskyy, Zelenskiy)."""
    if left == right:
        return True
    if min(len(left), len(right)) < _SHORTEST_VARIANT or left[:3] != right[:3]:
        return False
    return _distance_at_most_two(left, right)


def _distance_at_most_two(left: str, right: str) -> bool:
    if abs(len(left) - len(right)) > 2:
        return False
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
        if min(row) > 2:
            return False
    return row[-1] <= 2


def same_person(left: str, right: str) -> bool:
    """Whether two folded names can be one person: equal, or one is a part of the other, word by word."""
    a, b = left.split(), right.split()
    if not a or not b:
        return False
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == 1:
        return same_word(short[0], long[-1]) or same_word(short[0], long[0])
    return all(any(same_word(word, other) for other in long) for word in short)
