"""An annotated report beside what was read from it, as the record scheme compares them (section 4), mistake by mistake.

Every missed record, every spurious one and every wrong field becomes a `Mistake` with its kind: what went wrong, and
the rule, cue or type it went wrong with. Records are paired as the scheme says; of those that are left, two that
stand on the same words are one mistake (a wrong extent, a wrong source), not two.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from eval.beside import Beside, Pairing, Row, pair, span_of
from eval.spans import Span, fold, overlap, trimmed

_NEAR_KM = 50.0


class Mistake(NamedTuple):
    """One thing that went wrong: in which layer, of which kind, where, and a word on it."""

    layer: str
    kind: str
    report: str
    span: Span
    note: str = ""


def mistakes_of(gold: Row, read: Row) -> Iterator[Mistake]:
    """Every mistake of one report, layer by layer."""
    beside = Beside(gold, read)
    for find in (_quotes, _statements, _quantities, _times, _places, _entities, _events):
        yield from find(beside)


def _split(missed: Sequence[Row], spurious: Sequence[Row], key: str | None = None) -> Pairing:
    """What is left of both sides, those that stand on the same words paired."""

    def at(row: Row) -> Span:
        return span_of(row[key] if key else row)

    return pair(missed, spurious, lambda a, b: overlap(at(a), at(b)))


def _quotes(b: Beside) -> Iterator[Mistake]:
    paired = pair(
        b.gold.get("quotes") or [],
        b.rows("quotes"),
        partial(same_quote, b),
    )
    for g, r in paired.pairs:
        if not b.same(g["speaker"], r.get("speaker")):
            note = f"read {b.name(r.get('speaker'))}, gold {b.gold_name(g['speaker'])}"
            yield Mistake(
                "speakers", f"wrong speaker: {_whom(g['speaker'], r['speaker'])}", b.id, span_of(g), note
            )
    left = _split(paired.missed, paired.spurious)
    for g, r in left.pairs:
        yield Mistake("quotes", "wrong extent", b.id, span_of(g), f"read {b.cut(span_of(r))!r}")
    for kind, rows in (("missed", left.missed), ("spurious", left.spurious)):
        for row in rows:
            whole = b.cut(span_of(row))[:1].isupper() and " " in b.cut(span_of(row)).strip()
            yield Mistake("quotes", f"{kind}: {'a sentence' if whole else 'a fragment'}", b.id, span_of(row))


def same_quote(b: Beside, gold: Row, read: Row) -> bool:
    """The same words, marks and outer spaces aside."""
    return trimmed(b.text, span_of(gold)) == trimmed(b.text, span_of(read))


def _whom(gold: str | None, read: str | None) -> str:
    if read is None:
        return "nobody for somebody"
    return "another" if gold else "somebody for nobody"


def _statements(b: Beside) -> Iterator[Mistake]:
    paired = pair(
        b.gold.get("statements") or [],
        b.rows("statements"),
        partial(same_statement, b),
    )
    for g, r in paired.pairs:
        if g["act"] != r.get("act"):
            yield Mistake("acts", f"wrong act: {r.get('act')} for {g['act']}", b.id, span_of(g["cue"]))
    left = _split(paired.missed, paired.spurious, "cue")
    for g, r in left.pairs:
        note = f"read {b.name(r.get('source'))}, gold {b.gold_name(g['source'])}"
        if not _fault(b, g, r).startswith("wrong source"):
            note = f"read {_content(b, r)!r}, gold {_content(b, g)!r}"
        yield Mistake("statements", f"{_fault(b, g, r)} ({_shape(r)})", b.id, span_of(g["cue"]), note)
    for g in left.missed:
        yield Mistake(
            "statements", f"missed: cue “{b.cut(span_of(g['cue'])).lower()}”", b.id, span_of(g["cue"])
        )
    for r in left.spurious:
        yield Mistake("statements", f"spurious: {_rule(r)}", b.id, span_of(r["cue"]))


def same_statement(b: Beside, gold: Row, read: Row) -> bool:
    """The same cue and source, and half of the content or more."""
    return _same_cue(gold, read) and not _fault(b, gold, read)


def _same_cue(gold: Row, read: Row) -> bool:
    return bool(read.get("cue")) and overlap(span_of(gold["cue"]), span_of(read["cue"]))


def _fault(b: Beside, gold: Row, read: Row) -> str:
    """What is wrong with a statement of the right cue: its source, else its content, else nothing."""
    if not b.same(gold["source"], read.get("source")):
        return f"wrong source: {_whom(gold['source'], read.get('source'))}"
    want, got = _characters(gold["content"]), _characters(read.get("content") or [])
    if 2 * len(want & got) >= len(want | got):
        return ""
    return (
        "wrong content: too long"
        if want <= got
        else "wrong content: too short"
        if got <= want
        else "wrong content"
    )


def _characters(spans: Iterable[Row]) -> set[int]:
    return {at for span in spans for at in range(*span_of(span))}


def _content(b: Beside, row: Row) -> str:
    words = " … ".join(b.cut(span_of(span)) for span in row.get("content") or [])
    return words if len(words) <= 90 else f"{words[:45]} … {words[-40:]}"


def _rule(row: Row) -> str:
    return str(row.get("rule") or "no rule")


def _shape(row: Row) -> str:
    """The construction of a statement's rule ("kata/inverted": inverted): the cue itself varies too much."""
    return _rule(row).partition("/")[2] or _rule(row)


