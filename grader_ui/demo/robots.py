"""Three robots that compose: one does everything, one half of it, one with slips.

They replay the subject's own model answers through the ordinary forms of the sites, at the pace of
a person or as fast as they can.
"""

from __future__ import annotations

import json
import logging
import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from grader_ui.demo.seats import Seat, wait_for
from sandbox.errors import ComptoirError
from sandbox.exam.candidate import CandidateState
from sandbox.observation.door import Door
from sandbox.observation.replay import Replay, ReplayRefused
from sandbox.subjects import Solution, Subject
from sandbox.subjects.mutants import mutants

log = logging.getLogger("comptoir.robots")


@dataclass(frozen=True)
class Part:
    """What one robot plays: a name for the log and the solution that it follows."""

    name: str
    solution: Solution


def parts(subject: Subject) -> Sequence[Part]:
    """The three parts of a subject: whole, half, with slips."""
    whole = subject.solutions[0]
    tasks = [task.id for task in subject.tasks]
    half = tasks[: (len(tasks) + 1) // 2]
    return (
        Part("tout", whole),
        Part("la moitié", _only(whole, half)),
        Part("avec des fautes", _with_slips(subject, subject.solutions[-1])),
    )


def _with_slips(subject: Subject, solution: Solution) -> Solution:
    """The same work with one slip in each task that allows one."""
    slips = {mutant.task: mutant.solution for mutant in reversed(mutants(subject, solution))}
    steps = []
    answers = {}
    for task in subject.tasks:
        source = _only(slips.get(task.id, solution), [task.id])
        steps += list(source.steps)
        answers.update(source.answers)
    return solution.model_copy(update={"steps": steps, "answers": answers})


def _only(solution: Solution, tasks: Sequence[str]) -> Solution:
    return solution.model_copy(
        update={
            "steps": [step for step in solution.steps if step.task in tasks],
            "answers": {task: told for task, told in solution.answers.items() if task in tasks},
        }
    )


class RobotCandidate(threading.Thread):
    """One robot at one seat. `pause_seconds` is the mean time between two acts of a person."""

    def __init__(
        self,
        seat: Seat,
        part: Part,
        subject: Subject,
        door: Door,
        today: date,
        ended: threading.Event,
        pause_seconds: float,
        number: int,
    ) -> None:
        super().__init__(name=f"robot-{number}", daemon=True)
        self._seat, self._part, self._subject = seat, part, subject
        self._door, self._today, self._ended = door, today, ended
        self._pause = pause_seconds
        self._chance = random.Random(number)
        self.problem: ComptoirError | None = None
        self.done = 0
        self.refused: list[str] = []

    def run(self) -> None:
        """Sit down, wait for the start, compose, say that it is finished."""
        try:
            self._seat.check_in()
            if wait_for(self._seat, CandidateState.RUNNING, self._ended):
                self._compose()
        except ComptoirError as error:
            self.problem = error
            log.error("%s: %s", self.name, error)
        finally:
            self._seat.close()

    def _compose(self) -> None:
        site = self._seat.site()
        replay = Replay(site, self._door.view, self._today, self._subject.folder / "media")
        for step in self._part.solution.steps:
            if not self._goes_on():
                return
            try:
                replay.play(step)
                self.done += 1
            except ReplayRefused as refusal:  # a slip that the site itself refuses: go on
                self.refused.append(refusal.sentence)
        for task, answer in self._part.solution.answers.items():
            if not self._goes_on():
                return
            told = answer.text or answer.number or json.dumps(answer.rows, ensure_ascii=False)
            self._seat.answer(task, told)
            self.done += 1
        if self._goes_on():
            self._seat.finish()

    def _goes_on(self) -> bool:
        """Pause as a person does; False once the seat is lost or the time is over."""
        self._ended.wait(self._pause * self._chance.uniform(0.5, 1.5))
        return wait_for(self._seat, CandidateState.RUNNING, self._ended)
