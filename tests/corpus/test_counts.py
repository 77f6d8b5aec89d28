from typing import Any

from corpus.counts import SHEET, conflict_lines, counts, load, part_lines, style_lines, tables, with_tables
from corpus.splits import conflicts, reports_of


def report(conflict: str, language: str = "id", style: str = "wire", quotes: int = 0) -> dict[str, Any]:
    return {
        "text": "Air naik di Zenda.",
        "language": language,
        "style": style,
        "conflict": conflict,
        "quotes": [{}] * quotes,
        "places": None,
    }


PARTS = {
    "train": [report("zenda", quotes=2), report("zenda", "en"), report("ruritania", style="tv")],
    "dev": [report("avalon", style="tv")],
}


def test_reports_words_languages_and_records_are_counted() -> None:
    total = counts(PARTS["train"])
    assert (total["reports"], total["words"], total["language en"]) == (3, 12, 1)
    assert (total["quotes"], total["places"], total["events"]) == (2, 0, 0)


def test_a_layer_has_a_column_for_each_part_and_one_for_all() -> None:
    lines = list(part_lines(PARTS))
    assert lines[0] == "|  | train | dev | all |"
    assert "| reports | 3 | 1 | 4 |" in lines
    assert "| quotes | 2 | 0 | 2 |" in lines


def test_styles_stand_with_the_commonest_first_and_equals_by_name() -> None:
    assert [line.split()[1] for line in style_lines(PARTS)][2:] == ["tv", "wire"]


def test_conflicts_are_listed_by_part() -> None:
    assert list(conflict_lines(PARTS)) == ["- **train** (2): ruritania 1, zenda 2", "- **dev** (1): avalon 1"]


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    page = "a\n<!-- counts -->\nold\n<!-- /counts -->\nb\n"
    assert with_tables(page, "new\n") == "a\n<!-- counts -->\nnew\n<!-- /counts -->\nb\n"


def test_the_datasheet_counts_this_corpus() -> None:
    shown = tables({part: load(reports_of(part)) for part in conflicts()})
    assert shown in SHEET.read_text(encoding="utf-8"), "run `python -m corpus.counts --write`"
