"""Direct quotes and their speakers on PFSA-ID dev-40: Indonesian news, statements of public figures.

usage: python -m eval.pfsa [--shared FOLDER] [--errors]

What is counted:

- A gold quote is a STATEMENT with a quotation mark at (or right beside) both of its ends.
- Right extent: the engine has a quote of the same extent, marks and outer spaces aside.
- Its gold speaker is the first PERSON or PERSONCOREF after it in the sentence of its closing mark ("…, ” kata
  Presiden"), else the last one before it in the sentence of its opening mark. With "katanya" there is none, and a
  pronoun ("kata dia", 11 times) names nobody: the gold does not say who it is.
- Right speaker: of the gold quotes with a speaker, those found with the right extent whose speaker, in the engine's
  records, has a mention that overlaps the gold's person. A quote that was not found counts as wrong.

Only statements of public figures are annotated, so the engine's other quotes are not wrong and precision means
nothing here. How the texts are put together again: eval/pfsa_articles.py.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from eval.pfsa_articles import MARKS, Labelled, PfsaArticle, labelled, read_articles
from eval.spans import Span, in_context, overlap, trimmed
from saksi.model.article import Article
from saksi.model.record import Quote, Report
from saksi.pipeline import read_article

FILE = Path("data", "attribution", "pfsa-id-dev-40.tsv")
Verdict = Literal["right", "not found", "wrong extent", "no speaker", "wrong speaker"]
_PERSONS = frozenset({"PERSON", "PERSONCOREF"})


class GoldQuote(NamedTuple):
    """A quote without its marks, and the words that name its speaker."""

    words: Span
    speaker: Span | None


@dataclass(frozen=True, slots=True)
class Judged:
    """One gold quote beside what the engine made of it: the quote that it gave, and the speaker's name."""

    gold: GoldQuote
    verdict: Verdict
    read: Span | None = None
    speaker: str | None = None

    @property
    def found(self) -> bool:
        """The extent is right."""
        return self.verdict not in ("not found", "wrong extent")


class Figures(NamedTuple):
    """Right and all, of extents and of speakers."""

    found: int
    quotes: int
    attributed: int
    named: int

    @property
    def extent(self) -> float:
        """The share of the gold quotes that were found with the right extent."""
        return self.found / self.quotes if self.quotes else 0.0

    @property
    def speaker(self) -> float:
        """The share of the gold quotes with a named speaker that were found and given to it."""
        return self.attributed / self.named if self.named else 0.0


def gold_quotes(article: PfsaArticle) -> Iterator[GoldQuote]:
    """The statements that stand inside quotation marks, in the order of the text."""
    marked = list(labelled(article.tokens))
    persons = [stretch for stretch in marked if stretch.name in _PERSONS]
    for stretch in marked:
        if stretch.name == "STATEMENT" and (inside := _inside_marks(article, stretch)):
            start, end = article.places[inside.first][0], article.places[inside.last][1]
            speaker = _speaker(article, inside, persons)
            place = speaker and (article.places[speaker.first][0], article.places[speaker.last][1])
            yield GoldQuote(trimmed(article.text, (start, end)), place)


def _inside_marks(article: PfsaArticle, stretch: Labelled) -> Labelled | None:
    """The tokens between the marks; None when a mark is missing at an end."""
    texts = [token.text for token in article.tokens]
    first, last = stretch.first, stretch.last
    if texts[first] in MARKS:
        first += 1
    elif not first or texts[first - 1] not in MARKS:
        return None
    if texts[last] in MARKS:
        last -= 1
    elif last + 1 == len(texts) or texts[last + 1] not in MARKS:
        return None
    return Labelled(stretch.name, first, last) if first <= last else None


def _speaker(article: PfsaArticle, inside: Labelled, persons: Sequence[Labelled]) -> Labelled | None:
    closing, opening = article.sentences[inside.last], article.sentences[inside.first]
    after = [p for p in persons if p.first > inside.last and article.sentences[p.first] == closing]
    before = [p for p in persons if p.last < inside.first and article.sentences[p.last] == opening]
    nearest = after[0] if after else before[-1] if before else None
    return nearest if nearest and _is_name(article, nearest) else None


def _is_name(article: PfsaArticle, stretch: Labelled) -> bool:
    """Whether the words hold a capital: "Presiden", "Joni", not "dia"."""
    return any(not token.text.islower() for token in article.tokens[stretch.first : stretch.last + 1])


def judge(gold: GoldQuote, report: Report) -> Judged:
    """One gold quote against the engine's records."""
    text = report.document.text
    near = [quote for quote in report.quotes if overlap((quote.start, quote.end), gold.words)]
    if not near:
        return Judged(gold, "not found")
    same = [quote for quote in near if trimmed(text, (quote.start, quote.end)) == gold.words]
    quote = (same or near)[0]
    read = (quote.start, quote.end)
    verdict = _verdict(gold, quote, report) if same else "wrong extent"
    return Judged(gold, verdict, read, _name(quote, report))


def _verdict(gold: GoldQuote, quote: Quote, report: Report) -> Verdict:
    if gold.speaker is None:
        return "right"
    entity = next((e for e in report.entities if e.id == quote.speaker), None)
    if entity is None:
        return "no speaker"
    met = any(overlap((m.start, m.end), gold.speaker) for m in entity.mentions)
    return "right" if met else "wrong speaker"


def _name(quote: Quote, report: Report) -> str | None:
    return next((e.name for e in report.entities if e.id == quote.speaker), None)


def figures(judged: Iterable[Judged]) -> Figures:
    """The figures of gold quotes that were judged."""
    rows = list(judged)
    named = [row for row in rows if row.gold.speaker]
    return Figures(
        found=sum(row.found for row in rows),
        quotes=len(rows),
        attributed=sum(row.verdict == "right" for row in named),
        named=len(named),
    )


def measure(shared: Path) -> list[tuple[PfsaArticle, list[Judged]]]:
    """Every article with its quotes judged.

    Raises:
        FileNotFoundError: the annotated articles are not in the shared folder.
    """
    rows = []
    for article in read_articles(shared / FILE):
        report = read_article(Article(text=article.text, language="id"))
        rows.append((article, [judge(gold, report) for gold in gold_quotes(article)]))
    return rows


def describe(article: PfsaArticle, row: Judged) -> str:
    """A miss in context: what the gold has, and what was read."""
    at = row.gold.speaker if row.found and row.gold.speaker else row.gold.words
    shown = f"{row.verdict}: {in_context(article.text, at)}"
    if row.verdict == "wrong extent" and row.read:
        shown += f"\n    read: {in_context(article.text, row.read)}"
    return shown + (f"\n    speaker read: {row.speaker}" if row.speaker and row.found else "")


def main() -> int:
    """Print the figures, and the misses when asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    if not (args.shared / FILE).exists():
        sys.stdout.write(f"nothing to measure with: {args.shared / FILE} is not on this machine\n")
        return 0
    measured = measure(args.shared)
    if args.errors:
        misses = ((article, row) for article, rows in measured for row in rows if row.verdict != "right")
        sys.stdout.writelines(f"{describe(article, row)}\n" for article, row in misses)
    total = figures(row for _, rows in measured for row in rows)
    sys.stdout.write(f"right extent   {total.extent:.3f}   {total.found} of {total.quotes} quotes\n")
    sys.stdout.write(
        f"right speaker  {total.speaker:.3f}   {total.attributed} of {total.named} with a name\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
