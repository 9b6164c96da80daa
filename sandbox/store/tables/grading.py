"""Projections of the examiner's judgement, the desk's answers and the checks' verdicts.

A version counts the writes of one value: 0 before the first, so that a browser with unsent writes
can foretell its own.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sandbox.store.tables.base import Projection, UtcDateTime


class GridCell(Projection):
    """A row of the grid for a candidate: its level and its comment, versioned apart."""

    __tablename__ = "grid_cell"

    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), primary_key=True)
    row: Mapped[str] = mapped_column(String(120), primary_key=True)
    level: Mapped[str | None] = mapped_column(String(20))
    level_version: Mapped[int] = mapped_column(default=0)
    level_seq: Mapped[int | None] = mapped_column(BigInteger)
    level_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    comment: Mapped[str] = mapped_column(Text, default="")
    communicable: Mapped[bool] = mapped_column(default=True)
    comment_version: Mapped[int] = mapped_column(default=0)
    comment_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Sheet(Projection):
    """The evaluation sheet's own values. `mark_hundredths`: 1350 is 13,5."""

    __tablename__ = "sheet"

    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), primary_key=True)
    mark_hundredths: Mapped[int | None]
    mark_version: Mapped[int] = mapped_column(default=0)
    overall_comment: Mapped[str] = mapped_column(Text, default="")
    overall_comment_version: Mapped[int] = mapped_column(default=0)
    signed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    signed_by: Mapped[str] = mapped_column(String(80), default="")
    sheet_digest: Mapped[str] = mapped_column(String(64), default="")
    unlock_reason: Mapped[str] = mapped_column(Text, default="")


class Observation(Projection):
    """A timestamped note; its id is the event's seq."""

    __tablename__ = "observation"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), index=True)
    row: Mapped[str | None] = mapped_column(String(120))
    text: Mapped[str] = mapped_column(Text)
    moment_seq: Mapped[int | None] = mapped_column(BigInteger)
    elapsed_ms: Mapped[int | None] = mapped_column(BigInteger)
    actor: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class AnswerRow(Projection):
    """What the candidate wrote on the desk for a task."""

    __tablename__ = "answer"

    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), primary_key=True)
    task: Mapped[str] = mapped_column(String(120), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class VerdictRow(Projection):
    """The latest verdict of a check for a candidate; `seq` is the event that brought it."""

    __tablename__ = "verdict"

    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), primary_key=True)
    check: Mapped[str] = mapped_column("check_id", String(120), primary_key=True)
    task: Mapped[str] = mapped_column(String(120))
    rows_text: Mapped[str] = mapped_column("rows", Text)
    title: Mapped[str] = mapped_column(Text)
    outcome: Mapped[str] = mapped_column(String(20))
    observed: Mapped[str] = mapped_column(Text)
    sentence: Mapped[str] = mapped_column(Text)
    snapshot_digest: Mapped[str] = mapped_column(String(80))
    final: Mapped[bool]
    seq: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def rows(self) -> tuple[str, ...]:
        """The grid rows that this check informs."""
        return tuple(self.rows_text.split())
