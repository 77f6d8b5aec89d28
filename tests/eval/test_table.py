import json
from pathlib import Path

import pytest
from eval.table import Measured, Published, layer_lines, pipeline_rows, published, task_lines

BEST = {"quotes": Published("0.9", "Somebody")}


def test_a_layer_has_a_figure_for_each_set_and_the_best_published_one() -> None:
    lines = list(
        layer_lines({"seed": {"quotes": 1.0, "mean": 0.5}, "dev": {"quotes": 0.9, "mean": 0.4}}, BEST)
    )
    assert lines[0].split() == ["F1", "seed", "dev", "best", "published", "elsewhere"]
    assert lines[1].split() == ["quotes", "1.000", "0.900", "0.9", "Somebody"]
    assert lines[2].split() == ["mean", "0.500", "0.400"]


def test_a_public_set_has_its_bar_and_takes_the_figure_of_the_words_it_begins_with() -> None:
    best = {"id tags": Published("0.92", "Others", bar=0.9)}
    lines = list(task_lines([Measured("id tags GSD", 0.921), Measured("en names", 0.5)], best))
    assert lines[1].split() == ["id", "tags", "GSD", "0.921", "0.90", "0.92", "Others"]
    assert lines[2].split() == ["en", "names", "0.500"]


def test_the_scores_of_a_pipeline_are_its_tags_and_whole_name_sets(tmp_path: Path) -> None:
    scores = {"tags GSD": 92.0, "names X": 80.0, "names X PER": 91.0, "words a second": 9000}
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "scores.json").write_text(json.dumps(scores), encoding="utf-8")
    assert list(pipeline_rows(tmp_path)) == [Measured("id tags GSD", 0.92), Measured("id names X", 0.8)]


@pytest.mark.parametrize("kind", ["layers", "tasks"])
def test_every_published_figure_says_whose_it_is(kind: str) -> None:
    assert all(row.figure and row.by for row in published(kind).values())


def test_the_published_layers_are_layers_of_the_judge() -> None:
    layers = (
        "quotes speakers statements acts quantities measures times places entities events arguments".split()
    )
    assert set(published("layers")) <= set(layers)
