"""What is an expression of time and how far it reaches; the sentences of the lexicon hold."""

import time

import pytest

from saksi.extract.times import find_times
from saksi.lexicon.dates import TimePattern, load_dates
from saksi.model.analysis import Analysis
from saksi.model.cleaned import Cleaned
from saksi.parse.analyse import analyse

LANGUAGES = ("id", "en")


def _analysed(text: str, language: str) -> Analysis:
    return analyse(Cleaned(text, text, range(len(text)), None, ()), language)


def _found(text: str, language: str) -> list[str]:
    return [text[m.start : m.end] for m in find_times(_analysed(text, language))]


PATTERNS = [
    (language, pattern, sentence, sentence in pattern.yes)
    for language in LANGUAGES
    for pattern in load_dates(language).pattern
    for sentence in (*pattern.yes, *pattern.no)
]


@pytest.mark.parametrize(("language", "pattern", "sentence", "found"), PATTERNS)
def test_the_sentences_of_a_pattern_hold(
    language: str, pattern: TimePattern, sentence: str, found: bool
) -> None:
    rules = {m.rule.partition("/")[0] for m in find_times(_analysed(sentence, language))}
    assert (pattern.id in rules) is found


BOUNDS = [(language, text) for language in LANGUAGES for text in load_dates(language).bounds.no]


@pytest.mark.parametrize(("language", "text"), BOUNDS)
def test_what_the_bounds_refuse_is_no_time(language: str, text: str) -> None:
    assert _found(text, language) == []


SPANS = [
    ("id", "Rapat itu digelar Kamis besok di Jenewa.", ["Kamis besok"]),
    ("id", "Polisi membubarkan massa usai salat Jumat kemarin.", ["Jumat kemarin"]),
    ("id", "Massa bergerak usai salat Jumat.", []),
    ("id", "Ia berpidato Jumat tadi siang di Amman.", ["Jumat tadi siang"]),
    ("id", "Bentrokan berhenti; malamnya warga pulang.", ["malamnya"]),
    ("id", "Tembakan terdengar lagi menjelang tengah malam.", ["menjelang tengah malam"]),
    ("id", "Gencatan senjata berlaku tengah malam nanti.", ["tengah malam nanti"]),
    ("id", "Kami tiba pukul setengah tiga pagi.", ["pukul setengah tiga pagi"]),
    ("id", "Mereka lari pukul sepuluh malam.", ["pukul sepuluh malam"]),
    ("id", "Kami menunggu sampai jam sembilan di pos.", ["jam sembilan"]),
    ("id", "Mereka berjalan tiga jam dua puluh menit.", []),
    ("id", "Musuh dipukul mundur dalam tiga hari.", []),
    ("id", "Perang itu berlangsung tiga hari dan dua malam.", []),
    ("id", "Pembicaraan macet selama dua pekan.", []),
    ("id", "Gerilyawan menembak ±07.15 waktu sana.", ["07.15 waktu sana"]),
    ("en", "Two firms were blacklisted Fri, three of them Chinese.", ["Fri"]),
    ("en", "A convoy was hit on Sat. near the bridge.", ["Sat."]),
    ("en", "He sat on the wall and the sun rose.", []),
    ("en", "Mr. Sun met him.", []),
    ("en", "The windows broke on the first of November.", ["the first of November"]),
    ("en", "It was hit on the night of November 4 to 5.", ["the night of November 4 to 5"]),
    ("en", "She left at four in the morning.", ["four in the morning"]),
    ("en", "Four of the boats left at 3am.", ["3am"]),
    ("en", "The raid began at 0400 hours.", ["0400 hours"]),
    ("en", "Police put the number at nine.", []),
    ("en", "The dispute went on for three years.", []),
    ("en", "It happened on a Sunday paper's front page.", []),
    ("en", "They met shortly before midnight in Doha.", ["midnight"]),
    ("en", "The Dawn newspaper printed it.", []),
]


@pytest.mark.parametrize(("language", "text", "spans"), SPANS)
def test_expressions_reach_as_far_as_they_should(language: str, text: str, spans: list[str]) -> None:
    assert _found(text, language) == spans


LIVE = "12.40\nThe army has left the port.\n\n12.05\nOur 11.50 post named the wrong port.\n\n11.20\nWe begin."


def test_a_live_blog_names_its_own_entries() -> None:
    assert _found(LIVE, "en") == ["12.40", "12.05", "11.50", "11.20"]


def test_a_lone_price_at_the_head_of_a_line_is_no_stamp() -> None:
    assert _found("12.40 was the price of bread there.", "en") == []


def _seconds(analysis: Analysis) -> float:
    start = time.perf_counter()
    find_times(analysis)
    return time.perf_counter() - start


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_work_grows_with_the_text_alone(language: str) -> None:
    line = {
        "id": "Pada Senin malam pukul 21.00 dua drone jatuh. ",
        "en": "On Monday at 9 p.m. two drones fell. ",
    }
    seconds = []
    for count in (200, 800):
        analysis = _analysed(line[language] * count, language)
        seconds.append(
            min(_seconds(analysis) for _ in range(3))
        )  # one of them without a pause for the collector
    assert seconds[1] < 12 * seconds[0] + 0.05
