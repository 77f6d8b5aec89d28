"""Tokens by offset."""

import pytest

from tests.by_hand import analysis_of

ANALYSIS = analysis_of("Two of them fell, he said.", "en")  # tokens at 0 4 7 12 16 18 21 25


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 26, ["Two", "of", "them", "fell", ",", "he", "said", "."]),
        (4, 11, ["of", "them"]),
        (5, 11, ["them"]),
        (4, 10, ["of"]),
        (16, 16, []),
        (18, 7, []),
        (90, 99, []),
    ],
)
def test_tokens_lie_wholly_in_a_stretch(start: int, end: int, words: list[str]) -> None:
    assert [token.text for token in ANALYSIS.tokens_in(start, end)] == words
    assert ANALYSIS.count_in(start, end) == len(words)
