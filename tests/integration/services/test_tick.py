"""What time does by itself: deadlines, other boots, work left to do."""

from __future__ import annotations

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import CandidateState
from sandbox.exam.events import Draft, EventKind, FinishedBy, SiteStarted, SnapshotTaken
from sandbox.services.credit_time import credit_time
from sandbox.services.reopen import reopen
from sandbox.services.resume import resume
from sandbox.services.suspend import suspend
from sandbox.services.tick import tick
from sandbox.services.view_sitting import view_candidate
from tests.builders.room import EXAMINER, MINUTE, Exam


def give_site(exam: Exam, rank: int) -> None:
    said = SiteStarted(site=f"site-{rank}", host=f"site-{rank}.localhost", port=9000)
    exam.room.log.append(Draft(said, "system", exam.sitting.id, exam.ids[rank]))


def test_a_deadline_is_reached_once_and_not_a_millisecond_early(exam: Exam) -> None:
    exam.start_all()
    exam.clock.advance(ms=40 * MINUTE - 1)
    assert tick(exam.room).reached == ()
    exam.clock.advance(ms=1)
    assert set(tick(exam.room).reached) == set(exam.ids)
    assert tick(exam.room).reached == ()
    view = view_candidate(exam.room, exam.ids[0])
    assert view.state is CandidateState.FINISHED
    assert view.finished_by is FinishedBy.DEADLINE
    assert len(exam.room.log.read(kinds=[EventKind.DEADLINE_REACHED])) == 3


def test_suspended_and_credited_candidates_are_left_alone(exam: Exam) -> None:
    exam.start_all()
    suspend(exam.room, actor=EXAMINER, candidate=exam.ids[0])
    credit_time(exam.room, actor=EXAMINER, candidate=exam.ids[1], ms=MINUTE, reason="Panne")
    exam.clock.advance(ms=40 * MINUTE)
    assert tick(exam.room).reached == (exam.ids[2],)


def test_a_site_stays_to_close_until_its_final_snapshot_is_logged(exam: Exam) -> None:
    give_site(exam, 0)
    give_site(exam, 1)
    exam.start_all()
    assert tick(exam.room).to_close == ()
    exam.finish(0)
    assert tick(exam.room).to_close == tick(exam.room).to_close == (exam.ids[0],)
    for final, left in ((False, (exam.ids[0],)), (True, ())):
        said = SnapshotTaken(site="site-0", digest="d", final=final)
        exam.room.log.append(Draft(said, "system", exam.sitting.id, exam.ids[0]))
        assert tick(exam.room).to_close == left


def test_a_reopened_passage_is_closed_again_at_its_new_end(exam: Exam) -> None:
    give_site(exam, 0)
    exam.start_all()
    exam.finish(0)
    said = SnapshotTaken(site="site-0", digest="d", final=True)
    exam.room.log.append(Draft(said, "system", exam.sitting.id, exam.ids[0]))
    reopen(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Clic malheureux")
    assert tick(exam.room).to_close == ()
    exam.finish(0)
    assert tick(exam.room).to_close == (exam.ids[0],)


def test_another_boot_suspends_since_the_last_heartbeat(exam: Exam) -> None:
    exam.start_all()
    exam.clock.advance(ms=10 * MINUTE)
    tick(exam.room)
    exam.clock.advance(ms=200)
    exam.clock.reboot("boot-2", ticks_ms=9_000_000, off_ms=3 * MINUTE)
    assert view_candidate(exam.room, exam.ids[0]).interrupted
    report = tick(exam.room)
    assert set(report.suspended) == set(exam.ids) and report.reached == ()
    assert tick(exam.room).suspended == ()
    view = view_candidate(exam.room, exam.ids[0])
    assert (view.state, view.remaining_ms) == (CandidateState.SUSPENDED, 30 * MINUTE)
    exam.clock.advance(ms=MINUTE)
    back = resume(exam.room, actor=EXAMINER, candidate=exam.ids[0])
    assert back.remaining_ms == 30 * MINUTE
    exam.clock.advance(ms=MINUTE)
    assert view_candidate(exam.room, exam.ids[0]).remaining_ms == 29 * MINUTE


def test_an_act_before_the_first_tick_of_another_boot_is_refused(exam: Exam) -> None:
    exam.start_all()
    tick(exam.room)
    exam.clock.reboot("boot-2")
    try:
        suspend(exam.room, actor=EXAMINER, candidate=exam.ids[0])
    except RefusedRequest as refusal:
        assert refusal.code == "other_boot"
    else:
        raise AssertionError("accepted on the ticks of another boot")
    tick(exam.room)
    assert resume(exam.room, actor=EXAMINER, candidate=exam.ids[0]).remaining_ms == 40 * MINUTE


def test_a_console_away_past_the_deadline_does_not_eat_credited_time(exam: Exam) -> None:
    exam.start_all()
    exam.clock.advance(ms=45 * MINUTE)
    tick(exam.room)
    left = credit_time(exam.room, actor=EXAMINER, candidate=exam.ids[0], ms=MINUTE, reason="Panne")
    assert left == MINUTE
