"""Forms of cues that no entry lists."""

import pytest

from saksi.lexicon.cue_forms import cue_forms, reporting_words
from saksi.lexicon.cues import load_cues


def _first(language: str, form: str) -> tuple[str, str] | None:
    return next(((cue.act, cue.frame) for held, cue in cue_forms(language) if held == form), None)


@pytest.mark.parametrize(
    ("form", "act", "frame"),
    [
        ("menaksir", "say", "subject"),
        ("ditaksir", "say", "agent"),
        ("ditaksirnya", "say", "agent"),
        ("dijanjikannya", "pledge", "agent"),
        ("menilainya", "say", "subject"),
        ("nuduh", "accuse", "subject"),
        ("ngumumin", "announce", "subject"),
        ("ngaku", "say", "subject"),
    ],
)
def test_indonesian_verbs_have_passives_enclitics_and_colloquial_forms(
    form: str, act: str, frame: str
) -> None:
    assert _first("id", form) == (act, frame)


def test_english_verbs_are_listed_in_full() -> None:
    listed = {form for cue in load_cues("en").cue for form in cue.forms}
    assert {form for form, _ in cue_forms("en")} == listed


def test_listed_forms_come_before_made_ones() -> None:
    assert _first("id", "dituduh") == (
        "accuse",
        "agent",
    )  # an entry's own, though "menuduh" would make it too


def test_reporting_words_are_single() -> None:
    assert "mengatakan" in reporting_words("id")
    assert not any(" " in word for word in reporting_words("id"))
