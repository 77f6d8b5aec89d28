"""Tables of steps: they rise, they are refused when they do not, and each layer of records has one."""

import pytest

from saksi.errors import LexiconError
from saksi.readers import load_calibration
from saksi.readers.calibration import Steps, calibration_of
from saksi.resolve.confidence import LAYERS

HEAD = "layer\tlog-odds from\tconfidence"


@pytest.mark.parametrize(
    ("log_odds", "probability"),
    [(-9.0, 0.2), (-1.0, 0.2), (0.49, 0.2), (0.5, 0.6), (1.9, 0.6), (2.0, 0.9), (9.0, 0.9)],
)
def test_a_step_holds_from_its_log_odds_on(log_odds: float, probability: float) -> None:
    assert Steps([(-1.0, 0.2), (0.5, 0.6), (2.0, 0.9)]).probability(log_odds) == probability


@pytest.mark.parametrize(
    "lines",
    [
        ["times\t0\t0.9", "times\t1\t0.8"],
        ["times\t1\t0.8", "times\t0\t0.9"],
        ["times\t0\t1.2"],
        ["times\t0\t-0.1"],
        ["times\tzero\t0.5"],
        ["times\t0"],
        [""],
    ],
)
def test_a_table_that_does_not_rise_within_0_and_1_is_refused(lines: list[str]) -> None:
    with pytest.raises(LexiconError, match="calibration"):
        calibration_of([HEAD, *lines])


def test_every_layer_has_its_steps() -> None:
    assert set(load_calibration()) == set(LAYERS)
