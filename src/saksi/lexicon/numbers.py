"""Number words, marks and bounds of one language, and what only looks like a number."""

from functools import cache
from typing import Literal

from saksi.lexicon.toml import Entry, read_lexicon


class Vague(Entry):
    """A numeral with a range of its own ("puluhan", "dozens"), low and high as the record scheme has them."""

    id: str
    forms: tuple[str, ...]
    low: int
    high: int
    yes: tuple[str, ...] = ()


class Bound(Entry):
    """Words before or after a number that open one side of it.

    least: "at least N" (N to None). most: "up to N" (None to N). exact: "about N" stays N.
    `long_only` bounds say "during" with lengths of time ("over two days").
    """

    id: str
    kind: Literal["least", "most", "exact"]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    long_only: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Ranges(Entry):
    """How two numbers make one range: "3 to 5", "between 3 and 5", "three or four".

    `changes` before `origins` make two numbers of it ("rose from 3 to 5"), and so do `ballots` ("voted 5 to
    61").
    """

    links: tuple[str, ...]
    choices: tuple[str, ...]
    openers: tuple[str, ...]
    closers: tuple[str, ...]
    origins: tuple[str, ...]
    changes: tuple[str, ...]
    ballots: tuple[str, ...]


class Guards(Entry):
    """What only looks like a quantity.

    phrases: fixed words with a number word in them ("salah satu", "no one"). names: words whose number is a
    name ("Pasal 5", "Channel 12"). clock_before and clock_after: words around clock times. dates: words that
    make a neighbouring number a date. ordinals and decades: endings after a number. past_after and
    past_before: words that make a length of time a date ("dua hari lalu", "the last 48 hours").
    superlatives: after "one of the …" they make it none. pronouns_before: make a bare number word a pronoun
    ("the two met").
    """

    phrases: tuple[str, ...]
    names: tuple[str, ...]
    clock_before: tuple[str, ...]
    clock_after: tuple[str, ...]
    dates: tuple[str, ...]
    ordinals: tuple[str, ...]
    decades: tuple[str, ...]
    past_after: tuple[str, ...]
    past_before: tuple[str, ...]
    superlatives: tuple[str, ...] = ()
    pronouns_before: tuple[str, ...] = ()


class NumberLexicon(Entry):
    """All number words of one language.

    decimal and thousands: the marks in digits. words: cardinal words below a scale. scales: multipliers.
    teen: the word that adds ten ("belas"). articles: count as 1 only for casualties and weapons.
    ones: count as 1 only before a known noun. halves: half as a multiplier; half_links: the words of "and a
    half"; shares: words for a part of a whole, in percent; fractions: denominators after a number.
    suffixes: letters glued to digits; money_suffixes: those of amounts. lengths_before: words after "5m" that
    make it metres. few: "several" before a scale. fillers: may stand between a bound and its number.
    """

    decimal: str
    thousands: str
    words: dict[str, int]
    scales: dict[str, int]
    teen: str = ""
    joiners: tuple[str, ...] = ()
    articles: tuple[str, ...]
    scale_articles: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()
    halves: tuple[str, ...]
    half_links: tuple[str, ...]
    share_links: tuple[str, ...]
    shares: dict[str, float]
    fractions: dict[str, int]
    suffixes: dict[str, int]
    money_suffixes: dict[str, int]
    few: tuple[str, ...]
    lengths_before: tuple[str, ...] = ()
    fillers: tuple[str, ...]
    ranges: Ranges
    guards: Guards
    vague: tuple[Vague, ...]
    bound: tuple[Bound, ...]


@cache
def load_numbers(language: str) -> NumberLexicon:
    """The number words of `language` ("id" or "en").

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "numbers", NumberLexicon)
