"""The number lexicon of one language, indexed for reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from saksi.lexicon.numbers import Bound, NumberLexicon, Vague, load_numbers
from saksi.lexicon.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Tables and sets of one language's number words."""

    lexicon: NumberLexicon
    starts: frozenset[str]
    opens: frozenset[str]
    vague: PhraseTable[Vague]
    few: PhraseTable[bool]
    half_links: PhraseTable[bool]
    halves: PhraseTable[bool]
    share_links: PhraseTable[bool]
    bounds_before: PhraseTable[Bound | None]
    bounds_after: PhraseTable[Bound]
    links: PhraseTable[bool]
    phrases: PhraseTable[bool]
    names: PhraseTable[bool]
    name_ends: tuple[str, ...]
    clock_after: PhraseTable[bool]
    past_after: PhraseTable[bool]
    past_before: PhraseTable[bool]
    changes: frozenset[str]
    ballots: frozenset[str]
    origins: frozenset[str]
    openers: PhraseTable[bool]
    closers: frozenset[str]
    choices: frozenset[str]
    dates: PhraseTable[bool]
    date_ends: tuple[str, ...]
    articles: frozenset[str]


def flags(*groups: tuple[str, ...]) -> PhraseTable[bool]:
    """A table that only knows whether a phrase is there."""
    return PhraseTable((form, True) for group in groups for form in group)


def _openings(lexicon: NumberLexicon) -> Iterator[str]:
    """Every form that a numeral, or a phrase that is none, may begin with."""
    yield from lexicon.words
    yield from lexicon.shares
    yield from (*lexicon.articles, *lexicon.scale_articles, *lexicon.halves, *lexicon.few)
    yield from lexicon.guards.phrases
    for vague in lexicon.vague:
        yield from vague.forms


@cache
def number_words(language: str) -> NumberWords:
    """The number words of `language`, built once."""
    lexicon = load_numbers(language)
    ranges, guards = lexicon.ranges, lexicon.guards
    fillers: list[tuple[str, Bound | None]] = [(form, None) for form in lexicon.fillers]
    before: list[tuple[str, Bound | None]] = [
        (form, bound) for bound in lexicon.bound for form in bound.before
    ]
    return NumberWords(
        lexicon=lexicon,
        starts=frozenset(lexicon.words),
        opens=frozenset(form.replace("-", " ").split(None, 1)[0] for form in _openings(lexicon)),
        vague=PhraseTable((form, vague) for vague in lexicon.vague for form in vague.forms),
        few=flags(lexicon.few),
        half_links=flags(lexicon.half_links),
        halves=flags(lexicon.halves),
        share_links=flags(lexicon.share_links),
        bounds_before=PhraseTable(before + fillers),
        bounds_after=PhraseTable((form, bound) for bound in lexicon.bound for form in bound.after),
        links=flags(ranges.links),
        phrases=flags(guards.phrases),
        names=flags(guards.names),
        name_ends=tuple(" " + name for name in guards.names if name.endswith(".")),
        clock_after=flags(guards.clock_after),
        past_after=flags(guards.past_after),
        past_before=flags(guards.past_before),
        changes=frozenset(ranges.changes),
        ballots=frozenset(ranges.ballots),
        origins=frozenset(ranges.origins),
        openers=flags(ranges.openers),
        closers=frozenset(ranges.closers),
        choices=frozenset(ranges.choices),
        dates=flags(guards.dates),
        date_ends=tuple(" " + date for date in guards.dates if date.endswith(".")),
        articles=frozenset(lexicon.articles),
    )
