"""Sums over parts and wholes: read from sentences, so that the links are the ones the reader makes."""

import pytest

from saksi.model.mention import QuantityMention
from saksi.resolve.arithmetic import check_arithmetic
from tests.extract.quantity_notation import found_in

SUMS = [
    (
        "id",
        "Dari 48 drone, 31 ditembak jatuh dan 14 hilang.",
        "unaccounted-for",
        "31 + 14 of 48 drone: 3 unaccounted for",
    ),
    (
        "id",
        "Pertahanan udara menembak jatuh 33 dari 41 drone.",
        "unaccounted-for",
        "33 of 41 drone: 8 unaccounted for",
    ),
    (
        "en",
        "Of the 41 drones, 33 were shot down and eight were lost.",
        "parts-complete",
        "33 + 8 of 41 drones: complete",
    ),
    (
        "en",
        "Russia fired 50 missiles. Air defences shot down 41 missiles. Another 12 missiles hit the port.",
        "parts-exceed-whole",
        "41 + 12 of 50 missiles: 3 too many",
    ),
    (
        "id",
        "Serangan itu menewaskan 10 orang, termasuk sembilan warga sipil dan seorang polisi.",
        "parts-complete",
        "9 + 1 of 10 orang: complete",
    ),
    (
        "en",
        "The raid killed five people, including seven soldiers.",
        "part-exceeds-whole",
        "7 of 5 people: the part is larger than the whole",
    ),
    ("id", "Korban tewas naik dari 45 menjadi 51 orang.", "total-revised", "killed: 45 revised to 51"),
    (
        "en",
        "A blast killed 14 people. The toll was later revised to 17.",
        "total-revised",
        "killed: 14 revised to 17",
    ),
]

SILENT = [
    ("id", "Serangan itu menewaskan 10 orang, termasuk enam perempuan dan tujuh anak."),
    ("en", "The raid killed 12 people, including two nurses."),
    ("en", "At least 12 of the more than 40 drones were shot down."),
    ("id", "Baru 24% dari kebutuhan dana US$1,8 miliar yang terpenuhi."),
    ("en", "Two people were killed and 13 others wounded."),
]


@pytest.mark.parametrize(("language", "text", "kind", "note"), SUMS)
def test_sums_are_noted(language: str, text: str, kind: str, note: str) -> None:
    findings = check_arithmetic(found_in(text, language))
    assert [(finding.kind, finding.note) for finding in findings] == [(kind, note)]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_may_overlap_or_is_open_is_not_added_up(language: str, text: str) -> None:
    assert check_arithmetic(found_in(text, language)) == []


def test_a_finding_names_its_quantities_parts_first() -> None:
    quantities = found_in("Dari 48 drone, 31 ditembak jatuh dan 14 hilang.", "id")
    assert check_arithmetic(quantities)[0].quantities == (1, 2, 0)


def test_a_fate_told_twice_counts_once_when_the_sum_would_be_too_large() -> None:
    def drone(value: int, measure: str, whole: int | None) -> QuantityMention:
        return QuantityMention(0, 2, value, value, "drone", measure, whole, "", group="missile")

    findings = check_arithmetic(
        [drone(48, "launched", None), drone(30, "intercepted", 0), drone(31, "intercepted", 0)]
    )
    assert [finding.note for finding in findings] == ["31 of 48 drone: 17 unaccounted for"]
