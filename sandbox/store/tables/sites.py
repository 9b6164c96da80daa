"""Projections of the candidates' sites and of what is done there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sandbox.store.tables.base import Projection, UtcDateTime


class SiteRow(Projection):
    """The site that serves a candidate now. `status`: started, failed, frozen."""

    __tablename__ = "site"

    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"), primary_key=True)
    site: Mapped[str] = mapped_column(String(80))
    host: Mapped[str] = mapped_column(String(120))
    port: Mapped[int]
    status: Mapped[str] = mapped_column(String(20))
    golden_digest: Mapped[str] = mapped_column(String(80))
    journal_seq: Mapped[int] = mapped_column(BigInteger, default=0)
    snapshot_digest: Mapped[str] = mapped_column(String(80), default="")
    snapshot_final: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class ActivityRow(Projection):
    """One action of a candidate on its site; `seq` is the event's."""

    __tablename__ = "activity"
    __table_args__ = (Index("ix_activity_candidate_site_seq", "candidate", "site", "site_seq"),)

    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    candidate: Mapped[str] = mapped_column(ForeignKey("candidate.id"))
    site: Mapped[str] = mapped_column(String(80))
    site_seq: Mapped[int] = mapped_column(BigInteger)
    done_at: Mapped[str] = mapped_column(String(40))
    elapsed_ms: Mapped[int | None] = mapped_column(BigInteger)
    actor: Mapped[str] = mapped_column(Text)
    verb: Mapped[str] = mapped_column(String(60))
    entity: Mapped[str] = mapped_column(String(80))
    key: Mapped[str] = mapped_column(Text)
    sentence: Mapped[str] = mapped_column(Text)
    path: Mapped[str] = mapped_column(Text)
    changes: Mapped[int]
