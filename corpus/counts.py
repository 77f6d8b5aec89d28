"""What the corpus holds: reports by part, language, style and conflict, and records of each layer.

usage: python -m corpus.counts [--write]

Prints Markdown tables; --write puts them into DATASHEET.md, between its two marks.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from corpus.markdown import markdown
from corpus.splits import CORPUS, conflicts, reports_of

SHEET = CORPUS / "DATASHEET.md"
LAYERS = ("entities", "quotes", "statements", "quantities", "times", "places", "events")
_BETWEEN = re.compile(r"(<!-- counts -->\n).*?(<!-- /counts -->)", re.DOTALL)

Annotation = Mapping[str, Any]


def counts(reports: Iterable[Annotation]) -> Counter[str]:
    """How many reports, words, reports of each language and records of each layer."""
    total: Counter[str] = Counter()
    for report in reports:
        total["reports"] += 1
        total["words"] += len(str(report["text"]).split())
        total[f"language {report['language']}"] += 1
        total.update({layer: len(report.get(layer) or ()) for layer in LAYERS})
    return total


def part_lines(parts: Mapping[str, Sequence[Annotation]]) -> Iterator[str]:
    """Reports, words and records of each part, and of all."""
    columns = [counts(reports) for reports in parts.values()]
    columns.append(sum(columns, Counter()))
    rows = {
        "reports": "reports",
        "Indonesian": "language id",
        "English": "language en",
        "words": "words",
        **dict(zip(LAYERS, LAYERS, strict=True)),
    }
    cells = ([label, *(f"{column[key]:,}" for column in columns)] for label, key in rows.items())
    return markdown(["", *parts, "all"], cells)


def style_lines(parts: Mapping[str, Sequence[Annotation]]) -> Iterator[str]:
    """Reports of each style, the commonest first."""
    columns = [Counter(str(report["style"]) for report in reports) for reports in parts.values()]
    total = sum(columns, Counter[str]())
    styles = sorted(total, key=lambda style: (-total[style], style))
    return markdown(
        ["style", *parts, "all"], ([s, *(str(column[s]) for column in (*columns, total))] for s in styles)
    )


def conflict_lines(parts: Mapping[str, Sequence[Annotation]]) -> Iterator[str]:
    """The conflicts of each part with their reports."""
    for part, reports in parts.items():
        found = Counter(str(report["conflict"]) for report in reports)
        yield f"- **{part}** ({len(found)}): " + ", ".join(f"{name} {found[name]}" for name in sorted(found))


def tables(parts: Mapping[str, Sequence[Annotation]]) -> str:
    """All of it, as the datasheet shows it."""
    blocks = (part_lines(parts), style_lines(parts), conflict_lines(parts))
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def with_tables(page: str, shown: str) -> str:
    """The page with these tables between its marks."""
    return _BETWEEN.sub(lambda m: f"{m[1]}{shown}{m[2]}", page)


def load(paths: Iterable[Path]) -> list[Annotation]:
    """Annotations as they are written."""
    return [yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for path in paths]


def main() -> None:
    """Print the tables, or write them into the datasheet."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true")
    write: bool = parser.parse_args().write
    shown = tables({part: load(reports_of(part)) for part in conflicts()})
    if write:
        SHEET.write_text(with_tables(SHEET.read_text(encoding="utf-8"), shown), encoding="utf-8")
    else:
        sys.stdout.write(shown)


if __name__ == "__main__":
    main()
