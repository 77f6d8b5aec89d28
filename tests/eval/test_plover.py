from typing import Any

import pytest
from eval.plover import (
    Figures,
    GoldEvent,
    Measured,
    Share,
    describe,
    figures,
    gold_events,
    is_miss,
    judge,
    today_type,
)

from saksi.model.record import Document, Entity, Event, Place, Report, Span

TEXT = "Ruritanian rebels shelled the port of Zenda on Monday, the Ruritanian army said."
ROW: dict[str, Any] = {
    "id": "X-1",
    "event": "FIGHT",
    "mode": "heavy-weapons",
    "eventText": "shelled",
    "text": "{" + TEXT + "}",
    "source": [{"actorText": "Ruritanian  rebels"}],
    "target": "",
}


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(start=at, end=at + len(words))


def report(type_: str = "ASSAULT", actor: str = "rebels") -> Report:
    trigger = span("shelled")
    event = Event.model_validate(
        {
            "id": "v1",
            "type": type_,
            "status": "occurred",
            "trigger": trigger,
            "actors": ["e1"],
            "places": ["p1"],
            "confidence": 1,
        }
    )
    zenda = span("Zenda")
    return Report(
        document=Document(id="d", language="en", sha256="", text=TEXT),
        entities=(Entity(id="e1", kind="group", name=actor, mentions=(span(actor),), confidence=1),),
        events=(event,),
        places=(Place(id="p1", start=zenda.start, end=zenda.end, name="Zenda", confidence=1),),
    )


def gold(actor: str = "Ruritanian rebels", recipient: str = "port of Zenda") -> GoldEvent:
    return GoldEvent("X-1", TEXT, "ASSAULT", "shelled", (actor,), (recipient,))


@pytest.mark.parametrize(
    ("name", "mode", "today"),
    [
        ("DEMAND", None, "REQUEST"),
        ("DISAPPROVE", None, "ACCUSE"),
        ("INVESTIGATE", "", "ACCUSE"),
        ("FIGHT", "firearms", "ASSAULT"),
        ("COERCE", "destroy", "ASSAULT"),
        ("FIGHT", "deport", "COERCE"),
        ("COERCE", "arrest", "COERCE"),
    ],
)
def test_older_names_stand_for_the_types_of_today(name: str, mode: str | None, today: str) -> None:
    assert today_type(name, mode) == today


def test_a_row_becomes_a_gold_event_without_its_braces_and_empty_target() -> None:
    (event,) = gold_events([ROW])
    assert event == GoldEvent("X-1", TEXT, "ASSAULT", "shelled", ("Ruritanian  rebels",), ())


def test_a_type_is_found_wherever_in_the_sentence_it_stands() -> None:
    assert judge(gold(), report()).found
    assert not judge(gold(), report("COERCE")).found


@pytest.mark.parametrize(
    ("wanted", "read", "met"),
    [
        ("Ruritanian rebels", "rebels", True),
        ("rebels", "Ruritanian rebels", True),
        ("ruritanian  REBELS", "Ruritanian rebels", True),
        ("Ruritanian rebels", "army", False),
        ("reb", "Monday", False),
    ],
)
def test_an_actor_is_met_by_a_mention_that_overlaps_or_contains_it(wanted: str, read: str, met: bool) -> None:
    assert judge(gold(wanted), report(actor=read)).actors == (met,)


def test_a_place_of_the_event_meets_a_target_that_is_a_place() -> None:
    assert judge(gold(), report()).recipients == (True,)


def test_actors_count_only_where_the_event_was_found() -> None:
    found, other = judge(gold(), report()), judge(gold(), report("COERCE"))
    assert figures([found, other]) == Figures(Share(1, 2), Share(1, 1), Share(1, 1), Share(1, 1))
    assert is_miss(other)
    assert not is_miss(found)


def test_a_share_of_nothing_is_nothing() -> None:
    assert Share(0, 0).figure == 0.0


def test_events_of_a_type_that_the_gold_has_are_told_from_the_others() -> None:
    measured = Measured([judge(gold(), report())], {TEXT: report()})
    assert measured.events_of_gold_type() == Share(1, 1)


def test_a_miss_shows_the_gold_and_what_was_read() -> None:
    shown = describe(judge(gold(), report("COERCE")), report("COERCE"))
    assert (
        shown.splitlines()[0] == "type not found: X-1  ASSAULT “shelled”  Ruritanian rebels → port of Zenda"
    )
    assert "[[shelled]]" in shown.splitlines()[2]
