"""Every lexicon loads whole, and the sentences its entries carry hold."""

import pytest

from saksi.errors import LexiconError
from saksi.extract.cues import find_cues
from saksi.extract.event_triggers import find_triggers
from saksi.extract.event_words import event_words
from saksi.extract.quotes import find_quoted
from saksi.lexicon.actors import load_actors, load_organizations
from saksi.lexicon.channels import load_channels
from saksi.lexicon.countries import country_label, load_countries
from saksi.lexicon.cues import load_cues
from saksi.lexicon.dates import load_dates
from saksi.lexicon.events import Trigger, load_event_world, load_events
from saksi.lexicon.place_words import load_place_words
from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.analysis import Analysis
from saksi.model.cleaned import Cleaned
from saksi.parse.analyse import analyse

LANGUAGES = ("id", "en")
LOADERS = (load_actors, load_channels, load_cues, load_dates, load_events, load_place_words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("load", LOADERS)
def test_every_room_loads(load: object, language: str) -> None:
    assert callable(load)
    assert load(language) is not None


def test_the_world_loads() -> None:
    assert len(load_countries()) > 240
    assert len(load_organizations()) > 200
    assert load_event_world().act
    assert country_label("PRK") == "North Korea"


def test_a_lexicon_that_does_not_fit_is_refused_whole() -> None:
    class Other(Entry):
        name: str

    with pytest.raises(LexiconError, match="cues"):
        read_lexicon("id", "cues", Other)


def _analysed(text: str, language: str) -> Analysis:
    return analyse(Cleaned(text, text, range(len(text)), None, ()), language)


CUES = [
    (language, cue.id, sentence, sentence in cue.yes)
    for language in LANGUAGES
    for cue in load_cues(language).cue
    for sentence in (*cue.yes, *cue.no)
]


@pytest.mark.parametrize(("language", "cue", "sentence", "found"), CUES)
def test_the_sentences_of_a_cue_hold(language: str, cue: str, sentence: str, found: bool) -> None:
    analysis = _analysed(sentence, language)
    hits = {hit.cue.id for hit in find_cues(analysis, find_quoted(analysis).quotes) if hit.allowed}
    assert (cue in hits) is found


TRIGGERS = [
    (language, trigger, sentence, sentence in trigger.yes)
    for language in LANGUAGES
    for trigger in load_events(language).trigger
    for sentence in (*trigger.yes, *trigger.no)
]


@pytest.mark.parametrize(("language", "trigger", "sentence", "found"), TRIGGERS)
def test_the_sentences_of_a_trigger_hold(language: str, trigger: Trigger, sentence: str, found: bool) -> None:
    hits = find_triggers(_analysed(sentence, language), event_words(language)).hits
    assert (trigger.id in {hit.form.trigger.id for hit in hits}) is found
