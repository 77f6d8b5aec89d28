"""Places by name: the hand-made list is well formed, the index is sorted, both are found."""

from importlib.resources import files
from typing import get_args

import pytest

from saksi.lexicon.countries import load_countries
from saksi.lexicon.gazetteer import find_spots, fold_place
from saksi.model.vocabulary import Precision

WORLD = files("saksi.lexicon").joinpath("world")
ROWS = [
    line.split("\t")
    for line in WORLD.joinpath("conflict_places.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
COUNTRIES = {country.alpha3 for country in load_countries()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_of_the_hand_made_gazetteer_is_well_formed(row: list[str]) -> None:
    names, country, lat, lon, precision = row
    assert all(name.strip() == name and name for name in names.split("|"))
    assert not country or country in COUNTRIES
    assert precision in get_args(Precision)
    assert bool(lat) == bool(lon)
    assert not lat or (-90 <= float(lat) <= 90 and -180 <= float(lon) <= 180)


def test_the_index_is_sorted_by_folded_name() -> None:
    keys = [
        line.split(b"\t", 1)[0] for line in WORLD.joinpath("gazetteer.tsv").read_bytes().splitlines() if line
    ]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Khan Younis", "PSE"),
        ("KHARKIV", "UKR"),
        ("Kairo", "EGY"),
        ("Sana'a", "YEM"),
        ("N’Djamena", "TCD"),
        ("Bogotá", "COL"),
    ],
)
def test_names_are_found_in_any_spelling(name: str, country: str) -> None:
    assert find_spots(fold_place(name))[0].country == country


def test_an_unknown_name_is_nowhere() -> None:
    assert find_spots("zzyzzx qqq") == ()
