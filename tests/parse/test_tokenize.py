"""Where words begin and end: the tokens of each text, put apart by spaces."""

import time
from itertools import pairwise

import pytest

from saksi.parse.tokenize import tokenize

CASES = [
    ("id", "“Kami menolak,” kata Suryo.", "“ Kami menolak , ” kata Suryo ."),
    ("id", '"Kami menolak," katanya.', '" Kami menolak , " katanya .'),
    ("id", "Rp25 miliar, Rp 25 juta, Rp.25", "Rp 25 miliar , Rp 25 juta , Rp. 25"),
    ("id", "$425 juta dan US$1,1 miliar", "$ 425 juta dan US$ 1,1 miliar"),
    ("id", "€20 juta, A$3, USD100", "€ 20 juta , A$ 3 , USD 100"),
    ("id", "Selasa (12/9/2025), pukul 07.00 WIB", "Selasa ( 12/9/2025 ) , pukul 07.00 WIB"),
    ("id", "rudal S-400, 155mm dan 155 mm", "rudal S-400 , 155 mm dan 155 mm"),
    ("id", "ke-80, 1990-an, 80an, 24 jam", "ke-80 , 1990-an , 80an , 24 jam"),
    (
        "id",
        "negara-negara, anti-tank, Bau-Bau, Kim Jong-un",
        "negara-negara , anti-tank , Bau-Bau , Kim Jong-un",
    ),
    ("id", "Jum’at, Ma'ruf, Sana’a, al-Sharaa", "Jum’at , Ma'ruf , Sana’a , al-Sharaa"),
    ("id", "Tn. Haris, S.H., M.H. dll. pulang", "Tn. Haris , S.H. , M.H. dll. pulang"),
    ("id", "NusaKini.id dan KOMPAS.com", "NusaKini.id dan KOMPAS.com"),
    ("id", "selesai.Pemerintah pulang,lalu diam", "selesai . Pemerintah pulang , lalu diam"),
    ("id", "dunia”kata Lin", "dunia ” kata Lin"),
    ("id", "2.000 orang, 40%, 3/4, 2024-11-02", "2.000 orang , 40 % , 3/4 , 2024-11-02"),
    ("id", "TNI/Polri – Moskow-Kyiv", "TNI / Polri – Moskow-Kyiv"),
    ("id", "Apa?! Ya... begitu…", "Apa ? ! Ya ... begitu …"),
    ("id", "#GazaUnderAttack oleh @kemlu", "#GazaUnderAttack oleh @kemlu"),
    ("id", "https://a.id/b-1, lalu a.b@c.co.id.", "https://a.id/b-1 , lalu a.b@c.co.id ."),
    ("en", "Ukraine's and Ukraine’s", "Ukraine 's and Ukraine ’s"),
    ("en", "the troops' and the rebels’ camps", "the troops ' and the rebels ’ camps"),
    ("en", "didn't, can’t, he'll, we're", "did n't , ca n’t , he 'll , we 're"),
    ("en", "U.S. Gen. J. Smith, Aug. 4, 9 p.m.", "U.S. Gen. J. Smith , Aug. 4 , 9 p.m."),
    ("en", "7th, 1980s, 31-year-old, F-16, G7", "7th , 1980s , 31-year-old , F-16 , G7"),
    ("en", "$1.5bn, 300-400 men, 9pm", "$ 1.5 bn , 300 - 400 men , 9 pm"),
    ("en", "Russia–Ukraine, R&D, U.N.-backed", "Russia – Ukraine , R&D , U.N.-backed"),
    ("en", "Plan B.", "Plan B ."),
    ("en", "‘fascist’ O'Brien", "‘ fascist ’ O'Brien"),
]


@pytest.mark.parametrize(("language", "text", "tokens"), CASES)
def test_tokens(language: str, text: str, tokens: str) -> None:
    assert [text[start:end] for start, end in tokenize(text, language)] == tokens.split(" ")


@pytest.mark.parametrize(("language", "text", "tokens"), CASES)
def test_nothing_but_white_space_is_lost(language: str, text: str, tokens: str) -> None:
    found = tokenize(text, language)
    assert "".join(text[start:end] for start, end in found) == "".join(text.split())
    assert all(left[1] <= right[0] for left, right in pairwise(found))


def test_a_stretch_is_read_on_its_own() -> None:
    text = "Satu. Dua tiga. Empat."
    assert [text[start:end] for start, end in tokenize(text, "id", 6, 15)] == ["Dua", "tiga", "."]


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "a." * 400_000, "a-" * 400_000, "1." * 400_000, "a@" * 400_000, "A. " * 300_000]
)
def test_time_is_linear(text: str) -> None:
    begin = time.perf_counter()
    tokenize(text, "en")
    assert time.perf_counter() - begin < 10
