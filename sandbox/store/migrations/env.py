"""Alembic's entry: the connection, and its transaction, are the caller's."""

from __future__ import annotations

from alembic import context

from sandbox.store.tables import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=False,  # the caller's transaction holds everything
)
context.run_migrations()
