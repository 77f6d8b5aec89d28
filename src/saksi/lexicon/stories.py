"""How paragraphs open: leaning on the one before, or with a story of their own."""

from functools import cache

from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.vocabulary import LANGUAGES


class StoriesFile(Entry):
    """lexicon/{id,en}/stories.toml.

    `leans`: words and phrases that open a paragraph which goes on with the story before it.
    `pointers`: words that point back when they stand among the first words of a paragraph.
    `articles`: before a common noun at the opening, they half point back.
    `digest`: what the head of a page of many stories says of itself.
    `links`: how a line opens that only points to another page.
    In `yes` each paragraph leans, in `no` none does.
    """

    leans: tuple[str, ...]
    pointers: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    digest: tuple[str, ...]
    links: tuple[str, ...]
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Stories(Entry):
    """The cues of several languages together; phrases as tuples of words, by their first word."""

    leans: dict[str, tuple[tuple[str, ...], ...]]
    pointers: frozenset[str]
    articles: frozenset[str]
    digest: tuple[str, ...]
    links: tuple[str, ...]


@cache
def stories_of(languages: tuple[str, ...] = LANGUAGES) -> Stories:
    """The cues of these languages.

    Raises:
        LexiconError: a file is missing or not valid.
    """
    files = [read_lexicon(language, "stories", StoriesFile) for language in languages]
    leans: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in (tuple(text.split()) for file in files for text in file.leans):
        leans[phrase[0]] = (*leans.get(phrase[0], ()), phrase)
    return Stories(
        leans=leans,
        pointers=frozenset(word for file in files for word in file.pointers),
        articles=frozenset(word for file in files for word in file.articles),
        digest=tuple(phrase for file in files for phrase in file.digest),
        links=tuple(phrase for file in files for phrase in file.links),
    )
