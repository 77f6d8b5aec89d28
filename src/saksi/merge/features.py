"""What two happenings have in common or not: one plain function a feature, each with its reason in words.

A feature says nothing (None) where either report leaves it open. All are symmetric.
"""

from collections.abc import Callable, Iterable
from datetime import date

from saksi.merge.naming import same_party
from saksi.merge.spelling import same_name, spell_name
from saksi.merge.weights import weights
from saksi.model.distance import great_circle_km
from saksi.model.incident import Happening, Reason, Spot, Value

_TOWNS = ("city", "point")
_REGIONS = ("region", "area")


def days(a: Happening, b: Happening) -> Reason | None:
    """The days it happened on; where one gives none, the days of publication."""
    w = weights().days
    if a.first and a.last and b.first and b.last:
        gap = max((a.first - b.last).days, (b.first - a.last).days)
        if gap <= 0:
            few = max((a.last - a.first).days, (b.last - b.first).days) <= 2
            return _reason("days", w.same if few else w.overlap, f"both on {_shown(max(a.first, b.first))}")
        told = f"{_shown(min(a.last, b.last))} and {_shown(max(a.first, b.first))}"
        return _reason("days", w.next if gap == 1 else w.gap, f"{gap} day{'s' * (gap > 1)} apart: {told}")
    return _published(a, b)


def _published(a: Happening, b: Happening) -> Reason | None:
    w = weights().days
    left, right = (h.last or (h.published.date() if h.published else None) for h in (a, b))
    if left is None or right is None:
        return None
    gap = abs((left - right).days)
    near = gap <= w.near_days
    note = f"a day is missing; {gap} days between what is known"
    return _reason("days", w.undated_near if near else w.undated_far, note)


def _shown(day: date) -> str:
    return day.isoformat()


def place(a: Happening, b: Happening) -> Reason | None:
    """Where it happened: the nearest two towns, else regions, else names, else countries."""
    w = weights().place
    lands = {s.country for s in a.spots if s.country}, {s.country for s in b.spots if s.country}
    if all(lands) and not lands[0] & lands[1]:
        return _reason("place", w.elsewhere, f"{'/'.join(sorted(lands[0]))} and {'/'.join(sorted(lands[1]))}")
    towns = _nearest(_of(a, _TOWNS), _of(b, _TOWNS))
    if towns is not None:
        return _apart(*towns)
    if _same_bare_name(a, b):
        return _reason("place", w.name, "a place named alike")
    wider = _nearest(_of(a, (*_TOWNS, *_REGIONS)), _of(b, (*_TOWNS, *_REGIONS)))
    if wider is not None:
        km, left, right = wider
        if left.name == right.name or km <= w.region_km:
            return _reason("place", w.region, f"{_both(left, right)}, in one region")
        return _reason("place", w.elsewhere, f"{_both(left, right)}, {km:.0f} km apart")
    return _reason("place", w.country, f"both in {min(lands[0] & lands[1])}") if all(lands) else None


def _apart(km: float, left: Spot, right: Spot) -> Reason:
    w = weights().place
    both = _both(left, right)
    if left.name == right.name or km <= w.here_km:
        return _reason("place", w.here, f"one place: {both}")
    if km <= w.near_km:
        return _reason("place", w.near, f"{both}, {km:.0f} km apart")
    return _reason("place", w.apart if km < w.region_km else w.elsewhere, f"{both}, {km:.0f} km apart")


def _both(left: Spot, right: Spot) -> str:
    return " and ".join(dict.fromkeys(sorted((left.name, right.name))))


def _of(happening: Happening, precisions: Iterable[str | None]) -> list[Spot]:
    return [s for s in happening.spots if s.precision in precisions and s.lat is not None]


def _nearest(left: Iterable[Spot], right: Iterable[Spot]) -> tuple[float, Spot, Spot] | None:
    """The two spots nearest to each other, with their kilometres."""
    pairs = (
        (great_circle_km(a.lat or 0.0, a.lon or 0.0, b.lat or 0.0, b.lon or 0.0), a, b)
        for a in left
        for b in right
    )
    return min(pairs, key=lambda pair: (pair[0], *sorted((pair[1].name, pair[2].name))), default=None)


def _same_bare_name(a: Happening, b: Happening) -> bool:
    bare = ([s.name for s in h.spots if s.lat is None and s.precision is None] for h in (a, b))
    left, right = bare
    return any(same_name(one, other) for one in left for other in right)


def type_(a: Happening, b: Happening) -> Reason | None:
    """What sort of event it is."""
    w = weights().type
    if a.type == b.type:
        return _reason("type", w.same, a.type)
    kin = _paired(w.kindred_types, a.type, b.type)
    note = " and ".join(sorted((a.type, b.type)))
    return _reason("type", w.kindred if kin else w.other, note)


