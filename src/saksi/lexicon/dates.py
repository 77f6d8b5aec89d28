"""Words of time and the patterns they make: months, weekdays, parts of the day, shifts, orders of date.

A class maps word forms to values. A pattern is a regular expression whose letters are classes: `weekday daypart?`
is a weekday and perhaps a part of the day, `'pada'` the word itself, `date` a part named under `[parts]`. A digit
after a name makes a second field of it (`month2`); what follows an underscore only tells classes apart
(`month_name` fills the field `month`). These classes are numbers and marks, known to every language: day,
month_number, hour, count, year, year_bare (one that may stand alone), hhmm, hm, dm, dd (two neighbouring days:
"9/10 August"), dmy, iso, years, ordinal, nth, decade; comma, open, close, dash, bar,
circa; zone as regular expressions under `zones`.
"""

from functools import cache
from typing import Literal

from pydantic import Field

from saksi.lexicon.toml import Entry, read_lexicon

Rule = Literal["day", "nth-day", "range", "period", "week-of", "weekend", "ago", "last", "next", "since-start",
               "to-end", "night", "night-into", "back", "clock"]  # fmt: skip
Check = Literal["ahead", "year", "consecutive", "closed", "not-of", "name", "lone", "unjoined",
                "stamped"]  # fmt: skip


class TimePattern(Entry):
    """One kind of expression, and the rule that resolves it.

    `set` gives the rule fields that the words do not say. `check` asks the words around: the clause must look
    ahead; a bare number must be a year; two days must be neighbours; no noun may follow ("the day before the
    attack"); no "of"; a month must not be somebody's name; nothing may lead back to a word it belongs to; no
    noun may make a compound of it ("after dawn prayers"); the text must be a live blog ("our 14.40 post").
    """

    id: str
    rule: Rule
    form: str
    set: dict[str, int | str] = Field(default_factory=dict)
    check: Check | None = None
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Direction(Entry):
    """Words that say whether a clause speaks of what is to come or of what has been.

    leads stand right before the expression, the firm ones whatever the verb says; the rest are looked for in the
    clause. inflected: a verb that differs from its lemma and has none of the present_endings is in the past.
    asking: verbs whose matter is still to come, whatever their own form ("ordered a walkout for Friday").
    scheduled: verbs that speak of what is to come in the present ("the minister flies out on Monday").
    contracted: of what follows a past form is back, a bare one ahead ("they'd fly").
    ahead_after: words right after it ("menetapkan Kamis sebagai hari berkabung").
    infinitives: words before an infinitive; conditions: words that open a condition.
    until: before a clock time they say when something ended.
    """

    ahead: tuple[str, ...]
    back: tuple[str, ...]
    ahead_leads: tuple[str, ...]
    firm_ahead_leads: tuple[str, ...]
    firm_back_leads: tuple[str, ...]
    present_endings: tuple[str, ...] = ()
    inflected: bool = False
    ahead_after: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    scheduled: tuple[str, ...] = ()
    present_auxiliaries: tuple[str, ...] = ()
    contracted: tuple[str, ...] = ()
    until: tuple[str, ...] = ()


class Bounds(Entry):
    """What stands beside an expression that is no time after all.

    before, after: words that take an expression into something else ("setiap Jumat", "Friday prayers").
    compounds: the same of a bare weekday only ("salat Jumat", but "salat Jumat kemarin" is a day).
    names_before, names_after: the same, where they are capitalised ("Gerakan 30 September", "23 March
    Movement"). phrases: fixed words with a word of time in them ("jam malam"). numbers_before: words before a
    number that is no year ("Resolusi 2254"). owners: words between which and a noun a year stands ("the 2014
    war"). of: words that make a noun of it ("the last week of talks").
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    names_before: tuple[str, ...]
    names_after: tuple[str, ...]
    phrases: tuple[str, ...]
    numbers_before: tuple[str, ...]
    owners: tuple[str, ...] = ()
    of: tuple[str, ...]
    compounds: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class KnownDay(Entry):
    """A day that is named without its year when certain words stand beside it ("the Oct. 7 attack")."""

    id: str
    day: int
    month: int
    year: int
    words: tuple[str, ...]
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class DateLexicon(Entry):
    """All words of time of one language.

    day_first: 2/11 is in November. capitals: forms that are words of the proper classes (`proper`) only with a
    capital ("May", "Minggu"). ordinals, decades: endings after a number. zones: names of local times.
    """

    day_first: bool
    capitals: tuple[str, ...]
    proper: tuple[str, ...]
    ordinals: tuple[str, ...] = ()
    decades: tuple[str, ...]
    zones: tuple[str, ...]
    direction: Direction
    bounds: Bounds
    classes: dict[str, dict[str, int | str]]
    parts: dict[str, str]
    pattern: tuple[TimePattern, ...]
    known_day: tuple[KnownDay, ...] = ()


@cache
def load_dates(language: str) -> DateLexicon:
    """The time words of `language` ("id" or "en").

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "dates", DateLexicon)
