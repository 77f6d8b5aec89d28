"""Files, folders and pages become articles; what is none is named with its reason."""

import json
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from saksi.model.article import Article, SourceProblem
from saksi.sources import read_sources

PAGE = """<html lang="id"><head><title>Judul</title><meta property="og:site_name" content="Kabar">
<meta property="article:published_time" content="2025-03-04T10:00:00+07:00"></head><body><article><h1>Judul</h1>
<p>Dua jembatan rusak setelah serangan pada Senin malam, kata juru bicara militer setempat.</p>
<p>Tidak ada korban jiwa dalam kejadian itu, menurut kepala desa yang ditemui di lokasi.</p></article></body></html>"""


def _only(path: Path) -> Article | SourceProblem:
    found = list(read_sources([str(path)]))
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_its_encoding(tmp_path: Path, encoding: str) -> None:
    words = "Menteri itu berkata “kami mundur” – dan pergi. " * 12
    path = tmp_path / "a.txt"
    path.write_bytes(words.encode(encoding))
    article = _only(path)
    assert isinstance(article, Article)
    assert article.id == "a"
    assert "“kami mundur” –" in article.text


REFUSED = [
    ("empty.txt", b"", "is empty"),
    ("blank.md", b" \n\t ", "is empty"),
    ("binary.txt", bytes(range(256)) * 20, "not text"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 30, "not text"),
    ("page.html", b"<html><body></body></html>", "no article text"),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED)
def test_what_is_no_report_is_named_with_its_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    problem = _only(path)
    assert isinstance(problem, SourceProblem)
    assert reason in problem.reason
    assert name in problem.place


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("saksi.sources.decode"), "LARGEST_FILE", 10)
    path = tmp_path / "big.txt"
    path.write_text("Laporan yang panjang sekali.", encoding="utf-8")
    problem = _only(path)
    assert isinstance(problem, SourceProblem)
    assert "JSON Lines" in problem.reason


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    problem = _only(tmp_path / "none.txt")
    assert isinstance(problem, SourceProblem)


def test_a_page_brings_what_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_text(PAGE, encoding="utf-8")
    article = _only(path)
    assert isinstance(article, Article)
    assert (article.title, article.published, article.outlet) == ("Judul", date(2025, 3, 4), "Kabar")


LINES = [
    ('{"id": "a", "text": "Dua orang tewas.", "published": "2024-11-02"}', None),
    ("{broken", "is not JSON"),
    ("[1, 2]", "is not an object"),
    ('{"id": "b"}', 'carries no "text"'),
    ('{"text": "x", "published": "2024-13-40"}', "is no date"),
    ('{"text": 5}', 'carries no "text"'),
    ("[" * 100_000, "is not JSON"),
]


def test_a_bad_line_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text("\n".join(line for line, _ in LINES) + "\n", encoding="utf-8")
    found = list(read_sources([str(path)]))
    assert len(found) == len(LINES)
    for item, (_, reason) in zip(found, LINES, strict=True):
        if reason is None:
            assert isinstance(item, Article)
            assert item.published == date(2024, 11, 2)
        else:
            assert isinstance(item, SourceProblem)
            assert reason in item.reason
            assert "line" in item.place


def test_half_a_surrogate_pair_is_replaced_one_for_one(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(json.dumps({"text": "Dua \ud800 orang."}) + "\n", encoding="utf-8")
    article = _only(path)
    assert isinstance(article, Article)
    assert article.text == "Dua \ufffd orang."


def test_folders_are_read_by_name_and_an_empty_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Dua orang.", encoding="utf-8")
    (tmp_path / "a.md").write_text("Tiga orang.", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    found = list(read_sources([str(tmp_path)]))
    assert [a.id for a in found if isinstance(a, Article)] == ["a", "b"]
    empty = tmp_path / "empty"
    empty.mkdir()
    assert isinstance(_only(empty), SourceProblem)
