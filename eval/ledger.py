"""The ledger's speed: reports filed a second as it grows, and the time of every kind of search in it.

usage: python -m eval.ledger [--reports N] [--ledger PLACE] [--find-only]

The bundled examples, about 300 words and a hundred records each, are read once and then filed again and again under
new ids with other dates, names, points and words; reading and varying them is not timed. Each has happenings with keys
and a signature with bands, as merging makes them.
"""

import argparse
import hashlib
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from itertools import islice
from pathlib import Path

from eval.bench import load_reports
from saksi.ledger import Ledger
from saksi.model.filing import Box, Circle, Filed, Search, Signature, Telling
from saksi.model.record import Report
from saksi.pipeline import read_article

Given = tuple[Filed, tuple[Telling, ...], Signature]
READER = "saksi bench"
FIRST_DAY = date(2025, 1, 1)
_REPORTS_A_DAY = 270  # a hundred thousand in a year
_OUTLETS = 120
_HAPPENINGS, _KEYS, _BANDS = 6, 40, 32
_PAYLOAD = 1200  # characters of a happening's JSON
_SYLLABLES = [c + v for v in "aiu" for c in "bcdfghjklmnprstw"]
_ROUNDS = 5


def given_reports(seed: int = 1) -> Iterator[Given]:
    """Reports without end, each another; the same for the same seed."""
    read = [read_article(article) for article in load_reports()]
    source = random.Random(seed)
    number = 0
    while True:
        yield _varied(read[number % len(read)], number, source)
        number += 1


def _word(source: random.Random) -> str:
    """An invented word: a few common, most rare."""
    return "".join(source.choice(_SYLLABLES) for _ in range(source.randint(2, 5)))


