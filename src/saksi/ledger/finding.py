"""Finding records: a coarse index narrows the reports down, newest first; conditions decide for each record.

The index (`finder`: FTS5, or a tsvector under GIN) keeps one bag of tokens a reading. Because its keys sort by
day of publication, it is read from the newest on and left as soon as there are enough hits: what is common stops early,
what is rare has few candidates.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select, text

from saksi.ledger.conditions import BASE, box_around, conditions_of, is_named
from saksi.ledger.hits import Surroundings, hit_of
from saksi.ledger.joined import parts
from saksi.ledger.order import first_key
from saksi.ledger.store import Store
from saksi.ledger.tables import outlets, readings, versions
from saksi.ledger.traits import all_of, any_of, token, tokens_of_box, tokens_of_days
from saksi.ledger.words import Term, terms_of, words_of
from saksi.model.filing import Hit, Search

_FIRST_CHUNK, _LARGEST_CHUNK = 64, 4096  # readings looked at in one turn
_BATCH = 100  # records shown in one turn


def find(store: Store, search: Search) -> Iterator[Hit]:
    """Records that meet a search, by day of publication from the newest, then by report and place in it.

    Raises:
        LedgerError: the database refuses.
    """
    terms = terms_of(search.text) if search.text is not None else ()
    if search.text is not None and not terms:
        return
    yield from islice(_hits(store, search, terms), search.limit)


def _hits(store: Store, search: Search, terms: Sequence[Term]) -> Iterator[Hit]:
    wanted = _Wanted(store, search, terms)
    below, size = wanted.below, _FIRST_CHUNK
    while True:
        with store.reading() as conn:
            candidates = wanted.candidates(conn, below, size)
            rows = wanted.records(conn, candidates)
        for start in range(0, len(rows), _BATCH):
            batch = rows[start : start + _BATCH]
            with store.reading() as conn:
                around = Surroundings.of(conn, search.layer, batch)
            found = (hit_of(row, search.layer, around, terms) for row in batch)
            yield from (hit for hit in found if hit is not None)
        if len(candidates) < size:
            return
        below, size = candidates[-1], min(size * 4, _LARGEST_CHUNK)


class _Wanted:
    """A search in the words of a database."""

    def __init__(self, store: Store, search: Search, terms: Sequence[Term]) -> None:
        self.search = search
        self.query = query_of(search, terms, store.name)
        self.least, self.below = _range(search.reported_since, search.reported_until)
        self.sqlite = store.name == "sqlite"
        self.outlets = None if search.outlet is None else _outlets(store, search.outlet)

    def candidates(self, conn: Connection, below: int, size: int) -> list[int]:
        """The next readings that may have what is wanted, from the newest."""
        bounds = {"least": self.least, "below": below, "size": size}
        if self.query is None:
            asked = "SELECT id FROM readings WHERE id >= :least AND id < :below ORDER BY id DESC LIMIT :size"
            return list(conn.execute(text(asked), bounds).scalars())
        if self.sqlite:
            asked = (
                "SELECT rowid FROM finder WHERE finder MATCH :query AND rowid >= :least AND rowid < :below"
                " ORDER BY rowid DESC LIMIT :size"
            )
        else:
            asked = (
                "SELECT reading FROM finder WHERE tokens @@ CAST(:query AS tsquery)"
                " AND reading >= :least AND reading < :below ORDER BY reading DESC LIMIT :size"
            )
        return list(conn.execute(text(asked), {**bounds, "query": self.query}).scalars())

    def records(self, conn: Connection, candidates: Sequence[int]) -> Sequence[Row[Any]]:
        """The records of some readings that meet the conditions."""
        table = BASE[self.search.layer]
        # First the records alone: a version's row carries its whole text, and most candidates may fail.
        met = (
            select(table.c.reading, table.c.n)
            .join_from(table, readings, readings.c.id == table.c.reading)
            .where(table.c.reading.in_(candidates), readings.c.current, *conditions_of(self.search))
            .order_by(table.c.reading.desc(), table.c.n)
        )
        if self.search.text is None and self.outlets is None:
            met = met.limit(self.search.limit)
        keys = {(row.reading, row.n) for row in conn.execute(met)}
        rows: list[Row[Any]] = []
        for part in parts(sorted({reading for reading, _ in keys}, reverse=True)):
            rows += (row for row in conn.execute(self._shown(table, part)) if (row.reading, row.n) in keys)
        return rows

    def _shown(self, table: Table, part: Sequence[int]) -> Select[Any]:
        """All records of some readings, with what a hit shows of their version."""
        v = versions.c
        shown = (
            v.id.label("version_id"),
            v.report,
            v.number,
            v.published,
            outlets.c.name.label("outlet_name"),
        )
        found = (
            select(table, *shown)
            .join_from(table, readings, readings.c.id == table.c.reading)
            .join(versions, v.id == readings.c.version)
            .outerjoin(outlets, outlets.c.id == v.outlet)
            .where(table.c.reading.in_(part))
            .order_by(table.c.reading.desc(), table.c.n)
        )
        if self.search.language is not None:
            found = found.where(v.language == self.search.language)
        return found if self.outlets is None else found.where(v.outlet.in_(self.outlets))


def query_of(search: Search, terms: Sequence[Term], dialect: str) -> str | None:
    """What the index is asked; None when a search says nothing that it knows."""
    tokens, beginnings = set(), set()
    for kind, value in (
        ("a", search.act),
        ("c", search.channel),
        ("t", search.type),
        ("u", search.status),
        ("m", search.measure),
        ("n", search.country),
        ("l", search.language),
    ):
        if value is not None:
            tokens.add(token(kind, value))
    names = (("p", search.actor), ("s", search.source), ("w", search.place), ("o", search.outlet))
    for kind, name in names:
        *whole, last = words_of(name or "") or [""]
        tokens.update(f"{kind}:{word}" for word in whole)
        beginnings.update({f"{kind}:{last}"} if last else set())
    for term in terms:
        tokens.update(term.words[:-1] if term.begun else term.words)
        beginnings.update(term.words[-1:] if term.begun else ())
    others = [any_of(bag, dialect) for bag in _alternatives(search) if bag]
    return all_of(tokens, beginnings, others, dialect) or None


def _alternatives(search: Search) -> Iterator[set[str]]:
    """Bags of tokens of which one is enough."""
    if search.since is not None or search.until is not None:
        yield tokens_of_days(search.since, search.until)
    if search.box is not None:
        yield tokens_of_box(search.box)
    if search.near is not None:
        yield tokens_of_box(box_around(search.near))


def _range(since: date | None, until: date | None) -> tuple[int, int]:
    """The keys of readings published on these days; what has no day is only in the whole range."""
    if since is None and until is None:
        return 0, first_key(date.max) * 2
    below = first_key(date.max) * 2 if until in (None, date.max) else first_key(until + timedelta(days=1))
    return first_key(since or date.min), below


def _outlets(store: Store, asked: str) -> list[int]:
    with store.reading() as conn:
        rows = conn.execute(select(outlets.c.id, outlets.c.name)).all()
    return [row.id for row in rows if is_named(row.name, asked)]
