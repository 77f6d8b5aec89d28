"""Indonesian numbers: values, measures and wholes, one invented sentence each."""

import pytest

from tests.extract.quantity_notation import noted

VALUES = [
    ("Serangan itu menewaskan 27 orang.", "27 = 27 killed"),
    ("Serangan itu menewaskan sedikitnya 27 orang.", "27 = 27.. killed"),
    ("Setidaknya 15 penambang tewas tertimbun longsor.", "15 = 15.. killed"),
    ("Lebih dari 1.200 rumah rusak berat.", "1.200 = 1200.. damaged"),
    ("Tak kurang dari sembilan wartawan ditangkap.", "sembilan = 9.. detained"),
    ("Jumlah korban tewas melampaui 50.000 jiwa.", "50.000 = 50000.. killed"),
    ("Kurang dari 20 orang terluka.", "20 = ..20 injured"),
    ("Jepang menyiapkan hingga 500 personel.", "500 = ..500 deployed"),
    ("Maksimal 40 orang boleh masuk.", "40 = ..40 other"),
    ("Hampir 300 orang ditahan.", "300 = 300 detained"),
    ("Kurang lebih 70 keluarga mengungsi.", "70 = 70 displaced"),
    ("Sekitar dua juta tiga ratus ribu orang mengungsi.", "dua juta tiga ratus ribu = 2300000 displaced"),
    ("Sebanyak 4,2 juta orang mengungsi.", "4,2 juta = 4200000 displaced"),
    ("Setengah juta warga kelaparan.", "Setengah juta = 500000 other"),
    ("Sebanyak 1.500.000 warga kelaparan.", "1.500.000 = 1500000 other"),
    ("Seratus dua puluh tiga orang tewas.", "Seratus dua puluh tiga = 123 killed"),
    ("Dua belas polisi terluka.", "Dua belas = 12 injured"),
    ("Sebelas pelajar diculik kelompok bersenjata.", "Sebelas = 11 captured"),
    ("Seribu lima ratus tentara dikerahkan.", "Seribu lima ratus = 1500 deployed"),
    ("Dua lusin tenda terbakar.", "Dua lusin = 24 destroyed"),
    ("Puluhan ribu orang mengungsi.", "Puluhan ribu = 20000..99999 displaced"),
    ("Ratusan ribu orang mengungsi.", "Ratusan ribu = 200000..999999 displaced"),
    ("Belasan ribu orang turun ke jalan.", "Belasan ribu = 11000..19999 other"),
    ("Beberapa ratus warga mengungsi.", "Beberapa ratus = 200..999 displaced"),
    ("Puluhan juta orang terancam kelaparan.", "Puluhan juta = 20000000..99999999 other"),
    ("Jutaan orang terancam kelaparan.", "Jutaan = 2000000..9999999 other"),
    ("Ada 300 hingga 400 pejuang di lembah itu.", "300 hingga 400 = 300..400 deployed"),
    ("Antara 30 dan 40 orang masih hilang.", "30 dan 40 = 30..40 missing"),
    ("Sekitar 20-30 keluarga mengungsi.", "20-30 = 20..30 displaced"),
    ("Dua atau tiga drone jatuh di ladang.", "Dua atau tiga = 2..3 other"),
    ("Pemerintah butuh 3 hingga 5 juta dosis.", "3 hingga 5 juta = 3000000..5000000 other"),
    ("Inflasi diperkirakan 20-25 persen.", "20-25 = 20..25 share"),
    ("Korban tewas naik dari 45 menjadi 51 orang.", "45 = 45 killed; 51 = 51 killed"),
    ("Parlemen menyetujui usul itu dengan 120 suara berbanding 14.", "120 = 120 other; 14 = 14 other"),
    ("Sebanyak 100 lebih warga terluka.", "100 = 100.. injured"),
    ("Dua pertiga wilayah itu dikuasai pemberontak.", "Dua pertiga = 66.7 share"),
    ("Sepertiga dari penduduk kota telah pergi.", "Sepertiga = 33.3 share"),
    ("Separuh penduduk kota telah pergi.", "Separuh = 50 share"),
    ("Inflasi mencapai 11,8 persen.", "11,8 = 11.8 share"),
    ("Perang sudah berlangsung satu setengah tahun.", "satu setengah = 1.5 duration"),
    ("Tidak ada korban, hanya nol kasus baru.", "nol = 0 other"),
    ("Sebanyak 29 ribu warga mengungsi.", "29 ribu = 29000 displaced"),
    ("Biayanya Rp1,2 triliun.", "Rp1,2 triliun = 1200000000000 amount"),
    ("Bantuan senilai 7,5 juta dolar AS disetujui.", "7,5 juta dolar AS = 7500000 amount"),
    ("Denda 300 ribu rubel dijatuhkan.", "300 ribu rubel = 300000 amount"),
    ("Bantuan US$ 40 juta disetujui.", "US$ 40 juta = 40000000 amount"),
    ("Harga minyak US$70-80 per barel.", "US$70-80 = 70..80 amount"),
    ("Kerugian ditaksir Rp 5 M.", "Rp 5 M = 5000000000 amount"),
    ("Utang itu mencapai miliaran dolar AS.", "miliaran dolar AS = 2000000000..9999999999 amount"),
]

