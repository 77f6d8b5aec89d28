"""The figures of an incident: every value of every line of authority, and how they stand to one another.

How a figure stands (section 5 of the scheme): *disputed* when the latest values of two lines of authority cannot
both be true; else *revised* when one line changed its value; else *agreed* with two lines or more; else
*single-source*, however many reports carry it.

Decisions. A value that no one is named for is no source of its own where another report names one for the same value:
it is counted with it. Where its value is new, it stands as a line without a name, disputes what it cannot meet, but
a later and larger toll only revises. Two lines count as two also in one text; a reprint adds nothing. A report that
says a source has changed its value ("initially", "dari 3 menjadi 7") lets that source share the value it gives now.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

from saksi.merge.features import meet
from saksi.merge.naming import best_name, same_party
from saksi.merge.tables import telling
from saksi.merge.values import known_things
from saksi.model.incident import Figure, FigureClaim, Happening, Party, Standing, Value
from saksi.model.record import Check
from saksi.model.vocabulary import MEASURES, Measure

_FALLEN = 0.5
"""A toll that is corrected down seldom falls below this share; a smaller number counts something else."""
_EARLIEST = datetime.min.replace(tzinfo=UTC)
Range = tuple[float | int | None, float | int | None]
Key = tuple[Measure, str]
When = tuple[datetime, str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """One value as one report tells it: on which line of authority (-1: none), in which place of the order of time."""

    value: Value
    report: str
    when: When
    line: int

    @property
    def range(self) -> Range:
        """The closed range of the value."""
        return self.value.low, self.value.high


def moment(published: datetime | None) -> datetime:
    """A moment that sorts: one without a time zone counts as UTC, none as the earliest."""
    if published is None:
        return _EARLIEST
    return published if published.tzinfo else published.replace(tzinfo=UTC)


def figures_of(happenings: Sequence[Happening], copies: Mapping[str, str]) -> tuple[Figure, ...]:
    """The figures of an incident, by measure and unit; `copies` gives the origin of each reprint."""
    told, names = _lines(happenings, copies)
    made = []
    for key in sorted(groups := _grouped(told), key=lambda k: (MEASURES.index(k[0]), k[1])):
        values = _settled(groups[key])
        grows = (how := telling().measure.get(key[0])) is not None and how.grows
        made.append(
            Figure(
                measure=key[0],
                unit=key[1] or None,
                verdict=standing(values, grows=grows),
                claims=_claims(values, names),
            )
        )
    return tuple(made)


def _lines(happenings: Sequence[Happening], copies: Mapping[str, str]) -> tuple[list[Told], list[str]]:
    """All values in the order of time, with their lines of authority, and what each line is called."""
    ordered = sorted(happenings, key=lambda h: (moment(h.published), h.report, h.id))
    parties = list(dict.fromkeys(p for h in ordered for p in _sources(h)))
    line_of = _united(parties)
    told = []
    for happening in ordered:
        at = moment(happening.published)
        for position, value in enumerate(_with_sources(happening)):
            line = -1 if value.source is None else line_of[value.source]
            told.append(Told(value, happening.report, (at, happening.report, position), line))
    spoken = [t.value.source for t in told if t.value.source and t.report not in copies]
    spoken += [t.value.source for t in told if t.value.source]
    members = [[p for p in spoken if line_of[p] == n] for n in range(len(set(line_of.values())))]
    return told, [best_name(group) for group in members]


def _sources(happening: Happening) -> list[Party]:
    return [v.source for v in happening.values if v.source is not None]


def _with_sources(happening: Happening) -> list[Value]:
    """The values of a report; one that was changed since, and has no source, is of who spoke last."""
    made: list[Value] = []
    for value in happening.values:
        if value.source is None and value.former and made:
            value = value.model_copy(update={"source": made[-1].source})
        made.append(value)
    return made


def _united(parties: Sequence[Party]) -> dict[Party, int]:
    """Each party's line of authority, numbered by first appearance; a party joins the first line it is one with."""
    lines: list[list[Party]] = []
    found: dict[Party, int] = {}
    for party in parties:
        mine = [n for n, line in enumerate(lines) if any(same_party(party, other) for other in line)]
        if mine:
            lines[mine[0]].append(party)
            found[party] = mine[0]
        else:
            found[party] = len(lines)
            lines.append([party])
    return found


def _grouped(told: Iterable[Told]) -> dict[Key, list[Told]]:
    """Values by measure and unit; things named by nouns that no table knows are one where their values are."""
    groups: dict[Key, list[Told]] = {}
    for one in told:
        groups.setdefault((one.value.measure, one.value.unit or ""), []).append(one)
    known = known_things()
    for key in sorted(groups):
        if key not in groups or key[1] in known or not _by_noun(key[0]):
            continue
        ranges = {one.range for one in groups[key]}
        others = [k for k in sorted(groups) if k != key and k[0] == key[0]]
        like = next((k for k in others if ranges & {one.range for one in groups[k]}), None)
        if like is not None:
            groups[like] = sorted(groups[like] + groups.pop(key), key=lambda one: one.when)
    return groups


def _by_noun(measure: Measure) -> bool:
    how = telling().measure.get(measure)
    return how is not None and how.counts in ("things", "weapons")


