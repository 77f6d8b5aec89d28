"""Write what the README shows: the example's output and the table of quality, as measured in this tree.

usage: python scripts/readme.py [--check]     (--check: only say whether the example's output is up to date)

The table needs the annotated reports beside the checkout; without them it stays as it is.
"""

import io
import re
import sys
from pathlib import Path

from eval.score import gold_files, layer_scores, score_table
from rich.console import Console

from saksi.cli.palette import THEME
from saksi.cli.view import render
from saksi.model.article import Article
from saksi.pipeline import read_article
from saksi.sources import read_sources

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "README.md"
SHARED = ROOT.parent / "shared"
_EXAMPLE = re.compile(r"(\$ saksi read (\S+)\n```\n\n```\n).*?(```)", re.DOTALL)
_TABLE = re.compile(r"(\| F1 \| seed .*?\n\|[-|]+\n).*?(\n\n)", re.DOTALL)
_WIDTH = 96


def with_example(page: str) -> str:
    """The page with the output of the command it shows."""
    return _EXAMPLE.sub(lambda m: f"{m[1]}{_printed(m[2])}{m[3]}", page)


def _printed(path: str) -> str:
    console = Console(file=io.StringIO(), width=_WIDTH, theme=THEME, highlight=False, color_system=None)
    for item in read_sources([str(ROOT / path)]):
        if isinstance(item, Article):
            render(read_article(item), console)
    assert isinstance(console.file, io.StringIO)
    return "".join(f"{line.rstrip()}\n" for line in console.file.getvalue().strip("\n").split("\n"))


def with_quality(page: str) -> str:
    """The page with this tree's figures: seed, dev and the unseen parts of the corpus, layer by layer."""
    dev_folder = SHARED / "gold" / "dev"
    golds = (str(dev_folder / "seed-000.yaml"), str(dev_folder), "dev", "test")
    columns = [layer_scores(score_table(gold_files(gold), SHARED)) for gold in golds]
    rows = ["| " + " | ".join([layer, *(f"{c[layer]:.2f}" for c in columns)]) + " |" for layer in columns[0]]
    return _TABLE.sub(lambda m: m[1] + "\n".join(rows) + m[2], page)


def main() -> int:
    """Write the page, or check its example."""
    page = PAGE.read_text(encoding="utf-8")
    shown = with_example(page)
    if "--check" in sys.argv[1:]:
        return int(shown != page)
    if (SHARED / "scheme" / "score.py").exists():
        shown = with_quality(shown)
    PAGE.write_text(shown, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
