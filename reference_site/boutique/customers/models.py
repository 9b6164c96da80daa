"""Tables of the customers. Seeded customers have no password: nobody signs in as them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.clock import utc_now
from reference_site.db import Entity


class CustomerGroup(Entity):
    """A set of customers that promotions may aim at."""

    __tablename__ = "customer_group"
    __noun__ = "customer_group"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0)


class Customer(Entity):
    """A person or a club that has an account in the shop."""

    __tablename__ = "customer"
    __noun__ = "customer"
    __natural_key__ = ("email",)

    email: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(String(4), default="")
    first_name: Mapped[str]
    last_name: Mapped[str] = mapped_column(index=True)
    company: Mapped[str] = mapped_column(default="")
    birthday: Mapped[date | None]
    newsletter: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(default="")
    registered_at: Mapped[datetime] = mapped_column(default=utc_now)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("customer_group.id"), index=True)

    group: Mapped[CustomerGroup | None] = relationship()
    addresses: Mapped[list[Address]] = relationship(
        back_populates="customer", cascade="all, delete-orphan", order_by="Address.id"
    )

    @property
    def full_name(self) -> str:
        """First name then surname, as a letter writes them."""
        return f"{self.first_name} {self.last_name}"


class Address(Entity):
    """A postal address of a customer."""

    __tablename__ = "address"

    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    alias: Mapped[str] = mapped_column(default="Mon adresse")
    street: Mapped[str]
    postcode: Mapped[str] = mapped_column(String(10))
    city: Mapped[str]
    country: Mapped[str] = mapped_column(default="France")
    phone: Mapped[str] = mapped_column(default="")

    customer: Mapped[Customer] = relationship(back_populates="addresses")
