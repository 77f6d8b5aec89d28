"""`saksi find` and `saksi show`: records of the ledger by what they say, and one of them with what stands around it."""

import csv
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import ValidationError

from saksi.cli.ledger.options import DEFAULT, JsonOption, LedgerOption, day, keeper_of
from saksi.model.filing import Box, Circle, Hit, Search

if TYPE_CHECKING:
    from rich.console import RenderableType


class Layer(StrEnum):
    """What can be found."""

    claims = "claims"
    events = "events"
    figures = "figures"


def find(  # noqa: PLR0913 - each is an option of the command line
    text: Annotated[str | None, typer.Argument(help="Words that stand in the report.")] = None,
    layer: Annotated[Layer, typer.Option(help="What to find.")] = Layer.claims,
    actor: Annotated[str | None, typer.Option(help="Who takes part in the event.")] = None,
    source: Annotated[str | None, typer.Option(help="Who says it.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who publishes it.")] = None,
    type_: Annotated[str | None, typer.Option("--type", help="The event's PLOVER type, as ASSAULT.")] = None,
    act: Annotated[str | None, typer.Option(help="The act of the claim, as deny.")] = None,
    measure: Annotated[str | None, typer.Option(help="What a figure measures, as killed.")] = None,
    place: Annotated[str | None, typer.Option(help="The name of the place.")] = None,
    country: Annotated[str | None, typer.Option(help="The country of the place, alpha-3, as SDN.")] = None,
    box: Annotated[str | None, typer.Option(help="south,west,north,east in degrees.")] = None,
    near: Annotated[str | None, typer.Option(help="lat,lon,km: a point and a distance.")] = None,
    since: Annotated[str | None, typer.Option(help="First day of the event.")] = None,
    until: Annotated[str | None, typer.Option(help="Last day of the event.")] = None,
    reported_since: Annotated[str | None, typer.Option(help="First day of publication.")] = None,
    reported_until: Annotated[str | None, typer.Option(help="Last day of publication.")] = None,
    channel: Annotated[str | None, typer.Option(help="The channel of the claim, as telegram.")] = None,
    status: Annotated[str | None, typer.Option(help="The event's status, as planned.")] = None,
    language: Annotated[str | None, typer.Option(help="The report's language: id or en.")] = None,
    limit: Annotated[int, typer.Option(help="The most to show.")] = 100,
    json: JsonOption = False,
    csv_: Annotated[bool, typer.Option("--csv", help="Comma-separated values.")] = False,
    ledger: LedgerOption = DEFAULT,
) -> None:
    """Find claims, events or figures; every filter given must hold."""
    wanted = {
        "layer": layer.value, "text": text, "actor": actor, "source": source, "outlet": outlet, "type": type_,
        "act": act, "measure": measure, "place": place, "country": country, "channel": channel, "status": status,
        "language": language, "limit": limit,
    }  # fmt: skip
    days = {"since": day(since), "until": day(until)}
    reported = {"reported_since": day(reported_since), "reported_until": day(reported_until)}
    search = search_of({**wanted, **days, **reported, "box": _box(box), "near": _circle(near)})
    with keeper_of(ledger) as keeper:
        hits = keeper.ledger.find(search)
        if json:
            sys.stdout.writelines(f"{hit.model_dump_json(by_alias=True)}\n" for hit in hits)
        elif csv_:
            _write_csv(hits)
        else:
            _show_table(list(hits))


def search_of(wanted: dict[str, object]) -> Search:
    """The search that was asked for.

    Raises:
        typer.BadParameter: a value is none that its filter knows; says which, and what it knows.
    """
    try:
        return Search.model_validate(wanted)
    except ValidationError as error:
        first = error.errors()[0]
        name = "--" + str(first["loc"][0]).replace("_", "-")
        message = first["msg"][0].lower() + first["msg"][1:]
        raise typer.BadParameter(f"{name} {first['input']!r}: {message}") from error


def _numbers(value: str, names: str) -> list[float]:
    try:
        numbers = [float(part) for part in value.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != len(names.split(",")):
        raise typer.BadParameter(f"{value!r}: write {names}, as numbers")
    return numbers


def _box(value: str | None) -> Box | None:
    if value is None:
        return None
    south, west, north, east = _numbers(value, "south,west,north,east")
    return Box(south=south, west=west, north=north, east=east)


def _circle(value: str | None) -> Circle | None:
    if value is None:
        return None
    lat, lon, km = _numbers(value, "lat,lon,km")
    return Circle(lat=lat, lon=lon, km=km)


_COLUMNS = tuple(
    field.serialization_alias or name for name, field in Hit.model_fields.items() if name != "marks"
)


def _write_csv(hits: Iterable[Hit]) -> None:
    writer = csv.writer(sys.stdout)
    writer.writerow(_COLUMNS)
    for hit in hits:
        row = hit.model_dump(mode="json", by_alias=True)
        writer.writerow(["" if row[column] is None else row[column] for column in _COLUMNS])


def _show_table(hits: list[Hit]) -> None:
    from rich.console import Console

    from saksi.cli.palette import THEME

    console = Console(theme=THEME, highlight=False)
    for hit in hits:
        console.print(_hit(hit))
    sys.stderr.write(f"{len(hits)} found\n")


def _hit(hit: Hit) -> "RenderableType":
    """One hit in three lines: who and what, the words with the hits marked, where it stands."""
    from rich.padding import Padding
    from rich.text import Text

    from saksi.cli.phrasing import said_bounds, said_day

    head = Text(hit.who or "", style="source")
    head.append(f"{' ' if hit.who else ''}{hit.what}", style="act" if hit.layer == "claims" else "event")
    if hit.layer == "figures":
        head.append(f" {said_bounds(hit.low, hit.high)} {hit.unit or ''}".rstrip(), style="figure")
    for part, style in ((hit.place and f"  in {hit.place}", "place"), (_days(hit), "time")):
        if part:
            head.append(part, style=style)
    words = Text(" ".join(hit.snippet.split()) if not hit.marks else hit.snippet, style="words")
    for start, end in hit.marks:
        words.stylize("reverse", start, end)
    published = said_day(hit.published) if hit.published else "undated"
    where = Text(" · ".join(part for part in (hit.outlet, published, hit.id) if part), style="meta")
    body = Text("\n").join([words, where])
    return Padding(Text("\n").join([head, Text("  ") + body]), (0, 0, 1, 0))


def _days(hit: Hit) -> str:
    from saksi.cli.phrasing import said_day

    if hit.from_ is None or hit.to is None:
        return ""
    first = said_day(hit.from_)
    return f"  {first}" if hit.from_ == hit.to else f"  {first} – {said_day(hit.to)}"


def show(
    record: Annotated[str, typer.Argument(help="A record's id as `saksi find` prints it, or a report's.")],
    json: JsonOption = False,
    ledger: LedgerOption = DEFAULT,
) -> None:
    """Show a record with its sentence, its report, its source and its incident; or a whole report."""
    from saksi.cli.ledger.showing import show_record

    with keeper_of(ledger) as keeper:
        raise typer.Exit(show_record(keeper, record, as_json=json))
