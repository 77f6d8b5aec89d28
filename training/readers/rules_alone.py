"""Tables that leave every choice to the rules: what training begins with, and what a reader is measured against.

Each knows one sort of feature, the verdict of the rules, and always agrees with it.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import get_args

from saksi.lexicon.cues import Frame
from saksi.lexicon.events import load_event_world
from saksi.model.vocabulary import STATUSES, EventType, Measure

_MUCH = 20.0  # log-odds of what is beyond doubt
_LESS = 10.0  # of what holds unless the rules say otherwise

Table = Mapping[str, Mapping[str, float]]
"""Weights of each label, by feature."""


def _yes_no(yes: Collection[str], no: Collection[str]) -> Table:
    return {**{f: {"yes": _MUCH} for f in yes}, **{f: {"yes": -_MUCH} for f in no}}


def _contents() -> list[str]:
    """That a stretch is the one of the rules, whatever the frame, with or without an enclitic, wherever the source."""
    frames = (f"{frame}{enclitic}" for frame in get_args(Frame) for enclitic in ("", "+"))
    return [f"rule {frame} {side}" for frame in frames for side in ("none", "before", "after")]


def _triggers() -> Table:
    """A word that the rules take has the lexicon's type; a cue of an act that is an event has the act's."""
    acts = {f"cue {act.act}": {act.type: _LESS, "none": -_MUCH} for act in load_event_world().act}
    return {"-": {"none": _MUCH}, **acts, **{f"ruled {kind}": {kind: _MUCH} for kind in get_args(EventType)}}


RULES_ALONE: Mapping[str, Table] = {
    "places": _yes_no(["rule True"], ["rule False"]),
    "measures": {f"rule {measure}": {measure: _MUCH} for measure in get_args(Measure)},
    "cues": _yes_no(["allowed True"], ["allowed False"]),
    "sources": {"rule this": {"yes": _MUCH}, "else": {"yes": _LESS}},
    "contents": _yes_no(_contents(), []),
    "standing": _yes_no(["bias"], []),
    "triggers": _triggers(),
    "status": {f"rule {status}": {status: _MUCH} for status in STATUSES},
    "event_places": _yes_no(["ruled True True"], ["ruled False True", "ruled False False"]),
    "event_times": _yes_no(["ruled True True"], ["ruled False True", "ruled False False"]),
    "parties": {f"rule {side}": {side: _MUCH} for side in ("actor", "recipient", "neither")},
}
"""For each reader the table that agrees with the rules. Of `standing`: whoever has a name has a record."""


def table_text(table: Table) -> str:
    """A table as `saksi.readers` reads it."""
    labels = list(dict.fromkeys(label for weights in table.values() for label in weights))
    lines = ["\t".join(["feature", *labels])]
    lines += ["\t".join([f, *(f"{w.get(label, 0.0):g}" for label in labels)]) for f, w in table.items()]
    return "\n".join(lines) + "\n"


def write_rules_alone(readers: Collection[str], folder: Path) -> None:
    """Write tables of these names that agree with the rules."""
    for reader in readers:
        (folder / f"{reader}.tsv").write_text(table_text(RULES_ALONE[reader]), encoding="utf-8")
