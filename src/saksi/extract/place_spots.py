"""Which of the places of one name is meant: those of countries that the report speaks of come first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from saksi.extract.countries import CountryMention
from saksi.lexicon.countries import country_label
from saksi.lexicon.gazetteer import Spot, fold_place
from saksi.model.analysis import Analysis
from saksi.model.mention import PlaceMention

_KNOWN_CITY = 400_000  # people; a smaller town under another name is taken only in a country spoken of


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A run of tokens [first, last) with the spots its name may stand for."""

    first: int
    last: int
    spots: tuple[Spot, ...]
    country: CountryMention | None = None


def countries_spoken_of(
    candidates: Sequence[PlaceCandidate], countries: dict[int, CountryMention]
) -> Counter[str]:
    """How often each country is spoken of: by its names, and by places that can lie nowhere else."""
    counts = Counter(country.alpha3 for country in countries.values())
    for candidate in candidates:
        if candidate.country is None and len({s.country for s in candidate.spots}) == 1 and candidate.spots:
            counts[candidate.spots[0].country or ""] += 1
    return counts


def mention_of(analysis: Analysis, candidate: PlaceCandidate, context: Counter[str]) -> PlaceMention:
    """The place that a name stands for, in a report that speaks of the countries of `context`."""
    start, end = analysis.tokens[candidate.first].start, analysis.tokens[candidate.last - 1].end
    if candidate.country is not None and not candidate.spots:
        where = candidate.country.alpha3
        return PlaceMention(start, end, country_label(where), where, None, None, None, "country")
    if not candidate.spots:
        return _unknown(analysis, start, end, context)
    spot = max(candidate.spots, key=lambda s: (s.curated, context[s.country or "-"] > 0, s.population))
    if _doubtful(spot, candidate, context, analysis.text[start:end]):
        return _unknown(analysis, start, end, context)
    return PlaceMention(
        start, end, spot.name, spot.country, spot.lat, spot.lon, spot.geonames, spot.precision
    )


def _doubtful(spot: Spot, candidate: PlaceCandidate, context: Counter[str], name: str) -> bool:
    """A smaller town of a country that nobody speaks of, under another name or one of many of its name."""
    if spot.curated or context[spot.country or "-"] > 0 or spot.population >= _KNOWN_CITY or not context:
        return False
    return fold_place(spot.name) != fold_place(name) or len(candidate.spots) > 1


def _unknown(analysis: Analysis, start: int, end: int, context: Counter[str]) -> PlaceMention:
    """A place no index knows: in the country the report speaks of most, without a point."""
    country = next((c for c, _ in context.most_common(1)), None) or None
    return PlaceMention(start, end, analysis.text[start:end], country, None, None, None, None)
