"""The README's picture: the terminal view of one report, exported by Rich as SVG.

usage: python -m saksi.cli.picture OUT.svg SOURCE [ID] [FIRST_ITEM LAST_ITEM]
"""

import io
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from saksi.cli.palette import THEME
from saksi.cli.view import render
from saksi.model.article import Article
from saksi.model.record import Report
from saksi.pipeline import read_article
from saksi.sources import read_sources

_WIDTH = 96
_PAPER = TerminalTheme(
    (24, 26, 27),
    (222, 220, 213),
    [
        (60, 60, 60),
        (235, 108, 117),
        (140, 200, 120),
        (229, 180, 100),
        (120, 170, 250),
        (200, 150, 230),
        (100, 200, 215),
        (222, 220, 213),
    ],
)


def picture(source: str, key: str | None, items: tuple[int, int] | None) -> str:
    """The SVG of the first report of `source` (or the one whose id is `key`), cut to `items` when given."""
    for found in read_sources([source]):
        if isinstance(found, Article) and key in (None, found.id):
            console = Console(record=True, width=_WIDTH, file=io.StringIO(), theme=THEME, highlight=False)
            render(_cut(read_article(found), items), console)
            return console.export_svg(title="saksi read", theme=_PAPER)
    raise SystemExit(f"no report {key or ''} in {source}")


def _cut(report: Report, items: tuple[int, int] | None) -> Report:
    return (
        report
        if items is None
        else report.model_copy(update={"items": report.items[items[0] - 1 : items[1]]})
    )


def main() -> None:
    """Write the picture asked for on the command line."""
    if len(sys.argv) < 3:
        raise SystemExit((__doc__ or "").strip())
    out, source, *rest = sys.argv[1:]
    items = (int(rest[1]), int(rest[2])) if len(rest) > 2 else None
    Path(out).write_text(picture(source, rest[0] if rest else None, items), encoding="utf-8")


if __name__ == "__main__":
    main()
