"""Words of time and the patterns they make: months, weekdays, parts of the day, shifts, orders of date."""

from functools import cache

from pydantic import Field

from saksi.lexicon.toml import Entry, read_lexicon


class TimePattern(Entry):
    """One kind of expression: a regular expression over word classes in braces, and the rule that resolves it.

    `{weekday}` stands for any form of the class; a digit after the class name ("{day2}") makes a second field.
    `set` gives the rule fields that the words do not say.
    """

    id: str
    rule: str
    form: str
    set: dict[str, int | str] = Field(default_factory=dict)
    clock: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class DateLexicon(Entry):
    """Word classes (form → value), patterns in order of preference, and words that decide the direction."""

    classes: dict[str, dict[str, int | str]]
    pattern: tuple[TimePattern, ...]
    future: tuple[str, ...]
    future_before: tuple[str, ...]
    past_before: tuple[str, ...]
    blocked_before: tuple[str, ...]
    blocked_after: tuple[str, ...]
    day_first: bool


@cache
def load_dates(language: str) -> DateLexicon:
    """The time words of `language`.

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "dates", DateLexicon)
