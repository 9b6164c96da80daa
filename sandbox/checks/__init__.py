"""The closed language of checks, evaluated against a `World`."""

from __future__ import annotations

from sandbox.checks.errors import CheckFault, Unobservable
from sandbox.checks.evaluate import evaluate
from sandbox.checks.language import Check
from sandbox.checks.verdict import Observation, Outcome, Verdict
from sandbox.checks.world import PublicPage, World

__all__ = [
    "Check",
    "CheckFault",
    "Observation",
    "Outcome",
    "PublicPage",
    "Unobservable",
    "Verdict",
    "World",
    "evaluate",
]
