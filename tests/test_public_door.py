"""The public door: sorted, documented, and light to open."""

import subprocess
import sys
from datetime import date

import saksi


def test_all_is_sorted_and_there() -> None:
    assert sorted(saksi.__all__) == saksi.__all__
    assert all(hasattr(saksi, name) for name in saksi.__all__)


def _heavy_after(code: str) -> str:
    probe = (
        f"{code}\nimport sys; print([m for m in ('spacy', 'thinc', 'pydantic', 'rich') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return done.stdout.strip().splitlines()[-1]


def test_importing_saksi_loads_nothing_heavy() -> None:
    assert _heavy_after("import saksi") == "[]"


def test_the_help_needs_no_spacy() -> None:
    assert "spacy" not in _heavy_after("import saksi.cli.app")


def test_a_text_becomes_a_report() -> None:
    report = saksi.read(
        "Dua tentara terluka pada hari Jumat, kata juru bicara militer.", published=date(2024, 11, 2)
    )
    assert [s.act for s in report.statements] == ["say"]
    assert report.times[0].from_ == date(2024, 11, 1)
    assert [(q.low, q.measure) for q in report.quantities] == [(2, "injured")]


def test_many_documents_stream() -> None:
    reports = saksi.read_many({"id": f"r{n}", "text": "Dua orang tewas.", "language": "id"} for n in range(2))
    assert [r.document.id for r in reports] == ["r0", "r1"]
