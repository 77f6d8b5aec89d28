"""Whether an event happened, is planned, asked for or denied, through the whole engine."""

from datetime import date

import pytest

import saksi

PUBLISHED = date(2024, 11, 2)

# language, text, type, status
CASES = [
    (
        "id",
        "Menteri Luar Negeri Retno Marsudi akan bertemu Wang Yi di Beijing pekan depan.",
        "CONSULT",
        "planned",
    ),
    ("id", "Menteri Luar Negeri Retno Marsudi bertemu Wang Yi di Beijing kemarin.", "CONSULT", "occurred"),
    ("id", "Turki berjanji akan mengirim bantuan ke Gaza.", "AID", "planned"),
    ("id", "PBB mendesak Israel membuka blokade.", "REQUEST", "occurred"),
    ("en", "The two presidents will meet in Geneva next week.", "CONSULT", "planned"),
    ("en", "The two presidents met in Geneva on Thursday.", "CONSULT", "occurred"),
    ("en", "Rebels shelled the market in Tadamon on Thursday, residents said.", "ASSAULT", "occurred"),
    ("en", "The army denied shelling the market.", "ASSAULT", "denied"),
]


@pytest.mark.parametrize(("language", "text", "kind", "status"), CASES)
def test_the_status_of_an_event(language: str, text: str, kind: str, status: str) -> None:
    report = saksi.read(text, language=language, published=PUBLISHED)
    assert status in [event.status for event in report.events if event.type == kind]


def test_the_same_words_are_ahead_or_behind_by_the_day_of_publication() -> None:
    text = "The two delegations are to hold talks in Doha on 5 November 2024."
    report = saksi.read(text, language="en", published=PUBLISHED)
    assert [event.status for event in report.events if event.type == "CONSULT"] == ["planned"]
