"""What the reader of measures learns."""

from collections.abc import Iterator

from saksi.extract.choices.measures import MeasureChoice
from saksi.extract.quantities import ruled_quantities
from saksi.extract.times import find_times
from training.readers.fit import Example
from training.readers.gold import GoldReport, overlaps


def measure_examples(report: GoldReport) -> Iterator[Example]:
    """Every number that an annotation measures, and its measure."""
    analysis = report.analysis
    choice = MeasureChoice(analysis, ruled_quantities(analysis, find_times(analysis)))
    rows = [(report.span(row["at"]), str(row["measure"])) for row in report.rows("quantities")]
    for quantity in choice.quantities:
        at = report.given(quantity.start, quantity.end)
        measure = next((measure for span, measure in rows if overlaps(span, at)), None)
        if measure is not None and not choice.firm(quantity):
            yield choice.features(quantity), measure
