from typing import Any

import pytest
from eval.statuses import Pair, f1_of, pairs_in, status_lines

PAIRS: list[Pair] = [("planned", "planned"), ("planned", "occurred"), ("occurred", "occurred")]


def event(kind: str, start: int, status: str) -> dict[str, Any]:
    return {"type": kind, "trigger": {"start": start, "end": start + 5}, "status": status}


def test_only_events_that_were_found_are_counted() -> None:
    gold = {
        "events": [event("ASSAULT", 0, "planned"), event("AID", 20, "occurred"), event("AID", 40, "denied")]
    }
    read = {
        "events": [
            event("ASSAULT", 3, "occurred"),
            event("PROTEST", 20, "occurred"),
            event("AID", 44, "denied"),
        ]
    }
    assert list(pairs_in(gold, read)) == [("planned", "occurred"), ("denied", "denied")]


def test_one_record_answers_for_one_annotated_event() -> None:
    gold = {"events": [event("AID", 0, "planned"), event("AID", 2, "occurred")]}
    assert list(pairs_in(gold, {"events": [event("AID", 1, "planned")]})) == [("planned", "planned")]


@pytest.mark.parametrize(("status", "f1"), [("planned", 2 / 3), ("occurred", 2 / 3), ("denied", None)])
def test_f1_of_a_status(status: str, f1: float | None) -> None:
    assert f1_of(status, PAIRS) == f1


def test_the_table_shows_each_way_of_choosing() -> None:
    lines = list(status_lines({"reader": PAIRS, "rules": [(gold, "occurred") for gold, _ in PAIRS]}))
    assert lines[0] == "| status | annotated | reader | rules |"
    assert "| right | 3 | 0.667 | 0.333 |" in lines
    assert "| denied, F1 | 0 |  |  |" in lines
