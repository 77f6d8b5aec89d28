"""The line that opens a wire story: place, day and agency before a dash, no part of the first sentence."""

import re

_LONGEST = 90
"""Characters before the dash: "Bamako, Mali, Oct 21, 2025 (AFP) -" has 34, two towns and two agencies some 80."""
_STORY = 110
"""Characters of a paragraph that tells something; a shorter "Jakarta - …" may be a headline with two names."""
_OPENING = re.compile(r"([^\n“”\"!?;:]{2,90}?)(?:\s(?:-{1,2}|–)|\s?—)\s*(?=[^\W_]|[“\"(‘])")
_BRACKETS = re.compile(r"\([^()\n]{1,40}\)")
_WORD = re.compile(r"[^\s,/]+")
_SMALL = frozenset(["of", "de", "la", "el", "al", "dan", "and"])


def dateline_end(text: str, at: int) -> int | None:
    """The offset after the dateline that begins at `at`, dash and space included; None if there is none."""
    if not text[at : at + 1].isupper():
        return None
    opening = _OPENING.match(text, at, at + _LONGEST + 4)
    if opening is None or text[opening.end()].islower():
        return None
    head = opening[1]
    words = _WORD.findall(_BRACKETS.sub(" ", head))
    if not words or len(words) > 10 or not all(_may_stand(word) for word in words):
        return None
    if _BRACKETS.search(head) or any(_speaks_for_itself(word) for word in words):
        return opening.end()
    line_end = text.find("\n", at)
    long = (len(text) if line_end < 0 else line_end) - at >= _STORY
    return opening.end() if long and (len(words) <= 2 or "," in head) else None


def _may_stand(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in _SMALL or "." in word.strip(".")


def _speaks_for_itself(word: str) -> bool:
    """An outlet's site ("KOMPAS.com") or a town in capitals."""
    return (len(word) > 3 and word.isupper() and word.isalpha()) or "." in word.strip(".")
