"""Reliability: bins, their error, and a plot that is well-formed."""

from xml.etree import ElementTree

import pytest
from eval.reliability import Claim, bins_of, calibration_error
from eval.reliability_plot import plot


def _claims(confidence: float, right: int, wrong: int) -> list[Claim]:
    return [Claim(confidence, True)] * right + [Claim(confidence, False)] * wrong


def test_claims_that_hold_have_no_error() -> None:
    assert calibration_error(_claims(0.8, 8, 2) + _claims(0.5, 5, 5)) == pytest.approx(0)


def test_the_error_is_the_mean_distance_weighed_by_records() -> None:
    assert calibration_error(_claims(0.9, 5, 5) + _claims(0.2, 6, 24)) == pytest.approx(0.1)


def test_nothing_claimed_is_no_error() -> None:
    assert calibration_error([]) == 0


def test_a_bin_begins_at_its_tenth_and_the_last_one_holds_one() -> None:
    bins = bins_of([Claim(0.3, True), Claim(0.29, True), Claim(1.0, True), Claim(0.7, False)])
    assert [(b.low, b.size, b.right) for b in bins] == [
        (0.2, 1, 1.0),
        (0.3, 1, 1.0),
        (0.7, 1, 0.0),
        (0.9, 1, 1.0),
    ]


def test_the_plot_has_a_dot_for_each_bin_within_its_frame() -> None:
    root = ElementTree.fromstring(plot([(0.05, 0.1, 3), (0.95, 1.0, 300)]))
    dots = root.findall("{http://www.w3.org/2000/svg}circle")
    assert len(dots) == 2
    assert all(0 < float(dot.attrib["cx"]) < 400 and 0 < float(dot.attrib["cy"]) < 400 for dot in dots)
    assert "3 records at 0.05: 0.10 right" in ElementTree.tostring(root, encoding="unicode")
