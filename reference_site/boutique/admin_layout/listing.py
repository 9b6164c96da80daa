"""Lists of the administration: one page of rows, sorted by a column that the address names.

`?tri=-date&page=2`: a minus sign means descending. Filters are the view's own parameters and are
kept from page to page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from flask import request, url_for
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

PER_PAGE = 20
Row = TypeVar("Row")
Sorts = Mapping[str, ColumnElement[Any] | InstrumentedAttribute[Any]]


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """One page of a list, and the addresses of its neighbours."""

    rows: list[Row]
    total: int
    page: int
    pages: int
    sort: str

    def address(self, **changes: object) -> str:
        """This list with some parameters changed, the others kept."""
        kept: dict[str, object] = {key: value for key, value in request.args.items() if value}
        kept.update(changes)
        return url_for(str(request.endpoint), **(request.view_args or {}), **kept)  # type: ignore[arg-type]

    def sort_address(self, key: str) -> str:
        """The list sorted by a column, or the other way round if it already is."""
        return self.address(tri=f"-{key}" if self.sort == key else key, page=None)

    def direction(self, key: str) -> str:
        """What `aria-sort` says of a column."""
        return {key: "ascending", f"-{key}": "descending"}.get(self.sort, "none")

    @property
    def first(self) -> int:
        """Rank of the first row shown."""
        return (self.page - 1) * PER_PAGE + 1 if self.rows else 0

    @property
    def last(self) -> int:
        """Rank of the last row shown."""
        return self.first + len(self.rows) - 1 if self.rows else 0

    def window(self) -> list[int | None]:
        """Page numbers to offer; None is a gap."""
        near = {1, self.pages, *range(self.page - 1, self.page + 2)}
        shown = [page for page in sorted(near) if 1 <= page <= self.pages]
        numbers: list[int | None] = []
        for page in shown:
            if numbers and numbers[-1] is not None and page - numbers[-1] > 1:
                numbers.append(None)
            numbers.append(page)
        return numbers


def read_page(orm: Session, query: Select[Row], sorts: Sorts, default: str) -> Listing[Row]:
    """Run a query for the page and the order that the address asks; unknown ones fall back."""
    asked = request.args.get("tri", "")
    sort = asked if asked.removeprefix("-") in sorts else default
    total = orm.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(1, request.args.get("page", 1, type=int)), pages)
    column = sorts[sort.removeprefix("-")]
    entity = query.column_descriptions[0]["entity"]
    order = column.desc() if sort.startswith("-") else column.asc()
    rows = orm.scalars(
        query.order_by(order, entity.id).limit(PER_PAGE).offset((page - 1) * PER_PAGE)
    )
    return Listing(list(rows.unique()), total, page, pages, sort)
