"""Staff accounts of both administrations."""

from __future__ import annotations

from flask_login import UserMixin
from sqlalchemy.orm import Mapped, mapped_column

from reference_site.db import Entity


class StaffAccount(UserMixin, Entity):
    """A person who may sign in to the administrations. `role` names what she may do.

    `password_hash` is argon2id with at most 19 MiB; empty means that nobody can sign in as her.
    """

    __tablename__ = "staff_account"
    __noun__ = "staff_account"
    __natural_key__ = ("login",)

    login: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str] = mapped_column(default="")
    display_name: Mapped[str]
    role: Mapped[str] = mapped_column(default="administrateur")
    bio: Mapped[str] = mapped_column(default="")
    password_hash: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)

    @property
    def label(self) -> str:
        """How the journal names her."""
        return self.display_name

    @property
    def is_active(self) -> bool:
        """Flask-Login: inactive accounts cannot sign in."""
        return self.active
