"""Triggers generated from the mapped tables: changes are seen below the ORM.

Bulk updates, bulk deletes, cascades and association rows all pass here; ORM events miss them.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from reference_site.db import Base

GUARD = (
    "SELECT CASE WHEN (SELECT refuses FROM site_window) THEN RAISE(ABORT, 'SITE_FROZEN') "
    "WHEN (SELECT seq FROM journal_current) IS NULL THEN RAISE(ABORT, 'OUTSIDE_ACTION') END;"
)


def install(connection: Connection) -> None:
    """Create the triggers of every business table (after seeding: the seed is not an action)."""
    for table in Base.metadata.sorted_tables:
        for statement in statements(table):
            connection.exec_driver_sql(statement)


def remove(connection: Connection) -> None:
    """Drop every trigger, for a rebuild that writes rows itself."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in names.fetchall():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def statements(table: Table) -> Iterator[str]:
    """The six triggers of one table: a guard before, a change row after, for each verb."""
    name = table.name
    for verb in ("INSERT", "UPDATE", "DELETE"):
        yield (
            f'CREATE TRIGGER "guard_{name}_{verb.lower()}" BEFORE {verb} ON "{name}" '
            f"BEGIN {GUARD} END"
        )
        before = _json(table, "OLD") if verb != "INSERT" else "NULL"
        after = _json(table, "NEW") if verb != "DELETE" else "NULL"
        side = "OLD" if verb == "DELETE" else "NEW"
        key = ", ".join(f'{side}."{column.name}"' for column in table.primary_key)
        when = ""
        if verb == "UPDATE":
            same = " AND ".join(f'OLD."{c.name}" IS NEW."{c.name}"' for c in table.columns)
            when = f"WHEN NOT ({same}) "
        yield (
            f'CREATE TRIGGER "journal_{name}_{verb.lower()}" AFTER {verb} ON "{name}" {when}BEGIN '
            "INSERT INTO journal_change (action_seq, table_name, row_key, before, after) VALUES "
            f"((SELECT seq FROM journal_current), '{name}', json_array({key}), {before}, {after}); "
            "END"
        )


def _json(table: Table, side: str) -> str:
    pairs = ", ".join(f"'{column.name}', {side}.\"{column.name}\"" for column in table.columns)
    if len(table.columns) > 60:
        raise RuntimeError(f"{table.name}: too many columns for one change row")
    return f"json_object({pairs})"
