"""Channels a statement goes through, by the phrases that name them."""

from functools import cache

from saksi.lexicon.phrases import PhraseTable
from saksi.lexicon.toml import Entry, read_lexicon
from saksi.model.vocabulary import Channel


class ChannelEntry(Entry):
    """One channel: its phrases, lower case."""

    id: Channel
    phrases: tuple[str, ...]


class ChannelLexicon(Entry):
    """The channels of one language, most telling first."""

    channel: tuple[ChannelEntry, ...]


@cache
def load_channels(language: str) -> PhraseTable[Channel]:
    """The channel phrases of `language` as a table.

    Raises:
        LexiconError: the file does not fit the schema.
    """
    lexicon = read_lexicon(language, "channels", ChannelLexicon)
    return PhraseTable((phrase, entry.id) for entry in lexicon.channel for phrase in entry.phrases)
