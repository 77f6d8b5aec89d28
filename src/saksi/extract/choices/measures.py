"""What a number measures: the rules propose, a trained reader weighs the words around."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log10

from saksi.extract.choices.words import word_at
from saksi.model.analysis import Analysis, Token
from saksi.model.mention import QuantityMention
from saksi.readers import load_reader

_REACH = 7  # tokens around a number whose words count
_SURE = 0.85  # from here on the reader names a measure where the rules find none
_FIRM = frozenset({"amount", "duration", "age", "distance", "area"})
"""Measures that the unit itself settles: nothing around it changes them."""


class MeasureChoice:
    """Chooses the measures of the quantities of one text."""

    def __init__(self, analysis: Analysis, quantities: Sequence[QuantityMention]) -> None:
        self.analysis, self.quantities = analysis, quantities

    def chosen(self) -> list[QuantityMention]:
        """The quantities with the measure that is most probable for each."""
        reader, chosen = load_reader("measures"), []
        for quantity in self.quantities:
            if (
                quantity.measure != "other" or quantity.rule != "other"
            ):  # a rule may say outright that it is none
                chosen.append(quantity)
                continue
            measure, chance = reader.best(self.features(quantity))
            chosen.append(replace(quantity, measure=measure) if chance >= _SURE else quantity)
        return chosen

    def firm(self, quantity: QuantityMention) -> bool:
        """Whether the unit settles the measure."""
        return quantity.measure in _FIRM

    def features(self, quantity: QuantityMention) -> list[str]:
        """What a number is judged by."""
        return list(self._features(quantity))

    def _features(self, quantity: QuantityMention) -> Iterator[str]:
        analysis, ruled = self.analysis, quantity.measure
        unit = (quantity.unit or "-").lower()
        kind = quantity.group or "none"
        yield from ("bias", f"rule {ruled}", f"rule {ruled} {kind}", f"made {quantity.rule}", f"group {kind}")
        head = unit.split()[0] if unit else "-"
        yield from (
            f"unit {unit}",
            f"unit head {head}",
            f"unit last {unit.split()[-1] if unit else '-'}",
            f"rule {ruled} unit {head}",
        )
        size = quantity.low if quantity.low is not None else quantity.high
        yield f"size {kind} {int(log10(size)) if size and size >= 1 else 0}"
        yield f"part {quantity.part_of is not None} {ruled}"
        if quantity.part_of is not None:
            yield f"whole {self.quantities[quantity.part_of].measure} {kind}"
        at, end = analysis.token_at(quantity.start), analysis.token_at(quantity.end - 1) + 1
        sentence = analysis.sentences[analysis.tokens[at].sentence]
        first, last = sentence.first, sentence.last
        yield from (
            f"before {word_at(analysis, at - 1, first, last)}",
            f"after {word_at(analysis, end, first, last)}",
        )
        yield f"second {word_at(analysis, end + 1, first, last)}"
        left = analysis.tokens[max(first, at - _REACH) : at]
        right = analysis.tokens[end : min(last, end + _REACH)]
        yield from self._around(left, right, kind)
        yield from self._verbs(analysis.tokens[first:at], analysis.tokens[end:last], kind)

    def _around(self, left: Sequence[Token], right: Sequence[Token], kind: str) -> Iterator[str]:
        for side, tokens in (("left", left), ("right", right)):
            words = {t.lower for t in tokens if t.text[0].isalpha() and not t.name}
            yield from (f"{side} {word}" for word in words)
            yield from (f"{kind} {side} {t.lemma}" for t in tokens if t.pos in ("VERB", "NOUN", "ADJ"))

    def _verbs(self, left: Sequence[Token], right: Sequence[Token], kind: str) -> Iterator[str]:
        """The nearest verb on either side."""
        before = next((t for t in reversed(left) if t.pos == "VERB"), None)
        after = next((t for t in right if t.pos == "VERB"), None)
        yield from (
            f"verb before {before.lemma if before else '-'} {kind}",
            f"verb after {after.lemma if after else '-'} {kind}",
        )
