"""Grid cells, sheet, observations, answers and verdicts."""

from __future__ import annotations

from sqlalchemy.orm import Session

from sandbox.exam import events as ev
from sandbox.exam.candidate import Act, move
from sandbox.exam.events import Event
from sandbox.store.projections.registry import candidate_of, projects
from sandbox.store.tables import AnswerRow, GridCell, Observation, Sheet, VerdictRow


def _cell(session: Session, event: Event, row: str) -> GridCell:
    cell = session.get(GridCell, (event.candidate, row))
    if cell is None:
        cell = GridCell(
            candidate=event.candidate,
            row=row,
            level_version=0,
            comment="",
            communicable=True,
            comment_version=0,
        )
        session.add(cell)
    return cell


def _sheet(session: Session, event: Event) -> Sheet:
    return session.get_one(Sheet, event.candidate)


@projects(ev.LevelSet)
def _level(session: Session, event: Event, said: ev.LevelSet) -> None:
    cell = _cell(session, event, said.row)
    cell.level, cell.level_version = said.level, said.version
    cell.level_seq, cell.level_at = event.seq, event.at


@projects(ev.RowCommentSet)
def _row_comment(session: Session, event: Event, said: ev.RowCommentSet) -> None:
    cell = _cell(session, event, said.row)
    cell.comment, cell.communicable = said.text, said.communicable
    cell.comment_version, cell.comment_at = said.version, event.at


@projects(ev.ObservationAdded)
def _observation(session: Session, event: Event, said: ev.ObservationAdded) -> None:
    session.add(
        Observation(
            id=event.seq,
            candidate=event.candidate,
            row=said.row,
            text=said.text,
            moment_seq=said.moment_seq,
            elapsed_ms=said.elapsed_ms,
            actor=event.actor,
            at=event.at,
        )
    )


@projects(ev.MarkSet)
def _mark(session: Session, event: Event, said: ev.MarkSet) -> None:
    sheet = _sheet(session, event)
    sheet.mark_hundredths, sheet.mark_version = said.mark_hundredths, said.version
    row = candidate_of(session, event)
    act = Act.UNMARK if said.mark_hundredths is None else Act.MARK
    row.state_value = move(row.state, act).value


@projects(ev.OverallCommentSet)
def _overall(session: Session, event: Event, said: ev.OverallCommentSet) -> None:
    sheet = _sheet(session, event)
    sheet.overall_comment, sheet.overall_comment_version = said.text, said.version


@projects(ev.SheetSigned)
def _signed(session: Session, event: Event, said: ev.SheetSigned) -> None:
    sheet = _sheet(session, event)
    sheet.signed_at, sheet.signed_by = event.at, said.examiner
    sheet.sheet_digest, sheet.unlock_reason = said.sheet_digest, ""
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.SIGN).value


@projects(ev.SheetUnlocked)
def _unlocked(session: Session, event: Event, said: ev.SheetUnlocked) -> None:
    sheet = _sheet(session, event)
    sheet.signed_at, sheet.signed_by, sheet.sheet_digest = None, "", ""
    sheet.unlock_reason = said.reason
    row = candidate_of(session, event)
    row.state_value = move(row.state, Act.UNLOCK).value


@projects(ev.AnswerSaved)
def _answer(session: Session, event: Event, said: ev.AnswerSaved) -> None:
    session.merge(
        AnswerRow(
            candidate=event.candidate,
            task=said.task,
            text=said.text,
            version=said.version,
            at=event.at,
        )
    )


@projects(ev.VerdictsComputed)
def _verdicts(session: Session, event: Event, said: ev.VerdictsComputed) -> None:
    for verdict in said.verdicts:
        session.merge(
            VerdictRow(
                candidate=event.candidate,
                check=verdict.check,
                task=verdict.task,
                rows_text=" ".join(verdict.rows),
                title=verdict.title,
                outcome=verdict.outcome,
                observed=verdict.observed,
                sentence=verdict.sentence,
                snapshot_digest=said.snapshot_digest,
                final=said.final,
                seq=event.seq,
                at=event.at,
            )
        )
