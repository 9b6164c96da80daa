"""The event log: idempotent, serialised, verifiable, also as a file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import update

from sandbox.errors import StoreFailure, TamperedLog
from sandbox.exam.events import Draft, ExaminerSignedIn
from sandbox.services.view_sitting import view_sitting
from sandbox.store.chain import export, verify_file, verify_store
from sandbox.store.tables import EventRow
from tests.builders.room import EXAMINER, Exam


def signed_in(login: str) -> Draft:
    return Draft(ExaminerSignedIn(login=login), EXAMINER)


def test_the_same_op_id_twice_gives_the_first_answer(exam: Exam) -> None:
    log = exam.room.log
    before = log.head_seq()
    first = log.append(signed_in("one"), "op")
    assert log.append(signed_in("two"), "op") == first
    assert log.head_seq() == before + 1


def test_threads_that_append_at_once_share_one_unbroken_chain(exam: Exam) -> None:
    log = exam.room.log
    before = log.head_seq()
    with ThreadPoolExecutor(8) as pool:
        events = list(pool.map(lambda n: log.append(signed_in(f"l{n}"), f"op{n}"), range(40)))
    assert sorted(event.seq for event in events) == list(range(before + 1, before + 41))
    assert verify_store(exam.room.store).seq == before + 40


def test_threads_that_send_the_same_op_id_append_once(exam: Exam) -> None:
    with ThreadPoolExecutor(8) as pool:
        events = list(pool.map(lambda n: exam.room.log.append(signed_in(f"l{n}"), "op"), range(16)))
    assert len({event.seq for event in events}) == 1


def test_an_error_inside_a_transaction_leaves_no_event_and_no_projection(exam: Exam) -> None:
    before, view = exam.room.log.head_seq(), view_sitting(exam.room, exam.sitting.id)
    with pytest.raises(RuntimeError), exam.room.log.transaction() as transaction:
        transaction.append(signed_in("lost"))
        raise RuntimeError
    assert exam.room.log.head_seq() == before
    assert view_sitting(exam.room, exam.sitting.id) == view
    assert verify_store(exam.room.store).seq == before


def test_a_waiting_thread_is_woken_by_the_next_event_and_not_before(exam: Exam) -> None:
    log, answers = exam.room.log, list[bool]()
    head = log.head_seq()
    assert log.wait(head, timeout=0.01) is False
    waiting = threading.Thread(target=lambda: answers.append(log.wait(head, timeout=20)))
    waiting.start()
    log.append(signed_in("news"))
    waiting.join(20)
    assert answers == [True]


def test_reading_resumes_after_a_sequence_and_keeps_to_its_sitting(exam: Exam) -> None:
    log = exam.room.log
    events = log.read(sitting=exam.sitting.id)
    assert [event.seq for event in log.read(after=events[1].seq, limit=1)] == [events[2].seq]
    assert log.read(sitting="another") == []


def test_a_changed_payload_is_found_and_named(exam: Exam) -> None:
    exam.start_all()
    assert verify_store(exam.room.store).seq > 3
    with exam.room.store.write() as session:
        session.execute(update(EventRow).where(EventRow.seq == 3).values(actor="examiner:other"))
    with pytest.raises(TamperedLog) as refused:
        verify_store(exam.room.store)
    assert refused.value.seq == 3


def swap(lines: list[bytes]) -> list[bytes]:
    return [lines[1], lines[0], *lines[2:]]


def change_a_name(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b"NOM2", b"NOM9") for line in lines]


@pytest.mark.parametrize(
    "damage",
    [
        swap,
        change_a_name,
        lambda lines: lines[:-1],
        lambda lines: [*lines[:-2], lines[-1]],
        lambda lines: lines[1:],
        lambda lines: [*lines, lines[0]],
        lambda lines: [*lines[:-1], lines[-1][:-5]],
        lambda lines: [*lines[:2], b"\xff\xfe\n", *lines[2:]],
        lambda lines: [*lines[:2], b"[]\n", *lines[2:]],
        lambda lines: [],
    ],
    ids=[
        "reordered", "changed", "no trailer", "last event cut", "first event cut", "doubled",
        "last line cut", "not text", "not an event", "empty",
    ],
)  # fmt: skip
def test_a_damaged_export_is_refused_and_the_whole_one_accepted(
    exam: Exam, tmp_path: Path, damage: Callable[[list[bytes]], list[bytes]]
) -> None:
    path = tmp_path / "journal.jsonl"
    assert export(exam.room.store, path) == verify_store(exam.room.store)
    verify_file(path)
    path.write_bytes(b"".join(damage(path.read_bytes().splitlines(keepends=True))))
    with pytest.raises(TamperedLog):
        verify_file(path)


def test_an_export_for_one_sitting_withholds_the_others_and_still_verifies(
    exam: Exam, tmp_path: Path
) -> None:
    path = tmp_path / "journal.jsonl"
    found = export(exam.room.store, path, sitting="another")
    assert found.withheld == found.count > 0
    assert b"NOM1" not in path.read_bytes()
    assert verify_file(path) == found


def test_an_export_that_cannot_be_written_leaves_the_former_one(exam: Exam, tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    found = export(exam.room.store, path)
    (tmp_path / "journal.jsonl.part").mkdir()
    with pytest.raises(StoreFailure):
        export(exam.room.store, path)
    assert verify_file(path) == found
