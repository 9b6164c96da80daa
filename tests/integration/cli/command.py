"""Running `comptoir` in a process of its own, with a data folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from sandbox.runtimes.process import ProcessRuntime
from tests.architecture.tree import ROOT
from tests.builders.site import CACHE

MAIN = "from sandbox.cli import main; main()"


@dataclass(frozen=True)
class Told:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything on one line, no-break spaces made plain, so that folding does not matter."""
        return " ".join((self.out + " " + self.err).replace("\N{NO-BREAK SPACE}", " ").split())


@dataclass(frozen=True)
class CommandLine:
    """`comptoir` over one data folder; golden states come from the cache of the tests."""

    home: Path

    def run(self, *arguments: str | Path, seconds: float = 240) -> Told:
        done = subprocess.run(
            [sys.executable, "-c", MAIN, *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, "COMPTOIR_DATA": str(self.home), "COLUMNS": "200"},
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
        return Told(done.returncode, done.stdout, done.stderr)

    @property
    def files(self) -> set[Path]:
        """What stands in the data folder."""
        return set(self.home.rglob("*"))

    def share_cache(self) -> None:
        """Let this folder find what the tests have built already."""
        self.home.mkdir(parents=True, exist_ok=True)
        for name in ("golden", "pictures"):
            (CACHE / name).mkdir(parents=True, exist_ok=True)
            (self.home / name).symlink_to(CACHE / name)
        (self.home / "cache").symlink_to(CACHE)

    def close(self) -> None:
        """End the sites that commands left running on purpose."""
        ProcessRuntime(self.home).close()
