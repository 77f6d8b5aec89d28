"""The lexicon's patterns of time, compiled over the letters of the atoms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from saksi.errors import LexiconError
from saksi.extract.time_atoms import BREAK, Alphabet, AtomString, Fields, alphabet_of
from saksi.lexicon.dates import TimePattern

_NAME = re.compile(r"'(?P<literal>[^']+)'|(?P<name>[a-z_]+)(?P<number>\d?)")
_DEEPEST = 8
_LONGEST_RUN = 40  # atoms without a break between them; longer ones are damage, and looked at one by one
_LOOKED_BACK = 2  # atoms before an expression that a pattern may ask for
_KNOWN_RUNS = 20_000


@dataclass(frozen=True, slots=True)
class _Compiled:
    pattern: TimePattern
    regex: re.Pattern[str]
    classes: dict[str, tuple[str, str]]


class Match(NamedTuple):
    """A pattern found: atoms [first, last) of the string, and the fields they fill."""

    pattern: TimePattern
    first: int
    last: int
    fields: Fields


class Grammar:
    """All patterns of one language."""

    def __init__(self, alphabet: Alphabet) -> None:
        self.alphabet = alphabet
        self.compiled = tuple(_Compiler(alphabet, pattern).run() for pattern in alphabet.lexicon.pattern)
        self.any = re.compile("|".join(f"(?:{_unnamed(c.regex.pattern)})" for c in self.compiled))
        self._opened_by = lru_cache(maxsize=_KNOWN_RUNS)(self._matching)

    def matches_at(self, string: AtomString, at: int) -> list[Match]:
        """The patterns that match the atoms from `at` on, longest first; of equals the one named first."""
        patterns = self._patterns_at(string.letters, at)
        hits = [(c, m) for c in patterns if (m := c.regex.match(string.letters, at)) and m.end() > at]
        hits.sort(key=lambda hit: -hit[1].end())
        return [Match(c.pattern, at, m.end(), _fields(c, m, string)) for c, m in hits]

    def _patterns_at(self, letters: str, at: int) -> tuple[_Compiled, ...]:
        """Patterns that match: no atom beyond the next break tells more, and most runs of atoms are old friends."""
        end = letters.find(BREAK, at, at + _LONGEST_RUN)
        if end < 0 and len(letters) - at > _LONGEST_RUN:
            return self.compiled
        lead = min(at, _LOOKED_BACK)
        return self._opened_by(letters[at - lead : end if end >= 0 else len(letters)], lead)

    def _matching(self, run: str, lead: int) -> tuple[_Compiled, ...]:
        if self.any.match(run, lead) is None:
            return ()
        return tuple(c for c in self.compiled if c.regex.match(run, lead))


def _unnamed(regex: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", regex)


def _fields(compiled: _Compiled, match: re.Match[str], string: AtomString) -> Fields:
    """The fields of a match: those the pattern sets, then those of its atoms, the first of each name."""
    fields: Fields = {}
    for group, (name, number) in compiled.classes.items():
        at = match.start(group)
        atom = string.atoms[at] if at >= 0 else None
        if atom is not None:
            for field, value in atom.values.get(name, {}).items():
                fields.setdefault(field + number, value)
    return {**compiled.pattern.set, **fields}


class _Compiler:
    def __init__(self, alphabet: Alphabet, pattern: TimePattern) -> None:
        self.alphabet, self.pattern = alphabet, pattern
        self.classes: dict[str, tuple[str, str]] = {}

    def run(self) -> _Compiled:
        try:
            regex = re.compile(self._expand(self.pattern.form, "", 0))
        except re.error as error:
            raise LexiconError(f"{self.pattern.id}: {error}") from error
        return _Compiled(self.pattern, regex, self.classes)

    def _expand(self, form: str, number: str, depth: int) -> str:
        if depth > _DEEPEST:
            raise LexiconError(f"{self.pattern.id}: parts that hold themselves")
        return "".join(self._pieces(form, number, depth))

    def _pieces(self, form: str, number: str, depth: int) -> Iterator[str]:
        at = 0
        for match in _NAME.finditer(form):
            yield form[at : match.start()].replace(" ", "")
            at = match.end()
            if match["literal"]:
                yield f"[{self._letters(match[0])}]"
            else:
                yield self._named(match["name"], match["number"] or number, depth)
        yield form[at:].replace(" ", "")

    def _named(self, name: str, number: str, depth: int) -> str:
        part = self.alphabet.lexicon.parts.get(name)
        if part is not None:
            return f"(?:{self._expand(part, number, depth + 1)})"
        group = f"g{len(self.classes)}"
        self.classes[group] = name, number
        return f"(?P<{group}>[{self._letters(name)}])"

    def _letters(self, name: str) -> str:
        letters = self.alphabet.of_class(name)
        if not letters:
            raise LexiconError(f"{self.pattern.id}: no words of the class {name}")
        return letters


@cache
def grammar_of(language: str) -> Grammar:
    """The patterns of `language`, compiled once.

    Raises:
        LexiconError: the language's file of dates does not fit its schema, or names a class it does not have.
    """
    return Grammar(alphabet_of(language))
