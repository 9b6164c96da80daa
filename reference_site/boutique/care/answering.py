"""What happens to a thread: answered, noted, forwarded; each step inside `record`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from reference_site.boutique.care.models import CustomerThread, OutboxMessage, ThreadMessage
from reference_site.boutique.care.rules import next_reference
from reference_site.boutique.customers.models import Customer
from reference_site.boutique.orders.models import Order
from reference_site.shared.identity.models import StaffAccount


def load_thread(orm: Session, thread_id: int) -> CustomerThread | None:
    """A thread with all that its screen shows."""
    return orm.scalar(
        select(CustomerThread)
        .where(CustomerThread.id == thread_id)
        .options(
            selectinload(CustomerThread.messages),
            selectinload(CustomerThread.assignee),
            selectinload(CustomerThread.customer),
            selectinload(CustomerThread.order).selectinload(Order.state),
        )
    )


def open_thread(
    orm: Session,
    *,
    name: str,
    email: str,
    contact: str,
    order_reference: str,
    message: str,
    at: datetime,
) -> CustomerThread:
    """A new thread from the public form, linked to its customer and order when they are known."""
    customer = orm.scalar(select(Customer).where(Customer.email == email))
    order = orm.scalar(select(Order).where(Order.reference == order_reference.upper()))
    thread = CustomerThread(
        reference=next_reference("SAV-", orm.scalars(select(CustomerThread.reference))),
        email=email,
        sender_name=name,
        contact=contact,
        subject=" ".join(message.split())[:80],
        customer=customer,
        order=order,
        opened_at=at,
        updated_at=at,
    )
    thread.messages.append(ThreadMessage(author_name=name, body=message, sent_at=at))
    orm.add(thread)
    orm.flush()
    return thread


def answer(
    orm: Session,
    thread: CustomerThread,
    author: StaffAccount,
    body: str,
    *,
    private: bool,
    at: datetime,
) -> None:
    """Add the shop's message; a public one also goes to the outbox."""
    thread.messages.append(
        ThreadMessage(
            author_kind="staff",
            author_name=author.display_name,
            body=body,
            private=private,
            sent_at=at,
        )
    )
    thread.updated_at = at
    if not private:
        post(orm, thread, thread.email, f"Re : {thread.subject}".replace(" :", "\u00a0:"), body, at)


def forward(
    orm: Session,
    thread: CustomerThread,
    author: StaffAccount,
    employee: StaffAccount,
    comment: str,
    at: datetime,
) -> None:
    """Give the thread to an employee, tell her, and leave a private note."""
    thread.assignee = employee
    note = f"Transmis à {employee.display_name}." + (f"\n{comment}" if comment else "")
    answer(orm, thread, author, note, private=True, at=at)
    recipient = employee.email or f"{employee.login}@example.org"
    subject = f"Message client transmis\u00a0: {thread.subject}"
    post(orm, thread, recipient, subject, note, at)


def post(
    orm: Session, thread: CustomerThread, recipient: str, subject: str, body: str, at: datetime
) -> OutboxMessage:
    """Put a message in the outbox instead of sending it."""
    message = OutboxMessage(
        reference=next_reference("ENV-", orm.scalars(select(OutboxMessage.reference))),
        recipient=recipient,
        subject=subject,
        body=body,
        sent_at=at,
        thread=thread,
    )
    orm.add(message)
    orm.flush()
    return message
