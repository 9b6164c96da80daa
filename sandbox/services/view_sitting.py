"""What screens read of a sitting: frozen values, one reading of the clock, few queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from sandbox.exam.candidate import CandidateState
from sandbox.exam.clock import Instant, read
from sandbox.exam.events import GridFrame
from sandbox.exam.sitting import SittingState, sitting_state
from sandbox.services.lane import CandidateView, SeatView, SiteView, lanes
from sandbox.services.passage import candidate_rows, passage, sitting_row
from sandbox.services.room import Room
from sandbox.store.tables import CandidateRow, SittingRow

__all__ = [
    "CandidateView",
    "SeatView",
    "SiteView",
    "SittingSummary",
    "SittingView",
    "sittings",
    "view_candidate",
    "view_sitting",
]


@dataclass(frozen=True)
class SittingView:
    """A sitting and its lanes, read at `now`."""

    id: str
    state: SittingState
    subject_code: str
    subject_title: str
    face: str
    day: str
    base_ms: int
    panel: str
    exam_session: str
    center: str
    examiner: str
    examiner_name: str
    grid: GridFrame
    candidates: tuple[CandidateView, ...]
    now: Instant


@dataclass(frozen=True)
class SittingSummary:
    """A line of the list of sittings."""

    id: str
    state: SittingState
    subject_code: str
    day: str
    examiner: str
    candidates: int


def sittings(room: Room, examiner: str | None = None) -> tuple[SittingSummary, ...]:
    """The sittings, latest first, of one examiner or of all."""
    with room.store.read() as session:
        query = select(SittingRow).order_by(SittingRow.prepared_at.desc(), SittingRow.id)
        if examiner is not None:
            query = query.where(SittingRow.examiner == examiner)
        states: dict[str, list[CandidateState]] = defaultdict(list)
        for sitting, state in session.execute(
            select(CandidateRow.sitting, CandidateRow.state_value)
        ):
            states[sitting].append(CandidateState(state))
        return tuple(
            SittingSummary(
                id=row.id,
                state=sitting_state(states[row.id]),
                subject_code=row.subject_code,
                day=row.day,
                examiner=row.examiner,
                candidates=len(states[row.id]),
            )
            for row in session.scalars(query)
        )


def view_sitting(room: Room, sitting: str) -> SittingView:
    """A sitting with its lanes in the order of the list. Raises NotFound."""
    with room.store.read() as session:
        row = sitting_row(session, sitting)
        now = read(room.clock)
        seen = lanes(session, candidate_rows(session, sitting), now)
        return SittingView(
            id=row.id,
            state=sitting_state(lane.state for lane in seen),
            subject_code=row.subject_code,
            subject_title=row.subject_title,
            face=row.face,
            day=row.day,
            base_ms=row.base_ms,
            panel=row.panel,
            exam_session=row.exam_session,
            center=row.center,
            examiner=row.examiner,
            examiner_name=row.examiner_name,
            grid=row.grid,
            candidates=tuple(seen),
            now=now,
        )


def view_candidate(room: Room, candidate: str) -> CandidateView:
    """One candidate, as its desk or its lane reads it. Raises NotFound."""
    with room.store.read() as session:
        found = passage(session, room.clock, candidate)
        return lanes(session, [found.row], found.now)[0]
