"""More sentences out of few: templates filled with names, names swapped for others, headlines, capitals."""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from training.annotated import Annotated, Span
from training.columns import spell
from training.names import NameStock, stock_of

_SLOT = re.compile(r"\{(\w+)\}")
_FIXED = re.compile(r"(.+)\|(PER|ORG|LOC)")
_MARKED = re.compile(r"(.+?)(?:/(VERB|NOUN))?")
DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
LABELS = {"PER": "PER", "PER1": "PER", "ORG": "ORG", "ACR": "ORG", "MFA": "ORG", "CITY": "LOC", "CTRY": "LOC"}


def templates(language: str) -> list[str]:
    """The invented news sentences of `language`, with their slots."""
    path = Path(__file__).parent / "lists" / f"news_{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def filled(language: str, *, times: int, random: Random) -> Iterator[Annotated]:
    """Every template `times` times over, each time with other names."""
    stock = stock_of(language)
    for template in templates(language) * times:
        yield fill(template, stock, language=language, random=random)


def fill(template: str, stock: NameStock, *, language: str, random: Random) -> Annotated:
    """One template with names in its slots; words marked word/TAG and names carry tags, other words none."""
    words: list[str] = []
    labels: list[str] = []
    tags: list[str] = []
    surname = ""
    for piece in template.split():
        slot = _SLOT.fullmatch(piece)
        fixed = _FIXED.fullmatch(piece)
        if slot is None and fixed is None:
            word, tag = _MARKED.fullmatch(piece).groups()  # type: ignore[union-attr]
            words, labels, tags = [*words, word], [*labels, "O"], [*tags, tag or ""]
            continue
        if fixed:
            name, label = fixed[1].replace("_", " "), fixed[2]
        elif slot:
            name, surname = _draw(slot[1], stock, surname, language=language, random=random)
            label = LABELS.get(slot[1], "")
        parts = name.split()
        start = 1 if parts[0] == "the" else 0
        for place, part in enumerate(parts):
            words.append(part)
            labels.append("O" if not label or place < start else f"{'B' if place == start else 'I'}-{label}")
            tags.append("" if not label or place < start or part[0].islower() else "PROPN")
    return _annotated(words, labels, tags)


def _annotated(words: list[str], labels: list[str], tags: list[str]) -> Annotated:
    text, offsets = spell(words)
    names: list[Span] = []
    for (start, end), label in zip(offsets, labels, strict=True):
        if label.startswith("I-"):
            names[-1] = (names[-1][0], end, names[-1][2])
        elif label != "O":
            names.append((start, end, label[2:]))
    spans = tuple((start, end, tag) for (start, end), tag in zip(offsets, tags, strict=True) if tag)
    return Annotated(text, spans, tuple(names))


def _draw(slot: str, stock: NameStock, surname: str, *, language: str, random: Random) -> tuple[str, str]:
    """Something for a slot, and the surname of the last full name, which {PER1} often takes up."""
    if slot == "PER":
        return stock.person(random)
    if slot == "PER1":
        return (surname if surname and random.random() < 0.3 else stock.person(random)[1]), surname
    if slot == "MFA":
        return stock.filled(random.choice(stock.ministries), random), surname
    if slot == "ORG":
        return stock.body(random), surname
    if slot == "ACR":
        return random.choice(stock.acronyms), surname
    if slot == "CITY":
        return stock.town(random), surname
    if slot == "CTRY":
        return random.choice(stock.countries), surname
    if slot == "DEM":
        return random.choice(stock.demonyms), surname
    if slot in stock.others:
        return random.choice(stock.others[slot]), surname
    if slot == "DAY":
        return random.choice(DAYS[language]), surname
    return str(random.choice((2, 3, 5, 12, 17, 31, 48, 120, 2022))), surname


def swapped(sentence: Annotated, language: str, random: Random) -> Annotated:
    """The sentence with each of its names replaced, half of the time, by another of its sort and length."""
    if not sentence.names:
        return sentence
    stock, text, names, at = stock_of(language), "", [], 0
    for start, end, label in sorted(sentence.names):
        text += sentence.text[at:start]
        name = sentence.text[start:end]
        if label != "?" and random.random() < 0.6:
            name = _another(name, label, stock, random)
        names.append((len(text), len(text) + len(name), label))
        text, at = text + name, end
    return Annotated(text + sentence.text[at:], None, tuple(names))


def _another(name: str, label: str, stock: NameStock, random: Random) -> str:
    if label == "PER":
        return stock.person(random)[" " not in name]
    if label == "LOC":
        other = stock.town(random) if random.random() < 0.7 else random.choice(stock.countries)
        return other.removeprefix("the ")
    return random.choice(stock.acronyms) if name.isupper() else stock.body(random)


def headline(sentence: Annotated, random: Random) -> Annotated:
    """The sentence as a headline: in capitals, or with a capital on every word; tags are forgotten."""
    if random.random() < 0.5:
        text = sentence.text.upper()
    else:
        text = " ".join(word[:1].upper() + word[1:] for word in sentence.text.split(" "))
    return Annotated(text, None, sentence.names) if len(text) == len(sentence.text) else sentence
