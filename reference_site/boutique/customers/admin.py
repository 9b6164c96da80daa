"""« Clients > Clients »: who buys, and what."""

from __future__ import annotations

from flask import Blueprint, abort, render_template, request
from sqlalchemy import func, or_, select
from sqlalchemy.orm import joinedload, selectinload

from reference_site.boutique.admin_layout.listing import read_page
from reference_site.boutique.care.models import CustomerThread
from reference_site.boutique.customers.models import Customer, CustomerGroup
from reference_site.boutique.orders.models import Order
from reference_site.db import session
from reference_site.shared.identity.access import protect

customers = Blueprint("boutique_customers_admin", __name__, url_prefix="/boutique/admin/clients")
protect(customers, "staff")
SORTS = {
    "nom": Customer.last_name,
    "prenom": Customer.first_name,
    "email": Customer.email,
    "inscription": Customer.registered_at,
}


@customers.get("/")
def index() -> str:
    """The list, with what each bought."""
    orm = session()
    query = select(Customer).options(joinedload(Customer.group))
    text, group = request.args.get("texte", "").strip(), request.args.get("groupe", "")
    if text:
        columns = (Customer.last_name, Customer.first_name, Customer.email, Customer.company)
        query = query.where(or_(*(column.icontains(text, autoescape=True) for column in columns)))
    if group:
        query = query.join(Customer.group).where(CustomerGroup.name == group)
    listing = read_page(orm, query, SORTS, "-inscription")
    spent = orm.execute(
        select(Order.customer_id, func.count(), func.sum(Order.total_cents))
        .where(Order.customer_id.in_([row.id for row in listing.rows]))
        .group_by(Order.customer_id)
    )
    return render_template(
        "boutique/customers/customers.html",
        listing=listing,
        spent={key: (count, total) for key, count, total in spent},
        groups=orm.scalars(select(CustomerGroup.name).order_by(CustomerGroup.position)).all(),
        filtered=bool(text or group),
    )


@customers.get("/<int:customer_id>")
def show(customer_id: int) -> str:
    """One customer: addresses, orders, messages."""
    orm = session()
    customer = orm.scalar(
        select(Customer)
        .where(Customer.id == customer_id)
        .options(joinedload(Customer.group), selectinload(Customer.addresses))
    ) or abort(404)
    bought = orm.scalars(
        select(Order)
        .where(Order.customer_id == customer.id)
        .order_by(Order.placed_at.desc())
        .options(joinedload(Order.state))
    ).all()
    threads = orm.scalars(
        select(CustomerThread)
        .where(CustomerThread.customer_id == customer.id)
        .order_by(CustomerThread.updated_at.desc())
    ).all()
    return render_template(
        "boutique/customers/customer.html", customer=customer, orders=bought, threads=threads
    )
