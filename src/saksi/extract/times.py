"""Expressions of time: the lexicon's patterns over its word classes, longest and most telling first."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from saksi.lexicon.dates import DateLexicon, TimePattern, load_dates
from saksi.model.analysis import Analysis
from saksi.model.mention import TimeMention

_FIELD = re.compile(r"\{(\w+?)(\d?)\}")
_NUMBER = {
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,]\d)",
    "month_number": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "year": r"(?:19|20)\d\d(?![\d.,]\d|\d)",
    "clock": r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?(?!\d)",
}
_MONTH_NAMES_TOO_COMMON = {"may", "mar", "march", "jan", "dec", "des", "mei", "sept", "agu", "okt"}


@dataclass(frozen=True, slots=True)
class _Compiled:
    pattern: TimePattern
    regex: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Grammar:
    """Compiled patterns and the words that open any of them."""

    lexicon: DateLexicon
    patterns: tuple[_Compiled, ...]
    opening: re.Pattern[str]
    blocked: re.Pattern[str]


def _alternatives(lexicon: DateLexicon, name: str) -> str:
    if name in _NUMBER:
        return _NUMBER[name]
    if name == "count":
        return rf"(?:\d{{1,3}}|{_alternatives(lexicon, 'number')})"
    words = lexicon.classes["month" if name == "month_long" else name]
    forms = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(rf"{re.escape(form)}(?!\w)" for form in forms) + ")"


def _expand(lexicon: DateLexicon, form: str) -> str:
    def field(match: re.Match[str]) -> str:
        name = match[1] + match[2]
        return f"(?P<{name}>{_alternatives(lexicon, match[1])})"

    return _FIELD.sub(field, form)


@cache
def _grammar(language: str) -> _Grammar:
    lexicon = load_dates(language)
    compiled = tuple(_Compiled(p, re.compile(rf"{_expand(lexicon, p.form)}(?!\w)")) for p in lexicon.pattern)
    blocked = "|".join(re.escape(word) for word in lexicon.blocked_before)
    words = {re.split(r"[ -]", form)[0] for forms in lexicon.classes.values() for form in forms}
    literal = {w for p in lexicon.pattern for w in re.findall(r"(?<![\w\\{<])[a-z]{3,}(?![\w}>])", p.form)}
    opening = sorted(words | literal, key=len, reverse=True)
    return _Grammar(
        lexicon,
        compiled,
        re.compile(r"(?<![\w-])(?:\d{1,4}|" + "|".join(re.escape(w) for w in opening) + r")(?!\w)"),
        re.compile(rf"\b(?:{blocked}) (?:\w+ ){{0,2}}$" if blocked else r"(?!x)x"),
    )


def find_times(analysis: Analysis) -> list[TimeMention]:
    """Every expression of time, left to right, none overlapping; durations and ages are not times."""
    grammar, found = _grammar(analysis.language), list[TimeMention]()
    at = 0
    while (opening := grammar.opening.search(analysis.lower, at)) is not None:
        mention = _longest(analysis, grammar, opening.start())
        if mention is None:
            at = opening.end()
            continue
        found.append(mention)
        at = mention.end
    return found


def _longest(analysis: Analysis, grammar: _Grammar, start: int) -> TimeMention | None:
    """The longest expression that begins at `start`; of equals the pattern named first."""
    limit = min(len(analysis.text), start + 120)
    best: tuple[int, _Compiled, re.Match[str]] | None = None
    for compiled in grammar.patterns:
        match = compiled.regex.match(analysis.lower, start, limit)
        if match and match.end() > start and (best is None or match.end() > best[0]):
            best = match.end(), compiled, match
    if best is None or not _allowed(analysis, grammar, best[1].pattern, best[2]):
        return None
    end, compiled, match = best
    fields: dict[str, int | str] = dict(compiled.pattern.set)
    fields.update(_values(grammar.lexicon, match))
    fields["future"] = int(_looks_ahead(analysis, grammar, start, end))
    return TimeMention(
        start, end, f"{compiled.pattern.id}/{compiled.pattern.rule}", fields, compiled.pattern.clock
    )


def _values(lexicon: DateLexicon, match: re.Match[str]) -> Iterator[tuple[str, int | str]]:
    for name, text in match.groupdict().items():
        if text is None:
            continue
        kind = name.rstrip("0123456789").removesuffix("_long")
        if kind == "count":
            yield name, int(text) if text.isdigit() else lexicon.classes["number"][text]
        elif kind in ("day", "year", "month_number"):
            yield name, int(text)
        elif kind == "clock":
            yield name, text
        else:
            yield name.removesuffix("_long"), lexicon.classes[kind].get(text, text)


def _allowed(analysis: Analysis, grammar: _Grammar, pattern: TimePattern, match: re.Match[str]) -> bool:
    """Whether the words around let it be a time: not a duration, an age, a verb that looks like a month."""
    start, text = match.start(), analysis.text
    if grammar.blocked.search(analysis.lower[max(0, start - 40) : start]):
        return False
    if pattern.rule in ("month", "weekday") and not _named(text, match):
        return False
    return not (pattern.rule == "clock" and text[start : match.end()].isdigit())


def _named(text: str, match: re.Match[str]) -> bool:
    """Names of months and weekdays need their capital; a short month that is a word too needs more than itself."""
    name = next(
        (match.start(g) for g in ("month", "month_long", "weekday") if match.groupdict().get(g)), None
    )
    if name is None or not text[name].isupper():
        return False
    alone = match[0] in _MONTH_NAMES_TOO_COMMON
    before = text[max(0, match.start() - 12) : match.start()].lower().split()
    return not alone or bool(
        before
        and before[-1] in ("in", "since", "last", "until", "by", "pada", "sejak", "of", "bulan", "hingga")
    )


def _looks_ahead(analysis: Analysis, grammar: _Grammar, start: int, end: int) -> bool:
    """Whether the clause speaks of what is to come: "akan … Kamis", "until Friday", "hingga 1 Desember"."""
    before = " " + analysis.lower[max(0, start - 25) : start].rstrip()
    if before.endswith(tuple(f" {word}" for word in grammar.lexicon.past_before)):
        return False
    if before.endswith(tuple(f" {word}" for word in grammar.lexicon.future_before)):
        return True
    sentence = analysis.sentences[analysis.sentence_at(start)] if analysis.sentences else None
    if sentence is None:
        return False
    tokens = analysis.tokens[sentence.first : analysis.token_at(start) + 1]
    verbs = [t for t in tokens if t.pos in ("VERB", "AUX") or t.lower in grammar.lexicon.future]
    return any(token.lower in grammar.lexicon.future for token in reversed(verbs[-2:]))


def nearest_before(mentions: list[TimeMention], offset: int) -> int:
    """Position of the last mention that starts before `offset` (-1: none)."""
    return bisect_right([m.start for m in mentions], offset) - 1
