"""Reporting verbs and phrases: which act they report and on which side their source stands."""

from functools import cache
from typing import Literal

from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.vocabulary import Act

Frame = Literal["subject", "inverted", "either", "according", "agent", "outlet"]
"""Where a cue's source stands.

subject: before the verb, content after ("X mengatakan …"). inverted: right after the cue, content
before ("…, kata X"). either: both orders ("X said …", "…, said X", "…, X said"). according: right after
the cue, content on the other side ("menurut X, …"). agent: after a passive ("dibantah X", "dibantah
oleh X"), content before. outlet: after a passive that names a medium ("dikutip dari X").
"""


class Cue(Entry):
    """Forms of one cue, with what must stand beside them.

    addressee: who is told is the object ("meminta X untuk …"), or belongs to the content ("menuduh X …").
    strict: only after a comma or closing mark. clause: only with a complementizer ("menyampaikan bahwa …").
    heads: only when one of these words follows or belongs to the form ("menolak berkomentar").
    """

    id: str
    act: Act
    frame: Frame
    forms: tuple[str, ...]
    addressee: Literal["none", "object", "kept"] = "none"
    strict: bool = False
    clause: bool = False
    heads: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class CueGrammar(Entry):
    """The small words around cues.

    complementizers open a content clause; openers are dropped from its start; negations turn a cue into
    a refusal ("belum mengatakan"); auxiliaries may stand between source and cue; conjunctions before a
    cue mean that its source is the one of the cue before; recipients introduce who is told; contrasts open
    a clause with a subject of its own; after infinitives a verb reports nothing; agents introduce who does
    what a passive says; anonymity formulas only say
    that a source has no name; feelings raise a neutral verb to `express`. unknown: the frames of a verb that no
    entry knows, right after words in marks and elsewhere. passives and colloquial say what the beginning of a
    verb (a pattern) becomes ("menaksir": "ditaksir"; "menuduh": "nuduh"), colloquial_ends its end ("mengumumkan":
    "ngumumin").
    """

    complementizers: tuple[str, ...]
    openers: tuple[str, ...]
    negations: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    conjunctions: tuple[str, ...]
    recipients: tuple[str, ...]
    prepositions: tuple[str, ...]
    relatives: tuple[str, ...]
    enclitic: str = ""
    participle: str = ""
    first_person: tuple[str, ...]
    own: tuple[str, ...]
    future: tuple[str, ...]
    conditions: tuple[str, ...] = ()
    not_quoted: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    adjuncts: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    anonymity: tuple[str, ...] = ()
    feelings: tuple[str, ...] = ()
    unknown: tuple[Frame, Frame]
    passives: tuple[tuple[str, str], ...] = ()
    colloquial: tuple[tuple[str, str], ...] = ()
    colloquial_ends: tuple[tuple[str, str], ...] = ()


class CueLexicon(Entry):
    """All cues of one language."""

    grammar: CueGrammar
    cue: tuple[Cue, ...]


@cache
def load_cues(language: str) -> CueLexicon:
    """The cues of `language` ("id" or "en").

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "cues", CueLexicon)
