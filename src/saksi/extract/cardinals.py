"""One number as it is written: digits with their marks, number words, and both with a scale.

"4,2 juta", "dua juta tiga ratus ribu", "1.5bn", "two and a half million", "half a dozen".
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from saksi.extract.number_words import NumberWords
from saksi.extract.wording import Wording

_SPACES = re.compile(r"[\u00a0\u202f\u2009]")
_LONGEST = 15
_MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A value with the words it spans, [first, end); `bare` is the value before its scale."""

    first: int
    end: int
    value: Decimal
    bare: Decimal
    digits: bool = False
    marked: bool = False

    @property
    def scaled(self) -> bool:
        """Whether a scale word or suffix multiplied it."""
        return self.value != self.bare


@dataclass(slots=True)
class _Sum:
    """A number under way: closed groups, the open group, its last units, and what may still follow."""

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    units: Decimal = Decimal(0)
    room: Decimal = Decimal(10) ** 18
    limit: Decimal = Decimal(10) ** 18
    started: bool = False

    def add(self, value: Decimal) -> bool:
        """Add a word or digits below a scale; False when it cannot belong to this number."""
        if value >= self.room or (self.started and not value):
            return False
        self.started = True
        if value < 100:
            self.units += value
            self.room = Decimal(10) if value >= 20 and not value % 10 else Decimal(1)
        elif value < 1000:
            self.group += value
            self.room = Decimal(100)
        else:
            self.total += value
            self.room = self.limit = value
        return True

    def multiply(self, scale: Decimal) -> bool:
        """Multiply by a scale word; False when there is nothing to multiply or the scale is too large."""
        if not self.started:
            return False
        if scale < 1000:
            return self._multiply_units(scale)
        if scale >= self.limit and not (self.group or self.units):
            self.total *= scale
        elif scale >= self.limit:
            return False
        else:
            self.total += (self.group + self.units) * scale
        self.group = self.units = Decimal(0)
        self.room = self.limit = scale
        return True

    def _multiply_units(self, scale: Decimal) -> bool:
        if not self.units or (scale == 10 and self.units >= 10):
            return False
        if scale >= 100:
            self.group += self.units * scale
            self.units = Decimal(0)
            self.room = Decimal(100)
        else:
            self.units *= scale
            self.room = Decimal(10) if scale == 10 else Decimal(1)
        return True

    @property
    def value(self) -> Decimal:
        return self.total + self.group + self.units


def read_digits(form: str, words: NumberWords) -> Decimal | None:
    """The value of digits with marks, or None when they are no number ("2.3.2024", "10:30", "007")."""
    form = _SPACES.sub("", form)
    if ":" in form or "/" in form or len(form) > _LONGEST + form.count(words.lexicon.thousands):
        return None
    if form.isdigit():
        return None if len(form) > 1 and form[0] == "0" else Decimal(form)
    decimal, thousands = words.lexicon.decimal, words.lexicon.thousands
    if _grouped(form, thousands):
        return Decimal(form.replace(thousands, ""))
    if _grouped(form, decimal):
        return Decimal(form.replace(decimal, ""))
    for mark, point in ((thousands, decimal), (decimal, thousands)):
        whole, found, rest = form.partition(point)
        if found and rest.isdigit() and (_plain(whole) or _grouped(whole, mark)):
            return Decimal(whole.replace(mark, "") + "." + rest)
    return None


def _plain(form: str) -> bool:
    return form.isdigit() and (form == "0" or form[0] != "0")


def _grouped(form: str, mark: str) -> bool:
    """Whether `mark` parts `form` into thousands, as a number with no scale may ("1.500", "1,500,000")."""
    head, *rest = form.split(mark)
    return (
        bool(rest)
        and head.isdigit()
        and head[0] != "0"
        and len(head) <= 3
        and all(len(r) == 3 and r.isdigit() for r in rest)
    )


def read_cardinal(
    wording: Wording, index: int, words: NumberWords, *, money: bool = False
) -> Cardinal | None:
    """The number that starts at word `index`; `money` allows the suffixes of amounts ("$5b")."""
    if index >= len(wording.words):
        return None
    half = wording.phrase_at(words.halves, index)
    if half is not None and _scale_at(wording, half[0], words) is not None:
        total = _Sum(units=Decimal("0.5"), started=True, room=Decimal(1))
        return _continue(wording, index, half[0], total, words)
    if wording.words[index].digits:
        return _from_digits(wording, index, words, money=money)
    form = wording.words[index].lower
    total = _Sum()
    if form in words.lexicon.scale_articles and _scale_at(wording, index + 1, words) is not None:
        total.add(Decimal(1))
    elif form not in words.lexicon.words or not total.add(Decimal(words.lexicon.words[form])):
        return None
    return _continue(wording, index, index + 1, total, words)


