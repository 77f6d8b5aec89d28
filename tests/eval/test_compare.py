from collections.abc import Iterator
from typing import Any

import pytest
from eval.beside import Beside, pair
from eval.compare import Mistake, mistakes_of

TEXT = "Lima orang tewas di Zenda hari Senin, kata Wali Kota Rudolf. “Zenda aman,” kata Rudolf. Ia menuduh Strelsau."
Row = dict[str, Any]


def at(words: str, nth: int = 1) -> Row:
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def gold() -> Row:
    return {
        "document": {"id": "r1", "text": TEXT},
        "entities": {
            "mayor": {"kind": "person", "names": ["Rudolf", "Wali Kota Rudolf"]},
            "town": {"kind": "government", "names": ["Strelsau"]},
        },
        "quotes": [{**at("Zenda aman,"), "speaker": "mayor"}],
        "statements": [
            {
                "cue": at("kata"),
                "source": "mayor",
                "act": "say",
                "content": [at("Lima orang tewas di Zenda hari Senin")],
            }
        ],
        "quantities": [{**at("Lima"), "low": 5, "high": 5, "measure": "killed"}],
        "times": [{**at("hari Senin"), "from": "2024-11-04", "to": "2024-11-04"}],
        "places": [{**at("Zenda"), "name": "Zenda", "country": "RUR", "lat": 50.0, "lon": 15.0}],
        "events": [
            {
                "type": "ACCUSE",
                "mode": "allege",
                "trigger": at("menuduh"),
                "actors": ["mayor"],
                "recipients": ["town"],
                "places": [],
                "when": None,
            }
        ],
    }


def read() -> Row:
    """The same, as the engine would give it."""
    return {
        "entities": [
            {"id": "e1", "kind": "person", "name": "Rudolf", "mentions": [at("Wali Kota Rudolf")]},
            {"id": "e2", "kind": "government", "name": "Strelsau", "mentions": [at("Strelsau")]},
        ],
        "quotes": [{"id": "q1", **at("Zenda aman,"), "speaker": "e1"}],
        "statements": [
            {
                "id": "s1",
                "cue": at("kata"),
                "source": "e1",
                "act": "say",
                "content": [at("Lima orang tewas di Zenda")],
                "rule": "kata/inverted",
            }
        ],
        "quantities": [{"id": "n1", **at("Lima"), "low": 5, "high": 5, "measure": "killed", "rule": "tewas"}],
        "times": [{"id": "t1", **at("Senin"), "from": "2024-11-04", "to": "2024-11-04", "rule": "day/day"}],
        "places": [{"id": "p1", **at("Zenda"), "name": "Zenda", "country": "RUR", "lat": 50.1, "lon": 15.1}],
        "events": [
            {
                "id": "v1",
                "type": "ACCUSE",
                "mode": "allege",
                "trigger": at("menuduh"),
                "actors": ["e1"],
                "recipients": ["e2"],
                "places": [],
                "when": None,
                "rule": "menuduh/verb",
            }
        ],
    }


def kinds(read: Row) -> list[tuple[str, str]]:
    return [(mistake.layer, mistake.kind) for mistake in mistakes_of(gold(), read)]


def test_what_is_right_is_no_mistake() -> None:
    assert list(mistakes_of(gold(), read())) == []


def test_of_an_unread_report_everything_is_missed() -> None:
    assert kinds({}) == [
        ("quotes", "missed: a sentence"),
        ("statements", "missed: cue “kata”"),
        ("quantities", "missed: in words"),
        ("times", "missed"),
        ("places", "missed: with a point"),
        ("entities", "missed: person"),
        ("entities", "missed: government"),
        ("events", "missed: ACCUSE allege"),
    ]


