"""What the readers of events learn: which words name an event of which type, and who takes part in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from saksi.extract.choices.parties import ACTOR, NEITHER, RECIPIENT
from saksi.extract.choices.triggers import NONE, TriggerChoice
from saksi.extract.event_context import EventContext
from saksi.extract.event_triggers import TriggerHit
from saksi.extract.event_words import event_words
from saksi.extract.events import EventReader
from training.readers.fit import Example
from training.readers.gold import GoldReport, folded, overlaps

_OFTEN = 3  # times a word must have named an event
_MOSTLY = 0.4  # of its occurrences


def context_of(report: GoldReport) -> EventContext:
    """What events are read from."""
    m = report.mentions
    return EventContext(m.analysis, m.actors, m.times, m.places, m.quantities, m.statements, report.published)


def trigger_words(reports: Iterable[GoldReport]) -> list[str]:
    """Words and lemmas that name events in several reports, and do so more often than not."""
    named: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for report in reports:
        triggers = [report.span(row["trigger"]) for row in report.rows("events")]
        for token in report.analysis.tokens:
            if token.pos in ("VERB", "NOUN") and token.text.isalpha():
                at = report.given(token.start, token.end)
                words = {token.lower, token.lemma}
                met.update(words)
                if any(overlaps(at, trigger) for trigger in triggers):
                    named.update(words)
    return sorted(word for word, count in named.items() if count >= _OFTEN and count >= _MOSTLY * met[word])


def trigger_examples(report: GoldReport) -> Iterator[Example]:
    """Every possible trigger, and the type of the event it names."""
    context = context_of(report)
    judged = list(TriggerChoice(context, event_words(context.analysis.language)).judged())
    labels = _labels(report, [hit for hit, _ in judged])
    for (_, features), label in zip(judged, labels, strict=True):
        yield features, label


def _labels(report: GoldReport, hits: Sequence[TriggerHit]) -> list[str]:
    """The type of the annotated event whose trigger a hit is; where no hit is, the lexicon's own of its sentence."""
    labels = [NONE] * len(hits)
    for row in report.rows("events"):
        at = report.span(row["trigger"])
        on = [i for i, hit in enumerate(hits) if overlaps(report.given(hit.start, hit.end), at)]
        for i in on or _beside(report, hits, row):
            if labels[i] == NONE:
                labels[i] = str(row["type"])
    return labels


def _beside(report: GoldReport, hits: Sequence[TriggerHit], row: Mapping[str, Any]) -> list[int]:
    start = report.span(row["trigger"]).start
    inside = (
        i
        for i, hit in enumerate(hits)
        if hit.form.trigger.type == row["type"]
        and hit.allowed
        and hit.form.trigger.id != "seen"
        and report.given(hit.sentence.start, hit.sentence.end).start <= start
        and start < report.given(hit.sentence.start, hit.sentence.end).end
    )
    return list(inside)[:1]


def party_examples(report: GoldReport) -> Iterator[Example]:
    """The mentions beside each trigger of an annotated event, and the slot they fill."""
    for hit, row, reader in _annotated(report):
        ruled = reader.ruled(hit)
        for candidate in reader.choice.candidates(hit):
            yield reader.choice.features(hit, candidate, ruled), _slot(report, candidate, row)


def status_examples(report: GoldReport) -> Iterator[Example]:
    """Each trigger of an annotated event, and its status."""
    for hit, row, reader in _annotated(report):
        held = reader.ruled(hit).held
        when = reader.settings.when(hit, reader.ruled_when(hit, held), held)
        yield reader.status.features(hit, reader.known(hit, when)), str(row["status"])


def event_place_examples(report: GoldReport) -> Iterator[Example]:
    """The places around each trigger of an annotated event, and whether it happened there."""
    text = report.analysis.text
    for hit, row, reader in _annotated(report):
        wanted = [report.span(at) for at in row.get("places") or ()]
        names = {folded(str(report.raw["text"])[a:b]) for a, b in wanted}
        held = reader.ruled(hit).held
        ruled = reader.ruled_places(hit, held)
        for at in reader.settings.place_candidates(hit):
            place = reader.context.places[at]
            on = any(overlaps(report.given(place.start, place.end), span) for span in wanted)
            right = on or folded(text[place.start : place.end]) in names
            yield reader.settings.place_features(hit, at, ruled, held), "yes" if right else "no"


def event_time_examples(report: GoldReport) -> Iterator[Example]:
    """The times around each trigger of an annotated event, and whether it happened then."""
    for hit, row, reader in _annotated(report):
        wanted = report.span(row["when"]) if row.get("when") else None
        held = reader.ruled(hit).held
        ruled = reader.ruled_when(hit, held)
        for at in reader.settings.time_candidates(hit):
            time = reader.context.times[at]
            right = wanted is not None and overlaps(report.given(time.start, time.end), wanted)
            yield reader.settings.time_features(hit, at, ruled, held), "yes" if right else "no"


def _annotated(report: GoldReport) -> Iterator[tuple[TriggerHit, Mapping[str, Any], EventReader]]:
    """The triggers that are annotated, with their annotation."""
    context = context_of(report)
    reader = EventReader(context)
    for hit in TriggerChoice(context, event_words(context.analysis.language)).chosen():
        row = _row_of(report, hit)
        if row is not None:
            yield hit, row, reader


def _row_of(report: GoldReport, hit: TriggerHit) -> Mapping[str, Any] | None:
    """The annotated event that a trigger names: the one it overlaps, or one of its type in its sentence."""
    at = report.given(hit.start, hit.end)
    alike = [row for row in report.rows("events") if row["type"] == hit.form.trigger.type]
    on = next((row for row in alike if overlaps(report.span(row["trigger"]), at)), None)
    sentence = report.given(hit.sentence.start, hit.sentence.end)
    return on or next((row for row in alike if overlaps(report.span(row["trigger"]), sentence)), None)


def _slot(report: GoldReport, candidate: int, row: Mapping[str, Any]) -> str:
    for slot, name in (("actors", ACTOR), ("recipients", RECIPIENT)):
        if any(report.is_entity(candidate, entity) for entity in row.get(slot) or ()):
            return name
    return NEITHER