def _from_digits(wording: Wording, index: int, words: NumberWords, *, money: bool) -> Cardinal | None:
    form = wording.words[index].lower
    value = read_digits(form, words)
    if value is None:
        return None
    end, scale = _suffix(wording, index + 1, words, money=money)
    marked = not form.isdigit()
    if scale is None and _scale_at(wording, index + 1, words) is not None and marked:
        value = _with_scale(form, value, words)
    if scale is not None:
        return Cardinal(index, end, value * scale, value, digits=True, marked=True)
    total = _Sum(units=value, started=True, room=Decimal(1))
    read = _continue(wording, index, index + 1, total, words)
    return Cardinal(index, read.end, read.value, value, digits=True, marked=marked or read.end > index + 1)


def _with_scale(form: str, value: Decimal, words: NumberWords) -> Decimal:
    """Before a scale word three digits after the decimal mark are decimals ("1.125 billion")."""
    whole, found, rest = form.partition(words.lexicon.decimal)
    return Decimal(f"{whole}.{rest}") if found and whole.isdigit() and rest.isdigit() else value


def _suffix(wording: Wording, index: int, words: NumberWords, *, money: bool) -> tuple[int, Decimal | None]:
    """Letters glued to digits that multiply them ("29k", "£740m"), unless they are metres."""
    if not wording.is_word(index):
        return index, None
    word, form = wording.words[index], wording.words[index].lower
    if not word.glued and not (money and word.capital and form in words.lexicon.money_suffixes):
        return index, None
    lexicon = words.lexicon
    scale = lexicon.money_suffixes.get(form) if money else None
    scale = scale or lexicon.suffixes.get(form)
    following = wording.words[index + 1].lower if index + 1 < len(wording.words) else ""
    if scale is None or (not money and following in lexicon.lengths_before):
        return index, None
    return index + 1, Decimal(scale)


def _scale_at(wording: Wording, index: int, words: NumberWords) -> Decimal | None:
    if not 0 <= index < len(wording.words):
        return None
    form = wording.words[index].lower
    scale = words.lexicon.scales.get(form)
    return None if scale is None else Decimal(scale)


def _continue(wording: Wording, first: int, index: int, total: _Sum, words: NumberWords) -> Cardinal:
    """Read on from word `index` while the words belong to the number begun in `total`."""
    bare = total.value
    for _ in range(_MOST_WORDS):
        following = _step(wording, index, total, words)
        if following == index:
            break
        index = following
        if total.limit == Decimal(10) ** 18:
            bare = total.value
    return Cardinal(first, index, total.value, bare)


def _step(wording: Wording, index: int, total: _Sum, words: NumberWords) -> int:
    """Take the next word into `total`: the index after it, or `index` when it does not belong."""
    if index >= len(wording.words):
        return index
    at = index
    form = wording.words[at].lower
    if (form in words.lexicon.joiners or wording.is_glue(at)) and _joins(wording, at + 1, total, words):
        at += 1
        form = wording.words[at].lower
    if form in words.lexicon.words and total.add(Decimal(words.lexicon.words[form])):
        return at + 1
    if at > index:
        return index
    if form == words.lexicon.teen and 0 < total.units < 10:
        total.units += 10
        return at + 1
    half = wording.phrase_at(words.half_links, at)
    if half is not None and total.value and not total.group:
        total.units += Decimal("0.5")
        return half[0]
    return _scale_step(wording, at, total, words)


def _scale_step(wording: Wording, index: int, total: _Sum, words: NumberWords) -> int:
    at = index + 1 if wording.is_glue(index) else index
    scale = _scale_at(wording, at, words)
    if scale is not None and total.multiply(scale):
        return at + 1
    if total.total and wording.words[index].digits and _scale_at(wording, index + 1, words) is not None:
        value = read_digits(wording.words[index].lower, words)
        if value is not None and total.add(value):
            return index + 1
    return index


def _joins(wording: Wording, index: int, total: _Sum, words: NumberWords) -> bool:
    """Whether the word after "and" or a hyphen goes on with the number ("two hundred and five")."""
    if index >= len(wording.words):
        return False
    value = words.lexicon.words.get(wording.words[index].lower)
    return value is not None and 0 < value < total.room and total.room <= 1000