def mode(a: Happening, b: Happening) -> Reason | None:
    """By what means."""
    if a.mode is None or b.mode is None:
        return None
    w = weights().mode
    if a.mode == b.mode:
        return _reason("mode", w.same, a.mode)
    kin = _paired(w.kindred_modes, a.mode, b.mode)
    return _reason("mode", w.kindred if kin else w.other, " and ".join(sorted((a.mode, b.mode))))


def _paired(pairs: Iterable[tuple[str, str]], left: str, right: str) -> bool:
    return any({left, right} == set(pair) for pair in pairs)


def names(a: Happening, b: Happening) -> Reason | None:
    """Names of people, bodies and small places that both give; a place that both locate is compared as a place."""
    common = sorted((set(a.names) & set(b.names)) - (_spot_names(a) & _spot_names(b)))
    whole = [n for n in common if not any(n != other and n in other for other in common)]
    if not whole:
        return None
    w = weights().names
    return _reason("names", min(w.most, w.each * len(whole)), f"both name {', '.join(whole[:5])}")


def _spot_names(happening: Happening) -> set[str]:
    """The spelled names of a happening's spots, and their words."""
    spelled = [spell_name(spot.name) for spot in happening.spots]
    return {word for words_ in spelled for word in (*words_, "".join(words_))}


def parties(a: Happening, b: Happening) -> Reason | None:
    """Who did it, and to whom."""
    shared = [
        one.name
        for left, right in ((a.actors, b.actors), (a.recipients, b.recipients))
        for one in left
        if any(same_party(one, other) for other in right)
    ]
    if not shared:
        return None
    w = weights().parties
    common = sorted({min(shared)})
    return _reason("parties", min(w.most, w.shared * len(shared)), f"both have {', '.join(common)}")


def figures(a: Happening, b: Happening) -> Reason | None:
    """Figures of one measure and unit: equal, meeting, or with nothing in common."""
    w, total, notes = weights().figures, 0.0, []
    for key in sorted({_key(v) for v in a.values} & {_key(v) for v in b.values}):
        left, right = ([v for v in h.values if _key(v) == key] for h in (a, b))
        weight, note = _compared(left, right)
        total += weight
        notes.append(f"{key[0]} {note}")
    if not notes:
        return None
    return _reason("figures", max(w.least, min(w.most, total)), ", ".join(notes))


def _key(value: Value) -> tuple[str, str]:
    return value.measure, value.unit or ""


def _compared(left: list[Value], right: list[Value]) -> tuple[float, str]:
    w = weights().figures
    equal = {(v.low, v.high) for v in left} & {(v.low, v.high) for v in right}
    if equal:
        value = max(low if low is not None else high or 0 for low, high in equal)
        weight = w.many if value >= w.many_from else w.some if value >= w.some_from else w.few
        return weight, f"{value:g}"
    if any(meet((x.low, x.high), (y.low, y.high)) for x in left for y in right):
        return w.meeting, "may be one"
    return w.unlike, "differs"


def meet(left: tuple[float | None, float | None], right: tuple[float | None, float | None]) -> bool:
    """Whether two closed ranges have a value in common (None: open)."""
    low = max(left[0] if left[0] is not None else 0, right[0] if right[0] is not None else 0)
    ends = [end for end in (left[1], right[1]) if end is not None]
    return not ends or low <= min(ends)


def quotes(a: Happening, b: Happening) -> Reason | None:
    """A quotation in both, whole or in part."""
    w = weights().quotes
    for one in a.quotes:
        for other in b.quotes:
            short, long = sorted((one, other), key=lambda q: (len(q), q))
            if len(short.split()) >= w.least_words and short in long:
                return _reason("quotes", w.shared, f"both quote “{short[:40]}”")
    return None


def words(a: Happening, b: Happening) -> Reason | None:
    """Content words in common, as a share of the shorter list."""
    shorter = min(len(a.words), len(b.words))
    if shorter == 0:
        return None
    w = weights().words
    common = set(a.words) & set(b.words)
    share = len(common) / shorter
    weight = w.most * (min(share, w.most_share) - w.least) / (w.most_share - w.least)
    return _reason("words", weight, f"{len(common)} words in common") if weight > 0 else None


def _reason(feature: str, weight: float, note: str) -> Reason:
    return Reason.model_construct(feature=feature, weight=round(weight, 3), note=note)


FEATURES: tuple[Callable[[Happening, Happening], Reason | None], ...] = (
    days,
    place,
    type_,
    mode,
    names,
    parties,
    figures,
    quotes,
    words,
)
"""Every feature, in the order of the reasons."""
