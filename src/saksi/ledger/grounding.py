"""The ledger's door: no record comes in whose span does not lie in its text, and no text that is not the one read."""

import hashlib
from collections.abc import Iterator

from saksi.errors import UngroundedRecordError
from saksi.model.record import Report


def check_grounded(report: Report) -> None:
    """Refuse a report with a record outside its text, or with a text that its hash is not of.

    Raises:
        UngroundedRecordError: the first fault that was found.
    """
    for fault in faults_of(report):
        raise UngroundedRecordError(f"{report.document.id}: {fault}")


def faults_of(report: Report) -> Iterator[str]:
    """What is wrong with the spans and the hash of a report, in words."""
    text = report.document.text
    length = len(text)
    if sha256_of(text) != report.document.sha256:
        yield "its text is not the one its SHA-256 was made of"
    for name, start, end in spans_of(report):
        if not 0 <= start < end <= length:
            yield f"{name} stands at {start} to {end} of {length} characters"


def sha256_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8; half characters count as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def spans_of(report: Report) -> Iterator[tuple[str, int, int]]:
    """Every span of a report, with the id of its record."""
    for entity in report.entities:
        for span in entity.mentions:
            yield entity.id, span.start, span.end
    for statement in report.statements:
        yield statement.id, statement.cue.start, statement.cue.end
        for span in statement.content:
            yield statement.id, span.start, span.end
    for event in report.events:
        yield event.id, event.trigger.start, event.trigger.end
        for span in event.means:
            yield event.id, span.start, span.end
    for layer in (report.items, report.quotes, report.quantities, report.times, report.places):
        for record in layer:
            yield record.id, record.start, record.end
    for problem in report.problems:
        if problem.span is not None:
            yield "a problem", problem.span.start, problem.span.end
