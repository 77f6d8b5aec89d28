"""Filing: each report once, with its versions and readings; nothing is overwritten."""

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from saksi.errors import UngroundedRecordError
from saksi.ledger import Ledger
from saksi.model.filing import Filed, Search, Signature, Telling
from saksi.model.record import Report, Span
from tests.ledger.written import BELIMBING, ROSA, at, belimbing, document, filed, looked_into, rosa, zoe

NEWER = "saksi 0.2"
SIGNED = Signature(bands=("1:a", "2:b"), values="1 2 3")


def told(report: Report, *keys: str) -> list[Telling]:
    return [Telling(id=f"{report.document.id}/v1", keys=keys, payload=f'"{report.document.id}"')]


@pytest.mark.parametrize("made", [belimbing, rosa, zoe])
def test_a_report_comes_back_as_it_was_filed(ledger: Ledger, made: type) -> None:
    given = filed(made(), country="IDN")
    ledger.file(given, [], SIGNED)
    back = ledger.report(given.report.document.id)
    assert back == given
    assert back is not None
    assert back.report.to_json() == given.report.to_json()


def test_moments_come_back_in_utc(ledger: Ledger) -> None:
    local = datetime(2025, 3, 1, 6, 30, 15, 250, tzinfo=timezone(timedelta(hours=7)))
    ledger.file(filed(belimbing()).model_copy(update={"published_at": local}), [], None)
    back = ledger.report("r1")
    assert back is not None
    assert back.published_at == local
    assert str(back.published_at) == "2025-02-28 23:30:15.000250+00:00"
    assert ledger.moments({"r1", "r9"}) == {"r1": local}


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "a\x00b\udfff", "🛰️"])
def test_characters_that_no_database_keeps_come_back(ledger: Ledger, odd: str) -> None:
    words = f"{BELIMBING}{odd}\nlagi"
    given = filed(belimbing(text=words))
    ledger.file(given, [], None)
    back = ledger.report("r1")
    assert back is not None
    assert back.report.document.text == words
    assert ledger.check() == []


@pytest.mark.parametrize("number", [31, 31.0, 0.1, 2_500_000.0, 10**24, 2**63, 1e15])
def test_numbers_stay_whole_or_not(ledger: Ledger, number: float) -> None:
    report = belimbing()
    quantity = report.quantities[0].model_copy(update={"low": number, "high": number})
    ledger.file(filed(report.model_copy(update={"quantities": (quantity,)})), [], None)
    back = ledger.report("r1")
    assert back is not None
    assert repr(back.report.quantities[0].low) == repr(number)


def test_filing_twice_changes_nothing(ledger: Ledger) -> None:
    given = filed(belimbing())
    assert ledger.known("r1", given.report.document.sha256, given.reader) == "new"
    assert ledger.file(given, told(given.report, "k"), SIGNED).outcome == "new"
    assert ledger.known("r1", given.report.document.sha256, given.reader) == "known"
    again = ledger.file(given, [], None)
    assert (again.outcome, again.version, again.stirred) == ("known", 1, ())
    assert ledger.sharing({"k"}, but="") == ['"r1"']
    assert len(list(ledger.find(Search()))) == 1


def test_a_changed_text_is_a_version_beside_the_old(ledger: Ledger) -> None:
    old, new = filed(belimbing()), filed(belimbing(text=BELIMBING.replace("komentar", "pernyataan")))
    ledger.file(old, [], None)
    assert ledger.known("r1", new.report.document.sha256, new.reader) == "changed"
    filing = ledger.file(new, [], None)
    assert (filing.outcome, filing.version) == ("changed", 2)
    assert ledger.report("r1") == new.model_copy(update={"version": 2})
    assert ledger.report("r1", 1) == old
    assert ledger.report("r1", 3) is None
    assert [hit.version for hit in ledger.find(Search())] == [2]


def test_an_old_text_given_again_is_known(ledger: Ledger) -> None:
    old, new = filed(belimbing()), filed(belimbing(text=f"{BELIMBING} Selesai."))
    for given in (old, new):
        ledger.file(given, [], None)
    again = ledger.file(old, [], None)
    assert (again.outcome, again.version) == ("known", 1)
    assert [hit.version for hit in ledger.find(Search())] == [2]


def test_a_newer_reader_supersedes_and_overwrites_nothing(ledger: Ledger, place: str) -> None:
    first = belimbing()
    better = first.model_copy(
        update={"statements": (first.statements[0].model_copy(update={"act": "announce"}),)}
    )
    ledger.file(filed(first), [], SIGNED)
    filing = ledger.file(filed(better, reader=NEWER), [], SIGNED)
    assert (filing.outcome, filing.version) == ("reread", 1)
    back = ledger.report("r1")
    assert back is not None
    assert (back.reader, back.report.statements[0].act) == (NEWER, "announce")
    assert [hit.what for hit in ledger.find(Search())] == ["announce"]
    with looked_into(place) as conn:
        asked = "SELECT s.act, r.reader, r.superseded_by IS NOT NULL FROM read_statements AS s"
        rows = conn.execute(text(f"{asked} JOIN readings AS r ON r.id = s.reading"))
        assert sorted(tuple(row) for row in rows) == [("announce", NEWER, False), ("say", "saksi 0.1", True)]
    assert ledger.file(filed(first), [], None).outcome == "known"
    assert ledger.check() == []


