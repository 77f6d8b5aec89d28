"""Incidents, figures and near-copies against a merge set, by the scheme's own judge.

usage: python -m eval.merging FOLDER [--shared FOLDER] [--errors]

FOLDER holds reports.jsonl and truth.yaml. The reports are read by the engine and merged in memory, all pairs that share
a key; score_merge.py beside the shared sets judges what comes out.
"""

import argparse
import itertools
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from saksi.merge import (
    COPY_LEAST,
    alikeness,
    bands,
    cluster,
    copies_json,
    copies_of,
    happenings_of,
    incident_json,
    incident_of,
    judge,
    keys_of,
    signature,
)
from saksi.model.article import Article
from saksi.model.incident import Copies, Happening, Incident, Judgement
from saksi.model.record import Report
from saksi.pipeline import read_article
from saksi.sources import read_sources

Dated = tuple[Report, datetime | None]


def read_reports(path: Path) -> list[Dated]:
    """The reports of a JSON Lines file as the engine reads them, with their moments of publication."""
    found = (article for article in read_sources([str(path)]) if isinstance(article, Article))
    return [(read_article(article), article.published_at) for article in found]


def incidents_of(reports: Sequence[Dated], copies: Mapping[str, str]) -> tuple[Incident, ...]:
    """All incidents of some reports, merged in memory."""
    told = {h.id: h for report, at in reports for h in happenings_of(report, published_at=at)}
    groups = cluster(told, judged(tuple(told.values())))
    return tuple(incident_of([told[i] for i in group], copies) for group in groups)


def judged(told: Sequence[Happening]) -> Iterable[Judgement]:
    """The judgements on all pairs that share a key."""
    keys = {happening.id: keys_of(happening) for happening in told}
    for a, b in itertools.combinations(told, 2):
        if keys[a.id] & keys[b.id]:
            yield judge(a, b)


def near_copies(reports: Sequence[Dated]) -> tuple[Copies, ...]:
    """The groups of near-copies among some reports."""
    signed = {report.document.id: signature(report.document.text) for report, _ in reports}
    banded = {name: set(bands(values)) for name, values in signed.items()}
    pairs = [
        (a, b)
        for a, b in itertools.combinations(signed, 2)
        if banded[a] & banded[b] and alikeness(signed[a], signed[b]) >= COPY_LEAST
    ]
    return copies_of(pairs, {report.document.id: at for report, at in reports})


def origins(groups: Iterable[Copies]) -> dict[str, str]:
    """The origin of each copy."""
    return {copy: group.origin for group in groups for copy in group.copies}


def main() -> int:
    """Print the judge's table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    judge_file = args.shared / "gold" / "merge" / "score_merge.py"
    if not judge_file.exists() or not (args.folder / "reports.jsonl").exists():
        sys.stdout.write(
            f"nothing to measure: {judge_file} or {args.folder}/reports.jsonl is not on this machine\n"
        )
        return 0
    reports = read_reports(args.folder / "reports.jsonl")
    groups = near_copies(reports)
    with tempfile.TemporaryDirectory() as folder:
        incidents, copies = Path(folder) / "incidents.jsonl", Path(folder) / "copies.jsonl"
        lines = [incident_json(incident) for incident in incidents_of(reports, origins(groups))]
        incidents.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        copies.write_text("".join(f"{copies_json(group)}\n" for group in groups), encoding="utf-8")
        command = [sys.executable, str(judge_file), str(args.folder), str(incidents), str(copies)]
        return subprocess.run([*command, *(["--errors"] if args.errors else [])], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
