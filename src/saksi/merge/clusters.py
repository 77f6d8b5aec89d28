"""From judgements on pairs to groups: average-link agglomeration under what people decided.

The result depends on the set of ids, judgements and decisions alone, never on their order: pairs are merged by the
highest average score, ties by the smallest ids. (Sokal and Michener 1958, "unweighted pair-group method".)
"""

from collections.abc import Collection, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from saksi.merge.weights import weights
from saksi.model.incident import Judgement, Verdict

_NEVER = -np.inf
Pair = tuple[str, str]


def report_of(happening_id: str) -> str:
    """The report that a happening's id belongs to."""
    return happening_id.rpartition("/")[0]


def cluster(
    ids: Collection[str],
    judgements: Iterable[Judgement],
    decisions: Mapping[Pair, Verdict] | None = None,
) -> tuple[tuple[str, ...], ...]:
    """Groups of happenings that are one incident, each sorted, in the order of their first ids.

    A person's "same" joins whatever the machine thinks, "different" keeps apart what it would join; where "same"
    leads round to two that are "different", the later pair by its ids gives way. Without a decision, two happenings
    of one report are never joined.
    """
    names = sorted(set(ids))
    decided = {_sorted(pair): verdict for pair, verdict in (decisions or {}).items()}
    given = set(names)
    known = [j for j in judgements if j.left in given and j.right in given]
    made: list[tuple[str, ...]] = []
    for members in _components(names, known, decided):
        groups = _joined(members, decided)
        _agglomerate(groups, _scores(members, groups, known, decided))
        made += [tuple(members[i] for i in sorted(group)) for group in groups if group]
    return tuple(sorted(made))


def _components(
    names: list[str], judgements: Iterable[Judgement], decided: Mapping[Pair, Verdict]
) -> list[list[str]]:
    """What hangs together by pairs that are the same; only there is anything joined, however much is given at once."""
    links: dict[str, set[str]] = {name: set() for name in names}
    pairs = [(j.left, j.right) for j in judgements if j.verdict == "same"]
    pairs += [pair for pair, verdict in decided.items() if verdict == "same"]
    for left, right in pairs:
        if left in links and right in links:
            links[left].add(right)
            links[right].add(left)
    found, seen = [], set()
    for name in names:
        if name in seen:
            continue
        component, waiting = {name}, [name]
        while waiting:
            fresh = links[waiting.pop()] - component
            component |= fresh
            waiting += fresh
        seen |= component
        found.append(sorted(component))
    return found


def _sorted(pair: Pair) -> Pair:
    return (pair[0], pair[1]) if pair[0] <= pair[1] else (pair[1], pair[0])


def _joined(names: list[str], decided: Mapping[Pair, Verdict]) -> list[list[int]]:
    """Groups by what people joined; an empty list stands for a group that went into another."""
    position = {name: i for i, name in enumerate(names)}
    apart = [p for p, verdict in decided.items() if verdict == "different" and set(p) <= position.keys()]
    groups = [[i] for i in range(len(names))]
    where = list(range(len(names)))
    for left, right in sorted(p for p, v in decided.items() if v == "same" and set(p) <= position.keys()):
        one, other = sorted((where[position[left]], where[position[right]]))
        both = {names[i] for i in (*groups[one], *groups[other])}
        if one == other or any(set(pair) <= both for pair in apart):
            continue
        for i in groups[other]:
            where[i] = one
        groups[one] += groups[other]
        groups[other] = []
    return groups


def _scores(
    names: list[str],
    groups: list[list[int]],
    judgements: Iterable[Judgement],
    decided: Mapping[Pair, Verdict],
) -> NDArray[np.float64]:
    """Average scores between all groups; never where reports or people keep two apart."""
    n = len(names)
    position = {name: i for i, name in enumerate(names)}
    pairs = np.full((n, n), weights().verdict.unjudged)
    for judgement in judgements:
        if judgement.left in position and judgement.right in position:
            i, j = position[judgement.left], position[judgement.right]
            pairs[i, j] = pairs[j, i] = judgement.score
    reports: dict[str, list[int]] = {}
    for name, i in position.items():
        reports.setdefault(report_of(name), []).append(i)
    for members in reports.values():
        pairs[np.ix_(members, members)] = _NEVER
    for (left, right), verdict in decided.items():
        if verdict == "different" and left in position and right in position:
            i, j = position[left], position[right]
            pairs[i, j] = pairs[j, i] = _NEVER
    return _between(pairs, groups)


def _between(pairs: NDArray[np.float64], groups: list[list[int]]) -> NDArray[np.float64]:
    if all(len(group) == 1 for group in groups):
        np.fill_diagonal(pairs, _NEVER)
        return pairs
    n = len(groups)
    scores = np.full((n, n), _NEVER)
    for i in range(n):
        for j in range(i + 1, n):
            if groups[i] and groups[j]:
                scores[i, j] = scores[j, i] = pairs[np.ix_(groups[i], groups[j])].mean()
    return scores


def _agglomerate(groups: list[list[int]], scores: NDArray[np.float64]) -> None:
    """Merge the two groups of the highest average, again and again, while it is high enough."""
    least, n = weights().verdict.join, len(groups)
    sizes = np.array([len(group) for group in groups], dtype=np.float64)
    while n > 1:
        best = int(scores.argmax())
        i, j = divmod(best, n)
        if scores[i, j] < least:
            return
        i, j = min(i, j), max(i, j)
        merged = (scores[i] * sizes[i] + scores[j] * sizes[j]) / (sizes[i] + sizes[j])
        scores[i], scores[:, i] = merged, merged
        scores[j], scores[:, j] = _NEVER, _NEVER
        scores[i, i] = _NEVER
        sizes[i] += sizes[j]
        groups[i] += groups[j]
        groups[j] = []
