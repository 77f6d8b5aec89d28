"""A short notation for expected quantities: `27 = 27.. killed; sembilan = 9 killed < 27`.

Left of "=" the span, right of it the value or range and the measure; after "<" the span of the whole.
"""

from saksi.extract.quantities import find_quantities
from saksi.model.mention import QuantityMention
from tests.by_hand import analysis_of


def found_in(text: str, language: str) -> list[QuantityMention]:
    """The quantities of `text`, with no times given."""
    return find_quantities(analysis_of(text, language), [])


def noted(text: str, language: str) -> str:
    """The quantities found in `text`, in the notation."""
    mentions = found_in(text, language)
    notes: list[str] = []
    for mention in mentions:
        span = text[mention.start : mention.end]
        note = f"{span} = {_range(mention.low, mention.high)} {mention.measure}"
        if mention.part_of is not None:
            whole = mentions[mention.part_of]
            note += f" < {text[whole.start : whole.end]}"
        notes.append(note)
    return "; ".join(notes)


def _range(low: float | None, high: float | None) -> str:
    if low == high:
        return str(low)
    return f"{'' if low is None else low}..{'' if high is None else high}"
