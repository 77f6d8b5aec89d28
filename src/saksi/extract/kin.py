"""Which numbers before one may be its whole: near enough, of the same kind, and large enough."""

from collections.abc import Callable, Sequence

from saksi.extract.counts import Count
from saksi.lexicon.units import PEOPLE, SIZES


def latest(
    before: Sequence[Count],
    count: Count,
    fits_kind: Callable[[Count], bool],
    *,
    sentences: int | None,
    fits: bool = True,
) -> Count | None:
    """The last number before that fits, at most `sentences` back in the paragraph (None: in the item).

    One that is large enough to be the whole comes before a nearer one that is not, within one sentence.
    """
    nearest: Count | None = None
    for other in reversed(before):
        if other.item != count.item or (sentences is not None and other.paragraph != count.paragraph):
            break
        if sentences is not None and count.sentence - other.sentence > sentences:
            break
        if nearest is not None and other.sentence != nearest.sentence:
            break
        if fits_kind(other) and not other.age:
            if not fits or other.numeral.size >= count.numeral.size:
                return other
            nearest = nearest or other
    return nearest


def countable(count: Count) -> bool:
    """Whether a number counts things, so that another may count some of them."""
    return (
        count.group not in SIZES and count.numeral.code is None and not count.age and not count.numeral.share
    )


def is_money(count: Count) -> bool:
    """Whether a number is an amount of money."""
    return count.numeral.code is not None


def includes(whole: Count, part: Count) -> bool:
    """Whether `part` may be named as included in `whole`."""
    return whole.numeral.size > 1 and kin(part, whole)


def kin(count: Count, other: Count) -> bool:
    """Whether two numbers count things of one kind, as far as their nouns are known."""
    if count.numeral.code is not None:
        return count.numeral.code == other.numeral.code
    if not countable(other):
        return False
    if count.bare or not count.group or not other.group:
        return True
    return count.group == other.group or (count.group in PEOPLE and other.group in PEOPLE)


def same_noun(one: Count, two: Count) -> bool:
    """Whether the nouns are equal, or one is the other with a modifier ("drone" and "drone serang")."""
    if not one.unit or not two.unit:
        return one.bare or two.bare
    a, b = one.unit.lower(), two.unit.lower()
    return (
        a == b or a.startswith(b + " ") or b.startswith(a + " ") or a.endswith(" " + b) or b.endswith(" " + a)
    )


def same_owner(count: Count, whole: Count) -> bool:
    """A named owner of the part ("61 drone Ukraina") must stand near the whole as its sender."""
    words = count.wording.words[count.numeral.end : count.counted.end + 1]
    owners = [word.lower[:5] for word in words if word.capital]
    if not owners:
        return True
    scene = whole.wording.words[: whole.counted.end + 5]
    return any(word.lower.startswith(owner) for owner in owners for word in scene)
