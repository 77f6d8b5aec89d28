"""Write docs/reference.md from the code: the command, the records, the vocabularies, the rooms of the lexicon.

usage: python scripts/reference.py [--check]     (--check: only say whether the page is up to date)
"""

import inspect
import sys
from pathlib import Path
from typing import Any

import typer
from pydantic import BaseModel

from saksi.cli.app import app
from saksi.lexicon import actors, channels, countries, cues, dates, events, gazetteer, place_words
from saksi.model import record, vocabulary
from saksi.model.article import Article

PAGE = Path(__file__).parent.parent / "docs" / "reference.md"
_RECORDS = (
    record.Report,
    record.Document,
    record.Item,
    record.Entity,
    record.Statement,
    record.Quote,
    record.Event,
    record.Quantity,
    record.Time,
    record.Place,
    record.Check,
    record.Problem,
    record.Span,
)
_ROOMS = (cues, channels, actors, dates, events, place_words, countries, gazetteer)
_VOCABULARIES = (
    ("act", vocabulary.ACTS),
    ("channel", vocabulary.CHANNELS),
    ("measure", vocabulary.MEASURES),
    ("event type", vocabulary.EVENT_TYPES),
    ("status", vocabulary.STATUSES),
    ("kind", vocabulary.KINDS),
    ("sector", vocabulary.SECTORS),
)


def reference() -> str:
    """The page as Markdown."""
    parts = [
        "# Reference\n\nGenerated from the code by `make reference`.\n",
        _commands(),
        _inputs(),
        _records(),
    ]
    parts += [_vocabularies(), _lexicon()]
    return "\n".join(parts)


def _commands() -> str:
    group: Any = typer.main.get_command(app)  # typer's own copy of click: its classes have no public name
    lines = ["## The command\n"]
    for name, command in sorted(group.commands.items()):
        lines.append(f"### `saksi {name}`\n\n{inspect.cleandoc(command.help or '')}\n")
        lines.append("| argument or option | what |\n|---|---|")
        for parameter in command.params:
            names = ", ".join(f"`{n}`" for n in parameter.opts) or f"`{parameter.name}`"
            lines.append(f"| {names} | {getattr(parameter, 'help', None) or 'Show this help.'} |")
        lines.append("")
    return "\n".join(lines)


def _inputs() -> str:
    return "## Input: JSON Lines\n\n" + _table(Article)


def _records() -> str:
    return "## Records\n\n" + "\n".join(_model(model) for model in _RECORDS)


def _model(model: type[BaseModel]) -> str:
    return f"### {model.__name__}\n\n{inspect.cleandoc(model.__doc__ or '')}\n\n{_table(model)}"


def _table(model: type[BaseModel]) -> str:
    rows = ["| field | type |", "|---|---|"]
    for name, field in model.model_fields.items():
        kind = str(field.annotation).replace("typing.", "").replace("saksi.model.record.", "")
        kind = kind.replace("<class '", "").replace("'>", "").replace("datetime.date", "date")
        if kind.startswith("Literal") or "Literal[" in kind:
            kind = "one of the vocabulary" + (", or null" if "None" in kind else "")
        rows.append(f"| `{field.serialization_alias or name}` | {kind.replace('|', 'or')} |")
    return "\n".join(rows) + "\n"


def _vocabularies() -> str:
    lines = ["## Vocabularies\n"]
    lines += [f"- **{name}**: " + " ".join(f"`{word}`" for word in words) for name, words in _VOCABULARIES]
    lines.append("\n| event type | modes |\n|---|---|")
    for kind in vocabulary.EVENT_TYPES:
        lines.append(f"| `{kind}` | {' '.join(f'`{m}`' for m in sorted(vocabulary.MODES[kind])) or 'none'} |")
    return "\n".join(lines) + "\n"


def _lexicon() -> str:
    lines = ["## Rooms of the lexicon\n"]
    for room in _ROOMS:
        lines.append(f"### `{room.__name__.rpartition('.')[2]}`\n\n{inspect.cleandoc(room.__doc__ or '')}\n")
        for name, model in inspect.getmembers(room, inspect.isclass):
            if issubclass(model, BaseModel) and model.__module__ == room.__name__:
                fields = ", ".join(f"`{field}`" for field in model.model_fields)
                lines.append(f"**{name}** ({fields})\n\n{inspect.cleandoc(model.__doc__ or '')}\n")
    return "\n".join(lines)


def main() -> int:
    """Write the page, or check it."""
    page = reference()
    if "--check" in sys.argv[1:]:
        return int(PAGE.read_text(encoding="utf-8") != page)
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
