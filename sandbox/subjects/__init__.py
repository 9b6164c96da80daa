"""Subjects: schema, loader, overlay, model answers, digests."""

from __future__ import annotations

from sandbox.subjects.digest import overlay_digest, subject_digest
from sandbox.subjects.errors import Problem, SubjectErrors
from sandbox.subjects.loader import load_subject
from sandbox.subjects.schema import GridRow, Subject, Task
from sandbox.subjects.solution import Solution, Step

__all__ = [
    "GridRow",
    "Problem",
    "Solution",
    "Step",
    "Subject",
    "SubjectErrors",
    "Task",
    "load_subject",
    "overlay_digest",
    "subject_digest",
]
