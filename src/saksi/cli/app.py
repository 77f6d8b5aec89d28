"""`saksi`: the commands people use in a terminal. Heavy rooms are imported when a command needs them."""

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from saksi import __version__
from saksi.cli.ledger import adding, finding, telling

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Read reports of war and diplomacy: who says what happened.",
)


class Language(StrEnum):
    """The languages saksi reads."""

    id = "id"
    en = "en"


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"saksi {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Read reports of war and diplomacy: who says what happened."""


def _published(value: str | None) -> date | None:
    if value is None:
        return None
    if value == "today":
        return date.today()
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no date: write YYYY-MM-DD, or today") from error


def _share(value: str) -> float:
    """A number from 0 to 1, nothing else that Python would take for a number."""
    try:
        share = float(value)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise typer.BadParameter(f"{value!r} is no confidence: write a number from 0 to 1, as 0.6")
    return share


@app.command()
def read(
    sources: Annotated[
        list[str], typer.Argument(help="Files or folders (.txt .md .html .jsonl), or - for standard input.")
    ],
    published: Annotated[
        str | None,
        typer.Option(help="Date of publication, YYYY-MM-DD or today, where a report carries none."),
    ] = None,
    language: Annotated[Language | None, typer.Option(help="Do not detect the language.")] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a report, one a line.")] = False,
    html: Annotated[
        Path | None, typer.Option(help="Write one self-contained page with every record marked.")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(parser=_share, metavar="0…1", help="Leave out records less sure than this.")
    ] = 0.0,
) -> None:
    """Read reports and show who says what happened.

    Exit codes: 0 all read; 1 some input could not be read (named on standard error); 2 wrong usage.
    """
    from saksi.cli.reading import Wish, read_and_show

    wish = Wish(
        sources=tuple(sources),
        published=_published(published),
        language=language.value if language else None,
        json=json,
        html=html,
        min_confidence=min_confidence,
    )
    raise typer.Exit(read_and_show(wish))


for _command in (
    adding.add,
    finding.find,
    finding.show,
    telling.incidents,
    telling.incident,
    telling.disputes,
    telling.copies,
    telling.same,
    telling.different,
    telling.undo,
):
    app.command()(_command)


def main() -> None:
    """Run the command line; a closed pipe or Ctrl-C ends it quietly."""
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
