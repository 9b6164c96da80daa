"""The data files of the past, read once into frozen models."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from reference_site.errors import SeedError


class Material(BaseModel):
    """Base of all materials: closed and frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class People(Material):
    """What invented customers are made of."""

    customers: int
    customers_before: int
    newcomers: int
    women: list[str]
    men: list[str]
    surnames: list[str]
    streets: list[str]
    communes: list[tuple[str, str]]


class Device(Material):
    """A kind of device: its share of visits and how readily its visitors buy."""

    name: str
    share: float
    buys: float


class Source(Material):
    """A traffic source; `bounce` in thousandths, `since` in days before the sitting."""

    name: str
    share: float
    bounce: int
    buys: float
    since: int = 10_000


class MobileDrop(Material):
    """The planted fault of the checkout on one device during the last `days`."""

    device: str
    days: int
    factor: float


class PageShare(Material):
    """A page and its weights among views and among entries."""

    path: str = ""
    title: str = ""
    views: float
    entries: float
    count: int = 0


class Search(Material):
    """A search term, how frequent it is, and how many products it finds."""

    term: str
    weight: float
    results: int
    rising: bool = False


class Audience(Material):
    """Volumes and shares of the thirteen months."""

    days: int
    visits: int
    carts: int
    orders: int
    basket_cents: int
    best_seller: str
    stock_out_days: int
    months: list[float]
    weekdays: list[float]
    devices: list[Device]
    sources: list[Source]
    mobile_drop: MobileDrop
    pages_per_visit: float
    other_pages: float
    pages: list[PageShare]
    categories: PageShare
    products: PageShare
    searches: list[Search]


class PaidCampaign(Material):
    """A paid campaign; `click_share`: thousandths of the source's visits that came by it."""

    name: str
    source: str
    kind: str
    start: int
    days: int
    cost: int
    click_share: int
    path: str


class BrokenLink(Material):
    """The mail whose link led nowhere, and how many visits it threw away."""

    index: int
    path: str
    title: str
    visits: int


class Mails(Material):
    """Campaigns by e-mail, one every `every` days."""

    every: int
    source: str
    kind: str
    lasts: int
    delivered: tuple[int, int]
    opened: tuple[int, int]
    clicked: tuple[int, int]
    broken: BrokenLink
    names: list[str]

    def start_of(self, index: int) -> int:
        """How many days before the sitting a mail was sent."""
        return (len(self.names) - index) * self.every


class Campaigns(Material):
    """Paid campaigns and mails."""

    paid: list[PaidCampaign]
    mail: Mails


class Reviews(Material):
    """Sentences of reviews by rating."""

    reviews: int
    waiting: int
    ratings: dict[int, int]
    titles: dict[int, list[str]]
    texts: dict[int, list[str]]
    endings: dict[int, list[str]]


class Case(Material):
    """Why a customer writes, in several wordings, and how the shop answers."""

    contact: str = "Service client"
    subject: str
    order: bool = True
    openings: list[str]
    answers: list[str]
    follow_ups: list[str] = []


class Letters(Material):
    """Threads of customer service."""

    threads: int
    open: int
    pending: int
    advisers: list[str]
    cases: list[Case]


class Materials(Material):
    """All of them."""

    people: People
    audience: Audience
    campaigns: Campaigns
    reviews: Reviews
    letters: Letters


def read_materials(folder: Path) -> Materials:
    """Read the files of a context. Raises `SeedError` naming the file."""
    data = {}
    for name in Materials.model_fields:
        path = folder / f"{name}.yaml"
        try:
            data[name] = YAML(typ="safe").load(path.read_text("utf-8"))
        except (OSError, YAMLError) as error:
            raise SeedError(f"{path.name} : fichier illisible.", detail=str(error)) from error
    try:
        return Materials.model_validate(data)
    except ValidationError as error:
        sentence = "Les matériaux de l’historique sont incomplets."
        raise SeedError(sentence, detail=str(error)) from error
