"""The matrix checks x states as one self-contained HTML page that a teacher reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sandbox.checks.typography import typeset
from sandbox.checks.verdict import Outcome, Verdict
from subject_builder.rehearsal.proof import Proof
from subject_builder.rehearsal.states import TITLES, Column, Property

_WORDS = {
    Outcome.PASSED: ("✔", "vert", "passed"),
    Outcome.FAILED: ("✘", "rouge", "failed"),
    Outcome.UNOBSERVABLE: ("?", "non observable", "unseen"),
    Outcome.ERROR: ("!", "en défaut", "unseen"),
}


@dataclass(frozen=True)
class Cell:
    """One verdict as the page shows it. `odd`: not the expected one."""

    sign: str
    word: str
    style: str
    odd: bool
    verdict: Verdict


def cell(column: Column, check_id: str) -> Cell | None:
    """The cell of a check in a state, None when it is not judged there."""
    verdict = column.verdicts.get(check_id)
    if verdict is None or check_id not in column.expected:
        return None
    sign, word, style = _WORDS[verdict.outcome]
    return Cell(sign, word, style, verdict.outcome is not column.expected[check_id], verdict)


def render_matrix(proof: Proof) -> str:
    """The page: what is proved, what is refused, the matrix, the wrong variants one by one."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    variants = [c for c in proof.columns if c.property is Property.RED_ON_MUTANTS]
    subject = proof.subject
    page = environment.get_template("matrix.html").render(
        proof=proof,
        subject=subject,
        titles=TITLES,
        columns=[c for c in proof.columns if c.property is not Property.RED_ON_MUTANTS],
        variants={
            check.id: [(c, found) for c in variants if (found := cell(c, check.id))]
            for check in subject.checks
        },
        tasks=[
            (task, [subject.check(name) for name in task.check_ids()]) for task in subject.tasks
        ],
        cell=cell,
    )
    head, style, body = page.partition("</style>")
    return head + style + typeset(body)
