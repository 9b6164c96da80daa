"""The running site: its binding, its database, its window and its news."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from flask import Flask, current_app

from reference_site.db import Database
from reference_site.door.window import Window
from reference_site.settings import Binding


class News:
    """Wakes those who wait for the next action (the door's long poll)."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._seq = 0

    def tell(self, seq: int) -> None:
        """An action was committed."""
        with self._changed:
            self._seq = max(self._seq, seq)
            self._changed.notify_all()

    def wait(self, seq: int, seconds: float) -> None:
        """Return as soon as an action later than `seq` is known, or after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self._seq > seq, timeout=seconds)


@dataclass(frozen=True)
class Site:
    """One bound site. Made once per process, after the fork."""

    binding: Binding
    database: Database
    window: Window
    news: News = field(default_factory=News)


def bind(app: Flask, binding: Binding) -> Site:
    """Give the built application its files, secrets and host; open the database."""
    database = Database(binding.database)
    site = Site(binding, database, Window(database))
    app.secret_key = binding.secret_key
    app.config["SESSION_COOKIE_SECURE"] = binding.scheme == "https"
    app.extensions["site"] = site
    site.window.wake(binding.opening)
    return site


def current_site() -> Site:
    """The site of the current application."""
    return current_app.extensions["site"]  # type: ignore[no-any-return]
