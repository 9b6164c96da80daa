"""Threads of customer service: what customers wrote about their orders, what the shop answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from babel.dates import format_date
from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from reference_site.boutique.care.models import CustomerThread, ThreadMessage
from reference_site.seed.history.laying import Layer
from reference_site.seed.history.materials import Letters
from reference_site.seed.history.people import moment_on
from reference_site.seed.history.shopping import PastOrder

PERIOD = 380
RECENT = 21


def write_threads(
    connection: Connection,
    layer: Layer,
    letters: Letters,
    orders: Sequence[PastOrder],
    today: date,
    random: Random,
) -> None:
    """Complete the threads of the context up to the volumes of the materials."""
    counted = dict(
        connection.execute(
            select(CustomerThread.state, func.count()).group_by(CustomerThread.state)
        ).all()
    )
    total = letters.threads - sum(counted.values())
    opened = letters.open - counted.get("open", 0)
    pending = letters.pending - counted.get("pending", 0)
    if not orders or total <= 0:
        return
    states = ["open"] * opened + ["pending"] * pending
    states = ["closed"] * (total - len(states)) + states
    first_id = layer.next_id(CustomerThread)
    number = _next_number(connection)
    threads: list[dict[str, object]] = []
    messages: list[dict[str, object]] = []
    written = [_write(letters, orders, state, today, random) for state in states]
    written.sort(key=lambda pair: str(pair[1][0]["sent_at"]))
    for index, (thread, said) in enumerate(written):
        key = first_id + index
        threads.append({"id": key, "reference": f"SAV-{number + index:04d}", **thread})
        messages.extend({"thread_id": key, **message} for message in said)
    layer.lay(CustomerThread, threads)
    layer.lay(ThreadMessage, messages)


def _next_number(connection: Connection) -> int:
    references = connection.scalars(select(CustomerThread.reference)).all()
    numbers = [int(ref[4:]) for ref in references if ref.startswith("SAV-") and ref[4:].isdigit()]
    return max(numbers, default=0) + 1


def _write(
    letters: Letters, orders: Sequence[PastOrder], state: str, today: date, random: Random
) -> tuple[dict[str, object], list[dict[str, object]]]:
    """One thread and its messages."""
    case = random.choice(letters.cases)
    longest = PERIOD if state == "closed" else RECENT
    age = random.randrange(6 if state == "closed" else 1, longest)
    order = _order_before(orders, today - timedelta(days=age), random)
    opened = min(
        max(order.placed_at, moment_on(today - timedelta(days=age), random)),
        moment_on(today - timedelta(days=1), random),
    )
    adviser = random.choice(letters.advisers)
    person = order.person
    fill = _Filling(order, adviser)
    said = [_message("customer", fill.name, fill(random.choice(case.openings)), opened)]
    at = opened
    if state != "open":
        at += timedelta(hours=random.randrange(3, 20))
        said.append(_message("staff", adviser, fill(random.choice(case.answers)), at))
        if case.follow_ups and random.random() < 0.6:
            at += timedelta(hours=random.randrange(2, 20))
            said.append(_message("customer", fill.name, fill(random.choice(case.follow_ups)), at))
    thread: dict[str, object] = {
        "email": person.email,
        "sender_name": fill.name,
        "contact": case.contact,
        "subject": fill(case.subject),
        "state": state,
        "opened_at": opened,
        "updated_at": at,
        "customer_id": person.id,
        "order_id": order.id if case.order else None,
        "assignee_id": None,
    }
    return thread, said


def _message(kind: str, name: str, body: str, at: datetime) -> dict[str, object]:
    return {"author_kind": kind, "author_name": name, "body": body, "private": False, "sent_at": at}


def _order_before(orders: Sequence[PastOrder], day: date, random: Random) -> PastOrder:
    """An order of the three weeks before a day, or the first one ever."""
    recent = [order for order in orders if 0 <= (day - order.day).days <= RECENT]
    return random.choice(recent) if recent else orders[0]


class _Filling:
    """Fills the blanks of a letter from the order it is about."""

    def __init__(self, order: PastOrder, adviser: str) -> None:
        article = order.lines[0][0]
        self.name = f"{order.person.first_name} {order.person.last_name}"
        self._blanks = {
            "{prenom}": order.person.first_name,
            "{nom}": self.name,
            "{commande}": order.reference,
            "{produit}": article.name,
            "{date}": format_date(order.day, "d MMMM", locale="fr_FR"),
            "{conseiller}": adviser,
        }

    def __call__(self, text: str) -> str:
        for blank, value in self._blanks.items():
            text = text.replace(blank, value)
        return text.strip()