NONE = [
    "Salah satu dari mereka tewas.",
    "Rudal S-400 dan jet Su-34 dikerahkan.",
    "Pertemuan G7 dan kelompok M23 dibahas.",
    "Resolusi 1701 dan Pasal 5 dikutip.",
    "Ia berbicara kepada Channel 12.",
    "Perundingan tahap kedua dan putaran ketiga ditunda.",
    "Serangan ke-47 terjadi pada tahun 2023.",
    "Beberapa orang terluka.",
    "Sejumlah rumah rusak.",
    "Kedua pihak sepakat.",
    "Serangan terjadi pukul 05.30 WIB.",
    "Dua hari lalu, pasukan mundur.",
    "Mereka mundur tiga pekan silam.",
    "Seorang pejabat menolak berkomentar.",
    "Pemerintah membuka sebuah kantor.",
    "Satu-satunya rumah sakit ditutup.",
    "Mereka saling mengenal satu sama lain.",
    "Sejak 1948 wilayah itu disengketakan.",
    "Pesawat Boeing 737 itu mendarat.",
    "Hubungi 0812-3456-7890 untuk informasi.",
    "Rudal Kh-59/69 dan drone Shahed-136 dipamerkan.",
    "1. Latar belakang",
    "Perang Dunia II berakhir.",
    "Krisis tahun 1990-an terulang.",
    "Pada 12 Mei perundingan dibuka.",
    "Solusi dua negara didukung banyak pihak.",
]

