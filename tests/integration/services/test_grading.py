"""Grading: versions, conflicts, the mark, the signature and its lock."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from sandbox.errors import (
    Conflict,
    IncompleteSheet,
    RefusedRequest,
    SheetLocked,
    SignInRefused,
    WrongTransition,
)
from sandbox.exam.candidate import CandidateState
from sandbox.services.accounts import save_account
from sandbox.services.comment import comment_row, comment_sheet
from sandbox.services.observe import observe
from sandbox.services.save_answer import save_answer
from sandbox.services.set_level import set_level
from sandbox.services.set_mark import set_mark
from sandbox.services.sheet import sheet_content, sheet_digest
from sandbox.services.sign_sheet import sign_sheet
from sandbox.services.unlock import unlock
from sandbox.services.versioned import Saved, Write
from sandbox.services.view_sitting import view_candidate
from sandbox.store.tables import GridCell, Observation
from tests.builders.room import EXAMINER, LOGIN, MINUTE, PASSWORD, Exam


def level(exam: Exam, value: str | None, write: Write, row: str = "q1-champs") -> Saved:
    return set_level(
        exam.room, actor=EXAMINER, candidate=exam.ids[0], row=row, level=value, write=write
    )


def mark(exam: Exam, value: str | None, base: int = 0) -> Saved:
    return set_mark(
        exam.room, actor=EXAMINER, candidate=exam.ids[0],
        mark=None if value is None else Decimal(value), write=exam.write(base),
    )  # fmt: skip


def answer(exam: Exam, text: str, base: int = 0, task: str = "q1") -> Saved:
    return save_answer(
        exam.room, actor=f"candidate:{exam.ids[0]}", candidate=exam.ids[0], task=task, text=text,
        write=exam.write(base),
    )  # fmt: skip


def cells(exam: Exam) -> list[GridCell]:
    with exam.room.store.read() as session:
        return list(session.scalars(select(GridCell).order_by(GridCell.row)))


def test_a_level_is_versioned_and_the_same_op_id_gives_the_first_answer(exam: Exam) -> None:
    exam.start_all()
    write = exam.write()
    first = level(exam, "S", write)
    assert (first.version, first.value) == (1, "S")
    assert level(exam, "TI", write) == first
    assert level(exam, "TS", exam.write(1)).version == 2
    assert cells(exam)[0].level == "TS"


def test_a_stale_level_is_a_conflict_on_that_row_alone_with_both_values(exam: Exam) -> None:
    exam.start_all()
    level(exam, "S", exam.write())
    with pytest.raises(Conflict) as refused:
        level(exam, "I", exam.write())
    conflict = refused.value
    assert (conflict.current_value, conflict.current_version, conflict.attempted) == ("S", 1, "I")
    assert level(exam, "I", exam.write(), row="q2-prix").version == 1
    assert [cell.level for cell in cells(exam)] == ["S", "I"]


def test_a_comment_leaves_the_level_and_its_version_alone(exam: Exam) -> None:
    exam.start_all()
    level(exam, "S", exam.write())
    comment_row(
        exam.room, actor=EXAMINER, candidate=exam.ids[0], row="q1-champs", text="Soigné",
        write=exam.write(),
    )  # fmt: skip
    (cell,) = cells(exam)
    assert (cell.level, cell.level_version, cell.comment) == ("S", 1, "Soigné")
    assert level(exam, None, exam.write(1)).version == 2
    (cell,) = cells(exam)
    assert (cell.level, cell.comment) == (None, "Soigné")


def test_what_the_grid_does_not_have_is_refused(exam: Exam) -> None:
    exam.start_all()
    with pytest.raises(RefusedRequest, match="ligne"):
        level(exam, "S", exam.write(), row="q9")
    with pytest.raises(RefusedRequest, match="niveau"):
        level(exam, "A+", exam.write())
    with pytest.raises(RefusedRequest, match="longue"):
        comment_sheet(
            exam.room, actor=EXAMINER, candidate=exam.ids[0], text="x" * 5000, write=exam.write()
        )
    with pytest.raises(RefusedRequest, match="texte"):
        observe(exam.room, actor=EXAMINER, candidate=exam.ids[0], text=" ")
    assert cells(exam) == []


def test_nothing_is_judged_before_the_start(exam: Exam) -> None:
    with pytest.raises(WrongTransition, match="évaluer"):
        level(exam, "S", exam.write())


def test_an_observation_remembers_when_in_the_exam_it_was_made(exam: Exam) -> None:
    exam.start_all()
    exam.clock.advance(ms=3 * MINUTE)
    first = observe(exam.room, actor=EXAMINER, candidate=exam.ids[0], text="Hésite", op_id="o")
    again = observe(exam.room, actor=EXAMINER, candidate=exam.ids[0], text="Hésite", op_id="o")
    assert first == again
    with exam.room.store.read() as session:
        (row,) = session.scalars(select(Observation))
    assert row.elapsed_ms == 3 * MINUTE


def test_a_mark_waits_for_the_end_and_keeps_to_the_step(exam: Exam) -> None:
    exam.start_all()
    with pytest.raises(WrongTransition):
        mark(exam, "12")
    exam.finish()
    for wrong in ("12.3", "20.5", "-0.5", "12.555", "NaN", "Infinity"):
        with pytest.raises(RefusedRequest):
            mark(exam, wrong)
    assert mark(exam, "13.5").value == "13,5"
    assert view_candidate(exam.room, exam.ids[0]).state is CandidateState.GRADED
    with pytest.raises(Conflict) as refused:
        mark(exam, "8")
    assert (refused.value.current_value, refused.value.attempted) == ("13,5", "8")
    mark(exam, None, base=1)
    assert view_candidate(exam.room, exam.ids[0]).state is CandidateState.FINISHED


def test_an_answer_is_kept_until_the_deadline_and_not_after(exam: Exam) -> None:
    with pytest.raises(WrongTransition):
        answer(exam, "Trop tôt")
    exam.start_all()
    assert answer(exam, "Un").version == 1
    assert answer(exam, "Deux", base=1).version == 2
    with pytest.raises(Conflict) as refused:
        answer(exam, "Autre onglet", base=1)
    assert refused.value.current_value == "Deux"
    with pytest.raises(RefusedRequest, match="question"):
        answer(exam, "?", task="q9")
    exam.clock.advance(ms=40 * MINUTE)
    with pytest.raises(RefusedRequest, match="terminée"):
        answer(exam, "Trop tard", base=2)


def test_an_incomplete_sheet_names_what_is_missing(exam: Exam) -> None:
    exam.start_all()
    exam.finish()
    level(exam, "TI", exam.write())
    with pytest.raises(IncompleteSheet) as refused:
        sign_sheet(exam.room, login=LOGIN, password=PASSWORD, candidate=exam.ids[0])
    missing = " ".join(refused.value.missing)
    for part in ("niveau de «\N{NO-BREAK SPACE}Fixer un prix", "commentaire de", "la note"):
        assert part in missing


def test_a_sheet_is_signed_by_its_examiner_with_the_password_only(exam: Exam) -> None:
    exam.start_all()
    exam.finish()
    exam.grade()
    save_account(exam.room, login="durand", name="D. Durand", password=PASSWORD)
    with pytest.raises(SignInRefused):
        sign_sheet(exam.room, login=LOGIN, password="wrong", candidate=exam.ids[0])
    with pytest.raises(RefusedRequest, match="Seul l’examinateur"):
        sign_sheet(exam.room, login="durand", password=PASSWORD, candidate=exam.ids[0])
    with pytest.raises(RefusedRequest, match="non transmises"):
        sign_sheet(
            exam.room, login=LOGIN, password=PASSWORD, candidate=exam.ids[0], unsent_writes=2
        )
    signed = sign_sheet(exam.room, login=LOGIN, password=PASSWORD, candidate=exam.ids[0], op_id="s")
    again = sign_sheet(exam.room, login=LOGIN, password=PASSWORD, candidate=exam.ids[0], op_id="s")
    assert signed == again
    with exam.room.store.read() as session:
        content = sheet_content(session, exam.ids[0])
    assert sheet_digest(content) == signed.sheet_digest
    assert sheet_digest(replace(content, mark_hundredths=1400)) != signed.sheet_digest


def test_a_signed_sheet_is_locked_until_it_is_unlocked_for_a_reason(exam: Exam) -> None:
    exam.start_all()
    exam.finish()
    exam.grade()
    sign_sheet(exam.room, login=LOGIN, password=PASSWORD, candidate=exam.ids[0])
    head = exam.room.log.head_seq()
    with pytest.raises(SheetLocked):
        level(exam, "TI", exam.write(1))
    with pytest.raises(SheetLocked):
        mark(exam, "20", base=1)
    with pytest.raises(SheetLocked):
        comment_sheet(
            exam.room, actor=EXAMINER, candidate=exam.ids[0], text="!", write=exam.write()
        )
    with pytest.raises(RefusedRequest, match="motif"):
        unlock(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason=" ")
    assert exam.room.log.head_seq() == head
    unlock(exam.room, actor=EXAMINER, candidate=exam.ids[0], reason="Erreur de report")
    assert mark(exam, "14", base=1).version == 2
    view = view_candidate(exam.room, exam.ids[0])
    assert (view.state, view.signed_at) == (CandidateState.GRADED, None)
