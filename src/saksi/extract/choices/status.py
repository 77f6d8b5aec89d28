"""Whether an event happened, goes on, is planned, possible, asked for or denied: the rules propose, a reader weighs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from saksi.extract.choices.words import tag_at, word_at
from saksi.extract.event_context import EventContext
from saksi.extract.event_triggers import TriggerHit
from saksi.model.analysis import Token
from saksi.model.mention import ResolvedTime, StatementMention
from saksi.model.vocabulary import Status
from saksi.readers import load_reader

_REACH_BACK, _REACH_ON = 7, 4  # tokens before and after a trigger that speak of it
_FAR = 24  # tokens before it whose auxiliaries still may
_SURE = 0.7  # from here on the reader overrules the rules
_TELLING = frozenset({"VERB", "AUX", "ADV", "SCONJ", "PART", "ADP", "ADJ", "NOUN", "PRON", "CCONJ"})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an event before its status: the verdict of the rules, in whose words it stands, when it was."""

    ruled: Status
    holders: Sequence[StatementMention]
    when: int | None


class StatusChoice:
    """Chooses the status of the events of one text."""

    def __init__(self, context: EventContext) -> None:
        self.analysis, self.times, self.published = context.analysis, context.times, context.published
        self.time_starts = [time.start for time in context.times]

    def chosen(self, hit: TriggerHit, known: Known) -> Status:
        """The most probable status where the reader is sure of it, else the one of the rules."""
        status, chance = load_reader("status").best(self.features(hit, known))
        return cast(Status, status) if chance >= _SURE else known.ruled

    def features(self, hit: TriggerHit, known: Known) -> list[str]:
        """What a status is judged by."""
        return list(self._features(hit, known))

    def _features(self, hit: TriggerHit, known: Known) -> Iterator[str]:
        trigger, voice = hit.form.trigger, hit.voice
        rule = f"rule {known.ruled}"
        yield from ("bias", rule, f"{rule} {voice}", f"{rule} {trigger.type}", f"{trigger.type} {voice}")
        yield from (f"entry {trigger.id}", f"form {self.analysis.lower[hit.start : hit.end]} {voice}")
        if trigger.status is not None:
            yield f"own {trigger.status}"
        yield from self._reported(hit, rule, known.holders)
        yield from self._around(hit)
        own = "-" if known.when is None else self._way(self.times[known.when])
        yield from (f"when {own}", f"when {own} {rule}", f"when {own} {voice}")
        yield from self._dated(hit)

    def _reported(self, hit: TriggerHit, rule: str, holders: Sequence[StatementMention]) -> Iterator[str]:
        """In whose words the event stands: of an inner statement, and of the one around it."""
        inside = [s for s in holders if s.cue.end <= hit.start or s.cue.start >= hit.end]
        act = inside[-1].act if inside else "outlet"
        yield from (f"held {act}", f"held {act} {rule}", f"held {act} {hit.voice}")
        yield f"held {act} {hit.form.trigger.type}"
        for statement in inside[-1:]:
            yield f"cue {self.analysis.lower[statement.cue.start : statement.cue.end]}"
        if len(inside) < len(holders):
            yield from ("cue itself", f"cue itself {rule}")

    def _around(self, hit: TriggerHit) -> Iterator[str]:
        """The words that lead to a trigger and follow it."""
        analysis, voice = self.analysis, hit.voice
        first, last = hit.sentence.first, hit.sentence.last
        tag = tag_at(analysis, hit.first, first, last)
        for at in (hit.first - 1, hit.first - 2):
            side = f"before {hit.first - at}"
            yield from (
                f"{side} {word_at(analysis, at, first, last)}",
                f"{side} {tag_at(analysis, at, first, last)} {tag}",
            )
        yield f"after {word_at(analysis, hit.last, first, last)}"
        for token in _telling(analysis.tokens[max(first, hit.first - _REACH_BACK) : hit.first]):
            yield from (f"left {token.lower}", f"left {token.lower} {voice}")
        for token in _telling(analysis.tokens[hit.last : min(last, hit.last + _REACH_ON)]):
            yield f"right {token.lower}"
        for token in analysis.tokens[max(first, hit.first - _FAR) : max(first, hit.first - _REACH_BACK)]:
            if token.pos in ("AUX", "SCONJ", "ADV"):
                yield f"far {token.lower}"

    def _dated(self, hit: TriggerHit) -> Iterator[str]:
        """Which way the times of the sentence look: back, or ahead."""
        low = bisect_left(self.time_starts, hit.sentence.start)
        high = bisect_left(self.time_starts, hit.sentence.end)
        for time in self.times[low:high]:
            side, way = "before" if time.end <= hit.start else "after", self._way(time)
            yield from (
                f"time {way}",
                f"time {side} {way} {hit.voice}",
                f"time {time.rule}",
                f"time {time.rule} {way}",
            )
        yield f"times {min(high - low, 2)}"

    def _way(self, time: ResolvedTime) -> str:
        """Where a time lies, seen from the day of publication."""
        if self.published is None or time.first is None or time.last is None:
            return "unknown"
        if time.first > self.published:
            return "ahead"
        return "behind" if time.last < self.published else "today"


def _telling(tokens: Sequence[Token]) -> list[Token]:
    """The words among some tokens that are no names and no numbers."""
    return [t for t in tokens if t.pos in _TELLING and not t.name and t.text[0].isalpha()]
