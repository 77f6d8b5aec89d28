"""One name in several transliterations: spellings made alike by a table of rules, names compared word by word.

`spell` makes the common variants of one name equal (Zelensky, Zelenskiy); `bones` are the consonants of a spelled
word by their sounds, equal for more variants (Gennady, Hennadii) and for some strangers: good to find candidates by.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from saksi.merge.tables import spelling

_WORDS = re.compile(r"[^\W_]+")
_SEEN = 50_000
_LEAST_BONES = 3
_LONG = 6  # letters; from here on one letter of difference may be a slip or a spelling
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`ʿʾ")


def fold(text: str) -> str:
    """A text without letter case, accents, apostrophes and marks, its words apart by one space."""
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(text.casefold().translate(_APOSTROPHES)))


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rule.find), rule.put) for rule in spelling().rule)


@lru_cache(maxsize=_SEEN)
def spell(word: str) -> str:
    """One folded word in the spelling that its variants share."""
    for pattern, put in _rules():
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=_SEEN)
def bones(spelled: str) -> str:
    """The consonants of a spelled word by their sounds, after its first letter where that is a vowel."""
    sounds = spelling().sounds
    first = "" if spelled[:1] in sounds else "a"
    kept = "".join(sounds[letter] for letter in spelled if letter in sounds)
    return first + re.sub(r"(.)\1+", r"\1", kept)


@lru_cache(maxsize=_SEEN)
def spell_name(name: str) -> tuple[str, ...]:
    """The spelled words of a name: articles dropped, what grows together joined."""
    table, words, pending = spelling(), [], ""
    for word in fold(name).split():
        if not pending and word in table.joined:
            pending = table.joined[word]
        elif word in table.dropped:
            continue
        else:
            words.append(spell(pending + word))
            pending = ""
    return tuple([*words, spell(pending)] if pending else words)


@lru_cache(maxsize=_SEEN)
def same_word(left: str, right: str) -> bool:
    """Whether two spelled words are one name: equal, or of equal bones, or a letter apart where they are long."""
    if left == right:
        return True
    one, other = bones(left), bones(right)
    if one == other and min(len(left), len(right)) > _LEAST_BONES <= len(one):
        return abs(len(left) - len(right)) <= 2
    if min(len(left), len(right)) < _LONG or one[:2] != other[:2]:
        return False
    return _one_letter_apart(left, right)


def _one_letter_apart(left: str, right: str) -> bool:
    if len(left) > len(right):
        left, right = right, left
    if len(right) - len(left) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
    skip = 1 if len(left) == len(right) else 0
    return left[at + skip :] == right[at + 1 :]


def same_words(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two spelled names are one: written alike without their spaces, or the shorter within the longer."""
    if not left or not right:
        return False
    if same_word("".join(left), "".join(right)):
        return True
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if len(short) == 1:
        return any(same_word(short[0], word) for word in (long[0], long[-1]))
    return all(any(same_word(word, other) for other in long) for word in short)


def same_name(left: str, right: str) -> bool:
    """Whether two names may be one person's or place's, in any spelling; a last name alone is its bearer's."""
    return same_words(spell_name(left), spell_name(right))
