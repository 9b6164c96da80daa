"""Customers: some are there before, some register while buying, some never buy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING

from slugify import slugify
from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from reference_site.boutique.customers.models import Address, Customer, CustomerGroup
from reference_site.seed.history.laying import Layer
from reference_site.seed.history.materials import People

if TYPE_CHECKING:
    from reference_site.seed.history.audience import Cell


@dataclass(frozen=True)
class Person:
    """A customer to be written, or one of the context (`known`)."""

    id: int
    address_id: int | None
    title: str
    first_name: str
    last_name: str
    email: str
    registered_at: datetime
    group_id: int | None = None
    newsletter: bool = False
    birthday: date | None = None
    street: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    known: bool = False


@dataclass(frozen=True)
class Crowd:
    """`regulars` were there before the period; `newcomers` register with their first order."""

    regulars: list[Person]
    newcomers: list[Person]
    idle: list[Person]


def moment_on(day: date, random: Random) -> datetime:
    """A moment of the waking hours of a day."""
    minutes = random.choices(
        (random.randrange(420, 660), random.randrange(660, 960), random.randrange(960, 1230)),
        weights=(2, 3, 5),
    )[0]
    return datetime.combine(day, time(), UTC) + timedelta(
        minutes=minutes, seconds=random.randrange(60)
    )


def draw_people(
    connection: Connection, people: People, cells: Sequence[Cell], today: date, random: Random
) -> Crowd:
    """Draw everybody; first orders fall on the days when orders were placed."""
    group = connection.scalar(select(CustomerGroup.id).where(CustomerGroup.name == "Client"))
    known = _known(connection)
    makers = _Maker(connection, people, group, random)
    days = [cell.day for cell in cells for _ in range(cell.orders)]
    fresh = sorted(random.sample(days, min(people.newcomers, len(days))))
    start = cells[0].day
    regulars = known + [
        makers.make(start - timedelta(days=random.randrange(1, 1400)))
        for _ in range(people.customers_before - len(known))
    ]
    newcomers = [makers.make(day) for day in fresh]
    rest = people.customers - len(regulars) - len(newcomers)
    length = (today - start).days
    idle = [makers.make(start + timedelta(days=random.randrange(length))) for _ in range(rest)]
    return Crowd(regulars, newcomers, idle)


def _known(connection: Connection) -> list[Person]:
    rows = connection.execute(
        select(
            Customer.id,
            func.min(Address.id),
            Customer.title,
            Customer.first_name,
            Customer.last_name,
            Customer.email,
            Customer.registered_at,
        )
        .outerjoin(Address)
        .group_by(Customer.id)
        .order_by(Customer.id)
    )
    return [Person(*row, known=True) for row in rows]


class _Maker:
    """Makes persons with ids, e-mails of their own and an address."""

    def __init__(
        self, connection: Connection, people: People, group: int | None, random: Random
    ) -> None:
        self.people, self.group, self.random = people, group, random
        layer = Layer(connection)
        self.next_id, self.next_address = layer.next_id(Customer), layer.next_id(Address)
        self.taken: dict[str, int] = {}
        self.slugs: dict[str, str] = {}

    def make(self, day: date) -> Person:
        """A person registered on that day."""
        draw, people = self.random, self.people
        woman = draw.random() < 0.56
        first = draw.choice(people.women if woman else people.men)
        last = draw.choice(people.surnames)
        postcode, city = draw.choice(people.communes)
        street = f"{draw.randrange(1, 90)} {draw.choice(people.streets)}"
        person = Person(
            id=self.next_id,
            address_id=self.next_address,
            title="Mme" if woman else "M.",
            first_name=first,
            last_name=last,
            email=self._email(first, last),
            registered_at=moment_on(day, draw),
            group_id=self.group,
            newsletter=draw.random() < 0.62,
            birthday=date(draw.randrange(1948, 2006), draw.randrange(1, 13), draw.randrange(1, 29)),
            street=street,
            postcode=postcode,
            city=city,
            phone=f"06 00 00 {draw.randrange(100):02d} {draw.randrange(100):02d}",
        )
        self.next_id += 1
        self.next_address += 1
        return person

    def _email(self, first: str, last: str) -> str:
        stem = f"{self._slug(first)}.{self._slug(last)}"
        count = self.taken[stem] = self.taken.get(stem, 0) + 1
        return f"{stem}{count if count > 1 else ''}@example.org"

    def _slug(self, name: str) -> str:
        if name not in self.slugs:
            self.slugs[name] = slugify(name)
        return self.slugs[name]


def write_people(layer: Layer, crowd: Crowd) -> None:
    """Insert those that are not of the context, with their addresses."""
    new = [person for person in crowd.regulars + crowd.newcomers + crowd.idle if not person.known]
    same = [
        "id", "title", "first_name", "last_name", "email", "registered_at",
        "group_id", "newsletter", "birthday",
    ]  # fmt: skip
    layer.lay(
        Customer,
        [
            {name: getattr(person, name) for name in same}
            | {"company": "", "note": "", "active": True}
            for person in new
        ],
    )
    layer.lay(
        Address,
        [
            {
                "id": person.address_id,
                "customer_id": person.id,
                "alias": "Mon adresse",
                "street": person.street,
                "postcode": person.postcode,
                "city": person.city,
                "country": "France",
                "phone": person.phone,
            }
            for person in new
        ],
    )
