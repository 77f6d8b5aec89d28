"""`saksi add`: reports from files and folders go into the ledger, each once."""

import sys
import time
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from saksi.cli.ledger.options import DEFAULT, LedgerOption, keeper_of
from saksi.errors import SaksiError

if TYPE_CHECKING:
    from saksi.keeping import Keeper
    from saksi.model.article import Article, SourceProblem


def add(
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="Files or folders (.txt .md .html .jsonl), or - for standard input."),
    ] = None,
    ledger: LedgerOption = DEFAULT,
    retry: Annotated[bool, typer.Option("--retry", help="Try again what could not be read before.")] = False,
) -> None:
    """Add reports to a ledger; what it knows already is added no second time.

    Exit codes: 0 all added or known; 1 some input could not be read (named on standard error and kept for --retry).
    """
    if not sources and not retry:
        raise typer.BadParameter("name at least one source, or give --retry")
    with keeper_of(ledger, create=True) as keeper:
        keeper.resume()
        places = [*(sources or ()), *(_failed(keeper) if retry else ())]
        unread = _add_all(keeper, places)
    raise typer.Exit(1 if unread else 0)


def _failed(keeper: "Keeper") -> list[str]:
    """The places to try again; of a line of a file, the file."""
    return list(dict.fromkeys(_whole(f.place) for f in keeper.ledger.failures()))


def _add_all(keeper: "Keeper", places: Iterable[str]) -> int:
    """Add everything that is found, and print what it came to; how much could not be read."""
    from saksi.sources import read_sources

    counts: Counter[str] = Counter()
    started = time.perf_counter()
    for place in places:
        failed = [f for f in keeper.ledger.failures() if _whole(f.place) == place]
        for found in read_sources([place]):
            counts[added(keeper, found)] += 1
        tries = {f.place: f.tries for f in keeper.ledger.failures()}
        for old in failed:
            if tries.get(old.place) == old.tries:
                keeper.ledger.succeeded(old.place)
    sys.stderr.write(f"{summary(counts, time.perf_counter() - started)}\n")
    return counts["not read"]


def _whole(place: str) -> str:
    """The file of a place that is one of its lines."""
    return place.split(", line ")[0]


def added(keeper: "Keeper", found: "Article | SourceProblem") -> str:
    """Add one report; what it came to, in a word. What cannot be read is named and kept with its reason."""
    from saksi.model.article import SourceProblem

    if isinstance(found, SourceProblem):
        return _refused(keeper, found.place, found.reason)
    try:
        return keeper.add(found).outcome
    except SaksiError as error:
        return _refused(keeper, found.url or found.id or "a report", str(error))


def _refused(keeper: "Keeper", place: str, reason: str) -> str:
    sys.stderr.write(f"saksi: {place}: {reason}\n")
    keeper.ledger.fail(place, reason)
    return "not read"


def summary(counts: Counter[str], seconds: float) -> str:
    """What adding came to: "12 new, 1 changed, 3 known, 1 not read; 9.4 reports a second"."""
    order = ("new", "changed", "reread", "known", "not read")
    parts = [f"{counts[word]} {word}" for word in order if counts[word] or word == "new"]
    read = sum(counts[word] for word in order[:4])
    return f"{', '.join(parts)}; {read / seconds if seconds else 0:.1f} reports a second"
