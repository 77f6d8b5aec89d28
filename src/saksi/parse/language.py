"""Which language a text is in, by its most frequent words."""

import re
from collections import Counter

from saksi.lexicon.profile import word_languages
from saksi.model.vocabulary import LANGUAGES

SAMPLE = 20_000
"""Characters that are looked at: enough for any report, and the same time for every text."""
LEAST_SHARE = 0.12
LEAST_HITS = 2
LEAD = 1.15
"""By what factor a language must lead every other one."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]+")


def detect(text: str) -> str | None:
    """The language of `text`, "id" (Malay included) or "en", or None for another one or too little text."""
    words = _WORD.findall(text[:SAMPLE].lower())
    latin = [word for word in words if _LATIN.match(word)]
    if not latin or 2 * len(latin) < len(words):
        return None
    known = word_languages()
    hits = Counter(language for word in latin for language in known.get(word, ()))
    ours = max(LANGUAGES, key=lambda language: hits[language])
    others = max((count for language, count in hits.items() if language != ours), default=0)
    clear = hits[ours] >= LEAST_HITS and hits[ours] >= LEAST_SHARE * len(latin) and hits[ours] > LEAD * others
    return ours if clear else None
