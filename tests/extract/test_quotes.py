"""Stretches in quotation marks."""

import pytest

from saksi.extract.quotes import find_quoted
from tests.by_hand import analysis_of

CASES = [
    ("“Kami mundur hari ini,” kata Rudi.", ["Kami mundur hari ini,"]),
    ('"Kami mundur," kata Rudi. "Besok saja."', ["Kami mundur,", "Besok saja."]),
    ('Ia menyebutnya "langkah kecil" dan pergi.', ["langkah kecil"]),
    (
        "‘We are tired,’ she said. ‘The soldiers’ boots are wet.’",
        ["We are tired,", "The soldiers’ boots are wet."],
    ),
    ("The army's plan and the soldiers' boots.", []),
    ("It's the ministers’ plan.", []),
    ("«Ils sont partis», he said.", ["Ils sont partis"]),
    ("“He told us ‘run’ and we ran,” she said.", ["He told us ‘run’ and we ran,"]),
    ("'We left at dawn,' said Amina. It wasn't easy.", ["We left at dawn,"]),
    ("“Satu.\n“Dua,” katanya.", ["Satu.", "Dua,"]),
    ("Tinggi 5' 10\" saja.", []),
    ('""', []),
]


@pytest.mark.parametrize(("text", "inside"), CASES)
def test_quotes_are_found_without_their_marks(text: str, inside: list[str]) -> None:
    found = find_quoted(analysis_of(text))
    assert [text[q.start : q.end] for q in found.quotes] == inside


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("“Kami tidak akan mundur,” kata Rudi.", False),
        ("Ia menyebut “langkah kecil” itu penting.", True),
        ("“Nothing more.”", True),
    ],
)
def test_a_fragment_is_partial(text: str, partial: bool) -> None:
    assert find_quoted(analysis_of(text)).quotes[0].partial is partial


def test_a_mark_without_partner_is_reported_and_nothing_is_lost() -> None:
    found = find_quoted(analysis_of("“Kami mundur, kata Rudi.\n\nIa pergi. “Besok,” katanya."))
    assert len(found.unbalanced) == 1
    assert len(found.quotes) == 1


def test_time_grows_with_the_text_alone() -> None:
    text = "\" ' “ ‘ " * 20_000
    assert find_quoted(analysis_of(text[:100])) is not None
    find_quoted(analysis_of("x").__class__("id", text, (), ()))
