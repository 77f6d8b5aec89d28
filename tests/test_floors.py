"""The quality gate: no layer falls under its floor."""

import tomllib
from pathlib import Path

import pytest
from eval.score import gold_files, layer_scores, score_table

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = tomllib.loads((ROOT / "eval" / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.skipif(
    not (SHARED / "scheme" / "score.py").exists(),
    reason="the annotated reports and their judge are not on this machine",
)
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_layer_falls_under_its_floor(name: str) -> None:
    floors, gold = FLOORS[name]["floors"], FLOORS[name]["gold"]
    scores = layer_scores(score_table(gold_files(gold), SHARED))
    fallen = {layer: (scores[layer], floor) for layer, floor in floors.items() if scores[layer] < floor}
    assert not fallen, f"{name}: measured and floor: {fallen}"


def test_a_table_of_the_judge_is_read() -> None:
    table = (
        "quotes       P  0.900  R  0.800  F1  0.847   9/10 predicted, 11 gold\nmean F1      0.847 over 1\n"
    )
    assert layer_scores(table) == {"quotes": 0.847, "mean": 0.847}
