"""Places by name: the hand-made gazetteer of what wars are fought over, then an index of the world's towns.

The index (GeoNames, CC BY 4.0) is a text file sorted by folded name, searched by bisection where it lies: it opens
in no time and takes no memory.
"""

import mmap
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files

from saksi.errors import LexiconError

_CACHED_NAMES = 20_000


@dataclass(frozen=True, slots=True)
class Spot:
    """One place a name may stand for; `curated` spots come from the hand-made gazetteer."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    population: int
    precision: str
    curated: bool = False


_MARKS = str.maketrans("-", " ", "'’‘ʼ`.")


@lru_cache(maxsize=_CACHED_NAMES)
def fold_place(name: str) -> str:
    """A place's name for look-up: lower case, without accents, apostrophes and hyphens."""
    folded = name.casefold()
    if not folded.isascii():
        plain = unicodedata.normalize("NFKD", folded)
        folded = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(folded.translate(_MARKS).split())


@lru_cache(maxsize=_CACHED_NAMES)
def find_spots(key: str) -> tuple[Spot, ...]:
    """The places of a folded name: hand-made ones alone where there are any, else the largest towns first."""
    return _curated().get(key) or tuple(_indexed(key))


def longest_name() -> int:
    """The most words a place's name has."""
    return 5


@cache
def _index() -> mmap.mmap:
    with as_file(files("saksi.lexicon").joinpath("world", "gazetteer.tsv")) as path, path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _indexed(key: str) -> Iterator[Spot]:
    index, wanted = _index(), key.encode() + b"\t"
    low, high = 0, len(index)
    while low < high:
        middle = (low + high) // 2
        start = index.rfind(b"\n", 0, middle) + 1
        end = index.find(b"\n", start)
        if index[start : index.find(b"\t", start) + 1] < wanted:
            low = end + 1
        else:
            high = start
    while index[low : low + len(wanted)] == wanted:
        end = index.find(b"\n", low)
        yield _spot(index[low:end].decode().split("\t"))
        low = end + 1


def _spot(row: list[str]) -> Spot:
    _, name, country, lat, lon, geonames, population, precision = row
    return Spot(
        name,
        country or None,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(geonames) if geonames else None,
        int(population),
        precision,
    )


@cache
def _curated() -> dict[str, tuple[Spot, ...]]:
    """Hand-made places by every folded name; columns: names by "|", country, latitude, longitude, precision."""
    places: dict[str, list[Spot]] = {}
    text = files("saksi.lexicon").joinpath("world", "conflict_places.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            names, country, lat, lon, precision = line.split("\t")
            north, east = (float(lat), float(lon)) if lat else (None, None)
        except ValueError as error:
            raise LexiconError(f"world/conflict_places.tsv, line {number}: {error}") from error
        spot = Spot(names.split("|")[0], country or None, north, east, None, 0, precision, curated=True)
        for name in names.split("|"):
            places.setdefault(fold_place(name), []).append(spot)
    return {key: tuple(spots) for key, spots in places.items()}