def changes() -> Iterator[tuple[str, Row, tuple[str, str]]]:
    """A layer, what its one record has instead, and the one mistake it makes."""
    yield "quotes", {"speaker": None}, ("speakers", "wrong speaker: nobody for somebody")
    yield "quotes", {"speaker": "e2"}, ("speakers", "wrong speaker: another")
    yield "quotes", at("aman,"), ("quotes", "wrong extent")
    yield "statements", {"act": "claim"}, ("acts", "wrong act: claim for say")
    yield "statements", {"source": "e2"}, ("statements", "wrong source: another (inverted)")
    yield "statements", {"content": [at("Lima")]}, ("statements", "wrong content: too short (inverted)")
    yield "quantities", {"measure": "injured"}, ("measures", "wrong measure: injured for killed")
    yield "quantities", {"high": None}, ("quantities", "wrong range")
    yield "times", {"from": "2024-11-11", "to": "2024-11-11"}, ("times", "wrong days: day/day")
    yield "times", {"from": None, "to": None}, ("times", "unresolved: day/day")
    yield "places", {"country": "GRU"}, ("places", "wrong country")
    yield "places", {"country": None}, ("places", "no country")
    yield "places", {"lat": None, "lon": None}, ("places", "no point")
    yield "places", {"lat": 51.0}, ("places", "wrong point")
    yield "events", {"type": "REQUEST"}, ("events", "wrong type: REQUEST for ACCUSE")
    yield "events", {"actors": []}, ("arguments", "actors missed: ACCUSE")
    yield "events", {"recipients": ["e1"]}, ("arguments", "recipients wrong: ACCUSE")
    yield "events", {"when": "t1"}, ("arguments", "when spurious: ACCUSE")
    yield "events", {"places": ["p1"]}, ("arguments", "places spurious: ACCUSE")


@pytest.mark.parametrize(("layer", "change", "mistake"), list(changes()))
def test_a_wrong_field_is_one_mistake(layer: str, change: Row, mistake: tuple[str, str]) -> None:
    wrong = read()
    wrong[layer][0] |= change
    assert kinds(wrong) == [mistake]


@pytest.mark.parametrize(
    ("layer", "row", "mistake"),
    [
        ("quotes", {**at("orang tewas"), "speaker": None}, "spurious: a fragment"),
        ("statements", {"cue": at("kata", 2), "source": None, "content": [], "rule": "kata/inverted"}, "spurious: kata/inverted"),
        ("quantities", {**at("Senin"), "low": 1, "high": 1, "rule": "other"}, "spurious: in words"),
        ("times", {"id": "t2", **at("aman"), "from": None, "rule": "now"}, "spurious: now"),
        ("places", {"id": "p2", **at("Strelsau"), "name": "Strelsau", "country": "RUR", "precision": "city"}, "spurious: city"),
        ("entities", {"id": "e3", "kind": "organization", "name": "Zenda", "mentions": [at("Zenda")]}, "spurious: organization"),
        ("events", {"type": "ASSAULT", "mode": None, "trigger": at("tewas"), "rule": "tewas/verb"}, "spurious: ASSAULT"),
    ],
)  # fmt: skip
def test_a_record_too_many_is_one_mistake(layer: str, row: Row, mistake: str) -> None:
    more = read()
    more[layer].append(row)
    assert kinds(more) == [(layer, mistake)]


def test_half_a_name_is_told_from_no_name() -> None:
    wrong = read()
    wrong["entities"][1] |= {"name": "Kerajaan Strelsau", "mentions": []}
    wrong["events"] = []
    assert ("entities", "more than the name: government") in kinds(wrong)


def test_a_mistake_says_where_it_is_and_what_was_read() -> None:
    wrong = read()
    wrong["quotes"][0]["speaker"] = "e2"
    (mistake,) = mistakes_of(gold(), wrong)
    where = at("Zenda aman,")
    assert mistake == Mistake(
        "speakers",
        "wrong speaker: another",
        "r1",
        (where["start"], where["end"]),
        "read Strelsau, gold Rudolf",
    )


def test_records_are_paired_one_to_one_in_order() -> None:
    paired = pair([{"n": 1}, {"n": 1}, {"n": 2}], [{"n": 1}, {"n": 3}], lambda g, r: g["n"] == r["n"])
    assert paired.pairs == [({"n": 1}, {"n": 1})]
    assert paired.missed == [{"n": 1}, {"n": 2}]
    assert paired.spurious == [{"n": 3}]


def test_nobody_is_the_same_as_nobody_only() -> None:
    beside = Beside(gold(), read())
    assert beside.same(None, None)
    assert not beside.same("mayor", None)
    assert not beside.same(None, "e1")
    assert beside.same("mayor", "e1")
