"""A desk that adds reports and joins them to incidents, as a process of its own that may be killed at any moment.

usage: python -m tests.ledger.desk PLACE REPORTS STEP

It goes through the reports in steps, from another end for another step, says "at work" when it begins and "done" at the end. Every five reports
tell of one thing: their happenings share a key, and become one incident.
"""

import sys
from collections.abc import Collection

from saksi.ledger import Ledger
from saksi.model.filing import Judged, Settled, Signature, Telling
from tests.ledger.written import BELIMBING, belimbing, filed

A_STORY = 5  # reports


def add(ledger: Ledger, number: int) -> None:
    """Add one report, as the pipeline does."""
    report = belimbing(f"r{number}", text=f"{BELIMBING}\nLaporan {number}.")
    name = f"{report.document.id}/v1"
    key = f"story {number // A_STORY}"
    telling = Telling(id=name, keys=(key,), payload=f"{name} {key}")
    signature = Signature(bands=(f"band {number % 7}",), values=str(number))
    if ledger.file(filed(report), [telling], signature).outcome != "known":
        join(ledger, name, key)


def join(ledger: Ledger, name: str, key: str) -> None:
    """Link a happening with those that share its key, and settle the incident."""
    report = name.partition("/")[0]
    rows = []
    for other in ledger.sharing({key}, but=report):
        left, right = sorted((name, other.partition(" ")[0]))
        rows.append(Judged(left=left, right=right, linked=True, payload=""))
    ledger.judge(rows)
    settle(ledger, {name})


def settle(ledger: Ledger, ids: Collection[str]) -> None:
    """Settle until nobody stood in between."""
    while ids:
        members, _ = ledger.component(ids)
        names = tuple(sorted(members))
        reports = tuple(name.partition("/")[0] for name in names)
        made = Settled(
            id=min(names), first=None, last=None, type="ASSAULT", members=names, reports=reports, payload=" ".join(names)
        )  # fmt: skip
        ids = ledger.settle(members, [made])


def resume(ledger: Ledger) -> None:
    """Take up what was filed and not joined."""
    waiting = ledger.happenings(ledger.unsettled())
    for name, payload in sorted(waiting.items()):
        join(ledger, name, payload.partition(" ")[2])


def main() -> int:
    """Add the reports."""
    place, reports, step = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with Ledger.open(place) as ledger:
        sys.stdout.write("at work\n")
        sys.stdout.flush()
        resume(ledger)
        for number in range(reports)[::step]:
            add(ledger, number)
        resume(ledger)
    sys.stdout.write("done\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
