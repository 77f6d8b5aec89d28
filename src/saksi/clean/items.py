"""Where one story ends and the next begins: a briefing has many in one text, an article one.

The cues are those a reader uses: bullets, headings, and paragraphs that each stand on their own.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from saksi.clean.layout import Line
from saksi.lexicon.stories import Stories
from saksi.model.analysis import Extent

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?][”’\")]*(?:\s|$)")
_DATELINE = re.compile(r"(?:[A-Z][^\s.!?“”\"]*[ ,]+|\([^()\n]{1,40}\) ?){1,6}(?:—|–|--?)\s")
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+ (?=([A-Z][\w’'-]+))")
_ENDS = (".", "!", "?", ":", ";", ",", "”", '"', "…")
_LIST_ENDS = (".", "!", "?", "”", '"', ")")
_LONGEST_HEADING = 90
_HEADING_WORDS = 12
_FEWEST_STORIES = 4
_FEW_PARAGRAPHS = 6
_STORY_WORDS = 35
_STUB_WORDS = 15
_BULLET_WORDS = 8
_OPENING = 8


def stories_in(text: str, lines: Sequence[Line], stories: Stories) -> list[Extent]:
    """The stories of the text, in order, together covering every line; empty only for an empty text."""
    if not lines:
        return []
    starts = _starts(text, lines, stories)
    bounds = [*starts, len(lines)]
    return [Extent(lines[first].start, lines[last - 1].end) for first, last in pairwise(bounds)]


def leans(paragraph: str, stories: Stories) -> bool:
    """The paragraph goes on with the one before: by its first words, a quote, or a word that points back."""
    if paragraph[0] in "“\"'‘…(" or paragraph[0].islower():
        return True
    words = [word.lower() for word in _WORD.findall(paragraph[:120])][:_OPENING]
    if not words:
        return True
    phrases = stories.leans.get(words[0], ())
    if any(tuple(words[: len(phrase)]) == phrase for phrase in phrases):
        return True
    return not stories.pointers.isdisjoint(words)


def _starts(text: str, lines: Sequence[Line], stories: Stories) -> list[int]:
    """Numbers of the lines that open a story; the first line always does."""
    headings = _headings(text, lines)
    title = _title_lines(headings)
    bullets = [at for at, line in enumerate(lines) if line.bullet]
    if _is_list(text, lines, bullets):
        return _list_starts(lines, headings, title)
    sections = [at for at in range(title, len(lines)) if headings[at] and not (at and headings[at - 1])]
    if len(sections) > 1 and not any(_section_leans(text, lines, headings, at, stories) for at in sections):
        return sorted({0, *(sections if sections[0] > title else sections[1:])})
    paragraphs = [at for at in range(title, len(lines)) if not headings[at]]
    if _stand_alone(
        [text[lines[at].start : lines[at].end] for at in paragraphs], text[: lines[title].start], stories
    ):
        return [0, *paragraphs[1:]]
    return [0]


def _headings(text: str, lines: Sequence[Line]) -> list[bool]:
    """Which lines are headings: marked as such, or short, open-ended, and with a text below."""
    found = [False] * len(lines)
    below = False
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        piece = text[line.start : line.end]
        is_text = line.bullet or len(piece) > _LONGEST_HEADING or len(_WORD.findall(piece)) > _HEADING_WORDS
        looks = not is_text and not piece.endswith(_ENDS) and piece[0].isupper()
        found[at] = line.heading or (looks and below)
        below = is_text or found[at] or (below and looks)
    return found


def _title_lines(headings: Sequence[bool]) -> int:
    """How many lines at the top are the title: headings before anything else."""
    count = next((at for at, heading in enumerate(headings) if not heading), len(headings))
    return min(count, len(headings) - 1)


def _is_list(text: str, lines: Sequence[Line], bullets: Sequence[int]) -> bool:
    """Bullets that hold sentences, not the members of an enumeration."""
    if len(bullets) < 2:
        return False
    told = sum(
        len(_WORD.findall(piece)) >= _BULLET_WORDS and piece[0].isupper() and piece.endswith(_LIST_ENDS)
        for piece in (text[lines[at].start : lines[at].end] for at in bullets)
    )
    return told >= 2 and told >= 0.7 * len(bullets)


def _list_starts(lines: Sequence[Line], headings: Sequence[bool], title: int) -> list[int]:
    """A bullet opens a story, and so do a heading and the first paragraph after the last bullet."""
    starts = {0}
    for at in range(title, len(lines)):
        before_heads = at > 0 and headings[at - 1]
        after_bullet = at > 0 and lines[at - 1].bullet
        if (lines[at].bullet or headings[at] or after_bullet) and not (before_heads and at - 1 in starts):
            starts.add(at)
        elif before_heads and at <= title:
            continue
    return sorted(starts)


def _section_leans(
    text: str, lines: Sequence[Line], headings: Sequence[bool], at: int, stories: Stories
) -> bool:
    below = next((line for line, heading in zip(lines[at:], headings[at:], strict=True) if not heading), None)
    return below is None or leans(text[below.start : below.end], stories)


def _stand_alone(paragraphs: Sequence[str], title: str, stories: Stories) -> bool:
    """Every paragraph tells a story: long enough, of several sentences, leaning on nothing."""
    digest = any(phrase in f"{title} {paragraphs[0][:200]}".lower() for phrase in stories.digest)
    if len(paragraphs) < (2 if digest else _FEWEST_STORIES) or _is_dispatch(paragraphs):
        return False
    words = [len(_WORD.findall(paragraph)) for paragraph in paragraphs]
    sentences = [len(_SENTENCE_END.findall(paragraph)) for paragraph in paragraphs]
    full = sum(w >= _STORY_WORDS or s >= 2 for w, s in zip(words, sentences, strict=True))
    if (
        min(words) < _STUB_WORDS
        or full < 0.85 * len(paragraphs)
        or sum(words) < _STORY_WORDS * len(paragraphs)
    ):
        return False
    leaning = _leaning(paragraphs, stories)
    if digest:
        return leaning <= len(paragraphs) / 4
    return sentences[0] > 1 and leaning <= (len(paragraphs) / 10 if len(paragraphs) > _FEW_PARAGRAPHS else 0)


def _leaning(paragraphs: Sequence[str], stories: Stories) -> float:
    """How many paragraphs lean on another; a bare surname or a definite noun leans half."""
    surnames: set[str] = set()
    total = 0.0
    for number, paragraph in enumerate(paragraphs):
        if number and leans(paragraph, stories):
            total += 1
        elif number and _half_leans(paragraph, surnames, stories):
            total += 0.5
        surnames.update(match[1] for match in _FULL_NAME.finditer(paragraph))
    return total


def _half_leans(paragraph: str, surnames: set[str], stories: Stories) -> bool:
    first, _, rest = paragraph.partition(" ")
    if first.lower() in stories.articles:
        return rest[:1].islower()
    return first in surnames and rest[:1].islower()


def _is_dispatch(paragraphs: Sequence[str]) -> bool:
    """One dateline at the head of the text: a correspondent's single story."""
    lines = [_DATELINE.match(paragraph[:120]) is not None for paragraph in paragraphs]
    return lines[0] and sum(lines) <= len(lines) // 2
