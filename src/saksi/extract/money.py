"""Currencies beside numbers: signs before, names after, and shared names told apart by the country named."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from saksi.extract.units import UnitWords, unit_words
from saksi.extract.wording import Wording
from saksi.lexicon.phrases import PhraseTable
from saksi.lexicon.units import Currency


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """The currencies of one language; signs keep their letter case ("Rs" is money, "RS" a hospital)."""

    signs: dict[str, str]
    pattern: re.Pattern[str]
    names: PhraseTable[Currency]
    units: UnitWords

    def sign_at(self, wording: Wording, index: int) -> tuple[int, str] | None:
        """The word index after a currency sign before digits at word `index`, and the currency's code."""
        word = wording.words[index]
        if word.digits or (word.glued and index and wording.words[index - 1].lower[0].isalnum()):
            return None
        found = self.pattern.match(wording.text, word.start)
        if found is None:
            return None
        end = wording.index_at(found.end())
        if end < len(wording.words) and wording.words[end].digits:
            return end, self.signs[found[0]]
        return None

    def name_at(self, wording: Wording, index: int, size: Decimal) -> tuple[int, str] | None:
        """The word index after a currency's name at word `index`, and its code."""
        found = wording.phrase_at(self.names, index)
        if found is None:
            return None
        end, currency = found
        return (end, _code(currency, wording, index)) if size >= currency.least else None


def _code(currency: Currency, wording: Wording, index: int) -> str:
    """The code of a name that countries share: the country named last before it, else the common one."""
    stop = wording.words[index].start
    best, code = -1, currency.code
    for candidate, places in currency.places.items():
        for place in places:
            at = wording.lower.rfind(place, max(0, stop - 2000), stop)
            if at > best:
                best, code = at, candidate
    return code


@cache
def money_words(language: str) -> MoneyWords:
    """The currencies of `language`, built once."""
    units = unit_words(language)
    currencies = units.lexicon.currency
    signs = {sign: currency.code for currency in currencies for sign in currency.signs}
    longest_first = sorted(signs, key=lambda sign: (-len(sign), sign))
    return MoneyWords(
        signs=signs,
        pattern=re.compile("|".join(re.escape(sign) for sign in longest_first)),
        names=PhraseTable((name.lower(), currency) for currency in currencies for name in currency.names),
        units=units,
    )
