"""The journal as the platform reads it, secrets masked."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.journal.models import Action, Change

SECRET_COLUMNS = frozenset({"password_hash", "secret"})


def actions_after(orm: Session, seq: int, limit: int = 200) -> list[dict[str, Any]]:
    """Actions that follow `seq`, oldest first, each with its changes."""
    actions = orm.scalars(
        select(Action).where(Action.seq > seq).order_by(Action.seq).limit(limit)
    ).all()
    changes: dict[int, list[dict[str, Any]]] = {action.seq: [] for action in actions}
    rows = orm.scalars(select(Change).where(Change.action_seq.in_(changes)).order_by(Change.id))
    for row in rows:
        changes[row.action_seq].append(
            {
                "table": row.table_name,
                "key": json.loads(row.row_key),
                "before": _masked(row.before),
                "after": _masked(row.after),
            }
        )
    return [
        {
            "seq": action.seq,
            "at": action.at.isoformat(timespec="milliseconds"),
            "elapsed_ms": action.elapsed_ms,
            "actor": action.actor,
            "verb": action.verb,
            "entity": action.entity,
            "key": action.key,
            "sentence": action.sentence,
            "request": json.loads(action.request),
            "changes": changes[action.seq],
        }
        for action in actions
    ]


def _masked(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    row: dict[str, Any] = json.loads(text)
    return {name: "***" if name in SECRET_COLUMNS else value for name, value in row.items()}
