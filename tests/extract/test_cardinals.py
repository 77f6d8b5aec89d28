"""Numbers as they are written, in digits and in words."""

from decimal import Decimal

import pytest

from saksi.extract.cardinals import read_cardinal, read_digits
from saksi.extract.number_words import number_words
from saksi.extract.wording import wording_of

DIGITS = [
    ("id", "1.500", "1500"),
    ("id", "1,5", "1.5"),
    ("id", "1.234.567,8", "1234567.8"),
    ("id", "81,500", "81500"),
    ("id", "0,125", "0.125"),
    ("id", "05.30", None),
    ("id", "12.5.2024", None),
    ("en", "1,500", "1500"),
    ("en", "11.8", "11.8"),
    ("en", "1,234,567.8", "1234567.8"),
    ("en", "10:30", None),
    ("en", "59/69", None),
    ("en", "007", None),
    ("en", "10\u202f000", "10000"),
]

WORDS = [
    ("id", "dua puluh tiga orang", "23", 3),
    ("id", "seratus dua belas orang", "112", 3),
    ("id", "seribu lima ratus orang", "1500", 3),
    ("id", "dua juta tiga ratus ribu orang", "2300000", 5),
    ("id", "tiga setengah jam", "3.5", 2),
    ("id", "setengah juta orang", "500000", 2),
    ("id", "2 juta 300 ribu orang", "2300000", 4),
    ("id", "satu triliun rupiah", "1000000000000", 2),
    ("en", "twenty-three people", "23", 3),
    ("en", "two hundred and five people", "205", 4),
    ("en", "one million two hundred thousand people", "1200000", 5),
    ("en", "half a million people", "500000", 3),
    ("en", "a hundred people", "100", 2),
    ("en", "two dozen people", "24", 2),
    ("en", "29k people", "29000", 2),
    ("en", "five and six people", "5", 1),
    ("en", "ten three", "10", 1),
]


@pytest.mark.parametrize(("language", "form", "value"), DIGITS)
def test_marks_in_digits_are_the_languages_own(language: str, form: str, value: str | None) -> None:
    read = read_digits(form, number_words(language))
    assert read == (None if value is None else Decimal(value))


@pytest.mark.parametrize(("language", "text", "value", "end"), WORDS)
def test_words_and_scales_make_one_value(language: str, text: str, value: str, end: int) -> None:
    words = number_words(language)
    cardinal = read_cardinal(wording_of(text, text.lower(), 0, len(text), numbers=words.starts), 0, words)
    assert cardinal is not None
    assert (cardinal.value, cardinal.end) == (Decimal(value), end)
