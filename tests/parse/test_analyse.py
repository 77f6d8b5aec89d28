"""Analyses by the shipped pipelines: offsets, items, paragraphs, and floors for tags and names."""

import subprocess
import sys
import time

import pytest

from saksi.errors import UnknownLanguageError
from saksi.model.analysis import Analysis, Extent
from saksi.model.cleaned import Cleaned
from saksi.parse.analyse import analyse
from saksi.parse.label import PIPELINES, label


def read(text: str, language: str, items: tuple[Extent, ...] = ()) -> Analysis:
    return analyse(Cleaned(text, text, range(len(text)), None, items), language)


def names_of(analysis: Analysis) -> set[tuple[str, str]]:
    spans: list[list[int]] = []
    kinds: list[str] = []
    for token in analysis.tokens:
        if token.name_start:
            spans.append([token.start, token.end])
            kinds.append(token.name)
        elif token.name:
            spans[-1][1] = token.end
    return {(analysis.text[start:end], kind) for (start, end), kind in zip(spans, kinds, strict=True)}


TWO_ITEMS = "Judul satu\nRudal jatuh. Warga lari.\n\nJudul dua\nPerang usai."


def test_tokens_and_sentences_cover_the_text() -> None:
    analysis = read(TWO_ITEMS, "id")
    assert all(
        analysis.text[t.start : t.end] == t.text and t.lower == t.text.lower() for t in analysis.tokens
    )
    assert [t.index for t in analysis.tokens] == list(range(len(analysis.tokens)))
    assert all(
        analysis.tokens[s.first].start == s.start and analysis.tokens[s.last - 1].end == s.end
        for s in analysis.sentences
    )
    assert all(
        analysis.tokens[i].sentence == s.index for s in analysis.sentences for i in range(s.first, s.last)
    )


def test_paragraphs_are_parted_by_line_breaks_however_many() -> None:
    assert [s.paragraph for s in read(TWO_ITEMS, "id").sentences] == [0, 1, 1, 2, 3]


def test_sentences_know_their_item() -> None:
    second = TWO_ITEMS.index("Judul dua")
    items = (Extent(0, second - 2), Extent(second, len(TWO_ITEMS)))
    assert [s.item for s in read(TWO_ITEMS, "id", items).sentences] == [0, 0, 0, 1, 1]
    assert [s.item for s in read(TWO_ITEMS, "id").sentences] == [0] * 5


def test_lemmas_are_lower_case_words() -> None:
    analysis = read("Rudal menghancurkan rumah-rumah 12 warga.", "id")
    assert [t.lemma for t in analysis.tokens][1] == "hancur"
    assert all(t.lemma == t.lemma.lower() and t.lemma for t in analysis.tokens)


@pytest.mark.parametrize("text", ["", "   \n ", "…", "12"])
def test_texts_without_words(text: str) -> None:
    assert len(read(text, "id").tokens) == len(text.split())


def test_other_languages_are_refused() -> None:
    with pytest.raises(UnknownLanguageError):
        label([["Le", "président"]], "fr")


TAGS = [
    ("id", "Tentara menembakkan rudal ke kota itu kemarin.", "NOUN VERB NOUN ADP NOUN DET _ PUNCT"),
    (
        "id",
        "“Kami tidak akan mundur,” kata Budi Santoso.",
        "PUNCT PRON PART AUX VERB PUNCT PUNCT VERB PROPN PROPN PUNCT",
    ),
    ("id", "Serangan itu menewaskan 12 warga sipil.", "NOUN DET VERB NUM NOUN ADJ PUNCT"),
    ("id", "Dia telah meninggalkan Jakarta dan Bandung.", "PRON AUX VERB PROPN CCONJ PROPN PUNCT"),
    ("id", "Menurut polisi, korban dirawat di rumah sakit.", "ADP NOUN PUNCT NOUN VERB ADP NOUN NOUN PUNCT"),
    (
        "en",
        "The army fired missiles at the city on Friday.",
        "DET NOUN VERB NOUN ADP DET NOUN ADP PROPN PUNCT",
    ),
    (
        "en",
        "“We will not retreat,” said Daniel Reyes.",
        "PUNCT PRON AUX PART VERB PUNCT PUNCT VERB PROPN PROPN PUNCT",
    ),
    (
        "en",
        "At least 12 soldiers were killed near the border.",
        "ADP ADJ NUM NOUN AUX VERB ADP DET NOUN PUNCT",
    ),
    ("en", "Ukraine's president didn't comment.", "PROPN PART NOUN AUX PART VERB PUNCT"),
]


