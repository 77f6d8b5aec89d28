"""Event triggers with their PLOVER type and mode, and the words that decide status, actor and recipient."""

from functools import cache
from typing import Self

from pydantic import model_validator

from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.vocabulary import MODES, EventType, Measure, Status


class Trigger(Entry):
    """Forms that name one sort of event.

    verbs: subject acts, object undergoes. passives: subject undergoes, agent acts. nouns: the modifier acts
    ("serangan Israel"). `mutual` events have all parties as actors; who stands beside the noun of an `undergone`
    one has it done to them ("pembebasan sandera"). `needs`: one of these words in the sentence ("mengirim" is AID
    only with aid). `unless`: one of these words right after or before forbids it. `weak` triggers count only when
    no other trigger of the type stands in the sentence. `loose` words name an event only where a trained reader finds
    that they do: no rule takes them by itself.
    """

    id: str
    type: EventType
    mode: str | None = None
    verbs: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    mutual: bool = False
    undergone: bool = False
    weak: bool = False
    loose: bool = False
    status: Status | None = None
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _mode_belongs_to_type(self) -> Self:
        if self.mode is not None and self.mode not in MODES[self.type]:
            raise ValueError(f"{self.id}: {self.type} has no mode {self.mode}")
        return self


class ModeWord(Entry):
    """Weapons and manners that settle the mode of an event whose trigger leaves it open."""

    type: EventType
    mode: str
    words: tuple[str, ...]


class EventGrammar(Entry):
    """Small words around triggers: negations, what is to come, what may be, what goes on, agents, parties."""

    head_first: bool
    negations: tuple[str, ...]
    planned: tuple[str, ...]
    possible: tuple[str, ...]
    ongoing: tuple[str, ...]
    requested: tuple[str, ...]
    agents: tuple[str, ...]
    targets: tuple[str, ...]
    parties: tuple[str, ...]
    between: tuple[str, ...]
    background: tuple[str, ...]
    definite: tuple[str, ...]
    passive_auxiliaries: tuple[str, ...]
    passive_prefixes: tuple[str, ...] = ()
    clause_marks: tuple[str, ...]
    subordinators: tuple[str, ...]
    abstract: tuple[str, ...]
    instruments: tuple[str, ...]
    light_verbs: tuple[str, ...]
    conjunctions: tuple[str, ...]
    relatives: tuple[str, ...]
    first_person: tuple[str, ...]
    pairs: tuple[str, ...]
    beside: tuple[str, ...]
    joiners: tuple[str, ...]
    articles: tuple[str, ...]
    anybody: tuple[str, ...]
    carried: tuple[str, ...]
    roles: tuple[str, ...]
    times: tuple[str, ...]
    own: tuple[str, ...]
    own_state: tuple[str, ...]
    infinitives: tuple[str, ...]


class EventLexicon(Entry):
    """The event words of one language."""

    grammar: EventGrammar
    trigger: tuple[Trigger, ...]
    mode: tuple[ModeWord, ...]


class ActEvent(Entry):
    """What a statement's act is as an event."""

    act: str
    type: EventType
    mode: str | None = None


class TypeMeasures(Entry):
    """Which figures belong to an event of a type."""

    type: EventType
    measures: tuple[Measure, ...]


class EventWorld(Entry):
    """What holds in every language: acts that are events, figures by type."""

    act: tuple[ActEvent, ...]
    figures: tuple[TypeMeasures, ...]


@cache
def load_events(language: str) -> EventLexicon:
    """The event words of `language`.

    Raises:
        LexiconError: the file does not fit the schema, or a mode does not belong to its type.
    """
    return read_lexicon(language, "events", EventLexicon)


@cache
def load_event_world() -> EventWorld:
    """Acts and figures of events.

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon("world", "events", EventWorld)
