"""The example sentences of the number, unit and measure lexicons hold."""

import pytest

from saksi.lexicon.measures import Trigger, load_measures
from saksi.lexicon.numbers import Bound, Vague, load_numbers
from saksi.lexicon.units import Currency, Unit, load_units
from saksi.model.vocabulary import LANGUAGES
from tests.extract.quantity_notation import found_in

VAGUE = [(language, vague) for language in LANGUAGES for vague in load_numbers(language).vague]
BOUNDS = [(language, bound) for language in LANGUAGES for bound in load_numbers(language).bound]
UNITS = [(language, unit) for language in LANGUAGES for unit in load_units(language).unit]
CURRENCIES = [(language, currency) for language in LANGUAGES for currency in load_units(language).currency]
TRIGGERS = [(language, trigger) for language in LANGUAGES for trigger in load_measures(language).trigger]


@pytest.mark.parametrize(("language", "trigger"), TRIGGERS, ids=lambda value: getattr(value, "id", value))
def test_a_trigger_decides_the_measure_of_its_examples(language: str, trigger: Trigger) -> None:
    assert trigger.yes, "every trigger has an example"
    for text in trigger.yes:
        rules = [quantity.rule for quantity in found_in(text, language)]
        assert trigger.id in rules, text
    for text in trigger.no:
        assert trigger.id not in [quantity.rule for quantity in found_in(text, language)], text


@pytest.mark.parametrize(("language", "unit"), UNITS, ids=lambda value: getattr(value, "id", value))
def test_a_unit_names_what_its_examples_count(language: str, unit: Unit) -> None:
    for text in unit.yes:
        found = [quantity for quantity in found_in(text, language) if quantity.group == unit.group]
        assert found, text
        assert unit.measure is None or unit.measure in [quantity.measure for quantity in found], text
    for text in unit.no:
        assert unit.id not in [quantity.rule for quantity in found_in(text, language)], text


@pytest.mark.parametrize(("language", "currency"), CURRENCIES, ids=lambda value: getattr(value, "id", value))
def test_a_currency_gives_its_code(language: str, currency: Currency) -> None:
    codes = {currency.code, *currency.places}
    for text in currency.yes:
        found = found_in(text, language)
        assert next(quantity.unit for quantity in found if quantity.measure == "amount") in codes, text
    for text in currency.no:
        assert "amount" not in [quantity.measure for quantity in found_in(text, language)], text


@pytest.mark.parametrize(("language", "vague"), VAGUE, ids=lambda value: getattr(value, "id", value))
def test_a_vague_numeral_has_its_range(language: str, vague: Vague) -> None:
    for text in vague.yes:
        assert (vague.low, vague.high) in [(q.low, q.high) for q in found_in(text, language)], text


@pytest.mark.parametrize(("language", "bound"), BOUNDS, ids=lambda value: getattr(value, "id", value))
def test_a_bound_opens_its_side(language: str, bound: Bound) -> None:
    def opened(text: str) -> list[bool]:
        sides = {"least": "high", "most": "low"}
        side = sides.get(bound.kind)
        return [side is None or getattr(quantity, side) is None for quantity in found_in(text, language)]

    for text in bound.yes:
        assert any(opened(text)), text
    for text in bound.no:
        assert not any(opened(text)), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_lower_case_and_ids_unique(language: str) -> None:
    measures, units = load_measures(language), load_units(language)
    for entries in (measures.trigger, units.unit, units.currency):
        ids = [entry.id for entry in entries]
        assert len(ids) == len(set(ids))
    forms = [form for entries in (measures.trigger, units.unit) for entry in entries for form in entry.forms]
    assert [form for form in forms if form != form.lower()] == []
