from eval.compare import Mistake
from eval.mistakes import kinds_of, shown

TEXTS = {"r1": "Air naik di Zenda.", "r2": "Rudolf pergi."}


def mistake(kind: str, report: str = "r1", span: tuple[int, int] = (0, 3), note: str = "") -> Mistake:
    return Mistake("events", kind, report, span, note)


def test_the_most_frequent_kind_stands_first_and_equals_by_name() -> None:
    kinds = kinds_of([mistake("b"), mistake("c"), mistake("a"), mistake("c")])
    assert [(kind.name, len(kind.mistakes)) for kind in kinds] == [("c", 2), ("a", 1), ("b", 1)]


def test_a_kind_is_shown_with_its_examples_in_context() -> None:
    (kind,) = kinds_of([mistake("missed: AID", note="rule x")])
    assert list(shown(kind, TEXTS)) == [
        "   1  events      missed: AID",
        "        r1  [[Air]] naik di Zenda.   (rule x)",
    ]


def test_examples_come_from_as_many_reports_as_there_are_and_are_three_at_most() -> None:
    (kind,) = kinds_of([*(mistake("a", span=(n, n + 1)) for n in range(4)), mistake("a", "r2", (0, 6))])
    assert [line.split()[0] for line in shown(kind, TEXTS)][1:] == ["r1", "r2", "r1"]