def _settled(values: Sequence[Told]) -> list[Told]:
    """Values with what follows from them: changed values bring the new one along, unsourced ones find a source."""
    made = list(values)
    for one in values:
        if not one.value.former or one.line < 0:
            continue
        now = [v for v in values if v.report == one.report and not v.value.former]
        if now and all(v.line != one.line for v in now):
            made.append(replace(now[-1], line=one.line))
    sourced = {one.range: one.line for one in reversed(made) if one.line >= 0}
    return [replace(one, line=sourced.get(one.range, -1)) if one.line < 0 else one for one in made]


def standing(values: Sequence[Told], *, grows: bool) -> Standing:
    """How a figure stands, by the latest value of each line and whether one line changed its own."""
    lines = {one.line for one in values}
    latest = {n: last for n in lines if (last := _latest(values, n, grows)) is not None}
    revised = any(_changed(values, n, last) for n, last in latest.items())
    for n, left in latest.items():
        for m, right in latest.items():
            if n < m and not meet(left.range, right.range):
                if n >= 0 or not grows or not _only_later(left, right):
                    return "disputed"
                revised = True
    if revised:
        return "revised"
    return "agreed" if len(lines - {-1}) >= 2 else "single-source"


def _only_later(unnamed: Told, other: Told) -> bool:
    """Whether a value without a source is later and larger than another, as tolls become."""
    return unnamed.when > other.when and _least(unnamed) > _least(other)


def _least(one: Told) -> float:
    return one.value.low if one.value.low is not None else 0


def _latest(values: Iterable[Told], line: int, grows: bool) -> Told | None:
    """A line's latest value; of several in one report the largest where tolls grow, else the last one told.

    Where tolls grow, a value far below another of the same line is left out.
    """
    own = [one for one in values if one.line == line and not one.value.former]
    if grows and own:
        most = max(_least(one) for one in own)
        own = [one for one in own if _least(one) >= most * _FALLEN]
    if not own:
        return None
    report = max(own, key=lambda one: one.when[:2]).when[:2]
    last = [one for one in own if one.when[:2] == report]
    return max(last, key=lambda one: (_least(one) if grows else 0, one.when))


def _changed(values: Iterable[Told], line: int, latest: Told) -> bool:
    """Whether a line gave another value before: in an earlier report, or by the word of a report."""
    return any(
        not meet(one.range, latest.range)
        for one in values
        if one.line == line and (one.value.former or one.when[:2] < latest.when[:2])
    )


def _claims(values: Sequence[Told], names: Sequence[str]) -> tuple[FigureClaim, ...]:
    """One claim for each value of each line: lines by first appearance, a line's own values oldest first."""
    claims: dict[tuple[int, Range], list[Told]] = {}
    for one in sorted(values, key=lambda v: (not v.value.former, v.when)):
        claims.setdefault((one.line, one.range), []).append(one)
    first = {line: min(v.when for v in values if v.line == line) for line, _ in claims}
    return tuple(
        FigureClaim(
            low=low,
            high=high,
            source=names[line] if line >= 0 else None,
            reports=tuple(dict.fromkeys(v.report for v in sorted(told, key=lambda v: v.when))),
        )
        for (line, (low, high)), told in sorted(claims.items(), key=lambda pair: first[pair[0][0]])
    )


def checks_of(happenings: Sequence[Happening]) -> tuple[Check, ...]:
    """Arithmetic across reports: parts larger than every whole, and tolls of one line that shrink."""
    told, names = _lines(happenings, {})
    found: list[Check] = []
    groups = _grouped(told)
    for key, values in sorted(groups.items()):
        wholes = groups.get((key[0], "people"), [])
        if any(one.value.part for one in values) and wholes and key[1] != "people":
            found += _larger_than_whole(key, values, wholes)
        how = telling().measure.get(key[0])
        if how is not None and how.grows:
            found += _shrunk(key, values, names)
    return tuple(found)


def _larger_than_whole(key: Key, parts: Iterable[Told], wholes: Sequence[Told]) -> list[Check]:
    most = max((w.value.high if w.value.high is not None else float("inf")) for w in wholes)
    largest = max(wholes, key=lambda w: (_least(w), w.when))
    return [
        Check(
            kind="part-exceeds-whole",
            records=(_record(part), _record(largest)),
            note=f"{_least(part):g} {key[1]} {key[0]}: more than any total that is told ({most:g})",
        )
        for part in parts
        if _least(part) > most
    ]


def _shrunk(key: Key, values: Sequence[Told], names: Sequence[str]) -> list[Check]:
    found = []
    for line in sorted({one.line for one in values if one.line >= 0}):
        own = [one for one in values if one.line == line and not one.value.former]
        for before, after in pairwise(own):
            high = after.value.high
            if before.report != after.report and high is not None and high < _least(before):
                note = f"{key[0]}, {key[1]}: {names[line]} went from {_least(before):g} down to {high:g}"
                found.append(Check(kind="toll-shrinks", records=(_record(before), _record(after)), note=note))
    return found


def _record(one: Told) -> str:
    return f"{one.report}#{one.value.record}"
