"""One report's happenings: its scenes that show enough of an incident, each with what there is to compare."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from functools import cache, lru_cache
from typing import get_args

from saksi.lexicon import gazetteer
from saksi.lexicon.countries import load_countries
from saksi.lexicon.events import load_events
from saksi.lexicon.place_words import load_place_words
from saksi.merge.authorities import party_at
from saksi.merge.naming import high_office, known_body
from saksi.merge.scenes import Scene, day_of, drop_earlier, evidence, scenes_of, towns_before
from saksi.merge.sentences import Layout, Sentence
from saksi.merge.spelling import fold, spell_name
from saksi.merge.tables import bodies, telling
from saksi.merge.values import counting, values_of
from saksi.model.incident import Happening, Party, Spot, Value
from saksi.model.record import Event, Place, Report
from saksi.model.vocabulary import LANGUAGES, EventType, Precision

ENOUGH = 0.75
"""The evidence from which a scene is a happening."""
_FIGURES_AT_MOST = 1.5  # of the evidence, however many figures there are
_TITLE = 0.6  # evidence of a title that names a type
_LEAD = 0.3
_LARGE_TOWN = 50_000  # people
_CITY = 200_000
_SEEN = 20_000
_SHORTEST_NAME = 4
_SHORTEST_WORD = 5
_WORDS_AT_MOST = 60
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]*)(?:[ ](?:[A-Z][\w’'-]*))*")


def happenings_of(
    report: Report, *, published_at: datetime | None = None, country: str | None = None
) -> tuple[Happening, ...]:
    """The incidents that are a subject of a report, in the order of the text: often one, sometimes two or none.

    `published_at` orders reports (else the start of the day of publication); `country` (alpha-3) is the outlet's,
    for places that the text leaves without one.
    """
    layout = Layout(report)
    published = published_at or _start_of_day(report)
    found = []
    for item in sorted({s.item for s in layout.sentences}):
        for scene in scenes_of(layout, item):
            happening = _happening(layout, scene, published, country)
            if happening is not None:
                found.append(happening)
    return _distinct(found)


def _start_of_day(report: Report) -> datetime | None:
    day = report.document.published
    return None if day is None else datetime.combine(day, time(), UTC)


def _distinct(found: Sequence[Happening]) -> tuple[Happening, ...]:
    return tuple({happening.id: happening for happening in found}.values())


def _happening(
    layout: Layout, scene: Scene, published: datetime | None, country: str | None
) -> Happening | None:
    lead = next((s for s in layout.sentences if s.item == scene.item), None)
    days = day_of(layout, scene, lead)
    drop_earlier(layout, scene, days)
    votes, shown = _weigh(layout, scene, lead)
    if shown < ENOUGH or not (scene.events or scene.quantities):
        return None
    type_ = max(votes, key=lambda t: (votes[t], t))
    own = [e for e in scene.events if e.type == type_]
    events = own + [e for e in scene.shared_events if e.type == type_]
    first = next(iter([e.id for e in own or scene.events] + [q.id for _, q in scene.quantities]))
    values = tuple(_retold(v, type_, _mode(events)) for v in values_of(layout, scene.quantities))
    core = _core(layout, scene)
    return Happening(
        id=f"{layout.report.document.id}/{first}",
        report=layout.report.document.id,
        published=published,
        type=type_,
        mode=_mode(events),
        status="occurred",
        first=days[0] if days else None,
        last=days[1] if days else None,
        spots=_spots(layout, scene, core, country),
        actors=_parties(layout, events, "actors"),
        recipients=_parties(layout, events, "recipients"),
        values=values,
        quotes=_quotes(layout, scene),
        words=_words(layout, core),
        events=tuple(e.id for e in (*scene.events, *scene.shared_events)),
        names=_names(layout, core, values),
    )


# -- whether, and of which type ------------------------------------------------------------------------


def _weigh(layout: Layout, scene: Scene, lead: Sentence | None) -> tuple[dict[EventType, float], float]:
    """The votes of each type, and how much evidence there is in all.

    Words of a title or a lead only add to records: alone they show nothing.
    """
    votes: dict[EventType, float] = {}
    for event in (*scene.events, *scene.shared_events):
        weight = evidence(layout, event)
        early = 1.5 if lead is not None and event.trigger.start in lead else 1.0
        votes[event.type] = max(votes.get(event.type, 0.0), weight * early) + 0.1 * weight
    figures = 0.0
    for sentence, quantity in scene.quantities:
        how = counting(quantity)
        if how is not None:
            share = how.evidence * (1.2 if sentence is lead else 1.0)
            figures += share
            votes[how.type] = votes.get(how.type, 0.0) + 0.5 * share
    shown = max((evidence(layout, e) for e in scene.events), default=0.0) + min(figures, _FIGURES_AT_MOST)
    if votes:
        for type_, weight in _told_by_words(layout, scene, lead).items():
            votes[type_] = votes.get(type_, 0.0) + weight
            shown += weight / 2
    return votes, shown


def _told_by_words(layout: Layout, scene: Scene, lead: Sentence | None) -> dict[EventType, float]:
    """The types that words of the title and of the lead name."""
    found: dict[EventType, float] = {}
    title = layout.report.document.title if scene.item == 0 and len(layout.report.items) <= 1 else None
    opening = layout.text[lead.start : lead.end] if lead else ""
    for text, weight in ((title or "", _TITLE), (opening, _LEAD)):
        for type_ in types_named(fold(text), layout.language):
            if type_ in telling().incident_types:
                found[type_] = found.get(type_, 0.0) + weight
    return found


@cache
def _type_words(language: str) -> dict[str, EventType]:
    """Each folded noun, verb and word of a weapon with the type of event that it names."""
    lexicon = load_events(language)
    found: dict[str, EventType] = {}
    for trigger in lexicon.trigger:
        if not trigger.weak and not trigger.needs:
            for form in (*trigger.nouns, *trigger.passives, *trigger.verbs):
                found.setdefault(fold(form), trigger.type)
    for extra in telling().naming:
        for word in extra.words:
            found[fold(word)] = extra.type
    return found


def types_named(text: str, language: str) -> tuple[EventType, ...]:
    """The types of event that the words of a folded text name, each once, in order."""
    words, table = text.split(), _type_words(language)
    grams = (" ".join(words[i : i + n]) for i in range(len(words)) for n in (3, 2, 1) if i + n <= len(words))
    return tuple(dict.fromkeys(table[gram] for gram in grams if gram in table))


def _retold(value: Value, type_: EventType, mode: str | None) -> Value:
    """A value by what its measure is in this incident: prisoners told of in an exchange are released."""
    for rule in telling().retelling:
        if rule.type == type_ and rule.mode == mode and value.measure in rule.told:
            return value.model_copy(update={"measure": rule.means})
    return value


def _mode(events: Sequence[Event]) -> str | None:
    votes: dict[str, float] = {}
    for event in events:
        if event.mode:
            votes[event.mode] = votes.get(event.mode, 0.0) + event.confidence
    return max(votes, key=lambda mode: (votes[mode], mode)) if votes else None


# -- what there is to compare --------------------------------------------------------------------------


def _core(layout: Layout, scene: Scene) -> list[Sentence]:
    """The sentences that hold a scene's records; all of them where none does."""
    held = {id(s) for s, _ in scene.quantities}
    core = [
        s
        for s in scene.sentences
        if id(s) in held
        or (s.places and s in scene.sentences[:2])
        or any(e.trigger.start in s for e in scene.events)
    ]
    return core or scene.sentences


