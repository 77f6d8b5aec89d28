"""Happenings that are one, as an incident: its type, days and place by what most reports say, and its figures."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from saksi.merge.figures import checks_of, figures_of, moment
from saksi.model.incident import Copies, Happening, Incident, Spot
from saksi.model.vocabulary import EventType

_TOWNS = ("city", "point")
_RANK = {"point": 3.0, "city": 3.0, None: 1.0, "region": 0.8, "area": 0.5, "country": 0.1}


def incident_of(happenings: Sequence[Happening], copies: Mapping[str, str] | None = None) -> Incident:
    """One incident from the happenings of one group, in any order; `copies` gives the origin of each reprint.

    Raises:
        ValueError: there is no happening.
    """
    if not happenings:
        raise ValueError("an incident has at least one happening")
    origins = copies or {}
    ordered = sorted(happenings, key=lambda h: (moment(h.published), h.report, h.id))
    days = _days(ordered)
    return Incident(
        id=ordered[0].id,
        type=_type(ordered),
        first=days[0] if days else None,
        last=days[1] if days else None,
        place=_place(ordered),
        reports=tuple(dict.fromkeys(h.report for h in ordered)),
        happenings=tuple(h.id for h in ordered),
        figures=figures_of(ordered, origins),
        checks=checks_of(ordered),
    )


def _type(ordered: Iterable[Happening]) -> EventType:
    """The type that most reports give; one that was read from events counts for more than one from figures."""
    votes: dict[EventType, float] = {}
    for happening in ordered:
        votes[happening.type] = votes.get(happening.type, 0.0) + (1.0 if happening.events else 0.8)
    return max(votes, key=lambda type_: (votes[type_], type_))


def _days(ordered: Iterable[Happening]) -> tuple[date, date] | None:
    """The days that most reports give; of as many, the fewest days, the earliest."""
    votes: dict[tuple[date, date], int] = {}
    for happening in ordered:
        if happening.first and happening.last:
            days = happening.first, happening.last
            votes[days] = votes.get(days, 0) + 1
    if not votes:
        return None
    return min(votes, key=lambda d: (-votes[d], (d[1] - d[0]).days, d))


def _place(ordered: Iterable[Happening]) -> Spot | None:
    """The town that most reports name, else a region, a name or a country."""
    votes: dict[Spot, float] = {}
    for happening in ordered:
        for position, spot in enumerate(happening.spots):
            weight = _RANK[spot.precision] / (1 + 0.2 * position)
            votes[spot] = votes.get(spot, 0.0) + weight
    return max(votes, key=lambda spot: (votes[spot], spot.name)) if votes else None


def incident_json(incident: Incident) -> str:
    """An incident as one line of the scheme's JSON (section 5)."""
    return _line(
        {
            "id": incident.id,
            "type": incident.type,
            "from": _day(incident.first),
            "to": _day(incident.last),
            "place": incident.place.model_dump(exclude={"precision"}) if incident.place else None,
            "reports": incident.reports,
            "figures": [figure.model_dump() for figure in incident.figures],
        }
    )


def copies_json(copies: Copies) -> str:
    """A group of near-copies as one line of the scheme's JSON (section 5)."""
    return _line(copies.model_dump())


def _line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
