"""JSON Lines: one report a line, `text` and what is known about it; a bad line costs only itself."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from saksi.model.article import Article, SourceProblem

_FIELDS = ("id", "title", "language", "outlet", "country", "url")
_LONGEST_LINE = 100_000_000  # characters: what one report may have


def looks_like_json_lines(text: str) -> bool:
    """Whether a text begins with an object that carries a report."""
    first = text.lstrip("\ufeff \n\r\t").split("\n", 1)[0]
    return first.startswith("{") and '"text"' in first


def articles_of_lines(
    lines: Path | Iterable[str], *, place: str | None = None
) -> Iterator[Article | SourceProblem]:
    """The articles of a JSON Lines file or of its lines, one at a time."""
    if not isinstance(lines, Path):
        yield from _read(lines, place or "JSON Lines")
        return
    try:
        with lines.open(encoding="utf-8", errors="surrogateescape") as file:
            yield from _read(file, str(lines))
    except OSError as error:
        yield SourceProblem(place=str(lines), reason=error.strerror or "cannot be opened")


def _read(lines: Iterable[str], place: str) -> Iterator[Article | SourceProblem]:
    empty = True
    for number, line in enumerate(lines, 1):
        stripped = line.strip("\ufeff \n\r\t")
        if not stripped:
            continue
        empty = False
        yield _article(stripped, f"{place}, line {number}")
    if empty:
        yield SourceProblem(place=place, reason="is empty")


def _article(line: str, place: str) -> Article | SourceProblem:
    if len(line) > _LONGEST_LINE:
        return SourceProblem(place=place, reason="is longer than one report may be")
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError, ValueError):
        return SourceProblem(place=place, reason="is not JSON")
    if not isinstance(row, dict):
        return SourceProblem(place=place, reason='is not an object with a "text"')
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        return SourceProblem(place=place, reason='carries no "text"')
    try:
        published = _day(row.get("published"))
    except ValueError:
        return SourceProblem(place=place, reason=f"{row.get('published')!r} is no date (YYYY-MM-DD)")
    fields = {name: _clean(str(row[name])) for name in _FIELDS if row.get(name) is not None}
    at = _moment(row.get("published"))
    return Article(text=_clean(text), published=published, published_at=at, **fields)


def _day(value: object) -> date | None:
    """A date from the line; None when there is none.

    Raises:
        ValueError: what stands there is no date.
    """
    if value is None or value == "":
        return None
    return date.fromisoformat(str(value)[:10])


def _moment(value: object) -> datetime | None:
    """The moment, where the line gives more than a day; one without a zone is taken as UTC."""
    try:
        at = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    if len(str(value)) <= len("YYYY-MM-DD"):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _clean(text: str) -> str:
    """A lone half of a surrogate pair is no character: U+FFFD takes its place, one for one."""
    if text.isascii():
        return text
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
