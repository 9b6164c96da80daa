"""Rules of the catalogue over plain values: availability, novelty, search engines, variants."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import product as every_choice

from babel.dates import format_date
from slugify import slugify

TITLE_ADVISED = 70
DESCRIPTION_ADVISED = 160
FEW_LEFT = 3
WORDS = re.compile(r"[^\W_]+")
LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})


class Stock(StrEnum):
    """How a product stands for the customer."""

    AVAILABLE = "available"
    LAST = "last"
    BACKORDER = "backorder"
    OUT = "out"


@dataclass(frozen=True)
class Supply:
    """What the sheet says about stock; `shop_allows` is the setting behind « default »."""

    quantity: int
    out_of_stock: str = "default"
    shop_allows: bool = False
    label_in_stock: str = ""
    label_out_of_stock: str = ""
    restock_on: date | None = None


@dataclass(frozen=True)
class Availability:
    """What the customer reads, and whether she may order."""

    stock: Stock
    sentence: str
    can_order: bool


def availability(supply: Supply) -> Availability:
    """The sentence under the price. An empty stock sells only if the sheet or the shop allows."""
    if supply.quantity > FEW_LEFT:
        return Availability(Stock.AVAILABLE, supply.label_in_stock or "En stock", True)
    if supply.quantity > 0:
        return Availability(Stock.LAST, "Derniers articles en stock", True)
    allowed = supply.out_of_stock == "allow" or (
        supply.out_of_stock == "default" and supply.shop_allows
    )
    if allowed:
        sentence = supply.label_out_of_stock or "Disponible sur commande"
        return Availability(Stock.BACKORDER, sentence, True)
    sentence = "Rupture de stock"
    if supply.restock_on is not None:
        sentence += f", de retour le {format_date(supply.restock_on, 'd MMMM', locale='fr_FR')}"
    return Availability(Stock.OUT, sentence, False)


def is_new(created_on: date | None, today: date, days: int) -> bool:
    """Whether the « Nouveau » flag shows: created within `days` (0 shows none)."""
    return created_on is not None and today - timedelta(days=days) < created_on <= today


def slug_of(name: str, limit: int = 80) -> str:
    """The « URL simplifiée »: « Sac étanche 20 L » -> « sac-etanche-20-l »."""
    return slugify(name.replace("’", " ").replace("'", " "), max_length=limit, word_boundary=True)


def search_form(text: str) -> str:
    """Accents, case and punctuation away: what search compares."""
    spread = unicodedata.normalize("NFKD", text.translate(LIGATURES).lower())
    return " ".join(WORDS.findall("".join(one for one in spread if not unicodedata.combining(one))))


def length_advice(text: str, advised: int) -> str:
    """The counter under a search engine field."""
    return f"{len(text)} caractères sur {advised} conseillés"


def split_tags(text: str) -> list[str]:
    """« mer, kayak ,, mer » -> mer, kayak."""
    return list(dict.fromkeys(tag.strip() for tag in text.split(",") if tag.strip()))


ValueKey = tuple[str, str]


def new_combinations(
    chosen: Iterable[ValueKey], existing: Iterable[Iterable[ValueKey]]
) -> list[tuple[ValueKey, ...]]:
    """Every combination of the chosen values that does not exist yet, in order of choice.

    A value is (attribute, label). One value of each chosen attribute makes one combination.
    """
    by_attribute: dict[str, list[ValueKey]] = {}
    for key in dict.fromkeys(chosen):
        by_attribute.setdefault(key[0], []).append(key)
    if not by_attribute:
        return []
    known = {frozenset(keys) for keys in existing}
    return [keys for keys in every_choice(*by_attribute.values()) if frozenset(keys) not in known]


def number_of_combinations(chosen: Sequence[ValueKey]) -> int:
    """How many combinations a choice would make, before making them."""
    return len(new_combinations(chosen, []))
