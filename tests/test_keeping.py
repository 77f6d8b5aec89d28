"""Reports into a ledger and out as incidents, through the whole engine."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path

import pytest

from saksi.keeping import Keeper
from saksi.ledger import Ledger
from saksi.merge import incident_json
from saksi.model.article import Article
from saksi.model.incident import Incident

SHELLED = "Rebel artillery shelled the market in Goma on Monday, killing nine people and wounding 14, the governor, Albert Mukadi, said."
TOLL = "Artileri menghantam pasar di Goma pada Senin, menewaskan 11 orang dan melukai 14 orang, kata juru bicara militer Kolonel Joseph Ilunga."
ELSEWHERE = "Two soldiers were killed in a drone strike on a base in Port Sudan on Monday, the army said."
DAY = date(2025, 2, 4)


def article(report_id: str, text: str, day: date = DAY) -> Article:
    return Article(id=report_id, text=text, published=day, outlet=f"outlet of {report_id}")


ARTICLES = (article("a", SHELLED), article("b", TOLL), article("c", ELSEWHERE))


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    with Ledger.open(str(tmp_path / "desk.db")) as ledger:
        yield Keeper(ledger)


def incidents(keeper: Keeper) -> list[Incident]:
    return [Incident.model_validate_json(payload) for payload in keeper.ledger.incidents()]


def reports(keeper: Keeper) -> list[tuple[str, ...]]:
    return sorted(incident.reports for incident in incidents(keeper))


def test_reports_of_one_incident_in_two_languages_find_each_other(keeper: Keeper) -> None:
    assert [keeper.add(one).outcome for one in ARTICLES] == ["new", "new", "new"]
    assert reports(keeper) == [("a", "b"), ("c",)]
    shelled = next(i for i in incidents(keeper) if i.reports == ("a", "b"))
    assert {f.measure: f.verdict for f in shelled.figures} == {"killed": "disputed", "injured": "agreed"}


def test_what_is_known_is_added_no_second_time(keeper: Keeper) -> None:
    keeper.add(ARTICLES[0])
    assert keeper.add(ARTICLES[0]).outcome == "known"
    assert keeper.ledger.check() == []


def test_a_changed_report_is_a_new_version_and_its_figures_count_once(keeper: Keeper) -> None:
    for one in ARTICLES:
        keeper.add(one)
    filing = keeper.add(article("a", SHELLED.replace("nine", "eleven")))
    assert (filing.outcome, filing.version) == ("changed", 2)
    assert reports(keeper) == [("a", "b"), ("c",)]
    shelled = next(i for i in incidents(keeper) if i.reports == ("a", "b"))
    assert {f.measure: f.verdict for f in shelled.figures}["killed"] == "agreed"


def test_the_order_of_reports_changes_nothing(tmp_path: Path) -> None:
    told = set()
    for number, order in enumerate(permutations(ARTICLES)):
        with Ledger.open(str(tmp_path / f"{number}.db")) as ledger:
            keeper = Keeper(ledger)
            for one in order:
                keeper.add(one)
            told.add("\n".join(incident_json(incident) for incident in incidents(keeper)))
    assert len(told) == 1


def test_a_persons_decision_is_kept_and_can_be_taken_back(keeper: Keeper) -> None:
    for one in ARTICLES[:2]:
        keeper.add(one)
    left, right = incidents(keeper)[0].happenings
    at = datetime(2025, 2, 5, tzinfo=UTC)
    made = keeper.decide(left, right, "different", user="sari", at=at)
    assert reports(keeper) == [("a",), ("b",)]
    keeper.add(ARTICLES[2])
    assert reports(keeper) == [("a",), ("b",), ("c",)]
    keeper.undo(made.id, user="sari", at=at)
    assert reports(keeper) == [("a", "b"), ("c",)]


def test_near_copies_are_told_with_their_origin(keeper: Keeper) -> None:
    story = " ".join(
        [SHELLED, ELSEWHERE, "Residents said that the shelling went on until dusk and that the road was cut."]
    )
    keeper.add(article("first", story, date(2025, 2, 3)))
    keeper.add(article("reprint", story + " No one answered at the ministry."))
    assert [(group.origin, group.copies) for group in keeper.copies()] == [("first", ("reprint",))]
