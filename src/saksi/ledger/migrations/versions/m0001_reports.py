"""The first ledger: reports with their records, incidents, copies, failures, and what people decide."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

_SQLITE = {
    "SERIAL": "INTEGER NOT NULL",
    "KEY": "INTEGER",
    "JSON": "TEXT",
    "MOMENT": "TEXT",
    "EXACT": "",
    "FALSE": "0",
    "CLUSTERED": " WITHOUT ROWID",
}
_POSTGRESQL = {
    "SERIAL": "SERIAL NOT NULL",
    "KEY": "BIGINT",
    "JSON": "JSONB",
    "MOMENT": "TIMESTAMP WITH TIME ZONE",
    "EXACT": "NUMERIC",
    "FALSE": "false",
    "CLUSTERED": "",
}
# One row a reading: its words, its traits, the keys of its happenings, the bands of its text. FTS5 as an index of
# tokens alone writes a few pages for hundreds of them, where ordinary indexes would write hundreds of pages.
_FINDER_SQLITE = """CREATE VIRTUAL TABLE finder USING fts5(
    tokens, content='', detail=none, columnsize=0, tokenize="ascii tokenchars ':-'")"""
_FINDER_POSTGRESQL = (
    "CREATE TABLE finder (reading BIGINT PRIMARY KEY REFERENCES readings (id), tokens TSVECTOR NOT NULL)",
    "CREATE INDEX finder_tokens ON finder USING gin (tokens)",
)


def upgrade() -> None:
    """Make the tables."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    written = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    statements = written.split("\n", 1)[1].format_map(_SQLITE if sqlite else _POSTGRESQL).split(";\n")
    for statement in (*filter(str.strip, statements), *((_FINDER_SQLITE,) if sqlite else _FINDER_POSTGRESQL)):
        op.execute(statement)
