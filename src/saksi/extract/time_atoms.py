"""The words, numbers and marks that expressions of time are made of, each as one letter.

A letter stands for a set of classes: "12" may be a day, a month, an hour or a count, "Minggu" a weekday or a
week. The text becomes one short string of letters, in which patterns are looked for (`extract.time_patterns`);
words of no class leave a break.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from saksi.lexicon.dates import DateLexicon, load_dates
from saksi.lexicon.phrases import PhraseTable
from saksi.model.analysis import Analysis

BREAK = "\n"
_FIRST_LETTER = 0x3400  # letters that no regular expression gives a meaning to
_LONGEST_GAP = 3
_LEAST_LAST_DAY = 28  # of a month
_MOST_OPENING_MARKS = 3  # a bullet, a quotation mark, a bracket
_LITERAL = re.compile(r"'([^']+)'")
_SCAN = re.compile(
    r"(?P<iso>(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-]))"
    r"|(?P<dmy>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|(?<=/)\d\d)(?![\d/]))"
    r"|(?P<years>(?:1\d|20)\d\d[-–/](?:(?:1\d|20)\d\d|\d\d)(?![\d/–-]))"
    r"|(?P<dm>\d{1,2}/\d{1,2}(?![\d/]))"
    r"|(?P<hm>(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.,:]\d|\d))"
    r"|(?P<junk>\d+(?:[.,:/]\d+)+)"
    r"|(?P<plain>\d+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[(),|±≈~–—-])"
)
_SIGNS = {
    "(": "open",
    ")": "close",
    ",": "comma",
    "|": "bar",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "±": "circa",
    "≈": "circa",
    "~": "circa",
}
_BLOCKS_NUMBER = "$€£¥₽₪₺₹#@&_+/"

Fields = dict[str, int | str]
Values = Mapping[str, Fields]


class Atom(NamedTuple):
    """One word, number or mark: its place, its letter, and the fields it gives under each of its classes."""

    start: int
    end: int
    letter: str
    values: Values


class _Word(NamedTuple):
    """A word form: its values, and its letters in lower case, capitalised, and opening a sentence."""

    values: Values
    lower: str
    upper: str
    opening: str


class Alphabet:
    """The letter of every set of classes that the words and numbers of one language can have."""

    def __init__(self, lexicon: DateLexicon) -> None:
        self._letters: dict[frozenset[str], str] = {}
        self.lexicon = lexicon
        self.zones = re.compile("|".join(lexicon.zones) or r"(?!x)x")
        words = self._words()
        for sign in {*_SIGNS.values(), "hm", "dm", "dmy", "iso", "years", "decade", "decade_short", "zone"}:
            self.letter((sign,))
        for kinds in (("ordinal", "nth"), ("nth",), ("hm", "hm_colon"), ("dm", "dd")):
            self.letter(kinds)
        for length in (1, 2, 3, 4):
            for number in range(10**length if length < 4 else 2500):
                self.letter(_number_values(f"{number:0{length}}"))
        self.table = PhraseTable(words.items())
        self.firsts = frozenset(_FIRST_WORD.match(form)[0] for form in words)  # type: ignore[index]

    def letter(self, classes: Iterable[str]) -> str:
        """The letter of a set of classes; of the empty set the break."""
        key = frozenset(classes)
        if not key:
            return BREAK
        return self._letters.setdefault(key, chr(_FIRST_LETTER + len(self._letters)))

    def of_class(self, name: str) -> str:
        """All letters whose sets hold the class, or nothing."""
        return "".join(letter for classes, letter in self._letters.items() if name in classes)

    def _words(self) -> dict[str, _Word]:
        values: dict[str, dict[str, Fields]] = {}
        for name, forms in self.lexicon.classes.items():
            field = name.partition("_")[0]
            for form, value in forms.items():
                values.setdefault(form, {})[name] = {field: value}
        forms_and_parts = (*(p.form for p in self.lexicon.pattern), *self.lexicon.parts.values())
        for literal in {word for form in forms_and_parts for word in _LITERAL.findall(form)}:
            values.setdefault(literal, {})[f"'{literal}'"] = {}
        words = {form: self._word(form, held) for form, held in sorted(values.items())}
        words.update({phrase: _Word({}, BREAK, BREAK, BREAK) for phrase in self.lexicon.bounds.phrases})
        return words

    def _word(self, form: str, values: Values) -> _Word:
        names = frozenset(values)
        if form not in self.lexicon.capitals:
            letter = self.letter(names)
            return _Word(values, letter, letter, letter)
        proper = names & frozenset(self.lexicon.proper)
        return _Word(values, self.letter(names - proper), self.letter(proper), self.letter(names))


_FIRST_WORD = re.compile(r"\w+|\W")


def _number_values(digits: str) -> Values:
    """The classes of a bare number, by its digits."""
    number, length = int(digits), len(digits)
    values: dict[str, Fields] = {}
    if length <= 2:
        if 1 <= number <= 31:
            values["day"] = {"day": number}
        if 1 <= number <= 12:
            values["month_number"] = {"month": number}
        if number <= 24:
            values["hour"] = {"hour": number}
    if length <= 3 and number and digits[0] != "0":
        values["count"] = {"count": number}
    if length == 4:
        if 1000 <= number <= 2499:
            values["year"] = {"year": number}
        if 1900 <= number <= 2100:
            values["year_bare"] = {"year": number}
        if number % 100 < 60 and number <= 2400:
            values["hhmm"] = {"hour": number // 100}
    return values


def _marked_values(kind: str, text: str, day_first: bool) -> Values:
    """The classes of numbers with marks between them."""
    values = {kind: _date_values(kind, text, day_first)}
    if kind == "hm" and ":" in text:
        values["hm_colon"] = values[kind]
    if kind == "dm":
        first, second = map(int, text.split("/"))
        if second == first + 1 or (first >= _LEAST_LAST_DAY and second == 1):
            values["dd"] = {"day": first, "day2": second}
    return values


def _date_values(kind: str, text: str, day_first: bool) -> Fields:
    parts = [int(part) for part in re.split(r"[/.:–-]", text)]
    if kind == "hm":
        return {"hour": parts[0]}
    if kind == "years":
        first, last = parts
        return {"year": first, "year2": last if last > 99 else first // 100 * 100 + last}
    if kind == "iso":
        return {"year": parts[0], "month": parts[1], "day": parts[2]}
    day, month = parts[:2] if day_first else (parts[1], parts[0])
    if month > 12 >= day:
        day, month = month, day
    fields: Fields = {"day": day, "month": month}
    if kind == "dmy":
        fields["year" if parts[2] > 99 else "yy"] = parts[2]
    return fields


@cache
def alphabet_of(language: str) -> Alphabet:
    """The alphabet of `language`, built once.

    Raises:
        LexiconError: the language's file of dates does not fit its schema.
    """
    return Alphabet(load_dates(language))


@dataclass(frozen=True, slots=True)
class AtomString:
    """A text's atoms and the string of their letters, breaks between atoms that do not adjoin."""

    letters: str
    atoms: tuple[Atom | None, ...]


