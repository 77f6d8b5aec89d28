"""Which days an expression of time means, in tables of invented sentences."""

import time
from datetime import date

import pytest

from saksi.extract.times import find_times
from saksi.model.cleaned import Cleaned
from saksi.parse.analyse import analyse
from saksi.resolve.feasts import easter, feast_days, orthodox_easter
from saksi.resolve.times import resolve_times

WEDNESDAY = "2024-05-15"


def _days(language: str, published: str, text: str) -> str:
    """The resolved times of a text: `2024-05-14`, `2024-05-14/2024-05-16` or `?`, one after the other."""
    analysis = analyse(Cleaned(text, text, range(len(text)), None, ()), language)
    times = resolve_times(find_times(analysis), analysis, date.fromisoformat(published))
    return ", ".join(
        "?" if t.first is None else str(t.first) + (f"/{t.last}" if t.last != t.first else "") for t in times
    )


DIRECTION = [
    # what is to come
    ("en", "The minister flies home on Tuesday.", "2024-05-21"),
    ("en", "Ms. Reyes goes home on Monday.", "2024-05-20"),
    ("en", "Talks resume Friday in Muscat.", "2024-05-17"),
    ("en", "They are meeting on Friday in Muscat.", "2024-05-17"),
    ("en", "The union ordered a walkout for Friday.", "2024-05-17"),
    ("en", "The general promised a thousand more officers by Sunday night.", "2024-05-19"),
    ("en", "France has requested a session for Tuesday.", "2024-05-21"),
    ("en", "The embassy urged its citizens to stay indoors through Sunday.", "2024-05-19"),
    ("en", "The council could vote as early as Monday.", "2024-05-20"),
    ("en", "The ministry said that they'd fly from Saturday.", "2024-05-18"),
    ("en", "The agency said it might have to stop feeding them by January.", "2025-01-01/2025-01-31"),
    ("en", "He may cancel his trip in September.", "2024-09-01/2024-09-30"),
    ("en", "His third trip, pencilled in for September, is in doubt.", "2024-09-01/2024-09-30"),
    ("en", "The deadline is Monday.", "2024-05-20"),
    ("en", "Talks are due on Monday in Cairo.", "2024-05-20"),
    ("id", "Pertemuan itu bakal digelar Kamis besok.", "2024-05-16"),
    ("id", "Pemerintah mengumumkan jam malam hingga Senin tengah hari.", "2024-05-20"),
    ("id", "Tentara memberi warga waktu hingga Minggu malam untuk pergi.", "2024-05-19"),
    ("id", "Tenggatnya Jumat pukul 12.00.", "2024-05-17"),
    ("id", "Jadwal perundingan: Senin di Muskat.", "2024-05-20"),
    ("id", "Ia meminta agar pasukan dikirim sebelum pemilu Oktober.", "2024-10-01/2024-10-31"),
    ("id", "Jalan itu akan menjadi tidak dapat dilalui mulai dari awal Juli.", "2024-07-01/2024-07-10"),
    ("en", "The vote was put off to Friday.", "2024-05-17"),
    ("id", "Presiden dijadwalkan tiba di Kairo Kamis.", "2024-05-16"),
    ("id", "Bantuan bakal tiba Jumat.", "2024-05-17"),
    ("id", "Kedua pihak sepakat bertemu lagi Kamis.", "2024-05-16"),
    ("id", "Tenggat yang diberikan kota itu berakhir Sabtu.", "2024-05-18"),
    # what has been
    ("en", "On Monday he flew to Rome; on Tuesday he spoke to reporters.", "2024-05-13, 2024-05-14"),
    ("en", "He'd left on Monday.", "2024-05-13"),
    ("en", "The minister flew home on Tuesday.", "2024-05-14"),
    ("en", "She said on Friday that talks would resume.", "2024-05-10"),
    ("en", "Troops shelled the port on Thursday and left.", "2024-05-09"),
    ("en", "He apologised for Friday's attack.", "2024-05-10"),
    ("en", "Fighting began in September.", "2023-09-01/2023-09-30"),
    ("en", "They have been held since Saturday.", "2024-05-11"),
    ("id", "Menteri itu tiba di Kairo pada Senin.", "2024-05-13"),
    ("id", "Sebanyak 33 kapal masih berada di laguna hingga Kamis malam.", "2024-05-09"),
    ("id", "Ia mengatakan pada Jumat bahwa perundingan akan dilanjutkan.", "2024-05-10"),
    ("id", "Bentrokan pecah pada Selasa di Goma.", "2024-05-14"),
]


