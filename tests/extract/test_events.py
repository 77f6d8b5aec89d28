"""Events through the whole engine: type, mode, status, actors, recipients."""

from datetime import date

import pytest

import saksi

# language, text, (type, mode, status, actors, recipients)
CASES = [
    (
        "id",
        "Rusia menyerang Kharkiv dengan rudal pada hari Jumat.",
        ("ASSAULT", "heavy-weapons", "occurred", ["Russia"], []),
    ),
    (
        "id",
        "Serangan udara Israel di Rafah menewaskan lima orang.",
        ("ASSAULT", "aerial", "occurred", ["Israel"], []),
    ),
    (
        "id",
        "Polisi menangkap tiga orang di Jakarta kemarin.",
        ("COERCE", "arrest", "occurred", ["Polisi"], []),
    ),
    (
        "id",
        "AS menjatuhkan sanksi terhadap Iran.",
        ("SANCTION", "discontinue", "occurred", ["United States"], ["Iran"]),
    ),
    (
        "id",
        "Presiden Prancis akan bertemu Menlu Jerman di Paris besok.",
        ("CONSULT", None, "planned", ["Presiden Prancis", "Menlu Jerman"], []),
    ),
    (
        "id",
        "Hamas membebaskan dua sandera kemarin.",
        ("RETREAT", "release", "occurred", ["Hamas"], ["sandera"]),
    ),
    (
        "id",
        "PBB mendesak Israel menghentikan serangan.",
        ("REQUEST", "yield", "occurred", ["PBB"], ["Israel"]),
    ),
    (
        "id",
        "Menlu Turki menuduh Suriah melanggar gencatan senjata.",
        ("ACCUSE", "allege", "occurred", ["Menlu Turki"], ["Syria"]),
    ),
    ("id", "Ribuan warga berunjuk rasa di Yerevan kemarin.", ("PROTEST", "demo", "occurred", ["warga"], [])),
    (
        "id",
        "Jepang akan memberikan bantuan kemanusiaan senilai 5 juta dolar.",
        ("AID", None, "planned", ["Japan"], []),
    ),
    (
        "id",
        "Thailand memberlakukan jam malam di dua distrik.",
        ("COERCE", "curfew", "occurred", ["Thailand"], []),
    ),
    (
        "id",
        "Indonesia mengirim 500 personel pasukan perdamaian ke Lebanon.",
        ("MOBILIZE", "troops", "occurred", ["Indonesia"], []),
    ),
    (
        "en",
        "Israeli air strikes on Gaza City killed nine people.",
        ("ASSAULT", "aerial", "occurred", ["Israel"], []),
    ),
    ("en", "Police arrested three men in Beirut.", ("COERCE", "arrest", "occurred", ["Police"], ["men"])),
    (
        "en",
        "The United States imposed sanctions on two firms.",
        ("SANCTION", "discontinue", "occurred", ["United States"], []),
    ),
    (
        "en",
        "Armenia and Azerbaijan will hold talks in Vienna on Friday.",
        ("CONSULT", None, "planned", ["Armenia", "Azerbaijan"], []),
    ),
    (
        "en",
        "The rebels freed 11 soldiers on Monday.",
        ("RETREAT", "release", "occurred", ["rebels"], ["11 soldiers"]),
    ),
    ("en", "France urged Serbia to withdraw.", ("REQUEST", "yield", "occurred", ["France"], ["Serbia"])),
    (
        "en",
        "Hezbollah accused Israel of violations.",
        ("ACCUSE", "allege", "occurred", ["Hezbollah"], ["Israel"]),
    ),
    (
        "en",
        "Thousands of students protested in Dhaka on Sunday.",
        ("PROTEST", "demo", "occurred", ["students"], []),
    ),
    ("en", "The army imposed a curfew in three towns.", ("COERCE", "curfew", "occurred", ["army"], [])),
    (
        "en",
        "A suicide bomber killed four people near the gate.",
        ("ASSAULT", "suicide-attack", "occurred", ["suicide bomber"], []),
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_an_event_with_its_parties(
    language: str, text: str, wanted: tuple[str, str | None, str, list[str], list[str]]
) -> None:
    report = saksi.read(text, language=language, published=date(2024, 11, 2))
    names = {entity.id: entity.name for entity in report.entities}
    found = [
        (e.type, e.mode, e.status, [names[a] for a in e.actors], [names[r] for r in e.recipients])
        for e in report.events
    ]
    assert wanted in found


SILENT = [
    ("id", "Militer menolak berkomentar."),
    ("id", "Tentara Pembebasan Nasional adalah kelompok lama."),
    ("id", "Iran membantah."),
    ("en", "The ministry declined to comment."),
    ("en", "Prices rose in March."),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_is_no_event(language: str, text: str) -> None:
    assert saksi.read(text, language=language).events == ()


def test_a_thing_denied_is_denied() -> None:
    report = saksi.read("Sudan membantah menyerang kamp pengungsi.", language="id")
    assert [e.status for e in report.events if e.type == "ASSAULT"] == ["denied"]
