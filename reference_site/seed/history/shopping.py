"""Past orders: who bought what, when, by which way, and how far each order went since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.engine import Connection

from reference_site.boutique.catalog import prices
from reference_site.boutique.catalog.models import Carrier
from reference_site.boutique.orders.models import Order, OrderLine, OrderState, OrderStep
from reference_site.seed.history.laying import Layer
from reference_site.seed.history.materials import Audience
from reference_site.seed.history.people import Crowd, Person, moment_on
from reference_site.seed.history.shelf import Article

if TYPE_CHECKING:
    from reference_site.seed.history.audience import Cell

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
FREE_FROM, FEE = 6000, 490
DELIVERY_RATE = 200
PAYMENTS = {"Carte bancaire": 78, "PayPal": 14, "Chèque": 5, "Virement bancaire": 3}
WAITING, PAID, PREPARED, SENT, DELIVERED, CANCELLED, REFUNDED = (
    "En attente de paiement par chèque",
    "Paiement accepté",
    "En cours de préparation",
    "Expédié",
    "Livré",
    "Annulé",
    "Remboursé",
)


@dataclass
class PastOrder:
    """An order; money is TTC in cents."""

    id: int
    reference: str
    person: Person
    placed_at: datetime
    source: str
    device: str
    is_first: bool
    payment: str
    carrier: str
    lines: list[tuple[Article, int]] = field(default_factory=list)
    shipping_cents: int = 0
    steps: list[tuple[int, datetime]] = field(default_factory=list)

    @property
    def day(self) -> date:
        """The day on which it was placed."""
        return self.placed_at.date()

    @property
    def products_cents(self) -> int:
        """Products without delivery."""
        return sum(article.cents * quantity for article, quantity in self.lines)

    @property
    def total_cents(self) -> int:
        """What the customer paid."""
        return self.products_cents + self.shipping_cents


def draw_orders(
    connection: Connection,
    audience: Audience,
    shelf: Sequence[Article],
    cells: Sequence[Cell],
    crowd: Crowd,
    today: date,
    random: Random,
) -> list[PastOrder]:
    """One order for each order counted in the cells, oldest first."""
    if not shelf:
        return []
    states = {name: key for name, key in connection.execute(select(OrderState.name, OrderState.id))}
    carriers = _carriers(connection)
    first_id = Layer(connection).next_id(Order)
    slots = [(cell, moment_on(cell.day, random)) for cell in cells for _ in range(cell.orders)]
    slots.sort(key=lambda slot: slot[1])
    buyers = _Buyers(crowd, random)
    filler = _Filler(audience, shelf, random)
    references = _references(len(slots), random)
    orders = []
    for index, (cell, placed_at) in enumerate(slots):
        person, is_first = buyers.next(cell.day)
        payment = random.choices(list(PAYMENTS), list(PAYMENTS.values()))[0]
        carrier, fee, free_from = carriers[random.choices(range(len(carriers)))[0]]
        order = PastOrder(
            id=first_id + index,
            reference=references[index],
            person=person,
            placed_at=max(placed_at, person.registered_at + timedelta(minutes=4))
            if is_first
            else placed_at,
            source=cell.source.name,
            device=cell.device.name,
            is_first=is_first,
            payment=payment,
            carrier=carrier,
        )
        filler.fill(order)
        goods = order.products_cents
        order.shipping_cents = 0 if free_from is not None and goods >= free_from else fee
        filler.settle(order)
        order.steps = _steps(order, states, today, random)
        orders.append(order)
    return orders


def _carriers(connection: Connection) -> list[tuple[str, int, int | None]]:
    rows = connection.execute(
        select(Carrier.name, Carrier.price_cents, Carrier.free_from_cents)
        .where(Carrier.active)
        .order_by(Carrier.position, Carrier.id)
    )
    found = [
        (name, prices.with_tax(cents, DELIVERY_RATE), free_from) for name, cents, free_from in rows
    ]
    return found or [("Livraison à domicile", FEE, FREE_FROM)]


def _references(count: int, random: Random) -> list[str]:
    """Nine letters each, none twice."""
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(random.choices(LETTERS, k=9))] = None
    return list(found)


class _Buyers:
    """Says who places the next order; a newcomer orders on the day she registers."""

    def __init__(self, crowd: Crowd, random: Random) -> None:
        self._known = list(crowd.regulars)
        self._newcomers = sorted(
            crowd.newcomers, key=lambda person: (person.registered_at, person.id)
        )
        self._next = 0
        self._fresh: list[Person] = []
        self._random = random

    def next(self, day: date) -> tuple[Person, bool]:
        """The buyer of an order of that day, and whether it is her first.

        Who registered that day does not order twice on it.
        """
        while self._fresh and self._fresh[0].registered_at.date() < day:
            self._known.append(self._fresh.pop(0))
        if self._next < len(self._newcomers):
            person = self._newcomers[self._next]
            if person.registered_at.date() <= day:
                self._next += 1
                self._fresh.append(person)
                return person, True
        return self._random.choice(self._known), False


class _Filler:
    """Fills baskets so that the average order stays on the amount of the materials."""

    def __init__(self, audience: Audience, shelf: Sequence[Article], random: Random) -> None:
        self._target, self._shelf, self._random = audience.basket_cents, list(shelf), random
        self._debt = 0
        self._cumulated = list(accumulate(article.weight for article in shelf))

    def fill(self, order: PastOrder) -> None:
        """Choose the basket that is closest to what this order should cost."""
        wanted = self._random.lognormvariate(0, 0.42) * self._target * 0.9 + self._debt / 4
        wanted = min(max(wanted, 1200), 3.2 * self._target)
        tries = [self._basket(order.day) for _ in range(6)]
        order.lines = min(tries, key=lambda lines: abs(_sum(lines) - wanted))

    def settle(self, order: PastOrder) -> None:
        """Remember how far the order, delivery included, fell from the average."""
        self._debt += self._target - order.total_cents

    def _basket(self, day: date) -> list[tuple[Article, int]]:
        count = self._random.choices((1, 2, 3, 4), weights=(44, 32, 17, 7))[0]
        lines: dict[int, tuple[Article, int]] = {}
        while len(lines) < count:
            article = self._random.choices(self._shelf, cum_weights=self._cumulated)[0]
            if article.sold_on(day):
                quantity = 2 if article.cents < 2500 and self._random.random() < 0.15 else 1
                lines[article.id] = (article, quantity)
            elif self._random.random() < 0.1 and lines:
                break
        return list(lines.values())


def _sum(lines: Sequence[tuple[Article, int]]) -> int:
    return sum(article.cents * quantity for article, quantity in lines)


def _steps(
    order: PastOrder, states: dict[str, int], today: date, random: Random
) -> list[tuple[int, datetime]]:
    """The states that the order took until the day before the sitting."""
    start = PAID if order.payment != "Chèque" else WAITING
    path = [(start, 0.0)]
    if start == WAITING:
        path.append((PAID, random.uniform(2, 5)))
    fate = random.random()
    if fate < 0.025:
        path.append((CANCELLED, path[-1][1] + random.uniform(0.2, 1.5)))
    else:
        path.append((PREPARED, path[-1][1] + random.uniform(0.4, 1.6)))
        path.append((SENT, path[-1][1] + random.uniform(0.5, 1.5)))
        path.append((DELIVERED, path[-1][1] + random.uniform(1.5, 4)))
        if fate < 0.045:
            path.append((REFUNDED, path[-1][1] + random.uniform(4, 14)))
    dated = [
        (states[name], (order.placed_at + timedelta(days=after)).replace(microsecond=0))
        for name, after in path
    ]
    return [step for index, step in enumerate(dated) if index == 0 or step[1].date() < today]


def write_orders(layer: Layer, orders: Sequence[PastOrder]) -> None:
    """Insert orders, their lines and their steps."""
    layer.lay(
        Order,
        [
            {
                "id": order.id,
                "reference": order.reference,
                "customer_id": order.person.id,
                "address_id": order.person.address_id,
                "state_id": order.steps[-1][0],
                "cart_rule_id": None,
                "placed_at": order.placed_at,
                "payment": order.payment,
                "carrier": order.carrier,
                "source": order.source,
                "device": order.device,
                "products_cents": order.products_cents,
                "discount_cents": 0,
                "shipping_cents": order.shipping_cents,
                "total_cents": order.total_cents,
            }
            for order in orders
        ],
    )
    layer.lay(
        OrderLine,
        [
            {
                "order_id": order.id,
                "product_id": article.id,
                "name": article.name,
                "reference": article.reference,
                "quantity": quantity,
                "unit_cents": article.cents,
                "total_cents": article.cents * quantity,
            }
            for order in orders
            for article, quantity in order.lines
        ],
    )
    layer.lay(
        OrderStep,
        [
            {"order_id": order.id, "state_id": state, "at": at}
            for order in orders
            for state, at in order.steps
        ],
    )
