"""The words that news pages lose a space before, and the endings of web addresses."""

from functools import cache

from pydantic import Field

from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.vocabulary import LANGUAGES


class GlueEntry(Entry):
    """Words that get glued to the word before them.

    `sure`: nothing else ends like this, so that the left part need not be a known word.
    `closes`: may be the last word of its clause ("katanya."); other words need one after them.
    `starts`: is glued to the word after it as well, when that begins with a capital.
    `cue`: reports what somebody said; `inverted`: stands before its subject, after a comma ("…, kata X").
    In `yes`, a bar stands where a space must go; in `no`, nothing may change.
    """

    id: str
    words: tuple[str, ...]
    sure: bool = False
    closes: bool = False
    starts: bool = False
    cue: bool = False
    inverted: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class GlueFile(Entry):
    """lexicon/{id,en}/glue.toml: the entries, and ordinary words that only look glued."""

    glue: tuple[GlueEntry, ...]
    whole: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


class WebFile(Entry):
    """lexicon/world/web.toml: what may follow a dot in a web address or file name."""

    domains: tuple[str, ...]


class Glue(Entry):
    """The glue of one language or of several, ready for look-up by word."""

    endings: dict[str, GlueEntry]
    languages: dict[str, tuple[str, ...]] = Field(description="which languages each ending belongs to")
    whole: frozenset[str]
    short: frozenset[str]
    cues: frozenset[str]
    inverted: frozenset[str]
    domains: frozenset[str]


@cache
def glue_of(languages: tuple[str, ...] = LANGUAGES) -> Glue:
    """The glue of these languages together.

    Raises:
        LexiconError: a file is missing or not valid.
    """
    endings: dict[str, GlueEntry] = {}
    owners: dict[str, tuple[str, ...]] = {}
    files = {language: read_lexicon(language, "glue", GlueFile) for language in languages}
    for language, file in files.items():
        for entry in file.glue:
            for word in entry.words:
                endings[word] = entry
                owners[word] = (*owners.get(word, ()), language)
    return Glue(
        endings=endings,
        languages=owners,
        whole=frozenset(word for file in files.values() for word in file.whole),
        short=frozenset(word for file in files.values() for word in file.short),
        cues=frozenset(word for word, entry in endings.items() if entry.cue),
        inverted=frozenset(word for word, entry in endings.items() if entry.inverted),
        domains=frozenset(read_lexicon("world", "web", WebFile).domains),
    )
