"""One self-contained page of reports: the text with every record marked in place, cards, filters, a table of claims.

Opens from disk with no network: style and script are inside, allowed by their hashes alone, and every word of a
report is escaped.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from string import Template

from saksi.cli.page.cards import cards_of
from saksi.cli.page.marks import marked_text
from saksi.cli.phrasing import said_act, said_day
from saksi.model.record import Report

_LAYERS = (
    ("statement", "Statements"),
    ("cue", "Cues"),
    ("quote", "Quotes"),
    ("entity", "Entities"),
    ("event", "Events"),
    ("quantity", "Figures"),
    ("time", "Times"),
    ("place", "Places"),
)


def page_of(reports: Sequence[Report]) -> str:
    """The HTML of one page with all `reports`, an index before them when there are several."""
    style, script = _asset("page.css"), _asset("page.js")
    records: dict[str, object] = {}
    for number, report in enumerate(reports, 1):
        records |= {f"r{number}{key}": card for key, card in cards_of(report).items()}
    body = _index(reports) + "".join(_report(number, report) for number, report in enumerate(reports, 1))
    return Template(_asset("page.html")).substitute(
        title=escape(_title(reports[0]) if len(reports) == 1 else f"{len(reports)} reports"),
        style=style,
        script=script,
        style_hash=_digest(style),
        script_hash=_digest(script),
        body=_filters() + body,
        records=json.dumps(records, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e"),
    )


def _asset(name: str) -> str:
    return files("saksi.cli.page").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _title(report: Report) -> str:
    return report.document.title or report.document.id


def _index(reports: Sequence[Report]) -> str:
    if len(reports) == 1:
        return ""
    rows = "".join(
        f'<li><a href="#report-{n}">{escape(_title(report))}</a></li>' for n, report in enumerate(reports, 1)
    )
    return f'<nav class="index" aria-label="Reports"><ul>{rows}</ul></nav>'


def _filters() -> str:
    boxes = "".join(
        f'<label><input type="checkbox" value="{layer}" checked>{name}</label>' for layer, name in _LAYERS
    )
    return f'<header><div class="filters" role="group" aria-label="Layers">{boxes}</div></header>'


def _report(number: int, report: Report) -> str:
    document = report.document
    about = [
        document.outlet or "",
        said_day(document.published) if document.published else "no date of publication",
        {"id": "Indonesian", "en": "English"}[document.language],
    ]
    meta = escape(" · ".join(part for part in about if part))
    return (
        f'<header id="report-{number}"><h1>{escape(_title(report))}</h1><p class="meta">{meta}</p></header>'
        f'<main><article class="text" lang="{document.language}">{marked_text(report, f"r{number}")}</article>'
        f'<div class="side">{_claims(report, f"r{number}")}{_checks(report)}</div></main>'
    )


def _claims(report: Report, prefix: str) -> str:
    entities = {entity.id: entity for entity in report.entities}
    rows = []
    for statement in report.statements:
        words = " … ".join(report.document.text[s.start : s.end] for s in statement.content)
        source = entities.get(statement.source or "")
        who = source.name if source else "somebody not named"
        channel = f" · {statement.channel}" if statement.channel else ""
        rows.append(
            f'<tr tabindex="0" data-at="{prefix}{statement.id}"><td class="who">{escape(who)}</td>'
            f'<td class="does">{said_act(statement, source)}{escape(channel)}</td><td>{escape(words)}</td></tr>'
        )
    head = "<tr><th>Who</th><th>Act</th><th>Words</th></tr>"
    return f"<h2>Claims</h2><table>{head}{''.join(rows)}</table>"


def _checks(report: Report) -> str:
    notes = [(check.note, check.kind != "parts-complete") for check in report.checks]
    notes += [(problem.reason, True) for problem in report.problems]
    if not notes:
        return ""
    rows = "".join(
        f'<tr><td class="{"doubt" if bad else ""}">{escape(note)}</td></tr>' for note, bad in notes
    )
    return f"<h2>Checks</h2><table>{rows}</table>"
