"""What merging keeps in the ledger: keys, judgements, incidents, near-copies; and what leaves with an old reading."""

from datetime import date

import pytest

from saksi.ledger import Ledger
from saksi.model.filing import Filing, Judged, Settled, Signature, Telling
from tests.ledger.written import BELIMBING, belimbing, filed

DAY = date(2025, 2, 28)


def told(report: str, *keys: str, event: str = "v1") -> Telling:
    return Telling(id=f"{report}/{event}", keys=keys, payload=f'"{report}/{event}"')


def put(ledger: Ledger, name: str, *keys: str, words: str = "", reader: str = "saksi 0.1") -> Filing:
    report = belimbing(name, text=f"{BELIMBING} {name}{words}")
    return ledger.file(filed(report, reader=reader), [told(name, *keys)], None)


def link(left: str, right: str, *, linked: bool = True) -> Judged:
    return Judged(left=left, right=right, linked=linked, payload=f'"{left}={right}"')


def incident(*members: str, first: date | None = DAY, name: str = "") -> Settled:
    reports = tuple(sorted({m.partition("/")[0] for m in members}))
    name = name or members[0]
    return Settled(
        id=name, first=first, last=first, type="ASSAULT", members=members, reports=reports, payload=f'"{"+".join(members)}"'
    )  # fmt: skip


def test_happenings_are_found_by_any_key(ledger: Ledger) -> None:
    put(ledger, "a", "day 1 kharkiv", "day 2 kharkiv")
    put(ledger, "b", "day 2 kharkiv", 'odd "key" 🛰️')
    put(ledger, "c", "elsewhere")
    assert ledger.sharing({"day 2 kharkiv"}, but="a") == ['"b/v1"']
    assert ledger.sharing({"day 2 kharkiv", "elsewhere"}, but="") == ['"a/v1"', '"b/v1"', '"c/v1"']
    assert ledger.sharing({"day 2"}, but="") == []
    assert ledger.sharing(set(), but="") == []
    assert ledger.sharing({f"key {n}" for n in range(2000)} | {"elsewhere"}, but="") == ['"c/v1"']
    assert ledger.happenings({"a/v1", "z/v9"}) == {"a/v1": '"a/v1"'}


def test_what_is_linked_hangs_together(ledger: Ledger) -> None:
    for name in "abcde":
        put(ledger, name, "k")
    ledger.judge([link("a/v1", "b/v1"), link("b/v1", "c/v1", linked=False), link("c/v1", "d/v1")])
    assert ledger.component({"a/v1"}) == ({"a/v1", "b/v1"}, [link("a/v1", "b/v1")])
    ledger.judge([link("b/v1", "c/v1"), link("a/v1", "c/v1", linked=False), link("e/v1", "gone/v1")])
    members, judged = ledger.component({"d/v1", "gone/v1"})
    assert members == {"a/v1", "b/v1", "c/v1", "d/v1"}
    assert [(row.left, row.right, row.linked) for row in judged] == [
        ("a/v1", "b/v1", True),
        ("a/v1", "c/v1", False),
        ("b/v1", "c/v1", True),
        ("c/v1", "d/v1", True),
    ]
    assert ledger.component(set()) == (set(), [])


def test_settling_replaces_incidents(ledger: Ledger) -> None:
    for name in "abc":
        put(ledger, name, "k")
    assert ledger.unsettled() == {"a/v1", "b/v1", "c/v1"}
    assert ledger.settle({"a/v1"}, [incident("a/v1")]) == ()
    assert ledger.settle({"a/v1", "b/v1"}, [incident("a/v1", "b/v1")]) == ()
    assert ledger.settle({"c/v1"}, [incident("c/v1", first=None)]) == ()
    assert ledger.unsettled() == set()
    assert list(ledger.incidents()) == ['"a/v1+b/v1"', '"c/v1"']
    assert ledger.incident("a/v1") == ledger.incident_of("b/v1") == '"a/v1+b/v1"'
    assert ledger.incident("b/v1") is None
    assert ledger.settle({"a/v1", "b/v1"}, [incident("a/v1"), incident("b/v1")]) == ()
    assert list(ledger.incidents()) == ['"a/v1"', '"b/v1"', '"c/v1"']


def test_settling_a_part_sets_the_rest_free(ledger: Ledger) -> None:
    for name in "ab":
        put(ledger, name, "k")
    ledger.settle({"a/v1", "b/v1"}, [incident("a/v1", "b/v1")])
    assert ledger.settle({"b/v1"}, [incident("b/v1")]) == ("a/v1",)
    assert ledger.unsettled() == {"a/v1"}
    assert list(ledger.incidents()) == ['"b/v1"']


