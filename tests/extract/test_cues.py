"""Possible cues: those of the lexicon, and verbs of no entry beside words in marks or a clause."""

import pytest

from saksi.extract.cues import find_cues
from saksi.extract.quotes import find_quoted
from tests.by_hand import analysis_of


@pytest.mark.parametrize(
    ("language", "text", "verb", "frame"),
    [
        ("en", "“We drew it with a ruler,” zendaed the old beekeeper.", "zendaed", "either"),
        ("en", "The beekeeper zendaed “the crooked parts”.", "zendaed", "either"),
        ("en", "The beekeeper zendaed that nobody would come.", "zendaed", "either"),
        ("id", "“Kami pindah ke bukit,” menzenda petani itu.", "menzenda", "inverted"),
        ("id", "Petani itu menzenda bahwa tak seorang pun datang.", "menzenda", "subject"),
    ],
)
def test_a_verb_of_no_entry_may_report_beside_words_in_marks_or_a_clause(
    language: str, text: str, verb: str, frame: str
) -> None:
    analysis = analysis_of(text, language, tags={verb: "VERB"})
    (hit,) = (hit for hit in find_cues(analysis, find_quoted(analysis).quotes) if hit.cue.id == "unknown")
    assert (text[hit.start : hit.end], hit.cue.frame, hit.allowed) == (verb, frame, False)


@pytest.mark.parametrize(
    ("language", "text", "tags"),
    [
        ("en", "The beekeeper zendaed the bees on Monday.", {"zendaed": "VERB"}),
        ("en", "“We drew it with a ruler,” the zenda of the village.", {"zenda": "NOUN"}),
        ("en", "“They zendaed it with a ruler.”", {"zendaed": "VERB"}),
    ],
)
def test_other_words_report_nothing(language: str, text: str, tags: dict[str, str]) -> None:
    analysis = analysis_of(text, language, tags=tags)
    assert not [hit for hit in find_cues(analysis, find_quoted(analysis).quotes) if hit.cue.id == "unknown"]
