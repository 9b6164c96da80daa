"""Reviews of products, the latest still waiting for moderation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from reference_site.boutique.catalog.models import Review
from reference_site.boutique.customers.models import Customer
from reference_site.seed.history.laying import Layer
from reference_site.seed.history.materials import Reviews
from reference_site.seed.history.people import moment_on
from reference_site.seed.history.shelf import Article

PERIOD = 390


def write_reviews(
    connection: Connection,
    layer: Layer,
    reviews: Reviews,
    shelf: Sequence[Article],
    today: date,
    random: Random,
) -> None:
    """Complete the reviews of the context up to the volumes of the materials."""
    counted = dict(
        connection.execute(select(Review.status, func.count()).group_by(Review.status)).all()
    )
    taken = set(connection.scalars(select(Review.code)))
    names = connection.execute(
        select(Customer.first_name, Customer.last_name).order_by(Customer.id)
    ).all()
    total = reviews.reviews - sum(counted.values())
    waiting = reviews.waiting - counted.get("waiting", 0)
    if not shelf or total <= 0:
        return
    ages = sorted((random.randrange(1, PERIOD) for _ in range(total - waiting)), reverse=True)
    ages += sorted((random.randrange(1, 18) for _ in range(waiting)), reverse=True)
    rows, number = [], 0
    for index, age in enumerate(ages):
        number += 1
        while f"avis-{number:04d}" in taken:
            number += 1
        rating = random.choices(list(reviews.ratings), weights=list(reviews.ratings.values()))[0]
        day = today - timedelta(days=age)
        on_sale = [article for article in shelf if article.since <= day] or list(shelf)
        article = random.choices(on_sale, weights=[a.weight for a in on_sale])[0]
        first, last = random.choice(names)
        rows.append(
            {
                "code": f"avis-{number:04d}",
                "product_id": article.id,
                "author": f"{first} {last[0]}.",
                "rating": rating,
                "title": random.choice(reviews.titles[rating]),
                "text": f"{random.choice(reviews.texts[rating])} "
                f"{random.choice(reviews.endings[rating])}".strip(),
                "answer": "",
                "status": "waiting" if index >= total - waiting else "approved",
                "posted_at": moment_on(day, random),
            }
        )
    layer.lay(Review, rows)
