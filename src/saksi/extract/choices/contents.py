"""Which words are what a cue reports: the rules cut several stretches, a reader chooses one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from saksi.extract.choices.words import step, tag_at, word_at
from saksi.extract.content import ContentFinder
from saksi.extract.cues import CueHit
from saksi.model.analysis import Extent
from saksi.model.mention import ActorMention
from saksi.readers import load_reader

Content = tuple[Extent, ...]
_SMALL = frozenset({"SCONJ", "ADP", "CCONJ", "PRON", "DET"})
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "-"})
_COMMAS = 3  # commas after a cue at which its words may end


class ContentChoice:
    """Chooses the content of the cues of one analysis."""

    def __init__(self, finder: ContentFinder) -> None:
        self.finder, self.analysis = finder, finder.analysis
        self.verbs = [0, *accumulate(token.pos == "VERB" for token in self.analysis.tokens)]
        self._around_hit: tuple[tuple[int, ActorMention | None], tuple[str, ...]] | None = None

    def chosen(self, hit: CueHit, source: ActorMention | None, ruled: Content) -> Content:
        """The most probable content; `ruled` is what the rules cut."""
        reader = load_reader("contents")
        ways = self.candidates(hit, source, ruled)
        if len(ways) < 2:
            return next(iter(ways), ruled)
        return max(
            ways, key=lambda content: reader.log_odds(self.features(hit, source, content, ways[content]))
        )

    def candidates(
        self, hit: CueHit, source: ActorMention | None, ruled: Content
    ) -> dict[Content, list[str]]:
        """Stretches that may be the content, with the names of the ways in which each was cut."""
        ways: dict[Content, list[str]] = {}
        for way, content in self._ways(hit, source, ruled):
            kept = tuple(span for span in content if span.end > span.start)
            if kept:
                ways.setdefault(kept, []).append(way)
        return ways

    def _ways(
        self, hit: CueHit, source: ActorMention | None, ruled: Content
    ) -> Iterator[tuple[str, Content]]:
        finder = self.finder
        yield "rule", ruled
        right = finder.right(hit)
        yield "right", right
        left = finder.left(hit)
        yield "left", left
        yield "left sentence", finder.stretch(hit.sentence.start, hit.start)
        yield "quote left", finder.quote_before(hit.start)
        quotes = finder.quotes_right(hit)
        yield "quotes right", quotes
        yield "left and quotes", left + quotes
        yield "own", finder.own(hit)
        yield from self._around(hit, source, left)
        end = hit.start if source is None or source.start >= hit.start else source.start
        for at, start in enumerate(self._breaks_before(hit, end)):
            yield f"left from break {at}", finder.stretch(start, end)
        for at, cut in enumerate(self._commas(right)):
            yield f"right to comma {at}", finder.stretch(right[0].start, cut)
        for word, start in self._openers(hit):
            opened = finder.past(hit, start)
            yield f"right from {word}", opened
            for cut in self._commas(opened)[:1]:
                yield f"right from {word} to comma", finder.stretch(opened[0].start, cut)
        yield "sentence before", self._sentence_before(hit)
        yield "word after", self._words_after(hit)

    def _around(
        self, hit: CueHit, source: ActorMention | None, left: Content
    ) -> Iterator[tuple[str, Content]]:
        finder = self.finder
        if source is None:
            yield "left and after", left + finder.after_source(hit, None)
            return
        if source.start >= hit.end:
            past = finder.past(hit, source.end)
            yield "past source", past
            yield "left and after", left + finder.after_source(hit, source)
            yield "left and past", left + past
            return
        before = finder.left(hit, before=source.start)
        yield "left of source", before
        yield "left of source and quotes", before + finder.quotes_right(hit)
        yield "quote left of source", finder.quote_before(source.start)
        yield "left of source and right", before + finder.right(hit)
        yield "sentence left of source", finder.stretch(hit.sentence.start, source.start)

    def _breaks_before(self, hit: CueHit, end: int) -> list[int]:
        """Where a clause may begin left of a cue: after a comma, a dash, a semicolon, the nearest first."""
        tokens = self.analysis.tokens_in(hit.sentence.start, end)
        inside = [t for t in tokens[:-1] if t.text in _BREAKS and not self.finder.in_quote(t.index)]
        return (
            [t.end for t in reversed(inside)][1 : _COMMAS + 1]
            if tokens and tokens[-1].text == ","
            else [t.end for t in reversed(inside)][:_COMMAS]
        )

    def _openers(self, hit: CueHit) -> Iterator[tuple[str, int]]:
        """Where "that", "to", "agar" opens a clause further on ("vowed in a letter to the union to hand over")."""
        words = self.finder.words
        found: set[str] = set()
        for token in self.analysis.tokens[hit.last : hit.sentence.last]:
            opens = token.lower in words.complementizers or token.lower in words.openers
            if (
                opens
                and token.text.isalpha()
                and token.start > hit.end + 1
                and not self.finder.in_quote(token.index)
            ):
                again = " again" if token.lower in found else ""
                if again and f"{token.lower} again" in found:
                    continue
                found.add(token.lower + again)
                yield token.lower + again, token.end

    def _commas(self, right: Content) -> list[int]:
        """The commas, outside marks, at which the words after a cue may end already."""
        if not right:
            return []
        tokens = self.analysis.tokens_in(right[0].start, right[0].end)
        return [
            t.start for t in tokens if t.text in (",", ";", "—", "–") and not self.finder.in_quote(t.index)
        ][:_COMMAS]

    def _sentence_before(self, hit: CueHit) -> Content:
        index = hit.sentence.index - 1
        if index < 0:
            return ()
        before = self.analysis.sentences[index]
        same = before.paragraph == hit.sentence.paragraph
        return self.finder.stretch(before.start, before.end) if same else ()

    def _words_after(self, hit: CueHit) -> Content:
        """The phrase right after a cue up to the next small word ("membantah tuduhan itu di …")."""
        tokens = self.analysis.tokens
        at = hit.last
        while at < hit.sentence.last and tokens[at].pos in ("NOUN", "ADJ", "DET", "PROPN", "PRON", "NUM"):
            at += 1
        return self.finder.stretch(tokens[hit.last].start, tokens[at - 1].end) if at > hit.last else ()

    # -- features --------------------------------------------------------------------------------------

    def features(
        self, hit: CueHit, source: ActorMention | None, content: Content, ways: Sequence[str]
    ) -> list[str]:
        """What a candidate is judged by."""
        return list(self._features(hit, source, content, ways))

    def _features(
        self, hit: CueHit, source: ActorMention | None, content: Content, ways: Sequence[str]
    ) -> Iterator[str]:
        form, frame, where, tag_before, after = self._surroundings(hit, source)
        if "rule" in ways:
            yield "rule"
        for way in ways:
            yield f"{way} {where}"
            yield f"{way} {frame} {form}"
            yield f"{way} {where} before {tag_before}"
            yield f"{way} {where} then {after}"
        for shape in self._shapes(hit, source, content):
            yield f"{where} {shape}"

    def _surroundings(self, hit: CueHit, source: ActorMention | None) -> tuple[str, ...]:
        """What is the same for every candidate of a cue: its form, its frame, the words around it."""
        if self._around_hit is not None and self._around_hit[0] == (hit.start, source):
            return self._around_hit[1]
        analysis, first, last = self.analysis, hit.sentence.first, hit.sentence.last
        frame = f"{hit.cue.frame}{'+' if hit.enclitic else ''}"
        past = source is not None and source.start >= hit.end
        side = "none" if source is None else "after" if past else "before"
        end = analysis.token_at(source.end - 1) + 1 if source is not None and past else hit.last
        found = (
            analysis.lower[hit.start : hit.end],
            frame,
            f"{frame} {side}",
            tag_at(analysis, hit.first - 1, first, last),
            word_at(analysis, end, first, last),
        )
        self._around_hit = (hit.start, source), found
        return found

    def _shapes(self, hit: CueHit, source: ActorMention | None, content: Content) -> Iterator[str]:
        analysis = self.analysis
        start, end = content[0].start, content[-1].end
        length = sum(analysis.count_in(span.start, span.end) for span in content)
        yield f"length {step(length)}"
        yield f"holds cue {any(s.start <= hit.start < s.end for s in content)}"
        if source is not None:
            yield f"holds source {any(s.start < source.end and source.start < s.end for s in content)}"
        cues = bisect_left(self.finder.hit_starts, end) - bisect_left(self.finder.hit_starts, start)
        yield f"other cues {min(cues, 3)}"
        lead = analysis.tokens[analysis.token_at(start)]
        yield f"opens {lead.lower if lead.pos in _SMALL else lead.pos}"
        yield f"at sentence start {start <= hit.sentence.start + 1}"
        yield f"at sentence end {end >= hit.sentence.end - 2} beyond {end > hit.sentence.end}"
        behind = analysis.token_at(max(start, end - 1)) + 1
        first, last = hit.sentence.first, hit.sentence.last
        yield f"ends before {tag_at(analysis, behind, first, last)}"
        yield f"ends before word {word_at(analysis, behind + 1, first, last)}"
        yield f"starts after {word_at(analysis, lead.index - 1, first, last)}"
        yield f"followed {analysis.text[end : end + 1]!r}"
        yield f"preceded {analysis.text[max(0, start - 2) : start].strip()[-1:]!r}"
        gap = analysis.count_in(hit.end, start) if start >= hit.end else analysis.count_in(end, hit.start)
        yield f"gap {step(gap)}"
        yield f"verb {any(self._has_verb(span) for span in content)}"

    def _has_verb(self, span: Extent) -> bool:
        first, last = self.analysis.first_from(span.start), self.analysis.last_by(span.end)
        return last > first and self.verbs[last] > self.verbs[first]
