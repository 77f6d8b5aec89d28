"""Countries and territories by every name news gives them: names, adjectives, capitals, seats of power."""

from functools import cache
from typing import Literal

from saksi.lexicon.phrases import PhraseTable
from saksi.lexicon.toml import Entry, read_lexicon

CountryKind = Literal["name", "demonym", "capital", "seat", "seat-military"]


class Country(Entry):
    """One country: ISO 3166-1 alpha-3, its English name, and its names in English and Indonesian."""

    alpha3: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    military_seats: tuple[str, ...] = ()


class CountryList(Entry):
    """The countries of the world lexicon."""

    country: tuple[Country, ...]


@cache
def load_countries() -> tuple[Country, ...]:
    """All countries, by alpha-3.

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon("world", "countries", CountryList).country


@cache
def country_table() -> PhraseTable[tuple[str, CountryKind]]:
    """Every surface form with its country's alpha-3 and what sort of name it is; letter case counts."""
    kinds: tuple[tuple[str, CountryKind], ...] = (
        ("names", "name"),
        ("adjectives", "demonym"),
        ("capitals", "capital"),
        ("seats", "seat"),
        ("military_seats", "seat-military"),
    )
    return PhraseTable(
        (form, (country.alpha3, kind))
        for field, kind in kinds
        for country in load_countries()
        for form in getattr(country, field)
    )


@cache
def _labels() -> dict[str, str]:
    return {country.alpha3: country.name for country in load_countries()}


def country_label(alpha3: str) -> str:
    """The English name of a country, or the code itself when it is not in the lexicon."""
    return _labels().get(alpha3, alpha3)