@pytest.mark.parametrize(("language", "text", "days"), DIRECTION)
def test_the_clause_decides_which_weekday_or_month_is_meant(language: str, text: str, days: str) -> None:
    assert _days(language, WEDNESDAY, text) == days


COMBINED = [
    ("id", "Khotbah Jumat kemarin menyebutnya aib.", "2024-05-10"),
    ("id", "Ia berangkat Senin ini.", "2024-05-13"),
    ("id", "Teken Kamis ini?", "2024-05-16"),
    ("id", "Ia berpidato Rabu tadi siang.", "2024-05-15"),
    ("id", "Jam malam dicabut mulai Jumat lusa.", "2024-05-17"),
    ("id", "Dana itu untuk tahun ini dan tahun depan.", "2024-01-01/2025-12-31"),
    ("id", "Serangan terjadi pada malam 4/5 Mei.", "2024-05-04/2024-05-05"),
    ("en", "A truck was hit on Sat. near Bara.", "2024-05-11"),
    ("en", "Five firms were blacklisted Fri, three of them Chinese.", "2024-05-10"),
    ("en", "It came on the night of 9/10 May.", "2024-05-09/2024-05-10"),
    ("en", "Dozens died on the night of May 4 to 5.", "2024-05-04/2024-05-05"),
    ("en", "His boat was taken on the last night of April.", "2024-04-30"),
    ("en", "The glass broke on the second of May.", "2024-05-02"),
    ("en", "It sought the money for this year and next.", "2024-01-01/2025-12-31"),
    ("en", "Oil was shipped between December 2023 and March 15.", "2023-12-01/2024-03-15"),
    ("en", "She came over on a Thursday last month.", "2024-04-01/2024-04-30"),
]


@pytest.mark.parametrize(("language", "text", "days"), COMBINED)
def test_words_of_time_make_one_time(language: str, text: str, days: str) -> None:
    assert _days(language, WEDNESDAY, text) == days


HUNG = [
    ("id", "Dua warga tewas pada Senin. Malamnya angka itu menjadi lima.", "2024-05-13, 2024-05-13"),
    ("id", "Ia ditahan pada Senin. Keesokan paginya ia dibebaskan.", "2024-05-13, 2024-05-14"),
    ("id", "Pasukan masuk pada 7 Mei. Pagi berikutnya kota itu sepi.", "2024-05-07, 2024-05-08"),
    ("id", "Pasukan masuk kota itu sebelum subuh.", "2024-05-15"),
    ("id", "Tiga orang tewas sejak fajar, kata petugas.", "2024-05-15"),
    ("id", "Pada Senin toko-toko tutup sepanjang hari.", "2024-05-13, 2024-05-13"),
    ("id", "Polisi berjaga pada Senin antara pukul 23.10 dan 02.00.", "2024-05-13, 2024-05-13/2024-05-14"),
    (
        "id",
        "Penjaga melihat kapal itu pada Senin. Ia menunggu dari pukul 23.10 hingga 02.00.",
        "2024-05-13, 2024-05-13/2024-05-14",
    ),
    ("id", "Ia diculik pada Senin. Dua hari kemudian ia pulang.", "2024-05-13, 2024-05-15"),
    ("id", "Perahu itu masuk pada Senin pukul 23.10 dan keluar pukul 02.00.", "2024-05-13, 2024-05-14"),
    ("id", "Ia berjaga dari pukul delapan sampai pukul empat sore.", "2024-05-15, 2024-05-15"),
    ("id", "Keesokan harinya, Selasa, ia dibebaskan.", "2024-05-14"),
    ("id", "Rapat digelar sepekan lagi.", "2024-05-22"),
    ("id", "Pemilu digelar dua pekan lagi.", "2024-05-29"),
    ("en", "Shells fell on Monday. At dawn the bridge was gone.", "2024-05-13, 2024-05-13"),
    ("en", "Inmates broke out around dawn.", "2024-05-15"),
    ("en", "It was confirmed at noon.", "2024-05-15"),
    ("en", "Guards fired between 11pm and 2am.", "2024-05-15/2024-05-16"),
    (
        "en",
        "The patrol came under fire on Monday. Forty minutes later it fired back.",
        "2024-05-13, 2024-05-13",
    ),
    ("en", "He was held on Monday. Two days later he was free.", "2024-05-13, 2024-05-15"),
]


