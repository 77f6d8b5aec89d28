"""The language of a text is told by its small words; anything else is refused."""

import time

import pytest

from saksi.lexicon.profile import load_profile
from saksi.parse.language import detect

TEXTS = [
    ("Serangan udara menewaskan sedikitnya 12 orang di kota itu, kata pejabat setempat.", "id"),
    ("Menlu Suryo bertolak ke Doha untuk menghadiri perundingan damai", "id"),
    ("“Kami tidak akan mundur,” katanya.", "id"),
    ("Perdana Menteri berkata kerajaan tidak akan berganjak daripada pendirian tersebut.", "id"),
    ("Rusia gempur Kharkiv, dua orang tewas", "id"),
    ("PASUKAN MUSUH MENYERANG KOTA ITU PADA MALAM HARI", "id"),
    ("The army said on Friday that three soldiers were killed near the border.", "en"),
    ('"We will not retreat," he said.', "en"),
    ("POLICE SAY TWO KILLED IN STRIKE ON THE PORT", "en"),
    ("Le président a déclaré que la ville était encerclée et que les combats continuaient.", None),
    ("Der Präsident sagte, dass die Stadt umzingelt ist und die Kämpfe weitergehen.", None),
    ("El presidente dijo que la ciudad estaba rodeada y que para el gobierno los combates seguían.", None),
    ("De president zei dat de stad omsingeld was en dat er in de regio nog werd gevochten.", None),
    ("Президент заявил, что город окружён и бои продолжаются.", None),
    ("قال الرئيس إن المدينة محاصرة", None),
    ("总统表示，这座城市已被包围。", None),
    ("O presidente disse que a cidade estava cercada e que os combates continuavam.", None),
    ("Il presidente ha detto che la città era circondata e che i combattimenti continuano di notte.", None),
    ("Ang pangulo ay nagsabi na ang lungsod ay napapaligiran ng mga kawal.", None),
    ("Cumhurbaşkanı kentin kuşatıldığını ve çatışmaların devam ettiğini söyledi, bir yetkili dedi.", None),
    ("Rais alisema kuwa mji huo umezingirwa na kwamba mapigano yanaendelea katika nchi.", None),
    ("Presidenten sade att staden är omringad och att striderna fortsätter i natt.", None),
    ("", None),
    ("12 34 56", None),
    ("Kharkiv Kherson Odesa", None),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_language(text: str, language: str | None) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("language", ["id", "en"])
def test_lexicon_examples_hold(language: str) -> None:
    profile = load_profile(language)
    assert [text for text in profile.yes if detect(text) != language] == []
    assert [text for text in profile.no if detect(text) == language] == []


def test_a_long_text_takes_no_longer() -> None:
    begin = time.perf_counter()
    assert detect("Perang itu belum berakhir dan warga tidak pulang. " * 100_000) == "id"
    assert time.perf_counter() - begin < 1
