"""Named accounts of the centre: examiners and the head of centre."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sandbox.errors import RefusedRequest
from sandbox.services.room import Room
from sandbox.services.secrets import hash_secret
from sandbox.store.tables import Account


class Role(StrEnum):
    """What an account may do."""

    EXAMINER = "examiner"
    CENTER_HEAD = "center_head"


@dataclass(frozen=True)
class AccountView:
    """An account without its secret."""

    login: str
    name: str
    role: Role


def save_account(
    room: Room, *, login: str, name: str, password: str, role: Role = Role.EXAMINER
) -> AccountView:
    """Create an account, or give it another name and password.

    Raises RefusedRequest for an empty login or a password under eight characters.
    """
    login = login.strip().lower()
    if not login:
        raise RefusedRequest("Donnez un identifiant.", code="login_required")
    if len(password) < 8:
        raise RefusedRequest(
            "Le mot de passe est trop court\N{NO-BREAK SPACE}: huit caractères au moins.",
            code="password_too_short",
        )
    hashed = hash_secret(password)
    with room.store.write() as session:
        session.merge(
            Account(login=login, name=name.strip(), role=role.value, password_hash=hashed)
        )
    return AccountView(login=login, name=name.strip(), role=role)


def find_account(room: Room, login: str) -> AccountView | None:
    """The account of this login, for a session that is already open."""
    with room.store.read() as session:
        row = session.get(Account, login.strip().lower())
    return AccountView(row.login, row.name, Role(row.role)) if row else None
