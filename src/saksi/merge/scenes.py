"""Where and when a report's incidents are: its sentences parted into scenes, each of one place and one day.

Most reports have one scene. A second one needs a town of its own, far from the first, in a sentence that tells of
something happening there; towns that people fled to, came from or spoke in do not count.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from saksi.merge.sentences import Layout, Sentence, any_of
from saksi.merge.tables import Words, telling
from saksi.merge.values import counting, counts
from saksi.model.distance import great_circle_km
from saksi.model.record import Event, Place, Quantity, Time

APART_KM = 40.0
"""Two towns further apart than this are two scenes."""
_NARROW = timedelta(days=2)
_OLD = timedelta(days=60)
_BARELY = 0.35  # confidence at which an event is as good as a guess
_FIRM = 0.5
_SAID = 0.1  # what a day counts on which something was only said
_UNSAID = 0.45
_BESIDE_CUE = 60  # characters after a cue in which a place is the speaker's
_TOLL = 0.5  # evidence of a figure that makes a scene
_LOCAL = frozenset({"ASSAULT", "PROTEST", "COERCE"})
"""Types whose incidents are in one place; exchanges, visits and convoys have two ends."""
_STANDING = frozenset({"occurred", "ongoing"})
Days = tuple[date, date]


@dataclass(slots=True)
class Scene:
    """Sentences that tell of one incident, the towns it is in, and what in them is evidence.

    `shared` sentences tell of all scenes of an item together: a lead about two towns.
    """

    item: int
    sentences: list[Sentence] = field(default_factory=list)
    towns: list[Place] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    quantities: list[tuple[Sentence, Quantity]] = field(default_factory=list)
    shared: list[Sentence] = field(default_factory=list)
    shared_events: list[Event] = field(default_factory=list)


def kilometres(a: Place, b: Place) -> float:
    """The distance of two places; 0 where one has no point."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 0.0
    return great_circle_km(a.lat, a.lon, b.lat, b.lon)


def is_incident(layout: Layout, event: Event) -> bool:
    """Whether an event is the stuff of incidents: it happened, and not in a clause that looks back."""
    if event.type not in telling().incident_types or event.status not in _STANDING:
        return False
    if layout.looks_back(event.trigger.start):
        return False
    when = layout.times.get(event.when or "")
    return when is None or not _long_ago(layout, when)


def narrow(layout: Layout, time: Time) -> Days | None:
    """The days of a time that can date an incident: few, not to come, not long ago."""
    if time.from_ is None or time.to is None or time.to - time.from_ > _NARROW:
        return None
    published = layout.report.document.published
    if published is not None and (time.from_ > published or _long_ago(layout, time)):
        return None
    return time.from_, time.to


def _long_ago(layout: Layout, time: Time) -> bool:
    published = layout.report.document.published
    if time.from_ is None or time.to is None or published is None:
        return False
    return time.to < published - _OLD or time.to - time.from_ > timedelta(days=45)


def evidence(layout: Layout, event: Event) -> float:
    """How much one event shows that something happened: by its type, its confidence, and what it brings along."""
    weight = telling().incident_types[event.type] * event.confidence
    if event.status == "ongoing":
        weight *= 0.6
    return weight if _brings(layout, event) else weight * 0.4


def _brings(layout: Layout, event: Event) -> bool:
    """Whether an event has a day, a place within a country, or a figure."""
    when = layout.times.get(event.when or "")
    if when is not None and narrow(layout, when) is not None and when.id not in said_times(layout):
        return True
    if any(p.id in event.places and p.precision != "country" for p in layout.report.places):
        return True
    return any((q := layout.quantities.get(i)) is not None and counting(q) for i in event.quantities)


def said_times(layout: Layout) -> set[str]:
    """The times at which something was said, not done: those of statements that stand outside all that is said."""
    said = {s.said for s in layout.report.statements if s.said}
    for sentence in layout.sentences:
        said.update(time.id for time in sentence.times if _after_cue(sentence, time))
    inside = [(c.start, c.end) for s in layout.report.statements for c in s.content]
    return {t for t in said if not any(a <= layout.times[t].start < b for a, b in inside)}


