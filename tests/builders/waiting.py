"""Waiting for a state of another process, never for a length of time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from sandbox.errors import PlatformFailure

_never = threading.Event()


def wait_until(reached: Callable[[], bool], seconds: float) -> None:
    """Look again until the state is there. Raises AssertionError after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            if reached():
                return
        except PlatformFailure:
            pass  # what was killed does not answer yet
        assert time.monotonic() < deadline, "the state did not come in time"
        _never.wait(0.05)
