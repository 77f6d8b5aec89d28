"""Which records are right: the scheme's tests, a verdict for every record."""

import copy

from eval.rightness import right_ids

from tests.eval.test_compare import at, gold, read


def test_a_report_read_well_is_right_throughout() -> None:
    right = right_ids(gold(), read())
    assert right["statements"] == {"s1"}
    assert right["entities"] == {"e1", "e2"}
    for layer, key in (
        ("quotes", "q1"),
        ("events", "v1"),
        ("places", "p1"),
        ("quantities", "n1"),
        ("times", "t1"),
    ):
        assert right[layer] == {key}


def test_a_wrong_field_of_the_judges_test_makes_a_record_wrong() -> None:
    row = read()
    row["quantities"][0]["high"] = 6
    row["times"][0]["from"] = "2024-11-03"
    row["events"][0]["type"] = "ASSAULT"
    row["statements"][0]["source"] = "e2"
    right = right_ids(gold(), row)
    assert not (right["quantities"] | right["times"] | right["events"] | right["statements"])


def test_of_two_records_for_one_annotated_one_is_right() -> None:
    row = read()
    row["quantities"].append({**copy.deepcopy(row["quantities"][0]), "id": "n2"})
    assert right_ids(gold(), row)["quantities"] == {"n1"}


def test_a_place_named_again_is_right_with_the_first() -> None:
    row = read()
    row["places"].append({**row["places"][0], **at("Zenda", 2), "id": "p2"})
    row["places"].append({**row["places"][0], **at("Zenda", 2), "id": "p3", "country": "XXX"})
    assert right_ids(gold(), row)["places"] == {"p1", "p2"}
