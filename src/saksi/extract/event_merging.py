"""When two mentions are one event: one record, however often a report speaks of it."""

from dataclasses import replace

from saksi.extract.event_context import EventContext
from saksi.extract.event_triggers import TriggerHit
from saksi.extract.event_words import event_words
from saksi.model.mention import EventMention

_WINDOW = 8  # events before one that may be the same
_WEAK_REACH = 6  # sentences within which deaths belong to an attack told before
_MERGE_REACH = 3  # sentences within which two mentions can be one event without pointing words
_TALKED_OF = frozenset({"CONSULT", "ASSAULT", "RETREAT", "ACCUSE"})


def add_event(
    context: EventContext, events: list[EventMention], event: EventMention, hit: TriggerHit
) -> None:
    """Add an event, or take it into the one it mentions again."""
    for at in range(len(events) - 1, max(-1, len(events) - 1 - _WINDOW), -1):
        if _same(context, events[at], event, hit):
            events[at] = _merged(events[at], event)
            return
    events.append(event)


def _same(context: EventContext, old: EventMention, new: EventMention, hit: TriggerHit) -> bool:
    if old.type != new.type:
        return False
    analysis = context.analysis
    there = analysis.sentences[analysis.sentence_at(old.trigger.start)]
    if there.item != hit.sentence.item:
        return False
    distance = hit.sentence.index - there.index
    if distance == 0 and old.mode is not None and old.mode == new.mode and old.status == new.status:
        return True
    bare = not (new.actors or new.places or new.when is not None)
    if hit.form.trigger.weak and old.type == "ASSAULT" and distance <= _WEAK_REACH:
        return not _conflict(context, replace(old, actors=()), new)
    if (
        old.type == "ACCUSE"
        and hit.voice == "noun"
        and (_points_back(context, hit) or (bare and old.mode == new.mode))
    ):
        return True
    if old.type in ("REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "AGREE"):
        return there.index == hit.sentence.index and abs(old.trigger.start - new.trigger.start) < 60
    pointing = _points_back(context, hit)
    modes = old.mode == new.mode or old.mode is None or new.mode is None
    if not modes and not pointing:
        return False
    if pointing and hit.voice == "noun":
        return True
    if bare and hit.voice == "noun" and old.type in _TALKED_OF:
        return True
    close = distance <= _MERGE_REACH and (
        there.paragraph == hit.sentence.paragraph or _alike(context, old, new)
    )
    return close and old.status == new.status and not _conflict(context, old, new)


def _points_back(context: EventContext, hit: TriggerHit) -> bool:
    """ "serangan itu", "the attack": named before."""
    grammar = event_words(context.analysis.language).grammar
    tokens = context.analysis.tokens
    if not grammar.head_first:
        return hit.first > hit.sentence.first and tokens[hit.first - 1].lower in grammar.definite
    return hit.last < hit.sentence.last and tokens[hit.last].lower in grammar.definite


def _alike(context: EventContext, old: EventMention, new: EventMention) -> bool:
    """Whether a mention further on names nobody, or the same."""
    return not new.actors or {_who(context, i) for i in new.actors} == {_who(context, i) for i in old.actors}


def _conflict(context: EventContext, old: EventMention, new: EventMention) -> bool:
    """Whether two mentions speak of different doers, days or places."""
    times = context.times
    if old.when is not None and new.when is not None and old.when != new.when:
        a, b = times[old.when], times[new.when]
        if (a.first, a.last) != (b.first, b.last):
            return True
    if old.places and new.places:
        names = {context.places[i].name for i in old.places}
        if not names & {context.places[i].name for i in new.places}:
            return True
    if old.actors and new.actors:
        heads = {_who(context, i) for i in old.actors}
        return not heads & {_who(context, i) for i in new.actors}
    return False


def _who(context: EventContext, actor: int) -> str:
    mention = context.actors[actor]
    return mention.country or context.analysis.lower[mention.start : mention.end]


def _merged(old: EventMention, new: EventMention) -> EventMention:
    return replace(
        old,
        mode=old.mode or new.mode,
        actors=old.actors or new.actors,
        recipients=old.recipients or new.recipients,
        places=old.places or new.places,
        when=old.when if old.when is not None else new.when,
        means=old.means or new.means,
        quantities=tuple(dict.fromkeys((*old.quantities, *new.quantities))),
        asserted_by=tuple(dict.fromkeys((*old.asserted_by, *new.asserted_by))),
    )
