"""Named places with their points: look-up of capitalised names, and the words around them for the doubt.

A country is a place where something is or goes ("di Myanmar", "to Venezuela"), not where it acts; a town of the
world's index needs a preposition, a generic noun or the recogniser on its side, a hand-made entry only its capital.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from saksi.extract.countries import CountryMention, find_countries
from saksi.extract.names import acronym, capitalised
from saksi.extract.place_spots import PlaceCandidate, countries_spoken_of, mention_of
from saksi.lexicon.gazetteer import Spot, find_spots, fold_place, longest_name
from saksi.lexicon.phrases import PhraseTable
from saksi.lexicon.place_words import PlaceWords, load_place_words
from saksi.model.analysis import Analysis, Token
from saksi.model.mention import PlaceMention
from saksi.readers import load_reader

_DATELINE_REACH = 14  # tokens from the place to the dash that closes a dateline
_LEAST, _SURE = 0.15, 0.85  # what a reader must give to a place of the rules, and to any other
_LARGE = 100_000  # people of a town that news names without saying where it is
_DATELINE = 6  # tokens at the start of a paragraph in which a dateline stands


@dataclass(frozen=True, slots=True)
class _Words:
    words: PlaceWords
    locatives: frozenset[str]
    weak: frozenset[str]
    before: PhraseTable[bool]
    generic_last: frozenset[str]
    generic_words: frozenset[str]
    after: frozenset[str]
    not_for_countries: frozenset[str]
    directions: frozenset[str]
    directions_after: frozenset[str]
    bearers: frozenset[str]
    common: frozenset[str]


@cache
def _words(language: str) -> _Words:
    words = load_place_words(language)
    return _Words(
        words,
        frozenset(words.locatives),
        frozenset(words.weak_locatives),
        PhraseTable((w, True) for w in words.generics_before),
        frozenset(
            w.split()[-1] if w.split()[-1] not in words.genitives else w for w in words.generics_before
        ),
        frozenset(part for w in words.generics_before for part in w.split()),
        frozenset(words.generics_after),
        frozenset(words.not_for_countries),
        frozenset(words.directions_before),
        frozenset(words.directions_after),
        frozenset(words.bearers),
        frozenset(words.common),
    )


def find_places(analysis: Analysis, countries: Sequence[CountryMention] | None = None) -> list[PlaceMention]:
    """Every named place, left to right, resolved; of places with one name, the one the report is about.

    `countries` are those of `find_countries`, when they are known already. Rules on the words around a name speak
    for and against it, a trained reader has the last word.
    """
    reader = load_reader("places")
    scan = PlaceScan(analysis, find_countries(analysis) if countries is None else countries)
    kept = [
        c for c, features in scan.possible() if scan.keeps(c, scan.trusted(c, reader.probability(features)))
    ]
    context = countries_spoken_of(kept, scan.countries)
    return [mention_of(analysis, candidate, context) for candidate in kept]


class PlaceScan:
    """One pass over the tokens: the longest name at each capital, then the verdict of its surroundings."""

    def __init__(self, analysis: Analysis, countries: Sequence[CountryMention]) -> None:
        self.analysis, self.tokens, self.words = analysis, analysis.tokens, _words(analysis.language)
        self.countries = {analysis.token_at(c.start): c for c in countries}
        self.accepted: list[PlaceCandidate] = []

    def possible(self) -> Iterator[tuple[PlaceCandidate, list[str]]]:
        """Names that may be places, in order, each with what it is judged by; tell `keeps` of each before the next."""
        at = 0
        while at < len(self.tokens):
            candidate = (
                self._candidate(at) if self.tokens[at].text[0].isupper() or self._direction(at) else None
            )
            if candidate is not None:
                yield candidate, list(self._features(candidate))
            at = candidate.last if candidate is not None else at + 1

    def trusted(self, candidate: PlaceCandidate, chance: float) -> bool:
        """Whether a name is a place: where the reader is sure, or else by the rules."""
        if self._borne(candidate.first):
            return False  # "Gubernur Surin": the office takes the name for itself, whatever a reader holds
        return chance >= (_LEAST if self._is_place(candidate) else _SURE)

    def keeps(self, candidate: PlaceCandidate, is_place: bool) -> bool:
        """Remember a place: a list of places may go on after it."""
        if is_place:
            self.accepted.append(candidate)
        return is_place

    def _features(self, candidate: PlaceCandidate) -> Iterator[str]:
        """What a name is judged by: the verdict of the rules and its grounds, the name, the words around."""
        at, last = candidate.first, candidate.last
        ruled, sort = self._is_place(candidate), self._sort(candidate)
        yield from ("bias", f"rule {ruled}", f"rule {ruled} {sort}", sort)
        token = self.tokens[at]
        named = next(
            (t for t in self.tokens[at:last] if t.name), token
        )  # "southern Lebanon": the second word
        label = f"{named.name or '-'}{'' if named.name_start or not named.name else '+'}"
        yield from (
            f"label {label}",
            f"{sort} label {label}",
            f"rule {ruled} label {label}",
            f"tag {token.pos} {sort}",
        )
        grounds = [name for name, holds in self._grounds(candidate) if holds]
        yield from (f"ground {ground}" for ground in grounds)
        yield from (f"ground {ground} {sort}" for ground in grounds)
        yield f"grounds {'+'.join(grounds) or 'none'} {label}"
        sentence = self.analysis.sentences[token.sentence]
        for name, spot in (("before", at - 1), ("second", at - 2), ("after", last)):
            inside = sentence.first <= spot < sentence.last
            word, tag = (self.tokens[spot].lower, self.tokens[spot].pos) if inside else ("^", "^")
            yield from (f"{name} {word}", f"{name} {word} {sort}", f"{name} tag {tag} {sort}")
        shape = "caps" if token.text.isupper() and len(token.text) > 1 else "capital"
        yield from (
            f"{shape} {sort}",
            f"{shape} opens {at == sentence.first}",
            f"name {token.lower}",
            f"size {min(last - at, 3)} {sort}",
        )
        yield f"first line {sentence.index == 0} {sort}"

    def _grounds(self, candidate: PlaceCandidate) -> Iterator[tuple[str, bool]]:
        at, last = candidate.first, candidate.last
        yield "person", self._person(at)
        yield "body", self._in_body(at, last)
        yield "borne", self._borne(at)
        yield "locative", self._after_locative(at)
        yield "generic before", self._generic_before(at)
        yield "generic after", self._generic_after(last)
        yield "dateline", self._dateline(at)
        yield "listed", self._listed(at)
        yield "after place", self._listed_after_place(at)
        yield "acts", self._acts(last)
        yield "origin", self._origin(at)
        yield "possessive", self._possessive(last)

    def _sort(self, candidate: PlaceCandidate) -> str:
        """What an index knows of a name: a country and how it is named, a place by hand, a large town, a small one."""
        if candidate.country is not None:
            return f"country-{candidate.country.kind}{'-region' if candidate.spots else ''}"
        if not candidate.spots:
            return "unknown"
        spot = candidate.spots[0]
        if spot.curated:
            return f"curated-{spot.precision}"
        name = self.analysis.text[self.tokens[candidate.first].start : self.tokens[candidate.last - 1].end]
        own = "own" if fold_place(spot.name) == fold_place(name) else "variant"
        size = "region" if spot.precision == "region" else "large" if spot.population > _LARGE else "small"
        return f"{size}-{own}"

    def _direction(self, at: int) -> bool:
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].text[0].isupper()
        return self.tokens[at].lower in self.words.directions and follows

    def _candidate(self, at: int) -> PlaceCandidate | None:
        directed = self._directed(at)
        if directed is not None:
            return directed
        if not capitalised(self.tokens[at]) or self._generic_word(at):
            return None
        country = self.countries.get(at)
        named = self._longest_spot(at)
        if country is not None:
            last = self.analysis.token_at(country.end - 1) + 1
            if named is None or named.last <= last:
                spots = named.spots if named is not None and country.kind == "capital" else ()
                return PlaceCandidate(at, last, spots, country)
        return named or self._recognised(at)

    def _generic_word(self, at: int) -> bool:
        """A generic noun ("Kotapraja", "Distrik") never begins the name itself."""
        if self.tokens[at].lower not in self.words.generic_words:
            return False
        named = self._longest_spot(at)
        return named is None or not named.spots[0].curated

    def _directed(self, at: int) -> PlaceCandidate | None:
        """ "southern Lebanon", "Rusia barat", "Kolombia barat daya": a region of its country."""
        after_word = self.countries.get(at + 1) if self.tokens[at].lower in self.words.directions else None
        if after_word is not None and after_word.kind == "name":
            last = self.analysis.token_at(after_word.end - 1) + 1
            return PlaceCandidate(at, last, (self._region(at, last, after_word),), after_word)
        country = self.countries.get(at)
        if country is None or country.kind != "name" or not self.words.directions_after:
            return None
        end = self._direction_end(self.analysis.token_at(country.end - 1) + 1)
        return None if end is None else PlaceCandidate(at, end, (self._region(at, end, country),), country)

    def _direction_end(self, at: int) -> int | None:
        """The token after a direction of one or two words in small letters that begins at `at`."""
        for last in (at + 2, at + 1):
            if last <= len(self.tokens) and self._same_sentence(at - 1, last - 1):
                words = self.analysis.text[self.tokens[at].start : self.tokens[last - 1].end]
                if words in self.words.directions_after:
                    return last
        return None

    def _region(self, first: int, last: int, country: CountryMention) -> Spot:
        name = self.analysis.text[self.tokens[first].start : self.tokens[last - 1].end]
        return Spot(name, country.alpha3, None, None, None, 0, "region", curated=True)

    def _longest_spot(self, at: int) -> PlaceCandidate | None:
        sentence = self.analysis.sentences[self.tokens[at].sentence]
        limit = min(sentence.last, at + longest_name())
        for last in range(limit, at, -1):
            if not self.tokens[last - 1].text[-1].isalpha() or not self._joined(at, last):
                continue
            name = self.analysis.text[self.tokens[at].start : self.tokens[last - 1].end]
            if (
                (spots := find_spots(fold_place(name)))
                and name.lower() not in self.words.common
                and len(name) > 2
            ):
                return PlaceCandidate(at, last, spots)
        return None

    def _joined(self, first: int, last: int) -> bool:
        """Whether tokens [first, last) can be one name: no marks but hyphens, apostrophes and full stops inside."""
        inside = self.tokens[first:last]
        if any(not t.text[0].isalnum() and t.text not in "-–'’." for t in inside):
            return False
        if inside[-1].lower in self.words.after and len(inside) > 1:
            return True
        return inside[-1].text[0].isupper() or len(inside) == 1 or inside[-2].text in ("-", "'", "’")

    def _recognised(self, at: int) -> PlaceCandidate | None:
        """A name no index holds, when the recogniser and the words before it both say that it is a place."""
        token = self.tokens[at]
        if token.name != "LOC" or acronym(token):
            return None
        last = at + 1
        while (
            last < len(self.tokens) and self.tokens[last].name == "LOC" and not self.tokens[last].name_start
        ):
            last += 1
        while last > at + 1 and not self.tokens[last - 1].text[0].isupper():
            last -= 1
        return PlaceCandidate(at, last, ()) if last - at <= longest_name() else None

    # -- the verdict ----------------------------------------------------------------------------------

    def _is_place(self, candidate: PlaceCandidate) -> bool:
        at, last = candidate.first, candidate.last
        if self._person(at) or self._in_body(at, last) or self._borne(at):
            return False
        if candidate.country is not None:
            return self._country_is_place(candidate)
        if not candidate.spots:
            return self._generic_before(at) or self._after_locative(at)
        if any(spot.curated for spot in candidate.spots):
            return True
        located = self._after_locative(at) or self._generic_before(at) or self._generic_after(last)
        labelled = self.tokens[at].name == "LOC"
        known = self._sort(candidate) == "large-own" and not self._acts(last)
        return located or self._dateline(at) or (labelled and (known or self._listed(at)))

    def _country_is_place(self, candidate: PlaceCandidate) -> bool:
        country, at = candidate.country, candidate.first
        if country is None or country.kind in ("demonym", "seat", "seat-military"):
            return False
        if self._possessive(candidate.last):
            return False
        if self._dateline(at) and self._after_dateline(candidate.last):
            return True
        if candidate.spots and candidate.spots[0].curated and country.kind == "name":
            return True
        if self._acts(candidate.last) and not self._after_locative(at):
            return False
        located = self._after_locative(at) and not self._origin(at)
        return located or self._generic_before(at) or self._listed_after_place(at)

    def _acts(self, last: int) -> bool:
        """Whether a verb follows: the name before it is who acts, not where."""
        return last < len(self.tokens) and self.tokens[last].pos in ("VERB", "AUX", "ADV", "PART")

    def _origin(self, at: int) -> bool:
        before = self._before(at)
        return before is not None and before.lower in self.words.not_for_countries

    def _possessive(self, last: int) -> bool:
        return last < len(self.tokens) and self.tokens[last].text in ("'s", "’s", "'", "’")

    def _person(self, at: int) -> bool:
        return self.tokens[at].name == "PER" and not self._after_locative(at)

    def _in_body(self, first: int, last: int) -> bool:
        """Whether the name is part of a body's name ("Kementerian Kesehatan Gaza")."""
        token = self.tokens[first]
        if token.name != "ORG":
            return False
        if self._after_locative(first) and token.name_start:
            return False
        inside = not token.name_start or (
            last < len(self.tokens) and self.tokens[last].name == "ORG" and not self.tokens[last].name_start
        )
        return inside or not (self._dateline(first) or self._listed_after_place(first))

    def _borne(self, at: int) -> bool:
        """Whether the word before takes the name for itself ("Gubernur Surin", "Channel 12")."""
        return at > 0 and self._same_sentence(at - 1, at) and self.tokens[at - 1].lower in self.words.bearers

    def _before(self, at: int) -> Token | None:
        """The word before, past an article or a generic noun's small words."""
        if at == 0 or not self._same_sentence(at - 1, at):
            return None
        return self.tokens[at - 1]

    def _after_locative(self, at: int) -> bool:
        before = self._before(at)
        if before is None:
            return False
        if before.lower in self.words.words.articles or before.lower in self.words.directions:
            return self._after_locative(at - 1)
        return before.lower in self.words.locatives

    def _generic_before(self, at: int) -> bool:
        before = self._before(at)
        if before is None:
            return False
        if before.lower in self.words.words.genitives:
            earlier = self._before(at - 1)
            return earlier is not None and f"{earlier.lower} {before.lower}" in self.words.generic_last
        return before.lower in self.words.generic_last

    def _generic_after(self, last: int) -> bool:
        return last < len(self.tokens) and self.tokens[last].lower in self.words.after

    def _listed(self, at: int) -> bool:
        before = self._before(at)
        return before is not None and before.lower in self.words.weak

    def _listed_after_place(self, at: int) -> bool:
        """ "di Kursk, Bryansk, dan Rostov": a name in a list that began with a place."""
        back = at - 1
        while back >= 0 and self.tokens[back].lower in self.words.weak:
            back -= 1
        return at - 1 > back >= 0 and bool(self.accepted) and self.accepted[-1].last == back + 1

    def _dateline(self, at: int) -> bool:
        """Whether the name opens a paragraph before a dash or colon ("JAKARTA, Kabar.id -", "Haiti: …")."""
        sentence = self.analysis.sentences[self.tokens[at].sentence]
        before = self.analysis.sentences[sentence.index - 1] if sentence.index else None
        opens = before is None or before.paragraph != sentence.paragraph
        return opens and at - sentence.first < _DATELINE and self._after_dateline(at + 1)

    def _after_dateline(self, last: int) -> bool:
        """Whether only names, dates and marks stand between here and a dash, or a colon follows at once."""
        for token in self.tokens[last : last + _DATELINE_REACH]:
            if token.text in ("-", "–", "—", "--", ":"):
                return True
            if token.text[0].islower() and token.pos in ("VERB", "AUX", "NOUN", "ADP", "DET"):
                return False
        return False

    def _same_sentence(self, left: int, right: int) -> bool:
        return self.tokens[left].sentence == self.tokens[right].sentence
