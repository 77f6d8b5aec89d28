"""Arithmetic over linked quantities: do the parts fit their wholes, and what is left unsaid?

Only parts that cannot overlap are added up: what became of launched weapons, what became of captives, and
the kinds of one list ("nine civilians and a rescuer"). Women and children are counted among others, so
they are compared with their whole one by one.
"""

from collections.abc import Sequence

from saksi.model.mention import ArithmeticFinding, QuantityMention

_FATES: dict[str, frozenset[str]] = {
    "launched": frozenset({"intercepted", "lost", "hit", "destroyed", "other"}),
    "captured": frozenset({"released", "killed", "evacuated"}),
    "detained": frozenset({"released", "killed"}),
    "missing": frozenset({"evacuated", "killed"}),
}
"""Measures that part a whole of this measure without overlap."""
_EXHAUSTIVE = frozenset({"launched"})
"""Wholes of which every part has one of these fates, so that a rest is worth a note."""
_OVERLAPPING = frozenset({"child", "woman"})
_LIST_REACH = 160
"""Characters from the first to the last number of one list."""


def check_arithmetic(quantities: Sequence[QuantityMention]) -> list[ArithmeticFinding]:
    """The findings about all linked quantities of a report, in the order of their wholes."""
    parts: dict[int, list[int]] = {}
    for position, quantity in enumerate(quantities):
        whole = quantity.part_of
        if whole is not None and quantity.measure != "share" and quantity.unit != "%":
            parts.setdefault(whole, []).append(position)
    findings: list[ArithmeticFinding] = []
    for whole in sorted(parts):
        findings.extend(_about(quantities, whole, parts[whole]))
    findings.extend(_revisions(quantities))
    return findings


def _about(quantities: Sequence[QuantityMention], whole: int, parts: list[int]) -> list[ArithmeticFinding]:
    total = quantities[whole]
    findings = [
        ArithmeticFinding(
            "part-exceeds-whole",
            (part, whole),
            f"{_shown(quantities[part])} of {_named(total)}: the part is larger than the whole",
        )
        for part in parts
        if _least(quantities[part]) > _most(total)
    ]
    disjoint = _disjoint(
        quantities, total, [part for part in parts if _least(quantities[part]) <= _most(total)]
    )
    if disjoint:
        findings.extend(_added(quantities, whole, disjoint))
    return findings


def _disjoint(quantities: Sequence[QuantityMention], total: QuantityMention, parts: list[int]) -> list[int]:
    """The parts that may be added up: fates of the whole, or the different kinds of one list."""
    fates = _FATES.get(total.measure)
    if fates is not None and any(quantities[part].measure in fates for part in parts):
        return _latest_fates(quantities, total, [part for part in parts if quantities[part].measure in fates])
    kinds = [part for part in parts if quantities[part].measure == total.measure]
    units = {quantities[part].unit for part in kinds}
    if (
        len(kinds) < 2
        or len(units) < len(kinds)
        or any(quantities[part].group in _OVERLAPPING for part in kinds)
    ):
        return []
    apart = quantities[kinds[-1]].end - quantities[kinds[0]].start
    return kinds if apart <= _LIST_REACH else []


def _latest_fates(
    quantities: Sequence[QuantityMention], total: QuantityMention, parts: list[int]
) -> list[int]:
    """All fates; where a fate is told twice and all together are too many, its largest value alone."""
    if sum(_least(quantities[part]) for part in parts) <= _most(total):
        return parts
    largest: dict[str, int] = {}
    for part in parts:
        measure = quantities[part].measure
        if measure not in largest or _least(quantities[part]) > _least(quantities[largest[measure]]):
            largest[measure] = part
    return sorted(largest.values())


def _added(quantities: Sequence[QuantityMention], whole: int, parts: list[int]) -> list[ArithmeticFinding]:
    """What the sum of disjoint parts says about their whole."""
    total = quantities[whole]
    terms = " + ".join(_shown(quantities[part]) for part in parts)
    records = (*parts, whole)
    least = sum(_least(quantities[part]) for part in parts)
    if least > _most(total):
        note = f"{terms} of {_named(total)}: {_figure(least - _most(total))} too many"
        return [ArithmeticFinding("parts-exceed-whole", records, note)]
    if not all(_is_exact(quantities[position]) for position in records):
        return []
    rest = _most(total) - least
    if rest == 0:
        return [ArithmeticFinding("parts-complete", records, f"{terms} of {_named(total)}: complete")]
    if total.measure in _EXHAUSTIVE:
        note = f"{terms} of {_named(total)}: {_figure(rest)} unaccounted for"
        return [ArithmeticFinding("unaccounted-for", records, note)]
    return []


def _revisions(quantities: Sequence[QuantityMention]) -> list[ArithmeticFinding]:
    """Figures that the report itself corrects."""
    findings: list[ArithmeticFinding] = []
    for position, quantity in enumerate(quantities):
        if quantity.revises is None or position == quantity.revises:
            continue
        before = quantities[quantity.revises]
        if (before.low, before.high) != (quantity.low, quantity.high):
            note = f"{quantity.measure}: {_shown(before)} revised to {_shown(quantity)}"
            findings.append(ArithmeticFinding("total-revised", (quantity.revises, position), note))
    return findings


def _least(quantity: QuantityMention) -> float:
    return quantity.low if quantity.low is not None else 0


def _most(quantity: QuantityMention) -> float:
    return quantity.high if quantity.high is not None else float("inf")


def _is_exact(quantity: QuantityMention) -> bool:
    return quantity.low is not None and quantity.low == quantity.high


def _named(quantity: QuantityMention) -> str:
    return f"{_shown(quantity)} {quantity.unit}" if quantity.unit else _shown(quantity)


def _shown(quantity: QuantityMention) -> str:
    """The value as a reader would write it: "31", "at least 30", "up to 500", "20 to 99"."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        bound = low if low is not None else high
        opening = "at least" if low is not None else "up to"
        return f"{opening} {_figure(bound)}" if bound is not None else "an unknown number"
    return _figure(low) if low == high else f"{_figure(low)} to {_figure(high)}"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
