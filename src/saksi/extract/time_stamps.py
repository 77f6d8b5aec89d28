"""Times that only their place on the page tells: the stamps of a live blog, a short date after a comma or a bar."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from saksi.model.analysis import Analysis
from saksi.model.mention import TimeMention

_HOUR = r"((?:[01]?\d|2[0-3])[.:][0-5]\d)"
_STAMP = re.compile(rf"^[ \t•▪■*·\[(>-]*{_HOUR}(?=[ \t\])|:;,–—-]|$)", re.M)
_NEWS = re.compile(rf"^(?:[^\w\n]*[A-Z]{{4,9}} |[^\w\n.,:;(“\"$]{{2,6}}){_HOUR}(?= [–—-] )", re.M)
_SHORT_DATE = re.compile(
    r"(?<=[,|] )((?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?= \())(?![\d/])"
)
_LEAST_STAMPS = 2  # a lone number at the start of a line may be anything


def with_stamps(analysis: Analysis, found: Sequence[TimeMention]) -> list[TimeMention]:
    """The times of a text with those that its layout adds; none overlapping."""
    starts = {match.start(1) for match in _stamps(analysis.text)}
    held = [
        replace(time, rule="stamp/stamp") if time.start in starts and time.rule.endswith("/clock") else time
        for time in found
    ]
    covered = _Covered(held)
    added = [time for time in _laid_out(analysis.text) if covered.take(time)]
    return sorted([*held, *added], key=lambda time: time.start) if added else held


@lru_cache(maxsize=1)
def is_live_blog(text: str) -> bool:
    """Whether entries of a text open with the hour they were written."""
    return len(_stamps(text)) >= _LEAST_STAMPS


def _stamps(text: str) -> list[re.Match[str]]:
    stamps = list(_STAMP.finditer(text))
    return stamps if len(stamps) >= _LEAST_STAMPS else []


def _laid_out(text: str) -> Iterator[TimeMention]:
    for match in (*_stamps(text), *_NEWS.finditer(text)):
        hour, minute = map(int, re.split("[.:]", match[1]))
        fields: dict[str, int | str] = {"hour": hour, "minute": minute}
        yield TimeMention(*match.span(1), "stamp/stamp", fields, clock=True)
    for match in _SHORT_DATE.finditer(text):
        day, month = map(int, match[1].split("/"))
        if (day, month) != (24, 7):  # round the clock
            yield TimeMention(*match.span(1), "short-date/day", {"day": day, "month": month})


class _Covered:
    """The characters that times take up."""

    def __init__(self, times: Sequence[TimeMention]) -> None:
        self.taken = {at for time in times for at in range(time.start, time.end)}

    def take(self, time: TimeMention) -> bool:
        """Take up the place of a time; False if another one has it."""
        place = range(time.start, time.end)
        free = self.taken.isdisjoint(place)
        self.taken.update(place)
        return free
