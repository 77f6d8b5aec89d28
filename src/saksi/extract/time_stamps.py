"""Times that only their place on the page tells: the stamps of a live blog, a short date after a comma or a bar."""

import re
from collections.abc import Iterator, Sequence

from saksi.model.analysis import Analysis
from saksi.model.mention import TimeMention

_STAMP = re.compile(r"^[ \t•▪■*·\[(>-]*((?:[01]?\d|2[0-3])[.:][0-5]\d)(?=[ \t\])|:;,–—-]|$)", re.M)
_SHORT_DATE = re.compile(r"(?<=[,|] )((?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2]))(?![\d/])")
_LEAST_STAMPS = 2  # a lone number at the start of a line may be anything


def with_stamps(analysis: Analysis, found: Sequence[TimeMention]) -> list[TimeMention]:
    """The times of a text with those that its layout adds; none overlapping."""
    added = [time for time in _laid_out(analysis.text) if not any(_overlap(time, other) for other in found)]
    return sorted([*found, *added], key=lambda time: time.start) if added else list(found)


def _laid_out(text: str) -> Iterator[TimeMention]:
    stamps = list(_STAMP.finditer(text))
    if len(stamps) >= _LEAST_STAMPS:
        for match in stamps:
            hour, minute = map(int, re.split("[.:]", match[1]))
            fields: dict[str, int | str] = {"hour": hour, "minute": minute}
            yield TimeMention(*match.span(1), "stamp/stamp", fields, clock=True)
    for match in _SHORT_DATE.finditer(text):
        day, month = map(int, match[1].split("/"))
        if (day, month) != (24, 7):  # round the clock
            yield TimeMention(*match.span(1), "short-date/day", {"day": day, "month": month})


def _overlap(a: TimeMention, b: TimeMention) -> bool:
    return a.start < b.end and b.start < a.end
