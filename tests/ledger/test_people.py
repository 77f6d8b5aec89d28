"""What people decide and say survives whatever the machine reads."""

from datetime import UTC, datetime

import pytest

from saksi.ledger import Ledger, UnknownRecordError
from saksi.model.filing import Telling
from saksi.model.record import Report
from tests.ledger.written import BELIMBING, belimbing, filed, rosa

AT = datetime(2025, 3, 4, 9, 30, tzinfo=UTC)
LATER = datetime(2025, 3, 5, tzinfo=UTC)


def put(ledger: Ledger, report: Report, *, reader: str = "saksi 0.1") -> None:
    told = [Telling(id=f"{report.document.id}/{e.id}", keys=("k",), payload="{}") for e in report.events[:1]]
    ledger.file(filed(report, reader=reader), told, None)


def renamed(report: Report, **ids: str) -> Report:
    """The report as another reader reads it: the same records under other ids."""
    layers = {
        layer: tuple(r.model_copy(update={"id": ids.get(r.id, r.id)}) for r in getattr(report, layer))
        for layer in ("statements", "events", "entities")
    }
    return report.model_copy(update=layers)


@pytest.fixture
def desk(ledger: Ledger) -> Ledger:
    for report in (belimbing("a"), belimbing("b", text=f"{BELIMBING} Lagi."), rosa("c")):
        put(ledger, report)
    ledger.settle({"a/v1", "b/v1", "c/v1"}, [])
    return ledger


def test_a_decision_binds_and_is_reversible(desk: Ledger) -> None:
    made = desk.decide("b/v1", "a/v1", "same", user="sri", at=AT, note="satu serangan")
    assert (made.left, made.right, made.verdict, made.user, made.at) == ("a/v1", "b/v1", "same", "sri", AT)
    assert (made.note, made.undone) == ("satu serangan", False)
    assert desk.component({"a/v1"})[0] == {"a/v1", "b/v1"}
    assert desk.unsettled() == {"a/v1", "b/v1"}
    assert desk.decisions({"b/v1"}) == desk.decisions() == [made]
    assert desk.decisions({"c/v1"}) == []
    undone = desk.undo(made.id, user="adi", at=LATER)
    assert undone == made.model_copy(update={"undone": True})
    assert desk.undo(made.id, user="ani", at=LATER) == undone
    assert desk.decisions() == [undone]
    assert desk.component({"a/v1"})[0] == {"a/v1"}


def test_decisions_need_happenings_that_are_there(desk: Ledger) -> None:
    with pytest.raises(UnknownRecordError, match="z/v1"):
        desk.decide("a/v1", "z/v1", "same", user="sri", at=AT)
    with pytest.raises(UnknownRecordError, match="decision 7"):
        desk.undo(7, user="sri", at=AT)
    assert desk.decisions() == []


@pytest.mark.parametrize("before", ["", "Pembaruan: korban bertambah.\n"])
def test_a_decision_follows_its_event_through_re_reading(desk: Ledger, before: str) -> None:
    desk.decide("a/v1", "c/v1", "different", user="sri", at=AT)
    anew = renamed(belimbing("a", text=before + BELIMBING), v1="v4")
    put(desk, anew, reader="saksi 0.2")
    assert [(d.left, d.right, d.verdict) for d in desk.decisions()] == [("a/v4", "c/v1", "different")]
    assert len(desk.decisions({"a/v4"})) == 1
    assert desk.decisions({"a/v1"}) == []


def test_reviews_are_kept_apart_and_survive_re_reading(desk: Ledger) -> None:
    desk.review("a#s1", "rejected", user="sri", at=AT)
    desk.review("a#s1", "corrected", user="adi", at=LATER, value='{"act": "announce"}')
    desk.review("a#e1", "accepted", user="adi", at=LATER)
    said = desk.reviews("a#s1")
    assert [(r.record, r.ruling, r.user, r.value) for r in said] == [
        ("a#s1", "rejected", "sri", None),
        ("a#s1", "corrected", "adi", '{"act": "announce"}'),
    ]
    assert (said[0].layer, said[0].report, said[0].at) == ("statements", "a", AT)
    assert BELIMBING[said[0].start : said[0].end] == "mengatakan"
    put(desk, renamed(belimbing("a"), s1="s9", e1="e7"), reader="saksi 0.2")
    assert desk.reviews("a#s1") == []
    assert [r.ruling for r in desk.reviews("a#s9")] == ["rejected", "corrected"]
    assert [r.ruling for r in desk.reviews("a#e7")] == ["accepted"]
    back = desk.report("a")
    assert back is not None
    assert back.report.statements[0].act == "say"


def test_a_review_follows_its_words_into_a_changed_text(desk: Ledger) -> None:
    desk.review("a#s1", "accepted", user="sri", at=AT)
    put(desk, renamed(belimbing("a", text=f"Diperbarui.\n{BELIMBING}"), s1="s2"))
    assert [r.record for r in desk.reviews()] == ["a#s2"]


def test_a_review_whose_words_are_gone_is_kept(desk: Ledger) -> None:
    desk.review("a#s1", "accepted", user="sri", at=AT)
    put(desk, rosa("a"))
    assert [(r.record, r.report) for r in desk.reviews()] == [(None, "a")]


@pytest.mark.parametrize("record", ["a#s99", "z#s1", "a", ""])
def test_reviews_need_records_that_are_there(desk: Ledger, record: str) -> None:
    with pytest.raises(UnknownRecordError):
        desk.review(record, "accepted", user="sri", at=AT)