MEASURES = [
    ("Empat tentara gugur dan dua lainnya luka-luka.", "Empat = 4 killed; dua = 2 injured"),
    ("Ledakan di pasar menewaskan 31 orang dan melukai 120 lainnya.", "31 = 31 killed; 120 = 120 injured"),
    (
        "Serangan udara junta menewaskan 22 warga sipil, termasuk 20 anak sekolah.",
        "22 = 22 killed; 20 = 20 killed < 22",
    ),
    ("Serangan itu menewaskan seorang jurnalis.", "seorang = 1 killed"),
    ("Seorang perempuan dan dua anak tewas tertimpa reruntuhan.", "Seorang = 1 killed; dua = 2 killed"),
    ("Seorang tentara Thailand terluka akibat ranjau.", "Seorang = 1 injured"),
    ("Sebuah rudal jatuh di dekat pelabuhan.", "Sebuah = 1 other"),
    ("Sebanyak 17 nelayan dinyatakan hilang setelah kapal tenggelam.", "17 = 17 missing"),
    ("Kelompok itu menyandera 251 orang.", "251 = 251 captured"),
    ("Hamas masih menahan 48 sandera.", "48 = 48 captured"),
    ("Pemberontak menculik 30 siswa dari asrama.", "30 = 30 captured"),
    ("Sebanyak 120 milisi menyerahkan diri.", "120 = 120 captured"),
    (
        "Polisi menyita 14 pucuk senapan dan ribuan butir peluru.",
        "14 = 14 captured; ribuan = 2000..9999 captured",
    ),
    ("Aparat menangkap 43 pengunjuk rasa.", "43 = 43 detained"),
    ("Sebanyak 43 pengunjuk rasa ditahan polisi.", "43 = 43 detained"),
    ("Junta membebaskan 6.000 tahanan.", "6.000 = 6000 released"),
    ("Kedua negara bertukar 390 tawanan perang.", "390 = 390 released"),
    ("Sebanyak 12 sandera Thailand dibebaskan.", "12 = 12 released"),
    ("Sekitar 15.000 warga mengungsi dari kota pesisir itu.", "15.000 = 15000 displaced"),
    ("Konflik itu memaksa 8.000 keluarga meninggalkan rumah mereka.", "8.000 = 8000 displaced"),
    ("Tim SAR mengevakuasi 64 penumpang.", "64 = 64 evacuated"),
    ("Sebanyak 64 penumpang berhasil diselamatkan.", "64 = 64 evacuated"),
    ("Houthi menembakkan dua rudal balistik ke Israel.", "dua = 2 launched"),
    ("Iran meluncurkan sekitar 180 rudal ke Israel.", "180 = 180 launched"),
    ("Rusia menyerang Kyiv dengan 36 rudal dan 273 drone.", "36 = 36 launched; 273 = 273 launched"),
    (
        "Pertahanan udara Ukraina menembak jatuh 33 dari 41 drone.",
        "33 = 33 intercepted < 41; 41 = 41 launched",
    ),
    (
        "Sebanyak 33 dari 41 drone yang diluncurkan Rusia dicegat.",
        "33 = 33 intercepted < 41; 41 = 41 launched",
    ),
    ("Sistem Iron Dome mencegat 19 roket.", "19 = 19 intercepted"),
    ("Tiga rudal menghantam gedung apartemen.", "Tiga = 3 hit"),
    ("Lima drone hilang dari radar.", "Lima = 5 lost"),
    ("Jet tempur menyerang 120 sasaran Hizbullah.", "120 = 120 hit"),
    ("Gempuran itu menghancurkan 40 rumah dan sebuah sekolah.", "40 = 40 destroyed"),
    ("Sedikitnya 50 rumah terbakar.", "50 = 50.. destroyed"),
    ("Banjir merusak 300 rumah.", "300 = 300 damaged"),
    ("Pemerintah mengerahkan 2.500 polisi ke ibu kota.", "2.500 = 2500 deployed"),
    ("Ribuan tentara dikirim ke perbatasan.", "Ribuan = 2000..9999 deployed"),
    ("AS menempatkan dua kapal induk di kawasan itu.", "dua = 2 deployed"),
    ("Pabrik itu memproduksi 200 drone per bulan.", "200 = 200 produced"),
    ("WFP menyalurkan 900 ton beras.", "900 = 900 supplied"),
    ("Jerman mengirim 18 tank Leopard ke Ukraina.", "18 = 18 supplied"),
    ("Indonesia mengirim 120 ton bantuan.", "120 = 120 supplied"),
    ("Kota berpenduduk 300.000 jiwa itu dikepung.", "300.000 = 300000 population"),
    ("Pasukan berada 15 kilometer dari kota.", "15 = 15 distance"),
    ("Api melalap 400 hektare hutan.", "400 = 400 area"),
    ("Gencatan senjata berlaku 60 hari.", "60 = 60 duration"),
    ("Ia divonis 12 tahun penjara.", "12 = 12 duration"),
    ("Korban adalah bocah 7 tahun.", "7 = 7 age"),
    ("Pria berusia 34 tahun itu ditangkap.", "34 = 34 age"),
    ("Saksi mata, Rahman (41), melihat kejadian itu.", "41 = 41 age"),
    ("Listrik padam di 40 persen wilayah.", "40 = 40 share"),
    ("Sebanyak 142 negara mendukung resolusi itu.", "142 = 142 other"),
    ("AS menjatuhkan sanksi terhadap tiga perusahaan.", "tiga = 3 other"),
    ("Tiga ledakan terdengar di pusat kota.", "Tiga = 3 other"),
    (
        "Sebanyak 900 orang tewas, kata PBB, dan 2.100 orang terluka.",
        "900 = 900 killed; 2.100 = 2100 injured",
    ),
    ("Jumlah korban tewas di Gaza sejak Oktober telah mencapai 41.000 orang.", "41.000 = 41000 killed"),
    ("Korban luka bertambah menjadi 95 orang.", "95 = 95 injured"),
    ("Ledakan bom mobil menyebabkan tewasnya delapan polisi.", "delapan = 8 killed"),
    ("Sebanyak 60 truk bantuan masuk ke Gaza.", "60 = 60 supplied"),
    ("Penembakan itu menelan 11 korban jiwa.", "11 = 11 killed"),
    ("Enam jenazah sandera diserahkan kepada Palang Merah.", "Enam = 6 killed"),
    ("Pesawat itu menjatuhkan 14 bom penghancur bunker.", "14 = 14 launched"),
    ("Tentara menembak mati tiga anggota kelompok bersenjata.", "tiga = 3 killed"),
    ("Pengadilan menghukum mati 37 terdakwa.", "37 = 37 other"),
    (
        "Sedikitnya 20 orang tewas dan puluhan lainnya hilang akibat kapal terbalik.",
        "20 = 20.. killed; puluhan = 20..99 missing",
    ),
    (
        "Kelompok itu mengklaim menewaskan 18 tentara dan merebut dua tank.",
        "18 = 18 killed; dua = 2 captured",
    ),
    ("Tiga kapal perang dan 40 jet tempur dikerahkan.", "Tiga = 3 deployed; 40 = 40 deployed"),
    ("Israel menyebut 20 dari 48 sandera masih hidup.", "20 = 20 captured < 48; 48 = 48 captured"),
    ("Serangan pesawat nirawak menewaskan 70 jemaah di sebuah masjid di El Fasher.", "70 = 70 killed"),
    ("Enam tentara Pakistan tewas dalam baku tembak dengan 40 militan.", "Enam = 6 killed; 40 = 40 other"),
    ("Armenia menyatakan 105 prajuritnya gugur.", "105 = 105 killed"),
]

