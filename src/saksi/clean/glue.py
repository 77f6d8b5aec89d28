"""Words that lost the space before them ("lainnyakata kantor"): bold or linked text ended there.

A word is split only where the whole is no word, the left part is one, and the right part is one that
pages are known to glue. Names keep their endings: Sudan, Ramadan, Medan.
"""

from collections.abc import Iterator

from saksi.clean.draft import Edit
from saksi.clean.vocabulary import WORD, Vocabulary, in_dictionary
from saksi.lexicon.glue import Glue, GlueEntry
from saksi.model.vocabulary import LANGUAGES

_LONGEST_WORD = 40
_SHORTEST_LEFT = 4
_SURE_LEFT = 5
"""A left part that no dictionary has must be this long, even before a word that nothing else ends in."""


def glued_words(text: str, glue: Glue, vocabulary: Vocabulary) -> Iterator[Edit]:
    """A space for each word that was glued to the one before or, with a capital, after it."""
    splits = {word: at for word in vocabulary.counts if (at := _split(word, glue, vocabulary)) is not None}
    if not splits:
        return
    ends = {
        word: glue.endings[word[at:]].closes if word[at:] in glue.endings else True
        for word, at in splits.items()
    }
    for start, word in _places(text, splits):
        end = start + len(word)
        if ends[word] or text[end : end + 1].isspace():
            at = start + splits[word]
            yield Edit(at, at, " ")


def _places(text: str, splits: dict[str, int]) -> Iterator[tuple[int, str]]:
    """Where the words to split stand, in the order of the text."""
    for match in WORD.finditer(text):
        if match[0] in splits:
            yield match.start(), match[0]


def _split(word: str, glue: Glue, vocabulary: Vocabulary) -> int | None:
    """Where to split the word; None: it is whole."""
    if not _SHORTEST_LEFT <= len(word) <= _LONGEST_WORD or (word.islower() and word in glue.whole):
        return None
    if (capital := _inner_capital(word)) and (entry := glue.endings.get(word[:capital])):
        return capital if entry.starts else None
    for at in range(1, len(word) - 1):
        entry = glue.endings.get(word[at:])
        if entry and _is_glued(word, at, entry, glue, vocabulary):
            return at
    return None


def _inner_capital(word: str) -> int | None:
    """Where a word in small letters goes on with a capital ("kataMenteri")."""
    if word[1:].islower():
        return None  # most words
    return next((at for at in range(1, len(word)) if word[at].isupper() and word[:at].islower()), None)


def _is_glued(word: str, at: int, entry: GlueEntry, glue: Glue, vocabulary: Vocabulary) -> bool:
    left = word[:at]
    if left.isdigit():
        return True
    if left.isupper():
        return at > 1
    if not left[1:].islower() or left in glue.endings:
        return False
    if left.islower():
        return _after_word(word, left, entry, glue, vocabulary)
    return _after_name(word, left, entry, vocabulary)


def _after_word(word: str, left: str, entry: GlueEntry, glue: Glue, vocabulary: Vocabulary) -> bool:
    if left in glue.short:
        known = True
    elif len(left) < _SHORTEST_LEFT:
        return False
    else:
        known = vocabulary.is_word(left, glue.languages[word[len(left) :]])
    return (known or (entry.sure and len(left) >= _SURE_LEFT)) and not in_dictionary(word)


def _after_name(word: str, left: str, entry: GlueEntry, vocabulary: Vocabulary) -> bool:
    """A capitalised whole may be a name of its own: it is one when the text uses it twice."""
    if len(left) < _SHORTEST_LEFT or vocabulary.counts[word] > 1:
        return False
    if vocabulary.is_name(left):
        return not in_dictionary(word, LANGUAGES)
    return entry.sure and in_dictionary(left) and not in_dictionary(word, LANGUAGES)
