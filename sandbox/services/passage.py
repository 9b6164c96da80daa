"""A candidate's passage as the use cases read it inside a transaction: row, ledger, time left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from sandbox.errors import NotFound, RefusedRequest, SheetLocked
from sandbox.exam import ledger
from sandbox.exam.candidate import Act, CandidateState, move
from sandbox.exam.clock import Clock, Instant, read
from sandbox.exam.ledger import Entry, EntryKind
from sandbox.store.tables import CandidateRow, LedgerRow, SittingRow


@dataclass(frozen=True)
class Passage:
    """One candidate, its ledger and one reading of the clock."""

    row: CandidateRow
    entries: tuple[Entry, ...]
    now: Instant

    @property
    def id(self) -> str:
        """The candidate's opaque id."""
        return self.row.id

    @property
    def remaining_ms(self) -> int:
        """What is left; a running line of another boot counts nothing (see `tick`)."""
        run = self.row.run
        if run is not None and run.stopped_ms is None and run.boot_id != self.now.boot_id:
            raise RefusedRequest(
                "La machine a redémarré\N{NO-BREAK SPACE}: l’épreuve est suspendue, "
                "l’examinateur doit la reprendre.",
                f"running line of boot {run.boot_id}",
                code="other_boot",
            )
        return ledger.remaining_ms(run, self.entries, self.now)

    def must_allow(self, act: Act) -> None:
        """Raises SheetLocked or WrongTransition when the state refuses `act`."""
        if self.row.state is CandidateState.SIGNED and act in (
            Act.ASSESS,
            Act.MARK,
            Act.UNMARK,
            Act.SUSPECT_FRAUD,
        ):
            raise SheetLocked(
                "La fiche de ce candidat est signée. Déverrouillez-la avec un motif "
                "avant de la modifier."
            )
        move(self.row.state, act)


def entries_of(session: Session, candidate: str) -> tuple[Entry, ...]:
    """The ledger of a candidate, oldest entry first."""
    query = (
        select(LedgerRow)
        .where(LedgerRow.candidate == candidate)
        .order_by(LedgerRow.seq, LedgerRow.kind)
    )
    return tuple(Entry(EntryKind(row.kind), row.ms, row.reason) for row in session.scalars(query))


def passage(session: Session, clock: Clock, candidate: str) -> Passage:
    """The passage of a candidate. Raises NotFound."""
    row = session.get(CandidateRow, candidate)
    if row is None:
        raise NotFound("Ce candidat n’existe pas dans ce centre.", f"candidate {candidate!r}")
    return Passage(row=row, entries=entries_of(session, candidate), now=read(clock))


def sitting_row(session: Session, sitting: str) -> SittingRow:
    """The sitting. Raises NotFound."""
    row = session.get(SittingRow, sitting)
    if row is None:
        raise NotFound("Ce passage n’existe pas dans ce centre.", f"sitting {sitting!r}")
    return row


def candidate_rows(
    session: Session, sitting: str, only: Sequence[str] | None = None
) -> list[CandidateRow]:
    """The candidates of a sitting in the order of the list, or those named. Raises NotFound."""
    sitting_row(session, sitting)
    query = select(CandidateRow).where(CandidateRow.sitting == sitting).order_by(CandidateRow.rank)
    rows = list(session.scalars(query))
    if only is None:
        return rows
    missing = set(only) - {row.id for row in rows}
    if missing:
        raise NotFound("Ce candidat n’est pas de ce passage.", f"candidates {sorted(missing)}")
    return [row for row in rows if row.id in set(only)]


def required_text(text: str, what: str) -> str:
    """`text` without spaces around. Raises RefusedRequest when nothing is left."""
    kept = text.strip()
    if not kept:
        raise RefusedRequest(f"{what} est à préciser.", code="text_required")
    return kept
