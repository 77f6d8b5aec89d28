"""Reports written by hand: a text and its records, whose spans are found in the text."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Connection, create_engine

from saksi.model.filing import Filed
from saksi.model.record import (
    Check,
    Document,
    Entity,
    Event,
    Item,
    Place,
    Problem,
    Quantity,
    Quote,
    Report,
    Span,
    Statement,
    Time,
)

READER = "saksi 0.1"


@contextmanager
def looked_into(place: str) -> Iterator[Connection]:
    """A transaction on a ledger's database, past the ledger."""
    engine = create_engine(place if "://" in place else f"sqlite:///{place}")
    try:
        with engine.begin() as conn:
            yield conn
    finally:
        engine.dispose()


def at(text: str, words: str) -> Span:
    """Where words stand in a text, first."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def ends(text: str, words: str) -> Any:
    """The same, as fields."""
    return at(text, words).model_dump()


def document(text: str, report_id: str, **fields: Any) -> Document:
    """A document; `published` may be an ISO day."""
    fields = {"language": "id", **fields}
    if isinstance(fields.get("published"), str):
        fields["published"] = date.fromisoformat(fields["published"])
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document.model_construct(
        **dict.fromkeys(("title", "published", "outlet", "url")) | fields, id=report_id, sha256=sha256, text=text
    )  # fmt: skip


def filed(report: Report, *, reader: str = READER, country: str | None = None) -> Filed:
    """A report as it is filed, published at noon of its day."""
    day = report.document.published
    moment = None if day is None else datetime.combine(day, time(12), UTC)
    return Filed.model_construct(
        report=report, version=1, reader=reader, published_at=moment, country=country
    )


BELIMBING = (
    "Gubernur Arman Sule mengatakan lewat Telegram bahwa serangan drone Pasukan Timur di Kota Belimbing "
    "menewaskan tiga orang pada hari Jumat.\nTidak ada komentar lain."
)
ROSA = (
    "Minister Ana Duarte denied on X that talks with the Coast League in Port Rosa were planned for June. "
    "“Nothing is planned,” she said.\nAbout 2.5 million people live there."
)
ZOE = "Wali kota Zoë Krüger menuduh kapal asing menembaki nelayan di Pulau Fajar. Sedikitnya 12 perahu rusak."


def belimbing(report_id: str = "r1", *, text: str = BELIMBING, **fields: Any) -> Report:
    """A strike with three killed, said by a governor through Telegram; Indonesian, Saturday 2025-03-01."""
    content = at(text, "serangan drone Pasukan Timur di Kota Belimbing menewaskan tiga orang pada hari Jumat")
    fields = {"published": "2025-03-01", "outlet": "Kabar Utara", **fields}
    return Report(
        document=document(text, report_id, url=f"https://example.org/{report_id}", **fields),
        items=(Item(id="i1", start=0, end=len(text)),),
        entities=(
            Entity(id="e1", kind="person", name="Arman Sule", country="UKR", sector="GOV", role="gubernur",
                   mentions=(at(text, "Arman Sule"),), confidence=0.9),
            Entity(id="e2", kind="military", name="Pasukan Timur", mentions=(at(text, "Pasukan Timur"),), confidence=0.8),
        ),
        statements=(
            Statement(id="s1", source="e1", cue=at(text, "mengatakan"), act="say", content=(content,),
                      channel="telegram", said="t1", rule="id.say", confidence=0.9),
        ),
        events=(
            Event(id="v1", type="ASSAULT", mode="drone", status="occurred", trigger=at(text, "serangan drone"),
                  actors=("e2",), places=("p1",), when="t1", means=(at(text, "drone"),), quantities=("n1",),
                  asserted_by=("s1",), rule="assault", confidence=0.7),
        ),
        quantities=(
            Quantity(id="n1", **ends(text, "tiga"), low=3, high=3, unit="orang", measure="killed",
                     asserted_by=("s1",), rule="killed", confidence=0.9),
        ),
        times=(
            Time.model_validate({"id": "t1", **ends(text, "hari Jumat"), "from": date(2025, 2, 28), "to": date(2025, 2, 28), "confidence": 0.95}),
        ),
        places=(
            Place(id="p1", **ends(text, "Kota Belimbing"), name="Kota Belimbing", country="UKR", lat=49.99, lon=36.23,
                  geonames=706483, precision="city", confidence=0.9),
        ),
        checks=(Check(kind="parts-complete", records=("n1",), note="3 of 3: complete"),),
        problems=(Problem(reason="a mark alone", span=Span(start=0, end=1)), Problem(reason="no more")),
    )  # fmt: skip


def rosa(report_id: str = "r2", *, text: str = ROSA, **fields: Any) -> Report:
    """Talks that a minister denies on X; English, Monday 2025-03-03."""
    fields = {
        "published": "2025-03-03",
        "outlet": "Northern Wire",
        "language": "en",
        "title": "No talks",
        **fields,
    }
    return Report(
        document=document(text, report_id, **fields),
        entities=(
            Entity(id="e1", kind="person", name="Ana Duarte", country="SDN", sector="GOV",
                   mentions=(at(text, "Ana Duarte"), at(text, "she")), confidence=0.9),
            Entity(id="e2", kind="organization", name="Coast League", mentions=(at(text, "Coast League"),), confidence=0.8),
        ),
        statements=(
            Statement(id="s1", source="e1", cue=at(text, "denied"), act="deny", channel="x", to=("e2",),
                      content=(at(text, "talks with the Coast League in Port Rosa were planned for June"),), confidence=0.9),
            Statement(id="s2", source="e1", cue=at(text, "said"), act="say", content=(at(text, "Nothing is planned"),),
                      quotes=("q1",), confidence=0.9),
        ),
        quotes=(Quote(id="q1", **ends(text, "Nothing is planned,"), speaker="e1", partial=False, confidence=0.9),),
        events=(
            Event(id="v1", type="CONSULT", status="planned", trigger=at(text, "talks"), actors=("e1",),
                  recipients=("e2",), places=("p1",), when="t1", asserted_by=("s1",), confidence=0.7),
        ),
        quantities=(
            Quantity(id="n1", **ends(text, "2.5 million"), low=2_500_000.0, high=None, unit="people",
                     measure="population", confidence=0.9),
        ),
        times=(Time.model_validate({"id": "t1", **ends(text, "June"), "from": date(2025, 6, 1), "to": date(2025, 6, 30), "confidence": 0.9}),),
        places=(
            Place(id="p1", **ends(text, "Port Rosa"), name="Port Rosa", country="SDN", lat=15.6, lon=32.5, confidence=0.9),
        ),
    )  # fmt: skip


def zoe(report_id: str = "r3", **fields: Any) -> Report:
    """An accusation without day, outlet or channel, beside the line of 180 degrees."""
    return Report(
        document=document(ZOE, report_id, **fields),
        entities=(
            Entity(id="e1", kind="person", name="Zoë Krüger", mentions=(at(ZOE, "Zoë Krüger"),), confidence=0.9),
        ),
        statements=(
            Statement(id="s1", source="e1", cue=at(ZOE, "menuduh"), act="accuse",
                      content=(at(ZOE, "menembaki nelayan di Pulau Fajar"),), confidence=0.9),
        ),
        events=(
            Event(id="v1", type="ASSAULT", mode="firearms", status="occurred", trigger=at(ZOE, "menembaki"),
                  places=("p1",), quantities=("n1",), asserted_by=("s1",), confidence=0.7),
        ),
        quantities=(
            Quantity(id="n1", **ends(ZOE, "12"), low=12, high=None, unit="perahu", measure="damaged", confidence=0.9),
        ),
        places=(
            Place(id="p1", **ends(ZOE, "Pulau Fajar"), name="Pulau Fajar", country="FJI", lat=-17.0, lon=179.95, confidence=0.9),
        ),
    )  # fmt: skip
