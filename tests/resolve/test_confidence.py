"""Confidence: on every record, the same each time, and a report cut by it hangs together."""

import time
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest

import saksi
from saksi.model.record import Check, Document, Entity, Event, Quantity, Quote, Report, Span, Statement, Time
from saksi.resolve.confidence import LAYERS, confidence_of, step

TEXT = (
    "KYIV — Serangan drone Rusia di Kharkiv menewaskan tiga orang pada hari Jumat, kata Gubernur Oleh Syniehubov. "
    "“Kami akan membalas,” ujarnya. Menurut pejabat setempat, 12 dari 20 drone ditembak jatuh."
)
SPAN = Span(start=0, end=4)


@pytest.fixture(scope="module")
def read() -> Report:
    return saksi.read(TEXT, language="id", published=date(2024, 11, 2))


def _records(report: Report) -> Iterator[Any]:
    for layer in LAYERS:
        yield from getattr(report, layer)


def test_every_record_carries_a_confidence_to_two_decimals(read: Report) -> None:
    found = {layer: [record.confidence for record in getattr(read, layer)] for layer in LAYERS}
    assert all(found.values())
    assert all(0 < sure < 1 and round(sure, 2) == sure for row in found.values() for sure in row)


def test_the_same_text_has_the_same_confidence(read: Report) -> None:
    again = saksi.read(TEXT, language="id", published=date(2024, 11, 2))
    assert [r.confidence for r in _records(again)] == [r.confidence for r in _records(read)]


def test_a_plain_number_is_surer_than_a_vague_event(read: Report) -> None:
    assert min(q.confidence for q in read.quantities) > min(e.confidence for e in read.events)


@pytest.mark.parametrize("layer", LAYERS)
def test_nothing_known_is_still_a_probability(layer: str) -> None:
    assert 0 < confidence_of(layer, []) < 1


@pytest.mark.parametrize(("count", "stepped"), [(0, 0), (3, 3), (4, 5), (21, 21), (22, 34), (35, 99)])
def test_numbers_go_in_steps(count: int, stepped: int) -> None:
    assert step(count) == stepped


def _report() -> Report:
    """A sure event by an unsure actor, told by an unsure statement, with an unsure time and a part of a figure."""
    number: dict[str, Any] = {"start": 0, "end": 4, "measure": "killed", "low": 1, "high": 1}
    return Report(
        document=Document(id="d", language="id", sha256="", text="teks"),
        entities=(_entity("e1", 0.2), _entity("e2", 0.2), _entity("e3", 0.9)),
        statements=(
            Statement(
                id="s1", source="e2", cue=SPAN, act="say", content=(SPAN,), quotes=("q1",), said="t1", confidence=0.3
            ),
            Statement(
                id="s2", source="e3", cue=SPAN, act="say", content=(SPAN,), said="t1", to=("e1",), confidence=0.8
            ),
        ),
        quotes=(Quote(id="q1", start=0, end=4, speaker="e3", partial=True, confidence=0.9),),
        events=(
            Event(
                id="v1", type="ASSAULT", status="occurred", trigger=SPAN, actors=("e1",), when="t1",
                quantities=("n1", "n2"), asserted_by=("s1", "s2"), confidence=0.7,
            ),
        ),
        quantities=(
            Quantity(id="n1", **number, part_of="n2", asserted_by=("s1",), confidence=0.9),
            Quantity(id="n2", **number, confidence=0.1),
        ),
        times=(Time.model_validate({"id": "t1", "start": 0, "end": 4, "from": None, "to": None, "confidence": 0.5}),),
        checks=(Check(kind="unaccounted-for", records=("n1", "n2"), note=""),),
    )  # fmt: skip


def _entity(key: str, confidence: float) -> Entity:
    return Entity(id=key, kind="person", name=key, mentions=(SPAN,), confidence=confidence)


def _ids(rows: Sequence[Any]) -> list[str]:
    return [row.id for row in rows]


def test_records_below_are_left_out_and_so_are_references_to_them() -> None:
    report = _report().at_least(0.6)
    assert [_ids(getattr(report, layer)) for layer in ("statements", "quotes", "events", "quantities", "times")] == [
        ["s2"], ["q1"], ["v1"], ["n1"], [],
    ]  # fmt: skip
    event, number, statement = report.events[0], report.quantities[0], report.statements[0]
    assert (event.when, event.quantities, event.asserted_by) == (None, ("n1",), ("s2",))
    assert (number.part_of, number.asserted_by) == (None, ())
    assert (statement.said, statement.to) == (None, ("e1",))
    assert report.checks == ()


def test_an_entity_stays_while_a_record_that_stays_refers_to_it() -> None:
    assert _ids(_report().at_least(0.6).entities) == ["e1", "e3"]


def test_at_the_confidence_itself_a_record_stays() -> None:
    assert _ids(_report().at_least(0.7).events) == ["v1"]
    assert _report().at_least(0) == _report()


@pytest.mark.parametrize("least", [0.3, 0.6, 0.8, 0.95, 1.0])
def test_no_reference_dangles(read: Report, least: float) -> None:
    report = read.at_least(least)
    ids = {record.id for record in _records(report)}
    dumped = report.model_dump()
    for layer in LAYERS:
        for record in dumped[layer]:
            assert layer == "times" or _references(record) <= ids


def _references(record: dict[str, Any]) -> set[str]:
    one = [record.get(field) for field in ("source", "said", "speaker", "when", "part_of")]
    fields = ("quotes", "to", "actors", "recipients", "places", "quantities", "asserted_by")
    return {ref for ref in one if ref} | {ref for field in fields for ref in record.get(field) or ()}


def test_cutting_takes_time_that_grows_with_the_report_alone() -> None:
    saksi.read(TEXT, language="id")

    def seconds(times: int) -> float:
        report = saksi.read(TEXT * times, language="id")
        started = time.process_time()
        report.at_least(0.6)
        return time.process_time() - started

    assert seconds(200) < 40 * max(seconds(20), 0.001)
