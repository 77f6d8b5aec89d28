"""Words that decide what a number measures: killed, launched, displaced, …"""

from functools import cache
from typing import Literal

from saksi.lexicon.toml import Entry, read_lexicon
from saksi.lexicon.units import Group
from saksi.model.vocabulary import Measure

Side = Literal["after", "before", "either", "noun"]
"""Where the number stands beside the word.

after: the number is its object ("menewaskan N", "killing N"). before: the number is its subject ("N tewas",
"N died"). either: a participle, object or subject by its voice ("killed N", "N were killed", "N killed").
noun: a figure's name, on either side and at some distance ("korban tewas … mencapai N", "death toll").
"""


class Trigger(Entry):
    """Words of one measure, for numbers of some groups of nouns.

    groups: "people" stands for all groups of people, "weapons" for all of weapons, "unknown" for nouns that
    no group knows and for bare numbers; none given: every group. near: at most so many words between.
    weight: how much worse than other words at the same distance. attack: only in a sentence of an attack.
    refers: the words point at a figure given before ("one of the dead"). least: only for numbers from here.
    """

    id: str
    measure: Measure
    side: Side
    forms: tuple[str, ...]
    groups: tuple[Group | Literal["people", "weapons", "unknown"], ...] = ()
    near: int | None = None
    weight: float = 0
    attack: bool = False
    refers: bool = False
    least: int = 0
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class MeasureGrammar(Entry):
    """The small words between a number and the word that decides its measure.

    passives make a participle's number its subject; agents turn it into the doer ("by two men"); relatives
    make a clause about the nearest noun; barriers are prepositions that hide a number from a verb; breaks
    begin another clause; coordinators join numbers in a list. members: phrases before a noun of a figure
    ("were among the wounded"). carriers: right before a number they join it to the name of its figure
    ("the toll has reached 40"). negations before a word take it
    out ("drones that were not shot down"). attacks: words of a sentence about an attack.
    """

    passives: tuple[str, ...]
    agents: tuple[str, ...]
    relatives: tuple[str, ...]
    barriers: tuple[str, ...]
    breaks: tuple[str, ...]
    coordinators: tuple[str, ...]
    members: tuple[str, ...]
    carriers: tuple[str, ...]
    negations: tuple[str, ...]
    attacks: tuple[str, ...]


class PartGrammar(Entry):
    """How the text says that one number is a part of another.

    of: between part and whole ("31 dari 48"). inner: may stand between that word and the whole. includes:
    before a part of the number named last ("termasuk", "including"). of_them: after a part ("di antaranya",
    "of them"). leads: open a sentence with the whole ("Of the 48 drones, …"). funds and consists: after a
    share of the amount named last. manner: after a bare part, how badly it fared. comparisons: before an
    older value of the same figure. revisions: words that correct a figure given before.
    """

    of: tuple[str, ...]
    inner: tuple[str, ...]
    includes: tuple[str, ...]
    of_them: tuple[str, ...]
    leads: tuple[str, ...]
    funds: tuple[str, ...]
    consists: tuple[str, ...]
    manner: tuple[str, ...]
    comparisons: tuple[str, ...]
    revisions: tuple[str, ...]


class MeasureLexicon(Entry):
    """All measure words of one language."""

    grammar: MeasureGrammar
    parts: PartGrammar
    trigger: tuple[Trigger, ...]


@cache
def load_measures(language: str) -> MeasureLexicon:
    """The measure words of `language` ("id" or "en").

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "measures", MeasureLexicon)
