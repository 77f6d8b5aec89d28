import pytest

from saksi.merge.spelling import same_name

ONE = [
    ("Zelensky", "Zelenskiy"),
    ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
    ("Yevhen Marchuk", "Ievhen Marchuk"),
    ("Mikhail Sokolov", "Mihail Sokolov"),
    ("Abdel-Rahman", "Abdul Rahman"),
    ("Mohammed Yousef", "Muhammad Yusuf"),
    ("Al-Hudaydah", "Hudaydah"),
    ("Odesa", "Odessa"),
    ("Hussein", "Husain"),
]
TWO = [
    ("Kharkiv", "Kherson"),
    ("Goma", "Soma"),
    ("Yusuf Hamdan", "Yusuf Haddad"),
    ("Andriy Melnyk", "Andriy Boyko"),
    ("", "Kyiv"),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_name_in_two_spellings(left: str, right: str) -> None:
    assert same_name(left, right)
    assert same_name(right, left)


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_names(left: str, right: str) -> None:
    assert not same_name(left, right)
