"""Near-copies: reports whose texts are mostly one, found by MinHash over runs of words (Broder 1997).

A signature is cut into bands; near-copies share a band with near certainty, and are then compared whole. Copied
are syndicated stories and lightly edited ones; two desks' own accounts of one incident share few runs of words.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal

import numpy as np

from saksi.merge.spelling import fold
from saksi.model.incident import Copies

COPY_LEAST = 0.45
"""The share of runs of words in common from which two reports are near-copies."""
_RUN = 3  # words
_PERMUTATIONS = 96
_ROWS = 3  # of a band: at the least share of copies, a band is missed once in twenty-odd, all 32 in none
_SEED = 11
_SCHEME: Literal["affine32"] = (
    "affine32"  # datasketch's own since 2.0; kept signatures must not change with it
)
_LATEST = datetime.max.replace(tzinfo=UTC)


@cache
def _family() -> Any:
    """The permutations that all signatures share; drawing them takes longer than using them."""
    from datasketch import MinHash

    return MinHash(num_perm=_PERMUTATIONS, seed=_SEED, scheme=_SCHEME).permutations


def signature(text: str) -> tuple[int, ...]:
    """The MinHash of a text's runs of words, letter case and marks aside; a text of few words has a few runs."""
    from datasketch import MinHash

    words = fold(text).split()
    runs = {" ".join(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))}
    hashed = MinHash(num_perm=_PERMUTATIONS, seed=_SEED, permutations=_family(), scheme=_SCHEME)
    hashed.update_batch([run.encode() for run in sorted(runs)])
    return tuple(int(value) for value in hashed.hashvalues)


def bands(values: Sequence[int]) -> tuple[str, ...]:
    """The bands of a signature: near-copies share at least one."""
    return tuple(
        f"{start // _ROWS}:" + ".".join(f"{value:x}" for value in values[start : start + _ROWS])
        for start in range(0, len(values), _ROWS)
    )


def alikeness(a: Sequence[int], b: Sequence[int]) -> float:
    """The share of runs of words that two texts have in common, as their signatures estimate it (Jaccard)."""
    if not a or len(a) != len(b):
        return 0.0
    return float(np.mean(np.asarray(a) == np.asarray(b)))


def copies_of(
    pairs: Iterable[tuple[str, str]], published: Mapping[str, datetime | None]
) -> tuple[Copies, ...]:
    """Groups of near-copies: what hangs together by pairs, under the report published first (ties by id)."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for left, right in pairs:
        parent[max(root(left), root(right))] = min(root(left), root(right))
    groups: dict[str, list[str]] = {}
    for name in sorted(parent):
        groups.setdefault(root(name), []).append(name)

    def age(name: str) -> tuple[datetime, str]:
        at = published.get(name) or _LATEST
        return at if at.tzinfo else at.replace(tzinfo=UTC), name

    made = []
    for group in groups.values():
        origin, *copied = sorted(group, key=age)
        if copied:
            made.append(Copies(origin=origin, copies=tuple(copied)))
    return tuple(sorted(made, key=lambda c: c.origin))
