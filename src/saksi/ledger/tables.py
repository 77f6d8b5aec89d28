"""The tables of a ledger as the code sees them. What makes them is in `migrations/`; a test holds the two together.

`doc` and `info` are the words of the generated page on the schema.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Numeric,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

metadata = MetaData()


class Untyped(UserDefinedType[Any]):
    """A SQLite column that keeps 31 and 31.0 apart."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """No type at all: SQLite then changes nothing."""
        return ""


class Exact(TypeDecorator[Any]):
    """A number as it was read: whole or not."""

    impl = Untyped
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Numeric in PostgreSQL keeps the point of 31.0."""
        return dialect.type_descriptor(Numeric() if dialect.name == "postgresql" else Untyped())

    def process_result_value(self, value: Any, dialect: Dialect) -> int | float | None:
        """An int or a float, as it was filed."""
        if value is None or isinstance(value, (int, float)):
            return value
        text = str(value)
        return int(text) if text.lstrip("-").isdigit() else float(text)


KEY = BigInteger().with_variant(Integer(), "sqlite")
JSON = Text().with_variant(JSONB(), "postgresql")
MOMENT = Text().with_variant(TIMESTAMP(timezone=True), "postgresql")


def _table(name: str, about: str, *columns: Any) -> Table:
    return Table(name, metadata, *columns, info={"about": about})


def _layer(name: str, about: str, *columns: Any) -> Table:
    """A table of records: they belong to a reading and are numbered in it."""
    return Table(
        name,
        metadata,
        Column("reading", KEY, ForeignKey("readings.id"), primary_key=True, doc="the reading that made it"),
        Column("n", Integer, primary_key=True, doc="its place among the reading's, from 0"),
        *columns,
        info={"about": about},
        sqlite_with_rowid=False,
    )


def _id() -> Column[Any]:
    return Column("id", Text, nullable=False, doc="its id in the report, as in `saksi read --json`")


def _span() -> tuple[Column[Any], Column[Any]]:
    return (
        Column("start", Integer, nullable=False, doc="first character in the text, from 0"),
        Column("stop", Integer, nullable=False, doc="the character after its last"),
    )


def _made() -> tuple[Column[Any], Column[Any]]:
    return (
        Column("rule", Text, doc="the rule that made it"),
        Column("confidence", Float, nullable=False, doc="how many of a hundred such records are right, of 1"),
    )


def _list(name: str, doc: str) -> Column[Any]:
    return Column(name, JSON, nullable=False, doc=doc)


