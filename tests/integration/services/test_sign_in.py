"""Signing in: codes, passwords, throttling, one active seat."""

from __future__ import annotations

import pytest

from sandbox.errors import NotFound, RefusedRequest, SignInRefused, TooManyAttempts
from sandbox.exam.candidate import CandidateState
from sandbox.exam.events import EventKind
from sandbox.services.accounts import find_account, save_account
from sandbox.services.sign_in_candidate import (
    confirm_seat,
    seat_status,
    sign_in_candidate,
    waiting_seats,
)
from sandbox.services.sign_in_examiner import sign_in_examiner
from sandbox.services.view_sitting import view_candidate
from tests.builders.room import EXAMINER, LOGIN, PASSWORD, Exam


def test_a_candidate_signs_in_with_a_code_typed_as_on_the_slip(exam: Exam) -> None:
    one = exam.sitting.candidates[0]
    typed = f" {one.code[:4].lower()}-{one.code[4:]} "
    here = sign_in_candidate(
        exam.room, candidate_number="00 0000 0001", code=typed, seat="Poste 4", desk=one.id
    )
    assert here.active and here.candidate == one.id
    view = view_candidate(exam.room, one.id)
    assert (view.state, view.seat.seat) == (CandidateState.PRESENT, "Poste 4")
    assert seat_status(exam.room, here.session) == (one.id, "active")
    assert here.session not in str([event.record() for event in exam.room.log.read()])


def test_the_code_of_another_candidate_or_desk_is_refused_alike(exam: Exam) -> None:
    one, two, _three = exam.sitting.candidates
    sentences = set()
    for number, code, desk in (
        (one.candidate.number, two.code, one.id),
        (one.candidate.number, one.code, two.id),
        ("9999999999", one.code, one.id),
    ):
        with pytest.raises(SignInRefused) as refused:
            sign_in_candidate(exam.room, candidate_number=number, code=code, desk=desk)
        sentences.add(refused.value.sentence)
    assert len(sentences) == 1
    assert exam.room.log.read(kinds=[EventKind.SEAT_TAKEN]) == []


def test_after_five_wrong_codes_even_the_right_one_waits(exam: Exam) -> None:
    one = exam.sitting.candidates[0]
    for _attempt in range(5):
        with pytest.raises(SignInRefused):
            sign_in_candidate(
                exam.room, candidate_number=one.candidate.number, code="WRONG", desk=one.id
            )
    with pytest.raises(TooManyAttempts) as refused:
        exam.sign_in(0)
    assert refused.value.wait_seconds == 30
    assert exam.sign_in(1).active
    exam.clock.advance(ms=30_000)
    assert exam.sign_in(0).active


def test_a_right_code_forgets_the_wrong_ones(exam: Exam) -> None:
    one = exam.sitting.candidates[0]
    for _round in range(3):
        for _attempt in range(4):
            with pytest.raises(SignInRefused):
                sign_in_candidate(
                    exam.room, candidate_number=one.candidate.number, code="WRONG", desk=one.id
                )
        exam.sign_in(0)


def test_a_second_seat_waits_for_the_examiner_who_revokes_the_first(exam: Exam) -> None:
    first, second = exam.sign_in(seat="A"), exam.sign_in(seat="B")
    assert (first.active, second.active) == (True, False)
    (waiting,) = waiting_seats(exam.room, exam.sitting.id)
    assert (waiting.candidate, waiting.seat) == (exam.ids[0], "B")
    assert view_candidate(exam.room, exam.ids[0]).seat.waiting_key == waiting.key
    assert seat_status(exam.room, waiting.key) is None, "the key must give no access"
    confirm_seat(exam.room, actor=EXAMINER, key=waiting.key)
    assert seat_status(exam.room, first.session) == (exam.ids[0], "revoked")
    assert seat_status(exam.room, second.session) == (exam.ids[0], "active")
    with pytest.raises(NotFound):
        confirm_seat(exam.room, actor=EXAMINER, key=waiting.key)


def test_a_person_takes_over_from_a_robot_at_once_and_never_the_reverse(exam: Exam) -> None:
    robot = exam.sign_in(robot=True)
    assert view_candidate(exam.room, exam.ids[0]).seat.robot
    person = exam.sign_in()
    assert person.active
    assert seat_status(exam.room, robot.session) == (exam.ids[0], "revoked")
    with pytest.raises(RefusedRequest, match="occupé"):
        exam.sign_in(robot=True)


def test_an_examiner_signs_in_by_name_and_password(exam: Exam) -> None:
    assert sign_in_examiner(exam.room, login=" Martin ", password=PASSWORD).login == LOGIN
    assert len(exam.room.log.read(kinds=[EventKind.EXAMINER_SIGNED_IN])) == 1
    for login, password in ((LOGIN, "wrong"), ("nobody", PASSWORD)):
        with pytest.raises(SignInRefused):
            sign_in_examiner(exam.room, login=login, password=password)
    assert len(exam.room.log.read(kinds=[EventKind.EXAMINER_SIGNED_IN])) == 1


def test_guessing_a_password_is_slowed_down_more_each_time(exam: Exam) -> None:
    waits = []
    for _attempt in range(7):
        try:
            sign_in_examiner(exam.room, login=LOGIN, password="wrong")
        except TooManyAttempts as refused:
            waits.append(refused.wait_seconds)
            exam.clock.advance(ms=refused.wait_seconds * 1000)
            with pytest.raises(SignInRefused):
                sign_in_examiner(exam.room, login=LOGIN, password="wrong")
        except SignInRefused:
            pass
    assert waits == [30, 60]


def test_accounts_want_a_login_and_a_real_password(exam: Exam) -> None:
    for login, password in (("", PASSWORD), ("dupont", "short")):
        with pytest.raises(RefusedRequest):
            save_account(exam.room, login=login, name="D", password=password)
    assert find_account(exam.room, "dupont") is None
    assert find_account(exam.room, LOGIN) is not None
