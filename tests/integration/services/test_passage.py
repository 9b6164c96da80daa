"""A passage from preparation to its end, and what is refused on the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from sandbox.errors import NotFound, RefusedRequest, WrongTransition
from sandbox.exam.candidate import CandidateState
from sandbox.exam.events import EventKind, FinishedBy, SuspensionReason
from sandbox.exam.sitting import SittingState
from sandbox.services.check_in import confirm_identity, declare_ready, read_notice
from sandbox.services.credit_time import credit_time, plan_extra_time
from sandbox.services.finish import finish
from sandbox.services.log_incident import log_incident
from sandbox.services.mark_absent import admit_late, mark_absent, suspect_fraud, withdraw
from sandbox.services.prepare_sitting import SubjectReference, prepare_sitting
from sandbox.services.reopen import reopen
from sandbox.services.resume import resume
from sandbox.services.room import open_room
from sandbox.services.start import start
from sandbox.services.suspend import suspend
from sandbox.services.view_sitting import CandidateView, sittings, view_candidate, view_sitting
from sandbox.store.tables import Credential
from tests.builders.room import EXAMINER, GRID, LOGIN, MINUTE, Exam, build_exam, build_room, people


def lane(exam: Exam, rank: int = 0) -> CandidateView:
    return view_candidate(exam.room, exam.ids[rank])


def test_a_prepared_sitting_keeps_the_order_of_the_list_and_no_code_in_clear(exam: Exam) -> None:
    view = view_sitting(exam.room, exam.sitting.id)
    assert [one.number for one in view.candidates] == ["0000000001", "0000000002", "0000000003"]
    assert view.state is SittingState.PREPARED
    assert view.grid == GRID
    code = exam.sitting.candidates[0].code
    assert len(code) == 8
    with exam.room.store.read() as session:
        assert code not in session.get_one(Credential, exam.ids[0]).code_hash
    assert code not in repr(exam.sitting)
    assert [one.id for one in sittings(exam.room, LOGIN)] == [exam.sitting.id]
    assert sittings(exam.room, "another") == ()


@pytest.mark.parametrize("size", [0, 4])
def test_a_sitting_of_no_or_four_candidates_is_refused(exam: Exam, size: int) -> None:
    before = exam.room.log.head_seq()
    with pytest.raises(RefusedRequest, match="un à trois"):
        prepare_sitting(
            exam.room, subject=SubjectReference("B"), grid=GRID, examiner=LOGIN,
            candidates=people(*[0] * size),
        )  # fmt: skip
    assert exam.room.log.head_seq() == before


def test_a_sitting_with_one_number_twice_or_without_examiner_is_refused(exam: Exam) -> None:
    one = people(0)[0]
    with pytest.raises(RefusedRequest, match="même numéro"):
        prepare_sitting(
            exam.room, subject=SubjectReference("B"), grid=GRID, examiner=LOGIN,
            candidates=[one, one],
        )  # fmt: skip
    with pytest.raises(RefusedRequest, match="compte"):
        prepare_sitting(
            exam.room, subject=SubjectReference("B"), grid=GRID, examiner="nobody",
            candidates=[one],
        )  # fmt: skip


def test_nobody_is_ready_before_notice_and_identity(exam: Exam) -> None:
    candidate, actor = exam.ids[0], f"candidate:{exam.ids[0]}"
    with pytest.raises(WrongTransition, match="attendu"):
        declare_ready(exam.room, actor=actor, candidate=candidate)
    confirm_identity(exam.room, actor=actor, candidate=candidate)
    with pytest.raises(RefusedRequest, match="notice"):
        declare_ready(exam.room, actor=actor, candidate=candidate)
    read_notice(exam.room, actor=actor, candidate=candidate)
    ready = declare_ready(exam.room, actor=actor, candidate=candidate)
    assert ready is CandidateState.READY
    head = exam.room.log.head_seq()
    assert declare_ready(exam.room, actor=actor, candidate=candidate) is CandidateState.READY
    assert exam.room.log.head_seq() == head


def test_the_start_gives_everyone_the_same_origin_and_its_own_deadline(tmp_path: Path) -> None:
    room, clock = build_room(tmp_path)
    exam = build_exam(room, clock, 0, 13, 0)
    for rank in range(3):
        exam.make_ready(rank)
    begun = start(room, actor=EXAMINER, sitting=exam.sitting.id)
    assert [one.granted_ms for one in begun] == [40 * MINUTE, 53 * MINUTE, 40 * MINUTE]
    assert len({one.deadline_ticks_ms - one.granted_ms for one in begun}) == 1
    clock.advance(ms=10 * MINUTE)
    assert [lane(exam, rank).remaining_ms for rank in range(3)] == [
        30 * MINUTE, 43 * MINUTE, 30 * MINUTE,
    ]  # fmt: skip
    room.close()


def test_naming_one_who_is_not_ready_starts_nobody(exam: Exam) -> None:
    exam.make_ready(0)
    with pytest.raises(WrongTransition):
        start(exam.room, actor=EXAMINER, sitting=exam.sitting.id, candidates=exam.ids[:2])
    assert lane(exam).state is CandidateState.READY
    start(exam.room, actor=EXAMINER, sitting=exam.sitting.id)
    assert lane(exam).state is CandidateState.RUNNING
    with pytest.raises(RefusedRequest, match="prêt"):
        start(exam.room, actor=EXAMINER, sitting=exam.sitting.id)
    with pytest.raises(NotFound):
        start(exam.room, actor=EXAMINER, sitting=exam.sitting.id, candidates=["other"])


def test_a_suspension_costs_no_time_even_when_the_wall_clock_jumps(exam: Exam) -> None:
    exam.start_all()
    exam.clock.advance(ms=5 * MINUTE)
    assert suspend(exam.room, actor=EXAMINER, candidate=exam.ids[0]) == 35 * MINUTE
    exam.clock.advance(ms=7 * MINUTE)
    exam.clock.jump_wall(timedelta(hours=1))
    assert lane(exam).remaining_ms == 35 * MINUTE
    back = resume(exam.room, actor=EXAMINER, candidate=exam.ids[0])
    assert (back.credited_ms, back.remaining_ms) == (7 * MINUTE, 35 * MINUTE)
    exam.clock.advance(ms=MINUTE)
    assert lane(exam).remaining_ms == 34 * MINUTE
    assert lane(exam, 1).remaining_ms == 27 * MINUTE
    assert lane(exam).credited_ms == 7 * MINUTE


def test_a_break_is_entered_as_a_break_and_not_as_credited_time(exam: Exam) -> None:
    exam.start_all()
    suspend(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason=SuspensionReason.BREAK)
    exam.clock.advance(ms=MINUTE)
    resume(exam.room, actor=EXAMINER, candidate=exam.ids[0])
    assert (lane(exam).credited_ms, lane(exam).granted_ms) == (0, 41 * MINUTE)


def test_resuming_twice_with_one_op_id_credits_once_and_without_is_refused(exam: Exam) -> None:
    exam.start_all()
    suspend(exam.room, actor=EXAMINER, candidate=exam.ids[0])
    exam.clock.advance(ms=MINUTE)
    first = resume(exam.room, actor=EXAMINER, candidate=exam.ids[0], op_id="r")
    assert resume(exam.room, actor=EXAMINER, candidate=exam.ids[0], op_id="r") == first
    assert lane(exam).credited_ms == MINUTE
    with pytest.raises(WrongTransition, match="en cours"):
        resume(exam.room, actor=EXAMINER, candidate=exam.ids[0])


def test_time_is_credited_for_a_reason_and_within_limits(exam: Exam) -> None:
    exam.start_all()
    left = credit_time(exam.room, actor=EXAMINER, candidate=exam.ids[0], ms=MINUTE, reason="Panne")
    assert left == 41 * MINUTE
    for ms, reason in ((MINUTE, "  "), (0, "Panne"), (10_000 * MINUTE, "Panne")):
        with pytest.raises(RefusedRequest):
            credit_time(exam.room, actor=EXAMINER, candidate=exam.ids[0], ms=ms, reason=reason)
    assert lane(exam).remaining_ms == 41 * MINUTE


def test_extra_time_is_planned_before_the_start_only(exam: Exam) -> None:
    third = 13 * MINUTE + 20_000
    for total in (third, third, 0, third):
        plan_extra_time(exam.room, actor=EXAMINER, candidate=exam.ids[0], total_ms=total)
    assert lane(exam).granted_ms == 53 * MINUTE + 20_000
    exam.start_all()
    with pytest.raises(RefusedRequest, match="avant le départ"):
        plan_extra_time(exam.room, actor=EXAMINER, candidate=exam.ids[0], total_ms=0)


def test_a_finished_passage_reopens_with_what_was_left(exam: Exam) -> None:
    exam.start_all()
    exam.clock.advance(ms=30 * MINUTE)
    exam.finish()
    exam.finish()
    assert lane(exam).finished_by is FinishedBy.CANDIDATE
    exam.clock.advance(ms=20 * MINUTE)
    with pytest.raises(RefusedRequest, match="motif"):
        reopen(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="")
    left = reopen(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Clic malheureux")
    assert left == lane(exam).remaining_ms == 10 * MINUTE
    assert lane(exam).state is CandidateState.RUNNING


def test_a_passage_without_time_left_reopens_only_after_a_credit(exam: Exam) -> None:
    exam.start_all()
    exam.clock.advance(ms=50 * MINUTE)
    finish(exam.room, actor=EXAMINER, candidate=exam.ids[0], by=FinishedBy.EXAMINER)
    assert lane(exam).finished_by is FinishedBy.DEADLINE
    with pytest.raises(RefusedRequest, match="temps"):
        reopen(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Panne")
    credit_time(exam.room, actor=EXAMINER, candidate=exam.ids[0], ms=MINUTE, reason="Panne")
    assert reopen(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Panne") == MINUTE


def test_nobody_finishes_before_the_start(exam: Exam) -> None:
    with pytest.raises(WrongTransition):
        exam.finish()


def test_absent_then_late_then_here_is_a_decision_with_its_reason(exam: Exam) -> None:
    candidate = exam.ids[0]
    assert mark_absent(exam.room, actor=EXAMINER, candidate=candidate) is CandidateState.ABSENT
    with pytest.raises(RefusedRequest, match="Appelez"):
        exam.sign_in()
    with pytest.raises(RefusedRequest, match="motif"):
        admit_late(exam.room, actor=EXAMINER, candidate=candidate, reason="")
    late = admit_late(exam.room, actor=EXAMINER, candidate=candidate, reason="Train en retard")
    assert late is CandidateState.EXPECTED
    exam.start_all()
    with pytest.raises(WrongTransition, match="absent"):
        mark_absent(exam.room, actor=EXAMINER, candidate=candidate)


def test_suspected_fraud_is_a_flag_and_the_candidate_goes_on(exam: Exam) -> None:
    exam.start_all()
    suspect_fraud(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Téléphone")
    assert lane(exam).fraud_suspicion and lane(exam).state is CandidateState.RUNNING
    suspect_fraud(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Levée", suspected=False)
    assert not lane(exam).fraud_suspicion


def test_a_withdrawn_candidate_cannot_come_back(exam: Exam) -> None:
    exam.start_all()
    withdraw(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Malaise")
    assert lane(exam).state is CandidateState.WITHDRAWN
    with pytest.raises(WrongTransition):
        reopen(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Retour")


def test_an_incident_credits_all_it_names_or_nothing_at_all(exam: Exam) -> None:
    exam.start_all()
    both = exam.ids[:2]
    incident = log_incident(
        exam.room, actor=EXAMINER, sitting=exam.sitting.id, category="network",
        text="Coupure de deux minutes", candidates=both, credited_ms=2 * MINUTE, op_id="i",
    )  # fmt: skip
    again = log_incident(
        exam.room, actor=EXAMINER, sitting=exam.sitting.id, category="network",
        text="Coupure de deux minutes", candidates=both, credited_ms=2 * MINUTE, op_id="i",
    )  # fmt: skip
    assert incident == again
    assert [lane(exam, rank).credited_ms for rank in range(3)] == [2 * MINUTE, 2 * MINUTE, 0]
    withdraw(exam.room, actor=EXAMINER, candidate=exam.ids[1], reason="Malaise")
    head = exam.room.log.head_seq()
    with pytest.raises(WrongTransition):
        log_incident(
            exam.room, actor=EXAMINER, sitting=exam.sitting.id, category="network",
            text="Encore", candidates=both, credited_ms=MINUTE,
        )  # fmt: skip
    for category, text in (("weather", "Orage"), ("network", "")):
        with pytest.raises(RefusedRequest):
            log_incident(
                exam.room, actor=EXAMINER, sitting=exam.sitting.id, category=category, text=text
            )
    assert exam.room.log.head_seq() == head


def test_a_room_opened_again_finds_the_exam_as_it_was(exam: Exam) -> None:
    exam.start_all()
    exam.clock.advance(ms=MINUTE)
    before = view_sitting(exam.room, exam.sitting.id)
    exam.room.close()
    again = open_room(exam.room.settings, exam.clock)
    assert view_sitting(again, exam.sitting.id) == before
    assert again.log.read(kinds=[EventKind.STARTED])[0].candidate == exam.ids[0]
    again.close()


def test_reading_a_sitting_takes_as_many_queries_for_three_candidates_as_for_one(
    tmp_path: Path,
) -> None:
    room, clock = build_room(tmp_path)
    counts = []
    for extra in ((0,), (0, 0, 0)):
        exam = build_exam(room, clock, *extra)
        statements: list[str] = []
        listener = count_into(statements)
        event.listen(room.store.engine, "before_cursor_execute", listener)
        view_sitting(room, exam.sitting.id)
        event.remove(room.store.engine, "before_cursor_execute", listener)
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 10
    room.close()


def count_into(statements: list[str]) -> Callable[..., None]:
    def listen(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    return listen
