"""`saksi incidents`, `incident`, `disputes`, `copies`: what reports tell of together, and what people decide of it."""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from saksi.cli.ledger.options import DEFAULT, JsonOption, LedgerOption, UserOption, day, keeper_of

if TYPE_CHECKING:
    from rich.text import Text

    from saksi.keeping import Keeper
    from saksi.model.incident import Figure, FigureClaim, Incident, Verdict

Since = Annotated[str | None, typer.Option(help="First day.")]
Until = Annotated[str | None, typer.Option(help="Last day.")]
Left = Annotated[str, typer.Argument(help="An account, as `saksi incident` prints it (report/event).")]
Right = Annotated[str, typer.Argument(help="Another.")]
Note = Annotated[str | None, typer.Option("--why", help="The reason, kept with the decision.")]


def incidents(
    since: Since = None, until: Until = None, json: JsonOption = False, ledger: LedgerOption = DEFAULT
) -> None:
    """List incidents by day, each with its reports and figures."""
    with keeper_of(ledger) as keeper:
        _print(_incidents(keeper, since, until), json=json)


def incident(
    incident_id: Annotated[str, typer.Argument(metavar="ID", help="An incident's id.")],
    json: JsonOption = False,
    ledger: LedgerOption = DEFAULT,
) -> None:
    """Show one incident: its accounts, every figure by source, and why reports were joined."""
    from saksi.model.incident import Incident

    with keeper_of(ledger) as keeper:
        payload = keeper.ledger.incident(incident_id)
        if payload is None:
            sys.stderr.write(f"saksi: no incident {incident_id!r}: `saksi incidents` prints the ids\n")
            raise typer.Exit(1)
        shown = Incident.model_validate_json(payload)
        _print([shown], json=json)
        if not json:
            _print_reasons(keeper, shown)


def disputes(
    since: Since = None, until: Until = None, json: JsonOption = False, ledger: LedgerOption = DEFAULT
) -> None:
    """List incidents with a figure that sources dispute, and only those figures."""
    with keeper_of(ledger) as keeper:
        found = (_disputed(i) for i in _incidents(keeper, since, until))
        _print((i for i in found if i.figures), json=json)


def copies(json: JsonOption = False, ledger: LedgerOption = DEFAULT) -> None:
    """List near-copies under the report that they come from."""
    with keeper_of(ledger) as keeper:
        for group in keeper.copies():
            if json:
                sys.stdout.write(f"{group.model_dump_json()}\n")
            else:
                sys.stdout.write(f"{group.origin}: {', '.join(group.copies)}\n")


def same(
    left: Left, right: Right, note: Note = None, user: UserOption = "unknown", ledger: LedgerOption = DEFAULT
) -> None:
    """Decide that two accounts are of one incident; the machine never undoes it."""
    _decide(ledger, (left, right), "same", user, note)


def different(
    left: Left, right: Right, note: Note = None, user: UserOption = "unknown", ledger: LedgerOption = DEFAULT
) -> None:
    """Decide that two accounts are of two incidents; the machine never undoes it."""
    _decide(ledger, (left, right), "different", user, note)


def undo(
    decision: Annotated[int, typer.Argument(help="A decision's number.")],
    user: UserOption = "unknown",
    ledger: LedgerOption = DEFAULT,
) -> None:
    """Take a decision back."""
    with keeper_of(ledger) as keeper:
        keeper.undo(decision, user=user, at=datetime.now(UTC))
        sys.stderr.write(f"decision {decision} is taken back\n")


def _decide(ledger: str, pair: tuple[str, str], verdict: "Verdict", user: str, note: str | None) -> None:
    with keeper_of(ledger) as keeper:
        made = keeper.decide(*pair, verdict, user=user, at=datetime.now(UTC), note=note)
        sys.stderr.write(f"decision {made.id}: {made.left} and {made.right} are {verdict}\n")


def _incidents(keeper: "Keeper", since: str | None, until: str | None) -> "Iterator[Incident]":
    from saksi.model.incident import Incident

    for payload in keeper.ledger.incidents(since=day(since), until=day(until)):
        yield Incident.model_validate_json(payload)


def _disputed(shown: "Incident") -> "Incident":
    return shown.model_copy(update={"figures": tuple(f for f in shown.figures if f.verdict == "disputed")})


def _print(found: "Iterable[Incident]", *, json: bool) -> None:
    from rich.console import Console

    from saksi.cli.palette import THEME
    from saksi.merge import incident_json

    console = Console(theme=THEME, highlight=False)
    for shown in found:
        if json:
            sys.stdout.write(f"{incident_json(shown)}\n")
        else:
            console.print(incident_text(shown))


def incident_text(shown: "Incident") -> "Text":
    """An incident for a person: its head, its figures with every source's claim, its reports."""
    from rich.text import Text

    lines = [_head(shown), *(line for figure in shown.figures for line in _figure(figure))]
    lines += [Text(f"  ! {check.note}", style="doubt") for check in shown.checks]
    lines.append(Text(f"  {shown.id} · reports: {', '.join(shown.reports)}", style="meta"))
    return Text("\n").join([*lines, Text()])


def _head(shown: "Incident") -> "Text":
    from rich.text import Text

    from saksi.cli.phrasing import said_day

    head = Text(shown.type, style="event")
    if shown.place is not None:
        head.append(f"  {shown.place.name}", style="place")
    if shown.first is not None and shown.last is not None:
        days = said_day(shown.first)
        head.append(
            f"  {days if shown.first == shown.last else f'{days} – {said_day(shown.last)}'}", style="time"
        )
    return head


def _figure(figure: "Figure") -> "Iterator[Text]":
    from rich.text import Text

    unit = "" if figure.unit in (None, "people") else f" {figure.unit}"
    line = Text(f"  {figure.measure}{unit}: ", style="figure")
    line.append(figure.verdict, style="doubt" if figure.verdict == "disputed" else "meta")
    yield line
    for claim in figure.claims:
        line = Text(f"    {_value(claim)}", style="figure")
        line.append(f"  {claim.source or 'no source named'}", style="source")
        line.append(f"  {', '.join(claim.reports)}", style="meta")
        yield line


def _value(claim: "FigureClaim") -> str:
    from saksi.cli.phrasing import said_bounds

    return said_bounds(claim.low, claim.high)


def _print_reasons(keeper: "Keeper", shown: "Incident") -> None:
    """Why its accounts were taken for one, pair by pair, strongest reason first."""
    from saksi.model.incident import Judgement

    _, judged = keeper.ledger.component(shown.happenings)
    for row in judged:
        if row.left in shown.happenings and row.right in shown.happenings:
            judgement = Judgement.model_validate_json(row.payload)
            reasons = sorted(judgement.reasons, key=lambda r: -abs(r.weight))
            notes = "; ".join(r.note for r in reasons)
            sys.stdout.write(f"  {row.left} = {row.right} ({judgement.verdict}): {notes}\n")
