"""Draft the annotation of raw reports with the engine, for a person to correct by reading.

usage: python -m corpus.draft FILE.txt… --out FOLDER

A raw report opens with lines `id:`, `language:`, `published:`, `conflict:` and `style:`, then `---`, then the text.
A draft that exists already is never overwritten: somebody may have corrected it.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

import saksi
from corpus.anchors import anchor_of
from saksi.model.record import Entity, Place, Quantity, Report, Time

_HEAD = ("id", "language", "published", "conflict", "style")


def draft(head: Mapping[str, str], text: str) -> str:
    """The YAML of one report as the engine reads it.

    Raises:
        SaksiError: the text cannot be read.
    """
    report = saksi.read(text, language=head["language"], published=date.fromisoformat(head["published"]))
    return _Draft(report, report.document.text).yaml(head)


class _Draft:
    def __init__(self, report: Report, text: str) -> None:
        self.report, self.text = report, text
        self.keys = _keys(report.entities)
        self.spans = {record.id: anchor_of(text, record.start, record.end) for record in _counted(report)}
        self.sources = {s.id: self.keys[s.source] for s in report.statements if s.source}

    def yaml(self, head: Mapping[str, str]) -> str:
        lines = [f"{key}: {head[key]}" for key in _HEAD]
        lines += ["text: |-", *(f"  {line}".rstrip() for line in self.text.split("\n")), "entities:"]
        lines += [f"  {self.keys[e.id]}: {_flow(self._entity(e))}" for e in self.report.entities]
        for layer in ("quotes", "statements", "quantities", "times", "places", "events"):
            rows = list(getattr(self, f"_{layer}")())
            lines += [f"{layer}:" if rows else f"{layer}: []", *(f"  - {_flow(row)}" for row in rows)]
        return "\n".join([*lines, "excused: []", ""])

    def _entity(self, entity: Entity) -> dict[str, Any]:
        heard = [self.text[m.start : m.end] for m in entity.mentions]
        names = list(dict.fromkeys([entity.name, *(h for h in heard if len(h) > 3)]))
        fields = {"kind": entity.kind, "names": names, "country": entity.country, "sector": entity.sector}
        return fields | ({"role": entity.role} if entity.role else {})

    def _quotes(self) -> Iterable[dict[str, Any]]:
        for q in self.report.quotes:
            text = anchor_of(self.text, q.start, q.end)
            yield {"text": text, "speaker": self._key(q.speaker), "partial": q.partial}

    def _statements(self) -> Iterable[dict[str, Any]]:
        for s in self.report.statements:
            content = [anchor_of(self.text, c.start, c.end) for c in s.content]
            cue = anchor_of(self.text, s.cue.start, s.cue.end)
            source = self._key(s.source)
            yield {"source": source, "cue": cue, "act": s.act, "channel": s.channel, "content": content}

    def _quantities(self) -> Iterable[dict[str, Any]]:
        for q in self.report.quantities:
            row = {"at": self.spans[q.id], "low": q.low, "high": q.high, "measure": q.measure, "unit": q.unit}
            yield row | ({"part_of": self.spans[q.part_of]} if q.part_of else {})

    def _times(self) -> Iterable[dict[str, Any]]:
        for t in self.report.times:
            yield {"at": self.spans[t.id], "from": t.from_, "to": t.to}

    def _places(self) -> Iterable[dict[str, Any]]:
        for p in self.report.places:
            row = {"at": self.spans[p.id], "name": p.name, "country": p.country}
            yield row | ({"lat": p.lat, "lon": p.lon} if p.lat is not None else {})

    def _events(self) -> Iterable[dict[str, Any]]:
        for e in self.report.events:
            row: dict[str, Any] = {"type": e.type, "mode": e.mode, "status": e.status}
            row["trigger"] = anchor_of(self.text, e.trigger.start, e.trigger.end)
            row["actors"] = [self.keys[a] for a in e.actors]
            row["recipients"] = [self.keys[r] for r in e.recipients]
            row["places"] = [self.spans[p] for p in e.places]
            row["when"] = self.spans[e.when] if e.when else None
            row["quantities"] = [self.spans[n] for n in e.quantities]
            row["asserted_by"] = list(
                dict.fromkeys(self.sources[s] for s in e.asserted_by if s in self.sources)
            )
            yield row

    def _key(self, entity: str | None) -> str | None:
        return self.keys[entity] if entity else None


def _counted(report: Report) -> Iterable[Quantity | Time | Place]:
    yield from report.quantities
    yield from report.times
    yield from report.places


def _keys(entities: Iterable[Entity]) -> dict[str, str]:
    keys: dict[str, str] = {}
    for entity in entities:
        stem = "".join(c if c.isalnum() else "-" for c in entity.name.lower())[:24].strip("-") or entity.id
        keys[entity.id] = stem if stem not in keys.values() else f"{stem}-{entity.id}"
    return keys


def _flow(row: Mapping[str, Any]) -> str:
    dumped = yaml.dump(
        dict(row), Dumper=_Plain, default_flow_style=True, allow_unicode=True, width=10**6, sort_keys=False
    )
    return str(dumped).strip()


class _Plain(yaml.SafeDumper):
    """Writes a value that comes twice twice: an alias is hard to correct by hand."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def main() -> int:
    """Draft each file that has no draft yet."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for path in args.files:
        opening, _, text = path.read_text(encoding="utf-8").partition("\n---\n")
        head = dict(line.split(": ", 1) for line in opening.splitlines())
        place = args.out / f"{head['id']}.yaml"
        if place.exists():
            sys.stderr.write(f"{place}: exists, left as it is\n")
            continue
        place.write_text(draft(head, text.strip()), encoding="utf-8")
        sys.stdout.write(f"{place}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
