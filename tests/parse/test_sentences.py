"""Where sentences end: a bar stands for a boundary with a space, a caret for one whose space was lost."""

import re
import time

import pytest

from saksi.lexicon.abbreviations import load_abbreviations
from saksi.parse.sentences import LONGEST, split_sentences

INDONESIAN = [
    # plain, closing and opening marks
    "Perang pecah.|Warga lari.",
    "“Kami menolak,” katanya.|“Dan dunia akan menyaksikannya lagi.”",
    "“Tentara berada di dekat perbatasan.|Warga akan dipaksa melawan,” katanya.",
    "“Kami siap.”|Pernyataan itu disampaikan di Doha.",
    '"Kami siap." |Pernyataan itu disampaikan di Doha.',
    '"Kami siap."|"Mereka tidak."',
    "Ia pergi (ke Doha.)|Lalu kembali.",
    "Ia berkata ‘tidak.’|Lalu pergi.",
    "Rusia akan “menang besar”.|Kyiv membantah.",
    # a mark and a small letter go on
    "“Siapa yang menembak?” tanyanya kepada wartawan.|Tidak ada jawaban.",
    "“Jangan tembak!” teriak seorang ibu.",
    "“Kami akan melawan.” katanya di Kyiv.",
    "Pasukan berada di Rusia. sebelum mereka maju.",
    "Ia datang ... lalu pergi.|Semua diam…|Tak ada suara.",
    "“Mengapa kami?” Rina bertanya.|“Mengapa kami?” Tanya Rina lagi.",
    # abbreviations and initials
    "Tn. Haris bertemu Dr. Wulan di Jl. Merdeka No. 5, Palu.|Mereka diam.",
    "Prof. Dr. A. Hasyim, S.H., M.H. menolak.|Ia pulang.",
    "Budi Hartono, S.H. Wiranegara hadir.",
    "Letjen. Suryo dan Brigjen. Made tiba.",
    "Bantuan berupa tenda, selimut, dll. dikirim ke Palu.|Warga antre.",
    "Bantuan berupa tenda, dll.|Pemerintah berjanji menambah.",
    "Saham itu milik Baja Tbk.|Menurut laporan, ia merugi.",
    "RM Dewo Broto Joko P. di ruang kerjanya.|Ia diam.",
    "J. Kristiadi menulis buku.|B. J. Habibie membacanya.",
    '"Kutipan yang tidak ditutup.|Lalu ia berkata: "Seluruh studio terdiam."|West dibawa pergi.',
    "“Ada hiu!” Hammel menambahkan.|Anak itu selamat.",
    "“Bukankah begitu?”|Ia melanjutkan, “Aku pergi.”",
    "Ia menulis di X.|Belakangan unggahan itu dihapus.",
    "Harganya 10 sen.|Pedagang mengeluh.",
    "Pada 24 Okt. 2025 ia wafat.|Keluarga berduka.",
    "Resolusi No. 2803 disahkan.|Ia menjawab no.|Pemerintah diam.",
    # numbers
    "Ada 2.000 tentara dan 1,5 juta warga.|Pukul 07.00 WIB mereka pergi.",
    "Tanggal 12.9.2025 menjadi awal.|Serangan terjadi pada 2024.|Lalu reda.",
    "Sebanyak 31 tewas pada 2025.|40 orang lainnya terluka.",
    "1. Pemerintah menolak.|2. Oposisi setuju.".replace("|", "\n|"),
    "a. Gencatan senjata berlaku.",
    # lost spaces
    "Mereka selamat akhirnya.^Pemerintah lega.",
    '“Kami tidak mundur.”^Kyiv membantah.|"Kami siap."^Pernyataan itu singkat.',
    "Korban dirawat pada 2025.^Pemerintah berduka.",
    '"Kami pergi."^"Mereka datang."',
    "Situs NusaKini.id dan Kompas.com memuatnya.|TEMPO.CO, Jakarta melaporkan.",
    "Kata A.M. Hendro begitu.|S.Sos. bukan akhir.",
    # datelines
    "JAKARTA, NusaKini.id -|Tentara menyerang.|Warga lari.",
    "Jakarta (ANTARA) -|Menlu bertolak.|Ia pulang besok.",
    "REPUBLIKA.CO.ID, GAZA --|Israel menyerang.|Korban jatuh.",
    # line breaks and bullets
    "Judul berita\n|Isi berita.\n\n|Paragraf dua",
    "Butirnya:|• Gencatan senjata |• Pertukaran tawanan",
    # marks in a row
    "Benarkah?!|Tidak.|Benar...|Begitulah.",
    "Apa?|Mengapa?|Bagaimana?",
    "“Apa?|Mengapa begitu?” tanyanya.",
    "Serangan (12/9/2025).|Korban jatuh.",
    "Milisi al-Shabab menyerang.|al-Shabab membantah.",
]

