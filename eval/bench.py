"""Throughput and growth: reports of about 300 words a second on one core, next to the bare parse.

usage: python -m eval.bench [--runs N] [--largest CHARACTERS]

All are timed in turn within one run, because a shared machine is noisy; the medians and the medians of the
pairwise ratios are printed, with the peak memory, then the time from 1 to 64 times the text. The parse is timed twice:
as saksi runs it, and the same pipeline as spaCy runs it by itself, with the matrix products that it calls.
"""

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import spacy
from spacy.tokens import Doc

from saksi.clean import clean
from saksi.model.article import Article
from saksi.model.cleaned import Cleaned
from saksi.parse.analyse import analyse
from saksi.parse.features import new_vocab
from saksi.parse.label import PIPELINES
from saksi.parse.language import detect
from saksi.pipeline import read_article
from saksi.sources import read_sources

EXAMPLES = Path(__file__).parent.parent / "examples"
_WORDS = 300
_GROWTH = 64  # times the text, by doubling


def load_reports() -> list[Article]:
    """The bundled examples, cut or repeated by whole paragraphs to about 300 words each."""
    found = [item for item in read_sources([str(EXAMPLES)]) if isinstance(item, Article)]
    return [article.model_copy(update={"text": _sized(article.text)}) for article in found]


def _sized(text: str) -> str:
    paragraphs = [p for p in text.splitlines() if p.strip()]
    kept: list[str] = []
    while sum(len(p.split()) for p in kept) < _WORDS:
        kept.append(paragraphs[len(kept) % len(paragraphs)])
    return "\n".join(kept)


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _throughput(runs: int) -> None:
    reports = load_reports()
    languages = [article.language or detect(article.text) or "en" for article in reports]
    texts: list[tuple[Cleaned, str]] = [
        (clean(a.text), lang) for a, lang in zip(reports, languages, strict=True)
    ]

    def whole() -> object:
        return [read_article(article) for article in reports]

    def bare() -> object:
        return [analyse(text, lang) for text, lang in texts]

    alone = _pipelines_alone(texts)
    whole()
    rounds = [(_timed(whole), _timed(bare), _timed(alone)) for _ in range(runs)]
    words = sum(len(a.text.split()) for a in reports) / len(reports)
    sys.stdout.write(f"{len(reports)} reports of {words:.0f} words, {runs} runs, seconds of one core\n")
    for name, seconds in zip(
        ("whole engine", "bare parse", "by spaCy alone"), zip(*rounds, strict=True), strict=True
    ):
        speed = statistics.median(len(reports) / each for each in seconds)
        sys.stdout.write(f"{name:<14} {speed:7.1f} reports/s   {speed * words:8.0f} words/s\n")
    sys.stdout.write(f"whole / bare   {statistics.median(a / b for a, b, _ in rounds):7.2f}\n")
    sys.stdout.write(f"whole / spaCy  {statistics.median(a / c for a, _, c in rounds):7.2f}\n")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"peak memory    {peak:7.0f} MB\n")


def _pipelines_alone(texts: Sequence[tuple[Cleaned, str]]) -> Callable[[], object]:
    """The pipelines over the same sentences, loaded and run by spaCy alone."""
    pipelines = {
        language: spacy.load(PIPELINES / language, vocab=new_vocab(language), exclude=["tokenizer"])
        for language in {language for _, language in texts}
    }
    words = [
        ([[t.text for t in a.sentence_tokens(s.index)] for s in a.sentences], a.language)
        for a in (analyse(text, language) for text, language in texts)
    ]

    def alone() -> object:
        return [
            list(pipelines[language].pipe([Doc(pipelines[language].vocab, words=each) for each in sentences]))
            for sentences, language in words
        ]

    alone()
    return alone


def _growth(largest: int) -> None:
    """Time as one text grows by doubling: 64 times, or on to `largest` characters."""
    text = load_reports()[0].text
    sys.stdout.write("\ntext growth (one report, its paragraphs repeated)\n")
    times, before = 1, None
    while times <= _GROWTH or times * len(text) <= largest:
        grown = Article(text="\n".join([text] * times))
        seconds = min(_timed(partial(read_article, grown)) for _ in range(3 if times < 16 else 1))
        note = "" if before is None else f"   x{seconds / before:.2f}"
        sys.stdout.write(f"{times:4d} times  {len(grown.text):9d} characters  {seconds:7.3f} s{note}\n")
        times, before = times * 2, seconds


def main() -> int:
    """Print throughput and growth."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--largest", type=int, default=0, help="go on doubling to this many characters")
    args = parser.parse_args()
    _throughput(args.runs)
    _growth(args.largest)
    return 0


if __name__ == "__main__":
    sys.exit(main())
