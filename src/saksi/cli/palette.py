"""The colours of the terminal view: one for each layer, readable on dark and light."""

from rich.theme import Theme

THEME = Theme(
    {
        "item": "bold",
        "meta": "dim",
        "source": "bold cyan",
        "act": "magenta",
        "words": "default",
        "event": "bold yellow",
        "status": "italic yellow",
        "actor": "cyan",
        "place": "green",
        "time": "blue",
        "figure": "bold green",
        "doubt": "bold red",
        "quote": "italic",
    }
)
