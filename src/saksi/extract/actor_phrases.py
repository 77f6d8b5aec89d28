"""Grow a noun phrase around the head of an actor: modifiers, affiliation, name."""

from dataclasses import replace

from saksi.extract.actor_phrase import Ground, Phrase
from saksi.extract.actor_words import ActorWords
from saksi.extract.names import bracketed_acronym, capitalised, capitalised_run, labelled_run
from saksi.lexicon.actors import Head
from saksi.model.analysis import Analysis, Extent, Sentence
from saksi.model.mention import ActorMention

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X"})
_BODIES = ("organization", "military", "media", "group")
_LONGEST_PHRASE = 20  # tokens; longer runs are lists or damage, not one actor


class PhraseGrower:
    """Builds phrases around heads in one analysis; direction and inner words come from the lexicon."""

    def __init__(self, analysis: Analysis, words: ActorWords, ground: Ground) -> None:
        self.analysis, self.words, self.tokens = analysis, words, analysis.tokens
        self.countries, self.taken, self.places = ground.countries, ground.taken, ground.places

    def from_head(self, at: int, sentence: Sentence) -> Phrase | None:
        """The phrase whose head (or, where heads come last, whose first word) stands at `at`."""
        if self.words.grammar.head_first:
            return self._head_first(at, sentence)
        return self._head_last(at, sentence)

    def _match(self, at: int) -> tuple[int, Head] | None:
        """The head at token `at`: index after it, and its entry."""
        token = self.tokens[at]
        hit = self.words.heads.longest(self.analysis.lower, token.start)
        if hit is None:
            return None
        last = self.analysis.token_at(hit[0] - 1) + 1
        whole = self.tokens[last - 1].end
        if whole != hit[0] and not (hit[0] < whole and self.tokens[last - 1].text.endswith(".")):
            return None
        return last, hit[1]

    # -- heads first: "juru bicara militer Thailand" ---------------------------------------------------

    def _head_first(self, at: int, sentence: Sentence) -> Phrase | None:
        hit = self._match(at)
        if hit is None:
            return None
        head_end, head = hit
        phrase = Phrase(
            self._determined(at, sentence),
            head_end,
            at,
            head.kind,
            head_end=head_end,
            sector=head.sector,
            role=self._role(head, at, head_end),
            plural=head.plural,
            force=head.force,
            head_text=self._text(at, head_end),
            generic=head.generic,
            territorial=head.territorial,
        )
        phrase = self._right(phrase, sentence)
        grown = phrase.last > head_end or phrase.first < at or phrase.name is not None
        return phrase if grown or head.bare else None

    def _role(self, head: Head, first: int, last: int) -> str | None:
        return self._text(first, last) if head.role == "=" else head.role

    def _determined(self, at: int, sentence: Sentence) -> int:
        first = at
        while first > sentence.first and (
            self.tokens[first - 1].lower in self.words.determiners or self.tokens[first - 1].pos == "NUM"
        ):
            if first - 1 in self.taken or not self.tokens[first - 1].text[0].isalnum():
                break
            first -= 1
        return first

    def _right(self, phrase: Phrase, sentence: Sentence) -> Phrase:
        at, limit = phrase.last, min(sentence.last, phrase.last + _LONGEST_PHRASE)
        while at < limit and at not in self.taken:
            token = self.tokens[at]
            if token.lower in self.words.definite:
                return replace(phrase, last=at + 1, definite=True)
            name_end = self._person_name(phrase, at, limit) or self._ranked_name(phrase, at, limit)
            if name_end:
                return replace(phrase, last=name_end, name=(at, name_end), label=(phrase.first, at))
            step = self._modifier(phrase, at, limit)
            if step == at:
                break
            phrase = self._informed(phrase, at, step)
            at = step
        return self._trailing_name(replace(phrase, last=at))

    def _trailing_name(self, phrase: Phrase) -> Phrase:
        """Two or three proper nouns that close an office's phrase are its holder's name, unless they are a place."""
        first = phrase.last
        while first > phrase.head_end and self._name_word(first - 1):
            first -= 1
        bounded = phrase.head_end < first and self.tokens[first - 1].pos in ("NOUN", "ADJ")
        if phrase.kind != "person" or not bounded or not 2 <= phrase.last - first <= 3:
            return phrase
        return replace(phrase, name=(first, phrase.last), label=(phrase.first, first))

    def _name_word(self, at: int) -> bool:
        token = self.tokens[at]
        free = at not in self.places and at not in self.countries and token.name != "ORG"
        return token.pos == "PROPN" and capitalised(token) and not token.text.isupper() and free

    def _person_name(self, phrase: Phrase, at: int, limit: int) -> int:
        """The index after a person's name at `at` (0: none): recognised, or capitals after a title."""
        if at >= len(self.tokens):
            return 0
        token = self.tokens[at]
        if phrase.kind != "person" or at in self.countries or not capitalised(token):
            return 0
        if token.name == "PER":
            run = labelled_run(self.tokens, at, limit)
            return max(run, self._plain_run(at, limit))
        behind = at == phrase.head_end or self._ends_affiliation(at)
        unplaced = not phrase.territorial and at not in self.places
        title = behind and unplaced and not self._known_body(at) and self._match(at) is None
        return self._title_run(at, limit) if title else 0

    def _ranked_name(self, phrase: Phrase, at: int, limit: int) -> int:
        """The index after "Komisaris Besar Ferry W." behind an office ("Kepala Bidang Humas Polda …"; 0: none)."""
        hit = self._match(at) if phrase.kind == "person" and at > phrase.head_end else None
        if hit is None or hit[1].kind != "person" or hit[1].territorial or hit[0] >= limit:
            return 0
        last = self._title_run(hit[0], limit)
        return last if last > hit[0] else 0

    def _title_run(self, at: int, limit: int) -> int:
        """Capitals after a title are the name whatever the recogniser made of them, up to four words."""
        last = capitalised_run(self.tokens, at, min(limit, at + 4), self.words.particles)
        return next((i for i in range(at + 1, last) if i in self.countries or i in self.taken), last)

    def _plain_run(self, at: int, limit: int) -> int:
        last = capitalised_run(self.tokens, at, limit, self.words.particles)
        for i in range(at + 1, last):
            if i in self.countries or i in self.taken or self.tokens[i].name in ("LOC", "ORG"):
                return i
        return last

    def _ends_affiliation(self, at: int) -> bool:
        """Whether a country's name ends right before `at` ("Wakil PM Thailand | Somsak")."""
        before = self.tokens[at - 1]
        return any(c.end == before.end for i in (at - 1, at - 2, at - 3) if (c := self.countries.get(i)))

    def _known_body(self, at: int) -> bool:
        return self.words.organizations.longest(self.analysis.text, self.tokens[at].start) is not None

    def _modifier(self, phrase: Phrase, at: int, limit: int) -> int:
        """The index after the modifier at `at`; `at` itself when the phrase ends here."""
        if at in self.countries:
            return self.analysis.token_at(self.countries[at].end - 1) + 1
        closing = bracketed_acronym(self.tokens, at, limit)
        if closing > at:
            return closing
        token = self.tokens[at]
        known = capitalised(token)
        body = self.words.organizations.longest(self.analysis.text, token.start) if known else None
        if body is not None:
            return self.analysis.token_at(body[0] - 1) + 1
        if token.lower in self.words.cues or token.lower in self.words.stops:
            return at
        if not token.text[0].isalpha():
            return at + 1 if self._numbered(phrase, at, limit) else at
        if token.lower in self.words.inner:
            joins = at + 1 < limit and capitalised(self.tokens[at + 1]) and capitalised(self.tokens[at - 1])
            takes = phrase.kind in ("organization", "person") and at + 1 not in self.countries
            return at + 1 if joins and takes and at >= phrase.head_end else at
        if token.pos in _NOMINAL or token.lower in self.words.modifiers or token.name in ("ORG", "LOC"):
            return at + 1
        return at

    def _numbered(self, phrase: Phrase, at: int, limit: int) -> bool:
        """Whether a number or hyphen belongs to a name in the phrase ("Satgas Covid-19", "Daop 8 Surabaya")."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if phrase.kind not in ("person", "organization") or at <= phrase.head_end:
            return False
        if token.text == "-":
            return at + 1 < limit and self.tokens[at + 1].text.isdigit() and before.end == token.start
        return token.text.isdigit() and len(token.text) < 3 and (capitalised(before) or before.text == "-")

    def _informed(self, phrase: Phrase, at: int, step: int) -> Phrase:
        """Country and sector from the modifier at [at, step)."""
        country = self.countries.get(at)
        if country is not None:
            return replace(phrase, country=phrase.country or country.alpha3, sector=phrase.sector or "GOV")
        token = self.tokens[at]
        named = capitalised(token)
        hit = self.words.organizations.longest(self.analysis.text, token.start) if named else None
        if hit is not None:
            return replace(
                phrase, country=phrase.country or hit[1].country, sector=phrase.sector or hit[1].sector
            )
        inner = self.words.heads.longest(self.analysis.lower, token.start)
        if inner is not None and phrase.sector is None:
            return replace(phrase, sector=inner[1].sector)
        return phrase

    # -- heads last: "Lebanon's information minister" ---------------------------------------------------

    def _head_last(self, at: int, sentence: Sentence) -> Phrase | None:
        """Read rightwards over premodifiers from `at` to the last head of the noun phrase."""
        first = at
        end, heads = at, []  # heads: (start, end, entry)
        limit = min(sentence.last, at + _LONGEST_PHRASE)
        while end < limit and end not in self.taken:
            hit = None if self._qualifies(end, limit) else self._match(end)
            if hit is not None and hit[0] <= limit:
                heads.append((end, hit[0], hit[1]))
                end = hit[0]
                if hit[1].kind == "person" and self._person_name(self._bare(heads[-1]), end, limit):
                    break
                continue
            step = self._premodifier(first, end, limit)
            if step == end:
                break
            end = step
        if not heads:
            return None
        start, head_end, head = heads[-1]
        if not (head.bare or start > first or self._person_name(self._bare(heads[-1]), head_end, limit)):
            return None
        return self._completed(self._phrase_to(first, heads[-1]), sentence, limit)

    def _qualifies(self, at: int, limit: int) -> bool:
        """Whether a word is an adjective before its noun here ("a general strike")."""
        return self.tokens[at].pos == "ADJ" and at + 1 < limit and self.tokens[at + 1].pos == "NOUN"

    def _bare(self, head: tuple[int, int, Head]) -> Phrase:
        return Phrase(
            head[0], head[1], head[0], head[2].kind, head_end=head[1], territorial=head[2].territorial
        )

    def _phrase_to(self, first: int, head: tuple[int, int, Head]) -> Phrase:
        start, end, entry = head
        phrase = Phrase(
            first,
            end,
            start,
            entry.kind,
            head_end=end,
            sector=entry.sector,
            role=self._role(entry, start, end),
            plural=entry.plural,
            force=entry.force,
            head_text=self._text(start, end),
            generic=entry.generic,
            territorial=entry.territorial,
        )
        for at in range(first, start):
            phrase = self._informed(phrase, at, at + 1)
        definite = self.tokens[first].lower in self.words.definite
        return replace(phrase, definite=definite and phrase.country is None)

    def _premodifier(self, first: int, at: int, limit: int) -> int:
        if at in self.countries:
            return self.analysis.token_at(self.countries[at].end - 1) + 1
        token = self.tokens[at]
        if token.lower in self.words.determiners or (token.pos == "NUM" and token.text[0].isalnum()):
            return at + 1 if at == first or self.tokens[at - 1].lower in self.words.determiners else at
        if token.lower in self.words.possessive and at > first:
            return at + 1
        hyphen = token.text == "-" and at > first and at + 1 < limit
        if hyphen:
            return at + 1
        if token.lower in self.words.stops or token.lower in self.words.cues or not token.text[0].isalpha():
            return at
        if token.name == "PER" and not (self._possessed(at, limit) or self._before_many(at, limit)):
            return at
        participle = (
            token.pos == "VERB" and at > first and self.tokens[at - 1].lower in self.words.determiners
        )
        if token.pos in _NOMINAL or token.lower in self.words.modifiers or participle:
            return at + 1
        return at

    def _possessed(self, at: int, limit: int) -> bool:
        end = labelled_run(self.tokens, at, limit)
        return end < limit and self.tokens[end].lower in self.words.possessive

    def _before_many(self, at: int, limit: int) -> bool:
        """Whether a lone name stands before those named after it ("Karen commanders", "Haftar forces")."""
        if (
            labelled_run(self.tokens, at, limit) != at + 1
            or at + 1 >= limit
            or capitalised(self.tokens[at + 1])
        ):
            return False
        hit = self._match(at + 1)
        return hit is not None and (hit[1].plural or hit[1].kind in ("group", "military"))

    def _completed(self, phrase: Phrase, sentence: Sentence, limit: int) -> Phrase:
        """Take in the name after a title, or the "of …" behind the head."""
        name_end = self._person_name(phrase, phrase.last, limit)
        if name_end:
            return replace(
                phrase, last=name_end, name=(phrase.last, name_end), label=(phrase.first, phrase.last)
            )
        at = phrase.last
        if at + 1 < sentence.last and self.tokens[at].lower in self.words.links:
            end = self._linked(at + 1, sentence, self.tokens[at].lower)
            if end > at + 1:
                inside = replace(phrase, last=end)
                for i in range(at + 1, end):
                    inside = self._informed(inside, i, i + 1)
                return inside
        return replace(phrase, last=bracketed_acronym(self.tokens, phrase.last, sentence.last))

    def _linked(self, at: int, sentence: Sentence, link: str) -> int:
        """The end of a noun phrase after "of", "for": names only, except right after the first link word."""
        end = at
        while end < min(sentence.last, at + 8) and end not in self.taken:
            token = self.tokens[end]
            if end in self.countries:
                end = self.analysis.token_at(self.countries[end].end - 1) + 1
                continue
            article = end == at and token.lower in self.words.determiners
            of_name = capitalised(token) and token.text[0].isalpha() and token.lower not in self.words.cues
            common = link == self.words.grammar.links[0] and token.pos in ("NOUN", "ADJ")
            if not (article or of_name or (common and token.lower not in self.words.cues)):
                break
            end += 1
        return end if end > at and self.tokens[end - 1].lower not in self.words.determiners else at

    # -- the mention --------------------------------------------------------------------------------

    def _text(self, first: int, last: int) -> str:
        return self.analysis.lower[self.tokens[first].start : self.tokens[last - 1].end]

    def _extent(self, span: tuple[int, int] | None) -> Extent | None:
        return None if span is None else Extent(self.tokens[span[0]].start, self.tokens[span[1] - 1].end)

    def mention(self, phrase: Phrase, sentence: Sentence) -> ActorMention:
        """The phrase as a mention, with its place in the clause."""
        extent = self._extent((phrase.first, phrase.last))
        assert extent is not None
        if phrase.name is None and phrase.kind in _BODIES:
            phrase = replace(phrase, name=self._proper(phrase))
        return ActorMention(
            extent.start,
            extent.end,
            phrase.head_text or self._text(phrase.head, phrase.last),
            phrase.kind,
            sector=phrase.sector,
            country=phrase.country,
            role=phrase.role,
            name=self._extent(phrase.name),
            label=self._extent(phrase.label),
            pronoun=phrase.pronoun,
            definite=phrase.definite,
            unnamed=phrase.kind == "person" and phrase.name is None,
            generic=phrase.generic,
            plural=phrase.plural,
            sentence=sentence.index,
            oblique=self._after_preposition(phrase.first, sentence),
            modifier=self._modifies(phrase, sentence),
            force=phrase.force,
        )

    def _proper(self, phrase: Phrase) -> tuple[int, int] | None:
        """The phrase as a name when it is written as one ("the National Rights Network"), else None."""
        first = phrase.first
        while first < phrase.last - 1 and self.tokens[first].lower in self.words.determiners:
            first += 1
        inner = [
            t
            for t in self.tokens[first : phrase.last]
            if t.text[0].isalpha() and t.lower not in self.words.inner
        ]
        proper = len(inner) > 1 and all(capitalised(t) for t in inner) and not phrase.country
        return (first, phrase.last) if proper else None

    def _after_preposition(self, first: int, sentence: Sentence) -> bool:
        if first <= sentence.first or self.tokens[first - 1].lower not in self.words.prepositions:
            return False
        counted = first - 2 >= sentence.first and self.tokens[first - 2].lower in self.words.determiners
        before = f" {self.analysis.lower[sentence.start : self.tokens[first].start].rstrip()}"
        return not counted and not before.endswith(
            self.words.bounds
        )  # "thousands of", "up to" count a subject

    def _modifies(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether the phrase only modifies a noun that is no actor."""
        tokens = self.tokens
        if not self.words.grammar.head_first:
            after = tokens[phrase.last] if phrase.last < sentence.last else None
            if after is None:
                return False
            return after.lower in self.words.possessive or (
                phrase.demonym and after.pos in ("NOUN", "ADJ", "PROPN")
            )
        before = tokens[phrase.first - 1] if phrase.first > sentence.first else None
        if before is None or before.lower in self.words.cues or before.lower in self.words.stops:
            return False
        return before.pos == "NOUN" and not capitalised(before) and before.lower not in self.words.determiners
