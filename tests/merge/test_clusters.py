from itertools import permutations

import pytest

from saksi.merge import cluster
from saksi.model.incident import Judgement, Verdict


def judgement(left: str, right: str, score: float) -> Judgement:
    verdict: Verdict = "same" if score > 1.5 else "different" if score < -1.5 else "unsure"
    return Judgement(left=left, right=right, verdict=verdict, score=score, reasons=())


A, B, C = "a/v1", "b/v1", "c/v1"
ALIKE = [judgement(A, B, 4.0), judgement(B, C, 3.0), judgement(A, C, 2.0)]
CHAIN = [judgement(A, B, 4.0), judgement(B, C, 2.0), judgement(A, C, -6.0)]


def test_what_is_alike_is_one() -> None:
    assert cluster([A, B, C], ALIKE) == ((A, B, C),)


def test_a_chain_does_not_pull_in_what_is_unlike() -> None:
    assert cluster([A, B, C], CHAIN) == ((A, B), (C,))


@pytest.mark.parametrize("order", [*permutations(CHAIN)])
def test_order_changes_nothing(order: tuple[Judgement, ...]) -> None:
    assert cluster([C, A, B], order) == ((A, B), (C,))


def test_two_accounts_of_one_report_are_never_joined() -> None:
    assert cluster(["a/v1", "a/v2"], [judgement("a/v1", "a/v2", 9.0)]) == (("a/v1",), ("a/v2",))


@pytest.mark.parametrize(("verdict", "groups"), [("different", ((A,), (B,))), ("same", ((A, B),))])
def test_a_person_is_never_overruled(verdict: Verdict, groups: tuple[tuple[str, ...], ...]) -> None:
    score = 5.0 if verdict == "different" else -5.0
    assert cluster([A, B], [judgement(A, B, score)], {(B, A): verdict}) == groups
