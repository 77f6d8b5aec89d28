"""Which read records are right, by the record scheme's own tests (section 4), layer by layer."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from eval.beside import Beside, Row, pair, span_of
from eval.compare import (
    distinct,
    has_name,
    same_days,
    same_entity,
    same_event,
    same_place,
    same_quantity,
    same_quote,
    same_statement,
)
from eval.spans import fold

Test = Callable[[Beside, Row, Row], bool]
_TESTS: dict[str, Test] = {
    "statements": same_statement,
    "quotes": same_quote,
    "events": same_event,
    "quantities": same_quantity,
    "times": same_days,
}


def right_ids(gold: Row, read: Row) -> dict[str, frozenset[str]]:
    """The ids of the records that are right, by layer.

    Every record gets a verdict. Where the judge looks at the first of a name alone, the others share it: a place
    named again is right with the first. Entities without a name of their own are judged by the same test.
    """
    b = Beside(gold, read)
    right = {layer: _ids(b, gold.get(layer) or [], b.rows(layer), test) for layer, test in _TESTS.items()}
    return {**right, "places": _places(b), "entities": _entities(b)}


def _ids(b: Beside, gold: Sequence[Row], read: Sequence[Row], test: Test) -> frozenset[str]:
    return frozenset(r["id"] for _, r in pair(gold, read, partial(test, b)).pairs)


def _places(b: Beside) -> frozenset[str]:
    first = _ids(b, distinct(b, b.gold.get("places") or []), distinct(b, b.rows("places")), same_place)
    names = {_written(b, place) for place in b.rows("places") if place["id"] in first}
    return frozenset(place["id"] for place in b.rows("places") if _written(b, place) in names)


def _written(b: Beside, place: Row) -> tuple[str, str | None]:
    return fold(b.cut(span_of(place))), place.get("country")


def _entities(b: Beside) -> frozenset[str]:
    gold: Iterable[Row] = [{"id": key, **entity} for key, entity in b.gold["entities"].items()]
    named = pair([g for g in gold if has_name(g["names"])], _of_name(b, named=True), partial(same_entity, b))
    taken = {g["id"] for g, _ in named.pairs}
    others = _ids(b, [g for g in gold if g["id"] not in taken], _of_name(b, named=False), same_entity)
    return frozenset(r["id"] for _, r in named.pairs) | others


def _of_name(b: Beside, *, named: bool) -> list[Row]:
    return [entity for entity in b.rows("entities") if has_name(b.forms(entity)) == named]
