"""Stages 6 and 7 joined: a report goes into the ledger once, and finds the incident it tells of.

What the reports come to together depends on which lie in the ledger, never on the order in which they came. Filing is
one transaction a report; joining it to its incidents follows, and what a kill leaves between the two is taken up by
`Keeper.resume`.
"""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime, time

from saksi import __version__
from saksi.ledger import Ledger
from saksi.merge import (
    COPY_LEAST,
    alikeness,
    bands,
    cluster,
    copies_of,
    happenings_of,
    incident_of,
    judge,
    keys_of,
    signature,
)
from saksi.model.article import Article
from saksi.model.filing import Decision, Filed, Filing, Judged, Settled, Signature, Telling
from saksi.model.incident import Copies, Happening, Incident, Judgement, Verdict
from saksi.pipeline import identity_of, read_article

READER = f"saksi {__version__}"
"""What read the records that are filed from here on."""


class Keeper:
    """Files reports into one ledger and keeps its incidents settled."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    # -- filing ----------------------------------------------------------------------------------------

    def add(self, article: Article) -> Filing:
        """Read an article and file it; what the ledger knows as it is, is not read again.

        Raises:
            SaksiError: it cannot be read.
        """
        given, sha256 = identity_of(article)
        known_as = self.ledger.identify(given, article.url)
        if self.ledger.known(known_as, sha256, READER) == "known":
            return Filing(outcome="known", report=known_as, version=0)
        report = read_article(article.model_copy(update={"id": known_as}))
        at = moment_of(article)
        return self.file(
            Filed(report=report, version=0, reader=READER, published_at=at, country=article.country)
        )

    def file(self, filed: Filed) -> Filing:
        """File a report that was read, and settle the incidents it touches."""
        told = happenings_of(filed.report, published_at=filed.published_at, country=filed.country)
        tellings = [
            Telling(id=h.id, keys=tuple(sorted(keys_of(h))), payload=h.model_dump_json()) for h in told
        ]
        values = signature(filed.report.document.text)
        signed = Signature(bands=bands(values), values=" ".join(map(str, values)))
        filing = self.ledger.file(filed, tellings, signed)
        if filing.outcome != "known":
            self._link(filed.report.document.id, values)
            self.settle({*filing.stirred, *self._judge(told)} | {h.id for h in told})
        return filing

    def resume(self) -> int:
        """Take up what was filed but not joined to incidents; how many happenings that were."""
        for report_id, values in self.ledger.unlinked():
            self._link(report_id, _values(values))
        waiting = self.ledger.unsettled()
        self.settle(self._judge(self._happenings(waiting)) | waiting)
        return len(waiting)

    # -- incidents -------------------------------------------------------------------------------------

    def settle(self, ids: Collection[str]) -> None:
        """Make the incidents of these happenings, and of all that hang together with them, anew."""
        waiting = set(ids)
        while waiting:
            members, judged = self.ledger.component(waiting)
            made = self._made(members, judged)
            waiting = set(self.ledger.settle(waiting | members, [_settled(incident) for incident in made]))

    def _made(self, members: Collection[str], judged: Iterable[Judged]) -> list[Incident]:
        """The incidents of happenings that hang together."""
        happenings = {h.id: h for h in self._happenings(members)}
        judgements = [Judgement.model_validate_json(row.payload) for row in judged]
        decided = {(d.left, d.right): d.verdict for d in self.ledger.decisions(members) if not d.undone}
        origins = self.ledger.origins({h.report for h in happenings.values()})
        groups = cluster(sorted(happenings), judgements, decided)
        return [incident_of([happenings[i] for i in group], origins) for group in groups]

    def decide(
        self, left: str, right: str, verdict: Verdict, *, user: str, at: datetime, note: str | None = None
    ) -> Decision:
        """Keep what a person says of two happenings, and settle their incidents by it."""
        left, right = sorted((left, right))
        decision = self.ledger.decide(left, right, verdict, user=user, at=at, note=note)
        self._bind(decision)
        return decision

    def undo(self, decision_id: int, *, user: str, at: datetime) -> Decision:
        """Take a person's decision back, and settle the incidents as if it had not been made."""
        decision = self.ledger.undo(decision_id, user=user, at=at)
        self._bind(decision)
        return decision

    def _bind(self, decision: Decision) -> None:
        """Settle by a decision all that hung together with either side, and all that does now."""
        self.settle({decision.left, decision.right})

    def _judge(self, told: Iterable[Happening]) -> set[str]:
        """Compare happenings with all that may be the same; the ids of those found the same."""
        linked: set[str] = set()
        rows: list[Judged] = []
        for happening in told:
            for payload in self.ledger.sharing(keys_of(happening), but=happening.report):
                judgement = judge(happening, Happening.model_validate_json(payload))
                rows.append(_judged(judgement))
                linked.update((judgement.left, judgement.right) if rows[-1].linked else ())
        self.ledger.judge(rows)
        return linked

    def _happenings(self, ids: Collection[str]) -> list[Happening]:
        found = self.ledger.happenings(ids)
        return [Happening.model_validate_json(found[i]) for i in sorted(found)]

    # -- near-copies -----------------------------------------------------------------------------------

    def copies(self) -> tuple[Copies, ...]:
        """Groups of near-copies, each under the report that it comes from."""
        pairs = list(self.ledger.copies())
        return copies_of(pairs, self.ledger.moments({report for pair in pairs for report in pair}))

    def _link(self, report_id: str, values: tuple[int, ...]) -> None:
        """Note which reports this one is a near-copy of."""
        for other, theirs in self.ledger.alike(bands(values)):
            if other != report_id and alikeness(values, _values(theirs)) >= COPY_LEAST:
                self.ledger.copy(*sorted((report_id, other)))
        self.ledger.linked(report_id)


def moment_of(article: Article) -> datetime | None:
    """When an article was published: the moment its source gives, else the start of its day."""
    if article.published_at is not None or article.published is None:
        return article.published_at
    return datetime.combine(article.published, time(), UTC)


def _judged(judgement: Judgement) -> Judged:
    linked, payload = judgement.verdict == "same", judgement.model_dump_json()
    return Judged(left=judgement.left, right=judgement.right, linked=linked, payload=payload)


def _settled(incident: Incident) -> Settled:
    return Settled(
        id=incident.id,
        first=incident.first,
        last=incident.last,
        type=incident.type,
        members=incident.happenings,
        reports=incident.reports,
        payload=incident.model_dump_json(),
    )


def _values(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))
