from pathlib import Path

import pytest
from eval.curve import SHARES, curve_lines, sample

PATHS = [Path(f"corpus/{name}.yaml") for name in "abcdefghij"]


def test_a_share_is_rounded_up_and_the_whole_is_all() -> None:
    assert [len(sample(PATHS, share)) for share in SHARES] == [0, 3, 5, 8, 10]


@pytest.mark.parametrize(("less", "more"), [(25, 50), (50, 75), (75, 100)])
def test_each_share_holds_the_smaller_ones(less: int, more: int) -> None:
    assert set(sample(PATHS, less)) < set(sample(PATHS, more))


def test_a_sample_hangs_on_ids_alone() -> None:
    elsewhere = [Path("/tmp") / path.name for path in reversed(PATHS)]
    assert [p.stem for p in sample(PATHS, 50)] == [p.stem for p in sample(elsewhere, 50)]


def test_the_table_has_a_row_for_each_layer_and_a_column_for_each_share() -> None:
    columns = [(0, {"quotes": 0.5, "mean": 0.4}), (7, {"quotes": 0.9, "mean": 0.8})]
    assert list(curve_lines(columns)) == [
        "| F1, corpus dev | rules alone | 7 reports |",
        "| --- | ---: | ---: |",
        "| quotes | 0.500 | 0.900 |",
        "| mean | 0.400 | 0.800 |",
    ]
