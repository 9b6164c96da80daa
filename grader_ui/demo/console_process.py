"""The console as a process of its own, brought back when it falls."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from grader_ui.demo.stage import Stage
from grader_ui.serve import PORT_TAKEN
from sandbox.errors import PlatformFailure, RefusedRequest

READY = "ouvert"


class ConsoleProcess:
    """Starts the console and starts it again whenever it ends by itself."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._log = stage.scenario.data / "console.log"
        self._ended = threading.Event()
        self._process: subprocess.Popen[str] | None = None
        self._keeper = threading.Thread(target=self._keep, name="console-keeper", daemon=True)
        self.restarts = 0

    def start(self) -> None:
        """Return once the console answers. Raises `RefusedRequest` when its port is taken."""
        self._process = self._spawn()
        self._keeper.start()

    @property
    def pid(self) -> int:
        """The process that serves now."""
        assert self._process is not None
        return self._process.pid

    def stop(self) -> None:
        """End it for good."""
        self._ended.set()
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)

    def _keep(self) -> None:
        while not self._ended.is_set():
            assert self._process is not None
            self._process.wait()
            if not self._ended.is_set():
                self.restarts += 1
                self._process = self._spawn()

    def _spawn(self) -> subprocess.Popen[str]:
        scenario = self._stage.scenario
        command = [sys.executable, "-m", "grader_ui.serve"]
        command += [
            "--data",
            str(scenario.data),
            "--cache",
            str(scenario.cache),
            "--subject",
            str(scenario.subject),
        ]
        command += ["--sitting", self._stage.sitting.id, "--port", str(scenario.port)]
        with self._log.open("a", encoding="utf-8") as log:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True
            )
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == READY:
                process.stdout.close()  # it says nothing else there; its log is a file
                return process
        process.wait()
        if process.returncode == PORT_TAKEN:
            raise RefusedRequest(
                f"Le port {scenario.port} est déjà pris par un autre programme. Fermez-le, ou "
                f"choisissez un autre port : --port {scenario.port + 1}.",
                code="port_taken",
            )
        raise PlatformFailure(
            "La console n’a pas démarré. Son journal dit pourquoi.", _tail(self._log)
        )


def _tail(path: Path) -> str:
    return path.read_text("utf-8", "replace")[-1500:] if path.exists() else ""
