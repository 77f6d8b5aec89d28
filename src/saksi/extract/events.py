"""Events with PLOVER type and mode, one record each however often a report mentions them.

Candidates come from the lexicon, the cues of statements (urging is a REQUEST) and words that reports have taught; a
trained reader chooses. Types and modes: PLOVER codebook (Open Event Data Alliance, 2018); status as it specifies.
"""

from collections.abc import Sequence
from dataclasses import replace

from saksi.extract.choices.parties import PartyChoice, Ruled
from saksi.extract.choices.settings import SettingChoice
from saksi.extract.choices.status import Known, StatusChoice
from saksi.extract.choices.triggers import TriggerChoice
from saksi.extract.event_arguments import ArgumentFinder
from saksi.extract.event_context import EventContext, ReportedWords
from saksi.extract.event_merging import add_event
from saksi.extract.event_parties import PartyFinder
from saksi.extract.event_status import status_of
from saksi.extract.event_triggers import TriggerHit
from saksi.extract.event_words import EventWords, event_words
from saksi.model.analysis import Extent
from saksi.model.mention import EventMention, StatementMention

__all__ = ["EventContext", "find_events"]

_PLACELESS = frozenset({"REQUEST", "REJECT", "ACCUSE", "SUPPORT", "AGREE", "THREATEN"})
_TIMELESS = frozenset({"REQUEST", "REJECT", "ACCUSE", "SUPPORT"})


def find_events(context: EventContext) -> list[EventMention]:
    """The events of a text, in the order of their triggers."""
    return EventReader(context).run()


class EventReader:
    """Walks the triggers of one text and fills the slots of each."""

    def __init__(self, context: EventContext) -> None:
        self.context, self.words = context, event_words(context.analysis.language)
        self.slots = ArgumentFinder(context, self.words)
        self.parties = PartyFinder(context, self.words)
        self.choice, self.settings = PartyChoice(context), SettingChoice(context)
        self.status = StatusChoice(context)
        self.reported = ReportedWords(context.statements)

    def run(self) -> list[EventMention]:
        """The events in the order of their triggers."""
        events: list[EventMention] = []
        sentence, last = -1, tuple[int, ...]()
        choice = TriggerChoice(self.context, self.words)
        hits = choice.chosen()
        aside = _by_sentence(choice.rejected)
        for hit in hits:
            if hit.sentence.index != sentence:
                sentence, last = hit.sentence.index, ()
            event = self._event(hit)
            if last and self.parties.joined_to_verb(hit):
                event = replace(event, actors=last)
            event = self._filled(event, hit, aside.get((sentence, hit.form.trigger.type), []))
            add_event(self.context, events, event, hit)
            last = event.actors if hit.voice == "verb" else last
        return sorted(events, key=lambda e: (e.trigger.start, e.type))

    def _filled(self, event: EventMention, hit: TriggerHit, aside: Sequence[TriggerHit]) -> EventMention:
        """Fill what the trigger left open: from a weaker word, from who is asked, from who speaks."""
        for weaker in aside:
            if not event.actors:
                actors, _ = self.parties.parties(weaker)
                event = replace(event, actors=tuple(a for a in actors if a not in event.recipients))
            if not event.places:
                event = replace(event, places=self.slots.places(weaker))
        statements = self.context.statements
        asked = event.status == "requested" and event.asserted_by
        if asked and (to := statements[event.asserted_by[-1]].to):
            return replace(event, actors=to, recipients=tuple(r for r in event.recipients if r not in to))
        if event.actors or not event.asserted_by:
            return event
        holder = statements[event.asserted_by[-1]]
        if holder.source is not None and self.parties.first_person(hit) and hit.voice == "verb":
            return replace(event, actors=(holder.source,))
        return event

    def ruled(self, hit: TriggerHit) -> Ruled:
        """What the rules say of the parties of a trigger."""
        statements = self.context.statements
        held = [span for i in self._holders(hit)[-1:] for span in statements[i].content]
        actors, recipients = self.parties.parties(hit, held)
        cue = self.reported.cued(hit.start, hit.end)
        if cue is None:
            return Ruled((actors, recipients), held)
        return Ruled(_spoken_parties(cue, actors, recipients), held, cue.source, cue.to, cue.act)

    def ruled_places(self, hit: TriggerHit, held: Sequence[Extent]) -> tuple[int, ...]:
        """Where the rules say that an event happens."""
        return () if hit.form.trigger.type in _PLACELESS else self.slots.places(hit, held)

    def ruled_when(self, hit: TriggerHit, held: Sequence[Extent]) -> int | None:
        """When the rules say that an event happens."""
        return None if hit.form.trigger.type in _TIMELESS else self.slots.when(hit, held)

    def known(self, hit: TriggerHit, when: int | None) -> Known:
        """What the status of an event is chosen by; `when` is its time."""
        holders = [self.context.statements[i] for i in self._holders(hit)]
        return Known(status_of(self.context.analysis, self.words, hit, holders), holders, when)

    def _holders(self, hit: TriggerHit) -> list[int]:
        """The statements in whose words a trigger stands."""
        return self.reported.holding(hit.start, hit.end)

    def _event(self, hit: TriggerHit) -> EventMention:
        trigger = hit.form.trigger
        ruled = self.ruled(hit)
        held = ruled.held
        actors, recipients = self.choice.chosen(hit, ruled)
        recipients = tuple(r for r in recipients if not self.parties.casualty(r, hit))
        when = self.settings.when(hit, self.ruled_when(hit, held), held)
        return EventMention(
            trigger=Extent(hit.start, hit.end),
            type=trigger.type,
            mode=trigger.mode or _mode(self.context, self.words, hit),
            status=self.status.chosen(hit, self.known(hit, when)),
            actors=actors,
            recipients=recipients,
            places=self.settings.places(hit, self.ruled_places(hit, held), held),
            when=when,
            means=self.slots.means(hit),
            quantities=self.slots.figures(hit),
            asserted_by=tuple(self._holders(hit)),
            rule=f"{trigger.id}/{hit.voice}",
        )


def _by_sentence(hits: Sequence[TriggerHit]) -> dict[tuple[int, str], list[TriggerHit]]:
    """Weak triggers that named no event of their own: they may still tell who did it, and where."""
    aside: dict[tuple[int, str], list[TriggerHit]] = {}
    for hit in hits:
        if hit.form.trigger.weak and hit.allowed:
            aside.setdefault((hit.sentence.index, hit.form.trigger.type), []).append(hit)
    return aside


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
        if best is not None and distance >= best[0]:
            continue
        found = table.longest(context.analysis.lower, tokens[at].start)
        if found is None:
            continue
        before = tokens[at - 1].lower if at > hit.sentence.first else ""
        told = hit.form.trigger.type != "ASSAULT" or at < hit.last + 2 or hit.voice == "noun"
        if told or before in words.grammar.instruments:
            best = distance, found[1]
    return best[1] if best else None
