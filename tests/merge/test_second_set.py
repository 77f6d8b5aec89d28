"""The second merge set, invented for this project: a protest, an exchange of prisoners, clashes at sea and on land."""

from itertools import combinations
from pathlib import Path

import pytest
import yaml
from eval.merging import incidents_of, near_copies, origins, read_reports

from saksi.merge import judge
from saksi.merge.happenings import happenings_of
from saksi.model.incident import Incident

FOLDER = Path(__file__).parent / "fixture"


@pytest.fixture(scope="module")
def incidents() -> tuple[Incident, ...]:
    reports = read_reports(FOLDER / "reports.jsonl")
    return incidents_of(reports, origins(near_copies(reports)))


def test_each_incident_has_its_reports_and_type(incidents: tuple[Incident, ...]) -> None:
    truth = yaml.safe_load((FOLDER / "truth.yaml").read_text(encoding="utf-8"))
    wanted = sorted((i["type"], tuple(sorted(i["reports"]))) for i in truth["incidents"])
    assert sorted((i.type, tuple(sorted(i.reports))) for i in incidents) == wanted


def test_order_of_reports_changes_nothing(incidents: tuple[Incident, ...]) -> None:
    reports = read_reports(FOLDER / "reports.jsonl")[::-1]
    turned = incidents_of(reports, origins(near_copies(reports)))
    assert {i.model_dump_json() for i in turned} == {i.model_dump_json() for i in incidents}


def test_a_judgement_is_the_same_both_ways_round() -> None:
    reports = read_reports(FOLDER / "reports.jsonl")[:6]
    told = [h for report, at in reports for h in happenings_of(report, published_at=at)]
    assert all(judge(a, b) == judge(b, a) for a, b in combinations(told, 2))
