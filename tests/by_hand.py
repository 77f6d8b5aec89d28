"""Analyses written by hand: a tokenizer of a few lines, so that rules are tested without a model."""

import re

from saksi.model.analysis import Analysis, Sentence, Token

_WORD = re.compile(r"\w+(?:[-’'.,/]\w+)*|[^\w\s]")
_END = re.compile(r"[.!?][\"”’)]*\s+|\n+")


def analysis_of(
    text: str,
    language: str = "id",
    *,
    tags: dict[str, str] | None = None,
    names: dict[str, str] | None = None,
) -> Analysis:
    """An analysis of `text`: `tags` gives tags by lower-case word, `names` name labels by word."""
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    paragraph, at = 0, 0
    ends = [m.end() for m in _END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    for end in ends:
        first = len(tokens)
        for match in _WORD.finditer(text, at, end):
            word = match[0]
            tag = (tags or {}).get(word.lower()) or _guess(word)
            name = (names or {}).get(word, "")
            starts = bool(name) and not (
                tokens and tokens[-1].name == name and tokens[-1].end + 1 == match.start()
            )
            tokens.append(
                Token(
                    len(tokens),
                    match.start(),
                    match.end(),
                    word,
                    word.lower(),
                    tag,
                    name,
                    starts,
                    word.lower(),
                    len(sentences),
                )
            )
        if len(tokens) > first:
            stop = tokens[-1].end
            sentences.append(
                Sentence(len(sentences), tokens[first].start, stop, first, len(tokens), paragraph, 0)
            )
        paragraph += "\n" in text[at:end]
        at = end
    return Analysis(language, text, tuple(tokens), tuple(sentences))


def _guess(word: str) -> str:
    if not word[0].isalnum():
        return "PUNCT"
    if word[0].isdigit():
        return "NUM"
    return "PROPN" if word[0].isupper() else "NOUN"
