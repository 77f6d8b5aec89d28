"""The reliability plot as SVG, by hand: claimed confidence across, the share that is right up, a dot for each bin."""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

Dot = tuple[float, float, int]
"""Mean confidence, share right, number of records."""

_SIDE, _LEFT, _TOP = 320, 56, 24
_WIDTH, _HEIGHT = _LEFT + _SIDE + 24, _TOP + _SIDE + 56
_SMALLEST, _LARGEST = 3.0, 13.0  # radius of a dot, whose area stands for its records
_STYLE = """
    text { font: 12px system-ui, sans-serif; fill: #57606a }
    .grid { stroke: #8c959f; stroke-opacity: .25 }
    .axis { stroke: #8c959f }
    .even { stroke: #8c959f; stroke-dasharray: 4 4 }
    .run { stroke: #0b6bcb; stroke-width: 1.5; fill: none }
    .dot { fill: #0b6bcb; fill-opacity: .75 }
    @media (prefers-color-scheme: dark) {
      text { fill: #9ba4ae } .run { stroke: #6cb6ff } .dot { fill: #6cb6ff }
    }"""


def plot(dots: Sequence[Dot]) -> str:
    """The plot of bins, readable on light and dark; each dot says its figures to whoever points at it."""
    total = sum(count for _, _, count in dots)
    title = f"Of {total} records, how many are right at each confidence"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" role="img" aria-label="{title}">',
        f"  <title>{title}</title>\n  <style>{_STYLE}\n  </style>",
        *_frame(),
        *_series(dots),
        "</svg>\n",
    ]
    return "\n".join(parts)


def _frame() -> Iterator[str]:
    """Grid, axes, the diagonal on which a claim is true, and the words at them."""
    bottom, right = _TOP + _SIDE, _LEFT + _SIDE
    for tenth in range(11):
        x, y = _x(tenth / 10), _y(tenth / 10)
        kind = "axis" if tenth == 0 else "grid"
        yield f'  <path class="{kind}" d="M{x:g} {_TOP}V{bottom}M{_LEFT} {y:g}H{right}"/>'
        if tenth % 2 == 0:
            yield f'  <text x="{x:g}" y="{bottom + 18}" text-anchor="middle">{tenth / 10:.1f}</text>'
            yield f'  <text x="{_LEFT - 8}" y="{y + 4:g}" text-anchor="end">{tenth / 10:.1f}</text>'
    yield f'  <path class="even" d="M{_LEFT} {bottom}L{right} {_TOP}"/>'
    yield f'  <text x="{_LEFT + _SIDE / 2:g}" y="{bottom + 42}" text-anchor="middle">confidence</text>'
    middle = _TOP + _SIDE / 2
    yield f'  <text transform="translate(14 {middle:g}) rotate(-90)" text-anchor="middle">share that is right</text>'


def _series(dots: Sequence[Dot]) -> Iterator[str]:
    yield f'  <path class="run" d="{_line(dots)}"/>'
    most = max((count for _, _, count in dots), default=1)
    for claimed, right, count in dots:
        radius = max(_SMALLEST, _LARGEST * sqrt(count / most))
        said = f"{count} records at {claimed:.2f}: {right:.2f} right"
        yield (
            f'  <circle class="dot" cx="{_x(claimed):.1f}" cy="{_y(right):.1f}" r="{radius:.1f}">'
            f"<title>{said}</title></circle>"
        )


def _line(dots: Iterable[Dot]) -> str:
    points = [f"{_x(claimed):.1f} {_y(right):.1f}" for claimed, right, _ in dots]
    return "M" + "L".join(points) if points else ""


def _x(value: float) -> float:
    return _LEFT + value * _SIDE


def _y(value: float) -> float:
    return _TOP + (1 - value) * _SIDE
