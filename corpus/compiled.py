"""An annotated report as the judge compares it: every anchor a stretch of characters, every day in ISO form."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from corpus.anchors import find

Row = dict[str, Any]
_SPANS = {  # where each layer's records stand, and which of their fields stand somewhere too
    "quotes": ("text", ()),
    "statements": ("", ("cue", "content")),
    "quantities": ("at", ()),
    "times": ("at", ()),
    "places": ("at", ()),
    "events": ("", ("trigger", "places", "when", "quantities")),
}


def compiled(path: Path) -> Row:
    """An annotated report in the form the judge takes.

    Raises:
        AnchorError: an anchor names no one place in the text.
    """
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = raw["text"] if "text" in raw else (path.parent / raw["text_file"]).read_text(encoding="utf-8")
    entities = {
        key: {**e, "names": [str(name) for name in e["names"]]}
        for key, e in (raw.get("entities") or {}).items()
    }
    document = {key: raw.get(key) for key in ("id", "language", "title")}
    document |= {"text": text, "published": str(raw["published"])}
    layers = {layer: [_row(text, layer, row) for row in raw.get(layer) or ()] for layer in _SPANS}
    return {"document": document, "entities": entities, **layers}


def _row(text: str, layer: str, row: Mapping[str, Any]) -> Row:
    """A record with offsets for anchors; absent fields are None or empty, as the scheme has them."""
    at, fields = _SPANS[layer]
    made: Row = {**_EMPTY.get(layer, {}), **row}
    if at:
        made |= _span(text, row[at])
    for field in fields:
        value = made.get(field)
        made[field] = (
            [_span(text, v) for v in value] if isinstance(value, list) else value and _span(text, value)
        )
    for day in ("from", "to") if layer == "times" else ():
        made[day] = made[day] and str(made[day])
    return made


_EMPTY: dict[str, Row] = {
    "quotes": {"speaker": None},
    "statements": {"source": None, "act": "say", "channel": None},
    "quantities": {"low": None, "high": None, "unit": None},
    "places": {"lat": None, "lon": None},
    "events": {
        "mode": None,
        "status": "occurred",
        "actors": [],
        "recipients": [],
        "places": [],
        "when": None,
        "quantities": [],
        "asserted_by": [],
    },
}


def _span(text: str, anchor: object) -> dict[str, int]:
    start, end = find(text, str(anchor))
    return {"start": start, "end": end}
