"""The settings of a centre: one frozen object, read once from the environment and passed in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sandbox.errors import PlatformFailure


def _data_folder(environ: Mapping[str, str]) -> Path:
    if named := environ.get("COMPTOIR_DATA"):
        return Path(named)
    home = environ.get("XDG_DATA_HOME") or str(Path(environ.get("HOME", "~")) / ".local" / "share")
    return Path(home).expanduser() / "comptoir"


@dataclass(frozen=True)
class Settings:
    """What differs from one centre to another.

    `COMPTOIR_DATA`: folder of everything that is written (default: XDG data folder).
    `COMPTOIR_DATABASE_URL`: SQLAlchemy address; default, one SQLite file in the data folder.
    `COMPTOIR_TIMEZONE`: the centre's zone, which decides what "today" is (default Europe/Paris).
    `COMPTOIR_HOST`, `COMPTOIR_PORT`: where the console listens (default 127.0.0.1:8500).
    """

    data: Path
    database_url: str
    timezone: ZoneInfo
    host: str = "127.0.0.1"
    port: int = 8500

    @classmethod
    def at(
        cls,
        data: Path,
        *,
        database_url: str | None = None,
        timezone: str = "Europe/Paris",
        host: str = "127.0.0.1",
        port: int = 8500,
    ) -> Settings:
        """Settings of a given folder. Raises PlatformFailure for an unknown time zone."""
        try:
            zone = ZoneInfo(timezone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise PlatformFailure(
                f"Le fuseau horaire «\N{NO-BREAK SPACE}{timezone}\N{NO-BREAK SPACE}» est inconnu."
                " Corrigez COMPTOIR_TIMEZONE, par exemple Europe/Paris.",
                str(error),
                code="bad_setting",
            ) from error
        url = database_url or f"sqlite:///{data / 'comptoir.sqlite'}"
        if url.startswith(("postgresql://", "postgres://")):
            url = "postgresql+psycopg://" + url.split("://", 1)[1]
        return cls(data=data, database_url=url, timezone=zone, host=host, port=port)

    @classmethod
    def from_environment(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        data: Path | None = None,
        listen_on: int | None = None,
    ) -> Settings:
        """Read the environment once; `data` and `listen_on` (a port) win over it.

        A folder given by `data` keeps its own SQLite file: a demonstration touches no other store.

        Raises PlatformFailure for a value that makes no sense.
        """
        env = os.environ if environ is None else environ
        port = env.get("COMPTOIR_PORT", "8500")
        if not (port.isascii() and port.isdigit() and 0 <= int(port) <= 65535):
            raise PlatformFailure(
                f"Le port «\N{NO-BREAK SPACE}{port}\N{NO-BREAK SPACE}» n’est pas valable."
                " Donnez un nombre de 0 à 65535 dans COMPTOIR_PORT.",
                f"COMPTOIR_PORT={port!r}",
                code="bad_setting",
            )
        return cls.at(
            data or _data_folder(env),
            database_url=None if data else env.get("COMPTOIR_DATABASE_URL"),
            timezone=env.get("COMPTOIR_TIMEZONE", "Europe/Paris"),
            host=env.get("COMPTOIR_HOST", "127.0.0.1"),
            port=int(port) if listen_on is None else listen_on,
        )
