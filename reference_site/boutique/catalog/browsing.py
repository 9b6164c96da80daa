"""Filtering, sorting and paging the products of a category or of a search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from reference_site.boutique.catalog.cards import Card

SORTS: Mapping[str, tuple[str, Callable[[Card], Any], bool]] = {
    "pertinence": ("Pertinence", lambda card: 0, False),
    "nom": ("Nom, A à Z", lambda card: card.product.name.casefold(), False),
    "nom-desc": ("Nom, Z à A", lambda card: card.product.name.casefold(), True),
    "prix": ("Prix, croissant", lambda card: card.quote.incl_cents, False),
    "prix-desc": ("Prix, décroissant", lambda card: card.quote.incl_cents, True),
    "nouveautes": ("Nouveautés d’abord", lambda card: str(card.product.created_on or ""), True),
}


@dataclass(frozen=True)
class Facet:
    """One filter: its name, and each value with how many products it keeps."""

    name: str
    parameter: str
    values: list[tuple[str, str, int, bool]]


@dataclass(frozen=True)
class Browsed:
    """A page of cards and the filters that lead to others."""

    cards: list[Card]
    total: int
    page: int
    last: int
    sort: str
    facets: list[Facet]
    price_low: int
    price_high: int
    filtered: bool


def browse(cards: Sequence[Card], asked: MultiDict[str, str], per_page: int) -> Browsed:
    """Apply what the address asks. Values of one attribute widen, attributes narrow."""
    chosen = set(asked.getlist("valeur"))
    brands = set(asked.getlist("marque"))
    low, high = _euros(asked.get("prix_min")), _euros(asked.get("prix_max"))
    in_stock = asked.get("stock") == "oui"
    kept = [
        card
        for card in cards
        if _has_values(card, chosen)
        and (not brands or (card.product.brand and card.product.brand.name in brands))
        and (low is None or card.quote.incl_cents >= low)
        and (high is None or card.quote.incl_cents <= high)
        and (not in_stock or card.quote.availability.can_order)
    ]
    sort = asked.get("tri", "pertinence") if asked.get("tri") in SORTS else "pertinence"
    _, key, down = SORTS[sort]
    kept.sort(key=key, reverse=down)
    last = max(1, -(-len(kept) // per_page))
    page = min(max(1, asked.get("page", 1, type=int)), last)
    prices = [card.quote.incl_cents for card in cards]
    return Browsed(
        kept[(page - 1) * per_page : page * per_page],
        len(kept),
        page,
        last,
        sort,
        _facets(cards, chosen, brands),
        min(prices, default=0),
        max(prices, default=0),
        bool(chosen or brands or low is not None or high is not None or in_stock),
    )


def _has_values(card: Card, chosen: set[str]) -> bool:
    by_attribute: dict[str, set[str]] = {}
    for key in chosen:
        by_attribute.setdefault(key.partition(": ")[0], set()).add(key)
    return all(card.values & wanted for wanted in by_attribute.values())


def _facets(cards: Sequence[Card], chosen: set[str], brands: set[str]) -> list[Facet]:
    counted = Counter(key for card in cards for key in card.values)
    places = {
        f"{value.attribute.name}: {value.label}": (
            value.attribute.position,
            value.attribute.name,
            value.position,
        )
        for card in cards
        for row in card.product.combinations
        for value in row.values
    }
    by_name: dict[str, list[tuple[str, str, int, bool]]] = {}
    for key in sorted(counted, key=lambda one: places[one]):
        name, _, label = key.partition(": ")
        by_name.setdefault(name, []).append((key, label, counted[key], key in chosen))
    facets = [Facet(name, "valeur", values) for name, values in by_name.items()]
    named = Counter(card.product.brand.name for card in cards if card.product.brand)
    if len(named) > 1:
        rows = [(name, name, count, name in brands) for name, count in sorted(named.items())]
        facets.append(Facet("Marque", "marque", rows))
    return facets


def _euros(text: str | None) -> int | None:
    digits = (text or "").replace(",", ".").strip()
    try:
        return int(float(digits) * 100) if digits else None
    except (ValueError, OverflowError):
        return None
