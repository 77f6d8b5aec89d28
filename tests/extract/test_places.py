"""Named places, and names that only look like them."""

import pytest

from saksi.extract.places import find_places
from saksi.model.cleaned import Cleaned
from saksi.parse.analyse import analyse

CASES = [
    ("id", "Ledakan terjadi di Kharkiv dan Sumy pada malam hari.", [("Kharkiv", "UKR"), ("Sumy", "UKR")]),
    ("id", "JAKARTA, Kabar.id - Menteri itu berangkat ke Kairo.", [("JAKARTA", "IDN"), ("Kairo", "EGY")]),
    ("id", "Gubernur Surin meminta warga tenang.", []),
    ("id", "Rusia meluncurkan rudal ke Ukraina.", [("Ukraina", "UKR")]),
    ("id", "Kementerian Kesehatan Gaza menyebut lima orang tewas.", []),
    (
        "id",
        "Pertempuran pecah di Distrik Sugapa, Kabupaten Intan Jaya.",
        [("Sugapa", "IDN"), ("Intan Jaya", "IDN")],
    ),
    ("id", "Kapal itu berlayar di Laut Merah.", [("Laut Merah", None)]),
    ("id", "“Kami mundur,” katanya kepada polisi.", []),
    ("id", "Tentara Korea Utara tiba di Rusia.", [("Rusia", "RUS")]),
    ("en", "Shelling was reported near Goma in North Kivu.", [("Goma", "COD"), ("North Kivu", "COD")]),
    ("en", "Israel declined to comment.", []),
    ("en", "The strikes hit southern Lebanon overnight.", [("southern Lebanon", "LBN")]),
    ("en", "Police said Mayor Julio Pardo had left.", []),
    ("en", "BOGOTA, Colombia — Talks opened on Monday.", [("BOGOTA", "COL"), ("Colombia", "COL")]),
    ("en", "The Lebanese army moved into Tyre.", [("Tyre", "LBN")]),
    ("en", "Ships were attacked in the Red Sea off Hodeidah.", [("Red Sea", None), ("Hodeidah", "YEM")]),
]


@pytest.mark.parametrize(("language", "text", "places"), CASES)
def test_places_are_found_with_their_country(
    language: str, text: str, places: list[tuple[str, str | None]]
) -> None:
    analysis = analyse(Cleaned(text, text, range(len(text)), None, ()), language)
    found = [(text[p.start : p.end], p.country) for p in find_places(analysis)]
    assert found == places
