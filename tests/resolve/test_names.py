"""When two names are one."""

import pytest

from saksi.resolve.names import fold, same_person


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Volodymyr Zelenskyy", "Zelensky", True),
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskiy", True),
        ("Walid Shahin", "Walid", True),
        ("Walid Shahin", "Shahin", True),
        ("Ahmed Ali", "Ahmed Omar", False),
        ("Putin", "Purnomo", False),
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("José Pérez", "Jose Perez", True),
        ("Kim", "Kit", False),
    ],
)
def test_spellings_and_parts_of_one_name(left: str, right: str, same: bool) -> None:
    assert same_person(fold(left), fold(right)) is same


def test_folding_drops_case_accents_and_marks() -> None:
    assert fold("  Al-Qassām   BRIGADES ") == "al qassam brigades"
