"""Finding: every filter alone and together, on every layer; hits with the words around them."""

from datetime import date
from typing import Any

import pytest

from saksi.ledger import Ledger, finding
from saksi.model.filing import Box, Circle, Hit, Search
from tests.ledger.written import BELIMBING, ROSA, belimbing, filed, rosa, zoe

SUDAN = Box(south=10, west=20, north=20, east=40)
FIJI = Box(south=-20, west=175, north=-10, east=-175)
UKRAINE = Box(south=44, west=22, north=52.5, east=40)


@pytest.fixture
def desk(ledger: Ledger) -> Ledger:
    for each in (zoe(), rosa(), belimbing()):
        ledger.file(filed(each), [], None)
    return ledger


CASES: list[tuple[dict[str, Any], str]] = [
    ({}, "r2#s1 r2#s2 r1#s1 r3#s1"),
    ({"limit": 2}, "r2#s1 r2#s2"),
    ({"layer": "events"}, "r2#v1 r1#v1 r3#v1"),
    ({"layer": "figures"}, "r2#n1 r1#n1 r3#n1"),
    ({"source": "Arman Sule"}, "r1#s1"),
    ({"source": "arman"}, "r1#s1"),
    ({"source": "sul"}, "r1#s1"),
    ({"source": "SULE arman"}, ""),
    ({"source": "rman"}, ""),
    ({"source": "zoe kruger"}, "r3#s1"),
    ({"source": "Krüger"}, "r3#s1"),
    ({"source": "?"}, ""),
    ({"actor": "pasukan timur"}, "r1#s1"),
    ({"layer": "events", "actor": "Coast League"}, "r2#v1"),
    ({"layer": "events", "actor": "Arman Sule"}, ""),
    ({"layer": "events", "source": "Arman Sule"}, "r1#v1"),
    ({"layer": "figures", "source": "Arman Sule"}, "r1#n1"),
    ({"outlet": "northern"}, "r2#s1 r2#s2"),
    ({"outlet": "Kabar Utara", "layer": "events"}, "r1#v1"),
    ({"outlet": "wire northern"}, ""),
    ({"layer": "events", "type": "ASSAULT"}, "r1#v1 r3#v1"),
    ({"type": "ASSAULT"}, "r1#s1 r3#s1"),
    ({"layer": "figures", "type": "ASSAULT"}, "r1#n1 r3#n1"),
    ({"act": "deny"}, "r2#s1"),
    ({"layer": "events", "act": "deny"}, "r2#v1"),
    ({"layer": "figures", "act": "deny"}, ""),
    ({"layer": "figures", "measure": "killed"}, "r1#n1"),
    ({"measure": "killed"}, "r1#s1"),
    ({"layer": "events", "measure": "damaged"}, "r3#v1"),
    ({"layer": "events", "place": "kota belimbing"}, "r1#v1"),
    ({"layer": "events", "place": "port"}, "r2#v1"),
    ({"place": "Port Rosa"}, "r2#s1"),
    ({"layer": "figures", "place": "fajar"}, "r3#n1"),
    ({"layer": "events", "country": "SDN"}, "r2#v1"),
    ({"layer": "events", "country": "sdn"}, "r2#v1"),
    ({"layer": "events", "box": SUDAN}, "r2#v1"),
    ({"layer": "events", "box": UKRAINE}, "r1#v1"),
    ({"layer": "events", "box": FIJI}, "r3#v1"),
    ({"layer": "events", "box": Box(south=-90, west=-180, north=90, east=180)}, "r2#v1 r1#v1 r3#v1"),
    ({"layer": "events", "near": Circle(lat=15.6, lon=32.5, km=1)}, "r2#v1"),
    ({"layer": "events", "near": Circle(lat=15.0, lon=32.5, km=66)}, ""),
    ({"layer": "events", "near": Circle(lat=15.0, lon=32.5, km=67)}, "r2#v1"),
    ({"layer": "events", "near": Circle(lat=-17, lon=-179.9, km=20)}, "r3#v1"),
    ({"layer": "events", "near": Circle(lat=90, lon=0, km=20_100)}, "r2#v1 r1#v1 r3#v1"),
    ({"layer": "events", "since": date(2025, 2, 28), "until": date(2025, 2, 28)}, "r1#v1"),
    ({"layer": "events", "since": date(2025, 3, 1)}, "r2#v1"),
    ({"layer": "events", "until": date(2025, 5, 31)}, "r1#v1"),
    ({"layer": "events", "since": date(2025, 6, 15), "until": date(2025, 6, 15)}, "r2#v1"),
    ({"layer": "events", "since": date(2025, 1, 1), "until": date(2025, 12, 31)}, "r2#v1 r1#v1"),
    ({"layer": "events", "since": date(2024, 12, 30), "until": date(2025, 3, 2)}, "r1#v1"),
    ({"since": date.min, "until": date.max}, "r2#s1 r1#s1"),
    ({"reported_since": date(2025, 3, 2)}, "r2#s1 r2#s2"),
    ({"reported_until": date(2025, 3, 2)}, "r1#s1"),
    ({"reported_since": date.min, "reported_until": date.max}, "r2#s1 r2#s2 r1#s1"),
    ({"channel": "telegram"}, "r1#s1"),
    ({"layer": "figures", "channel": "telegram"}, "r1#n1"),
    ({"channel": "radio"}, ""),
    ({"layer": "events", "status": "planned"}, "r2#v1"),
    ({"status": "planned", "act": "say"}, ""),
    ({"language": "id"}, "r1#s1 r3#s1"),
    ({"text": "drone"}, "r1#s1"),
    ({"text": "DRÓNE tewas*"}, ""),
    ({"text": "menewas*"}, "r1#s1"),
    ({"text": "drone serangan"}, "r1#s1"),
    ({"text": '"drone serangan"'}, ""),
    ({"text": '"serangan drone"'}, "r1#s1"),
    ({"text": "talks planned"}, "r2#s1 r2#s2"),
    ({"text": "komentar"}, ""),
    ({"layer": "figures", "text": "million"}, "r2#n1"),
    ({"text": "kruger", "language": "id"}, "r3#s1"),
    ({"text": "?!"}, ""),
    ({"text": 'AND OR "NOT" NEAR(x) -y:z \' & | <->'}, ""),
    ({"type": "ASSAULT", "place": "belimbing", "measure": "killed", "channel": "telegram", "text": "tiga"}, "r1#s1"),
    ({"type": "ASSAULT", "place": "belimbing", "measure": "killed", "channel": "x", "text": "tiga"}, ""),
]  # fmt: skip


