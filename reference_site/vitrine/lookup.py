"""Finding rows and cutting lists into pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from flask import abort, request
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from reference_site.db import Entity, session

Row = TypeVar("Row", bound=Entity)
Item = TypeVar("Item")


def get_or_404(model: type[Row], row_id: int) -> Row:
    """The row of this id, or the page « introuvable »."""
    row = session().get(model, row_id)
    if row is None:
        abort(404)
    return row


def by_key(model: type[Row], key: str) -> Row | None:
    """The row of this natural key (one column), or None."""
    column = getattr(model, model.__natural_key__[0])
    return session().scalars(select(model).where(column == key)).one_or_none()


def next_reference(orm: Session, model: type[Entity], prefix: str) -> str:
    """A reference that no row has: `c-0041` after `c-0040`."""
    last = orm.scalar(select(func.max(model.id))) or 0
    return f"{prefix}-{last + 1:04d}"


@dataclass(frozen=True)
class Pagination(Generic[Item]):
    """One page of a list."""

    items: Sequence[Item]
    number: int
    size: int
    total: int

    @property
    def last(self) -> int:
        """Number of the last page, at least 1."""
        return max(1, -(-self.total // self.size))


def paginate(query: Select[Any], size: int, name: str = "page") -> Pagination[Any]:
    """The page that the request asks for, by `?page=`; out of range gives the last one."""
    orm = session()
    total = orm.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    wished = request.args.get(name, "1")
    number = int(wished) if wished.isdigit() else 1
    number = max(1, min(number, max(1, -(-total // size))))
    items = orm.scalars(query.limit(size).offset((number - 1) * size)).unique().all()
    return Pagination(items, number, size, total)
