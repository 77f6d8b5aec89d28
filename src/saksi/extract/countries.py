"""Names of countries, their adjectives and capitals in a text, longest name first."""

from dataclasses import dataclass

from saksi.lexicon.countries import CountryKind, country_table
from saksi.lexicon.numbers import load_numbers
from saksi.model.analysis import Analysis


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named at [start, end): alpha-3, and by what sort of name."""

    start: int
    end: int
    alpha3: str
    kind: CountryKind


def find_countries(analysis: Analysis) -> list[CountryMention]:
    """Every mention of a country, left to right; "Korea Utara" is never South Korea, "New Mexico" no country."""
    table, found = country_table(), list[CountryMention]()
    numerals = load_numbers(analysis.language).words
    at, tokens = 0, analysis.tokens
    while at < len(tokens):
        hit = table.longest(analysis.text, tokens[at].start) if tokens[at].text[0].isupper() else None
        if hit is None:
            at += 1
            continue
        end, (alpha3, kind) = hit
        last = max(at, analysis.token_at(end - 1))
        counted = (
            tokens[at].lower in numerals and tokens[at].name != "LOC"
        )  # "Lima di antaranya" is not Peru's
        if tokens[last].end - end <= 1 and tokens[last].end >= end and not counted:
            found.append(CountryMention(tokens[at].start, end, alpha3, kind))
        at = last + 1
    return found
