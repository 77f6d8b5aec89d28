"""Tags and names by the trained pipelines that ship with the package."""

import warnings
from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from saksi.errors import ModelMissingError, UnknownLanguageError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

PIPELINES = Path(str(files("saksi.parse"))) / "pipelines"
LONGEST = 250
"""Words after which a sentence is given to the pipeline in pieces: memory and time stay linear."""
BATCH = 64
KNOWN_WORDS = 50_000
"""Words a vocabulary keeps for good; past this many, those of a text are forgotten after it."""

Label = tuple[str, str, bool]
_LOCK = Lock()  # a pipeline's vocabulary is not safe to fill from two threads


@cache
def load_pipeline(language: str) -> "Language":
    """The trained pipeline of `language`: a tagger and names over one shared layer.

    Raises:
        UnknownLanguageError: saksi has no pipeline for `language`.
        ModelMissingError: the package was built without the pipeline.
    """
    import spacy  # here: importing saksi must stay light
    from thinc.api import use_ops

    from saksi.parse.features import new_vocab

    if language not in ("id", "en"):
        raise UnknownLanguageError(language)
    folder = PIPELINES / language
    if not (folder / "config.cfg").is_file():
        raise ModelMissingError(str(folder))
    # numpy's own matrix products take a third of the time of those that spaCy's numpy calls
    with warnings.catch_warnings(), use_ops("numpy", use_blis=False):
        warnings.simplefilter("ignore")  # spaCy and its libraries warn of their own future
        return spacy.load(folder, vocab=new_vocab(language), exclude=["tokenizer"])


def label(sentences: list[list[str]], language: str) -> list[list[Label]]:
    """For each word of each sentence its UD tag, its name (PER, ORG, LOC or empty), and whether one starts.

    Raises:
        UnknownLanguageError, ModelMissingError: see `load_pipeline`.
    """
    found: list[list[Label]] = [[] for _ in sentences]
    pieces = [
        (i, words[at : at + LONGEST])
        for i, words in enumerate(sentences)
        for at in range(0, len(words), LONGEST)
    ]
    with _LOCK:
        nlp = load_pipeline(language)
        zone = nlp.memory_zone() if len(nlp.vocab) > KNOWN_WORDS else nullcontext()
        with zone, _thread_pools().limit(limits=1):  # its matrices are too small to be worth a second thread
            for (i, _), labels in zip(pieces, _read(nlp, [words for _, words in pieces]), strict=True):
                found[i].extend(labels)
    return found


@cache
def _thread_pools() -> "ThreadpoolController":
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def _read(nlp: "Language", pieces: list[list[str]]) -> Iterator[list[Label]]:
    from spacy.tokens import Doc

    docs = (Doc(nlp.vocab, words=words) for words in pieces)
    for doc in nlp.pipe(docs, batch_size=BATCH):
        yield list(_labels(doc))


def _labels(doc: "Doc") -> Iterator[Label]:
    strings = doc.vocab.strings
    for tag, iob, kind in doc.to_array(["TAG", "ENT_IOB", "ENT_TYPE"]).tolist():
        yield strings[tag], strings[kind], iob == 3
