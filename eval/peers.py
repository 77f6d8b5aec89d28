"""Other tools on the seed report, each on its own ground, beside saksi; scripts/peers.sh runs it in their environment.

usage: peers.py GOLD.json SAKSI.jsonl

The rule: every dated expression of the gold counts. A tool's day is right when it lies in the gold's interval and
its words overlap the gold's (dateparser gives no offsets: each of its finds serves one expression); saksi must
meet the interval itself. A number is right when its value equals the gold's low or high end in an overlapping
span (saksi: both ends). Places are distinct names; what is found beyond the gold's stands behind them.
"""

import json
import sys
import warnings
from datetime import date, datetime
from pathlib import Path
from typing import Any

warnings.filterwarnings("ignore")
Row = tuple[str, str, str, str, str, str, str]
Gold = dict[str, Any]


def cut(gold: Gold, span: Gold) -> str:
    """The words of a span."""
    return str(gold["document"]["text"][span["start"] : span["end"]])


def dates_by_dateparser(gold: Gold) -> str:
    """Dates that dateparser.search finds, against the gold's intervals."""
    from dateparser.search import search_dates

    published = datetime.fromisoformat(gold["document"]["published"])
    settings = {"RELATIVE_BASE": published, "PREFER_DATES_FROM": "past"}
    found = search_dates(gold["document"]["text"], languages=["id"], settings=settings) or []
    right, left = 0, [(words.lower().strip(), when.date()) for words, when in found]
    for time in gold["times"]:
        words = cut(gold, time).lower()
        first, last = date.fromisoformat(time["from"]), date.fromisoformat(time["to"])
        hit = next((f for f in left if (f[0] in words or words in f[0]) and first <= f[1] <= last), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return f"{right} of {len(gold['times'])}"


def numbers_by_quantulum(gold: Gold) -> str:
    """Numbers that quantulum3 finds, against the gold's values and spans."""
    from quantulum3 import parser

    found = [(q.span, q.value) for q in parser.parse(gold["document"]["text"])]
    wanted = gold["quantities"]
    right = sum(
        any(s[0] < q["end"] and q["start"] < s[1] and v in (q["low"], q["high"]) for s, v in found)
        for q in wanted
    )
    return f"{right} of {len(wanted)}"


def places_by_flashgeotext(gold: Gold) -> str:
    """Places and countries that flashgeotext finds, against the gold's names and countries."""
    from flashgeotext.geotext import GeoText

    found = GeoText().extract(gold["document"]["text"])
    names = {where for group in found.values() for hit in group.values() for where in hit["found_as"]}
    wanted = {cut(gold, p) for p in gold["places"]}
    return f"{len(wanted & names)} of {len(wanted)} ({len(names - wanted)} more)"


def gold_row(gold: Gold) -> Row:
    """How many there are of each."""
    places = len({cut(gold, p) for p in gold["places"]})
    counts = (len(gold[layer]) for layer in ("times", "quantities", "quotes", "statements", "events"))
    dates, numbers, quotes, statements, events = map(str, counts)
    return "gold", dates, numbers, str(places), quotes, statements, events


def saksi_row(gold: Gold, read: Gold) -> Row:
    """saksi on the same gold by the same rules."""
    own = [(t["start"], t["end"], t["from"], t["to"]) for t in read["times"]]
    dates = sum(
        any(s < t["end"] and t["start"] < e and (f, u) == (t["from"], t["to"]) for s, e, f, u in own)
        for t in gold["times"]
    )
    numbers = sum(
        any(
            q["start"] < n["end"]
            and n["start"] < q["end"]
            and q["low"] == n["low"]
            and q["high"] == n["high"]
            for n in read["quantities"]
        )
        for q in gold["quantities"]
    )
    wanted = {cut(gold, p) for p in gold["places"]}
    places = {cut(gold, p) for p in read["places"]}
    return (
        "saksi",
        f"{dates} of {len(gold['times'])}",
        f"{numbers} of {len(gold['quantities'])}",
        f"{len(wanted & places)} of {len(wanted)} ({len(places - wanted)} more)",
        str(len(read["quotes"])),
        str(len(read["statements"])),
        str(len(read["events"])),
    )


def main() -> None:
    """Print the comparison."""
    gold: Gold = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    read: Gold = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()[0])
    rows: list[Row] = [
        ("tool", "dates", "numbers", "places", "quotes", "statements", "events"),
        gold_row(gold),
        saksi_row(gold, read),
        ("dateparser.search", dates_by_dateparser(gold), "-", "-", "-", "-", "-"),
        ("quantulum3", "-", numbers_by_quantulum(gold), "-", "-", "-", "-"),
        ("flashgeotext", "-", "-", places_by_flashgeotext(gold), "-", "-", "-"),
    ]
    for row in rows:
        sys.stdout.write("  ".join(f"{cell:<18}" for cell in row).rstrip() + "\n")


if __name__ == "__main__":
    main()