def _spots(layout: Layout, scene: Scene, core: Sequence[Sentence], country: str | None) -> tuple[Spot, ...]:
    """Where it happened: the towns first, then regions, then names without a point, then countries."""
    towns = {p.id for p in scene.towns}
    placed = [p for s in core for p in s.places if p.id in towns]
    placed = placed or [p for s in core for p in towns_before(layout, s)]
    others = [
        p
        for s in core
        for p in s.places
        if p.precision in ("region", "area", None) and not layout.looks_back(p.start)
    ]
    regions = [p for p in others if p.lat is not None]
    bare = [p for p in others if p.lat is None and p.precision is None]
    found = [_spot(p, country) for p in (*placed, *regions, *bare)]
    if not placed:
        found = [*_searched(layout, core), *found]
    lands = [_spot(p, country) for s in core for p in s.places if p.precision == "country"]
    distinct = {(spot.name, spot.country): spot for spot in (*found, *lands)}
    return tuple(distinct.values())[:6]


def _spot(place: Place, country: str | None) -> Spot:
    return Spot(
        name=place.name,
        country=place.country or (country if place.lat is None and place.precision is None else None),
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
    )


def _searched(layout: Layout, core: Sequence[Sentence]) -> list[Spot]:
    """Towns that the reader of places passed over: names of the gazetteer, in countries that the text names.

    Elsewhere only a large town counts, after a word that places stand by ("against Kharkov").
    """
    lands = {p.country for p in layout.report.places if p.country}
    lands |= {e.country for e in layout.report.entities if e.country}
    texts = [layout.text[s.start : s.end] for s in core]
    if len(layout.report.items) <= 1:
        texts.append(layout.report.document.title or "")
    found: dict[str, Spot] = {}
    for text in texts:
        for name, before in _capital_names(text):
            spot = _looked_up(name)
            if spot is None or spot.name in found:
                continue
            placed = before in _upon(layout.language)
            if spot.country in lands or (spot.curated and placed) or (placed and spot.population >= _CITY):
                found[spot.name] = _from_gazetteer(spot)
    return sorted(found.values(), key=lambda s: s.precision == "region")[:3]


