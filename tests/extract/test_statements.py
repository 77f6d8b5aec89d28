"""Attributions: source, cue, content."""

import pytest

from tests.extract.actor_analysis import statements_of, tagged

PER = "PER"
# language, text, names, cue, source, content
CASES = [
    (
        "id",
        "Menteri itu mengatakan pasukan sudah mundur.",
        {},
        "mengatakan",
        "Menteri itu",
        ["pasukan sudah mundur"],
    ),
    (
        "id",
        "Polisi menyatakan bahwa dua orang ditangkap.",
        {},
        "menyatakan",
        "Polisi",
        ["dua orang ditangkap"],
    ),
    (
        "id",
        "“Kami tidak akan mundur,” kata Rudi Hartanto.",
        {"Rudi": PER, "Hartanto": PER},
        "kata",
        "Rudi Hartanto",
        ["Kami tidak akan mundur"],
    ),
    (
        "id",
        "Sebelas rumah terbakar, ujar juru bicara militer.",
        {},
        "ujar",
        "juru bicara militer",
        ["Sebelas rumah terbakar"],
    ),
    ("id", "Menurut polisi, dua jembatan putus.", {}, "Menurut", "polisi", ["dua jembatan putus"]),
    ("id", "Dua jembatan putus, menurut polisi.", {}, "menurut", "polisi", ["Dua jembatan putus"]),
    ("id", "Tuduhan itu dibantah militer.", {}, "dibantah", "militer", ["Tuduhan itu"]),
    ("id", "Militer menolak berkomentar.", {}, "menolak", "Militer", ["berkomentar"]),
    ("id", "Dilansir Reuters, dua kota jatuh.", {}, "Dilansir", "Reuters", ["dua kota jatuh"]),
    (
        "id",
        "Presiden meminta pemberontak untuk meletakkan senjata.",
        {},
        "meminta",
        "Presiden",
        ["meletakkan senjata"],
    ),
    (
        "id",
        "Di pesisir saja, tulis UNHCR, ribuan orang mengungsi.",
        {},
        "tulis",
        "UNHCR",
        ["Di pesisir saja", "ribuan orang mengungsi"],
    ),
    (
        "id",
        "UNHCR mengatakan dana habis, dan memperingatkan bahwa kamp akan tutup.",
        {},
        "memperingatkan",
        "UNHCR",
        ["kamp akan tutup"],
    ),
    ("en", "The army said that two posts had fallen.", {}, "said", "The army", ["two posts had fallen"]),
    ("en", "Two posts fell overnight, the army said.", {}, "said", "the army", ["Two posts fell overnight"]),
    (
        "en",
        "“We are leaving,” said Mayor Julia Brandt.",
        {"Julia": PER, "Brandt": PER},
        "said",
        "Mayor Julia Brandt",
        ["We are leaving"],
    ),
    (
        "en",
        "According to police, two people were killed.",
        {},
        "According to",
        "police",
        ["two people were killed"],
    ),
    ("en", "The ministry declined to comment.", {}, "declined", "The ministry", ["comment"]),
    ("en", "The rebels denied attacking the bridge.", {}, "denied", "The rebels", ["attacking the bridge"]),
    (
        "en",
        "The army said it shot down a drone, which the rebels denied.",
        {},
        "said",
        "The army",
        ["it shot down a drone"],
    ),
    (
        "en",
        "The spokesman told Reuters that talks would resume.",
        {},
        "told",
        "The spokesman",
        ["talks would resume"],
    ),
]


@pytest.mark.parametrize(("language", "text", "names", "cue", "source", "content"), CASES)
def test_source_cue_and_content(
    language: str, text: str, names: dict[str, str], cue: str, source: str, content: list[str]
) -> None:
    statements, actors = statements_of(tagged(text, language, names))
    found = {text[s.cue.start : s.cue.end]: s for s in statements}
    assert cue in found, sorted(found)
    statement = found[cue]
    assert statement.source is not None
    who = actors[statement.source]
    assert text[who.start : who.end] == source
    assert [text[c.start : c.end].rstrip(",”").lstrip("“") for c in statement.content] == content


SILENT = [
    ("id", "Dengan kata lain, perundingan itu gagal."),
    ("id", "Hamas menolak usulan itu."),
    ("id", "Sikap negara itu tidak jelas."),
    ("en", "The report was long."),
    ("en", "An official who asked not to be named left."),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_only_looks_like_a_cue_is_none(language: str, text: str) -> None:
    statements, _ = statements_of(tagged(text, language))
    assert statements == []


def test_a_quote_without_a_cue_joins_the_speaker_who_goes_on() -> None:
    text = "“Kami menunggu keputusan,” kata Rudi Hartanto. “Kami tidak akan mundur.”"
    statements, _ = statements_of(tagged(text, "id", {"Rudi": PER, "Hartanto": PER}))
    assert len(statements) == 1
    assert len(statements[0].content) == 2


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("id", "Presiden mengatakan dia akan mengirim bantuan.", "pledge"),
        ("id", "Presiden mengatakan dia terkejut.", "express"),
        ("id", "Militer membantah tuduhan itu.", "deny"),
        ("en", "The president said he would send aid.", "pledge"),
        ("en", "The army warned that the dam could burst.", "warn"),
    ],
)
def test_the_act_is_the_verb_s_or_a_plain_commitment(language: str, text: str, act: str) -> None:
    statements, _ = statements_of(tagged(text, language))
    assert [s.act for s in statements] == [act]
