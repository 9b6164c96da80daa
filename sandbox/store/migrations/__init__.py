"""Migrations of the store, run in code: a centre has no Alembic command line."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Engine

from sandbox.errors import StoreFailure
from sandbox.store.engine import Store


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest tables, in one transaction. Raises StoreFailure."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    try:
        with Store(engine).write() as session:
            config.attributes["connection"] = session.connection()
            command.upgrade(config, "head")
    except CommandError as error:
        raise StoreFailure(
            "La base de données du centre vient d’une version plus récente. "
            "Mettez la plateforme à jour.",
            str(error),
        ) from error
