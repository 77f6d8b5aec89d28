"""What holds for quantities in every language: spans, units, times, items, order and speed."""

import time

import pytest

from saksi.extract.quantities import find_quantities
from saksi.model.mention import TimeMention
from tests.by_hand import analysis_of
from tests.extract.quantity_notation import found_in, noted

SPANS = [
    ("id", "Sebanyak 24% dari dana itu cair.", "24"),
    ("id", "Bantuan $425 juta dikirim.", "$425 juta"),
    ("id", "Bantuan 13,5 juta euro dikirim.", "13,5 juta euro"),
    ("en", "A reward of 200 million pesos is on offer.", "200 million pesos"),
    ("en", "Tens of thousands of people fled.", "Tens of thousands"),
    ("en", "A 30-day truce began.", "30"),
    ("en", "The 155mm shells arrived.", "155"),
]

UNITS = [
    ("id", "Polisi menyita dua pucuk senjata api rakitan.", "senjata api"),
    ("id", "Sebanyak 340 warga sipil mengungsi.", "warga sipil"),
    ("id", "Ia membenarkan tiga anggotanya terluka.", "anggota"),
    ("id", "Listrik padam di 40 persen wilayah.", "%"),
    ("en", "Jets carried out nine air strikes.", "air strikes"),
    ("en", "Fourteen long-range Russian attack drones were downed.", "attack drones"),
    ("en", "The council has 61 members.", "members"),
    ("en", "Her son, 12, fled.", "year"),
]

MONEY = [
    ("en", "Bogota, the capital of Colombia, offered 200 million pesos.", "COP"),
    ("en", "The mayor of Manila, Philippines, offered 2 million pesos.", "PHP"),
    ("en", "Oslo in Norway gave 35 million kroner.", "NOK"),
    ("en", "Copenhagen, Denmark, gave 35 million kroner.", "DKK"),
    ("id", "Pakistan memberi 30 juta rupee.", "PKR"),
    ("id", "India memberi 30 juta rupee.", "INR"),
    ("id", "Suriah menaikkan gaji menjadi 750.000 lira.", "SYP"),
    ("id", "Australia menyumbang A$5 juta.", "AUD"),
    ("en", "London pledged £5m.", "GBP"),
    ("en", "The fine is Rs 5,000.", "INR"),
]


@pytest.mark.parametrize(("language", "text", "span"), SPANS)
def test_a_span_covers_the_number_words_alone(language: str, text: str, span: str) -> None:
    found = found_in(text, language)
    assert [text[quantity.start : quantity.end] for quantity in found][0:1] == [span]


@pytest.mark.parametrize(("language", "text", "unit"), UNITS)
def test_a_unit_is_the_counted_noun(language: str, text: str, unit: str) -> None:
    assert found_in(text, language)[0].unit == unit


@pytest.mark.parametrize(("language", "text", "code"), MONEY)
def test_a_shared_currency_is_told_by_the_country_named(language: str, text: str, code: str) -> None:
    assert found_in(text, language)[0].unit == code


def test_numbers_inside_a_time_are_none_and_durations_beside_it_stay() -> None:
    text = "In the two weeks to 5 May the talks lasted three days."
    times = [TimeMention(text.index("the two"), text.index(" the talks"), "period")]
    found = find_quantities(analysis_of(text, "en"), times)
    assert [(quantity.low, quantity.measure) for quantity in found] == [(3, "duration")]


def test_a_number_right_after_a_day_is_not_part_of_its_name() -> None:
    text = "On Tuesday 43 were hurt."
    times = [TimeMention(3, 10, "weekday")]
    found = find_quantities(analysis_of(text, "en"), times)
    assert [(quantity.low, quantity.measure) for quantity in found] == [(43, "injured")]


def test_a_part_is_not_linked_across_far_paragraphs() -> None:
    text = "Musuh meluncurkan 118 drone.\nGubernur meminta bantuan.\nSebanyak 61 drone dihancurkan di laut."
    assert "<" not in noted(text, "id")


def test_another_sides_weapons_are_no_part_of_a_launch() -> None:
    text = "Russia launched 118 drones at Odesa. Moscow said it downed 61 Ukrainian drones."
    assert noted(text, "en") == "118 = 118 launched; 61 = 61 intercepted"


def test_a_revised_toll_points_at_the_earlier_one() -> None:
    found = found_in("Ledakan itu menewaskan 9 orang. Korban tewas bertambah menjadi 11.", "id")
    assert [quantity.revises for quantity in found] == [None, 0]


def test_two_readings_of_one_text_are_equal() -> None:
    text = "Of the 41 drones launched by Russia, 33 were shot down, killing two people."
    assert found_in(text, "en") == found_in(text, "en")


def test_an_empty_text_has_none() -> None:
    assert found_in("", "en") == []


@pytest.mark.parametrize(
    "piece", ["Of the 48 drones, 31 of them fell, ", "1-2-3-4.5,6 ", "satu ribu juta ", "one-"]
)
def test_an_endless_line_takes_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        analysis = analysis_of(piece * times, "en")
        start = time.process_time()
        find_quantities(analysis, [])
        return time.process_time() - start

    seconds(50)
    assert seconds(2000) < 40 * max(seconds(200), 0.002)
