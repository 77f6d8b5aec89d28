"""Event types and actors on the even half of PLOVER's gold-standard sentences (English, one event a record).

usage: python -m eval.plover [--shared FOLDER] [--errors]

What is counted:

- Type found: the engine's report of the sentence has an event of the gold's type. The gold's older names stand for
  today's types (REQUEST, ACCUSE, ASSAULT), and two modes that have moved since decide by themselves: destruction is
  ASSAULT, deportation COERCE. The coders' slips stay: they count as misses.
- Actor text right: of the gold events that were found, those where an actor of the engine's event of that type has a
  mention that overlaps the gold's actor in the sentence, or one of the two contains the other, word by word, case
  and punctuation aside. Where the gold names several actors, one is enough; "every actor" counts each of them.
- Recipient text right: the same for the gold's target, where it has one; targets are often places ("in Amman"), so
  the places of the engine's event count beside its recipients.

The gold has one event of a sentence and passes over the others (officials said, killings that a protest recalls), so
precision means little; how many events were read, and how many are of a gold type, stands below the figures.

The data: PLOVER GSR 01, Open Event Data Alliance, sentences of the CAMEO manual coded anew.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from eval.spans import Span, fold, in_context, overlap
from saksi.model.article import Article
from saksi.model.record import Event, Report
from saksi.pipeline import read_article

FILE = Path("data", "events", "plover-gsr-even.json")
_RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
_MOVED = {("COERCE", "destroy"): "ASSAULT", ("FIGHT", "deport"): "COERCE"}


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One coded sentence: its event by today's name, the words for it, who does it and to whom."""

    id: str
    text: str
    type: str
    words: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One gold event beside what the engine read in its sentence: of each gold actor, whether it was met."""

    gold: GoldEvent
    found: bool
    actors: tuple[bool, ...]
    recipients: tuple[bool, ...]


class Share(NamedTuple):
    """So many right of so many."""

    right: int
    all: int

    @property
    def figure(self) -> float:
        """The share, 0 of nothing."""
        return self.right / self.all if self.all else 0.0


class Figures(NamedTuple):
    """The shares that are printed."""

    found: Share
    actor: Share
    every_actor: Share
    recipient: Share


def gold_events(rows: Iterable[dict[str, Any]]) -> Iterator[GoldEvent]:
    """The coded sentences, with today's names of the types."""
    for row in rows:
        yield GoldEvent(
            row["id"],
            row["text"].strip().strip("{}"),
            today_type(row["event"], row.get("mode")),
            row["eventText"],
            _texts(row["source"]),
            _texts(row.get("target")),
        )


def today_type(name: str, mode: str | None) -> str:
    """Today's name of a type of the older codebook."""
    return _MOVED.get((name, mode or ""), _RENAMED.get(name, name))


def _texts(actors: object) -> tuple[str, ...]:
    """The texts of the actors; the data has an empty text in place of an empty list."""
    return tuple(actor["actorText"] for actor in actors) if isinstance(actors, list) else ()


def judge(gold: GoldEvent, report: Report) -> Judged:
    """One gold event against the engine's records of its sentence."""
    same = [event for event in report.events if event.type == gold.type]
    actors = _mentions(same, "actors", report)
    recipients = _mentions(same, "recipients", report) + _places(same, report)
    return Judged(
        gold,
        bool(same),
        tuple(_met(words, report.document.text, actors) for words in gold.actors),
        tuple(_met(words, report.document.text, recipients) for words in gold.recipients),
    )


def _mentions(events: Sequence[Event], slot: str, report: Report) -> list[Span]:
    """Where the entities are mentioned that fill a slot of the events."""
    filled = {entity for event in events for entity in getattr(event, slot)}
    return [(m.start, m.end) for e in report.entities if e.id in filled for m in e.mentions]


def _places(events: Sequence[Event], report: Report) -> list[Span]:
    wanted = {place for event in events for place in event.places}
    return [(place.start, place.end) for place in report.places if place.id in wanted]


