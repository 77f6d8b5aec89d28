"""What the reader of places learns: which names are places."""

from collections.abc import Iterator

from saksi.extract.countries import find_countries
from saksi.extract.places import PlaceScan
from training.readers.fit import Example
from training.readers.gold import GoldReport, folded, overlaps


def place_examples(report: GoldReport) -> Iterator[Example]:
    """Every name that may be a place, and whether it is annotated as one.

    An annotation names a place once; the same name elsewhere is judged only where it stands in the same way.
    """
    analysis = report.analysis
    spans = [report.span(row["at"]) for row in report.rows("places")]
    names = {folded(str(report.raw["text"])[a:b]) for a, b in spans}
    scan = PlaceScan(analysis, find_countries(analysis))
    for candidate, features in scan.possible():
        start, end = analysis.tokens[candidate.first].start, analysis.tokens[candidate.last - 1].end
        at = report.given(start, end)
        on = any(overlaps(span, at) for span in spans)
        scan.keeps(candidate, on)
        if on or folded(analysis.text[start:end]) not in names:
            yield features, "yes" if on else "no"
