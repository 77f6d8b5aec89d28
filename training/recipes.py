"""What each pipeline is trained on and judged by."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from corpus.splits import reports_of

from training.annotated import Annotated
from training.augment import filled, headline, swapped
from training.columns import read_columns
from training.corpus_names import read_corpus_names
from training.gum import read_gum
from training.names import countries_of
from training.re3d import read_re3d
from training.repairs import as_places, doubtful, tidied, with_countries, without_names
from training.treebanks import by_document, read_treebank

GUM_GENRES = frozenset(["academic", "bio", "court", "interview", "news", "speech", "textbook", "voyage"])
"""Genres of GUM that are written or prepared, without further terms in their licence; no others are used."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Sentences with tags, sentences with names (repeated by weight), and what is held out, by name."""

    language: str
    tagged: tuple[Annotated, ...]
    named: tuple[tuple[Annotated, int], ...]
    tag_tests: dict[str, tuple[Annotated, ...]]
    name_tests: dict[str, tuple[Annotated, ...]]
    template_times: int = 6

    def epoch(self, random: Random) -> list[Annotated]:
        """The sentences of one pass, with names swapped and templates filled anew."""
        sentences = list(self.tagged)
        for sentence, times in self.named:
            sentences.append(sentence)
            sentences.extend(swapped(sentence, self.language, random) for _ in range(times - 1))
        sentences.extend(filled(self.language, times=self.template_times, random=random))
        sentences = [headline(s, random) if s.names and random.random() < 0.04 else s for s in sentences]
        random.shuffle(sentences)
        return sentences


def _countries(language: str) -> re.Pattern[str]:
    names = {name.removeprefix("the ") for group in countries_of(language).values() for name in group}
    names -= {"Washington"}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")


def indonesian(data: Path) -> Recipe:
    """CSUI, PUD and GSD for tags (of the old GSD those on which the schemes agree), IDNER for names."""
    ud = data / "ud" / "id"
    csui, pud, gsd = (
        list(read_treebank((ud / name).read_text(encoding="utf-8")))
        for name in ("id_csui-train.conllu", "id_pud.conllu", "id_gsd-dev.conllu")
    )
    old = list(read_treebank((ud / "id_gsd-train-r2.1-oldscheme.conllu").read_text(encoding="utf-8")))
    tests = {"CSUI": csui[-100:], "PUD": pud[-150:], "GSD": gsd[-200:]}
    tagged = csui[:-100] * 2 + pud[:-150] + gsd[:-200]
    labels = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
    countries = _countries("id")
    train = list(read_columns(data / "ner" / "idner-train.txt", labels))
    test = list(read_columns(data / "ner" / "idner-dev.txt", labels))
    return Recipe(
        language="id",
        tagged=tuple([without_names(s) for s in tagged] + masked(old, tagged)),
        named=tuple((s, 3) for s in train),
        tag_tests={name: tuple(sentences) for name, sentences in tests.items()},
        name_tests={
            "IDNER dev": tuple(test),
            "IDNER dev, our rules": tuple(with_countries(tidied(s), countries) for s in test),
            "corpus dev": tuple(read_corpus_names(reports_of("dev"), "id")),
        },
    )


def masked(old: Iterable[Annotated], new: Iterable[Annotated]) -> list[Annotated]:
    """The old treebank without the tags on which it departs from the new ones.

    A tag is kept if the new treebanks give that word this tag a fifth of the time or more, or if they do
    not know the word and the tag is one of the open classes.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in new:
        for start, end, tag in sentence.tags or ():
            counts[sentence.text[start:end].lower()][tag] += 1
    kept = []
    for sentence in old:
        tags = []
        for start, end, tag in sentence.tags or ():
            seen = counts.get(sentence.text[start:end].lower())
            if seen is None:
                good = tag in ("NOUN", "VERB", "ADJ", "PROPN", "NUM", "PUNCT")
            else:
                total = seen.total()
                good = seen[tag] / total > 0.9 or (
                    seen[tag] / total >= 0.2 and tag in ("NOUN", "VERB", "ADJ", "PROPN")
                )
            if good:
                tags.append((start, end, tag))
        kept.append(Annotated(sentence.text, tuple(tags), None))
    return kept


def english(data: Path) -> Recipe:
    """EWT and GUM for tags, GUM and re3d for names; each tenth document and eighth paragraph is held out."""
    ud = data / "ud" / "en"
    ewt = by_document(ud / "en_ewt-train+dev.conllu")
    gum = by_document(ud / "en_gum-train+dev.conllu")
    tagged = [s for i, text in enumerate(ewt) if i % 10 != 9 for s in read_treebank(text)]
    names = frozenset(name.removeprefix("the ") for group in countries_of("en").values() for name in group)
    gum_all = [[as_places(s, names) for s in read_gum(text, GUM_GENRES)] for text in gum]
    gum_names = [s for i, document in enumerate(gum_all) if i % 10 != 9 for s in document]
    gum_test = tuple(s for i, document in enumerate(gum_all) if i % 10 == 9 for s in document)
    countries = _countries("en")
    re3d = [with_countries(s, countries) for s in read_re3d(data / "ner" / "re3d", names)]
    return Recipe(
        language="en",
        tagged=tuple(without_names(s) for s in tagged),
        named=tuple((s, 1) for s in gum_names)
        + tuple((doubtful(s), 5) for i, s in enumerate(re3d) if i % 8 != 7),
        tag_tests={
            "EWT": tuple(s for i, text in enumerate(ewt) if i % 10 == 9 for s in read_treebank(text)),
            "GUM": gum_test,
        },
        name_tests={
            "re3d": tuple(s for i, s in enumerate(re3d) if i % 8 == 7),
            "GUM": gum_test,
            "corpus dev": tuple(read_corpus_names(reports_of("dev"), "en")),
        },
        template_times=10,
    )


RECIPES = {"id": indonesian, "en": english}