def ids(hits: Any) -> str:
    return " ".join(hit.id for hit in hits)


def test_every_filter_finds_what_it_should(desk: Ledger) -> None:
    wrong = [
        (case, found, expected)
        for case, expected in CASES
        if (found := ids(desk.find(Search(**case)))) != expected
    ]
    assert wrong == []


def test_the_index_only_saves_time(desk: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "query_of", lambda *_: None)
    wrong = [case for case, expected in CASES if ids(desk.find(Search(**case))) != expected]
    assert wrong == []


def test_the_order_of_filing_does_not_matter(place: str) -> None:
    same_day = [belimbing(f"r{n}", text=f"{BELIMBING} {n}") for n in range(12)]
    with Ledger.open(place) as ledger:
        for each in reversed(same_day):
            ledger.file(filed(each), [], None)
        backwards = ids(ledger.find(Search()))
    assert sorted(backwards.split()) == sorted(f"r{n}#s1" for n in range(12))
    assert backwards == "r10#s1 r6#s1 r3#s1 r4#s1 r7#s1 r1#s1 r2#s1 r8#s1 r11#s1 r9#s1 r0#s1 r5#s1"


def test_many_hits_come_page_by_page(ledger: Ledger) -> None:
    for n in range(90):
        ledger.file(filed(rosa(f"r{n}", text=f"{ROSA} {n}")), [], None)
    assert len({hit.id for hit in ledger.find(Search(limit=1000))}) == 180
    assert len({hit.id for hit in ledger.find(Search(text="planned", limit=150))}) == 150


def first(ledger: Ledger, **case: Any) -> Hit:
    return next(ledger.find(Search(**case)))


def test_a_claim_says_who_where_and_when(desk: Ledger) -> None:
    hit = first(desk, text="drone")
    assert (hit.report, hit.version, hit.outlet, hit.published) == ("r1", 1, "Kabar Utara", date(2025, 3, 1))
    assert (hit.who, hit.what, hit.place) == ("Arman Sule", "say", "Kota Belimbing")
    assert (hit.from_, hit.to) == (date(2025, 2, 28), date(2025, 2, 28))
    assert BELIMBING[hit.start : hit.end].startswith("mengatakan lewat")
    assert hit.snippet == BELIMBING.splitlines()[0]
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["drone"]


def test_an_event_says_its_kind_and_parties(desk: Ledger) -> None:
    hit = first(desk, layer="events", type="CONSULT")
    assert (hit.who, hit.what, hit.place) == ("Ana Duarte", "CONSULT, planned", "Port Rosa")
    assert (hit.from_, hit.to) == (date(2025, 6, 1), date(2025, 6, 30))
    assert first(desk, layer="events", type="ASSAULT").what == "ASSAULT drone"


def test_a_figure_says_its_range_and_source(desk: Ledger) -> None:
    hit = first(desk, layer="figures", measure="killed")
    assert (hit.who, hit.what, hit.low, hit.high, hit.unit) == ("Arman Sule", "killed", 3, 3, "orang")
    open_ended = first(desk, layer="figures", measure="population")
    assert (repr(open_ended.low), open_ended.high, open_ended.who) == ("2500000.0", None, None)


def test_a_long_paragraph_is_cut_around_the_words(ledger: Ledger) -> None:
    padding = "kata lain " * 400
    ledger.file(filed(belimbing(text=f"{padding}{BELIMBING.splitlines()[0]} {padding}")), [], None)
    hit = first(ledger, text="menewaskan")
    assert len(hit.snippet) <= 400
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["menewaskan"]
    assert len(first(ledger).snippet) <= 400
