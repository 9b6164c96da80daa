"""What could be bought in the past: products online, their prices, how popular they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.engine import Connection

from reference_site.boutique.catalog import prices
from reference_site.boutique.catalog.models import Product, TaxRule
from reference_site.seed.history.materials import Audience


@dataclass(frozen=True)
class Article:
    """A product on the shelf; `weight` is its popularity, `since` its first day."""

    id: int
    reference: str
    name: str
    slug: str
    cents: int
    weight: float
    since: date
    until: date

    def sold_on(self, day: date) -> bool:
        """Whether it could be bought that day."""
        return self.since <= day < self.until


def read_shelf(connection: Connection, audience: Audience, today: date) -> list[Article]:
    """Products with a price, the best seller first; popularity falls with the rank."""
    rows = connection.execute(
        select(
            Product.id,
            Product.reference,
            Product.name,
            Product.slug,
            Product.price_cents,
            Product.price_incl_cents,
            Product.quantity,
            Product.out_of_stock,
            Product.created_on,
            TaxRule.rate,
        )
        .outerjoin(TaxRule, Product.tax_rule_id == TaxRule.id)
        .where(Product.online, Product.price_cents > 0)
        .order_by(Product.reference, Product.id)
    ).all()
    best = next((row for row in rows if row.reference == audience.best_seller), None) or next(
        (row for row in rows if row.quantity <= 0 and row.out_of_stock != "allow"), None
    )
    ordered = sorted(rows, key=lambda row: (row is not best, (row.id * 7919) % 101, row.id))
    articles = []
    for rank, row in enumerate(ordered):
        out = row is best and row.quantity <= 0
        price = prices.price(row.price_cents, row.rate or 0, row.price_incl_cents)
        articles.append(
            Article(
                id=row.id,
                reference=row.reference,
                name=row.name,
                slug=row.slug,
                cents=price.incl_cents,
                weight=5.0 if rank == 0 else 2.6 / (1 + rank * 0.12),
                since=row.created_on or date.min,
                until=today - timedelta(days=audience.stock_out_days if out else 0),
            )
        )
    return articles
