"""State view of the orders."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from reference_site.boutique.orders.models import Order, OrderStep
from reference_site.door.views import StateRow, state_view


class OrderLineState(StateRow):
    """A product bought; money in cents TTC."""

    reference: str
    name: str
    quantity: int
    total: int


class OrderRowState(StateRow):
    """An order; money in cents TTC, `states` from the first to the present one."""

    reference: str
    customer: str
    placed_at: datetime
    state: str
    states: list[str]
    payment: str
    carrier: str
    source: str
    device: str
    products_total: int
    discount: int
    shipping: int
    total: int
    lines: list[OrderLineState]
    origin: str
    admin_path: str


@state_view("order", version=1, row=OrderRowState)
def orders(orm: Session) -> Iterable[OrderRowState]:
    """Every order."""
    rows = orm.scalars(
        select(Order)
        .order_by(Order.id)
        .options(
            joinedload(Order.customer),
            joinedload(Order.state),
            selectinload(Order.lines),
            selectinload(Order.steps).joinedload(OrderStep.state),
        )
    )
    for order in rows:
        yield OrderRowState(
            reference=order.reference,
            customer=order.customer.email,
            placed_at=order.placed_at,
            state=order.state.name,
            states=[step.state.name for step in order.steps],
            payment=order.payment,
            carrier=order.carrier,
            source=order.source,
            device=order.device,
            products_total=order.products_cents,
            discount=order.discount_cents,
            shipping=order.shipping_cents,
            total=order.total_cents,
            lines=[
                OrderLineState(
                    reference=line.reference,
                    name=line.name,
                    quantity=line.quantity,
                    total=line.total_cents,
                )
                for line in order.lines
            ],
            origin=order.origin,
            admin_path=f"/boutique/admin/commandes/{order.id}",
        )
