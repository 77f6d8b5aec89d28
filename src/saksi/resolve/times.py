"""Expressions of time become closed intervals of days, hung on the date of publication.

Most stand by themselves (`resolve.time_rules`). Here they get what the text around gives them: the day named
before ("sore itu", a bare clock time), the year beside, the day on which "overnight" was told, the days that the
headings of a chronicle follow. What cannot be told stays unresolved, with its reason.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from saksi.model.analysis import Analysis
from saksi.model.mention import ResolvedTime, TimeMention
from saksi.resolve.periods import Days
from saksi.resolve.time_anchors import Anchors, Named, Need
from saksi.resolve.time_chronicle import days_of_headings
from saksi.resolve.time_ground import NO_SUCH_DAY, Ground, UnresolvedError, direction_of, hour_of
from saksi.resolve.time_rules import days_of

_NEIGHBOUR = 12  # characters between two dates of one phrase: "3 and 18 January 2009", " dan pada "
_TOLD_WITHIN = 6  # days: an older day in a sentence is not the one on which "overnight" was told
_NUMBERED = re.compile(r" {3,4}(?=\S)|\(?\d{1,3}[.)]\s")  # the clean-up leaves blanks for "3. "
_EVENING, _SMALL_HOURS = 18, 5
_NIGHTS = ("night", "night-into")


def resolve_times(
    mentions: Sequence[TimeMention], analysis: Analysis, published: date | None
) -> list[ResolvedTime]:
    """The interval of every mention, in the same order; unresolved ones carry their reason."""
    return _Resolver(mentions, analysis, published).run()


class _Resolver:
    def __init__(self, mentions: Sequence[TimeMention], analysis: Analysis, published: date | None) -> None:
        self.mentions, self.analysis, self.published = mentions, analysis, published
        self.sentences = [analysis.sentence_at(m.start) if analysis.sentences else 0 for m in mentions]
        self.headings = {} if published is None else days_of_headings(mentions, analysis, published)
        self.anchors = Anchors(analysis, published)
        self.span: Days | None = None
        self.item = -1

    def run(self) -> list[ResolvedTime]:
        resolved = []
        for at, mention in enumerate(self.mentions):
            self._enter(at)
            time = self._resolve(at, mention)
            self._remember(at, mention, time)
            resolved.append(time)
        return [self._told(at, resolved) for at in range(len(resolved))]

    def _enter(self, at: int) -> None:
        """A new item of a briefing knows nothing of the days of the one before."""
        if not self.analysis.sentences:
            return
        sentence = self.analysis.sentences[self.sentences[at]]
        if sentence.item != self.item:
            line = self.analysis.text.rfind("\n", 0, sentence.start) + 1
            numbered = _NUMBERED.match(self.analysis.text, line) is not None
            self.item, self.span = sentence.item, self.span if numbered else None
            self.anchors.enter(numbered=numbered)

    def _resolve(self, at: int, mention: TimeMention) -> ResolvedTime:
        rule = _rule(mention)
        try:
            first, last = self.headings.get(at) or days_of(rule, mention.fields, self._ground(at, rule))
            if rule == "clock" and self._past_midnight(at):
                first, last = first + timedelta(days=1), last + timedelta(days=1)
        except UnresolvedError as error:
            return ResolvedTime(mention.start, mention.end, mention.rule, None, None, str(error))
        except (ValueError, OverflowError):
            return ResolvedTime(mention.start, mention.end, mention.rule, None, None, NO_SUCH_DAY)
        return ResolvedTime(mention.start, mention.end, mention.rule, first, last)

    def _remember(self, at: int, mention: TimeMention, time: ResolvedTime) -> None:
        if time.first is None or time.last is None:
            return
        self.span = time.first, time.last
        if (time.last - time.first).days <= 1:
            rule, way = _rule(mention), str(mention.fields.get("way", ""))
            last = time.last if rule in _NIGHTS or mention.rule.startswith("night") else time.first
            self.anchors.add(
                Named(
                    self.sentences[at],
                    time.first,
                    last,
                    hour_of(mention.fields),
                    chained=rule == "back",
                    passing=way.startswith("firm"),
                )
            )

    # -- what stands around --------------------------------------------------------------------------

    def _ground(self, at: int, rule: str) -> Ground:
        fields = self.mentions[at].fields
        ground = Ground(self.published, span=self.span, year=self._year_beside(at))
        if rule not in ("clock", "back"):
            return ground
        named = self.anchors.day_for(
            _need(rule, self.mentions[at]),
            self.sentences[at],
            ahead=str(fields.get("way", "")).endswith("ahead"),
        )
        if named is None:
            return replace(ground, anchor=self._day_after(at) if rule == "clock" else None)
        morning = rule == "clock" and named.night and (hour_of(fields) or 0) < 12
        return replace(ground, anchor=named.last if morning else named.first)

    def _year_beside(self, at: int) -> int | None:
        """The year of a date right beside, of the same sentence, that lends it ("3 January and 5 May 2009")."""
        mention = self.mentions[at]
        if "year" in mention.fields or "month" not in mention.fields or "shift" in mention.fields:
            return None
        for other in (at + 1, at - 1):
            if 0 <= other < len(self.mentions) and self.sentences[other] == self.sentences[at]:
                near = self.mentions[other]
                gap = max(near.start - mention.end, mention.start - near.end)
                year = near.fields.get("year")
                if gap <= _NEIGHBOUR and "month" in near.fields and isinstance(year, int):
                    return year
        return None

    def _day_after(self, at: int) -> date | None:
        """The day named later in the sentence of a clock time, where none was named before."""
        for other in range(at + 1, min(at + 3, len(self.mentions))):
            later = self.mentions[other]
            if self.sentences[other] == self.sentences[at] and _rule(later) == "day":
                return (
                    None
                    if direction_of(later.fields).endswith("ahead")
                    else self._resolve(other, later).first
                )
        return None

    def _past_midnight(self, at: int) -> bool:
        """Whether "until 8.30" ends in the morning after the evening it began in, or a sentence runs into it."""
        hour, before = hour_of(self.mentions[at].fields), self.anchors.last()
        if hour is None or before is None or before.hour is None or hour >= before.hour:
            return False
        if "until" in self.mentions[at].fields:
            return self.sentences[at] - before.sentence <= 1
        return self.sentences[at] == before.sentence and before.hour >= _EVENING and hour <= _SMALL_HOURS

    def _told(self, at: int, times: Sequence[ResolvedTime]) -> ResolvedTime:
        """ "Overnight" in a sentence that names the day it was told on is the night into that day."""
        night = times[at]
        if not night.rule.endswith("/night") or self.published is None:
            return night
        for other in (at + 1, at - 1, at + 2, at - 2):
            if 0 <= other < len(times) and self.sentences[other] == self.sentences[at]:
                told = times[other].first
                if (
                    told is not None
                    and times[other].rule.endswith("/day")
                    and timedelta(0) < self.published - told <= timedelta(days=_TOLD_WITHIN)
                ):
                    return replace(night, first=told - timedelta(days=1), last=told)
        return night


def _rule(mention: TimeMention) -> str:
    return mention.rule.rpartition("/")[2]


def _need(rule: str, mention: TimeMention) -> Need:
    """What is asked of the days named before."""
    if rule == "clock":
        return "clock"
    step = next((mention.fields[name] for name in ("back", "step") if name in mention.fields), 0)
    if not isinstance(step, int) or step == 0:
        return "same"
    return "after" if step > 0 else "before"
