"""Expressions of time become closed intervals of days, hung on the date of publication.

Most stand by themselves (`resolve.time_rules`). Here they get what the text around gives them: the day named
before ("sore itu", a bare clock time), the year beside, the day on which "overnight" was told. What cannot be
told stays unresolved, with its reason.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from saksi.model.analysis import Analysis
from saksi.model.mention import ResolvedTime, TimeMention
from saksi.resolve.time_rules import NO_SUCH_DAY, Ground, UnresolvedError, days_of

_CLOCK_REACH = 2  # sentences within which a clock time hangs on a day named before
_NEIGHBOUR = 12  # characters between two dates of one phrase: "3 and 18 January 2009", " dan pada "
_TOLD_WITHIN = 6  # days: an older day in a sentence is not the one on which "overnight" was told


def resolve_times(
    mentions: Sequence[TimeMention], analysis: Analysis, published: date | None
) -> list[ResolvedTime]:
    """The interval of every mention, in the same order; unresolved ones carry their reason."""
    return _Resolver(mentions, analysis, published).run()


class _Resolver:
    def __init__(self, mentions: Sequence[TimeMention], analysis: Analysis, published: date | None) -> None:
        self.mentions, self.analysis, self.published = mentions, analysis, published
        self.sentences = [analysis.sentence_at(m.start) if analysis.sentences else 0 for m in mentions]
        self.ground = Ground(published)
        self.hour: int | None = None
        self.item = -1
        self.anchored = 0  # the sentence in which the last day was named

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
        item = self.analysis.sentences[self.sentences[at]].item
        if item != self.item:
            self.item, self.ground, self.hour = item, Ground(self.published), None

    def _resolve(self, at: int, mention: TimeMention) -> ResolvedTime:
        rule = mention.rule.rpartition("/")[2]
        ground = replace(self.ground, year=self._year_beside(at))
        if rule == "clock" and (ground.anchor is None or self._stale(at, ground.anchor)):
            ground = replace(ground, anchor=self._day_after(at))
        try:
            first, last = days_of(rule, mention.fields, ground)
            if rule == "clock" and self._past_midnight(mention):
                first, last = first + timedelta(days=1), last + timedelta(days=1)
        except UnresolvedError as error:
            return ResolvedTime(mention.start, mention.end, mention.rule, None, None, str(error))
        except (ValueError, OverflowError):
            return ResolvedTime(mention.start, mention.end, mention.rule, None, None, NO_SUCH_DAY)
        return ResolvedTime(mention.start, mention.end, mention.rule, first, last)

    def _remember(self, at: int, mention: TimeMention, time: ResolvedTime) -> None:
        if time.first is None or time.last is None:
            return
        single = (time.last - time.first).days <= 1
        anchor = time.first if single else self.ground.anchor
        self.ground = Ground(self.published, anchor, (time.first, time.last))
        if single:
            self.anchored = self.sentences[at]
            self.hour = _hour(mention)

    # -- what stands around --------------------------------------------------------------------------

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

    def _stale(self, at: int, anchor: date) -> bool:
        """A day named two sentences ago or more, or one still to come, is not the day of a bare clock time."""
        far = self.sentences[at] - self.anchored > _CLOCK_REACH
        beside = self.sentences[at] == self.anchored
        return far or (self.published is not None and anchor > self.published and not beside)

    def _day_after(self, at: int) -> date | None:
        """The day named later in the sentence of a clock time, where none was named before."""
        for other in range(at + 1, min(at + 3, len(self.mentions))):
            if self.sentences[other] == self.sentences[at] and self.mentions[other].rule.endswith("/day"):
                time = self._resolve(other, self.mentions[other])
                return time.first
        return None

    def _past_midnight(self, mention: TimeMention) -> bool:
        """Whether "until 8.30" ends in the morning after the evening it began in."""
        hour = _hour(mention)
        return "until" in mention.fields and self.hour is not None and hour is not None and hour < self.hour

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


def _hour(mention: TimeMention) -> int | None:
    hour, half = mention.fields.get("hour"), mention.fields.get("ampm")
    if not isinstance(hour, int):
        return None
    return hour + 12 if half == 12 and hour < 12 else hour
