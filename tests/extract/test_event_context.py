"""In whose words an event is told."""

import pytest

from saksi.extract.event_context import ReportedWords
from saksi.model.analysis import Extent
from saksi.model.mention import StatementMention


def _statement(cue: int, *content: tuple[int, int]) -> StatementMention:
    return StatementMention(
        source=None, cue=Extent(cue, cue + 4), act="say", content=tuple(Extent(*c) for c in content), rule="x"
    )


WORDS = ReportedWords([_statement(0, (5, 60)), _statement(10, (20, 40), (45, 50)), _statement(70, (75, 90))])


@pytest.mark.parametrize(
    ("start", "end", "holders"),
    [
        (25, 30, [0, 1]),
        (46, 48, [0, 1]),
        (42, 44, [0]),
        (38, 44, [0]),
        (80, 85, [2]),
        (62, 66, []),
        (88, 95, []),
    ],
)
def test_every_statement_that_holds_the_stretch_is_named_in_order(
    start: int, end: int, holders: list[int]
) -> None:
    assert WORDS.holding(start, end) == holders