@lru_cache(maxsize=_SEEN)
def _looked_up(name: str) -> gazetteer.Spot | None:
    """The town or region of a name, where it is large or known for its wars; no country's name."""
    key = gazetteer.fold_place(name)
    if key in _country_words():
        return None
    spots = gazetteer.find_spots(key)
    fits = (s for s in spots if s.precision in ("city", "point", "region"))
    return next((s for s in fits if s.curated or s.population >= _LARGE_TOWN), None)


def _from_gazetteer(spot: gazetteer.Spot) -> Spot:
    precision = next(p for p in get_args(Precision) if p == spot.precision)
    return Spot(name=spot.name, country=spot.country, lat=spot.lat, lon=spot.lon, precision=precision)


@cache
def _upon(language: str) -> frozenset[str]:
    """Words that places stand by."""
    return frozenset((*load_place_words(language).locatives, *getattr(telling(), language).upon))


def _capital_names(text: str) -> Iterator[tuple[str, str]]:
    """Runs of capitalised words and their parts of up to three words, the longest first, with the word before each."""
    for match in _CAPITALS.finditer(text):
        words = [re.sub(r"[’']s$", "", w) for w in match[0].split()]
        opening = text[: match.start()].lower().split()[-1:]
        for size in (3, 2, 1):
            for at in range(len(words) - size + 1):
                before = words[at - 1].lower() if at else "".join(opening)
                yield " ".join(words[at : at + size]), before


@cache
def _country_words() -> frozenset[str]:
    return frozenset(
        gazetteer.fold_place(form)
        for country in load_countries()
        for form in (*country.names, *country.adjectives)
    )


def _parties(layout: Layout, events: Sequence[Event], field: str) -> tuple[Party, ...]:
    ids = dict.fromkeys(i for event in events for i in getattr(event, field))
    return tuple(
        party_at(layout, layout.entities[i], events[0].trigger.start) for i in ids if i in layout.entities
    )


def _quotes(layout: Layout, scene: Scene) -> tuple[str, ...]:
    within = [(s.start, s.end) for s in scene.sentences]
    return tuple(
        fold(layout.text[q.start : q.end])
        for q in layout.report.quotes
        if any(start <= q.start < end for start, end in within)
    )


def _words(layout: Layout, core: Sequence[Sentence]) -> tuple[str, ...]:
    small = _small()
    words = {
        word
        for sentence in core
        for word in fold(layout.text[sentence.start : sentence.end]).split()
        if len(word) >= _SHORTEST_WORD and not word.isdigit() and word not in small
    }
    return tuple(sorted(words))[:_WORDS_AT_MOST]


@cache
def _small() -> frozenset[str]:
    table = telling()
    return frozenset(fold(w) for words in (table.en, table.id) for w in words.small)


def _names(layout: Layout, core: Sequence[Sentence], values: Iterable[Value]) -> tuple[str, ...]:
    """Proper names of people, bodies and small places: what two reports of one incident have in common.

    Left out: countries, bodies of the whole world, holders of high office, weekdays, and what only opens a sentence.
    """
    found: set[str] = set()
    for sentence in core:
        found.update(_bare_names(layout, sentence))
    for span, entity in layout.mentions:
        told = entity.kind != "government" and any(span.start in s for s in core)
        if told and not high_office(entity.role) and known_body(entity.name) is None:
            found.update(_spelled(entity.name))
    for value in values:
        if value.source is not None and not high_office(value.source.role):
            found.update(_spelled(value.source.name))
    dull = _dull()
    high = {w for e in layout.report.entities if high_office(e.role) for w in _spelled(e.name)}
    return tuple(sorted(n for n in found if n not in dull and n not in high))


def _bare_names(layout: Layout, sentence: Sentence) -> Iterable[str]:
    text = layout.text[sentence.start : sentence.end]
    for match in _CAPITALS.finditer(text):
        words = match[0].split()
        if not text[: match.start()].strip("“\"' "):
            words = words[1:]
        if words:
            yield from _spelled(" ".join(words))


def _spelled(name: str) -> Iterable[str]:
    """A name as one word, and its longer words, as transliterations share them."""
    if not any(c.isupper() for c in name):
        return
    words = spell_name(re.sub(r"[’']s\b", "", name.split("(")[0]))
    if 1 < len(words) <= 3 and not _dull().issuperset(words):
        yield "".join(words)
    yield from (w for w in words if len(w) >= _SHORTEST_NAME)


@cache
def _dull() -> frozenset[str]:
    """Spelled words that are names of countries, or of days and bodies that every report may name."""
    forms = [form for country in load_countries() for form in (*country.names, *country.adjectives)]
    forms += [form for forms_ in bodies().concept.values() for form in forms_]
    forms += [*telling().dull, *(w for language in LANGUAGES for w in getattr(telling(), language).held)]
    return frozenset(word for form in forms for word in (*spell_name(form), "".join(spell_name(form))))