def scenes_of(layout: Layout, item: int) -> list[Scene]:
    """The scenes of one item, in the order of the text."""
    sentences = [s for s in layout.sentences if s.item == item]
    told = {id(s): _told(layout, s) for s in sentences}
    anchors = [(s, town) for s in sentences if any(told[id(s)]) for town in towns_in(layout, s)]
    groups = _grouped(anchors)
    strong = [g for n, g in enumerate(groups) if n == 0 or _holds(layout, g, told)] or [[]]
    if len(strong) > 1 and not _holds(layout, strong[0], told):
        strong = strong[1:]
    scenes = [Scene(item, towns=[town for _, town in group]) for group in strong]
    _share_out(layout, sentences, scenes, told)
    return scenes


_Told = tuple[list[Event], list[Quantity]]


def _told(layout: Layout, sentence: Sentence) -> _Told:
    events = [e for e in sentence.events if is_incident(layout, e)]
    dismissed = {
        q
        for e in sentence.events
        if e.status in ("planned", "possible", "requested") and e.confidence > _FIRM
        for q in e.quantities
    }
    quantities = [q for q in sentence.quantities if q.id not in dismissed and counts(layout, sentence, q)]
    return events, quantities


def towns_in(layout: Layout, sentence: Sentence) -> list[Place]:
    """The towns of a sentence where something may have happened: not gone to, come from, or spoken in."""
    found = []
    for place in sentence.places:
        if place.precision not in ("city", "point") or place.lat is None or place.confidence < _BARELY:
            continue
        before = layout.text[sentence.start : place.start].lower()
        if _toward(layout.language).search(before) or _spoken_in(layout, sentence, place):
            continue
        if not _in_a_name(layout, place) and not _larger(layout, sentence, place):
            found.append(place)
    return [place for place in found if not layout.looks_back(place.start)]


def towns_before(layout: Layout, sentence: Sentence) -> list[Place]:
    """The towns of clauses that look back: most often what follows happened there too ("in the same town")."""
    towns = (p for p in sentence.places if p.precision in ("city", "point") and p.lat is not None)
    return [p for p in towns if layout.looks_back(p.start)]


def _in_a_name(layout: Layout, place: Place) -> bool:
    """Whether a place is part of somebody's name or office ("Kepolisian Kaduna", "the mayor of Odesa")."""
    return any(m.start < place.start and place.end <= m.end for m, _ in layout.mentions)


def _larger(layout: Layout, sentence: Sentence, place: Place) -> bool:
    """Whether a town's name stands for the region of that name ("Kaduna state", "Negara Bagian Kaduna")."""
    words = layout.words
    before = layout.text[sentence.start : place.start].lower().rstrip()
    after = layout.text[place.end : sentence.end].lower().split(None, 1)[:1]
    return before.endswith(words.larger_before) or (
        bool(after) and after[0].rstrip(".,;") in words.larger_after
    )


@cache
def _toward(language: str) -> re.Pattern[str]:
    words: Words = getattr(telling(), language)
    return re.compile(rf"\b(?:{any_of(words.toward)})\s+(?:\w+\s+)?$")


def _spoken_in(layout: Layout, sentence: Sentence, place: Place) -> bool:
    """Whether a place stands by a cue, outside all that is said ("katanya di Jakarta")."""
    for statement in sentence.statements:
        inside = any(span.start <= place.start < span.end for span in statement.content)
        between = layout.text[statement.cue.end : place.start]
        if not inside and place.start > statement.cue.end and len(between) < _BESIDE_CUE:
            return True
    return False


def _grouped(anchors: Sequence[tuple[Sentence, Place]]) -> list[list[tuple[Sentence, Place]]]:
    groups: list[list[tuple[Sentence, Place]]] = []
    for sentence, town in anchors:
        near = next((g for g in groups if any(kilometres(town, other) <= APART_KM for _, other in g)), None)
        if near is None:
            groups.append([(sentence, town)])
        else:
            near.append((sentence, town))
    return groups


def _holds(layout: Layout, group: Iterable[tuple[Sentence, Place]], told: dict[int, _Told]) -> bool:
    """Whether something happens at a group's towns: a figure told after the town, or a firm event there."""
    for sentence, town in group:
        events, quantities = told[id(sentence)]
        tolls = [
            q for q in quantities if (how := counting(q)) and how.evidence >= _TOLL and how.type == "ASSAULT"
        ]
        if any(q.start > town.start or q.end < town.start <= q.end + 60 for q in tolls):
            return True
        if any(town.id in e.places and e.confidence > _FIRM and e.type in _LOCAL for e in events):
            return True
    return False


