"""Expressions of time: the lexicon's patterns over its word classes, the longest that the context allows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import cast

from saksi.extract.time_atoms import AtomString, Fields, atoms_of
from saksi.extract.time_direction import Way, way_of
from saksi.extract.time_patterns import Grammar, Match, grammar_of
from saksi.extract.time_stamps import is_live_blog, with_stamps
from saksi.lexicon.dates import Bounds, DateLexicon, KnownDay
from saksi.model.analysis import Analysis, Token
from saksi.model.mention import TimeMention

_BESIDE = 8  # characters: " and ", " dan ", ", then "
_LEAD = 40  # characters: no word that takes an expression elsewhere is longer
_DATING = {"shift", "near", "near9", "day", "year", "back", "step"}  # fields that make a weekday one day
_OPEN_TAGS = {"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "X"}
_BEFORE_YEAR_TAGS = {"NOUN", "PROPN", "ADJ", "ADP", "SCONJ"}
_AFTER_YEAR_TAGS = {"PUNCT", "ADP", "VERB", "AUX", "CCONJ", "SCONJ", "ADV", "PART", "PRON", "DET"}


def find_times(analysis: Analysis) -> list[TimeMention]:
    """Every expression of time, left to right, none overlapping; durations and ages are not times.

    The fields of a mention are those of its pattern and words, with `way`: where its clause looks
    (ahead, firm-ahead, back, firm-back, or nothing).
    """
    grammar = grammar_of(analysis.language)
    return with_stamps(analysis, _Finder(analysis, grammar, atoms_of(analysis, grammar.alphabet)).run())


@dataclass(frozen=True, slots=True)
class _Edges:
    """The bounds of a language as sets, to be asked word by word."""

    before: frozenset[str]
    after: frozenset[str]
    names_before: frozenset[str]
    names_after: frozenset[str]
    numbers_before: frozenset[str]
    owners: frozenset[str]
    of: frozenset[str]
    compounds: frozenset[str]

    @classmethod
    def of_bounds(cls, bounds: Bounds) -> "_Edges":
        return cls(
            before=frozenset(bounds.before),
            after=frozenset(bounds.after),
            names_before=frozenset(bounds.names_before),
            names_after=frozenset(bounds.names_after),
            numbers_before=frozenset(bounds.numbers_before),
            owners=frozenset(bounds.owners),
            of=frozenset(bounds.of),
            compounds=frozenset(bounds.compounds),
        )


@cache
def _edges_of(language: str) -> _Edges:
    return _Edges.of_bounds(grammar_of(language).alphabet.lexicon.bounds)


class _Finder:
    def __init__(self, analysis: Analysis, grammar: Grammar, string: AtomString) -> None:
        self.analysis, self.grammar, self.string = analysis, grammar, string
        self.edges = _edges_of(analysis.language)
        self.until = grammar.alphabet.lexicon.direction.until
        self.found: list[TimeMention] = []
        self.checks: dict[str | None, Callable[[Match, int, int], bool]] = {
            None: lambda *_: True,
            "ahead": lambda _, start, end: way_of(analysis, start, end) == "ahead",
            "stamped": lambda *_: is_live_blog(analysis.text),
            "consecutive": lambda match, *_: _neighbours(match.fields),
            "year": lambda _, start, end: self._is_year(start, end),
            "closed": lambda _, start, end: self._closed(end),
            "unjoined": lambda _, start, end: not self._joined_to_noun(end),
            "not-of": lambda _, start, end: self._word_after(end) not in self.edges.of,
            "name": lambda _, start, end: not self._in_person(start, end),
            "lone": lambda _, start, end: self._word_before(start)[0] not in self.edges.numbers_before,
        }

    def run(self) -> list[TimeMention]:
        at, length = 0, len(self.string.letters)
        while at < length:
            at = self._read(at) if self.string.atoms[at] is not None else at + 1
        return self.found

    def _read(self, at: int) -> int:
        """Read an expression that begins with atom `at`; return where to go on."""
        matches = self.grammar.matches_at(self.string, at)
        if matches and not self._stands_alone(matches[0], *self._extent(matches[0])):
            return matches[0].last
        for match in matches:
            start, end = self._extent(match)
            if self.checks[match.pattern.check](match, start, end):
                self.found.append(self._mention(match))
                return match.last
        return at + 1

    def _extent(self, match: Match) -> tuple[int, int]:
        """The characters of a match, without brackets and commas at its edges."""
        atoms = [atom for atom in self.string.atoms[match.first : match.last] if atom is not None]
        while atoms[0].values == {} and self.analysis.text[atoms[0].start] in "(,":
            atoms.pop(0)
        unopened = sum(self.analysis.text[atom.start] == "(" for atom in atoms) == 0
        while unopened and self.analysis.text[atoms[-1].start] in "),":
            atoms.pop()
        return atoms[0].start, atoms[-1].end

    def _mention(self, match: Match) -> TimeMention:
        start, end = self._extent(match)
        fields: Fields = dict(match.fields)
        weekday = "weekday" in fields and "day" not in fields
        fields["way"] = way_of(self.analysis, start, end, weekday=weekday) or self._way_before(start)
        if match.pattern.rule == "clock" and self._word_before(start)[0] in self.until:
            fields["until"] = 1
        known = self._known_year(fields, start, end)
        if known is not None:
            fields["year"] = known
        rule = f"{match.pattern.id}/{match.pattern.rule}"
        return TimeMention(start, end, rule, fields, "hour" in fields)

    def _way_before(self, start: int) -> Way:
        """The direction of the expression right before: "late Sunday and early Monday" look the same way."""
        if not self.found or start - self.found[-1].end > _BESIDE:
            return ""
        return cast("Way", self.found[-1].fields.get("way", ""))

    # -- the words around ----------------------------------------------------------------------------

    def _stands_alone(self, match: Match, start: int, end: int) -> bool:
        """Whether the words around leave it a time: no habit ("setiap Jumat"), no name, no compound."""
        text = self.analysis.text
        if (
            text[end : end + 1] in ("-", "–")
            and text[end + 1 : end + 2].isalpha()
            and text[end - 1].isalpha()
        ):
            return False
        word, capital = self._word_before(start)
        if word in self.edges.before or (capital and word in self.edges.names_before):
            return False
        if word in self.edges.compounds and not _DATING & set(match.fields):
            return False
        after = self._word_after(end)
        capital = after != "" and text[end : end + len(after) + 2].strip()[:1].isupper()
        return after not in self.edges.after and not (capital and after in self.edges.names_after)

    def _word_before(self, start: int) -> tuple[str, bool]:
        """The word right before, in lower case, and whether it was capitalised; marks stand alone."""
        words = self.analysis.text[max(0, start - _LEAD) : start].split()
        word = words[-1] if words else ""
        return word.lower(), word[:1].isupper()

    def _word_after(self, end: int) -> str:
        at = end + (self.analysis.text[end : end + 1] == " ")
        word = self.analysis.lower[at : at + _LEAD]
        size = next((n for n, c in enumerate(word) if not c.isalpha()), len(word))
        return word[:size]

    def _token_after(self, end: int) -> Token | None:
        tokens, at = self.analysis.tokens, self.analysis.token_at(end - 1) + 1
        if at >= len(tokens) or tokens[at].sentence != tokens[at - 1].sentence:
            return None
        return tokens[at]

    def _token_before(self, start: int) -> str:
        """The tag of the token right before, if it is of the same sentence."""
        tokens, at = self.analysis.tokens, self.analysis.token_at(start)
        return tokens[at - 1].pos if at > 0 and tokens[at - 1].sentence == tokens[at].sentence else ""

    def _closed(self, end: int) -> bool:
        """Whether no noun follows that the expression would belong to ("the day before the attack")."""
        token = self._token_after(end)
        if token is None or not token.text[0].isalnum():
            return True
        return token.pos not in _OPEN_TAGS and not (token.pos == "VERB" and token.lower.endswith("ing"))

    def _joined_to_noun(self, end: int) -> bool:
        """Whether a noun follows that the expression would make a compound of ("after dawn prayers")."""
        token = self._token_after(end)
        return token is not None and token.pos in ("NOUN", "ADJ")

    def _is_year(self, start: int, end: int) -> bool:
        """Whether a bare number of four digits is a year, by the words on both sides."""
        text, (word, capital) = self.analysis.text, self._word_before(start)
        if word in self.edges.numbers_before or word.rstrip(".") in self.edges.numbers_before:
            return False
        token = self._token_after(end)
        if word.endswith("(") or text[start - 1 : start] == "(":
            return token is None or token.text in (")", ",", ";")
        if word.endswith(("'s", "’s")) or word in self.edges.owners:
            return token is not None and token.text[0].isalpha()
        if self._token_before(start) not in _BEFORE_YEAR_TAGS:
            return False
        return token is None or token.pos in _AFTER_YEAR_TAGS or (capital and token.pos == "PROPN")

    def _in_person(self, start: int, end: int) -> bool:
        """Whether a month is somebody's name: part of a longer one, or the subject of a verb."""
        tokens, at = self.analysis.tokens, self.analysis.token_at(start)
        if at < 0 or tokens[at].name != "PER":
            return False
        beside = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
        if any(t.name == "PER" and t.sentence == tokens[at].sentence for t in beside):
            return True
        after = self._token_after(end)
        return after is not None and after.pos in ("VERB", "AUX")

    def _known_year(self, fields: Fields, start: int, end: int) -> int | None:
        if "year" in fields or "day" not in fields or "weekday" in fields:
            return None
        beside = {self._word_before(start)[0], self._word_after(end)}
        return next((d.year for d in self._known(fields) if beside & set(d.words)), None)

    def _known(self, fields: Fields) -> list[KnownDay]:
        lexicon: DateLexicon = self.grammar.alphabet.lexicon
        day = fields.get("day"), fields.get("month")
        return [known for known in lexicon.known_day if (known.day, known.month) == day]


def _neighbours(fields: Fields) -> bool:
    first, second = fields.get("day"), fields.get("day2")
    return isinstance(first, int) and isinstance(second, int) and second == first + 1
