"""Phrases that may act or speak."""

import pytest

from tests.by_hand import analysis_of
from tests.extract.actor_analysis import actors_of, tagged

PER = "PER"
ORG = "ORG"
# language, text, name labels, phrase, kind, sector, country, name
CASES = [
    (
        "id",
        "Menteri Luar Negeri Rusia, Sergei Orlov, hadir.",
        {"Sergei": PER, "Orlov": PER},
        "Menteri Luar Negeri Rusia, Sergei Orlov",
        "person",
        "GOV",
        "RUS",
        "Sergei Orlov",
    ),
    (
        "id",
        "Juru bicara militer Thailand, Kolonel Narong Suwit, hadir.",
        {},
        "Juru bicara militer Thailand, Kolonel Narong Suwit",
        "person",
        "MIL",
        "THA",
        "Narong Suwit",
    ),
    ("id", "Seorang pejabat Israel pergi.", {}, "Seorang pejabat Israel", "person", "GOV", "ISR", None),
    (
        "id",
        "Komite Internasional Palang Merah (ICRC) hadir.",
        {},
        "Komite Internasional Palang Merah (ICRC)",
        "organization",
        "NGO",
        None,
        "Komite Internasional Palang Merah (ICRC)",
    ),
    ("id", "Angkatan udara Ukraina menembak.", {}, "Angkatan udara Ukraina", "military", "MIL", "UKR", None),
    ("id", "Polisi menangkap dua orang.", {}, "Polisi", "organization", "COP", None, None),
    ("id", "Kementerian itu membantah.", {}, "Kementerian itu", "organization", "GOV", None, None),
    ("id", "Rusia meluncurkan rudal.", {}, "Rusia", "government", "GOV", "RUS", None),
    (
        "en",
        "The French foreign ministry objected.",
        {},
        "The French foreign ministry",
        "organization",
        "GOV",
        "FRA",
        None,
    ),
    (
        "en",
        "Mayor Julia Brandt left.",
        {"Julia": PER, "Brandt": PER},
        "Mayor Julia Brandt",
        "person",
        "GOV",
        None,
        "Julia Brandt",
    ),
    (
        "en",
        "A senior Lebanese official left.",
        {},
        "A senior Lebanese official",
        "person",
        "GOV",
        "LBN",
        None,
    ),
    (
        "en",
        "Luan Berisha, the interior minister, left.",
        {"Luan": PER, "Berisha": PER},
        "Luan Berisha, the interior minister",
        "person",
        "GOV",
        None,
        "Luan Berisha",
    ),
    ("en", "The rebels left.", {}, "The rebels", "group", "REB", None, None),
    ("en", "Hezbollah objected.", {}, "Hezbollah", "organization", "REB", "LBN", "Hezbollah"),
]


@pytest.mark.parametrize(("language", "text", "labels", "phrase", "kind", "sector", "country", "name"), CASES)
def test_a_phrase_with_what_it_says(  # noqa: PLR0913 - one column each
    language: str,
    text: str,
    labels: dict[str, str],
    phrase: str,
    kind: str,
    sector: str | None,
    country: str | None,
    name: str | None,
) -> None:
    actors = {text[a.start : a.end]: a for a in actors_of(tagged(text, language, labels))}
    assert phrase in actors, sorted(actors)
    actor = actors[phrase]
    found = None if actor.name is None else text[actor.name.start : actor.name.end]
    assert (actor.kind, actor.sector, actor.country, found) == (kind, sector, country, name)


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [("id", "Pernyataan kepada Reuters keluar.", "Reuters"), ("en", "He spoke to Reuters.", "Reuters")],
)
def test_who_stands_after_a_preposition_is_no_subject(language: str, text: str, phrase: str) -> None:
    actors = {text[a.start : a.end]: a for a in actors_of(tagged(text, language))}
    assert actors[phrase].oblique


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Zenda commanders left.", "Zenda commanders"),
        ("Zenda fighters met in Doha.", "Zenda fighters"),
        ("Zenda, commanders said, left.", "Zenda"),
    ],
)
def test_those_named_after_somebody_are_not_that_person(text: str, phrase: str) -> None:
    found = actors_of(tagged(text, "en", {"Zenda": PER}))
    assert phrase in [text[actor.start : actor.end] for actor in found]


def test_an_adjective_before_its_noun_is_nobody() -> None:
    analysis = analysis_of("Unions called a general strike.", "en", tags={"general": "ADJ", "strike": "NOUN"})
    assert "general" not in [actor.head for actor in actors_of(analysis)]
