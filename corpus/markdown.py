"""A table in Markdown, from rows of figures."""

from collections.abc import Iterable, Iterator, Sequence


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; its first column is text, the others stand to the right."""
    yield _row(head)
    yield _row(["---", *("---:" for _ in head[1:])])
    yield from map(_row, rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
