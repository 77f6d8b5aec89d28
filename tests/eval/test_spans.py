import pytest
from eval.spans import fold, in_context, overlap, trimmed


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [((0, 3), (2, 5), True), ((0, 3), (3, 5), False), ((0, 9), (2, 5), True), ((4, 6), (0, 4), False)],
)
def test_half_open_stretches_share_characters_or_not(
    one: tuple[int, int], other: tuple[int, int], shared: bool
) -> None:
    assert overlap(one, other) is shared


def test_marks_and_spaces_at_the_ends_do_not_count() -> None:
    assert trimmed("kata “Air surut,” ia", (5, 17)) == (6, 16)


def test_a_stretch_of_nothing_but_marks_is_empty() -> None:
    assert trimmed("a “” b", (2, 4)) == (2, 2)


def test_case_and_punctuation_fold_away() -> None:
    assert fold(" U.S. “Navy” ") == "u s navy"


def test_a_stretch_is_shown_within_its_surroundings_on_one_line() -> None:
    assert in_context("satu dua\ntiga empat", (9, 13), width=4) == "…dua [[tiga]] emp…"


def test_a_whole_short_text_has_no_dots() -> None:
    assert in_context("satu dua", (0, 4)) == "[[satu]] dua"


def test_a_long_stretch_loses_its_middle() -> None:
    assert in_context("a" * 30, (0, 30), width=5) == "[[aaaaa … aaaaa]]"
