"""What the reader of standing entities learns: which names are somebody worth a record."""

from collections.abc import Iterator

from saksi.resolve.standing import Standing
from training.readers.fit import Example
from training.readers.gold import GoldReport


def standing_examples(report: GoldReport) -> Iterator[Example]:
    """Every named draft, and whether it is annotated."""
    standing = Standing(report.analysis, report.mentions.places)
    annotated = [
        (report.names(key), entity["kind"] == "person") for key, entity in report.raw["entities"].items()
    ]
    for at, draft in enumerate(report.mentions.drafts):
        if draft.named:
            forms, person = report.forms[at], draft.kind == "person"
            right = any(names & forms and person == human for names, human in annotated)
            yield standing.features(draft), "yes" if right else "no"
