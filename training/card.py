"""Write the data card of the shipped pipelines: sources, licences, and the scores that training left.

python -m training.card
"""

import json

from saksi.parse.label import PIPELINES
from training.names import LISTS


def card() -> str:
    """The card, with a row for each score of each pipeline."""
    rows = []
    for language in ("id", "en"):
        scores = json.loads((PIPELINES / language / "scores.json").read_text(encoding="utf-8"))
        rows += [f"| `{language}` {name} | {value} |" for name, value in scores.items()]
    text = (LISTS / "datacard.md").read_text(encoding="utf-8")
    return text.replace("{scores}", "\n".join(rows))


def main() -> None:
    """Write the card beside the pipelines."""
    (PIPELINES / "DATACARD.md").write_text(card(), encoding="utf-8")


if __name__ == "__main__":
    main()
