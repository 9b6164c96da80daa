"""State views of customer service."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from reference_site.boutique.care.models import CannedReply, CustomerThread, OutboxMessage
from reference_site.door.views import StateRow, state_view

ROOT = "/boutique/admin/service-client"


class MessageState(StateRow):
    """One message of a thread; `author_kind` is customer or staff."""

    author_kind: str
    author_name: str
    body: str
    private: bool
    sent_at: datetime


class CustomerThreadState(StateRow):
    """A thread; `replies` and `last_reply` speak of what the customer received."""

    reference: str
    email: str
    sender_name: str
    contact: str
    subject: str
    state: str
    customer: str
    order: str
    assignee: str
    opened_at: datetime
    updated_at: datetime
    messages: list[MessageState]
    replies: int
    last_reply: str
    origin: str
    admin_path: str


class CannedReplyState(StateRow):
    """A canned reply."""

    name: str
    body: str
    origin: str
    admin_path: str


class OutboxMessageState(StateRow):
    """A message that the shop sent."""

    reference: str
    recipient: str
    subject: str
    body: str
    thread: str
    sent_at: datetime
    admin_path: str


@state_view("customer_thread", version=1, row=CustomerThreadState)
def customer_threads(orm: Session) -> Iterable[CustomerThreadState]:
    """Every thread with its messages."""
    rows = orm.scalars(
        select(CustomerThread)
        .order_by(CustomerThread.id)
        .options(
            selectinload(CustomerThread.messages),
            selectinload(CustomerThread.customer),
            selectinload(CustomerThread.order),
            selectinload(CustomerThread.assignee),
        )
    )
    for thread in rows:
        sent = [m.body for m in thread.messages if m.author_kind == "staff" and not m.private]
        yield CustomerThreadState(
            reference=thread.reference,
            email=thread.email,
            sender_name=thread.sender_name,
            contact=thread.contact,
            subject=thread.subject,
            state=thread.state,
            customer=thread.customer.email if thread.customer else "",
            order=thread.order.reference if thread.order else "",
            assignee=thread.assignee.login if thread.assignee else "",
            opened_at=thread.opened_at,
            updated_at=thread.updated_at,
            messages=[
                MessageState(
                    author_kind=message.author_kind,
                    author_name=message.author_name,
                    body=message.body,
                    private=message.private,
                    sent_at=message.sent_at,
                )
                for message in thread.messages
            ],
            replies=len(sent),
            last_reply=sent[-1] if sent else "",
            origin=thread.origin,
            admin_path=f"{ROOT}/sav/{thread.id}",
        )


@state_view("canned_reply", version=1, row=CannedReplyState)
def canned_replies(orm: Session) -> Iterable[CannedReplyState]:
    """Every canned reply."""
    for reply in orm.scalars(select(CannedReply).order_by(CannedReply.id)):
        yield CannedReplyState(
            name=reply.name,
            body=reply.body,
            origin=reply.origin,
            admin_path=f"{ROOT}/messages-predefinis/{reply.id}",
        )


@state_view("outbox_message", version=1, row=OutboxMessageState)
def outbox_messages(orm: Session) -> Iterable[OutboxMessageState]:
    """Every message sent."""
    rows = orm.scalars(
        select(OutboxMessage).order_by(OutboxMessage.id).options(selectinload(OutboxMessage.thread))
    )
    for message in rows:
        yield OutboxMessageState(
            reference=message.reference,
            recipient=message.recipient,
            subject=message.subject,
            body=message.body,
            thread=message.thread.reference if message.thread else "",
            sent_at=message.sent_at,
            admin_path=f"{ROOT}/messages-envoyes/{message.id}",
        )