HEADLINES = [
    ("Serangan Roket Tewaskan 12 Pekerja Tambang", "12 = 12 killed"),
    ("Angkatan Laut Tembak Jatuh 9 Drone di Selat", "9 = 9 intercepted"),
    ("Longsor di Perbatasan, 20 Tewas", "20 = 20 killed"),
    ("Pos Militer Diserang, 4 Prajurit Gugur, 2 Dilaporkan Hilang", "4 = 4 killed; 2 = 2 missing"),
    ("Polisi Tangkap 7 Penyelundup Senjata", "7 = 7 detained"),
    ("Korban Tewas Gempa Jadi 84 Orang", "84 = 84 killed"),
    ("Kapal Selam Luncurkan 3 Rudal", "3 = 3 launched"),
]

TWISTS = [
    ("Dua drone yang tidak dihancurkan jatuh ke laut.", "Dua = 2 other"),
    ("Sebanyak 15 sandera yang ditahan sejak Mei telah dibebaskan.", "15 = 15 released"),
    ("Selain korban jiwa, 11 orang lainnya terluka.", "11 = 11 injured"),
    ("Seorang bocah berusia 5 tahun termasuk di antara korban tewas.", "Seorang = 1 killed; 5 = 5 age"),
    ("Polisi mengatakan 12 orang tewas.", "12 = 12 killed"),
    ("Seorang pejabat mengatakan 12 orang tewas.", "12 = 12 killed"),
    ("Guru itu, Samsul (49), tewas ditembak.", "49 = 49 age"),
    (
        "Tiga warga bernama Ali (33), Umar (23), dan Budi (40) ditangkap.",
        "Tiga = 3 other; 33 = 33 age; 23 = 23 age; 40 = 40 age",
    ),
    ("Pertempuran itu menewaskan 70 tentara dan melukai 200.", "70 = 70 killed; 200 = 200 injured"),
    ("Sebanyak 600 warga tidak mendapat aliran listrik.", "600 = 600 other"),
    ("Ia ditembak oleh dua pria bersenjata.", "dua = 2 other"),
]

