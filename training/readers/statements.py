"""What the readers of statements learn: which cues report, whose words they report, and which words."""

from collections.abc import Iterator, Mapping
from typing import Any

from saksi.extract.choices.cues import CueChoice
from saksi.extract.choices.sources import ELSEWHERE
from saksi.extract.cues import CueHit, find_cues
from saksi.extract.statements import StatementReader
from training.readers.fit import Example
from training.readers.gold import GoldReport, overlaps, shared

_ENOUGH = 0.5  # of the content, as the judge has it
_NEAR_BEST = 0.98  # candidates this close to the best are as good


def cue_examples(report: GoldReport) -> Iterator[Example]:
    """Every possible cue, and whether it reports."""
    context = report.statement_context
    choice = CueChoice(context.analysis, context.actors, context.quotes)
    for hit in find_cues(context.analysis, context.quotes):
        yield choice.features(hit), "yes" if gold_of(report, hit) is not None else "no"


def gold_of(report: GoldReport, hit: CueHit) -> Mapping[str, Any] | None:
    """The annotated statement whose cue a hit is."""
    at = report.given(hit.start, hit.end)
    return next((row for row in report.rows("statements") if overlaps(report.span(row["cue"]), at)), None)


def statement_examples(report: GoldReport) -> tuple[list[list[Example]], list[list[Example]]]:
    """The candidates for the source, and for the content, of each cue that reports."""
    sources: list[list[Example]] = []
    contents: list[list[Example]] = []
    context = report.statement_context
    pairs = [(hit, gold_of(report, hit)) for hit in find_cues(context.analysis, context.quotes)]
    kept = [(hit, gold) for hit, gold in pairs if gold is not None]
    reader = StatementReader(context, [hit for hit, _ in kept])
    for hit, gold in kept:
        ruled, previous = reader.proposal(hit), reader.previous_in(hit)
        right: int | None = None
        sources.append([])
        for candidate, example in _sources(
            report, reader, hit, gold, None if ruled is None else ruled.source, previous
        ):
            sources[-1].append(example)
            if example[1] == "yes" and candidate != ELSEWHERE and right is None:
                right = candidate
        actor = None if right is None else context.actors[right]
        words = () if ruled is None else ruled.content
        wanted = report.spans(gold["content"])
        ways = reader.content_choice.candidates(hit, actor, words)
        scores = {c: shared((report.given(*span) for span in c), wanted) for c in ways}
        best = max(scores.values(), default=0.0)
        if best >= _ENOUGH:
            contents.append([])
            for content, names in ways.items():
                good = scores[content] >= max(_ENOUGH, _NEAR_BEST * best)
                contents[-1].append(
                    (reader.content_choice.features(hit, actor, content, names), "yes" if good else "no")
                )
        chosen = max(ways, key=lambda c: scores[c]) if best >= _ENOUGH else words
        reader.remember(hit, reader.stated(hit, right, chosen))
    return sources, contents


def _sources(
    report: GoldReport,
    reader: StatementReader,
    hit: CueHit,
    gold: Mapping[str, Any],
    ruled: int | None,
    previous: int | None,
) -> Iterator[tuple[int, Example]]:
    choice = reader.source_choice
    candidates = choice.candidates(hit)
    right = {c for c in candidates if c != ELSEWHERE and report.is_entity(c, gold["source"])}
    for candidate in candidates:
        yes = candidate in right if right else candidate == ELSEWHERE
        yield candidate, (choice.features(hit, candidate, ruled, previous), "yes" if yes else "no")