outlets = _table(
    "outlets",
    "Who publishes.",
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("country", Text, doc="alpha-3"),
    Column("language", Text, doc="of its first report"),
)
reports = _table(
    "reports",
    "Reports, each once.",
    Column("id", Text, primary_key=True, doc="the id it came with, or the first half of its text's hash"),
    Column("version", Integer, nullable=False, doc="the number of its current version"),
)
versions = _table(
    "versions",
    "The texts that a report has had. A changed report has a version beside the old one.",
    Column("id", KEY, primary_key=True, autoincrement=False, doc="sorts by day of publication"),
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("number", Integer, nullable=False, doc="from 1"),
    Column("sha256", Text, nullable=False, doc="of the text, in UTF-8"),
    Column("language", Text, nullable=False),
    Column("title", Text),
    Column("published", Date, doc="the day, from the source's own metadata"),
    Column("published_at", MOMENT, doc="the moment, in UTC"),
    Column("outlet", Integer, ForeignKey("outlets.id")),
    Column("country", Text, doc="the outlet's, alpha-3"),
    Column("url", Text),
    Column("text", Text, nullable=False, doc="as it was given; spans count its characters"),
    Column("odd", JSON, doc="characters no database keeps: [offset, code point], with U+FFFD in their place"),
    UniqueConstraint("report", "number"),
    Index("versions_url", "url"),
)
readings = _table(
    "readings",
    "What a version was read by. A newer reader's reading stands beside the old one, which it supersedes.",
    Column("id", KEY, primary_key=True, autoincrement=False, doc="sorts by day of publication"),
    Column("version", KEY, ForeignKey("versions.id"), nullable=False),
    Column("reader", Text, nullable=False, doc="the version of saksi, or of the engine"),
    Column("current", Boolean, nullable=False, doc="of the report's current version, and not superseded"),
    Column("superseded_by", KEY, ForeignKey("readings.id"), doc="the reading that took its place"),
    Index("readings_version", "version"),
)
items = _layer("read_items", "The stories of a briefing.", _id(), *_span())
entities = _layer(
    "read_entities",
    "Who acts or speaks in a report.",
    _id(),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, doc="the name as it is searched for"),
    Column("country", Text),
    Column("sector", Text, doc="PLOVER's"),
    Column("role", Text),
    _list("mentions", "where it stands: [start, stop]"),
    Column("confidence", Float, nullable=False),
)
statements = _layer(
    "read_statements",
    "Who is reported to say what; the view `claims` shows the current ones.",
    _id(),
    Column("source", Text, doc="the id of who says it, an entity"),
    Column("start", Integer, nullable=False, doc="first character of the cue"),
    Column("stop", Integer, nullable=False, doc="the character after the cue"),
    Column("act", Text, nullable=False),
    _list("content", "the reported words: [start, stop]"),
    _list("quotes", "ids"),
    Column("channel", Text),
    Column("said", Text, doc="the id of the time it was said at"),
    _list("addressees", "ids of entities"),
    *_made(),
)
quotes = _layer(
    "read_quotes",
    "Words inside quotation marks.",
    _id(),
    *_span(),
    Column("speaker", Text, doc="the id of an entity"),
    Column("partial", Boolean, nullable=False, doc="no sentence of its own"),
    Column("confidence", Float, nullable=False),
)
events = _layer(
    "read_events",
    "What somebody does, by PLOVER; the view `events` shows the current ones.",
    _id(),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    Column("start", Integer, nullable=False, doc="first character of the trigger"),
    Column("stop", Integer, nullable=False, doc="the character after the trigger"),
    _list("actors", "ids of entities"),
    _list("recipients", "ids of entities"),
    _list("places", "ids of places"),
    Column("time", Text, doc="the id of when it happened"),
    Column("first", Date, doc="first day, from that time"),
    Column("last", Date, doc="last day"),
    _list("means", "[start, stop]"),
    _list("quantities", "ids"),
    _list("asserted_by", "ids of the statements that vouch for it"),
    *_made(),
)
quantities = _layer(
    "read_quantities",
    "Figures; the view `figures` shows the current ones.",
    _id(),
    *_span(),
    Column("low", Exact, doc="no figure: open on that side"),
    Column("high", Exact),
    Column("unit", Text),
    Column("measure", Text, nullable=False),
    Column("part_of", Text, doc="the id of the whole"),
    _list("asserted_by", "ids of the statements that give it"),
    *_made(),
)
times = _layer(
    "read_times",
    "Days and spans of days.",
    _id(),
    *_span(),
    Column("first", Date),
    Column("last", Date),
    *_made(),
)
places = _layer(
    "read_places",
    "Named places.",
    _id(),
    *_span(),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, doc="the name as it is searched for"),
    Column("country", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("geonames", Integer),
    Column("precision", Text, doc="what the point stands for"),
    Column("confidence", Float, nullable=False),
)
checks = _layer(
    "read_checks",
    "Arithmetic over the figures of a report.",
    Column("kind", Text, nullable=False),
    _list("records", "ids of quantities"),
    Column("note", Text, nullable=False),
)
problems = _layer(
    "read_problems",
    "What could not be read in a report.",
    Column("reason", Text, nullable=False),
    Column("start", Integer),
    Column("stop", Integer),
)
happenings = _table(
    "happenings",
    "What each report tells of one incident, while it is current.",
    Column("id", Text, primary_key=True, doc="report, /, id of its first event"),
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("reading", KEY, ForeignKey("readings.id"), nullable=False),
    Column("keys", Text, nullable=False, doc="what it is found by, one a line"),
    Column("settled", Boolean, nullable=False, doc="whether its incident is up to date"),
    Column("payload", Text, nullable=False, doc="JSON"),
    Index("happenings_reading", "reading"),
    Index(
        "happenings_unsettled", "id", sqlite_where=text("NOT settled"), postgresql_where=text("NOT settled")
    ),
)
judgements = _table(
    "judgements",
    "Pairs of happenings that were compared.",
    Column("left", Text, ForeignKey("happenings.id"), primary_key=True),
    Column("right", Text, ForeignKey("happenings.id"), primary_key=True),
    Column("linked", Boolean, nullable=False, doc="whether the two hang together"),
    Column("payload", Text, nullable=False, doc="JSON: verdict, score, reasons"),
    Index("judgements_right", "right"),
)
incidents = _table(
    "incidents",
    "What happened, as all reports of it have it.",
    Column("id", Text, primary_key=True, doc="the id of its earliest happening"),
    Column("type", Text, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Column("payload", Text, nullable=False, doc="JSON: place, reports, figures with their verdicts"),
    Index("incidents_first", "first", "id"),
)
members = _table(
    "incident_happenings",
    "Which happenings are one incident.",
    Column("happening", Text, ForeignKey("happenings.id"), primary_key=True),
    Column("incident", Text, ForeignKey("incidents.id"), nullable=False),
    Index("incident_happenings_incident", "incident"),
)
signatures = _table(
    "signatures",
    "What near-copies of a version are found by.",
    Column("version", KEY, ForeignKey("versions.id"), primary_key=True, autoincrement=False),
    Column("payload", Text, nullable=False, doc="MinHash of the text"),
    Column(
        "linked", Boolean, nullable=False, server_default=false(), doc="whether copies of it were looked for"
    ),
    Index(
        "signatures_unlinked", "version", sqlite_where=text("NOT linked"), postgresql_where=text("NOT linked")
    ),
)
copies = _table(
    "copies",
    "Pairs of reports of which one is a near-copy of the other.",
    Column("copy", Text, ForeignKey("reports.id"), primary_key=True),
    Column("origin", Text, ForeignKey("reports.id"), primary_key=True),
    Index("copies_origin", "origin"),
)
failures = _table(
    "failures",
    "What could not be read.",
    Column("place", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("tries", Integer, nullable=False),
)
decisions = _table(
    "decisions",
    "What people decided of two happenings. Nothing is ever taken out.",
    Column("id", Integer, primary_key=True),
    Column("left", Text, nullable=False, doc="as it was called then"),
    Column("right", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("note", Text),
    Column("undone", Boolean, nullable=False, server_default=false()),
    Column("undone_by", Text),
    Column("undone_at", MOMENT),
    Column("left_now", Text, nullable=False, doc="what it is called since its report was read anew"),
    Column("right_now", Text, nullable=False),
    Column("left_report", Text, nullable=False),
    Column("right_report", Text, nullable=False),
    Column("left_anchor", JSON, doc="where it stood: version, start, stop"),
    Column("right_anchor", JSON),
    Index("decisions_left", "left_now"),
    Index("decisions_right", "right_now"),
    Index("decisions_left_report", "left_report"),
    Index("decisions_right_report", "right_report"),
)
reviews = _table(
    "reviews",
    "What people said of records: kept apart from them, and by the stretch of text, so that it survives re-reading.",
    Column("id", Integer, primary_key=True),
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("version", KEY, ForeignKey("versions.id"), nullable=False),
    Column("layer", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("ruling", Text, nullable=False, doc="accepted, corrected or rejected"),
    Column("value", Text, doc="what is right, of a corrected one"),
    Column("person", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Index("reviews_report", "report"),
)
LAYERS: dict[str, Table] = {
    "items": items,
    "entities": entities,
    "statements": statements,
    "quotes": quotes,
    "events": events,
    "quantities": quantities,
    "times": times,
    "places": places,
    "checks": checks,
    "problems": problems,
}
"""The tables of records by the layer of the report that they keep."""
