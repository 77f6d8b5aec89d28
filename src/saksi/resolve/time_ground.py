"""What every rule of time needs: the fields of an expression, and the ground it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from saksi.resolve.periods import Days, Way

NO_DATE = "the report carries no date of publication"
NO_SUCH_DAY = "there is no such day"
NO_ANCHOR = "no day is named before that it could hang on"

Fields = Mapping[str, int | str]
_LATE = {"afternoon": 1, "night": 5}  # the first hour of the second twelve that a part of the day may mean
_CENTURY_TURN = 70  # two digits from here on are of the twentieth century, where no date of publication tells


class UnresolvedError(Exception):
    """A time that cannot be resolved; the message is the reason shown to the reader."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a rule may hang on: publication, the last day and the last period named before, a year beside."""

    published: date | None
    anchor: date | None = None
    span: Days | None = None
    year: int | None = None

    def day(self) -> date:
        """The date of publication.

        Raises:
            UnresolvedError: the report has none.
        """
        if self.published is None:
            raise UnresolvedError(NO_DATE)
        return self.published


def number_of(fields: Fields, name: str) -> int | None:
    """A field that is a number, or nothing."""
    value = fields.get(name)
    return value if isinstance(value, int) else None


def direction_of(fields: Fields) -> Way:
    """Where the clause of an expression looks."""
    return cast("Way", fields.get("way", ""))


def hour_of(fields: Fields, end: str = "") -> int | None:
    """The hour of a clock time, of twenty-four; with `end` "2" that of the second of two."""
    hour = number_of(fields, "hour" + end)
    if hour is None:
        return None
    half = number_of(fields, "ampm" + end)
    if half is None:
        half = number_of(fields, "ampm2")
    if half is not None:
        return hour % 12 + half if hour <= 12 else hour
    late = _LATE.get(str(fields.get("daypart", "")))
    lone = end == "2" or "hour2" not in fields
    return hour + 12 if late is not None and lone and late <= hour < 12 else hour


def unit_of(fields: Fields) -> str:
    """The unit of time that is counted; days unless the words say otherwise."""
    return str(fields.get("unit", "day"))


def count_of(fields: Fields) -> int:
    """How many units; one where no number is named."""
    found = (number_of(fields, "ten") or 0) + (number_of(fields, "count") or 0)
    return found or 1


def shift_of(fields: Fields) -> int:
    """Units away from now: "coming" is one unit ahead like "next"."""
    return min(number_of(fields, "shift") or 0, 1)


def year_of(fields: Fields, ground: Ground) -> int | None:
    """The year the words give, as such, in two digits, or as "last year"."""
    year, short = number_of(fields, "year"), number_of(fields, "yy")
    if year is not None:
        return year
    if short is not None:
        if ground.published is None:
            return short + (1900 if short >= _CENTURY_TURN else 2000)
        century = (ground.published.year + 1) // 100 * 100
        return century + short - (100 if century + short > ground.published.year + 1 else 0)
    if unit_of(fields) == "year" and "shift" in fields:
        return ground.day().year + shift_of(fields)
    return ground.year
