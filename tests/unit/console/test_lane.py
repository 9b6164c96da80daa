"""Flags of a lane are independent and alerts come first; acts follow the state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from grader_ui.console.lane import lane_of
from sandbox.exam.candidate import CandidateState
from sandbox.services.view_sitting import CandidateView, view_candidate
from tests.builders.room import Exam, build_exam, build_room


@pytest.fixture
def exam(tmp_path: Path) -> Iterator[Exam]:
    room, clock = build_room(tmp_path)
    yield build_exam(room, clock, 10)
    room.close()


@pytest.fixture
def running(exam: Exam) -> CandidateView:
    exam.sign_in()
    exam.start_all()
    return view_candidate(exam.room, exam.ids[0])


def words(view: CandidateView) -> list[str]:
    return [flag.text for flag in lane_of(view, None).flags]


def test_no_flag_hides_another(running: CandidateView) -> None:
    seat = replace(running.seat, waiting_key="k", robot=True)
    view = replace(running, fraud_suspicion=True, remaining_ms=60_000, seat=seat)
    assert words(view) == [
        "autre poste",
        "suspicion de fraude",
        "bientôt fini",
        "en cours",
        "majoré 10\u00a0min",
        "robot",
    ]


def test_a_seat_that_is_gone_is_an_alert_only_while_working(running: CandidateView) -> None:
    gone = replace(running, seat=replace(running.seat, connected=False))
    assert "poste non connecté" in words(gone)
    assert "poste non connecté" not in words(replace(gone, state=CandidateState.FINISHED))


def test_extra_time_is_planned_before_and_credited_after(running: CandidateView) -> None:
    before = lane_of(replace(running, state=CandidateState.READY), None)
    assert "extra" in before.acts and "credit" not in before.acts
    assert "credit" in lane_of(running, None).acts and "extra" not in lane_of(running, None).acts


def test_a_signed_sheet_can_only_be_unlocked(running: CandidateView) -> None:
    assert lane_of(replace(running, state=CandidateState.SIGNED), None).acts == ("unlock",)
