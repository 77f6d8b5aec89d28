"""Words and tokens: what is searched for is what was filed, folded."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.ledger.order import first_key, key_of
from saksi.ledger.traits import _days, tokens_of_box, tokens_of_days
from saksi.ledger.words import Term, folded, marks_of, terms_of, words_of
from saksi.model.filing import Box

DAYS = st.dates(min_value=date(1995, 1, 1), max_value=date(2035, 12, 31))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Serangan DRONE, 31 rudal.", "serangan drone 31 rudal"),
        ("Zoë Krüger; Kyïv; Ałma-Ata", "zoe kruger kyiv ałma ata"),
        ("Jum’at Ka'bah", "jum at ka bah"),
        ("Kafe\u0301 STRASSE straße", "kafe strasse strasse"),
        ("½ ﷺ ²", "12 صلىاللهعليهوسلم 2"),
        ("__ -- “ ”", ""),
        ("Київ 🛰️ 北京", "киів 🛰️ 北京".replace(" 🛰️", "")),
    ],
)
def test_words_are_folded(text: str, words: str) -> None:
    assert " ".join(words_of(text)) == words
    assert folded(text) == words


@pytest.mark.parametrize(
    ("asked", "terms"),
    [
        ("drone kyiv", (Term(("drone",)), Term(("kyiv",)))),
        ('"serangan drone" Kyiv', (Term(("serangan", "drone")), Term(("kyiv",)))),
        ("serang*", (Term(("serang",), begun=True),)),
        ("Jum'at", (Term(("jum", "at")),)),
        ('"drone', (Term(("drone",)),)),
        ('"" * ?', ()),
    ],
)
def test_what_is_asked_becomes_terms(asked: str, terms: tuple[Term, ...]) -> None:
    assert terms_of(asked) == terms


def test_marks_are_where_the_words_stand() -> None:
    text = "Kyïv: serangan drone, serangan rudal."
    marks = marks_of(text, terms_of('KYIV "serangan rudal" dro*'))
    assert marks is not None
    assert [text[a:b] for a, b in marks] == ["Kyïv", "drone", "serangan rudal"]
    assert marks_of(text, terms_of("kyiv kapal")) is None
    assert marks_of(text, ()) == ()


@given(first=DAYS, length=st.integers(0, 900), since=DAYS, window=st.integers(0, 900))
def test_an_event_is_found_by_any_days_that_touch_it(
    first: date, length: int, since: date, window: int
) -> None:
    last, until = first + timedelta(days=length), since + timedelta(days=window)
    tokens = set(_days(first, last))
    if first <= until and since <= last:
        assert tokens & tokens_of_days(since, until)
        assert tokens & tokens_of_days(since, None)
        assert tokens & tokens_of_days(None, until)
    elif length < 7:
        assert not tokens & tokens_of_days(since, until)


def test_days_at_the_end_of_time_are_days() -> None:
    assert tokens_of_days(date.min, date.max)
    assert tokens_of_days(date.max, None)
    assert tokens_of_days(None, date.min)
    assert set(_days(date.min, date.max)) == {"y:all"}
    assert set(_days(date(2025, 1, 2), date(2025, 1, 1))) == set()


def test_a_box_is_as_many_cells_as_narrow_it_down() -> None:
    assert tokens_of_box(Box(south=49.2, west=36.1, north=49.9, east=36.9)) == {"f:1049x1036"}
    assert tokens_of_box(Box(south=-1, west=-1, north=-0.5, east=-0.5)) == {"f:999x999"}
    assert len(tokens_of_box(Box(south=-20, west=175, north=-10, east=-175))) <= 100
    assert tokens_of_box(Box(south=-90, west=-180, north=90, east=180)) == set()


def test_keys_sort_by_day() -> None:
    assert key_of(None, "z") < first_key(date.min) <= key_of(date(1700, 1, 1), "a")
    assert key_of(date(2024, 12, 31), "z") < first_key(date(2025, 1, 1)) <= key_of(date(2025, 1, 1), "a")
    assert key_of(date(2025, 1, 1), "a") == key_of(date(2025, 1, 1), "a") != key_of(date(2025, 1, 1), "b")
    assert key_of(date.max, "z") < 2**53
