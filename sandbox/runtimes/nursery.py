"""Speaking to the nursery of the reference site: one JSON line per order, one per answer."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from sandbox.errors import DiskFull, RuntimeFailure, SeedRefused, SiteWouldNotStart
from sandbox.runtimes.port import Progress

START_SECONDS = 20.0
REFUSALS = {"seed_error": SeedRefused}


class NurseryClient:
    """Starts the nursery when nobody answers at its socket, and sends it orders."""

    def __init__(self, control: Path, log: Path) -> None:
        self.control = control
        self.log = log
        self._process: subprocess.Popen[bytes] | None = None

    def ensure(self) -> str:
        """Make sure that a nursery of this code answers; returns the digest of the site's build.

        Raises `RuntimeFailure` with the end of its log when it cannot start.
        """
        with contextlib.suppress(OSError):
            known = self.ask({"op": "hello"}, 5)
            if not known["stale"]:
                return str(known["build"])
            self._end("retire", int(known["pid"]))
        if self._process is not None:  # ours does not answer any more: it makes room
            self._process.kill()
            self._process.wait()
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "reference_site", "nursery", "--socket", str(self.control)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._process = process
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            with contextlib.suppress(OSError):
                return str(self.ask({"op": "hello"}, 5)["build"])
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.02)
        tail = self.log.read_text("utf-8", "replace")[-2000:] if self.log.exists() else ""
        raise RuntimeFailure(
            "Le parent des sites n’a pas démarré. Consultez son journal, puis relancez.",
            detail=tail,
        )

    def ask(
        self, order: dict[str, Any], seconds: float, progress: Progress | None = None
    ) -> dict[str, Any]:
        """Send one order. Raises OSError when nobody answers, `RuntimeFailure` when refused."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
            end.settimeout(seconds)
            end.connect(str(self.control))
            end.sendall(json.dumps(order).encode() + b"\n")
            for line in end.makefile("rb"):
                answer: dict[str, Any] = json.loads(line)
                if "done" in answer and "ok" not in answer:
                    if progress is not None:
                        progress(answer["done"], answer["total"])
                    continue
                if not answer["ok"]:
                    if answer["code"] == "disk_full":  # the site's own sentence is a candidate's
                        raise DiskFull(detail=answer.get("detail", ""))
                    kind = REFUSALS.get(answer["code"], SiteWouldNotStart)
                    raise kind(answer["sentence"], detail=answer.get("detail", ""))
                return answer
        raise ConnectionError("the nursery closed the connection without an answer")

    def shutdown(self) -> None:
        """End the nursery and all its sites; returns once its process is gone."""
        with contextlib.suppress(OSError):
            self._end("shutdown", int(self.ask({"op": "hello"}, 5)["pid"]))

    def _end(self, how: str, pid: int) -> None:
        self.ask({"op": how}, 10)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            if self._process is not None:
                self._process.poll()
            try:
                os.kill(pid, 0)
            except ProcessLookupError:
                return
            time.sleep(0.005)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