def test_tags_hold_their_floor() -> None:
    pairs = [
        (token.pos, tag)
        for language, text, tags in TAGS
        for token, tag in zip(read(text, language).tokens, tags.split(), strict=True)
        if tag != "_"
    ]
    assert sum(found == tag for found, tag in pairs) / len(pairs) >= 0.93


NAMES = [
    (
        "id",
        "Presiden Ukraina, Volodymyr Zelenskyy, tiba di Warsawa.",
        "LOC:Ukraina PER:Volodymyr_Zelenskyy LOC:Warsawa",
    ),
    ("id", "RSF mengepung El Fasher sejak Mei, kata UNHCR.", "ORG:RSF LOC:El_Fasher ORG:UNHCR"),
    ("id", "Hamas menolak usulan Israel, lapor Reuters.", "ORG:Hamas LOC:Israel ORG:Reuters"),
    ("id", "Juru bicara Kremlin Dmitry Peskov membantahnya.", "ORG:Kremlin PER:Dmitry_Peskov"),
    ("id", "TNI mengirim prajurit ke Papua.", "ORG:TNI LOC:Papua"),
    ("id", "“Kami siap,” ujar Rustam Halimawan di Doha.", "PER:Rustam_Halimawan LOC:Doha"),
    (
        "id",
        "Kepala Bidang Humas Polda Papua Kombes Yonas Wamafma membenarkan.",
        "ORG:Polda_Papua PER:Yonas_Wamafma",
    ),
    (
        "id",
        "Menlu Prancis Hugo Delmas bertemu Menlu Iran Behnam Rostami.",
        "LOC:Prancis PER:Hugo_Delmas LOC:Iran PER:Behnam_Rostami",
    ),
    ("en", "Ukrainian President Volodymyr Zelenskyy flew to Warsaw.", "PER:Volodymyr_Zelenskyy LOC:Warsaw"),
    ("en", "The RSF besieged El Fasher, the UNHCR said.", "ORG:RSF LOC:El_Fasher ORG:UNHCR"),
    ("en", "Hamas rejected Israel's offer, Reuters reported.", "ORG:Hamas LOC:Israel ORG:Reuters"),
    ("en", "Kremlin spokesman Dmitry Peskov denied it.", "ORG:Kremlin PER:Dmitry_Peskov"),
    ("en", "“We are ready,” said Tomas Verhoek in Doha.", "PER:Tomas_Verhoek LOC:Doha"),
    ("en", "Lt. Gen. Okello Mwangura visited Goma and Bukavu.", "PER:Okello_Mwangura LOC:Goma LOC:Bukavu"),
]


def test_names_hold_their_floor() -> None:
    right = found_count = gold_count = 0
    for language, text, names in NAMES:
        gold = {(name.split(":")[1].replace("_", " "), name.split(":")[0]) for name in names.split()}
        found = names_of(read(text, language))
        right, found_count, gold_count = (
            right + len(gold & found),
            found_count + len(found),
            gold_count + len(gold),
        )
    assert 2 * right / (found_count + gold_count) >= 0.85


@pytest.mark.parametrize("language", ["id", "en"])
def test_pipelines_are_small(language: str) -> None:
    size = sum(path.stat().st_size for path in (PIPELINES / language).rglob("*") if path.is_file())
    assert size <= 15 * 2**20


def test_importing_saksi_does_not_import_spacy() -> None:
    code = "import sys, saksi, saksi.parse, saksi.parse.analyse; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_endless_line_is_read_in_linear_time() -> None:
    read("Perang usai.", "id")
    begin = time.perf_counter()
    analysis = read("kata " * 20_000, "id")
    assert len(analysis.tokens) == 20_000
    assert time.perf_counter() - begin < 10


def test_same_text_same_analysis() -> None:
    assert read(TWO_ITEMS, "id") == read(TWO_ITEMS, "id")
