"""`comptoir demo`: it opens, stops without an orphan, survives a kill, and robots give way."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader_ui.demo.pages import submit
from grader_ui.demo.performance import Performance, giving_way, perform
from grader_ui.demo.scenario import Scenario
from grader_ui.demo.unattended import free_port
from sandbox.exam.candidate import CandidateState
from sandbox.observation.hosts import client_for
from sandbox.runtimes.process import ProcessRuntime
from sandbox.services.view_sitting import view_candidate
from tests.architecture.tree import ROOT
from tests.builders.site import CACHE
from tests.builders.waiting import wait_until
from tests.integration.cli.command import MAIN, CommandLine

ESSAI = ROOT / "tests" / "builders" / "subjects" / "B-ESSAI"


class Demo:
    """The command in a process of its own, as a newcomer starts it in a terminal."""

    def __init__(self, home: Path, port: int) -> None:
        self.home, self.port = home, port
        arguments = ["demo", "--minutes", "4", "--no-robots", "--port", str(port)]
        self.process = subprocess.Popen(
            [sys.executable, "-c", MAIN, *arguments, "--subject", str(ESSAI)],
            cwd=ROOT,
            env={**os.environ, "COMPTOIR_DATA": str(home), "COLUMNS": "120"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.panel = self._read_panel()

    def _read_panel(self) -> str:
        assert self.process.stdout is not None
        read = ""
        for line in self.process.stdout:
            read += line
            if "Ctrl-C" in line:
                return read
        raise AssertionError(f"the demonstration did not open: {read}")

    def pids(self) -> set[int]:
        """The nursery and each site."""
        nursery = ProcessRuntime(self.home / "demo").nursery
        sites = nursery.ask({"op": "list"}, 10)["sites"]
        return {int(nursery.ask({"op": "hello"}, 10)["pid"]), *(int(one["pid"]) for one in sites)}

    def end(self, name: signal.Signals) -> int:
        self.process.send_signal(name)
        code = self.process.wait(60)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


def alive(pids: set[int]) -> set[int]:
    """Those that still run; a process that nobody has buried yet is dead all the same."""

    def runs(pid: int) -> bool:
        try:
            return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
        except OSError:
            return False

    return {pid for pid in pids if runs(pid)}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    command = CommandLine(tmp_path / "home")
    command.share_cache()
    return command.home


def test_the_panel_says_everything_and_an_interrupt_leaves_nothing(home: Path) -> None:
    demo = Demo(home, free_port())
    assert f"http://console.localhost:{demo.port}/" in demo.panel
    desks = re.findall(rf"http://copie-\w+\.localhost:{demo.port}/", demo.panel)
    assert len(set(desks)) == 3
    assert len(re.findall(r"numéro \d{10} +code \S+", demo.panel)) == 3
    for address in (f"http://console.localhost:{demo.port}/connexion", *desks):
        with client_for(address) as browser:
            assert browser.get(address).status_code == 200
    running = demo.pids()
    assert len(alive(running)) == 4
    assert demo.end(signal.SIGINT) == 0
    wait_until(lambda: not alive(running), 10)


def test_a_kill_followed_by_another_demo_leaves_no_orphan(home: Path) -> None:
    port = free_port()
    first = Demo(home, port)
    old = first.pids()
    first.end(signal.SIGKILL)
    second = Demo(home, port)
    new = second.pids()
    assert len(alive(new)) == 4
    assert len(alive(old - new)) == 0
    assert second.end(signal.SIGINT) == 0
    wait_until(lambda: not alive(old | new), 10)


@pytest.fixture
def performance(tmp_path: Path) -> Iterator[Performance]:
    """A demonstration whose robots wait for a start that does not come."""
    scenario = Scenario(
        data=tmp_path / "data", cache=CACHE, subject=ESSAI, minutes=4, port=free_port()
    )
    with perform(scenario) as playing:
        yield playing


def test_a_robot_leaves_when_a_person_signs_in(performance: Performance) -> None:
    stage = performance.stage
    performance.call_robots(giving_way, 0.1)
    chosen, other = stage.sitting.candidates[:2]

    def is_ready(candidate: str) -> bool:
        return view_candidate(stage.room, candidate).state is CandidateState.READY

    wait_until(lambda: is_ready(chosen.id) and is_ready(other.id), 30)
    assert view_candidate(stage.room, chosen.id).seat.robot
    with client_for(stage.desk_url(chosen)) as person:
        fields = {"number": chosen.candidate.number, "code": chosen.code, "notice": "1"}
        page = submit(person, person.get("/"), "/connexion", fields)
    assert "Tout est prêt" in page.text
    assert not view_candidate(stage.room, chosen.id).seat.robot
    performance.robots[0].join(10)
    assert not performance.robots[0].is_alive()
    assert performance.robots[0].problem is None
    assert performance.robots[1].is_alive()
    assert view_candidate(stage.room, other.id).seat.robot
