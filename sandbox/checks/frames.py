"""Frames: named rows of the golden state that a right answer leaves alone.

So « deleted everything » does not pass for « deleted the bad ones ».
"""

from __future__ import annotations

from typing import Any

from sandbox.checks.compare import Frame
from sandbox.checks.errors import CheckFault
from sandbox.checks.language import Unchanged
from sandbox.checks.rows import matches, natural_key, select, value_of
from sandbox.checks.show import field_name
from sandbox.checks.verdict import Observation
from sandbox.checks.world import Row, World


def protected_rows(term: Unchanged, world: World, frame: Frame) -> list[Row]:
    """Rows of the golden state that the term protects. Raises `CheckFault` when there is none."""
    rows = select(world.baseline(term.view), term.where, frame, term.view)
    kept = [
        row for row in rows if not (term.except_ and matches(row, term.except_, frame, term.view))
    ]
    if not kept:
        raise CheckFault(f"Le cadre ne protège aucune ligne de la vue « {term.view} ».")
    return kept


def frame_observations(term: Unchanged, world: World, frame: Frame) -> list[Observation]:
    """One observation: how many protected rows stayed, and which did not."""
    kept = protected_rows(term, world, frame)
    key = term.key or natural_key(kept[0])
    if key is None:
        raise CheckFault(f"Les lignes de « {term.view} » n’ont pas de clé : ajoutez « key ».")
    now = {_hashable(value_of(row, key, term.view)): row for row in world.view(term.view)}
    broken: list[str] = []
    for row in kept:
        name = value_of(row, key, term.view)
        current = now.get(_hashable(name))
        if current is None:
            broken.append(f"{name} : absent")
            continue
        for path in term.fields:
            if value_of(current, path, term.view) != value_of(row, path, term.view):
                broken.append(f"{name} : {field_name(path)} modifié")
    shown = "intactes" if not broken else "; ".join(broken[:3]) + ("…" if len(broken) > 3 else "")
    label = f"autres lignes « {term.view} »"
    return [Observation(label, f"{len(kept)} ligne(s) intacte(s)", shown, not broken)]


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
