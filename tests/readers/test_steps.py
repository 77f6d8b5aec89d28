"""The tables that training writes: few steps that rise, never certain, near the shares they were fitted on."""

from random import Random

import pytest
from training.readers.confidence import steps

from saksi.readers.calibration import Steps
from saksi.readers.linear import sigmoid


def _records(count: int, shift: float) -> tuple[list[float], list[bool]]:
    """Log-odds, and verdicts that are as likely as the log-odds less `shift` say."""
    chance = Random(7)
    scores = [chance.uniform(-3, 4) for _ in range(count)]
    return scores, [chance.random() < sigmoid(score - shift) for score in scores]


@pytest.mark.parametrize("count", [1, 10, 60, 400])
def test_steps_are_few_and_rise_and_none_is_certain(count: int) -> None:
    table = steps(*_records(count, 0.0))
    values = [value for _, value in table]
    assert 1 <= len(table) <= 12
    assert table == sorted(table)
    assert values == sorted(set(values))
    assert values[0] >= 0
    assert values[-1] <= 0.99


def test_a_reader_that_promises_too_much_is_put_right() -> None:
    scores, right = _records(3000, 1.5)
    table = Steps(steps(scores, right))
    promised, claimed = (sum(map(of, scores)) / len(scores) for of in (sigmoid, table.probability))
    share = sum(right) / len(right)
    assert promised > share + 0.15
    assert claimed == pytest.approx(share, abs=0.02)


def test_the_order_of_the_records_changes_nothing() -> None:
    scores, right = _records(200, 0.5)
    assert steps(scores[::-1], right[::-1]) == steps(scores, right)
