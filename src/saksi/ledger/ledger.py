"""The ledger: the one door to what was filed, whichever database keeps it."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from types import TracebackType

from sqlalchemy import select

from saksi.ledger import checking, copied, failing, finding, joined, people
from saksi.ledger.filing import Given, file_report, known_of, outcome_of
from saksi.ledger.grounding import check_grounded
from saksi.ledger.opening import open_store
from saksi.ledger.store import Store
from saksi.ledger.tables import incidents, members, reports, versions
from saksi.ledger.whole import filed_report
from saksi.model.filing import (
    Decision,
    Failure,
    Filed,
    Filing,
    Hit,
    Judged,
    Outcome,
    Review,
    Ruling,
    Search,
    Settled,
    Signature,
    Telling,
)
from saksi.model.incident import Verdict


class Ledger:
    """Reports with their records and versions, what merging made of them, what people decided.

    Every method may raise `LedgerError`, when the database refuses. Each writes in one transaction, wholly or not at
    all; several processes may write at once. Payloads are JSON that the ledger does not look into.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, place: str, *, create: bool = True) -> "Ledger":
        """Open a ledger: a path (SQLite) or an address (postgresql+psycopg://…). An older one is upgraded.

        Raises:
            LedgerError: `LedgerMissingError` (there is none and `create` is not set), `NotALedgerError` (something else
                is there), `NewerLedgerError` (a newer saksi made it), or it cannot be reached.
        """
        return cls(open_store(place, create=create))

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    # -- filing ----------------------------------------------------------------------------------------

    def identify(self, report_id: str, url: str | None) -> str:
        """The id under which the ledger knows a report: the one given, or that of the report at the same address."""
        with self._store.reading() as conn:
            if url is None or conn.execute(select(reports.c.id).where(reports.c.id == report_id)).first():
                return report_id
            found = select(versions.c.report).where(versions.c.url == url).order_by(versions.c.report)
            return conn.execute(found).scalar() or report_id

    def known(self, report_id: str, sha256: str, reader: str) -> Outcome:
        """What filing a text read by a reader would come to; asked before it is read."""
        with self._store.reading() as conn:
            return outcome_of(known_of(conn, report_id), sha256, reader)

    def file(self, filed: Filed, tellings: Sequence[Telling], signature: Signature | None) -> Filing:
        """File what was read of a report, with its happenings and its signature (`version` is the ledger's to say).

        Raises:
            UngroundedRecordError: a span does not lie in the text, or the text is not the one its hash was made of.
        """
        check_grounded(filed.report)
        given = Given(filed, tellings, signature)
        return self._store.write(lambda conn: file_report(conn, given))

    def report(self, report_id: str, version: int | None = None) -> Filed | None:
        """A report as it was filed, in its current version or another, as its newest reader read it."""
        with self._store.reading() as conn:
            return filed_report(conn, report_id, version)

    def reports(self) -> Iterator[str]:
        """The ids of all reports, sorted."""
        with self._store.reading() as conn:
            found = conn.execute(select(reports.c.id).order_by(reports.c.id)).scalars().all()
        yield from found

    def find(self, search: Search) -> Iterator[Hit]:
        """Records that meet a search, by day of publication from the newest, then by report and place in it."""
        return finding.find(self._store, search)

    def check(self) -> list[str]:
        """Everything that is wrong with the ledger, in words; reads all of it. None when it is whole."""
        return list(checking.faults(self._store))

    # -- failures --------------------------------------------------------------------------------------

    def fail(self, place: str, reason: str) -> None:
        """Note that an input could not be read, and count its tries."""
        self._store.write(lambda conn: failing.fail(conn, place, reason))

    def failures(self) -> list[Failure]:
        """What could not be read so far, by place."""
        with self._store.reading() as conn:
            return failing.failed(conn)

    def succeeded(self, place: str) -> None:
        """Forget the failure of an input."""
        with self._store.reading() as conn:
            there = failing.has_failed(conn, place)
        if there:
            self._store.write(lambda conn: failing.forget(conn, [place]))

    # -- merging ---------------------------------------------------------------------------------------

    def sharing(self, keys: Collection[str], *, but: str) -> list[str]:
        """Payloads of current happenings of other reports than `but` that share any key, by id."""
        with self._store.reading() as conn:
            return joined.sharing(conn, keys, but=but)

    def happenings(self, ids: Collection[str]) -> dict[str, str]:
        """The payloads of some happenings by their ids; those that are not current are left out."""
        with self._store.reading() as conn:
            return joined.payloads(conn, ids)

    def judge(self, rows: Sequence[Judged]) -> None:
        """Keep judgements, each in place of an older one on the same pair."""
        if rows:
            self._store.write(lambda conn: joined.judge(conn, rows))

    def component(self, ids: Collection[str]) -> tuple[set[str], list[Judged]]:
        """All happenings that hang together with some, by links or a person's "same", and the judgements among them."""
        with self._store.reading() as conn:
            return joined.component(conn, ids)

    def settle(self, ids: Collection[str], made: Sequence[Settled]) -> tuple[str, ...]:
        """Replace the incidents of some happenings by others.

        Returns what has to be settled again: happenings that lost their incident by this, or all of them, with
        nothing changed, when another process linked or removed some since they were looked at.
        """
        return tuple(sorted(self._store.write(lambda conn: joined.settle(conn, ids, made))))

    def unsettled(self) -> set[str]:
        """Happenings whose incidents are not up to date: what a kill left between filing and settling."""
        with self._store.reading() as conn:
            return joined.unsettled(conn)

    def incidents(
        self, *, since: date | None = None, until: date | None = None, report: str | None = None
    ) -> Iterator[str]:
        """Payloads of incidents of some days (closed interval), or told of in a report; by first day, then id."""
        return joined.incident_payloads(self._store, since, until, report)

    def incident(self, incident_id: str) -> str | None:
        """The payload of one incident."""
        with self._store.reading() as conn:
            return conn.execute(select(incidents.c.payload).where(incidents.c.id == incident_id)).scalar()

    def incident_of(self, happening_id: str) -> str | None:
        """The payload of the incident that a happening belongs to."""
        asked = select(incidents.c.payload).join(members, members.c.incident == incidents.c.id)
        with self._store.reading() as conn:
            return conn.execute(asked.where(members.c.happening == happening_id)).scalar()

    # -- near-copies -----------------------------------------------------------------------------------

    def alike(self, bands: Collection[str]) -> list[tuple[str, str]]:
        """Reports whose current text shares a band, each with its signature, by id."""
        with self._store.reading() as conn:
            return copied.alike(conn, bands)

    def copy(self, copy: str, origin: str) -> None:
        """Note that one report is a near-copy of another."""
        self._store.write(lambda conn: copied.add_copy(conn, copy, origin))

    def copies(self) -> Iterator[tuple[str, str]]:
        """All pairs of near-copies as they were noted (copy, origin), sorted."""
        with self._store.reading() as conn:
            found = list(copied.pairs(conn))
        yield from found

    def linked(self, report_id: str) -> None:
        """Note that near-copies of a report were looked for."""
        self._store.write(lambda conn: copied.mark_linked(conn, report_id))

    def unlinked(self) -> list[tuple[str, str]]:
        """Reports whose near-copies were not looked for yet, each with its signature: what a kill left."""
        with self._store.reading() as conn:
            return copied.unlinked(conn)

    def origins(self, report_ids: Collection[str]) -> dict[str, str]:
        """The report that each comes from: of near-copies that hang together, the one published first (ties by id)."""
        with self._store.reading() as conn:
            return copied.origins(conn, report_ids)

    def moments(self, report_ids: Collection[str]) -> dict[str, datetime | None]:
        """When reports were published; None where no source says."""
        with self._store.reading() as conn:
            return copied.moments(conn, report_ids)

    # -- people ----------------------------------------------------------------------------------------

    def decide(
        self, left: str, right: str, verdict: Verdict, *, user: str, at: datetime, note: str | None = None
    ) -> Decision:
        """Keep what a person decided of two happenings.

        Raises:
            UnknownRecordError: the ledger does not have one of them.
        """
        return self._store.write(lambda conn: people.decide(conn, (left, right), verdict, user, at, note))

    def undo(self, decision_id: int, *, user: str, at: datetime) -> Decision:
        """Take a decision back; it is kept with who did so and when.

        Raises:
            UnknownRecordError: there is no such decision.
        """
        return self._store.write(lambda conn: people.undo(conn, decision_id, user, at))

    def decisions(self, ids: Collection[str] | None = None) -> list[Decision]:
        """All decisions, or those on any of some happenings, oldest first; under the ids that these have now."""
        with self._store.reading() as conn:
            return people.decisions_on(conn, ids)

    def review(
        self, record_id: str, ruling: Ruling, *, user: str, at: datetime, value: str | None = None
    ) -> None:
        """Keep what a person says of a record ("report#s1"); it holds for its stretch of text.

        Raises:
            UnknownRecordError: the report has no such record.
        """
        self._store.write(lambda conn: people.review(conn, record_id, ruling, value, user, at))

    def reviews(self, record_id: str | None = None) -> list[Review]:
        """What people said of one record, or of all, oldest first; under the ids that these have now."""
        with self._store.reading() as conn:
            return people.reviews_of(conn, record_id)