def atoms_of(analysis: Analysis, alphabet: Alphabet) -> AtomString:
    """All atoms of the text, in order; time linear in its length."""
    return _Scanner(analysis, alphabet).run()


class _Scanner:
    def __init__(self, analysis: Analysis, alphabet: Alphabet) -> None:
        self.analysis, self.alphabet = analysis, alphabet
        self.lower = analysis.lower.translate({9: " ", 10: " ", 0xA0: " "})
        self.found: list[Atom | None] = []
        self.end = -1
        self.zones = {m.start(): m.end() for m in alphabet.zones.finditer(analysis.text)}

    def run(self) -> AtomString:
        firsts, zones = self.alphabet.firsts, self.zones
        for match in _SCAN.finditer(self.lower):
            start, kind = match.start(), match.lastgroup
            if start < self.end:
                continue
            if kind == "word":
                if match[0] in firsts or start in zones:
                    self._add(self._word(start))
            elif kind == "sign":
                self._add(Atom(start, start + 1, self.alphabet.letter((_SIGNS[match[0]],)), {}))
            elif kind != "junk":
                self._add(self._number(match))
        atoms = tuple(self.found)
        return AtomString("".join(BREAK if atom is None else atom.letter for atom in atoms), atoms)

    def _add(self, atom: Atom | None) -> None:
        if atom is None:
            return
        if self.found and not self._adjoins(atom.start):
            self.found.append(None)
        self.found.append(atom)
        self.end = atom.end

    def _adjoins(self, start: int) -> bool:
        """Whether only blanks lie since the last atom, and no end of a paragraph."""
        gap = self.analysis.text[self.end : start]
        if not gap:
            return True
        if len(gap) > _LONGEST_GAP or not gap.isspace():
            return False
        sentence_at = self.analysis.sentence_at
        return "\n" not in gap or sentence_at(self.end - 1) == sentence_at(start)

    def _stands_free(self, start: int) -> bool:
        """Whether nothing before it is glued on, unless that is an atom itself ("5pm", "mid-May", "5–6")."""
        before, further = self.lower[start - 1 : start], self.lower[max(0, start - 2) : max(0, start - 1)]
        if before in ("-", "–") and before:
            held = self.found[-2] if len(self.found) > 1 else None
            return not further.isalnum() or (held is not None and held.end == start - 1)
        return start == self.end or not (before.isalnum() or before == "_")

    def _word(self, start: int) -> Atom | None:
        if not self._stands_free(start):
            return None
        zone = self.zones.get(start)
        hit = self.alphabet.table.longest(self.lower, start)
        if zone is not None and (hit is None or hit[0] < zone):
            return Atom(start, zone, self.alphabet.letter(("zone",)), {})
        if hit is None:
            return None
        end, word = hit
        letter = word.lower
        if self.analysis.text[start].isupper() and word.upper != word.lower:
            letter = word.opening if self._opens_sentence(start) else word.upper
        return None if letter == BREAK and word.values else Atom(start, end, letter, word.values)

    def _opens_sentence(self, start: int) -> bool:
        analysis = self.analysis
        if not analysis.sentences:
            return start == 0
        first, at = analysis.sentences[analysis.sentence_at(start)].first, analysis.token_at(start)
        return at - first <= _MOST_OPENING_MARKS and not any(
            token.text[0].isalnum() for token in analysis.tokens[first:at]
        )

    def _number(self, match: re.Match[str]) -> Atom | None:
        start, end, kind = match.start(), match.end(), str(match.lastgroup)
        if self._glued_number(start):
            return None
        if kind != "plain":
            values = _marked_values(kind, match[0], self.alphabet.lexicon.day_first)
            return Atom(start, end, self.alphabet.letter(values), values)
        if end - start > 4:
            return None
        ending = self._ending(end)
        if ending:
            return self._with_ending(match, ending)
        values = _number_values(match[0])
        return Atom(start, end, self.alphabet.letter(values), values) if values else None

    def _glued_number(self, start: int) -> bool:
        before, further = self.lower[start - 1 : start], self.lower[max(0, start - 2) : max(0, start - 1)]
        if before.isalnum() or (before and before in _BLOCKS_NUMBER):
            return True
        if before in (".", ",") and further.isalnum():
            return start != self.end
        return not self._stands_free(start)

    def _ending(self, end: int) -> str:
        """What is glued to a number, unless it is a word by itself ("5pm", "2023menurut")."""
        lexicon = self.alphabet.lexicon
        for ending in (*lexicon.ordinals, *lexicon.decades):
            after = end + len(ending)
            if self.lower.startswith(ending, end) and not self.lower[after : after + 1].isalnum():
                return ending
        match = _GLUED.match(self.lower, end)
        if match is None or match[0] in self.alphabet.firsts or len(match[0]) > _LONGEST_GAP:
            return ""
        return match[0]

    def _with_ending(self, match: re.Match[str], ending: str) -> Atom | None:
        number, end = int(match[0]), match.end() + len(ending)
        values: dict[str, Fields] = {}
        if ending in self.alphabet.lexicon.ordinals:
            values = {"nth": {"nth": number}}
            if 1 <= number <= 31:
                values["ordinal"] = {"day": number}
        elif ending in self.alphabet.lexicon.decades and number % 10 == 0 and len(match[0]) in (2, 4):
            name = "decade" if number > 99 else "decade_short"
            values = {name: {"decade": number if number > 99 else 1900 + number}}
        return Atom(match.start(), end, self.alphabet.letter(values), values) if values else None


_GLUED = re.compile(r"[^\W\d_]+")
