"""A cleaned text as tokens with tags, names and lemmas, in sentences and items."""

from bisect import bisect_right
from collections.abc import Iterator

from saksi.model.analysis import Analysis, Extent, Sentence, Token
from saksi.model.cleaned import Cleaned
from saksi.parse.label import label
from saksi.parse.lemmas import lemma_of
from saksi.parse.sentences import split_sentences
from saksi.parse.tokenize import tokenize


def analyse(cleaned: Cleaned, language: str) -> Analysis:
    """Read the repaired text of `cleaned` as `language` ("id" or "en").

    Raises:
        LexiconError: a word file of the language is missing or not valid.
        UnknownLanguageError: saksi does not read `language`.
        ModelMissingError: the package was built without the pipeline.
    """
    text = cleaned.text
    extents = split_sentences(text, language)
    offsets = [tokenize(text, language, start, end) for start, end in extents]
    words = [[text[start:end] for start, end in sentence] for sentence in offsets]
    labels = label(words, language)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    paragraphs = _paragraphs(text, extents)
    for place, (extent, paragraph) in enumerate(zip(extents, paragraphs, strict=True)):
        first = len(tokens)
        for (start, end), word, (tag, name, starts) in zip(
            offsets[place], words[place], labels[place], strict=True
        ):
            lower = word.lower()
            lemma = lemma_of(lower, language)
            tokens.append(Token(len(tokens), start, end, word, lower, tag, name, starts, lemma, place))
        item = _item(cleaned.items, extent.start)
        sentences.append(Sentence(place, extent.start, extent.end, first, len(tokens), paragraph, item))
    return Analysis(language, text, tuple(tokens), tuple(sentences))


def _paragraphs(text: str, extents: list[Extent]) -> Iterator[int]:
    """The number of the paragraph of each sentence: paragraphs are parted by line breaks, however many."""
    paragraph, at = 0, 0
    for start, end in extents:
        paragraph += at > 0 and "\n" in text[at:start]
        at = end
        yield paragraph


def _item(items: tuple[Extent, ...], start: int) -> int:
    """The position of the item that `start` lies in (0 if the text has none)."""
    return max(0, bisect_right(items, start, key=lambda item: item.start) - 1)
