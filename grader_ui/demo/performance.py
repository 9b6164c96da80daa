"""A performance: the stage, its console and its robots, started and ended together."""

from __future__ import annotations

import fcntl
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from grader_ui.demo.console_process import ConsoleProcess
from grader_ui.demo.robots import RobotCandidate, parts
from grader_ui.demo.scenario import Scenario
from grader_ui.demo.seats import DeskSeat, RobotSeat, Seat
from grader_ui.demo.stage import Stage, runtime_of, set_stage
from sandbox.errors import RefusedRequest
from sandbox.runtimes.port import Progress
from sandbox.services.prepare_sitting import PreparedCandidate

SeatOf = Callable[[Stage, PreparedCandidate], Seat]


@dataclass
class Performance:
    """What runs while a demonstration lasts."""

    stage: Stage
    console: ConsoleProcess
    ended: threading.Event = field(default_factory=threading.Event)
    robots: list[RobotCandidate] = field(default_factory=list)

    def call_robots(self, seat_of: SeatOf, pause_seconds: float) -> None:
        """Let one robot sit at each seat."""
        doors = {site.name: site.door for site in self.stage.runtime.list()}
        today: date = self.stage.golden.today
        played = parts(self.stage.subject)
        for number, candidate in enumerate(self.stage.sitting.candidates):
            robot = RobotCandidate(
                seat_of(self.stage, candidate),
                played[number % len(played)],
                self.stage.subject,
                doors[f"site-{candidate.id}"],
                today,
                self.ended,
                pause_seconds,
                number + 1,
            )
            self.robots.append(robot)
            robot.start()


def through_the_desk(stage: Stage, candidate: PreparedCandidate) -> Seat:
    """A robot that uses the desk's own pages."""
    return DeskSeat(stage.desk_url(candidate), candidate)


def giving_way(stage: Stage, candidate: PreparedCandidate) -> Seat:
    """A robot that leaves when a person signs in."""
    return RobotSeat(stage.room, stage.runtime, candidate)


@contextmanager
def perform(
    scenario: Scenario, progress: Progress = lambda done, total: None
) -> Iterator[Performance]:
    """Open the stage and its console; end everything at the end, whatever happens.

    The folder of the scenario is cleared first: what an earlier one left, even killed, is ended.
    """
    with _alone_in(scenario.data):
        runtime_of(scenario).close()
        shutil.rmtree(scenario.data, ignore_errors=True)
        runtime = runtime_of(scenario)
        try:
            stage = set_stage(scenario, runtime, progress)
        except BaseException:
            runtime.close()
            raise
        console = ConsoleProcess(stage)
        performance = Performance(stage, console)
        try:
            console.start()
            yield performance
        finally:
            performance.ended.set()
            console.stop()
            stage.runtime.close()
            for robot in performance.robots:
                robot.join(5)
            stage.room.close()


@contextmanager
def _alone_in(data: Path) -> Iterator[None]:
    """One demonstration per folder. Raises `RefusedRequest`; a killed one holds nothing."""
    data.parent.mkdir(parents=True, exist_ok=True)
    with data.with_name(f"{data.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RefusedRequest(
                "Une démonstration tourne déjà. Arrêtez-la d’abord (Ctrl-C dans son terminal).",
                str(data),
                code="already_running",
            ) from error
        yield
