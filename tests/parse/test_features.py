"""What the pipelines see of a word besides its letters."""

import pytest

from saksi.parse.features import new_vocab


@pytest.mark.parametrize(
    ("word", "sort", "expected"),
    [
        ("Ukraina", "C", True),
        ("UKRAINA", "C", True),
        ("ukraina", "C", False),
        ("Kharkiv", "L", True),
        ("Zelenskyy", "P", True),
        ("al-Sharaa", "P", False),
        ("Al-Sharaa", "P", True),
        ("UNHCR", "O", True),
        ("Menteri", "P", False),
        ("Serpihan", "k", True),
        ("Xanthoplia", "k", False),
    ],
)
def test_sorts_of_names_of_capitalised_words(word: str, sort: str, expected: bool) -> None:
    assert (sort in new_vocab("id")[word].lang_) is expected


@pytest.mark.parametrize(("curly", "straight"), [("“", '"'), ("’", "'"), ("–", "-"), ("«", '"')])
def test_marks_of_one_meaning_look_alike(curly: str, straight: str) -> None:
    vocab = new_vocab("id")
    assert vocab[curly].norm_ == vocab[straight].norm_
    assert vocab[curly].shape_ == vocab[straight].shape_


def test_numbers_of_one_length_look_alike() -> None:
    vocab = new_vocab("id")
    assert vocab["31"].norm_ == vocab["48"].norm_ != vocab["2024"].norm_
