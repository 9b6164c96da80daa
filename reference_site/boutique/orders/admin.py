"""« Commandes > Commandes »: past orders, to understand the numbers."""

from __future__ import annotations

from flask import Blueprint, abort, render_template, request
from sqlalchemy import or_, select
from sqlalchemy.orm import joinedload, selectinload

from reference_site.boutique.admin_layout.listing import read_page
from reference_site.boutique.care.models import CustomerThread
from reference_site.boutique.customers.models import Customer
from reference_site.boutique.orders.models import Order, OrderState, OrderStep
from reference_site.db import session
from reference_site.shared.identity.access import protect

orders = Blueprint("boutique_orders_admin", __name__, url_prefix="/boutique/admin/commandes")
protect(orders, "staff")
SORTS = {
    "reference": Order.reference,
    "client": Customer.last_name,
    "total": Order.total_cents,
    "paiement": Order.payment,
    "etat": OrderState.position,
    "date": Order.placed_at,
}


@orders.get("/")
def index() -> str:
    """The list, the latest first; filtered by state and text."""
    orm = session()
    query = (
        select(Order)
        .join(Order.customer)
        .join(Order.state)
        .options(joinedload(Order.customer), joinedload(Order.state))
    )
    state, text = request.args.get("etat", ""), request.args.get("texte", "").strip()
    if state:
        query = query.where(OrderState.name == state)
    if text:
        columns = (Order.reference, Customer.last_name, Customer.first_name, Customer.email)
        query = query.where(or_(*(column.icontains(text, autoescape=True) for column in columns)))
    states = orm.scalars(select(OrderState.name).order_by(OrderState.position)).all()
    return render_template(
        "boutique/orders/orders.html",
        listing=read_page(orm, query, SORTS, "-date"),
        states=states,
        filtered=bool(state or text),
    )


@orders.get("/<int:order_id>")
def show(order_id: int) -> str:
    """One order: products, payment, delivery, steps, messages."""
    orm = session()
    order = orm.scalar(
        select(Order)
        .where(Order.id == order_id)
        .options(
            joinedload(Order.customer),
            joinedload(Order.address),
            joinedload(Order.state),
            joinedload(Order.cart_rule),
            selectinload(Order.lines),
            selectinload(Order.steps).joinedload(OrderStep.state),
        )
    ) or abort(404)
    threads = orm.scalars(
        select(CustomerThread)
        .where(CustomerThread.order_id == order.id)
        .order_by(CustomerThread.id)
    ).all()
    return render_template("boutique/orders/order.html", order=order, threads=threads)
