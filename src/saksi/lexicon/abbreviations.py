"""Abbreviations that end in a full stop, and the clitics and ordinals a tokenizer must know."""

from functools import cache
from typing import Literal

from saksi.lexicon.toml import Entry, read_lexicon

Habit = Literal["joins", "counts", "ends"]
"""What may follow the full stop of an abbreviation.

joins: a name or word of the same sentence always ("Dr. Sari"). counts: the same sentence only where a
digit follows ("No. 5", "Aug. 24"). ends: a sentence ends here when a capital follows that opens one
("in the U.S. The army …"), and not before a name or a small letter.
"""


class Abbreviation(Entry):
    """Abbreviations of one habit, in lower case with full stops; `capital`: only when written with one."""

    id: str
    habit: Habit
    forms: tuple[str, ...]
    capital: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Abbreviations(Entry):
    """One language's abbreviations.

    clitics are cut off the end of a word ("Ukraine's"); ordinals are endings that stay with their digits
    ("7th"); currencies are cut off the digits after them ("Rp25"); openers are the words that open a sentence
    often enough to end one after an abbreviation of the habit `ends`; resumes are the cues that carry a
    sentence on after a quoted question ("“Why us?” Sara asked"); single letters are names, no initials ("X").
    """

    abbreviation: tuple[Abbreviation, ...]
    clitics: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()
    single: tuple[str, ...] = ()


@cache
def load_abbreviations(language: str) -> Abbreviations:
    """The abbreviations of `language` ("id" or "en").

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "abbreviations", Abbreviations)


@cache
def habits(language: str) -> dict[str, Habit]:
    """The habit of each abbreviation, by its lower-case form with the full stop."""
    return {form: entry.habit for entry in load_abbreviations(language).abbreviation for form in entry.forms}