@pytest.mark.parametrize(("language", "text", "days"), HUNG)
def test_what_names_no_day_hangs_on_one_named_before(language: str, text: str, days: str) -> None:
    assert _days(language, WEDNESDAY, text) == days


LEDE = (
    "Sebuah roket menghantam pos pasukan perdamaian di tepi kota Naqoura, Lebanon selatan, pada Senin petang, dan melukai "
    "enam prajurit.\n\nKomandan batalyon mengatakan empat prajurit diperbolehkan pulang dari rumah sakit pada Selasa pagi "
    "setelah dirawat. Lukanya ringan.\n\n{}"
)
ANCHORS = [
    ("Kelompok itu menuding artileri lawan menembak pada hari yang sama.", "2024-05-13"),
    ("Seorang warga mendengar dua dentuman sekitar pukul 17.20.", "2024-05-13"),
    ("Dalam keterangan sehari sebelumnya, jumlah korban masih lima orang.", "2024-05-13"),
    ("Kedua pihak patuh pada kesepakatan 10 Maret.\n\nSirene berbunyi pukul 17.20.", "2024-05-13"),
    ("Keduanya berdamai pada 10 Maret. Dua hari kemudian perang pecah lagi.", "2024-03-12"),
]


@pytest.mark.parametrize(("text", "day"), ANCHORS)
def test_a_paragraph_without_a_day_goes_back_to_the_report(text: str, day: str) -> None:
    assert _days("id", WEDNESDAY, LEDE.format(text)).split(", ")[-1] == day


def test_what_lay_before_is_not_counted_from_a_day_to_come() -> None:
    text = (
        "French troops handed over their desert base on Tuesday and set out for home in a long convoy of trucks.\n\n"
        "The rest must be gone by June 30, a general told reporters.\n\nHundreds marched on the embassy the day before."
    )
    assert _days("en", WEDNESDAY, text) == "2024-05-14, 2024-06-30, 2024-05-13"


def test_numbered_paragraphs_of_a_release_share_the_day_of_its_first() -> None:
    text = (
        "1. Troops repelled an attack on a forward base at Gajiram in the early hours of Saturday 11 May 2024.\n\n"
        "2. The air force struck the fleeing fighters near Kukawa between 0400 and 0530 hours.\n\n"
        "3. In another operation the previous day, troops freed twelve women near the lake."
    )
    assert _days("en", WEDNESDAY, text) == "2024-05-11, 2024-05-11, 2024-05-10"


CHRONICLE = [
    ("id", "2024-05-13", "Senin. Pasar tutup.\n\nSelasa. Dua mati.\n\nRabu. Hujan.\n\nMinggu. Tenang.", "2024-05-06, 2024-05-07, 2024-05-08, 2024-05-12"),
    ("id", "2024-05-19", "Kamis, 9 Mei — Kota jatuh.\n\nJumat, 10 — Hujan.\n\nSabtu–Minggu — Jet datang.\n\nSenin, 13 — Tenang.", "2024-05-09, 2024-05-10, 2024-05-11/2024-05-12, 2024-05-13"),
    ("en", "2024-05-13", "Monday: Shops shut.\n\nTuesday: Two died.\n\nSunday: It was calm.", "2024-05-06, 2024-05-07, 2024-05-12"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "published", "text", "days"), CHRONICLE)
