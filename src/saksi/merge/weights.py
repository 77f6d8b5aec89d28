"""The one table of weights, `weights.toml`, as a schema."""

from functools import cache

from saksi.merge.tables import Table, read_table


class VerdictWeights(Table):
    """Thresholds of the verdict, and of joining groups."""

    same: float
    different: float
    join: float
    unjudged: float
    bias: float


class DayWeights(Table):
    """What days weigh."""

    same: float
    overlap: float
    next: float
    gap: float
    undated_near: float
    undated_far: float
    near_days: int


class PlaceWeights(Table):
    """What places weigh, and the kilometres that count as one place."""

    here: float
    near: float
    region: float
    country: float
    apart: float
    elsewhere: float
    name: float
    here_km: float
    near_km: float
    region_km: float


class TypeWeights(Table):
    """What types of event weigh; kindred ones are told of one incident now and then."""

    same: float
    kindred: float
    other: float
    kindred_types: tuple[tuple[str, str], ...]


class ModeWeights(Table):
    """What modes weigh."""

    same: float
    kindred: float
    other: float
    kindred_modes: tuple[tuple[str, str], ...]


class NameWeights(Table):
    """What names in common weigh."""

    each: float
    most: float


class PartyWeights(Table):
    """What parties in common weigh."""

    shared: float
    most: float


class FigureWeights(Table):
    """What figures weigh: the larger a value, the less often chance repeats it."""

    few: float
    some: float
    many: float
    meeting: float
    unlike: float
    most: float
    least: float
    some_from: int
    many_from: int


class QuoteWeights(Table):
    """What a quotation in common weighs."""

    shared: float
    least_words: int


class WordWeights(Table):
    """What content words in common weigh, by the share of the shorter list."""

    least: float
    most_share: float
    most: float


class Weights(Table):
    """Everything a comparison weighs, in log-odds."""

    verdict: VerdictWeights
    days: DayWeights
    place: PlaceWeights
    type: TypeWeights
    mode: ModeWeights
    names: NameWeights
    parties: PartyWeights
    figures: FigureWeights
    quotes: QuoteWeights
    words: WordWeights


@cache
def weights() -> Weights:
    """The table of weights.

    Raises:
        MergeTableError: the file does not fit the schema.
    """
    return read_table("weights", Weights)
