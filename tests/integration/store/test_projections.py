"""Projections: a replay of the log gives the same tables."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import delete

from sandbox.exam.events import (
    CheckVerdict,
    Draft,
    PageOpen,
    SiteAction,
    SiteFrozen,
    SiteStarted,
    SnapshotTaken,
    VerdictsComputed,
)
from sandbox.services.comment import comment_row, comment_sheet
from sandbox.services.credit_time import credit_time, plan_extra_time
from sandbox.services.finish import finish
from sandbox.services.log_incident import log_incident
from sandbox.services.mark_absent import mark_absent, suspect_fraud
from sandbox.services.observe import observe
from sandbox.services.resume import resume
from sandbox.services.save_answer import save_answer
from sandbox.services.set_mark import set_mark
from sandbox.services.sign_sheet import sign_sheet
from sandbox.services.start import start
from sandbox.services.suspend import suspend
from sandbox.services.unlock import unlock
from sandbox.store.projections import contents, projection_tables, rebuild
from tests.builders.room import EXAMINER, LOGIN, PASSWORD, Exam


def live_a_whole_exam(exam: Exam) -> None:
    room, sitting = exam.room, exam.sitting.id
    one, two, three = exam.ids
    plan_extra_time(room, actor=EXAMINER, candidate=one, total_ms=800_000)
    exam.sign_in(0, robot=True)
    exam.sign_in(0)
    exam.make_ready(0)
    exam.make_ready(1)
    mark_absent(room, actor=EXAMINER, candidate=three)
    start(room, actor=EXAMINER, sitting=sitting)
    site = f"site-{one}"
    room.log.append_all(
        [
            (Draft(payload, f"candidate:{one}", sitting, one), exam.op())
            for payload in (
                SiteStarted(site=site, host=f"{site}.localhost", port=9000),
                SiteAction(
                    site=site, site_seq=1, done_at="2027-05-18T08:00:00Z", elapsed_ms=10,
                    actor="admin", verb="update", entity="product", key="P1",
                    sentence="a modifié le prix", path="/admin", changes=1,
                ),
                PageOpen(site=site, path="/admin", title="Produits"),
                VerdictsComputed(
                    verdicts=(CheckVerdict(check="prix", task="q1", outcome="failed"),)
                ),
                VerdictsComputed(
                    final=True,
                    verdicts=(
                        CheckVerdict(
                            check="prix", task="q1", outcome="passed", rows=("q1-champs",)
                        ),
                    ),
                ),
            )
        ]
    )  # fmt: skip
    exam.clock.advance(ms=60_000)
    suspend(room, actor=EXAMINER, candidate=one)
    exam.clock.advance(ms=30_000)
    resume(room, actor=EXAMINER, candidate=one)
    save_answer(
        room, actor=f"candidate:{one}", candidate=one, task="q1", text="Réponse", write=exam.write()
    )
    credit_time(room, actor=EXAMINER, candidate=two, ms=1_000, reason="Écran noir")
    log_incident(
        room, actor=EXAMINER, sitting=sitting, category="seat", text="Poste en panne",
        candidates=[one], credited_ms=5_000,
    )  # fmt: skip
    suspect_fraud(room, actor=EXAMINER, candidate=two, reason="Téléphone")
    observe(room, actor=EXAMINER, candidate=one, text="Va vite", row="q1-champs")
    finish(room, actor=f"candidate:{one}", candidate=one)
    for payload in (SiteFrozen(site=site, journal_seq=1), SnapshotTaken(site=site, digest="d")):
        room.log.append(Draft(payload, "system", sitting, one))
    exam.grade(0)
    comment_row(
        room, actor=EXAMINER, candidate=one, row="q1-champs", text="Bien", write=exam.write()
    )
    comment_sheet(room, actor=EXAMINER, candidate=one, text="Solide", write=exam.write())
    sign_sheet(room, login=LOGIN, password=PASSWORD, candidate=one)
    unlock(room, actor=EXAMINER, candidate=one, reason="Erreur de saisie")
    set_mark(room, actor=EXAMINER, candidate=one, mark=Decimal(14), write=exam.write(1))
    sign_sheet(room, login=LOGIN, password=PASSWORD, candidate=one)


def test_a_rebuild_from_the_log_gives_the_same_tables(exam: Exam) -> None:
    live_a_whole_exam(exam)
    with exam.room.store.read() as session:
        before = contents(session)
    assert all(before.values()), [name for name, rows in before.items() if not rows]
    with exam.room.store.write() as session:
        rebuild(session)
    with exam.room.store.read() as session:
        assert contents(session) == before


def test_a_rebuild_mends_projections_that_were_damaged(exam: Exam) -> None:
    exam.start_all()
    with exam.room.store.read() as session:
        before = contents(session)
    with exam.room.store.write() as session:
        session.execute(delete(projection_tables()[-1]))
        for table in projection_tables():
            if table.name == "ledger_entry":
                session.execute(table.update().values(ms=1))
    with exam.room.store.read() as session:
        assert contents(session) != before
    with exam.room.store.write() as session:
        rebuild(session)
    with exam.room.store.read() as session:
        assert contents(session) == before
