"""The options that several commands of the ledger share, and what opens a ledger for one command."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from saksi.errors import SaksiError

if TYPE_CHECKING:
    from saksi.keeping import Keeper

DEFAULT = "saksi.db"

LedgerOption = Annotated[
    str,
    typer.Option(
        "--ledger",
        envvar="SAKSI_LEDGER",
        help="The ledger: a file for SQLite, or postgresql+psycopg://… for PostgreSQL.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON Lines.")]
UserOption = Annotated[str, typer.Option("--user", envvar="USER", help="Who decides.")]


@contextmanager
def keeper_of(ledger: str, *, create: bool = False) -> Iterator["Keeper"]:
    """The keeper of a ledger, for the length of one command; what goes wrong ends the command with one line."""
    from saksi.keeping import Keeper
    from saksi.ledger import Ledger

    try:
        with Ledger.open(ledger, create=create) as opened:
            yield Keeper(opened)
    except SaksiError as error:
        sys.stderr.write(f"saksi: {error}\n")
        raise typer.Exit(1) from error


def day(value: str | None) -> date | None:
    """A day of the command line.

    Raises:
        typer.BadParameter: it is no date.
    """
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no date: write YYYY-MM-DD") from error