def _quantities(b: Beside) -> Iterator[Mistake]:
    paired = pair(b.gold.get("quantities") or [], b.rows("quantities"), partial(same_quantity, b))
    for g, r in paired.pairs:
        if g["measure"] != r.get("measure"):
            kind = f"wrong measure: {r.get('measure')} for {g['measure']}"
            yield Mistake("measures", kind, b.id, span_of(g), f"rule {_rule(r)}")
    left = _split(paired.missed, paired.spurious)
    for g, r in left.pairs:
        note = f"read {r.get('low')}–{r.get('high')}, gold {g['low']}–{g['high']}"
        yield Mistake("quantities", "wrong range", b.id, span_of(g), note)
    for g in left.missed:
        yield Mistake("quantities", f"missed: {_written(b.cut(span_of(g)))}", b.id, span_of(g), g["measure"])
    for r in left.spurious:
        yield Mistake("quantities", f"spurious: {_written(b.cut(span_of(r)))}", b.id, span_of(r), _rule(r))


def same_quantity(b: Beside, gold: Row, read: Row) -> bool:
    """The same range, on words they share."""
    same = (gold["low"], gold["high"]) == (read.get("low"), read.get("high"))
    return overlap(span_of(gold), span_of(read)) and same


def _written(words: str) -> str:
    return "in digits" if any(letter.isdigit() for letter in words) else "in words"


def _times(b: Beside) -> Iterator[Mistake]:
    paired = pair(b.gold.get("times") or [], b.rows("times"), partial(same_days, b))
    left = _split(paired.missed, paired.spurious)
    for g, r in left.pairs:
        note = f"read {r.get('from')}–{r.get('to')}, gold {g['from']}–{g['to']}"
        kind = "wrong days" if r.get("from") else "unresolved"
        yield Mistake("times", f"{kind}: {_rule(r)}", b.id, span_of(g), note)
    for g in left.missed:
        yield Mistake("times", "missed", b.id, span_of(g))
    for r in left.spurious:
        yield Mistake("times", f"spurious: {_rule(r)}", b.id, span_of(r))


def same_days(b: Beside, gold: Row, read: Row) -> bool:
    """The same interval of days, on words they share."""
    same = (gold["from"], gold["to"]) == (read.get("from"), read.get("to"))
    return overlap(span_of(gold), span_of(read)) and same


