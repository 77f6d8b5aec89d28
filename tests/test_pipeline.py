"""The stages joined: spans in the given text, the same bytes twice, time that grows with the text alone."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import saksi
from saksi.errors import UnknownLanguageError
from saksi.model.record import Report

REPAIRED = [
    ("Serangan itu melukai 40 orang lainnyakata kantor kejaksaan agung.", "kata"),
    ("Menteri itu me\u00adngatakan pasukan akan mundur.", "me\u00adngatakan"),
    ("Polisi\u200b mengatakan dua orang ditangkap.", "mengatakan"),
    ("Dua rumah rusak.\r\nPolisi mengatakan dua orang ditangkap.", "mengatakan"),
]


@pytest.mark.parametrize(("text", "cue"), REPAIRED)
def test_spans_cut_the_text_as_it_was_given(text: str, cue: str) -> None:
    report = saksi.read(text, language="id")
    cues = [text[s.cue.start : s.cue.end] for s in report.statements]
    assert cue in cues


def _spans(report: Report) -> list[tuple[int, int]]:
    spans = [(s.start, s.end) for st in report.statements for s in (st.cue, *st.content)]
    spans += [(e.trigger.start, e.trigger.end) for e in report.events]
    spans += [(m.start, m.end) for e in report.entities for m in e.mentions]
    for layer in (report.quotes, report.quantities, report.times, report.places):
        spans += [(r.start, r.end) for r in layer]
    return spans


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300), st.sampled_from(["id", "en"]))
def test_any_text_is_read_and_every_span_lies_in_it(text: str, language: str) -> None:
    report = saksi.read(text, language=language, published=date(2024, 11, 2))
    assert all(0 <= start <= end <= len(text) for start, end in _spans(report))
    assert Report.model_validate_json(report.to_json()) == report


def test_the_same_text_gives_the_same_bytes() -> None:
    text = "Dua tentara tewas di Kyiv pada hari Jumat, kata angkatan udara Ukraina. AS mengecam serangan itu."
    first = saksi.read(text, published=date(2024, 11, 2)).to_json()
    assert first == saksi.read(text, published=date(2024, 11, 2)).to_json()


def test_no_date_of_publication_is_never_filled_in() -> None:
    report = saksi.read("Dua orang tewas kemarin, kata polisi.", language="id")
    assert [(t.from_, t.to) for t in report.times] == [(None, None)]
    assert report.problems[0].reason


@pytest.mark.parametrize(
    "text", ["", "Le ministre a dit que la guerre est finie et que les troupes sont dans la ville."]
)
def test_a_text_in_no_known_language_is_refused_by_name(text: str) -> None:
    with pytest.raises(UnknownLanguageError):
        saksi.read(text)


def test_events_and_figures_of_one_item_do_not_leak_into_the_next() -> None:
    paragraph = (
        "• Pasukan {a} menembaki kota {b} pada hari Jumat, menewaskan {n} orang, kata gubernur wilayah itu kepada "
        "wartawan. Presiden {a} mengatakan operasi itu akan terus berlanjut sampai semua tujuan tercapai di sana."
    )
    rows = [("Rusia", "Kharkiv", 3), ("Israel", "Rafah", 4), ("Sudan", "Nyala", 5), ("Myanmar", "Sittwe", 6)]
    text = "\n".join(paragraph.format(a=a, b=b, n=n) for a, b, n in rows)
    report = saksi.read(text, language="id", published=date(2024, 11, 2))
    assert len(report.items) == len(rows)
    where = {q.id: q.start for q in report.quantities}
    for event in report.events:
        item = next(i for i in report.items if i.start <= event.trigger.start < i.end)
        assert all(item.start <= where[q] < item.end for q in event.quantities)


def test_time_grows_with_the_text_alone() -> None:
    text = (
        "Dua tentara tewas di Kyiv pada hari Jumat, kata angkatan udara Ukraina. “Kami menunggu,” katanya.\n"
    )
    saksi.read(text, language="id")

    def seconds(times: int) -> float:
        start = time.process_time()
        saksi.read(text * times, language="id")
        return time.process_time() - start

    assert seconds(800) < 20 * seconds(100)
