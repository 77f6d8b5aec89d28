"""The self-contained page: every word escaped, every record with its card, no network."""

import base64
import hashlib
import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import saksi
from saksi.cli.page import page_of
from saksi.model.record import Report

HOSTILE = (
    '<script>alert(1)</script> Menteri "X" <img src=x onerror=alert(2)> mengatakan </script><style>*{}</style> '
    "dua orang tewas pada Jumat. “Kami & mereka,” katanya.\nPolisi menangkap tiga orang di Kyiv."
)


def _page() -> tuple[str, Report]:
    report = saksi.read(HOSTILE, language="id", id="<b>id</b>", title='<i onclick="x">judul</i>')
    return page_of([report]), report


def test_hostile_text_is_inert() -> None:
    page, _ = _page()
    body = page.split("<body", 1)[1]
    assert "<script>alert" not in page
    assert "onerror=alert(2)>" not in body.replace("onerror=alert(2)&gt;", "")
    assert "<i onclick" not in page
    assert len(re.findall(r"<script", page)) == 2


def test_style_and_script_are_allowed_by_their_hashes_alone() -> None:
    page, _ = _page()
    for tag in ("style", "script"):
        inside = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)[-1]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in page
    assert not re.findall(r"(?:src|href)=\"(?!#)", page)


def test_the_text_on_the_page_is_the_text_of_the_report() -> None:
    page, _ = _page()
    article = re.search(r"<article[^>]*>(.*?)</article>", page, re.S)
    assert article is not None
    assert html.unescape(re.sub(r"<[^>]+>", "", article[1])) == HOSTILE


def test_every_mark_has_its_card() -> None:
    page, _ = _page()
    found = re.search(r'<script type="application/json" id="records">(.*?)</script>', page, re.S)
    assert found is not None
    cards = json.loads(found[1])
    ids = {i for group in re.findall(r'data-ids="([^"]+)"', page) for i in group.split()}
    assert ids
    assert ids <= set(cards)
    sure = [value for key in ids for name, value in cards[key]["lines"] if name == "confidence"]
    assert len(sure) == len(ids)
    assert all(0 < float(value) < 1 for value in sure)


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Debian's chromium is not on this machine")
def test_the_page_opens_from_disk_in_a_browser(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(_page()[0], encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", path.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert "on-statement" in done.stdout
    assert "data-at=" in done.stdout
    assert "<mark" in done.stdout
