"""Object-level access: an examiner reaches its own sittings and their candidates, nothing else."""

from __future__ import annotations

from grader_ui.console.session import examiner
from sandbox.errors import NotFound
from sandbox.services.room import Room
from sandbox.services.view_sitting import CandidateView, SittingView, view_sitting
from sandbox.store.tables import CandidateRow, SittingRow

_SENTENCE = "Ce passage n’existe pas, ou n’est pas le vôtre."


def my_sitting(room: Room, sitting: str) -> SittingView:
    """The sitting. Raises `NotFound` alike for one that is not there and for another's."""
    _check(room, sitting)
    return view_sitting(room, sitting)


def my_candidate(view: SittingView, candidate: str) -> CandidateView:
    """The candidate of that sitting. Raises `NotFound`."""
    for one in view.candidates:
        if one.id == candidate:
            return one
    raise NotFound(_SENTENCE, candidate)


def check_candidate(room: Room, candidate: str) -> str:
    """The sitting of a candidate who is this examiner's. Raises `NotFound`."""
    with room.store.read() as session:
        row = session.get(CandidateRow, candidate)
        sitting = row.sitting if row else ""
    _check(room, sitting)
    return sitting


def _check(room: Room, sitting: str) -> None:
    with room.store.read() as session:
        row = session.get(SittingRow, sitting)
        owner = row.examiner if row else None
    if owner != examiner(room).login:
        raise NotFound(_SENTENCE, sitting)
