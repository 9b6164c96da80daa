"""Blocks as JSON text in a column."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from reference_site.vitrine.blocks.models import ADAPTER, Blocks, read_blocks


class BlockList(TypeDecorator[Blocks]):
    """A tuple of blocks, kept as JSON text; plain data (the seed) is validated on arrival."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return ADAPTER.dump_json(read_blocks(value)).decode("utf-8")

    def process_result_value(self, value: str | None, dialect: Dialect) -> Blocks | None:
        return None if value is None else ADAPTER.validate_json(value)
