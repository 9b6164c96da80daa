"""Tables of customer service: threads, their messages, canned replies, the outbox."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_site.boutique.customers.models import Customer
from reference_site.boutique.orders.models import Order
from reference_site.clock import utc_now
from reference_site.db import Entity
from reference_site.shared.identity.models import StaffAccount


class CustomerThread(Entity):
    """A conversation with a customer. `state` is open, pending or closed."""

    __tablename__ = "customer_thread"
    __noun__ = "customer_thread"
    __natural_key__ = ("reference",)

    reference: Mapped[str] = mapped_column(String(12), unique=True)
    email: Mapped[str]
    sender_name: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="Service client")
    subject: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(String(8), default="open", index=True)
    opened_at: Mapped[datetime] = mapped_column(default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default=utc_now, index=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    order_id: Mapped[int | None] = mapped_column(
        ForeignKey("customer_order.id", ondelete="SET NULL"), index=True
    )
    assignee_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff_account.id", ondelete="SET NULL"), index=True
    )

    customer: Mapped[Customer | None] = relationship()
    order: Mapped[Order | None] = relationship()
    assignee: Mapped[StaffAccount | None] = relationship()
    messages: Mapped[list[ThreadMessage]] = relationship(
        back_populates="thread", cascade="all, delete-orphan", order_by="ThreadMessage.id"
    )


class ThreadMessage(Entity):
    """One message of a thread: from the customer, from the shop, or a private note of the shop."""

    __tablename__ = "thread_message"

    thread_id: Mapped[int] = mapped_column(
        ForeignKey("customer_thread.id", ondelete="CASCADE"), index=True
    )
    author_kind: Mapped[str] = mapped_column(String(8), default="customer")
    author_name: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(Text)
    private: Mapped[bool] = mapped_column(default=False)
    sent_at: Mapped[datetime] = mapped_column(default=utc_now)

    thread: Mapped[CustomerThread] = relationship(back_populates="messages")


class CannedReply(Entity):
    """A ready-made answer (« message prédéfini »). `{prenom}`... are filled when it is inserted."""

    __tablename__ = "canned_reply"
    __noun__ = "canned_reply"
    __natural_key__ = ("name",)

    name: Mapped[str] = mapped_column(unique=True)
    body: Mapped[str] = mapped_column(Text)


class OutboxMessage(Entity):
    """A message that the shop would have sent by e-mail; nothing leaves the site."""

    __tablename__ = "outbox_message"
    __noun__ = "outbox_message"
    __natural_key__ = ("reference",)

    reference: Mapped[str] = mapped_column(String(12), unique=True)
    recipient: Mapped[str]
    subject: Mapped[str]
    body: Mapped[str] = mapped_column(Text)
    sent_at: Mapped[datetime] = mapped_column(default=utc_now, index=True)
    thread_id: Mapped[int | None] = mapped_column(
        ForeignKey("customer_thread.id", ondelete="SET NULL")
    )

    thread: Mapped[CustomerThread | None] = relationship()
