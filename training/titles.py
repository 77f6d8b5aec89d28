"""Words that stand before a name or inside one."""

from functools import cache
from pathlib import Path

INSIDE_NAME = ("of", "the", "for", "and", "on", "de", "al", "-", ".", "&")
"""Small words and marks between the capitals of one name."""


@cache
def titles() -> frozenset[str]:
    """Words before a person's name that are no part of it, lower case, without full stops."""
    return frozenset((Path(__file__).parent / "lists" / "titles.txt").read_text(encoding="utf-8").split())
