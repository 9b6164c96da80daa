"""The thirteen months before the sitting: customers, orders, audience, reviews, messages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from sqlalchemy.engine import Connection

from reference_site.seed.files import CONTEXT
from reference_site.seed.history import attention, audience, letters, opinions, people, shopping
from reference_site.seed.history.laying import Layer
from reference_site.seed.history.materials import read_materials
from reference_site.seed.history.shelf import read_shelf


def write_history(connection: Connection, today: date, seed: int, folder: Path = CONTEXT) -> None:
    """Insert the whole past with bulk statements; the rows of the context must be there already.

    Raises `SeedError` when a file of materials cannot be read.
    """
    materials = read_materials(folder / "history")
    layer = Layer(connection)
    shelf = read_shelf(connection, materials.audience, today)
    draw = _Draws(seed, today)
    cells = audience.draw_cells(materials.audience, materials.campaigns, today, draw("audience"))
    crowd = people.draw_people(connection, materials.people, cells, today, draw("people"))
    orders = shopping.draw_orders(
        connection, materials.audience, shelf, cells, crowd, today, draw("orders")
    )
    people.write_people(layer, crowd)
    shopping.write_orders(layer, orders)
    audience.write_kpis(layer, cells, orders)
    attention.write_attention(
        connection, layer, materials, shelf, cells, orders, today, draw("attention")
    )
    opinions.write_reviews(connection, layer, materials.reviews, shelf, today, draw("reviews"))
    letters.write_threads(connection, layer, materials.letters, orders, today, draw("letters"))


class _Draws:
    """A generator of its own for each topic, so that a change in one leaves the others alone."""

    def __init__(self, seed: int, today: date) -> None:
        self._stem = f"{seed}/{today.isoformat()}"

    def __call__(self, topic: str) -> Random:
        return Random(f"{self._stem}/{topic}")