def _varied(report: Report, number: int, source: random.Random) -> Given:
    published = FIRST_DAY + timedelta(days=number // _REPORTS_A_DAY)
    moved = published - (report.document.published or FIRST_DAY)
    text = f"{report.document.text} {' '.join(_word(source) for _ in range(40))}."
    document = report.document.model_copy(
        update={
            "id": f"report-{number}",
            "published": published,
            "outlet": f"Outlet {number % _OUTLETS}",
            "url": f"https://example.org/{published}/{number}",
            "text": text,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
        }
    )
    varied = report.model_copy(update={"document": document, **_varied_records(report, moved, source)})
    at = datetime.combine(published, clock(number % 24), UTC)
    filed = Filed(report=varied, version=1, reader=READER, published_at=at, country="IDN")
    tellings = tuple(_telling(document.id, n, published, source) for n in range(_HAPPENINGS))
    return filed, tellings, _signed(source)


def _varied_records(report: Report, moved: timedelta, source: random.Random) -> dict[str, object]:
    """Entities, times and places of a report with other names, days and points."""
    entities = (
        e.model_copy(update={"name": f"{e.name} {_word(source).title()}"}) if source.random() < 0.3 else e
        for e in report.entities
    )
    times = (
        t.model_copy(update={"from_": t.from_ + moved, "to": t.to + moved}) if t.from_ and t.to else t
        for t in report.times
    )
    places = (
        p.model_copy(
            update={
                "name": f"{p.name} {_word(source).title()}" if source.random() < 0.5 else p.name,
                "lat": source.uniform(-60, 70),
                "lon": source.uniform(-180, 180),
            }
        )
        for p in report.places
    )
    return {"entities": tuple(entities), "times": tuple(times), "places": tuple(places)}


def _telling(report_id: str, number: int, day: date, source: random.Random) -> Telling:
    keys = {f"{day.toordinal() + source.randint(0, 2)}:c{source.randint(0, 20_000)}" for _ in range(_KEYS)}
    return Telling(
        id=f"{report_id}/v{number + 1}", keys=tuple(sorted(keys)), payload='"' + "x" * _PAYLOAD + '"'
    )


def _signed(source: random.Random) -> Signature:
    bands = tuple(f"{band}:{source.getrandbits(64):x}" for band in range(_BANDS))
    return Signature(bands=bands, values=" ".join(str(source.getrandbits(32)) for _ in range(96)))


SEARCHES = {
    "nothing": Search(),
    "act, common": Search(act="say"),
    "act, rarer": Search(act="deny"),
    "channel": Search(channel="facebook"),
    "source": Search(source="lavrov"),
    "source, a common word": Search(source="kementerian"),
    "actor": Search(layer="events", actor="China"),
    "actor, a rare name": Search(layer="events", actor="RSF Ba"),
    "actor, nobody": Search(layer="events", actor="Nobody at all"),
    "outlet": Search(outlet="Outlet 7"),
    "type": Search(layer="events", type="ASSAULT"),
    "type, none": Search(layer="events", type="SANCTION", status="denied"),
    "status": Search(layer="events", status="planned"),
    "measure": Search(layer="figures", measure="killed"),
    "measure of a claim": Search(measure="killed"),
    "place": Search(layer="events", place="Port Sudan"),
    "country": Search(layer="events", country="SDN"),
    "box, small": Search(layer="events", box=Box(south=14, west=30, north=15, east=31)),
    "box, large": Search(layer="events", box=Box(south=-10, west=90, north=10, east=140)),
    "distance": Search(layer="events", near=Circle(lat=15.6, lon=32.5, km=50)),
    "days, one": Search(layer="events", since=date(2025, 2, 3), until=date(2025, 2, 3)),
    "days, until": Search(layer="events", until=date(2025, 1, 3)),
    "days, since": Search(layer="events", since=date(2025, 12, 1)),
    "reported": Search(reported_since=date(2025, 3, 1), reported_until=date(2025, 3, 2)),
    "language": Search(language="en"),
    "text, common": Search(text="drone"),
    "text, rare": Search(text="balu*"),
    "text, two words": Search(text="pertahanan udara"),
    "text, a phrase": Search(text='"pertahanan udara Sudan"'),
    "text, nowhere": Search(text="xylophone"),
    "all together": Search(layer="figures", measure="killed", type="ASSAULT", country="SDN", text="enam"),
    "claims of events": Search(type="ASSAULT", actor="RSF", act="deny"),
}  # fmt: skip


def _growth(ledger: Ledger, reports: int) -> None:
    """File reports, and say how many a second at each size."""
    sizes = [size for size in (1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000) if size < reports]
    made, filed = given_reports(), 0
    sys.stdout.write("reports filed     a second   (slowest of a hundred)\n")
    for size in [*sizes, reports]:
        took: list[float] = []
        for each in islice(made, size - filed):
            started = time.perf_counter()
            ledger.file(*each)
            took.append(time.perf_counter() - started)
        filed = size
        slow = statistics.quantiles(took, n=100)[-1] if len(took) > 1 else took[0]
        sys.stdout.write(f"{size:13d}   {len(took) / sum(took):10.0f}   {slow * 1000:.1f} ms\n")
        sys.stdout.flush()


def _finding(ledger: Ledger) -> None:
    sys.stdout.write("\nfind                       hits      ms\n")
    for name, search in SEARCHES.items():
        took, hits = [], 0
        for _ in range(_ROUNDS):
            started = time.perf_counter()
            hits = len(list(ledger.find(search)))
            took.append(time.perf_counter() - started)
        sys.stdout.write(f"{name:<25}{hits:6d}  {statistics.median(took) * 1000:6.1f}\n")
        sys.stdout.flush()


def _merging(ledger: Ledger) -> None:
    sys.stdout.write("\nfor merging                       ms a report\n")
    new = list(islice(given_reports(seed=2), 20))
    asked: dict[str, Callable[[Given], int]] = {
        "sharing keys": lambda each: sum(len(ledger.sharing(t.keys, but="")) for t in each[1]),
        "near-copies": lambda each: len(ledger.alike(each[2].bands)),
        "known": lambda each: len(ledger.known(each[0].report.document.id, "0", READER)),
    }
    for name, ask in asked.items():
        started = time.perf_counter()
        found = sum(map(ask, new))
        milliseconds = (time.perf_counter() - started) * 1000 / len(new)
        sys.stdout.write(f"{name:<25} {milliseconds:9.2f}   ({found / len(new):.0f} found)\n")


def main() -> int:
    """Print how fast the ledger is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=int, default=5000)
    parser.add_argument("--ledger", help="where to file them (default: a file that is deleted afterwards)")
    parser.add_argument("--find-only", action="store_true", help="search in a ledger made before")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = args.ledger or str(Path(folder) / "bench.db")
        with Ledger.open(place) as ledger:
            if not args.find_only:
                _growth(ledger, args.reports)
            _finding(ledger)
            _merging(ledger)
        if Path(place).exists():
            sys.stdout.write(f"\n{Path(place).stat().st_size / args.reports / 1024:.1f} KiB a report\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