def _met(words: str, text: str, mentions: Sequence[Span]) -> bool:
    at = text.find(words)
    if at >= 0 and any(overlap((at, at + len(words)), mention) for mention in mentions):
        return True
    wanted = f" {fold(words)} "
    return any(_contains(wanted, f" {fold(text[slice(*mention)])} ") for mention in mentions)


def _contains(one: str, other: str) -> bool:
    return bool(one.strip() and other.strip()) and (one in other or other in one)


def figures(judged: Iterable[Judged]) -> Figures:
    """The shares of gold events that were judged."""
    rows = list(judged)
    acting = [row.actors for row in rows if row.found and row.actors]
    done_to = [row.recipients for row in rows if row.found and row.recipients]
    return Figures(
        Share(sum(row.found for row in rows), len(rows)),
        Share(sum(map(any, acting)), len(acting)),
        Share(sum(map(sum, acting)), sum(map(len, acting))),
        Share(sum(map(any, done_to)), len(done_to)),
    )


class Measured(NamedTuple):
    """Every gold event judged, and the reports of the sentences by their text."""

    judged: list[Judged]
    reports: dict[str, Report]

    def events_of_gold_type(self) -> Share:
        """Of the events read, those whose type the gold has for their sentence."""
        wanted = {(row.gold.text, row.gold.type) for row in self.judged}
        read = [(text, event.type) for text, report in self.reports.items() for event in report.events]
        return Share(sum(pair in wanted for pair in read), len(read))


def measure(shared: Path) -> Measured:
    """Every sentence read once, every gold event judged.

    Raises:
        FileNotFoundError: the coded sentences are not in the shared folder.
    """
    gold = list(gold_events(json.loads((shared / FILE).read_text(encoding="utf-8"))))
    reports = {text: read_article(Article(text=text, language="en")) for text in {g.text: None for g in gold}}
    return Measured([judge(event, reports[event.text]) for event in gold], reports)


def is_miss(row: Judged) -> bool:
    """The type was not found, or none of the actors that the gold names."""
    return not row.found or bool(row.actors and not any(row.actors))


def describe(row: Judged, report: Report) -> str:
    """A miss in context: the gold's event and parties, then every event that was read."""
    gold = row.gold
    what = "type not found" if not row.found else "actor not met"
    parties = f"{' + '.join(gold.actors)} → {' + '.join(gold.recipients)}"
    lines = [f"{what}: {gold.id}  {gold.type} “{gold.words}”  {parties}", f"    {gold.text}"]
    return "\n".join([*lines, *(f"    read: {_shown(event, report)}" for event in report.events)])


def _shown(event: Event, report: Report) -> str:
    names = {entity.id: entity.name for entity in report.entities}
    parties = (" + ".join(names[i] for i in ids) for ids in (event.actors, event.recipients))
    at = (event.trigger.start, event.trigger.end)
    return f"{event.type} {in_context(report.document.text, at, width=20)}  {' → '.join(parties)}"


def main() -> int:
    """Print the figures, and the misses when asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    if not (args.shared / FILE).exists():
        sys.stdout.write(f"nothing to measure with: {args.shared / FILE} is not on this machine\n")
        return 0
    measured = measure(args.shared)
    if args.errors:
        misses = (row for row in measured.judged if is_miss(row))
        sys.stdout.writelines(f"{describe(row, measured.reports[row.gold.text])}\n" for row in misses)
    total = figures(measured.judged)
    for name, share in zip(
        ("type found", "actor text right", "every actor", "recipient"), total, strict=True
    ):
        sys.stdout.write(f"{name:<18}{share.figure:.3f}   {share.right} of {share.all}\n")
    of_type = measured.events_of_gold_type()
    sys.stdout.write(
        f"{of_type.all} events read, {of_type.right} of a type that the gold has for their sentence\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
