"""State view of the customers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from reference_site.boutique.customers.models import Customer
from reference_site.door.views import StateRow, state_view


class CustomerState(StateRow):
    """A customer."""

    email: str
    title: str
    first_name: str
    last_name: str
    company: str
    group: str
    newsletter: bool
    active: bool
    registered_at: datetime
    origin: str
    admin_path: str


@state_view("customer", version=1, row=CustomerState)
def customers(orm: Session) -> Iterable[CustomerState]:
    """Every customer."""
    rows = orm.scalars(select(Customer).order_by(Customer.id).options(joinedload(Customer.group)))
    for row in rows:
        yield CustomerState(
            email=row.email,
            title=row.title,
            first_name=row.first_name,
            last_name=row.last_name,
            company=row.company,
            group=row.group.name if row.group else "",
            newsletter=row.newsletter,
            active=row.active,
            registered_at=row.registered_at,
            origin=row.origin,
            admin_path=f"/boutique/admin/clients/{row.id}",
        )
