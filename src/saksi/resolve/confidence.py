"""How likely a record is right: what is known about how it was found, weighed by a reader and calibrated.

One yes-or-no reader for each layer weighs named features (`weights/confidence-LAYER.tsv`); a table of steps turns its
log-odds into the share of such records that were right in reports it never saw (`weights/calibration.tsv`). "Right" is
the record scheme's own test of the layer.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from saksi.lexicon.gazetteer import find_spots, fold_place
from saksi.model.analysis import Extent, Sentence
from saksi.model.mention import ActorMention, EventMention, ResolvedTime, StatementMention
from saksi.readers import load_calibration, load_reader
from saksi.resolve.mentions import Mentions
from saksi.resolve.starts import Starts

LAYERS = ("entities", "statements", "quotes", "events", "quantities", "times", "places")

Judge = Callable[[str, Sequence[str]], float]
"""The confidence in a record of a layer, from its features."""

_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
_DAYS = (0, 1, 7, 31, 366)
_SPEAKING = ".!?…,"  # marks that a quoted sentence ends with


def confidence_of(layer: str, features: Sequence[str]) -> float:
    """The share of records with such features that are right, between 0 and 1, to two decimals."""
    return load_calibration()[layer].probability(load_reader(f"confidence-{layer}").log_odds(features))


class Signals:
    """What the records of one text are judged by; every position is one in the text's mentions.

    A feature is a phrase of its own; two facts that matter together stand in one.
    """

    def __init__(self, mentions: Mentions) -> None:
        self.m, self.analysis = mentions, mentions.analysis
        self.language = mentions.analysis.language
        self.actors = Starts([actor.start for actor in mentions.actors])
        self.cues = Starts([statement.cue.start for statement in mentions.statements])
        self.triggers = Starts([event.trigger.start for event in mentions.events])
        self.numbers = Starts([quantity.start for quantity in mentions.quantities])
        self.marks = Starts([quote.start for quote in mentions.quotes])
        self.place_names = Counter(fold_place(place.name) for place in mentions.places)
        self.countries = Counter(place.country for place in mentions.places)
        self.told = _told_before(mentions.events)
        self.alike = Counter(
            (self.analysis.sentence_at(event.trigger.start), event.type) for event in mentions.events
        )

    # -- statements and quotes -------------------------------------------------------------------------

    def statement(self, at: int) -> list[str]:
        """The features of a statement: its cue, who speaks, and how much is said where."""
        statement = self.m.statements[at]
        form, _, shape = statement.rule.partition("/")
        sentence = self._sentence(statement.cue.start)
        return [
            *self._setting(sentence),
            f"entry {form}",
            f"shape {shape}",
            f"rule {statement.rule}",
            f"act {statement.act}",
            f"cue {self.analysis.lower[slice(*statement.cue)]}",
            f"channel {statement.channel}",
            f"cues {self.cues.count(sentence)} {shape}",
            f"actors {step(self.actors.count(sentence))}",
            f"inside {self._inside(at)} {shape}",
            *self._spoken_by(at, shape),
            *self._content(statement, sentence, shape),
        ]

    def _spoken_by(self, at: int, shape: str) -> Iterator[str]:
        """How the speaker of a statement was found."""
        statement, entity = self.m.statements[at], self.m.resolved.sources[at]
        actor = None if statement.source is None else self.m.actors[statement.source]
        how = self._how(actor)
        yield from (f"source {how}", f"source {how} {shape}", f"source {how} {statement.act}")
        if entity is None:
            yield from ("source unknown", f"source unknown {how}")
            return
        draft = self.m.drafts[entity]
        yield from (f"speaker {draft.kind} {how}", f"speaker named {draft.named} {how}")
        yield f"speaker mentions {step(len(draft.mentions))} {how}"
        if actor is not None:
            apart = self._tokens(Extent(*sorted((actor.end, statement.cue.start))))
            side = "before" if actor.start < statement.cue.start else "after"
            yield from (f"source {side} {shape}", f"source {side} {step(apart)}")
            yield f"source head {actor.head}"
            yield f"source label {self._label(actor.name or Extent(actor.start, actor.end))} {draft.kind}"

    def _content(self, statement: StatementMention, sentence: Sentence, shape: str) -> Iterator[str]:
        """How much is said, and where it stands."""
        content = statement.content
        if not content:
            yield f"content none {shape}"
            return
        length = step(sum(self._tokens(span) for span in content))
        outside = sum(not sentence.start <= span.start < sentence.end for span in content)
        quoted = "quoted" if statement.quotes else "told"
        yield from (f"content {length}", f"content {length} {shape}", f"content {quoted} {shape}")
        yield f"spans {min(len(content), 4)} {quoted}"
        yield f"beyond {min(outside, 2)} {quoted} {shape}"
        first, last = content[0], content[-1]
        side = (
            "after"
            if first.start >= statement.cue.end
            else "before"
            if last.end <= statement.cue.start
            else "round"
        )
        gap = first.start - statement.cue.end if side == "after" else statement.cue.start - last.end
        yield from (f"content {side} {shape}", f"gap {step(max(gap, 0))} {side}")
        yield f"ends {self.analysis.sentence_at(last.end - 1) == sentence.index} {last.end >= sentence.end - 1}"

    def quote(self, at: int, holder: int | None) -> list[str]:
        """The features of a quote that statement `holder` gives its speaker."""
        quote = self.m.quotes[at]
        words = self.analysis.text[quote.start : quote.end].strip()
        length, sentence = step(self._tokens(Extent(quote.start, quote.end))), self._sentence(quote.start)
        whole = "partial" if quote.partial else "whole"
        case = "upper" if words[:1].isupper() else "lower"
        last = words[-1:] if words[-1:] in _SPEAKING else "-"
        features = [
            *self._setting(sentence),
            whole,
            f"{whole} {length}",
            f"{case} {whole} ends {last}",
            f"mark {self.analysis.text[quote.outer.start : quote.outer.start + 1]}",
            f"quotes {step(self.marks.count(sentence))} {whole}",
            f"across {self.analysis.sentence_at(max(quote.start, quote.end - 1)) - sentence.index}",
        ]
        if holder is not None:
            statement, source = self.m.statements[holder], self.m.resolved.sources[holder]
            actor = None if statement.source is None else self.m.actors[statement.source]
            far = abs(self.analysis.sentence_at(statement.cue.start) - sentence.index)
            shape = statement.rule.partition("/")[2]
            features += [f"rule {statement.rule}", f"shape {shape} {whole}", f"act {statement.act} {whole}"]
            features += [f"speaker {self._how(actor)} {whole}", f"speaker known {source is not None}"]
            features += [f"cue {step(far)} away", f"held {min(len(statement.quotes), 4)}"]
        return features

    # -- events ----------------------------------------------------------------------------------------

    def event(self, at: int) -> list[str]:
        """The features of an event: its word, who takes part, and in whose words it stands."""
        event, parties = self.m.events[at], self.m.parties[at]
        entry, _, voice = event.rule.partition("/")
        sentence, kind = self._sentence(event.trigger.start), event.type
        before, after = self._around(event.trigger, sentence)
        again = min(self.told[at], 3)
        filled = f"{min(len(parties.actors), 2)}{min(len(parties.recipients), 2)}"
        return [
            *self._setting(sentence),
            f"type {kind}",
            f"type {kind} {event.mode}",
            f"type {kind} {event.status}",
            f"entry {entry}",
            f"entry {entry} {voice}",
            f"voice {voice}",
            f"voice {voice} {kind}",
            f"word {self.analysis.lower[slice(*event.trigger)]}",
            f"before {before}",
            f"after {after}",
            f"again {again} {kind}",
            f"again {again} {voice}",
            f"beside {self.triggers.count(sentence)}",
            f"alike {min(self.alike[sentence.index, kind] - 1, 3)} {kind}",
            f"filled {filled}",
            f"filled {filled} {kind}",
            f"places {min(len(parties.places), 2)} when {event.when is not None}",
            f"when {event.when is not None} {kind}",
            f"figures {min(len(event.quantities), 2)} {kind}",
            f"actors near {step(self.actors.count(sentence))}",
            *self._vouched(event),
        ]

    def _vouched(self, event: EventMention) -> Iterator[str]:
        acts = sorted({self.m.statements[i].act for i in event.asserted_by}) or ["outlet"]
        yield from (f"said {act}" for act in acts)
        yield from (f"said {act} {event.type}" for act in acts)
        yield f"vouchers {min(len(event.asserted_by), 3)}"
        on_cue = any(self.m.statements[i].cue == event.trigger for i in self.cues.range_at(event.trigger))
        yield f"on cue {on_cue} {event.type}"

    # -- quantities, times, places ---------------------------------------------------------------------

    def quantity(self, at: int) -> list[str]:
        """The features of a number: how it is written and bounded, what it counts, what stands around it."""
        quantity = self.m.quantities[at]
        span = Extent(quantity.start, quantity.end)
        sentence, words = self._sentence(span.start), self.analysis.lower[slice(*span)]
        before, after = self._around(span, sentence)
        written = "digits" if any(letter.isdigit() for letter in words) else "words"
        low, high = quantity.low, quantity.high
        bounds = "exact" if low == high else "least" if high is None else "most" if low is None else "range"
        return [
            *self._setting(sentence),
            f"rule {quantity.rule}",
            f"measure {quantity.measure}",
            f"measure {quantity.measure} {written}",
            f"group {quantity.group}",
            f"unit {quantity.unit is not None} {written}",
            f"counts {quantity.unit}",
            f"{written}",
            f"{written} {bounds}",
            f"{bounds} before {before}",
            f"size {written} {_size(low if low is not None else high)}",
            f"words {step(self._tokens(span))} {written}",
            f"word {'#' if written == 'digits' else words}",
            f"before {before}",
            f"after {after}",
            f"part {quantity.part_of is not None}",
            f"revises {quantity.revises is not None}",
            f"numbers {step(self.numbers.count(sentence))}",
            f"label {self._label(span)} {written}",
        ]

    def time(self, at: int) -> list[str]:
        """The features of an expression of time: the rule that read it, and the days it came to."""
        time = self.m.times[at]
        span = Extent(time.start, time.end)
        sentence, words = self._sentence(span.start), self.analysis.lower[slice(*span)]
        before, after = self._around(span, sentence)
        days = _days(time)
        written = "digits" if any(letter.isdigit() for letter in words) else "words"
        return [
            *self._setting(sentence),
            f"rule {time.rule}",
            f"rule {time.rule} {days}",
            f"days {days}",
            f"reason {time.reason}",
            f"words {step(self._tokens(span))} {written}",
            f"first {words.split()[0] if words.split() else ''}",
            f"text {''.join('#' if letter.isdigit() else letter for letter in words)}",
            f"before {before}",
            f"after {after}",
            f"rule {time.rule} before {before}",
            f"quoted {self._quoted(span.start)}",
        ]

    def place(self, at: int) -> list[str]:
        """The features of a place: what the gazetteer knows of the name, and how it stands in the text."""
        place = self.m.places[at]
        span = Extent(place.start, place.end)
        sentence, key = self._sentence(span.start), fold_place(place.name)
        before, after = self._around(span, sentence)
        spots = find_spots(fold_place(self.analysis.text[place.start : place.end]))
        known = "curated" if spots and spots[0].curated else f"spots {step(len(spots))}"
        label, company = self._label(span), step(self.countries[place.country])
        return [
            *self._setting(sentence),
            f"precision {place.precision}",
            f"point {place.lat is not None} {place.precision}",
            f"country {place.country}",
            f"known {known}",
            f"known {known} {place.precision}",
            f"label {label}",
            f"label {label} {place.precision}",
            f"before {before}",
            f"after {after}",
            f"before {before} {label}",
            f"words {step(self._tokens(span))} {known}",
            f"again {step(self.place_names[key])}",
            f"company {company} {place.precision}",
            f"whole {place.name == self.analysis.text[place.start : place.end]} {place.precision}",
            f"actor {self._on_actor(span)} {place.precision}",
        ]

    # -- entities --------------------------------------------------------------------------------------

    def entity(self, at: int, *, taking_part: bool) -> list[str]:
        """The features of an entity: its name, its mentions, and whether it takes part in anything."""
        draft = self.m.drafts[at]
        kind, words = draft.kind, draft.name.split()
        named = "named" if draft.named else "described"
        capitals = sum(word[:1].isupper() for word in words)
        frame = f"{kind} {named}"
        features = [
            "bias",
            self.language,
            frame,
            f"{frame} {self.language}",
            f"{frame} takes part {taking_part}",
            f"{frame} mentions {step(len(draft.mentions))}",
            f"{frame} words {min(len(words), 6)}",
            f"{frame} capitals {min(capitals, 4)} of {min(len(words), 5)}",
            f"{frame} country {draft.country is not None}",
            f"{frame} sector {draft.sector}",
            f"{frame} role {draft.role is not None}",
            f"{frame} free {draft.free} plural {draft.plural}",
            f"{kind} first {words[0].lower() if words else ''}",
            f"{kind} last {words[-1].lower() if words else ''}",
            f"name {draft.name.lower()}",
        ]
        if draft.mentions:
            first = draft.mentions[0]
            sentence = self._sentence(first.start)
            before, after = self._around(first, sentence)
            features += [f"{frame} label {self._label(first)}", f"{frame} opening {sentence.index == 0}"]
            features += [f"{kind} before {before}", f"{kind} after {after}"]
        return features

    # -- what the layers share -------------------------------------------------------------------------

    def _setting(self, sentence: Sentence) -> tuple[str, ...]:
        """The language, and the sentence a record stands in."""
        length, opening = step(sentence.last - sentence.first), sentence.index == 0
        return ("bias", self.language, f"sentence {length}", f"opening {opening}")

    def _sentence(self, offset: int) -> Sentence:
        return self.analysis.sentences[self.analysis.sentence_at(offset)]

    def _tokens(self, span: Extent) -> int:
        """How many tokens a stretch has, those it cuts among them."""
        return (
            self.analysis.token_at(span.end - 1) - self.analysis.token_at(span.start) + 1
            if span.end > span.start
            else 0
        )

    def _around(self, span: Extent, sentence: Sentence) -> tuple[str, str]:
        """The words before and after a stretch, within its sentence."""
        tokens = self.analysis.tokens
        first, last = self.analysis.token_at(span.start), self.analysis.token_at(span.end - 1) + 1
        before = tokens[first - 1].lower if first > sentence.first else "^"
        after = tokens[last].lower if last < sentence.last else "$"
        return ("#" if before[:1].isdigit() else before), ("#" if after[:1].isdigit() else after)

    def _label(self, span: Extent) -> str:
        """What the recogniser of names makes of a stretch."""
        first, last = self.analysis.token_at(span.start), self.analysis.token_at(span.end - 1)
        labels = {token.name or "-" for token in self.analysis.tokens[max(first, 0) : last + 1]}
        return "+".join(sorted(labels))

    def _how(self, actor: ActorMention | None) -> str:
        """How a text names somebody: not at all, by a pronoun, by a name, as somebody unnamed."""
        if actor is None:
            return "elided"
        if actor.pronoun:
            return f"pronoun {actor.pronoun}"
        return f"{actor.kind} {'named' if actor.name is not None else 'unnamed' if actor.unnamed else 'described'}"

    def _inside(self, at: int) -> bool:
        """Whether a cue stands in the words of a statement just before or after."""
        cue = self.m.statements[at].cue.start
        near = (*range(max(0, at - 2), at), *range(at + 1, min(len(self.m.statements), at + 3)))
        return any(span.start <= cue < span.end for i in near for span in self.m.statements[i].content)

    def _quoted(self, offset: int) -> bool:
        at = self.marks.last_at(offset)
        return at >= 0 and offset < self.m.quotes[at].end

    def _on_actor(self, span: Extent) -> bool:
        at = self.actors.last_at(span.start)
        return at >= 0 and span.start < self.m.actors[at].end


def step(count: int) -> int:
    """A number in steps that grow."""
    at = bisect_left(_STEPS, count)
    return _STEPS[at] if at < len(_STEPS) else 99


def _told_before(events: Sequence[EventMention]) -> list[int]:
    """For every event, how many before it are of its type."""
    seen: Counter[str] = Counter()
    counts = []
    for event in events:
        counts.append(seen[event.type])
        seen[event.type] += 1
    return counts


def _days(time: ResolvedTime) -> str:
    """How long the days of an expression of time are, in steps."""
    if time.first is None or time.last is None:
        return "none"
    length = (time.last - time.first).days
    return str(next((days for days in _DAYS if length <= days), "more"))


def _size(value: float | None) -> int:
    """Digits of a number before the point."""
    return 0 if value is None else len(str(int(abs(value))))
