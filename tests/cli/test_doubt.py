"""The view marks what is as likely wrong as right, and nothing else."""

import io

import pytest
from rich.console import Console

from saksi.cli.palette import THEME
from saksi.cli.view import render
from saksi.model.record import Document, Event, Quantity, Report, Span, Statement

TEXT = "Polisi mengatakan dua orang tewas"
SPAN = Span(start=7, end=17)


def _shown(confidence: float) -> str:
    report = Report(
        document=Document(id="d", language="id", sha256="", text=TEXT),
        statements=(
            Statement(id="s1", source=None, cue=SPAN, act="say", content=(SPAN,), confidence=confidence),
        ),
        events=(Event(id="v1", type="ASSAULT", status="occurred", trigger=SPAN, confidence=confidence),),
        quantities=(
            Quantity(id="n1", start=18, end=21, low=2, high=2, measure="killed", confidence=confidence),
        ),
    )
    console = Console(theme=THEME, file=io.StringIO(), width=100)
    with console.capture() as capture:
        render(report, console)
    return capture.get()


@pytest.mark.parametrize(("confidence", "marks"), [(0.49, 3), (0.5, 0), (0.99, 0)])
def test_a_doubtful_record_carries_a_question_mark(confidence: float, marks: int) -> None:
    assert _shown(confidence).count("?") == marks