def _places(b: Beside) -> Iterator[Mistake]:
    named = _same_words(b)
    paired = pair(
        distinct(b, b.gold.get("places") or []), distinct(b, b.rows("places")), partial(same_place, b)
    )
    left = pair(paired.missed, paired.spurious, named)
    for g, r in left.pairs:
        note = f"read {r.get('name')} ({r.get('country')}), gold {g['name']} ({g['country']})"
        yield Mistake("places", _place_fault(b, g, r), b.id, span_of(g), note)
    for g in left.missed:
        kind = "missed: with a point" if g.get("lat") is not None else "missed: a country or an area"
        yield Mistake("places", kind, b.id, span_of(g), str(g["country"]))
    for r in left.spurious:
        yield Mistake(
            "places", f"spurious: {r.get('precision') or 'no point'}", b.id, span_of(r), str(r.get("country"))
        )


def same_place(b: Beside, gold: Row, read: Row) -> bool:
    """The same name, country and, where the gold has a point, surroundings."""
    return _same_words(b)(gold, read) and not _place_fault(b, gold, read)


def distinct(b: Beside, places: Iterable[Row]) -> list[Row]:
    """The first of each name."""
    seen: dict[str, Row] = {}
    for place in places:
        seen.setdefault(fold(b.cut(span_of(place))), place)
    return list(seen.values())


def _place_fault(b: Beside, gold: Row, read: Row) -> str:
    """What is wrong with a place on the same words: where the gold has no point, the words must be the same ones."""
    if gold["country"] != read.get("country"):
        return "wrong country" if read.get("country") else "no country"
    if gold.get("lat") is None:
        same = fold(b.cut(span_of(gold))) == fold(b.cut(span_of(read)))
        return "" if same else "wrong extent"
    if read.get("lat") is None:
        return "no point"
    return "wrong point" if _km(gold, read) > _NEAR_KM else ""


