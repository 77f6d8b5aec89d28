"""Blocking keys: what two happenings of one incident always share, so that a new one meets few others.

A key is a day and something local: a cell of the map, a region, or a name by its consonants. Points within a
quarter of a degree share a cell of at least one of four grids that are shifted against each other; days that are at
most one apart share a day, because each happening has its day and the next.
"""

from collections.abc import Iterator
from datetime import timedelta
from math import floor

from saksi.merge.spelling import bones
from saksi.model.incident import Happening

CELL_DEGREES = 0.5
_DAYS_BEFORE = 4  # of publication, where the report gives no day
_DAYS_AT_MOST = 4
_SPOTS_AT_MOST = 3
_NAMES_AT_MOST = 8
_LEAST_BONES = 4


def keys_of(happening: Happening) -> frozenset[str]:
    """The blocking keys of a happening; two that share none are never compared."""
    where = [*_cells(happening), *_names(happening)] or [
        f"?{happening.type}{c}" for c in _countries(happening)
    ]
    return frozenset(f"{day}:{key}" for day in _days(happening) for key in where or ["?"])


def _days(happening: Happening) -> set[int]:
    if happening.first and happening.last:
        first, last = happening.first, happening.last
    elif happening.published is not None:
        last = happening.published.date()
        first = last - timedelta(days=_DAYS_BEFORE)
        return set(range(first.toordinal(), last.toordinal() + 2))
    else:
        return {0}
    last = min(last, first + timedelta(days=_DAYS_AT_MOST))
    return set(range(first.toordinal(), last.toordinal() + 2))


def _cells(happening: Happening) -> Iterator[str]:
    for spot in happening.spots[:_SPOTS_AT_MOST]:
        if spot.precision in ("region", "area"):
            yield f"r{spot.country}{spot.name.casefold()}"
        elif spot.lat is not None and spot.lon is not None:
            for north in (0.0, 0.5):
                for east in (0.0, 0.5):
                    row, column = (
                        floor(spot.lat / CELL_DEGREES + north),
                        floor(spot.lon / CELL_DEGREES + east),
                    )
                    yield f"c{north:.0f}{east * 2:.0f}{north * 2:.0f}.{row}.{column}"


def _names(happening: Happening) -> list[str]:
    """Names by their bones, short ones as they are spelled: whole names first, the longest of them."""
    found = {b if len(b := bones(name)) >= _LEAST_BONES else name for name in happening.names}
    return [f"n{name}" for name in sorted(found, key=lambda n: (-len(n), n))[:_NAMES_AT_MOST]]


def _countries(happening: Happening) -> list[str]:
    lands = {spot.country for spot in happening.spots if spot.country}
    lands |= {p.country for p in (*happening.actors, *happening.recipients) if p.country}
    return sorted(lands)
