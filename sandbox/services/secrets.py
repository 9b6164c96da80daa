"""Passwords and codes: argon2 hashes, codes without look-alike characters, throttled attempts."""

from __future__ import annotations

import hashlib
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy.orm import Session

from sandbox.errors import SignInRefused, TooManyAttempts
from sandbox.exam.clock import Instant, read
from sandbox.services.room import Room
from sandbox.store.tables import Throttle

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 O, 1 I L
_CODE_LENGTH = 8
_ID_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_NOBODY = _HASHER.hash(secrets.token_hex(16))

FREE_ATTEMPTS = 5
FIRST_WAIT_MS = 30_000
LONGEST_WAIT_MS = 15 * 60_000


def new_code() -> str:
    """The code of a slip: eight characters that cannot be mistaken for one another."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH))


def new_id() -> str:
    """An opaque id, fit for a host name and never reused."""
    return secrets.choice(_ID_ALPHABET[:24]) + "".join(
        secrets.choice(_ID_ALPHABET) for _ in range(11)
    )


def normal_code(typed: str) -> str:
    """What a person typed from a slip: case, spaces and hyphens do not count."""
    return "".join(character for character in typed.upper() if character.isalnum())


def hash_secret(secret: str) -> str:
    """The argon2 hash to store."""
    return _HASHER.hash(secret)


def matches(stored: str | None, secret: str) -> bool:
    """Whether `secret` is the stored one; an unknown name takes as long as a wrong secret."""
    try:
        _HASHER.verify(stored or _NOBODY, secret)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


def session_digest(session: str) -> str:
    """What the log keeps of a seat's secret."""
    return hashlib.sha256(session.encode()).hexdigest()


def _wait_ms(throttle: Throttle | None, now: Instant) -> int:
    if throttle is None or throttle.failures < FREE_ATTEMPTS or throttle.boot_id != now.boot_id:
        return 0
    return max(0, throttle.until_ticks_ms - now.ticks_ms)


def _count_failure(session: Session, subject: str, now: Instant) -> None:
    throttle = session.get(Throttle, subject)
    failures = (throttle.failures if throttle else 0) + 1
    beyond = failures - FREE_ATTEMPTS
    wait = 0 if beyond < 0 else min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** min(beyond, 10))
    session.merge(
        Throttle(
            subject=subject,
            failures=failures,
            boot_id=now.boot_id,
            until_ticks_ms=now.ticks_ms + wait,
        )
    )


def check_secret(room: Room, subject: str, stored: str | None, secret: str, refusal: str) -> None:
    """Compare a secret under throttling; `subject` names what is guessed at.

    Raises TooManyAttempts (nothing is compared then) or SignInRefused with `refusal`.
    """
    now = read(room.clock)
    with room.store.write() as session:
        # Counted before comparing, so that guesses sent at once cannot all be free.
        wait = _wait_ms(session.get(Throttle, subject), now)
        if wait:
            raise TooManyAttempts(-(-wait // 1000))
        _count_failure(session, subject, now)
    if not matches(stored, secret):
        raise SignInRefused(refusal)
    with room.store.write() as session:
        throttle = session.get(Throttle, subject)
        if throttle is not None:
            session.delete(throttle)
