from collections.abc import Iterator
from pathlib import Path

import pytest
from eval.ablation import CONCERNED, Row, ablation_lines, without
from training.readers.rules_alone import RULES_ALONE, table_text

from eval import ablation
from saksi.extract.choices.parties import ACTOR, NEITHER, RECIPIENT
from saksi.extract.cues import find_cues
from saksi.extract.statements import StatementContext, StatementReader
from saksi.model.analysis import Extent
from saksi.model.cleaned import Cleaned
from saksi.parse.analyse import analyse
from saksi.readers import SHIPPED, LinearReader, load_reader, use_weights

CONFIDENCE = "confidence-"
OTHERS = {"calibration"}


@pytest.fixture
def off(tmp_path: Path) -> Iterator[Path]:
    """Every reader switched off, in a folder that this test's process reads from."""
    folder = without(RULES_ALONE, tmp_path)
    use_weights(folder)
    yield folder
    use_weights(SHIPPED)


def test_every_shipped_reader_that_chooses_can_be_switched_off() -> None:
    shipped = {path.stem for path in SHIPPED.glob("*.tsv") if not path.stem.startswith(CONFIDENCE)}
    assert shipped - OTHERS == set(RULES_ALONE) == set(CONCERNED)


@pytest.mark.parametrize("name", sorted(RULES_ALONE))
def test_a_switched_off_reader_has_features_that_the_trained_one_knows(name: str) -> None:
    lines = (SHIPPED / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    assert {line.split("\t")[0] for line in lines} & set(RULES_ALONE[name])


def test_content_is_what_the_rules_cut(off: Path) -> None:
    text = "The bridge has fallen, the army said on Monday, and nobody was hurt."
    analysis = analyse(Cleaned(text, text, range(len(text)), None, ()), "en")
    (hit,) = (hit for hit in find_cues(analysis, []) if hit.allowed)
    choice = StatementReader(StatementContext(analysis, [], [], []), [hit]).content_choice
    ways = choice.candidates(hit, None, (Extent(0, 21),))
    reader = load_reader("contents")
    agreed = {c for c, names in ways.items() if reader.log_odds(choice.features(hit, None, c, names)) > 0}
    assert agreed == {(Extent(0, 21),)}
    assert len(ways) > 1


def test_the_rules_decide_where_a_reader_is_off(off: Path) -> None:
    def yes(name: str, *features: str) -> bool:
        return load_reader(name).probability(features) > 0.99

    assert yes("cues", "bias", "allowed True")
    assert not yes("cues", "bias", "allowed False")
    assert yes("places", "rule True")
    assert not yes("places", "rule False")
    sources = load_reader("sources")
    assert sources.log_odds(["rule this"]) > sources.log_odds(["else"]) > sources.log_odds(["rule other"])


@pytest.mark.parametrize("side", [ACTOR, RECIPIENT, NEITHER])
def test_parties_are_those_of_the_rules(off: Path, side: str) -> None:
    label, chance = load_reader("parties").best(["bias", f"rule {side}"])
    assert (label, chance > 0.99) == (side, True)


@pytest.mark.parametrize(
    ("features", "label"),
    [
        (["ruled", "ruled ASSAULT"], "ASSAULT"),
        (["-", "- ASSAULT"], "none"),
        (["-", "- seen", "cue urge"], "REQUEST"),
        (["-", "- seen", "cue say"], "none"),
        (["ruled", "ruled COERCE", "cue urge"], "COERCE"),
    ],
)
def test_triggers_are_those_of_the_rules_and_of_cues_that_are_events(
    off: Path, features: list[str], label: str
) -> None:
    assert load_reader("triggers").best(features)[0] == label


def test_a_table_is_read_back_with_nothing_for_what_it_leaves_out(tmp_path: Path) -> None:
    text = table_text({"a": {"x": 2.0}, "b": {"y": -1.5}})
    assert text == "feature\tx\ty\na\t2\t0\nb\t0\t-1.5\n"
    assert LinearReader(["x", "y"], {"a": (2, 0), "b": (0, -1.5)}).best(["a"])[0] == "x"


def test_the_table_shows_the_means_their_change_and_the_layers_concerned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ablation, "CONCERNED", {"places": ["places"]})
    rows = [
        Row("none", {"corpus": {"mean": 0.8, "places": 0.7}, "gold": {"mean": 0.9}}),
        Row("places", {"corpus": {"mean": 0.75, "places": 0.6}, "gold": {"mean": 0.91}}),
    ]
    head, _, full, off = ablation_lines(rows)
    assert head == "| switched off | corpus mean | change | gold mean | change | layers concerned, corpus |"
    assert full == "| none | 0.800 |  | 0.900 |  |  |"
    assert off == "| places | 0.750 | -0.050 | 0.910 | +0.010 | places 0.700 → 0.600 |"