PARTS = [
    (
        "Polisi menangkap delapan orang. Lima di antaranya dibebaskan.",
        "delapan = 8 detained; Lima = 5 released < delapan",
    ),
    (
        "Dari 48 drone yang diluncurkan, 31 ditembak jatuh dan 14 hilang.",
        "48 = 48 launched; 31 = 31 intercepted < 48; 14 = 14 lost < 48",
    ),
    (
        "Musuh meluncurkan 50 roket. Sebanyak 41 roket dicegat. Sembilan lainnya jatuh di laut.",
        "50 = 50 launched; 41 = 41 intercepted < 50; Sembilan = 9 other < 50",
    ),
    (
        "Sebanyak 30 orang tewas, di antaranya enam perempuan dan empat anak.",
        "30 = 30 killed; enam = 6 killed < 30; empat = 4 killed < 30",
    ),
    ("Dua orang tewas dan 13 lainnya terluka.", "Dua = 2 killed; 13 = 13 injured"),
    (
        "Serangan menewaskan 12 orang. Dua di antara korban tewas adalah dokter.",
        "12 = 12 killed; Dua = 2 killed < 12",
    ),
    (
        "Baru 24% dari kebutuhan dana US$1,8 miliar yang terpenuhi.",
        "24 = 24 share < US$1,8 miliar; US$1,8 miliar = 1800000000 amount",
    ),
    (
        "Dari dana US$90 juta yang diminta, baru 30 persen terkumpul.",
        "US$90 juta = 90000000 amount; 30 = 30 share < US$90 juta",
    ),
    (
        "Lebih dari 400 orang mengungsi. Sekitar 60 persen di antaranya perempuan.",
        "400 = 400.. displaced; 60 = 60 share < 400",
    ),
    ("Sebanyak 23 orang diculik; sembilan berhasil lolos.", "23 = 23 captured; sembilan = 9 other < 23"),
    ("Lima orang tewas, termasuk tiga warga negara asing.", "Lima = 5 killed; tiga = 3 killed < Lima"),
    ("Empat puluh orang dari tiga desa mengungsi.", "Empat puluh = 40 displaced; tiga = 3 other"),
    ("Tiga dari lima anggota dewan menolak.", "Tiga = 3 other < lima; lima = 5 other"),
    (
        "Jumlah pengungsi turun menjadi 29.000 orang dari 82.000 pada Maret.",
        "29.000 = 29000 displaced; 82.000 = 82000 displaced",
    ),
]


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_a_number_has_its_value(text: str, expected: str) -> None:
    assert noted(text, "id") == expected


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert noted(text, "id") == ""


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_a_number_measures_what_its_words_say(text: str, expected: str) -> None:
    assert noted(text, "id") == expected


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_part_points_at_its_whole(text: str, expected: str) -> None:
    assert noted(text, "id") == expected


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines_drop_their_prefixes(text: str, expected: str) -> None:
    assert noted(text, "id") == expected


@pytest.mark.parametrize(("text", "expected"), TWISTS)
def test_the_nearest_word_does_not_always_govern(text: str, expected: str) -> None:
    assert noted(text, "id") == expected
