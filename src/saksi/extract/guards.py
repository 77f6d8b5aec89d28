"""What only looks like a quantity: names, clock times, dates, ordinals, list numbers and fixed phrases."""

from dataclasses import dataclass

from saksi.extract.number_words import NumberWords
from saksi.extract.numerals import Numeral
from saksi.extract.units import Counted, UnitWords
from saksi.extract.wording import Wording
from saksi.lexicon.phrases import PhraseTable
from saksi.lexicon.units import PEOPLE, WEAPONS

_SIGNS = frozenset("/#@_=+№&\\")
_BALLOT = 8
_YEARS = range(1900, 2101)
_FIRM = PEOPLE | WEAPONS | {"building", "mass", "length", "area", "percent", "money", "animal"}


@dataclass(frozen=True, slots=True)
class Guards:
    """Decides which numerals of one language count or measure something."""

    words: NumberWords
    units: UnitWords
    triggers: PhraseTable[bool]

    def phrase_end(self, wording: Wording, index: int) -> int | None:
        """The index after a fixed phrase with a number word in it ("salah satu"), or None."""
        found = wording.phrase_at(self.words.phrases, index)
        return None if found is None else found[0]

    def is_ordinal_article(self, wording: Wording, numeral: Numeral) -> bool:
        """ "A third death": the article belongs to an ordinal."""
        if not numeral.article or numeral.end >= len(wording.words):
            return False
        return wording.words[numeral.end].lower in self.words.lexicon.guards.ordinals

    def is_quantity(
        self, wording: Wording, numeral: Numeral, counted: Counted, *, after_time: bool = False
    ) -> bool:
        """Whether `numeral` with its noun counts or measures something; `after_time`: right after a date."""
        if self._attached(wording, numeral) or self._ordinal(wording, numeral):
            return False
        if numeral.code is not None or counted.group == "percent":
            return True
        if self._dated(wording, numeral, counted) or self._relative(wording, numeral, counted):
            return False
        if self._numbered(wording, numeral, counted):
            return False
        if numeral.digits and not (self._counts(counted) or after_time) and self._named(wording, numeral):
            return False
        return self._single(wording, numeral, counted)

    def _attached(self, wording: Wording, numeral: Numeral) -> bool:
        """Part of a name or a code: "M23", "S-400", "P5+1", "#12", "0812-345-678"."""
        first, words = numeral.first, wording.words
        if not words[first].glued or first == 0 or numeral.code is not None:
            return self._chained(wording, numeral)
        before = words[first - 1]
        if before.lower in _SIGNS or before.lower[-1].isalnum():
            return True
        glued = before.lower in "-–‑." and before.glued and first > 1 and words[first - 2].lower[-1].isalnum()
        return (glued and not self._score(wording, numeral)) or self._chained(wording, numeral)

    def _score(self, wording: Wording, numeral: Numeral) -> bool:
        """The second number of a ballot: "voted 14-0"."""
        before = wording.words[max(0, numeral.first - _BALLOT) : numeral.first]
        return before[-2].digits and any(word.lower in self.words.ballots for word in before)

    def _chained(self, wording: Wording, numeral: Numeral) -> bool:
        """Goes on with a hyphen and digits, or with letters that are no unit and no ending."""
        end, words = numeral.end, wording.words
        if not numeral.digits or end >= len(words) or not words[end].glued:
            return False
        if wording.is_glue(end):
            return words[end + 1].digits and numeral.low != numeral.high
        if words[end].lower[0].isalpha():
            return self.units.unit_at(wording, end) is None
        return words[end].lower in "/_=@"

    def _ordinal(self, wording: Wording, numeral: Numeral) -> bool:
        """ "47th", "twenty-first", "the 1990s", "1990-an"."""
        guards, end = self.words.lexicon.guards, numeral.end
        if numeral.share or end >= len(wording.words) or not wording.words[end].glued:
            return False
        at = end + 1 if wording.is_glue(end) else end
        form = wording.words[at].lower
        decade = numeral.digits and form in guards.decades and (numeral.size in _YEARS or numeral.size < 100)
        return form in guards.ordinals or decade

    def _dated(self, wording: Wording, numeral: Numeral, counted: Counted) -> bool:
        """Beside a month, a word of the clock, or a bare year."""
        guards = self.words.lexicon.guards
        before = wording.words[numeral.first - 1].lower if numeral.first else ""
        if (
            before in guards.clock_before
            or wording.phrase_at(self.words.clock_after, numeral.end) is not None
        ):
            return True
        if numeral.digits and numeral.size < 32 and self._beside_month(wording, numeral):
            return True
        year = numeral.digits and not numeral.marked and numeral.size in _YEARS and numeral.size % 100
        return bool(year) and counted.group not in _FIRM

    def _beside_month(self, wording: Wording, numeral: Numeral) -> bool:
        if wording.phrase_at(self.words.dates, numeral.end) is not None:
            return True
        if wording.phrase_before(self.words.dates, numeral.first) is not None:
            return True
        return not numeral.first and self._ends_text(wording, self.words.date_ends)

    def _ends_text(self, wording: Wording, endings: tuple[str, ...]) -> bool:
        """Whether the text before the sentence ends in an abbreviation that a splitter took for its end."""
        start = wording.words[0].start
        return wording.lower[max(0, start - 12) : start].rstrip(" ").endswith(endings)

    def _relative(self, wording: Wording, numeral: Numeral, counted: Counted) -> bool:
        """A length of time counted from now or from an event: "dua hari lalu", "the past 48 hours"."""
        if counted.group != "time":
            return False
        if wording.phrase_at(self.words.past_after, counted.end) is not None:
            return True
        return wording.phrase_before(self.words.past_before, numeral.opens) is not None

    def _counts(self, counted: Counted) -> bool:
        return bool(counted.group) or counted.rest

    def _numbered(self, wording: Wording, numeral: Numeral, counted: Counted) -> bool:
        """Digits that name an article, a resolution or a law ("Pasal 5", "UU No 34 Tahun 2004")."""
        if not numeral.digits or (self._counts(counted) and counted.group != "time"):
            return False
        if wording.phrase_before(self.words.names, numeral.first) is not None:
            return True
        return not numeral.first and self._ends_text(wording, self.words.name_ends)

    def _named(self, wording: Wording, numeral: Numeral) -> bool:
        """Digits right after a name ("Iskander 4")."""
        before = wording.words[numeral.first - 1] if numeral.first else None
        if (
            before is None
            or not before.capital
            or numeral.first < 2
            or numeral.marked
            or numeral.size >= 10_000
        ):
            return False
        if not wording.is_word(numeral.first - 1) or self._ends_or_counts(wording, numeral):
            return False
        return wording.phrase_before(self.triggers, numeral.first) is None

    def _ends_or_counts(self, wording: Wording, numeral: Numeral) -> bool:
        """Whether a lower-case word follows that may be its noun."""
        if numeral.end >= len(wording.words):
            return False
        after = wording.words[numeral.end]
        return wording.is_word(numeral.end) and not after.capital and after.lower not in self.units.stops

    def _of(self, wording: Wording, numeral: Numeral) -> bool:
        return numeral.end < len(wording.words) and wording.words[numeral.end].lower in self.units.links

    def _single(self, wording: Wording, numeral: Numeral, counted: Counted) -> bool:
        """ "One" counts only before a known noun or "of", and "one of the most …" does not."""
        form = wording.words[numeral.first].lower
        if (
            counted.text is None
            and not (numeral.digits or numeral.vague or counted.rest)
            and numeral.size < 11
        ):
            before = wording.words[numeral.first - 1].lower if numeral.first else ""
            if before in self.words.lexicon.guards.pronouns_before and not self._of(wording, numeral):
                return False
        if form not in self.words.lexicon.ones or numeral.end != numeral.first + 1:
            return True
        following = [word.lower for word in wording.words[numeral.end : numeral.end + 4]]
        if following[:1] and following[0] in self.units.links:
            return not any(word in self.words.lexicon.guards.superlatives for word in following)
        named = counted.text is not None and counted.text[0].isupper()
        return bool(counted.group) or counted.rest or named
