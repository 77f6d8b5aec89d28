"""The words of a sentence as numbers need them cut."""

import pytest

from saksi.extract.wording import wording_of
from saksi.lexicon.phrases import PhraseTable

NUMBERS = frozenset({"two", "sixty"})

CUTS = [
    ("US$1,1 miliar", ["us", "$", "1,1", "miliar"]),
    ("a 62-year-old man", ["a", "62", "-", "year-old", "man"]),
    ("two-thirds", ["two", "-", "thirds"]),
    ("anak-anak", ["anak-anak"]),
    ("the U.S. army", ["the", "u.s.", "army"]),
    ("5–6 Mei", ["5", "–", "6", "mei"]),
    ("Kh-59/69", ["kh", "-", "59/69"]),
    ("10 000 men", ["10\u202f000", "men"]),
]


@pytest.mark.parametrize(("text", "words"), CUTS)
def test_signs_and_hyphens_part_numbers(text: str, words: list[str]) -> None:
    text = text.replace("10 000", "10\u202f000")
    assert [
        word.lower for word in wording_of(text, text.lower(), 0, len(text), numbers=NUMBERS).words
    ] == words


def test_phrases_are_found_at_and_before_a_word() -> None:
    text = "at least more than 20 people"
    wording = wording_of(text, text, 0, len(text), numbers=NUMBERS)
    table = PhraseTable([("more than", "least"), ("at least", "least")])
    assert wording.phrase_at(table, 0) == (2, "least")
    assert wording.phrase_before(table, 4) == (2, "least")
    assert wording.phrase_before(table, 3) is None
