"""What comes in: one report as a source gave it, before anything is repaired."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict


class Article(BaseModel):
    """One report to read.

    `text` is kept exactly as given: every span of every record counts its code points.
    Whatever the source does not say is None; the clock is never asked. `published_at` is the moment of publication,
    aware of its time zone, where the source gives one; `country` (alpha-3) is the outlet's.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    id: str | None = None
    title: str | None = None
    language: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    outlet: str | None = None
    country: str | None = None
    url: str | None = None


class SourceProblem(BaseModel):
    """An input that could not be read: where it is, and why, in words for a person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    reason: str
