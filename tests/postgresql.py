"""A PostgreSQL cluster that lives as long as the tests, on a Unix socket and no port.

`initdb` refuses root: run as root, the cluster belongs to the system user `postgres`, or to
`nobody` where there is none.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

from pytest_postgresql.janitor import DatabaseJanitor

SUPERUSER = "postgres"
PORT = 5432  # only the name of the socket file


def find_binaries() -> Path | None:
    """The folder of `initdb` and `pg_ctl`: the newest of Debian's, else the one on PATH."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    newest = max(debian, key=lambda path: int(path.parent.parent.name), default=None)
    if newest is not None:
        return newest.parent
    found = shutil.which("pg_ctl")
    return Path(found).resolve().parent if found else None


class PostgreSQL:
    """One cluster in one folder."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries = binaries
        self._data = folder / "data"
        self._owner = _owner()
        self.folder = folder
        if self._owner:
            shutil.chown(folder, self._owner)

    def start(self) -> None:
        """Make the cluster and wait until it answers.

        Raises AssertionError with what the server said when it does not start.
        """
        self._run(
            "initdb", f"--username={SUPERUSER}", "--auth=trust", "--encoding=UTF8",
            "--locale=C.UTF-8", "--no-sync", f"--pgdata={self._data}",
        )  # fmt: skip
        options = (
            f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' "
            "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
        )
        self._run(
            "pg_ctl", "start", "--wait", f"--pgdata={self._data}",
            f"--log={self.folder / 'server.log'}", f"--options={options}",
        )  # fmt: skip

    def stop(self) -> None:
        """Stop it at once; its folder goes with the fixture."""
        self._run("pg_ctl", "stop", "--mode=immediate", f"--pgdata={self._data}")

    def url(self, database: str) -> str:
        """The SQLAlchemy address of this database, through psycopg."""
        host = quote(str(self.folder), safe="")
        return f"postgresql+psycopg://{SUPERUSER}@/{database}?host={host}&port={PORT}"

    def _run(self, program: str, *arguments: str) -> None:
        log = self.folder / "commands.log"
        # A file, not a pipe: the server inherits it and would hold a pipe open.
        with log.open("ab") as said:
            done = subprocess.run(
                [str(self._binaries / program), *arguments],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                user=self._owner,
                group=None if self._owner is None else pwd.getpwnam(self._owner).pw_gid,
                extra_groups=None if self._owner is None else [],
                check=False,
            )
        assert done.returncode == 0, f"{program} failed:\n{log.read_text('utf-8', 'replace')}"


@contextmanager
def throwaway_database(cluster: PostgreSQL) -> Iterator[str]:
    """Give the address of an empty database and drop it afterwards."""
    name = f"test_{uuid4().hex}"
    with DatabaseJanitor(
        user=SUPERUSER,
        host=str(cluster.folder),
        port=PORT,
        dbname=name,
    ):
        yield cluster.url(name)


def _owner() -> str | None:
    """The system user who may own a cluster, None when the current one may."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
