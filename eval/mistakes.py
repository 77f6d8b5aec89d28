"""The most frequent kinds of mistake on a folder of annotated reports, each with examples in context.

usage: python -m eval.mistakes GOLD [--shared FOLDER] [--most N] [--layer LAYER]

GOLD is a folder of annotated reports, one of them, or a part of the corpus by name. Of the test part only the
scores are looked at while there is work to do, so it is refused here.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from eval.compare import Mistake, mistakes_of
from eval.score import compile_and_read, gold_files
from eval.spans import in_context

_MOST = 20
_EXAMPLES = 3


class Kind(NamedTuple):
    """A kind of mistake and every instance of it."""

    layer: str
    name: str
    mistakes: tuple[Mistake, ...]


def kinds_of(mistakes: Iterable[Mistake]) -> list[Kind]:
    """Mistakes by layer and kind, the most frequent first; as many of two kinds stand by their names."""
    grouped: dict[tuple[str, str], list[Mistake]] = defaultdict(list)
    for mistake in mistakes:
        grouped[mistake.layer, mistake.kind].append(mistake)
    kinds = [Kind(layer, name, tuple(rows)) for (layer, name), rows in grouped.items()]
    return sorted(kinds, key=lambda kind: (-len(kind.mistakes), kind.layer, kind.name))


def shown(kind: Kind, texts: Mapping[str, str]) -> Iterator[str]:
    """A kind in lines: how often, and its examples, from as many reports as there are."""
    yield f"{len(kind.mistakes):4d}  {kind.layer:<11} {kind.name}"
    for mistake in _spread(kind.mistakes):
        note = f"   ({mistake.note})" if mistake.note else ""
        yield f"        {mistake.report}  {in_context(texts[mistake.report], mistake.span)}{note}"


def _spread(mistakes: Sequence[Mistake]) -> list[Mistake]:
    """The first of each report before the second of any."""
    seen: dict[str, int] = defaultdict(int)
    ranked = []
    for at, mistake in enumerate(mistakes):
        ranked.append((seen[mistake.report], at, mistake))
        seen[mistake.report] += 1
    return [mistake for _, _, mistake in sorted(ranked)[:_EXAMPLES]]


def compared(gold: Sequence[Path], shared: Path) -> tuple[list[Mistake], dict[str, str]]:
    """Every mistake on annotated reports, and the reports' texts by id.

    Raises:
        subprocess.CalledProcessError: a gold file is faulty, or the reader failed.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = compile_and_read(gold, shared, folder).read_text(encoding="utf-8").splitlines()
        wanted = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    read = {row["document"]["id"]: row for row in map(json.loads, lines)}
    mistakes = [m for row in wanted for m in mistakes_of(row, read.get(row["document"]["id"], {}))]
    return mistakes, {row["document"]["id"]: row["document"]["text"] for row in wanted}


def main() -> int:
    """Print the most frequent kinds of mistake."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--most", type=int, default=_MOST)
    parser.add_argument("--layer", help="only this layer")
    args = parser.parse_args()
    if args.gold == "test":
        parser.error("the mistakes of the test part are not looked at: see corpus/splits.toml")
    if not (args.shared / "scheme" / "compile.py").exists():
        sys.stdout.write(f"nothing to measure with: {args.shared}/scheme/compile.py is not on this machine\n")
        return 0
    mistakes, texts = compared(gold_files(args.gold), args.shared)
    kinds = kinds_of(m for m in mistakes if args.layer in (None, m.layer))
    sys.stdout.write(
        f"{len(mistakes)} mistakes of {len(kinds)} kinds in {len(texts)} reports of {args.gold}\n"
    )
    for kind in kinds[: args.most]:
        sys.stdout.writelines(f"{line}\n" for line in shown(kind, texts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