def test_re_reading_an_old_version_leaves_the_new_one_current(ledger: Ledger) -> None:
    old, new = filed(belimbing()), filed(belimbing(text=f"{BELIMBING} Selesai."))
    ledger.file(old, [], None)
    ledger.file(new, told(new.report, "k"), None)
    again = ledger.file(filed(old.report, reader=NEWER), told(old.report, "k"), None)
    assert (again.outcome, again.version) == ("reread", 1)
    assert [hit.version for hit in ledger.find(Search())] == [2]
    assert len(ledger.sharing({"k"}, but="")) == 1
    earlier = ledger.report("r1", 1)
    assert earlier is not None
    assert earlier.reader == NEWER
    assert ledger.check() == []


def test_reports_at_one_address_are_one_report(ledger: Ledger) -> None:
    ledger.file(filed(belimbing("kept")), [], None)
    assert ledger.identify("other", "https://example.org/kept") == "kept"
    assert ledger.identify("kept", "https://example.org/elsewhere") == "kept"
    assert ledger.identify("other", "https://example.org/elsewhere") == "other"
    assert ledger.identify("other", None) == "other"


def test_what_is_known_of_an_outlet_is_filled_in(ledger: Ledger, place: str) -> None:
    ledger.file(filed(belimbing("a")), [], None)
    ledger.file(filed(belimbing("b", text=f"{BELIMBING} 2"), country="IDN"), [], None)
    with looked_into(place) as conn:
        assert [tuple(r) for r in conn.execute(text("SELECT name, country, language FROM outlets"))] == [
            ("Kabar Utara", "IDN", "id")
        ]


def _outside(report: Report) -> Report:
    span = Span(start=0, end=len(report.document.text) + 1)
    return report.model_copy(update={"statements": (report.statements[0].model_copy(update={"cue": span}),)})


def _empty(report: Report) -> Report:
    quantity = report.quantities[0].model_copy(update={"end": report.quantities[0].start})
    return report.model_copy(update={"quantities": (quantity,)})


def _other_text(report: Report) -> Report:
    other = report.document.model_copy(update={"text": ROSA + BELIMBING})
    return report.model_copy(update={"document": other})


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (_outside, "r1: s1 stands at 0 to"),
        (_empty, "r1: n1 stands at"),
        (_other_text, "r1: its text is not the one"),
    ],
)
def test_a_record_outside_its_text_is_refused_at_the_door(ledger: Ledger, spoil: type, fault: str) -> None:
    with pytest.raises(UngroundedRecordError, match=fault):
        ledger.file(filed(spoil(belimbing())), [], None)
    assert list(ledger.reports()) == []


def test_a_long_text_is_filed_whole(ledger: Ledger) -> None:
    words = f"{BELIMBING}\n" + " ".join(f"kata{number}" for number in range(120_000))
    ledger.file(filed(belimbing(text=words)), [], None)
    back = ledger.report("r1")
    assert back is not None
    assert back.report.document.text == words


def test_a_report_without_records_is_a_report(ledger: Ledger) -> None:
    given = Filed(report=Report(document=document("Tidak ada.", "r0")), version=1, reader="saksi 0.1")
    ledger.file(given, [], None)
    assert ledger.report("r0") == given
    assert list(ledger.reports()) == ["r0"]


def test_failures_are_counted_and_forgotten(ledger: Ledger) -> None:
    for place, reason in (("b.txt", "is empty"), ("a.txt", "is locked"), ("b.txt", "still is\x00 empty")):
        ledger.fail(place, reason)
    assert [(f.place, f.reason, f.tries) for f in ledger.failures()] == [
        ("a.txt", "is locked", 1),
        ("b.txt", "still is\ufffd empty", 2),
    ]
    ledger.succeeded("b.txt")
    ledger.succeeded("never")
    assert [f.place for f in ledger.failures()] == ["a.txt"]


def test_check_names_what_is_wrong(ledger: Ledger, place: str) -> None:
    ledger.file(filed(belimbing()), [], None)
    ledger.file(filed(rosa()), [], None)
    assert ledger.check() == []
    with looked_into(place) as conn:
        conn.execute(text("UPDATE read_quantities SET stop = 9999 WHERE measure = 'killed'"))
        conn.execute(text("UPDATE versions SET text = text || '!' WHERE report = 'r2'"))
        conn.execute(text("UPDATE readings SET current = (1 = 0) WHERE reader = 'saksi 0.1'"))
    said = "\n".join(ledger.check())
    assert f"r1, version 1, read by saksi 0.1: n1 stands at {at(BELIMBING, 'tiga').start} to 9999" in said
    assert "r2, version 1, read by saksi 0.1: its text is not the one its SHA-256 was made of" in said
    assert "r1: 0 current readings" in said
