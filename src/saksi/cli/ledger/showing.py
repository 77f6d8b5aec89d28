"""One record of the ledger with all that stands around it: its sentence, its report, its incident."""

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from saksi.keeping import Keeper
    from saksi.model.filing import Filed

_LAYERS = ("entities", "statements", "quotes", "events", "quantities", "times", "places")
_AROUND = 160  # characters shown on either side of a record


def show_record(keeper: "Keeper", record: str, *, as_json: bool) -> int:
    """Print a record, or a whole report; the exit code (1: there is none such)."""
    report_id, _, own = record.partition("#")
    filed = keeper.ledger.report(report_id)
    if filed is None:
        sys.stderr.write(f"saksi: no report {report_id!r} in this ledger: `saksi find` prints the ids\n")
        return 1
    if not own:
        return _show_report(filed, as_json=as_json)
    row = _row(filed, own)
    if row is None:
        sys.stderr.write(f"saksi: the report {report_id!r} has no record {own!r}\n")
        return 1
    shown = _around(keeper, filed, row)
    sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=None if as_json else 2) + "\n")
    return 0


def _show_report(filed: "Filed", *, as_json: bool) -> int:
    if as_json:
        sys.stdout.write(f"{filed.report.to_json()}\n")
        return 0
    from rich.console import Console

    from saksi.cli.palette import THEME
    from saksi.cli.view import render

    render(filed.report, Console(theme=THEME, highlight=False))
    return 0


def _row(filed: "Filed", own: str) -> dict[str, Any] | None:
    whole = json.loads(filed.report.to_json())
    return next((row for layer in _LAYERS for row in whole[layer] if row["id"] == own), None)


def _around(keeper: "Keeper", filed: "Filed", row: dict[str, Any]) -> dict[str, Any]:
    """The record, the words around it, its report and the incidents its report tells of."""
    document = filed.report.document
    at = row.get("trigger") or row.get("cue") or (row.get("mentions") or [row])[0]
    start, end = max(0, at["start"] - _AROUND), at["end"] + _AROUND
    incidents = [json.loads(payload) for payload in keeper.ledger.incidents(report=document.id)]
    return {
        "record": row,
        "text": document.text[start:end],
        "report": {"id": document.id, "title": document.title, "outlet": document.outlet, "url": document.url,
                   "published": str(document.published) if document.published else None,
                   "version": filed.version, "reader": filed.reader},
        "incidents": [{"id": i["id"], "type": i["type"], "reports": i["reports"]} for i in incidents],
    }  # fmt: skip