def _share_out(
    layout: Layout, sentences: Sequence[Sentence], scenes: list[Scene], told: dict[int, _Told]
) -> None:
    """Give every sentence to a scene: by its town, else the scene of the sentence before."""
    current = scenes[0] if len(scenes) == 1 else None
    for sentence in sentences:
        events, quantities = told[id(sentence)]
        own = _scenes_in(layout, sentence, scenes)
        if len(own) > 1:
            _split(layout, sentence, own, told[id(sentence)])
            continue
        if own:
            current = own[0][1]
        if current is not None:
            current.sentences.append(sentence)
            current.events += events
            current.quantities += [(sentence, q) for q in quantities]
        else:
            for scene in scenes:
                scene.shared.append(sentence)
                scene.shared_events += events


def _scenes_in(layout: Layout, sentence: Sentence, scenes: Sequence[Scene]) -> list[tuple[Place, Scene]]:
    """The scenes whose towns stand in a sentence, each with the first such town."""
    found: list[tuple[Place, Scene]] = []
    for town in towns_in(layout, sentence):
        for scene in scenes:
            if town in scene.towns and all(scene is not other for _, other in found):
                found.append((town, scene))
    return found


def _split(layout: Layout, sentence: Sentence, own: list[tuple[Place, Scene]], told: _Told) -> None:
    """Part a sentence of several towns: each record goes to the town beside it; a sum over both to none."""
    first, second = own[0][0], own[1][0]
    between = layout.text[first.end : second.start].strip().lower()
    for _, scene in own:
        scene.sentences.append(sentence)
    if between in (*layout.words.joiners, ",", "&"):
        return
    for event in told[0]:
        min(own, key=lambda pair: abs(pair[0].start - event.trigger.start))[1].events.append(event)
    for quantity in told[1]:
        pair = min(own, key=lambda pair: _reach(pair[0], quantity))
        pair[1].quantities.append((sentence, quantity))


def _reach(town: Place, quantity: Quantity) -> int:
    return town.start - quantity.end if town.start > quantity.end else quantity.start - town.end


def day_of(layout: Layout, scene: Scene, lead: Sentence | None) -> Days | None:
    """The days of a scene: of the times in its sentences, the one its events and figures stand by; else None."""
    said = said_times(layout)
    votes: dict[Days, float] = {}
    counted = {id(s) for s, _ in scene.quantities}
    by_event = {e.when: max(0.5, e.confidence) for e in (*scene.shared_events, *scene.events) if e.when}
    for sentence in (*scene.shared, *scene.sentences):
        told = id(sentence) in counted or any(e.trigger.start in sentence for e in scene.events)
        for time in sentence.times:
            days = narrow(layout, time)
            if days is None or layout.looks_back(time.start):
                continue
            weight = (
                2.0 * by_event.get(time.id, 0.0) + (1.0 if told else 0.2) + (1.0 if sentence is lead else 0.0)
            )
            if (time.id in said and time.id not in by_event) or _after_cue(sentence, time):
                weight *= 0.15
            votes[days] = votes.get(days, 0.0) + weight
    if not votes or max(votes.values()) < _UNSAID:
        return None
    return max(votes, key=lambda days: (votes[days], -days[0].toordinal(), -days[1].toordinal()))


def _after_cue(sentence: Sentence, time: Time) -> bool:
    """Whether a time follows a cue at once, outside all that is said ("said on Sunday")."""
    return any(
        0 <= time.start - s.cue.end <= 12 and not any(c.start <= time.start < c.end for c in s.content)
        for s in sentence.statements
    )


def drop_earlier(layout: Layout, scene: Scene, days: Days | None) -> None:
    """Take out what a sentence dates before the scene, or long ago: a reminder of something else."""
    said = said_times(layout)

    def reminds(sentence: Sentence) -> bool:
        past = [t.to for t in sentence.times if t.to is not None and t.id not in said]
        if days is None:
            return bool(past) and all(_long_ago(layout, t) for t in sentence.times)
        return bool(past) and all(day < days[0] for day in past)

    scene.quantities = [(s, q) for s, q in scene.quantities if not reminds(s)]
    scene.events = [
        e for e in scene.events if (s := layout.sentence_at(e.trigger.start)) is None or not reminds(s)
    ]
