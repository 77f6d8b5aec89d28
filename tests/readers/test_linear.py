"""Readers: log-odds from a table of features, and the folder that the tables come from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from saksi.errors import LexiconError
from saksi.readers import SHIPPED, LinearReader, load_reader, load_words, use_weights, weights_folder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "cues.tsv").write_text("feature\tyes\nzenda\t1.5\n", encoding="utf-8")
    (tmp_path / "faulty.tsv").write_text("feature\ta\tb\nzenda\t1\n", encoding="utf-8")
    (tmp_path / "trigger_words.txt").write_text("zenda\nruritania\n", encoding="utf-8")
    use_weights(tmp_path)
    yield tmp_path
    use_weights(SHIPPED)


def test_another_folder_is_taken_until_the_shipped_one_is_given_back(folder: Path) -> None:
    assert weights_folder() == folder
    assert load_reader("cues").log_odds(["zenda"]) == 1.5
    assert load_words("trigger_words") == {"zenda", "ruritania"}
    use_weights(SHIPPED)
    assert load_reader("cues").log_odds(["zenda"]) == 0


def test_a_row_with_too_few_weights_is_refused(folder: Path) -> None:
    with pytest.raises(LexiconError, match="zenda"):
        load_reader("faulty")


def test_unknown_features_say_nothing() -> None:
    reader = LinearReader(["yes"], {"a": (2.0,), "b": (-1.0,)})
    assert reader.log_odds(["a", "b", "c"]) == 1.0
    assert reader.probability(["c"]) == 0.5


def test_the_best_label_has_the_largest_sum() -> None:
    reader = LinearReader(["x", "y"], {"a": (2.0, 0.0), "b": (0.0, 3.0)})
    assert reader.best(["a", "b"])[0] == "y"
    assert sum(reader.distribution(["a"]).values()) == pytest.approx(1)
