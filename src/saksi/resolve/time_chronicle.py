"""The headings of a chronicle: weekdays at the head of their paragraphs, one after the other.

"Monday. … Tuesday. … Sunday." in a report of Monday is the week before: a heading stands before the next one and
after the one before, whichever of them carries a date.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from saksi.model.analysis import Analysis
from saksi.model.mention import TimeMention
from saksi.resolve.periods import Days
from saksi.resolve.time_ground import Ground, UnresolvedError
from saksi.resolve.time_rules import days_of

_LEAST = 3  # headings that make a chronicle
_OPENS = re.compile(r"(?:^|\n)[^\w\n]*$")
_LEAD = 12  # characters of bullets and marks before a heading
_ENDS = re.compile(r"[ \t]*(?:[.:|—–-]|\n)")


def days_of_headings(mentions: Sequence[TimeMention], analysis: Analysis, published: date) -> dict[int, Days]:
    """The days of headings without a date, by the place of the mention; empty where the usual rules do."""
    places = [at for at, mention in enumerate(mentions) if _is_heading(mention, analysis.text)]
    if len(places) < _LEAST:
        return {}
    usual = [_usual(mentions[at], published) for at in places]
    if None in usual or _in_order([days[0] for days in usual if days]):
        return {}
    known = [None if _undated(mentions[at]) else days for at, days in zip(places, usual, strict=True)]
    return _filled(places, known, [days for days in usual if days])


def _is_heading(mention: TimeMention, text: str) -> bool:
    if "weekday" not in mention.fields and "near" not in mention.fields:
        return False
    return _OPENS.search(text[max(0, mention.start - _LEAD) : mention.start]) is not None and (
        _ENDS.match(text, mention.end) is not None
    )


def _undated(mention: TimeMention) -> bool:
    return not {"day", "near", "shift", "unit"} & set(mention.fields)


def _usual(mention: TimeMention, published: date) -> Days | None:
    try:
        return days_of(mention.rule.rpartition("/")[2], mention.fields, Ground(published))
    except (UnresolvedError, ValueError, OverflowError):
        return None


def _in_order(days: Sequence[date]) -> bool:
    ordered = sorted(days)
    return list(days) in (ordered, ordered[::-1])


def _filled(places: Sequence[int], known: Sequence[Days | None], usual: Sequence[Days]) -> dict[int, Days]:
    """The undated headings: forward from those with a date, then back from what follows."""
    found = list(known)
    for at in range(1, len(found)):
        before = found[at - 1]
        if found[at] is None and before is not None:
            found[at] = _moved(usual[at], before[1] + timedelta(days=1))
    if found[-1] is None:
        found[-1] = usual[-1]
    for at in range(len(found) - 2, -1, -1):
        after = found[at + 1]
        if found[at] is None and after is not None:
            found[at] = _moved(usual[at], after[0] - timedelta(days=7 + (usual[at][1] - usual[at][0]).days))
    return {
        place: days for place, days, old in zip(places, found, known, strict=True) if old is None and days
    }


def _moved(days: Days, earliest: date) -> Days:
    """The same weekdays, the first time from `earliest` on."""
    shift = earliest + timedelta(days=(days[0].weekday() - earliest.weekday()) % 7) - days[0]
    return days[0] + shift, days[1] + shift
