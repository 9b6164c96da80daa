"""A sitting (one examiner, one subject, one to three candidates): its state follows from theirs."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sandbox.exam.candidate import CandidateState

MOST_CANDIDATES = 3  # decree, E5, 4.2: up to three candidates at once on the same subject


class SittingState(StrEnum):
    """What the examiner has in hand."""

    PREPARED = "prepared"
    WAITING = "waiting"
    RUNNING = "running"
    GRADING = "grading"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """How screens call this state, in French."""
        return _LABELS[self]


_LABELS = {
    SittingState.PREPARED: "préparé",
    SittingState.WAITING: "en attente du départ",
    SittingState.RUNNING: "en cours",
    SittingState.GRADING: "à terminer",
    SittingState.CLOSED: "clos",
}

_S = CandidateState


def sitting_state(candidates: Iterable[CandidateState]) -> SittingState:
    """The sitting's state, the most urgent one first: somebody working hides everything else."""
    states = frozenset(candidates)
    if states & {_S.RUNNING, _S.SUSPENDED}:
        return SittingState.RUNNING
    if states & {_S.PRESENT, _S.READY}:
        return SittingState.WAITING
    if states & {_S.FINISHED, _S.GRADED}:
        return SittingState.GRADING
    if _S.EXPECTED in states or not states:
        return SittingState.PREPARED
    return SittingState.CLOSED