ENGLISH = [
    "The U.S. Treasury imposed sanctions.|The army denied it.",
    "It was made in the U.S.|The army denied it.",
    "It struck at 9 p.m. Friday near the port.|No one died.",
    "It struck at 9 p.m.|The port burned.",
    "Lt. Gen. Oleh Marchenko met Gov. J. B. Reed.|They talked.",
    "Talks open Aug. 4 in Havana.|They may fail.",
    "They meet in Aug.|Envoys will attend.",
    "“Why us?” Sara asked.|Nobody answered.",
    '"Why us?" she asked.|"Why now?"',
    '"This is a small step, but it is a step," she said.|"Nothing more."',
    "“We ask the government to protect us,” he said.|“Nothing more.”",
    "“It fell.|It burned.|It was over,” he said.",
    "He paid $1.5bn.|She paid 2.5 million.",
    "No. 5 was hit.|He said no.|The talks ended.",
    "BOGOTA, Colombia —|The army struck.|Rebels fled.",
    "WASHINGTON, D.C. (AP) —|The army struck.|Rebels fled.",
    "KYIV, Ukraine (AP) —|It fell.|It burned.",
    "Acme Corp. Chairman Jo Reed resigned.|He wept.",
    "Sgt. Luis Ortega, 28, died.|Dr. Ali confirmed it.",
    "He went to Washington, D.C.|He stayed there.",
    "She joined the U.N. in 1990.|He did not.",
    "The war ended...|It began again.",
    "The war ... went on.",
    "See www.example.com/a.html for more.|Then read on.",
    "He lives on St. John Street.|She does not.",
    "Yahoo! said so.|It was true!|Was it?",
    "(He died in 2020.)|(She lived.)",
    "Reed et al. wrote it.|Others did not.",
    "al-Shabab attacked.|al-Shabab denied it.",
    "Title Without Stop\n|Body text.\n|More.",
    "It rose 3 p.p. in Q1.|E.U. leaders met.",
]


@pytest.mark.parametrize(
    ("marked", "language"), [(case, "id") for case in INDONESIAN] + [(case, "en") for case in ENGLISH]
)
def test_boundaries(marked: str, language: str) -> None:
    text = marked.replace("|", " ").replace("^", "")
    expected = [part.strip() for part in re.split(r"[|^]", marked)]
    assert [text[start:end] for start, end in split_sentences(text, language)] == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", '"', "."])
def test_odd_texts_do_not_fail(text: str) -> None:
    assert len(split_sentences(text, "id")) <= 1


@pytest.mark.parametrize("language", ["id", "en"])
def test_lexicon_examples_hold(language: str) -> None:
    for entry in load_abbreviations(language).abbreviation:
        for sentence in entry.yes:
            assert len(split_sentences(sentence, language)) == 1, sentence
        for sentence in entry.no:
            assert len(split_sentences(sentence, language)) == 2, sentence


@pytest.mark.parametrize(
    "text",
    [
        "kata " * 400_000,
        "a" * 1_000_000,
        "A. " * 400_000,
        '"' * 500_000,
        ".”" * 300_000,
        "1. " * 300_000,
        "a.B" * 300_000,
    ],
)
def test_time_is_linear_and_sentences_are_bounded(text: str) -> None:
    begin = time.perf_counter()
    sentences = split_sentences(text, "en")
    assert time.perf_counter() - begin < 10
    assert max(end - start for start, end in sentences) <= LONGEST
