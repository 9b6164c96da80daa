"""What never enters the log: secrets, birth dates, wrong attempts, the heartbeat."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sandbox.store.tables.base import Base, UtcDateTime


class Account(Base):
    """A named account of the centre. `role`: examiner, center_head."""

    __tablename__ = "account"

    login: Mapped[str] = mapped_column(String(80), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(String(20))
    password_hash: Mapped[str] = mapped_column(Text)


class Credential(Base):
    """The argon2 hash of a candidate's code."""

    __tablename__ = "credential"

    candidate: Mapped[str] = mapped_column(String(40), primary_key=True)
    code_hash: Mapped[str] = mapped_column(Text)


class IdentityCheck(Base):
    """The birth date, for the identity check only."""

    __tablename__ = "identity_check"

    candidate: Mapped[str] = mapped_column(String(40), primary_key=True)
    birth_date: Mapped[date]


class Throttle(Base):
    """Wrong attempts on one name. The wait is counted in ticks of `boot_id`."""

    __tablename__ = "throttle"

    subject: Mapped[str] = mapped_column(String(160), primary_key=True)
    failures: Mapped[int]
    boot_id: Mapped[str] = mapped_column(String(80))
    until_ticks_ms: Mapped[int] = mapped_column(BigInteger)


class Heartbeat(Base):
    """The last reading of the clock that is known to have happened."""

    __tablename__ = "heartbeat"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    boot_id: Mapped[str] = mapped_column(String(80))
    ticks_ms: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
