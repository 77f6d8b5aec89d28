"""What `saksi read` does: take the sources, read each, show it as asked, say what could not be read."""

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from saksi.cli.palette import THEME
from saksi.cli.view import render
from saksi.errors import SaksiError
from saksi.model.article import Article, SourceProblem
from saksi.model.record import Report
from saksi.pipeline import read_article
from saksi.sources import read_sources


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line."""

    sources: tuple[str, ...]
    published: date | None
    language: str | None
    json: bool
    html: Path | None
    min_confidence: float


@dataclass(slots=True)
class _Tally:
    """What was read, for the summary and the exit code."""

    reports: int = 0
    records: int = 0
    unread: int = 0
    seconds: float = 0.0

    def line(self) -> str:
        rate = self.reports / self.seconds if self.seconds else 0.0
        unread = f", {self.unread} not read" if self.unread else ""
        noun = "report" if self.reports == 1 else "reports"
        return f"{self.reports} {noun}, {self.records} records, {rate:.1f} reports a second{unread}"


def read_and_show(wish: Wish) -> int:
    """Read what was asked and show it; the exit code (0: all read, 1: some input was not)."""
    tally, kept = _Tally(), list[Report]()
    out = Console(theme=THEME, highlight=False, soft_wrap=wish.json)
    for report in _with_progress(_reports(wish, tally), wish, tally):
        if wish.html is not None:
            kept.append(report)
        if wish.json:
            sys.stdout.write(report.to_json() + "\n")
        elif wish.html is None:
            render(report, out)
    sys.stdout.flush()
    if wish.html is not None and kept:
        tally.unread += not _write_page(wish.html, kept)
    sys.stderr.write(tally.line() + "\n")
    return 1 if tally.unread or not tally.reports else 0


def _reports(wish: Wish, tally: _Tally) -> Iterator[Report]:
    """Every report that could be read; what could not is named on standard error, in one line each."""
    for found in read_sources(wish.sources):
        if isinstance(found, SourceProblem):
            _complain(tally, f"{found.place}: {found.reason}")
            continue
        started = time.perf_counter()
        try:
            report = read_article(_completed(found, wish)).at_least(wish.min_confidence)
        except SaksiError as error:
            _complain(tally, f"{found.id or 'a report'}: {error}")
            continue
        tally.seconds += time.perf_counter() - started
        tally.reports += 1
        tally.records += _records(report)
        yield report


def _completed(article: Article, wish: Wish) -> Article:
    """The article with what the command line adds; its own date stands before the one given."""
    return article.model_copy(
        update={
            "published": article.published or wish.published,
            "language": wish.language or article.language,
        }
    )


def _records(report: Report) -> int:
    layers = (report.statements, report.quotes, report.events, report.quantities, report.times, report.places)
    return sum(len(layer) for layer in layers) + len(report.entities)


def _complain(tally: _Tally, line: str) -> None:
    tally.unread += 1
    sys.stderr.write(f"saksi: {line}\n")


def _with_progress(reports: Iterator[Report], wish: Wish, tally: _Tally) -> Iterator[Report]:
    """A progress bar on standard error while reports go to a file or pipe, only on a terminal."""
    if not sys.stderr.isatty() or (sys.stdout.isatty() and wish.html is None):
        yield from reports
        return
    console = Console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("read", total=None)
        for report in reports:
            progress.update(task, completed=tally.reports)
            yield report


def _write_page(path: Path, reports: list[Report]) -> bool:
    from saksi.cli.page import page_of

    try:
        path.write_text(page_of(reports), encoding="utf-8")
    except OSError as error:
        sys.stderr.write(f"saksi: {path}: {error.strerror or 'cannot be written'}\n")
        return False
    return True
