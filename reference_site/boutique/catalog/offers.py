"""Where promotions meet the catalogue: a reader tells which products are reduced today.

The catalogue knows no promotion table. A room of promotions appends a reader to `READERS`; lists
call all readers once for all their products, so that a page of products costs a fixed number of
queries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from reference_site.boutique.catalog.models import Product


@dataclass(frozen=True)
class Offer:
    """A reduction on one unit: `thousandths` of the price (150 = 15 %) or cents incl. tax."""

    thousandths: int = 0
    amount_incl_cents: int = 0
    label: str = ""

    def applied_to(self, incl_cents: int) -> int:
        """The reduced price including tax, never below zero."""
        reduced = incl_cents - (incl_cents * self.thousandths + 500) // 1000
        return max(0, reduced - self.amount_incl_cents)


Reader = Callable[[Session, Sequence[Product]], Mapping[int, Offer]]
READERS: list[Reader] = []


def offers_on(orm: Session, products: Sequence[Product]) -> dict[int, Offer]:
    """The offer of each reduced product by product id; the first reader to know one wins."""
    found: dict[int, Offer] = {}
    for read in READERS:
        for product_id, offer in read(orm, products).items():
            found.setdefault(product_id, offer)
    return found