def _km(one: Row, other: Row) -> float:
    """The way between two points along the globe (haversine)."""
    north, south = math.radians(one["lat"]), math.radians(other["lat"])
    turn = math.radians(other["lon"] - one["lon"])
    h = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(turn / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def _entities(b: Beside) -> Iterator[Mistake]:
    gold = [{"id": key, **e} for key, e in b.gold["entities"].items() if has_name(e["names"])]
    read = [e for e in b.rows("entities") if has_name(b.forms(e))]

    def same(g: Row, r: Row) -> bool:
        return b.same(g["id"], r["id"])

    paired = pair(gold, read, partial(same_entity, b))
    left = pair(paired.missed, paired.spurious, same)
    for g, r in left.pairs:
        yield Mistake(
            "entities", f"wrong kind: {r.get('kind')} for {g['kind']}", b.id, _mention(r), r["name"]
        )
    parts = pair(left.missed, left.spurious, lambda g, r: bool(_part(b, g, r)))
    for g, r in parts.pairs:
        kind = f"{_part(b, g, r)}: {g['kind']}"
        yield Mistake("entities", kind, b.id, _mention(r), f"read {r['name']}, gold {g['names'][0]}")
    for g in parts.missed:
        yield Mistake("entities", f"missed: {g['kind']}", b.id, _gold_mention(b, g), g["names"][0])
    for r in parts.spurious:
        yield Mistake("entities", f"spurious: {r.get('kind')}", b.id, _mention(r), r["name"])


def same_entity(b: Beside, gold: Row, read: Row) -> bool:
    """One of the gold's names, and a person where the gold has one."""
    return b.same(gold["id"], read["id"]) and _person(gold) == _person(read)


def has_name(forms: Iterable[str]) -> bool:
    """Whether one of the forms has a word with a capital: only those are judged."""
    return any(word[:1].isupper() for form in forms for word in form.split())


def _part(b: Beside, gold: Row, read: Row) -> str:
    """Whether one of two names is a part of the other, word by word."""
    want = [f" {fold(name)} " for name in gold["names"] if fold(name)]
    got = [f" {fold(form)} " for form in b.forms(read) if fold(form)]
    if any(other in name for name in want for other in got):
        return "part of the name"
    return "more than the name" if any(name in other for name in want for other in got) else ""


def _person(entity: Row) -> bool:
    return bool(entity.get("kind") == "person")


def _mention(entity: Row) -> Span:
    return span_of(entity["mentions"][0]) if entity.get("mentions") else (0, 0)


def _gold_mention(b: Beside, entity: Row) -> Span:
    """The first place of one of the names, the start of the text where none stands in it."""
    at = min(((b.text.find(name), len(name)) for name in entity["names"] if name in b.text), default=(0, 0))
    return at[0], at[0] + at[1]


def _events(b: Beside) -> Iterator[Mistake]:
    read = [e for e in b.rows("events") if e.get("trigger")]
    paired = pair(b.gold.get("events") or [], read, partial(same_event, b))
    for g, r in paired.pairs:
        yield from _arguments(b, g, r)
    left = _split(paired.missed, paired.spurious, "trigger")
    for g, r in left.pairs:
        kind = f"wrong type: {r['type']} for {g['type']}"
        yield Mistake("events", kind, b.id, span_of(g["trigger"]), f"rule {_rule(r)}")
    for g in left.missed:
        yield Mistake("events", f"missed: {_type(g)}", b.id, span_of(g["trigger"]))
    for r in left.spurious:
        yield Mistake("events", f"spurious: {_type(r)}", b.id, span_of(r["trigger"]), f"rule {_rule(r)}")


def same_event(b: Beside, gold: Row, read: Row) -> bool:
    """The same type, in the same words or sentence."""
    if gold["type"] != read.get("type"):
        return False
    one, other = span_of(gold["trigger"]), span_of(read["trigger"])
    return overlap(one, other) or b.sentence(one[0]) == b.sentence(other[0])


def _type(event: Row) -> str:
    return f"{event['type']} {event['mode']}" if event.get("mode") else str(event["type"])


def _arguments(b: Beside, gold: Row, read: Row) -> Iterator[Mistake]:
    """Slots of a matched event whose fillers differ."""
    for slot in ("actors", "recipients"):
        left = pair(
            [{"id": i} for i in gold[slot]],
            [{"id": i} for i in read.get(slot) or []],
            lambda g, r: b.same(g["id"], r["id"]),
        )
        want, got = (
            ", ".join(map(b.gold_name, _ids(left.missed))),
            ", ".join(map(b.name, _ids(left.spurious))),
        )
        yield from _slot(b, gold, slot, (want, got))
    places = {p["id"]: p for p in b.rows("places")}
    left = pair(gold["places"], [places[i] for i in read.get("places") or [] if i in places], _same_words(b))
    want, got = (", ".join(b.cut(span_of(p)) for p in rows) for rows in (left.missed, left.spurious))
    yield from _slot(b, gold, "places", (want, got))
    when = next((t for t in b.rows("times") if t["id"] == read.get("when")), None)
    if not _same_time(b, gold["when"], when):
        want, got = (b.cut(span_of(t)) if t else "" for t in (gold["when"], when))
        yield from _slot(b, gold, "when", (want, got))


def _ids(rows: Iterable[Row]) -> list[str]:
    return [row["id"] for row in rows]


def _slot(b: Beside, gold: Row, slot: str, differ: tuple[str, str]) -> Iterator[Mistake]:
    want, got = differ
    if want or got:
        fault = "wrong" if want and got else "missed" if want else "spurious"
        note = f"read {got or 'nothing'}, gold {want or 'nothing'}"
        yield Mistake("arguments", f"{slot} {fault}: {gold['type']}", b.id, span_of(gold["trigger"]), note)


def _same_words(b: Beside) -> Callable[[Row, Row], bool]:
    return lambda g, r: overlap(span_of(g), span_of(r)) or fold(b.cut(span_of(g))) == fold(b.cut(span_of(r)))


def _same_time(b: Beside, gold: Row | None, read: Row | None) -> bool:
    """The same words, or another expression of the same days."""
    if gold is None or read is None:
        return gold is read
    days = [(t["from"], t["to"]) for t in b.gold.get("times") or [] if overlap(span_of(t), span_of(gold))]
    return overlap(span_of(gold), span_of(read)) or (read.get("from"), read.get("to")) in days
