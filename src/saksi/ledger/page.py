"""The schema of a ledger as a page of Markdown, for people who look into one with other tools."""

from collections.abc import Iterator

from sqlalchemy import Column, Table, create_engine, text
from sqlalchemy.pool import StaticPool

from saksi.ledger.opening import migrate
from saksi.ledger.tables import metadata
from saksi.ledger.views import VIEWS, make_views

_OPENING = """# What is in a ledger

A ledger is one SQLite file, or a PostgreSQL database with the same tables. `datasette saksi.db`, DuckDB, pandas or any
SQL client read it as it is. Begin with the views: they show what is current, with names in place of ids. Dates are ISO
days; lists are JSON; spans count the characters of `versions.text` from 0, the end not included. This page is made by
`saksi.ledger.schema_page`.
"""


def schema_page() -> str:
    """The views and tables with their columns, in Markdown; made from an empty ledger in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as conn:
        migrate(conn, "head")
        make_views(conn)
        columns = {
            name: [str(row.name) for row in conn.execute(text(f"PRAGMA table_info({name})"))]
            for name in VIEWS
        }
    engine.dispose()
    parts = [_OPENING, "## Views\n"]
    parts += [f"### {name}\n\n{about}\n\n{_listed(columns[name])}\n" for name, about in VIEWS.items()]
    parts += ["## Tables\n", *(_table(table) for table in metadata.tables.values())]
    parts.append(
        "`finder` is the index that `saksi find` asks: a bag of tokens a reading, its words and what its records are.\n"
        "`alembic_version` says which version the ledger has.\n"
    )
    return "\n".join(parts)


def _listed(columns: list[str]) -> str:
    return ", ".join(f"`{column}`" for column in columns)


def _table(table: Table) -> str:
    lines = [f"### {table.name}", "", str(table.info["about"]), "", "| column | | |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| `{c.name}` | {_kind(c)} | {c.doc or ''} |" for c in table.columns), ""])


def _kind(column: Column[object]) -> str:
    return ", ".join(_traits(column))


def _traits(column: Column[object]) -> Iterator[str]:
    if column.primary_key:
        yield "key"
    for key in column.foreign_keys:
        yield f"→ {key.target_fullname}"
    if column.nullable:
        yield "may be empty"
