"""Passwords of the site: argon2id in 19 MiB, one at a time."""

from __future__ import annotations

import threading

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_ONE_AT_A_TIME = threading.Lock()


def hash_password(password: str) -> str:
    """The hash to store."""
    with _ONE_AT_A_TIME:
        return _HASHER.hash(password)


def matches(password_hash: str, password: str) -> bool:
    """Whether the password is the one that was hashed; an empty hash matches nothing."""
    with _ONE_AT_A_TIME:
        try:
            return _HASHER.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False