def test_what_another_process_linked_meanwhile_is_settled_again(ledger: Ledger) -> None:
    for name in "ab":
        put(ledger, name, "k")
    seen, _ = ledger.component({"a/v1"})
    ledger.judge([link("a/v1", "b/v1")])
    ledger.settle({"a/v1", "b/v1"}, [incident("a/v1", "b/v1")])
    assert ledger.settle(seen, [incident("a/v1")]) == ("a/v1", "b/v1")
    assert list(ledger.incidents()) == ['"a/v1+b/v1"']
    assert ledger.unsettled() == {"a/v1", "b/v1"}


def test_incidents_by_days_and_report(ledger: Ledger) -> None:
    days = [date(2025, 3, 2), date(2025, 3, 1), None]
    for name, first in zip("abc", days, strict=True):
        put(ledger, name, name)
        ledger.settle({f"{name}/v1"}, [incident(f"{name}/v1", first=first)])
    assert list(ledger.incidents()) == ['"b/v1"', '"a/v1"', '"c/v1"']
    assert list(ledger.incidents(since=date(2025, 3, 2))) == ['"a/v1"']
    assert list(ledger.incidents(until=date(2025, 3, 1))) == ['"b/v1"']
    assert list(ledger.incidents(report="c")) == ['"c/v1"']
    assert list(ledger.incidents(report="z")) == []


def test_many_incidents_come_page_by_page(ledger: Ledger) -> None:
    tellings = [told("r", "k", event=f"v{n}") for n in range(450)]
    ledger.file(filed(belimbing("r")), tellings, None)
    made = [incident(t.id, first=DAY if n % 3 else None) for n, t in enumerate(tellings)]
    ledger.settle({t.id for t in tellings}, made)
    assert len(set(ledger.incidents())) == 450


@pytest.mark.parametrize("change", [{"words": " lagi"}, {"reader": "saksi 0.2"}])
def test_old_happenings_leave_with_their_reading(ledger: Ledger, change: dict[str, str]) -> None:
    for name in "abc":
        put(ledger, name, "k", name)
    ledger.judge([link("a/v1", "b/v1"), link("b/v1", "c/v1")])
    ledger.settle({"a/v1", "b/v1", "c/v1"}, [incident("a/v1", "b/v1", "c/v1")])
    filing = put(ledger, "b", "other", **change)
    assert filing.stirred == ("a/v1", "c/v1")
    assert ledger.unsettled() == {"a/v1", "b/v1", "c/v1"}
    assert ledger.component({"a/v1", "b/v1"}) == ({"a/v1", "b/v1"}, [])
    assert list(ledger.incidents()) == []
    assert ledger.sharing({"k", "b"}, but="") == ['"a/v1"', '"c/v1"']
    assert ledger.sharing({"other"}, but="") == ['"b/v1"']
    assert ledger.check() == []


def signed(ledger: Ledger, name: str, *bands: str, day: str | None = "2025-03-01") -> None:
    report = belimbing(name, text=f"{BELIMBING} {name}", published=day)
    ledger.file(filed(report), [], Signature(bands=bands, values=f"values of {name}"))


def test_reports_that_share_a_band_are_alike(ledger: Ledger) -> None:
    signed(ledger, "a", "1:x", "2:y")
    signed(ledger, "b", "1:z", "2:y")
    signed(ledger, "c", "1:q", "2:r")
    assert ledger.alike({"2:y", "9:w"}) == [("a", "values of a"), ("b", "values of b")]
    assert ledger.alike(set()) == []
    ledger.linked("a")
    assert ledger.unlinked() == [("b", "values of b"), ("c", "values of c")]


def test_a_changed_text_is_alike_to_others_than_before(ledger: Ledger) -> None:
    signed(ledger, "a", "1:x")
    signed(ledger, "b", "1:x")
    ledger.copy("b", "a")
    changed = belimbing("a", text=f"{BELIMBING} berubah")
    ledger.file(filed(changed), [], Signature(bands=("1:new",), values="new"))
    assert ledger.alike({"1:x"}) == [("b", "values of b")]
    assert ledger.alike({"1:new"}) == [("a", "new")]
    assert list(ledger.copies()) == []


def test_copies_come_from_the_report_published_first(ledger: Ledger) -> None:
    for name, day in (
        ("d", None),
        ("a", "2025-03-03"),
        ("b", "2025-03-01"),
        ("c", "2025-03-02"),
        ("e", "2025-01-01"),
    ):
        signed(ledger, name, "1:x", day=day)
    for pair in (("a", "c"), ("c", "b"), ("b", "c"), ("a", "c"), ("d", "a"), ("e", "e")):
        ledger.copy(*pair)
    assert list(ledger.copies()) == [("a", "c"), ("c", "b"), ("d", "a")]
    assert ledger.origins({"a", "b", "c", "d", "e"}) == {"a": "b", "b": "b", "c": "b", "d": "b", "e": "e"}
