"""Tables of the journal. `journal_current` names the action under way; triggers read it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from reference_site.db import Machinery


class Action(Machinery):
    """One thing that a person did, told in one French sentence."""

    __tablename__ = "journal_action"

    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    elapsed_ms: Mapped[int] = mapped_column(default=0)
    actor: Mapped[str]
    verb: Mapped[str]
    entity: Mapped[str]
    key: Mapped[str] = mapped_column(default="")
    sentence: Mapped[str] = mapped_column(default="")
    request: Mapped[str] = mapped_column(Text, default="{}")


class Change(Machinery):
    """One row changed by an action: its whole content before and after, as JSON."""

    __tablename__ = "journal_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    action_seq: Mapped[int] = mapped_column(ForeignKey("journal_action.seq"), index=True)
    table_name: Mapped[str]
    row_key: Mapped[str]
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)


class Current(Machinery):
    """The action under way, or none. One row."""

    __tablename__ = "journal_current"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    seq: Mapped[int | None]
