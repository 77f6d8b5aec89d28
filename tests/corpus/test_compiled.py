"""Annotated reports as the judge takes them: this compiler and the scheme's own agree."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from corpus.compiled import compiled
from corpus.splits import reports_of

SCHEME = Path(__file__).parent.parent.parent.parent / "shared" / "scheme" / "compile.py"
COMPARED = {  # what the judge looks at
    "quotes": ("start", "end", "speaker"),
    "statements": ("cue", "source", "act", "content"),
    "quantities": ("start", "end", "low", "high", "measure"),
    "times": ("start", "end", "from", "to"),
    "places": ("start", "end", "country", "lat", "lon"),
    "events": ("type", "mode", "trigger", "actors", "recipients", "places", "when"),
}


def test_an_anchor_is_where_its_words_stand() -> None:
    row = compiled(reports_of("dev")[0])
    text = row["document"]["text"]
    assert row["statements"]
    assert all(0 <= s["cue"]["start"] < s["cue"]["end"] <= len(text) for s in row["statements"])


@pytest.mark.skipif(not SCHEME.exists(), reason="the scheme's compiler is not on this machine")
def test_it_agrees_with_the_schemes_compiler(tmp_path: Path) -> None:
    paths = reports_of("dev")[:8]
    subprocess.run([sys.executable, SCHEME, *paths, "-o", tmp_path], check=True, capture_output=True)
    for path in paths:
        own, theirs = compiled(path), json.loads((tmp_path / f"{path.stem}.json").read_text(encoding="utf-8"))
        assert own["document"]["text"] == theirs["document"]["text"]
        assert {k: e["names"] for k, e in own["entities"].items()} == {
            k: e["names"] for k, e in theirs["entities"].items()
        }
        for layer, fields in COMPARED.items():
            assert [[r[f] for f in fields] for r in own[layer]] == [
                [r[f] for f in fields] for r in theirs[layer]
            ]
