"""What the stages found in one text, resolved: what records are built from and judged by."""

from collections.abc import Sequence
from dataclasses import dataclass

from saksi.model.analysis import Analysis
from saksi.model.cleaned import Cleaned
from saksi.model.mention import (
    ActorMention,
    EventMention,
    PlaceMention,
    QuantityMention,
    QuoteMention,
    ResolvedTime,
    StatementMention,
)
from saksi.resolve.entities import Draft
from saksi.resolve.parties import Parties
from saksi.resolve.speakers import Resolved


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything that was found in one text, resolved, ready to become records."""

    cleaned: Cleaned
    analysis: Analysis
    actors: Sequence[ActorMention]
    drafts: Sequence[Draft]
    resolved: Resolved
    quotes: Sequence[QuoteMention]
    statements: Sequence[StatementMention]
    events: Sequence[EventMention]
    parties: Sequence[Parties]
    quantities: Sequence[QuantityMention]
    times: Sequence[ResolvedTime]
    places: Sequence[PlaceMention]
