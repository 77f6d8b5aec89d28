"""Events with PLOVER type and mode, one record each however often a report mentions them.

Triggers come from the lexicon, and from the acts of statements (urging is a REQUEST, accusing an ACCUSE). Types and
modes: PLOVER codebook (Open Event Data Alliance, 2018); status follows its specification.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from saksi.extract.event_arguments import ArgumentFinder, EventContext
from saksi.extract.event_status import background, negated, status_of
from saksi.extract.event_triggers import TriggerHit, find_triggers
from saksi.extract.event_words import EventWords, event_words
from saksi.model.analysis import Extent
from saksi.model.mention import EventMention, StatementMention

__all__ = ["EventContext", "find_events"]

_WINDOW = 8  # statements around a trigger that may hold it
_WEAK_REACH = 6  # sentences within which deaths belong to an attack told before
_PLACELESS = frozenset({"REQUEST", "REJECT", "ACCUSE", "SUPPORT", "AGREE", "THREATEN"})
_TIMELESS = frozenset({"REQUEST", "REJECT", "ACCUSE", "SUPPORT"})
_TALKED_OF = frozenset({"CONSULT", "ASSAULT", "RETREAT", "ACCUSE"})
_MERGE_REACH = 3  # sentences within which two mentions can be one event without pointing words


def find_events(context: EventContext) -> list[EventMention]:
    """The events of a text, in the order of their triggers."""
    words = event_words(context.analysis.language)
    finder = ArgumentFinder(context, words)
    cues = [s.cue.start for s in context.statements]
    events: list[EventMention] = []
    told: set[tuple[int, str]] = set()
    sentence, last = -1, tuple[int, ...]()
    triggers = find_triggers(context.analysis, words)
    for hit in triggers.hits:
        if hit.form.trigger.type == "REQUEST" and (hit.sentence.index, "PROTEST") in told:
            continue  # what protesters demand is their protest
        told.add((hit.sentence.index, hit.form.trigger.type))
        if hit.sentence.index != sentence:
            sentence, last = hit.sentence.index, ()
        event = _event(context, words, finder, cues, hit)
        if event is not None and last and finder.joined_to_verb(hit):
            event = replace(event, actors=last)
        if event is not None:
            aside = triggers.aside.get((hit.sentence.index, hit.form.trigger.type), [])
            event = _filled(context, finder, event, hit, aside)
            _place(context, events, event, hit)
            last = event.actors if hit.voice == "verb" else last
    _add_acts(context, words, events)
    return sorted(events, key=lambda e: (e.trigger.start, e.type))


def _filled(
    context: EventContext,
    finder: ArgumentFinder,
    event: EventMention,
    hit: TriggerHit,
    aside: Sequence[TriggerHit],
) -> EventMention:
    """Fill what the trigger left open: from a weaker word of the sentence, from who is asked, from who speaks."""
    for weaker in aside:
        if not event.actors:
            actors, _ = finder.parties(weaker)
            event = replace(event, actors=tuple(a for a in actors if a not in event.recipients))
        if not event.places:
            event = replace(event, places=finder.places(weaker))
    asked = event.status == "requested" and event.asserted_by
    if asked and (to := context.statements[event.asserted_by[-1]].to):
        return replace(event, actors=to, recipients=tuple(r for r in event.recipients if r not in to))
    if event.actors or not event.asserted_by:
        return event
    holder = context.statements[event.asserted_by[-1]]
    if holder.source is not None and finder.first_person(hit) and hit.voice == "verb":
        return replace(event, actors=(holder.source,))
    return event


def _near(context: EventContext, cues: list[int], offset: int) -> Sequence[int]:
    here = bisect_left(cues, offset)
    return range(max(0, here - _WINDOW), min(len(cues), here + _WINDOW))


def _event(
    context: EventContext, words: EventWords, finder: ArgumentFinder, cues: list[int], hit: TriggerHit
) -> EventMention | None:
    analysis, trigger = context.analysis, hit.form.trigger
    if finder.named(hit) or _abstract(context, words, hit):
        return None
    near = _near(context, cues, hit.start)
    cue = next((i for i in near if _overlaps(context.statements[i], hit)), None)
    if cue is not None and not _cue_allows(context.statements[cue], hit):
        return None
    if (negated(analysis, words, hit) and trigger.type not in ("REJECT",)) or background(
        analysis, words, hit
    ):
        return None
    holders = [i for i in near if _holds(context.statements[i], hit)]
    if any(context.statements[i].act == "threaten" for i in holders):
        return None
    held = [span for i in holders[-1:] for span in context.statements[i].content]
    actors, recipients = finder.parties(hit, held)
    if cue is not None:
        actors, recipients = _spoken_parties(context.statements[cue], actors, recipients)
    return EventMention(
        trigger=Extent(hit.start, hit.end),
        type=trigger.type,
        mode=trigger.mode or _mode(context, words, hit),
        status=status_of(analysis, words, hit, [context.statements[i] for i in holders]),
        actors=actors,
        recipients=recipients,
        places=() if trigger.type in _PLACELESS else finder.places(hit, held),
        when=None if trigger.type in _TIMELESS else finder.when(hit, held),
        means=finder.means(hit),
        quantities=finder.figures(hit),
        asserted_by=tuple(holders),
        rule=f"{trigger.id}/{hit.voice}",
    )


def _abstract(context: EventContext, words: EventWords, hit: TriggerHit) -> bool:
    """ "jadwal pembebasan", "the line of withdrawal": spoken of, not done."""
    before = context.analysis.tokens[max(hit.sentence.first, hit.first - 1) : hit.first]
    return hit.voice == "noun" and any(t.lower in words.grammar.abstract for t in before)


def _overlaps(statement: StatementMention, hit: TriggerHit) -> bool:
    return statement.cue.start < hit.end and hit.start < statement.cue.end


def _holds(statement: StatementMention, hit: TriggerHit) -> bool:
    return any(span.start <= hit.start and hit.end <= span.end for span in statement.content)


def _cue_allows(statement: StatementMention, hit: TriggerHit) -> bool:
    """A refusal to comment, a denial and a warning are no events, whatever their verb also means."""
    return statement.act not in ("decline", "deny", "warn", "claim", "confirm")


def _spoken_parties(
    statement: StatementMention, actors: tuple[int, ...], recipients: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """A cue's own source and addressee are the parties of the event it is."""
    source = (statement.source,) if statement.source is not None else actors
    return source, statement.to or tuple(r for r in recipients if r not in source)


