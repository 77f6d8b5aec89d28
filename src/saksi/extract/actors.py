"""Phrases that may act or speak: named people and bodies, offices, forces, groups, governments, pronouns."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from saksi.extract.actor_phrase import Ground, Phrase
from saksi.extract.actor_phrases import PhraseGrower
from saksi.extract.actor_words import ActorWords, actor_words
from saksi.extract.countries import CountryMention
from saksi.extract.names import acronym, bracketed_acronym, capitalised, capitalised_run, labelled_run
from saksi.lexicon.actors import Organization
from saksi.model.analysis import Analysis, Extent, Sentence, Token
from saksi.model.mention import ActorMention, PlaceMention, TimeMention

_LONGEST_SOURCE = 8  # tokens of a phrase that is known only by its reporting verb
_AUXILIARIES = 3  # tokens between it and the verb
_NOMINAL = frozenset({"DET", "NUM", "NOUN", "ADJ", "PROPN"})


@dataclass(frozen=True, slots=True)
class ActorContext:
    """What earlier rooms found: countries, places and times keep their words out of names."""

    analysis: Analysis
    countries: Sequence[CountryMention]
    places: Sequence[PlaceMention]
    times: Sequence[TimeMention]


def find_actors(context: ActorContext) -> list[ActorMention]:
    """Every phrase that may act or speak, sorted by start, none inside another.

    A role and the name beside it ("juru bicara militer, Kolonel X", "X, a spokesman") are one mention.
    """
    words = actor_words(context.analysis.language)
    places = frozenset(context.analysis.token_at(p.start) for p in context.places)
    grower = PhraseGrower(
        context.analysis, words, Ground(_country_tokens(context), _taken_tokens(context), places)
    )
    mentions: list[ActorMention] = []
    known: set[str] = set()
    for sentence in context.analysis.sentences:
        mentions += _Scan(context, words, grower, known).run(sentence)
    return mentions


def _country_tokens(context: ActorContext) -> dict[int, CountryMention]:
    """Countries by token, but for those inside a longer place ("Port Sudan")."""
    analysis, starts = context.analysis, [p.start for p in context.places]
    inside = {
        c.start
        for c in context.countries
        if (at := bisect_left(starts, c.start) - 1) >= 0 and c.end <= context.places[at].end
    }
    return {analysis.token_at(c.start): c for c in context.countries if c.start not in inside}


def _taken_tokens(context: ActorContext) -> frozenset[int]:
    """Tokens that belong to an expression of time: no phrase may swallow them."""
    analysis = context.analysis
    return frozenset(t.index for time in context.times for t in analysis.tokens_in(time.start, time.end))


class _Scan:
    """One pass over a sentence, left to right, longest phrase first."""

    def __init__(
        self, context: ActorContext, words: ActorWords, grower: PhraseGrower, known: set[str]
    ) -> None:
        self.analysis, self.words, self.grower = context.analysis, words, grower
        self.tokens, self.places, self.known = context.analysis.tokens, grower.places, known
        self.found: list[ActorMention] = []

    def run(self, sentence: Sentence) -> list[ActorMention]:
        """The actors of one sentence; `known` collects the words of people's names for the sentences after."""
        self.sentence, self.shouting = sentence, self._shouts(sentence)
        at = sentence.first
        while at < sentence.last:
            at = max(at + 1, self._step(at))
        return self._join(self.found)

    def _shouts(self, sentence: Sentence) -> bool:
        """Whether the sentence is a headline in capitals, where no capital tells a name."""
        words = [
            t.text
            for t in self.tokens[sentence.first : sentence.last]
            if t.text.isalpha() and len(t.text) > 1
        ]
        return len(words) > 2 and sum(word.isupper() for word in words) > 0.6 * len(words)

    def _step(self, at: int) -> int:
        token = self.tokens[at]
        if not token.text[0].isalnum() or at in self.grower.taken:
            return at + 1
        pronoun = self.words.pronouns.get(token.lower)
        if pronoun is not None:
            kind = "person" if pronoun.person else "group"
            self._add(Phrase(at, at + 1, at, kind=kind, pronoun=pronoun.id, plural=pronoun.plural))
            return at + 1
        phrase = self._longer(self.grower.from_head(at, self.sentence), self._organization(at))
        phrase = phrase or self._country(at) or self._apposed_name(at) or self._name(at)
        phrase = phrase or self._described_source(at)
        if phrase is None:
            return at + 1
        self._add(phrase)
        return phrase.last

    @staticmethod
    def _longer(described: Phrase | None, named: Phrase | None) -> Phrase | None:
        """A known body's name or the phrase around a head, whichever reaches further."""
        if described is None or named is None:
            return described or named
        return named if named.last >= described.last else described

    def _organization(self, at: int) -> Phrase | None:
        hit = self.words.organizations.longest(self.analysis.text, self.tokens[at].start)
        if hit is None:
            determined = self.tokens[at].lower in self.words.definite and at + 1 < self.sentence.last
            inner = self._organization(at + 1) if determined and capitalised(self.tokens[at + 1]) else None
            return replace(inner, first=at) if inner is not None else None
        end, body = hit
        last = self.analysis.token_at(end - 1) + 1
        if self.tokens[last - 1].end != end or self._inside_longer_name(at, last):
            return None
        last = self._tail_of_name(bracketed_acronym(self.tokens, last, self.sentence.last))
        return _body_phrase(at, last, body)

    def _inside_longer_name(self, at: int, last: int) -> bool:
        """A common word that is also a medium's name ("Kompas") needs its capital; a lone article is none."""
        return last <= at or not any(capitalised(t) for t in self.tokens[at:last])

    def _tail_of_name(self, last: int) -> int:
        """Take in what the recogniser holds to be the same body ("LBH Papua")."""
        tokens = self.tokens
        while last < self.sentence.last and tokens[last].name == "ORG" and not tokens[last].name_start:
            last += 1
        return last

    def _country(self, at: int) -> Phrase | None:
        country = self.grower.countries.get(at)
        if country is None:
            return None
        last = self.analysis.token_at(country.end - 1) + 1
        if at in self.places:
            return None
        if self.tokens[at].name == "ORG" and labelled_run(self.tokens, at, self.sentence.last) > last:
            return replace(self._labelled_body(at), country=country.alpha3)
        named = self._named_after(at, last, country)
        if named is not None:
            return named
        kind = "military" if country.kind == "seat-military" else "government"
        sector = "MIL" if kind == "military" else "GOV"
        return Phrase(
            at, last, at, kind=kind, sector=sector, country=country.alpha3, demonym=country.kind == "demonym"
        )

    def _named_after(self, at: int, last: int, country: CountryMention) -> Phrase | None:
        """A body named after a country, where names come last ("Sudan Doctors Network (SDN)")."""
        if self.words.grammar.head_first or country.kind != "name":
            return None
        end = last
        while end < self.sentence.last and capitalised(self.tokens[end]) and self.tokens[end].text.isalpha():
            if self.tokens[end].name in ("PER", "LOC") or end in self.grower.countries:
                return None
            end += 1
        if end - last < 2:
            return None
        end = bracketed_acronym(self.tokens, end, self.sentence.last)
        return Phrase(at, end, at, kind="organization", country=country.alpha3, name=(at, end))

    def _apposed_name(self, at: int) -> Phrase | None:
        """A capitalised run after an office and a comma ("the prime minister, Luan Berani,") is its holder."""
        before = self.found[-1] if self.found else None
        if before is None or before.kind != "person" or before.name or not before.role or before.plural:
            return None
        gap = self.analysis.text[before.end : self.tokens[at].start]
        if not gap.endswith(", ") or not self._post(gap[:-2]) or at in self.places:
            return None
        if not capitalised(self.tokens[at]) or at in self.grower.countries:
            return None
        last = self._capital_end(at, any_label=True)
        closed = last >= self.sentence.last or not self.tokens[last].text[0].isalnum()
        cued = last < self.sentence.last and (
            self.tokens[last].lower in self.words.cues or self.tokens[last].pos in ("VERB", "AUX")
        )
        return (
            Phrase(at, last, at, kind="person", name=(at, last)) if last > at and (closed or cued) else None
        )

    def _post(self, gap: str) -> bool:
        """Nothing, or where somebody holds an office ("koordinator badan itu di Myanmar, Helena Brandt")."""
        words = gap.split()
        inner = gap.strip(" ,").split()
        if gap.startswith(", ") and inner and len(inner) <= 6 and all(word[0].isupper() for word in inner):
            return True  # "Kepala Puskesmas Cilincing, Jakarta Utara, Edison S."
        return not words or (len(words) <= 5 and words[0] in self.words.links and "," not in gap)

    def _name(self, at: int) -> Phrase | None:
        token = self.tokens[at]
        if at in self.places or not capitalised(token):
            return None
        lone_acronym = acronym(token) and not self.shouting and token.text not in self.known
        if token.name == "PER" and lone_acronym and self._name_end(at) == at + 1:
            return Phrase(at, at + 1, at, kind="organization", name=(at, at + 1))
        if token.name == "PER" or (token.name != "ORG" and token.text in self.known):
            last = self._name_end(at)
            return Phrase(at, last, at, kind="person", name=(at, last))
        if token.name == "ORG" and self._person_after_cue(at):
            return Phrase(at, self._capital_end(at), at, kind="person", name=(at, self._capital_end(at)))
        if self.shouting:
            return None
        if token.name == "ORG":
            return self._labelled_body(at)
        plain = token.name == "" and token.text.isalpha() and at > self.sentence.first
        if plain and acronym(token) and 2 < len(token.text) < 8:
            return Phrase(at, at + 1, at, kind="organization", name=(at, at + 1))
        return self._cued_name(at)

    def _labelled_body(self, at: int) -> Phrase:
        run = labelled_run(self.tokens, at, self.sentence.last)
        last = bracketed_acronym(self.tokens, run, self.sentence.last)
        return Phrase(at, last, at, kind="organization", name=(at, last))

    def _described_source(self, at: int) -> Phrase | None:
        """A plain noun phrase beside a reporting verb ("kata dua makelar", "her nephew has argued")."""
        last = self._nominal_end(at)
        if last == at or self.tokens[last - 1].pos not in ("NOUN", "PROPN", "ADJ"):
            return None
        if any(t.name for t in self.tokens[at:last]):
            return None  # a name inside speaks for itself
        lead = self.analysis.lower[
            max(self.sentence.start, self.tokens[at].start - 30) : self.tokens[at].start
        ].rstrip()
        within = self.analysis.lower[max(0, self.tokens[at].end - 40) : self.tokens[at].end]
        if within.endswith(self.words.introducing):
            return None  # the word belongs to the cue itself ("menurut laporan")
        follows = lead.endswith(self.words.introducing)
        before = self.tokens[at - 1] if at > self.sentence.first else None
        free = before is None or before.pos in ("PUNCT", "CCONJ", "SCONJ", "VERB", "ADV")
        if follows or (free and self._reports(last)):
            return Phrase(at, last, at, kind="group", sector="UNK")
        return None

    def _nominal_end(self, at: int) -> int:
        """Where the noun phrase ends that opens at a token; at the token itself if none does."""
        first = self.tokens[at]
        opens = first.pos in ("DET", "NUM", "NOUN", "ADJ") or first.lower in self.words.determiners
        last = at
        while opens and last < min(self.sentence.last, at + _LONGEST_SOURCE):
            token = self.tokens[last]
            inside = token.pos in _NOMINAL or token.lower in self.words.possessive or last == at
            if not inside or token.lower in self.words.cues or last in self.grower.taken:
                break
            if token.lower in self.words.conjunctions:
                break
            last += 1
        return last

    def _reports(self, at: int) -> bool:
        """Whether a reporting verb stands at a token, past what may stand between it and its subject."""
        limit = min(self.sentence.last, at + _AUXILIARIES)
        while at < limit and self.tokens[at].pos in ("AUX", "ADV", "PART"):
            at += 1
        return (
            at < self.sentence.last
            and self.tokens[at].lower in self.words.cues
            and self.tokens[at].pos == "VERB"
        )

    def _person_after_cue(self, at: int) -> bool:
        """Two or three plain capitalised words right after a reporting verb: the recogniser took a person amiss."""
        if at == self.sentence.first or self.tokens[at - 1].lower not in self.words.cues:
            return False
        run = self.tokens[at : self._capital_end(at)]
        return 2 <= len(run) <= 3 and all(t.text.isalpha() and not t.text.isupper() for t in run)

    def _name_end(self, at: int) -> int:
        run = labelled_run(self.tokens, at, self.sentence.last) if self.tokens[at].name else at + 1
        return max(run, self._capital_end(at))

    def _capital_end(self, at: int, *, any_label: bool = False) -> int:
        """A capitalised run, cut where a country, a place or a time begins."""
        last = capitalised_run(self.tokens, at, self.sentence.last, self.words.particles)
        for i in range(at + 1, last):
            other = not any_label and self.tokens[i].name not in ("", self.tokens[at].name)
            if i in self.grower.countries or i in self.grower.taken or i in self.places or other:
                return i
        return last

    def _cued_name(self, at: int) -> Phrase | None:
        """A capitalised run that the recogniser missed, right beside a reporting verb."""
        if self.tokens[at].pos in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "ADV", "AUX"):
            return None
        last = self._capital_end(at)
        before = self.tokens[at - 1].lower if at > self.sentence.first else ""
        after = self.tokens[last].lower if last < self.sentence.last else ""
        opens = at == self.sentence.first
        if (
            after == ","
            and last + 1 < self.sentence.last
            and self.tokens[last + 1].lower in self.words.relatives
        ):
            return Phrase(at, last, at, kind="organization", name=(at, last))
        if before in self.words.cues or (after in self.words.cues and (not opens or last - at > 1)):
            kind = "organization" if last == at + 1 and acronym(self.tokens[at]) else "person"
            return Phrase(at, last, at, kind=kind, name=(at, last))
        return None

    def _add(self, phrase: Phrase) -> None:
        self.found.append(self.grower.mention(phrase, self.sentence))
        if phrase.kind == "person" and phrase.name is not None:
            self.known.update(t.text for t in self.tokens[phrase.name[0] : phrase.name[1]] if len(t.text) > 2)

    def _join(self, found: list[ActorMention]) -> list[ActorMention]:
        """Join a role and the name in apposition to it ("the minister, X", "X, the minister,")."""
        joined: list[ActorMention] = []
        for mention in found:
            if joined and self._apposed(joined[-1], mention):
                joined[-1] = _joined(joined[-1], mention)
            else:
                joined.append(mention)
        return joined

    def _apposed(self, left: ActorMention, right: ActorMention) -> bool:
        """Whether two neighbours are one person: an office and its holder's name, in either order."""
        between = self.analysis.text[left.end : right.start]
        if not between.endswith((", ", " ", ",")) or left.kind != "person" or right.kind != "person":
            return False
        if left.pronoun or right.pronoun or left.plural or right.plural:
            return False
        if left.name is None and left.role is not None and right.name is not None:
            return between == " " or self._post(between.rstrip(", ") if "," in between else "x x")
        return left.name is not None and right.name is None and between == ", " and right.role is not None


def _body_phrase(at: int, last: int, body: Organization) -> Phrase:
    return Phrase(at, last, at, kind=body.kind, sector=body.sector, country=body.country, name=(at, last))


def _joined(left: ActorMention, right: ActorMention) -> ActorMention:
    role, named = (left, right) if left.name is None else (right, left)
    return replace(
        role,
        start=left.start,
        end=right.end,
        name=named.name,
        label=Extent(role.start, role.end),
        sector=role.sector or named.sector,
        country=role.country or named.country,
        unnamed=False,
        definite=False,
        oblique=left.oblique,
        modifier=left.modifier,
    )


def tokens_of(mention: ActorMention, analysis: Analysis) -> tuple[Token, ...]:
    """The tokens of a mention."""
    return analysis.tokens_in(mention.start, mention.end)
