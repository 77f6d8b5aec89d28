"""Where sentences end in news text: by marks, abbreviations and letter case, in one pass.

A line break always ends a sentence. Closing marks after a full stop stay with it; a mark followed by a
small letter does not end ("…?” tanyanya"). Each sentence inside a quote is a sentence of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from saksi.lexicon.abbreviations import Habit, habits, load_abbreviations
from saksi.lexicon.glue import WebFile
from saksi.lexicon.toml import read_lexicon
from saksi.model.analysis import Extent
from saksi.parse.datelines import dateline_end

LONGEST = 4000
"""Characters after which a stretch without any end is cut at a space: no later stage meets an endless one."""

_MARK = re.compile(r"[.!?…]+|\n|(?<=\s)[•●▪◦‣■►]")
_CLOSERS = re.compile(r"(?: ?[”»]|[’')\]])*")
_LAST_WORD = re.compile(r"[\w.\u0300-\u036f/&-]+\Z")
_NEXT_WORD = re.compile(r"[^\W_]{1,40}(?:[-'’][^\W_]{1,40})?")
_OPENERS = "\"“‘«„'([–—-•●▪ "
_LIST_MARK = re.compile(r"\s*[\"“‘(]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\Z")
_NEW_QUOTE = re.compile(r"[,:]\s*[\"“‘'«„]")
_CLAUSE = re.compile(r"[^.,:;!?\n]{0,80}")


@dataclass(frozen=True, slots=True)
class _Words:
    habits: dict[str, Habit]
    openers: frozenset[str]
    resumes: frozenset[str]
    domains: frozenset[str]
    small: frozenset[str]
    single: frozenset[str]


@cache
def _words(language: str) -> _Words:
    lexicon = load_abbreviations(language)
    domains = read_lexicon("world", "web", WebFile).domains
    small = frozenset(form for entry in lexicon.abbreviation if not entry.capital for form in entry.forms)
    return _Words(
        habits=habits(language),
        openers=frozenset(lexicon.openers),
        resumes=frozenset(lexicon.resumes),
        domains=frozenset(domains),
        small=small,
        single=frozenset(lexicon.single),
    )


def split_sentences(text: str, language: str) -> list[Extent]:
    """The sentences of `text` as half-open stretches in order, without the white space around them."""
    words = _words(language)
    found: list[Extent] = []
    start = 0
    for end in _ends(text, words):
        if end > start:
            found.extend(_pieces(text, start, end))
            start = end
    found.extend(_pieces(text, start, len(text)))
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[Extent]:
    """[start, end) without its outer white space, cut where it is longer than any sentence."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = start + LONGEST if cut < 0 else cut
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Extent]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        yield Extent(start + left, start + right)


def _ends(text: str, words: _Words) -> Iterator[int]:
    """Offsets just after each sentence, in order."""
    start, counted, open_quote, at = 0, 0, False, 0
    if (opened := dateline_end(text, 0)) is not None:
        start = at = opened
        yield opened
    while match := _MARK.search(text, at):
        mark, at = match[0], match.end()
        if mark == "\n" or mark[0] in "•●▪◦‣■►":
            start = counted = at if mark == "\n" else match.start()
            open_quote = open_quote and mark != "\n"
            yield start
            if mark == "\n" and (opened := dateline_end(text, at)) is not None:
                start = counted = at = opened
                yield opened
            continue
        open_quote ^= text.count('"', counted, at) % 2 == 1
        counted = at
        end = _close(text, at, open_quote)
        if _is_end(text, start, match.start(), end, words):
            start = at = end
            yield end


def _close(text: str, at: int, open_quote: bool) -> int:
    """The offset after the closing marks that stand at `at`.

    A straight mark closes if nothing is glued to it on the right, or if one is open.
    """
    while True:
        closed = _CLOSERS.match(text, at)
        at = closed.end() if closed else at
        if not text.startswith('"', at) or not (open_quote or _is_bare(text, at + 1)):
            return at
        at, open_quote = at + 1, False


def _is_bare(text: str, at: int) -> bool:
    return at >= len(text) or not text[at].isalnum()


def _is_end(text: str, start: int, mark: int, end: int, words: _Words) -> bool:
    """Whether the sentence from `start` ends with the mark at `mark` and its closing marks up to `end`."""
    follow = end
    while follow < len(text) and text[follow] in _OPENERS:
        follow += 1
    if follow >= len(text) or text[follow] == "\n":
        return True
    if not _may_start(text, follow):
        return False
    gap = text[end : end + 1].isspace() or follow > end
    if text[mark] != "." or text.startswith("..", mark):
        return gap and not _resumes(text, mark, end, follow, words)
    return _stop_ends(text, start, mark, end, words) if gap else _glued_stop_ends(text, mark, end, words)


def _may_start(text: str, follow: int) -> bool:
    """Whether a sentence may begin at `follow`: not with a small letter (but "al-Shabab") nor a comma."""
    char = text[follow]
    if char.islower():
        dash = text.find("-", follow, follow + 4)
        return dash > 0 and text[dash + 1 : dash + 2].isupper()
    return char.isalnum() or char in "$€£¥#@…."


def _resumes(text: str, mark: int, end: int, follow: int, words: _Words) -> bool:
    """Whether the clause after a closed question or cry is its cue ("“Why us?” Sara asked.")."""
    if not set(text[mark:end]) & set('”"»’'):
        return False
    clause = _CLAUSE.match(text, follow)
    if clause is None or _NEW_QUOTE.match(text, clause.end()):
        return False
    return not words.resumes.isdisjoint(clause[0].lower().split()[:6])


def _stop_ends(text: str, start: int, mark: int, end: int, words: _Words) -> bool:
    """A full stop with space after it: an end unless an abbreviation, an initial or a list number has it."""
    if mark - start < 8 and _LIST_MARK.match(text[start:mark]):
        return False
    last = _LAST_WORD.search(text[max(start, mark - 24) : mark])
    if last is None or end > mark + 1:
        return True
    habit = _habit(last[0], words)
    if habit is None:
        return True
    following = _NEXT_WORD.search(text, end, end + 60)
    word = following[0].lower() if following else ""
    if habit == "joins":
        return False
    return not word[:1].isdigit() if habit == "counts" else word in words.openers


def _habit(word: str, words: _Words) -> Habit | None:
    """The habit of the abbreviation that `word` is with its full stop, or None for an ordinary word."""
    bare = word.lstrip(".-/")
    if bare in words.single:
        return None
    form = f"{bare.lower()}."
    habit = words.habits.get(form)
    if habit and (bare[:1].isupper() or form in words.small):
        return habit
    letters = bare.split(".")
    initials = all(len(part) == 1 for part in letters) or (len(letters) > 1 and len(letters[0]) == 1)
    return (
        "ends"
        if bare and bare[0].isalpha() and (bare[0].isupper() or len(letters) > 1) and initials
        else None
    )


def _glued_stop_ends(text: str, mark: int, end: int, words: _Words) -> bool:
    """A full stop between two words without a space: an end where the left one is no abbreviation or site."""
    following = _NEXT_WORD.match(text, end)
    if following is None or len(following[0]) < 2 or not following[0][0].isupper():
        return False
    if end > mark + 1:
        return True
    last = _LAST_WORD.search(text[max(0, mark - 24) : mark])
    if (
        last is None
        or len(last[0]) < 2
        or _habit(last[0], words)
        or not (last[0][-1].islower() or last[0][-1].isdigit())
    ):
        return False
    return following[0].lower() not in words.domains
