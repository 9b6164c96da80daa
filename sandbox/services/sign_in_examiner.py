"""An examiner opens the console, or proves again who signs."""

from __future__ import annotations

from sandbox.exam.events import Draft, ExaminerSignedIn
from sandbox.services.accounts import AccountView, Role
from sandbox.services.room import Room
from sandbox.services.secrets import check_secret
from sandbox.store.tables import Account

_REFUSAL = "Identifiant ou mot de passe incorrect. Vérifiez les deux, puis réessayez."


def check_password(room: Room, login: str, password: str) -> AccountView:
    """Compare the password, under throttling. Raises SignInRefused or TooManyAttempts."""
    login = login.strip().lower()
    with room.store.read() as session:
        row = session.get(Account, login)
    check_secret(
        room, f"account:{login}"[:160], row.password_hash if row else None, password, _REFUSAL
    )
    assert row is not None
    return AccountView(row.login, row.name, Role(row.role))


def sign_in_examiner(room: Room, *, login: str, password: str) -> AccountView:
    """Sign in and record it. Raises SignInRefused or TooManyAttempts."""
    account = check_password(room, login, password)
    room.log.append(Draft(ExaminerSignedIn(login=account.login), f"examiner:{account.login}"))
    return account