def test_the_headings_of_a_chronicle_follow_one_another(
    language: str, published: str, text: str, days: str
) -> None:
    assert _days(language, published, text) == days


FEASTS = [
    ("en", "2024-02-06", "Neither looks likely before Ramadan.", "2024-03-11/2024-04-09"),
    ("id", "2025-03-07", "Tahap pertama diperpanjang hingga akhir Ramadan.", "2025-03-21/2025-03-29"),
    ("id", "2024-04-12", "Bentrokan pecah pada Idul Fitri.", "2024-04-10"),
    ("en", "2019-04-23", "Three churches were bombed on Easter Sunday.", "2019-04-21"),
    ("id", "2020-03-10", "Ia menyerukan gencatan senjata selama masa Prapaskah.", "2020-02-26/2020-04-09"),
    ("en", "2025-03-11", "Subsidies will be paid before Holy Week.", "2025-04-13/2025-04-19"),
    ("en", "2017-12-02", "The workers will be sent home before New Year.", "2018-01-01"),
    ("id", "2024-12-20", "Gencatan senjata berlaku hingga Natal.", "2024-12-25"),
    ("en", "2025-11-02", "The arms must leave the district by spring.", "2026-03-01/2026-05-31"),
    ("en", "2020-05-14", "A delivery is expected in the autumn.", "2020-09-01/2020-11-30"),
    ("en", "2019-09-22", "Boats have been boarded since the spring.", "2019-03-01/2019-05-31"),
    ("id", "2024-05-15", "Jalan itu tertutup sejak musim gugur.", "2023-09-01/2023-11-30"),
    ("en", "2024-05-15", "Exports fell in the first quarter.", "2024-01-01/2024-03-31"),
    ("id", "2024-05-15", "Ekspor turun pada kuartal keempat.", "2023-10-01/2023-12-31"),
    ("en", "2024-02-06", "Exports came to six tonnes in the last quarter of 2023.", "2023-10-01/2023-12-31"),
]


@pytest.mark.parametrize(("language", "published", "text", "days"), FEASTS)
def test_feasts_seasons_and_quarters_have_their_days(
    language: str, published: str, text: str, days: str
) -> None:
    assert _days(language, published, text) == days


@pytest.mark.parametrize(
    ("year", "west", "east"),
    [(1991, "03-31", "04-07"), (2008, "03-23", "04-27"), (2019, "04-21", "04-28"), (2025, "04-20", "04-20")],
)
def test_easter_falls_where_the_churches_kept_it(year: int, west: str, east: str) -> None:
    assert (str(easter(year))[5:], str(orthodox_easter(year))[5:]) == (west, east)


@pytest.mark.parametrize("year", range(1988, 2031))
def test_every_year_of_the_tables_has_its_feasts(year: int) -> None:
    for name in ("ramadan", "eid-al-fitr", "eid-al-adha", "ashura", "lunar-new-year", "easter"):
        assert all(first.year == year for first, _ in feast_days(name, year))
    assert len(feast_days("lunar-new-year", year)) == 1
    lengths = [(last - first).days for first, last in feast_days("ramadan", year)]
    assert 1 <= len(lengths) <= 2
    assert set(lengths) <= {28, 29}


def test_a_year_beyond_the_tables_has_no_such_day() -> None:
    assert feast_days("ramadan", 2040) == []
    assert _days("en", "2040-05-15", "It ended before Ramadan.") == "?"


def test_resolution_grows_with_the_text_alone() -> None:
    seconds = []
    for count in (200, 800):
        text = (
            "Pada 3 Maret 1999 dua drone jatuh. Sehari sebelumnya hujan turun. Malamnya pukul 21.00 tenang. "
            * count
        )
        analysis = analyse(Cleaned(text, text, range(len(text)), None, ()), "id")
        mentions = find_times(analysis)
        start = time.perf_counter()
        resolve_times(mentions, analysis, date(2024, 5, 15))
        seconds.append(time.perf_counter() - start)
    assert seconds[1] < 12 * seconds[0] + 0.05
