"""Numerals: a number, range or vague numeral with its bounds and, for money, its currency."""

from dataclasses import dataclass, replace
from decimal import Decimal

from saksi.extract.cardinals import Cardinal, read_cardinal
from saksi.extract.money import MoneyWords
from saksi.extract.number_words import NumberWords
from saksi.extract.wording import Wording

_LOOK_BACK = 8
_DOZEN = Decimal(12)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral over the words [first, end); `opens` is the first word of its bounds and fillers.

    low and high are a closed range, None where a bound opens it. code is the currency of an amount. share is
    a fraction in percent points. article counts as 1 only for casualties and weapons.
    """

    first: int
    end: int
    low: Decimal | None
    high: Decimal | None
    opens: int
    code: str | None = None
    share: bool = False
    article: bool = False
    vague: bool = False
    digits: bool = False
    marked: bool = False

    @property
    def size(self) -> Decimal:
        """The number to compare by: the upper end, or the lower where it is open."""
        return self.high if self.high is not None else self.low or Decimal(0)


@dataclass(frozen=True, slots=True)
class NumeralReader:
    """Reads the numerals of one language."""

    words: NumberWords
    money: MoneyWords

    def numeral_at(self, wording: Wording, index: int) -> Numeral | None:
        """The numeral that starts at word `index`, bounds not yet applied."""
        sign = self.money.sign_at(wording, index)
        if sign is not None:
            return self._amount(wording, index, sign)
        found = self._vague(wording, index) or self._share(wording, index) or self._range(wording, index)
        if found is not None:
            return self._named_amount(wording, found)
        if wording.words[index].lower in self.words.articles:
            return Numeral(index, index + 1, Decimal(1), Decimal(1), index, article=True)
        return None

    def bounded(self, wording: Wording, numeral: Numeral) -> Numeral:
        """`numeral` with the bounds before and after it."""
        kind, opens = self._bound_before(wording, numeral)
        if kind is None:
            after = wording.phrase_at(self.words.bounds_after, numeral.end)
            kind = after[1].kind if after is not None else None
        low, high = numeral.low, numeral.high
        if kind == "least":
            high = None
        elif kind == "most":
            low = None
        return replace(numeral, low=low, high=high, opens=opens)

    def _bound_before(self, wording: Wording, numeral: Numeral) -> tuple[str | None, int]:
        """The kind of the bound before the numeral, past fillers, and where the whole phrase opens."""
        opens = numeral.first
        while (found := wording.phrase_before(self.words.bounds_before, opens)) is not None:
            start, bound = found
            if bound is not None and bound.kind != "exact":
                if bound.long_only and self.money.units.is_time(wording, numeral.end):
                    return None, opens
                return bound.kind, start
            opens = start
        return None, opens

    def _vague(self, wording: Wording, index: int) -> Numeral | None:
        found = wording.phrase_at(self.words.vague, index)
        if found is None:
            return self._few(wording, index)
        end, vague = found
        scale, end = self._scales(wording, end)
        return Numeral(index, end, vague.low * scale, (vague.high + 1) * scale - 1, index, vague=True)

    def _few(self, wording: Wording, index: int) -> Numeral | None:
        """ "Several hundred", "beberapa ribu": from two to ten of the scale."""
        found = wording.phrase_at(self.words.few, index)
        if found is None:
            return None
        scale, end = self._scales(wording, found[0])
        if scale == 1:
            return None
        high = Decimal(99) if scale == _DOZEN else 10 * scale - 1
        return Numeral(index, end, 2 * scale, high, index, vague=True)

    def _scales(self, wording: Wording, index: int) -> tuple[Decimal, int]:
        scale = Decimal(1)
        while index < len(wording.words) and wording.words[index].lower in self.words.lexicon.scales:
            scale *= self.words.lexicon.scales[wording.words[index].lower]
            index += 1
        return scale, index

    def _share(self, wording: Wording, index: int) -> Numeral | None:
        """A fraction as percent points: "two-thirds", "separuh dari", "a quarter of"."""
        lexicon, form = self.words.lexicon, wording.words[index].lower
        if form in lexicon.shares and wording.phrase_at(self.words.share_links, index + 1) is not None:
            share = Decimal(str(lexicon.shares[form]))
            return Numeral(index, index + 1, share, share, index, share=True)
        count = lexicon.words.get(form, 1 if form in lexicon.scale_articles else 0)
        at = index + 2 if wording.is_glue(index + 1) else index + 1
        if not 0 < count < 10 or at >= len(wording.words):
            return None
        parts = lexicon.fractions.get(wording.words[at].lower)
        linked = form in lexicon.words or wording.phrase_at(self.words.share_links, at + 1) is not None
        if parts is None or count >= parts or not linked:
            return None
        share = round(Decimal(100 * count) / parts, 1)
        return Numeral(index, at + 1, share, share, index, share=True)

    def _range(self, wording: Wording, index: int) -> Numeral | None:
        """A number, or two that are the ends of one range."""
        first = read_cardinal(wording, index, self.words)
        if first is None:
            return None
        link = self._link(wording, first)
        second = None if link is None else read_cardinal(wording, link, self.words)
        if second is None:
            return _numeral(first)
        return self._joined(first, second) or _numeral(first)

    def _amount(self, wording: Wording, index: int, sign: tuple[int, str]) -> Numeral | None:
        """Money with its sign before the number: "$3-5 billion", "€1,3 miliar", "$3bn to $5bn"."""
        first = read_cardinal(wording, sign[0], self.words, money=True)
        if first is None:
            return None
        found: Numeral | None = None
        link = self._link(wording, first)
        if link is not None:
            again = self.money.sign_at(wording, link)
            second = read_cardinal(wording, again[0] if again else link, self.words, money=True)
            found = None if second is None else self._joined(first, second)
        if found is not None and self.money.units.after_percent(wording, found.end) > found.end:
            found = None
        found = found or _numeral(first)
        named = self.money.name_at(wording, found.end, found.size)
        end = named[0] if named is not None and named[1] == sign[1] else found.end
        return replace(found, first=index, opens=index, end=end, code=sign[1])

    def _named_amount(self, wording: Wording, numeral: Numeral) -> Numeral:
        """`numeral` with the currency named after it ("13,5 juta euro")."""
        named = self.money.name_at(wording, numeral.end, numeral.size)
        if named is None or numeral.share:
            return numeral
        return replace(numeral, end=named[0], code=named[1])

    def _link(self, wording: Wording, first: Cardinal) -> int | None:
        """The index of the second number, when words between make the two one range."""
        at = self.money.units.after_percent(wording, first.end)
        if at >= len(wording.words):
            return None
        if wording.words[at].lower in self.words.closers and self._opened(wording, first.first):
            return at + 1
        if wording.words[at].lower in self.words.choices:
            return at + 1
        found = wording.phrase_at(self.words.links, at)
        if found is None or self._changes(wording, first.first):
            return None
        is_sign = not wording.is_word(at)
        return None if is_sign and not self._even(wording, at) else found[0]

    def _even(self, wording: Wording, index: int) -> bool:
        """Whether a dash has a space on both sides or on neither."""
        return index + 1 < len(wording.words) and wording.words[index].glued == wording.words[index + 1].glued

    def _opened(self, wording: Wording, index: int) -> bool:
        opens = self._bound_before(wording, Numeral(index, index + 1, None, None, index))[1]
        return wording.phrase_before(self.words.openers, opens) is not None

    def _changes(self, wording: Wording, index: int) -> bool:
        """Whether the two numbers are two values ("rose from 3 to 5", "voted 5 to 61")."""
        before = [word.lower for word in wording.words[max(0, index - _LOOK_BACK) : index]]
        if any(word in self.words.ballots for word in before):
            return True
        return any(word in self.words.origins for word in before[-3:]) and any(
            word in self.words.changes for word in before
        )

    def _joined(self, first: Cardinal, second: Cardinal) -> Numeral | None:
        """The range from `first` to `second`, which may lend its scale ("3 to 5 million")."""
        low = first.value
        if not first.scaled and second.scaled and low < second.bare:
            low *= second.value / second.bare
        if low >= second.value:
            return None
        return Numeral(
            first.first,
            second.end,
            low,
            second.value,
            first.first,
            digits=first.digits,
            marked=first.marked or second.marked,
        )


def _numeral(cardinal: Cardinal) -> Numeral:
    return Numeral(
        cardinal.first,
        cardinal.end,
        cardinal.value,
        cardinal.value,
        cardinal.first,
        digits=cardinal.digits,
        marked=cardinal.marked,
    )
