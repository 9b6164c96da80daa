"""The live channel: from an action committed on a site to the examiner's stream."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from bench.floors import BareEvents
from bench.measures import Line, p95
from grader_ui.demo.performance import Performance, giving_way, perform
from grader_ui.demo.robot_examiner import RobotExaminer
from grader_ui.demo.scenario import Scenario, subject_folder
from grader_ui.demo.seats import wait_for
from grader_ui.demo.unattended import free_port
from sandbox.exam.candidate import CandidateState
from sandbox.observation.words import WindowState

ACTIONS = 60
SUBJECT = "B-2027-A"


def bench_live(folder: Path, cache: Path) -> Iterator[Line]:
    """Latency of the live channel, beside a bare stream's."""
    floor = _floor()
    scenario = Scenario(folder, cache, subject_folder(SUBJECT), minutes=10, port=free_port())
    with perform(scenario) as performance:
        ours = _actions(performance)
    yield Line("du site à la console, p95", p95(ours) * 1000, p95(floor) * 1000, 300, "ms")


def _floor() -> list[float]:
    bare = BareEvents(threads=4)
    waits: list[float] = []
    heard = threading.Event()
    opened = threading.Event()

    def listen() -> None:
        with httpx.stream("GET", f"http://127.0.0.1:{bare.port}/flux", timeout=30) as stream:
            for line in stream.iter_lines():
                opened.set()
                if line.startswith("data: "):
                    waits.append(time.monotonic() - float(line[6:]))
                    heard.set()
                if len(waits) == ACTIONS:
                    return

    threading.Thread(target=listen, daemon=True).start()
    opened.wait(10)
    for _ in range(ACTIONS):
        heard.clear()
        bare.ring()
        heard.wait(5)
    return waits


def _actions(performance: Performance) -> list[float]:
    """Open pages of the first candidate's site; time until the console's stream tells each."""
    stage = performance.stage
    candidate = stage.sitting.candidates[0]
    seat = giving_way(stage, candidate)
    seat.check_in()
    examiner = RobotExaminer(stage)
    examiner.sign_in()
    examiner.start_all()
    wait_for(seat, CandidateState.RUNNING, performance.ended)
    site = seat.site()
    while httpx_state(site) != WindowState.OPEN.value:
        performance.ended.wait(0.02)
    told: dict[str, float] = {}
    changed = threading.Condition()

    def listen() -> None:
        with contextlib.suppress(httpx.HTTPError):  # the console ends before its listener
            for line in examiner.stream():
                if line.startswith("data: ") and "mesure" in line:
                    with changed:
                        told[json.dumps(line)] = time.monotonic()
                        changed.notify_all()

    threading.Thread(target=listen, daemon=True).start()
    waits = []
    for number in range(ACTIONS):
        mark = f"mesure{number:03d}"
        site.get(f"/boutique/recherche?s={mark}")
        done = time.monotonic()
        with changed:
            seen = changed.wait_for(lambda mark=mark: _time_of(told, mark), timeout=10)  # type: ignore[misc]
        waits.append(max(0.0, float(seen) - done) if seen else 10.0)
    site.close()
    return waits


def httpx_state(site: httpx.Client) -> str:
    """The window as the exam bar asks for it."""
    return str(site.get("/examen/etat").json()["state"])


def _time_of(told: dict[str, float], mark: str) -> float:
    return next((at for line, at in told.items() if mark in line), 0.0)