def _mode(context: EventContext, words: EventWords, hit: TriggerHit) -> str | None:
    """The mode that the words of the sentence settle, nearest to the trigger first."""
    table = words.modes.get(hit.form.trigger.type)
    if table is None:
        return None
    best: tuple[int, str] | None = None
    tokens = context.analysis.tokens
    for at in range(hit.sentence.first, hit.sentence.last):
        distance = abs(at - hit.first)
        found = table.longest(context.analysis.lower, tokens[at].start)
        if found is None or (best is not None and distance >= best[0]):
            continue
        before = tokens[at - 1].lower if at > hit.sentence.first else ""
        told = hit.form.trigger.type != "ASSAULT" or at < hit.last + 2 or hit.voice == "noun"
        if told or before in words.grammar.instruments:
            best = distance, found[1]
    return best[1] if best else None


def _place(context: EventContext, events: list[EventMention], event: EventMention, hit: TriggerHit) -> None:
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


def _add_acts(context: EventContext, words: EventWords, events: list[EventMention]) -> None:
    """Statements whose act is an event, where no trigger has made it one."""
    taken = {(e.type, context.analysis.sentence_at(e.trigger.start)) for e in events}
    for statement in context.statements:
        coded = words.acts.get(statement.act)
        here = context.analysis.sentence_at(statement.cue.start)
        if coded is None or (coded[0], here) in taken:
            continue
        source = (statement.source,) if statement.source is not None else ()
        events.append(
            EventMention(
                statement.cue,
                coded[0],
                coded[1],
                "occurred",
                source,
                statement.to,
                rule=f"act/{statement.act}",
                asserted_by=(),
            )
        )
        taken.add((coded[0], here))
