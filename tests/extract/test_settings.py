"""Where and when an event happened, through the whole engine."""

from datetime import date

import pytest

import saksi

# language, text, trigger, places, day
CASES = [
    ("en", "The army shelled Kharkiv on Monday.", "shelled", ["Kharkiv"], date(2024, 10, 28)),
    ("en", "On Sunday gunmen attacked a convoy near Goma.", "attacked", ["Goma"], date(2024, 10, 27)),
    ("id", "Tentara menembaki desa di Rafah pada hari Senin.", "menembaki", ["Rafah"], date(2024, 10, 28)),
    ("id", "Polisi menangkap tiga orang di Jayapura kemarin.", "menangkap", ["Jayapura"], date(2024, 11, 1)),
]


@pytest.mark.parametrize(("language", "text", "trigger", "places", "day"), CASES)
def test_an_event_has_its_place_and_day(
    language: str, text: str, trigger: str, places: list[str], day: date
) -> None:
    report = saksi.read(text, published=date(2024, 11, 2), language=language)
    event = next(e for e in report.events if text[e.trigger.start : e.trigger.end].startswith(trigger))
    names = {place.id: text[place.start : place.end] for place in report.places}
    days = {time.id: time.from_ for time in report.times}
    assert [names[place] for place in event.places] == places
    assert event.when is not None
    assert days[event.when] == day
