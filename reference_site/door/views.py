"""State views: versioned, typed readings of the site's state, the only thing checks know of it.

A room declares its views in `state.py`:

    class ProductState(StateRow):
        reference: str
        ...

    @state_view("product", version=1, row=ProductState)
    def products(orm: Session) -> Iterable[ProductState]: ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session


class StateRow(BaseModel):
    """One row of a state view: strings, integers (cents), booleans, ISO dates, lists of those.

    A row with a screen gives it as `admin_path`; one that the public sees, as `public_path`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


Row = TypeVar("Row", bound=StateRow)
Reader = Callable[[Session], Iterable[StateRow]]


@dataclass(frozen=True)
class StateView:
    """A named view: its version, the model of its rows and the function that reads them."""

    name: str
    version: int
    row: type[StateRow]
    read: Reader


VIEWS: dict[str, StateView] = {}


def state_view(
    name: str, *, version: int, row: type[Row]
) -> Callable[[Callable[[Session], Iterable[Row]]], Callable[[Session], Iterable[Row]]]:
    """Declare the function below as the reader of a view."""

    def declare(
        read: Callable[[Session], Iterable[Row]],
    ) -> Callable[[Session], Iterable[Row]]:
        if name in VIEWS and VIEWS[name].read is not read:
            raise RuntimeError(f"view {name} declared twice")
        VIEWS[name] = StateView(name, version, row, read)
        return read

    return declare


def rows_of(name: str, orm: Session) -> list[dict[str, Any]]:
    """The rows of one view as JSON values. Raises KeyError for an unknown view."""
    return [row.model_dump(mode="json") for row in VIEWS[name].read(orm)]


def view_schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema of one row of every view, with its version."""
    return {
        name: {"version": view.version, "row": view.row.model_json_schema()}
        for name, view in sorted(VIEWS.items())
    }
