"""Stage 1: a place becomes an Article. Files, folders, standard input; text, Markdown, HTML, JSON Lines."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from saksi.model.article import Article, SourceProblem
from saksi.sources.decode import TooLargeError, UndecodableError, decode, read_bytes
from saksi.sources.jsonlines import articles_of_lines, looks_like_json_lines
from saksi.sources.webpage import article_of_page

__all__ = ["SUFFIXES", "read_sources"]

_TEXT = (".txt", ".md")
_PAGES = (".html", ".htm")
SUFFIXES = (*_TEXT, *_PAGES, ".jsonl")


def read_sources(places: Iterable[str]) -> Iterator[Article | SourceProblem]:
    """Every report of the places given, in order; folders are read by name, "-" is standard input.

    What cannot be read is yielded as a SourceProblem in its turn, and never costs another report.
    """
    for place in places:
        if place == "-":
            yield from _from_bytes(sys.stdin.buffer.read(), "standard input", ".txt")
            continue
        path = Path(place)
        if path.is_dir():
            yield from _from_folder(path)
        else:
            yield from _from_file(path)


def _from_folder(folder: Path) -> Iterator[Article | SourceProblem]:
    found = sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES)
    if not found:
        yield SourceProblem(place=str(folder), reason=f"no report in this folder ({', '.join(SUFFIXES)})")
    for path in found:
        yield from _from_file(path)


def _from_file(path: Path) -> Iterator[Article | SourceProblem]:
    suffix = path.suffix.lower()
    if suffix == ".jsonl":
        yield from articles_of_lines(path)
        return
    try:
        data = read_bytes(path)
    except TooLargeError as error:
        yield SourceProblem(place=str(path), reason=str(error))
    except OSError as error:
        yield SourceProblem(place=str(path), reason=error.strerror or "cannot be opened")
    else:
        yield from _from_bytes(data, str(path), suffix, name=path.stem)


def _from_bytes(
    data: bytes, place: str, suffix: str, *, name: str | None = None
) -> Iterator[Article | SourceProblem]:
    try:
        text = decode(data)
    except UndecodableError as error:
        yield SourceProblem(place=place, reason=str(error))
        return
    if not text.strip():
        yield SourceProblem(place=place, reason="is empty")
    elif suffix in _PAGES:
        yield article_of_page(text, place, name)
    elif looks_like_json_lines(text):
        yield from articles_of_lines(text.splitlines(), place=place)
    else:
        yield Article(text=text, id=name)
