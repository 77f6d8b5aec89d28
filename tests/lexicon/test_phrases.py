"""Longest match of phrases."""

import pytest

from saksi.lexicon.phrases import PhraseTable

TABLE = PhraseTable([("wakil", 1), ("wakil presiden", 2), ("al-shabaab", 3), ("u.n.", 4), ("%", 5)])


@pytest.mark.parametrize(
    ("text", "at", "hit"),
    [
        ("wakil presiden itu", 0, (14, 2)),
        ("wakil rakyat", 0, (5, 1)),
        ("wakilnya", 0, None),
        ("di al-shabaab.", 3, (13, 3)),
        ("the u.n. said", 4, (8, 4)),
        ("", 0, None),
        ("24% saja", 2, (3, 5)),
        ("di wakil", 3, (8, 1)),
    ],
)
def test_the_longest_phrase_at_word_boundaries_wins(text: str, at: int, hit: tuple[int, int] | None) -> None:
    assert TABLE.longest(text, at) == hit
