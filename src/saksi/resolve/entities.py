"""Mentions of actors become entities: one for each person, body, force, government or group.

Names are joined by spelling and parts, governments by country, forces by country and branch, phrases that
point back ("kantor tersebut", "the group") by their head.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from saksi.lexicon.actors import load_actors, load_organizations
from saksi.lexicon.countries import country_label
from saksi.model.analysis import Analysis, Extent
from saksi.model.mention import ActorMention
from saksi.resolve.names import fold, same_person

_LOOKBACK = 60  # entities; who is pointed back to was named not long ago
_NAMED_BODIES = ("organization", "media", "military", "government")


@dataclass(slots=True)
class Draft:
    """An entity in the making."""

    kind: str
    name: str
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    named: bool = False
    heads: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    mentions: list[Extent] = field(default_factory=list)
    first: int = 0
    plural: bool = False
    free: bool = False


class EntityIndex:
    """Entities by what tells them apart, in the order of the text."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.drafts: list[Draft] = []
        self.by_key: dict[str, int] = {}
        self.persons: dict[str, list[int]] = {}
        self.latest_body: int | None = None
        self.plain_bodies: dict[str, int] = {}
        grammar = load_actors(analysis.language).grammar
        self.edges = frozenset(grammar.determiners) | frozenset(grammar.definite)

    def place(self, mention: ActorMention) -> int | None:
        """The entity of a mention, made when it is new; pronouns have none here."""
        if mention.pronoun:
            return None
        if mention.name is not None and (mention.kind == "person" or self._taken_for_body(mention)):
            at = self._person(mention)
        elif mention.kind in _NAMED_BODIES and (mention.name is not None or mention.country):
            at = self._body(mention)
        else:
            at = self._described(mention)
        self._record(at, mention)
        return at

    def _text(self, extent: Extent | ActorMention) -> str:
        return self.analysis.text[extent.start : extent.end]

    def _new(self, mention: ActorMention, name: str, *, named: bool) -> int:
        self.drafts.append(
            Draft(
                mention.kind, name, mention.country, mention.sector, mention.role, named, first=mention.start
            )
        )
        return len(self.drafts) - 1

    def _person(self, mention: ActorMention) -> int:
        assert mention.name is not None
        name = self._text(mention.name)
        folded = fold(name)
        for at in self._alike(folded):
            if any(same_person(folded, key) for key in self.drafts[at].keys):
                if len(name) > len(self.drafts[at].name):
                    self.drafts[at].name = name
                if folded not in self.drafts[at].keys:
                    self.drafts[at].keys.add(folded)
                    self._index_person(folded, at)
                return at
        holder = self._taken_as_body(folded)
        if holder is not None:
            self.drafts[holder].kind, name = "person", max(name, self.drafts[holder].name, key=len)
        else:
            holder = self._role_holder(mention)
        at = self._new(mention, name, named=True) if holder is None else holder
        self.drafts[at].name, self.drafts[at].named = name, True
        self.drafts[at].keys.add(folded)
        self._index_person(folded, at)
        return at

    def _taken_for_body(self, mention: ActorMention) -> bool:
        """Whether the recogniser took a person known by this name for a body."""
        if mention.name is None or mention.kind != "organization" or mention.sector is not None:
            return False
        folded = fold(self._text(mention.name))
        return any(folded in self.drafts[at].keys for at in self._alike(folded))

    def _taken_as_body(self, folded: str) -> int | None:
        """An entity so far held to be a body whose last word is this person's ("Mr Milosavac")."""
        at = self.plain_bodies.get(folded.split()[-1]) if folded else None
        return at if at is not None and same_person(folded, fold(self.drafts[at].name)) else None

    def _alike(self, folded: str) -> list[int]:
        """People who share the beginning of a word of the name, the latest first."""
        found = {at for word in folded.split() for at in self.persons.get(word[:3], ())}
        return sorted(found, reverse=True)

    def _index_person(self, folded: str, at: int) -> None:
        for word in folded.split():
            holders = self.persons.setdefault(word[:3], [])
            if at not in holders[-1:]:
                holders.append(at)

    def _role_holder(self, mention: ActorMention) -> int | None:
        """A person so far known by the office alone, named now with the same office."""
        label = self._label(mention)
        at = self.by_key.get(f"described:{label}") if label else None
        return (
            at if at is not None and self.drafts[at].kind == "person" and not self.drafts[at].named else None
        )

    def _body(self, mention: ActorMention) -> int:
        keys = self._body_keys(mention)
        for key in keys:
            if key in self.by_key:
                at = self.by_key[key]
                break
        else:
            at = self._new(mention, self._body_name(mention), named=True)
        for key in keys:
            self.by_key.setdefault(key, at)
        words = fold(self.drafts[at].name).split()
        if mention.sector is None and mention.kind == "organization" and 2 <= len(words) <= 3:
            self.plain_bodies.setdefault(words[-1], at)
        return at

    def _body_keys(self, mention: ActorMention) -> list[str]:
        """What a body may be known by: country and branch, official names, acronym, the phrase itself."""
        if mention.country and mention.name is None and mention.kind == "government":
            return [f"government:{mention.country}"]
        if (
            mention.country
            and mention.name is None
            and mention.kind == "military"
            and mention.force != "unit"
        ):
            return [f"military:{mention.country}:{mention.force}"]
        text = self._text(mention)
        bare, _, bracket = text.partition("(")
        keys = [self._named_key(self._stripped(bare))]
        if bracket:
            keys.append(self._named_key(bracket.rstrip(") ")))
        return keys

    def _named_key(self, name: str) -> str:
        official = _official(name)
        return f"body:{official or fold(name)}"

    def _body_name(self, mention: ActorMention) -> str:
        if mention.kind == "government" and mention.country and mention.name is None:
            return country_label(mention.country)
        return self._stripped(self._text(mention)) or self._text(mention)

    def _stripped(self, phrase: str) -> str:
        """A phrase without determiners and pointing words at its edges."""
        words = phrase.split()
        while len(words) > 1 and words[0].lower() in self.edges:
            words = words[1:]
        while len(words) > 1 and words[-1].lower() in self.edges:
            words = words[:-1]
        return " ".join(words)

    def _label(self, mention: ActorMention) -> str:
        extent = mention.label or (None if mention.name else Extent(mention.start, mention.end))
        return fold(self._stripped(self._text(extent))) if extent else ""

    def _described(self, mention: ActorMention) -> int:
        """A phrase without a name: what it says already seen, or what it points back to, or somebody new."""
        label = self._label(mention)
        known = self.by_key.get(f"described:{label}")
        if known is not None:
            return known
        if mention.definite or self._bare(mention):
            back = self._pointed_back(mention, label)
            if back is not None:
                return back
        at = self._new(mention, self._stripped(self._text(mention)), named=False)
        self.by_key[f"described:{label}"] = at
        return at

    def _bare(self, mention: ActorMention) -> bool:
        return fold(self._stripped(self._text(mention))) == fold(mention.head)

    def _pointed_back(self, mention: ActorMention, label: str) -> int | None:
        """The latest entity whose description shares the head ("kementerian itu", "the minister")."""
        heads = fold(mention.head)
        for at in range(len(self.drafts) - 1, max(-1, len(self.drafts) - 1 - _LOOKBACK), -1):
            draft = self.drafts[at]
            if (draft.kind == "person") != (mention.kind == "person") or draft.plural != mention.plural:
                continue
            if heads in draft.heads or any(label and label in other for other in draft.labels):
                return at
        if mention.definite and mention.generic:
            return self._latest_body()
        return None

    def _latest_body(self) -> int | None:
        return self.latest_body

    def _record(self, at: int, mention: ActorMention) -> None:
        draft = self.drafts[at]
        draft.heads.add(fold(mention.head))
        label = self._label(mention)
        if label:
            draft.labels.add(label)
            self.by_key.setdefault(f"described:{label}", at)
        draft.mentions.append(Extent(mention.start, mention.end))
        draft.country = draft.country or mention.country
        draft.sector = draft.sector or mention.sector
        draft.role = draft.role or mention.role
        draft.plural = draft.plural or mention.plural
        if draft.named and draft.kind in ("organization", "group"):
            self.latest_body = at
        draft.free = draft.free or not (mention.oblique or mention.modifier)


def _official(name: str) -> str | None:
    """The first name of a known organisation, folded; None when it is not known."""
    return _official_names().get(fold(name))


@cache
def _official_names() -> dict[str, str]:
    return {fold(name): fold(body.names[0]) for body in load_organizations() for name in body.names}


def group_actors(analysis: Analysis, actors: Sequence[ActorMention]) -> tuple[list[Draft], list[int | None]]:
    """Entities, and for every mention the position of its entity (None: a pronoun)."""
    index = EntityIndex(analysis)
    return index.drafts, [index.place(mention) for mention in actors]
