"""Why a cart rule does not apply, said to the customer in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_currency

if TYPE_CHECKING:
    from reference_site.boutique.promotions.basket import BasketLine, BasketRule


@dataclass(frozen=True)
class Usage:
    """In how many orders a rule already served: all of them, and those of this customer."""

    orders: int = 0
    by_customer: int = 0


def refusal(
    rule: BasketRule, lines: Sequence[BasketLine], day: date, usage: Usage, group: str
) -> str | None:
    """The first reason against the rule, or None when it applies."""
    return (
        _of_state(rule, day)
        or _of_quota(rule, usage)
        or _of_person(rule, group)
        or _of_basket(rule, lines)
    )


def _of_state(rule: BasketRule, day: date) -> str | None:
    if not rule.active:
        return "Cette réduction n’est pas active."
    if rule.date_from is not None and day < rule.date_from:
        return f"Cette réduction ne sera valable qu’à partir du {_day(rule.date_from)}."
    if rule.date_to is not None and day > rule.date_to:
        return f"Cette réduction a expiré le {_day(rule.date_to)}."
    return None


def _of_quota(rule: BasketRule, usage: Usage) -> str | None:
    if usage.by_customer >= rule.per_customer_quantity:
        return "Vous avez déjà utilisé cette réduction."
    if usage.orders >= rule.total_quantity:
        return "Cette réduction a déjà été utilisée autant de fois que prévu."
    return None


def _of_person(rule: BasketRule, group: str) -> str | None:
    if rule.group not in {"", group}:
        return f"Cette réduction est réservée au groupe « {rule.group} »."
    return None


def _of_basket(rule: BasketRule, lines: Sequence[BasketLine]) -> str | None:
    if not lines:
        return "Votre panier est vide : ajoutez un produit pour profiter de cette réduction."
    total = sum(line.total_cents for line in lines)
    if total < rule.minimum_cents:
        missing = rule.minimum_cents - total
        return (
            f"Cette réduction demande {_money(rule.minimum_cents)} d’achat : "
            f"il vous manque {_money(missing)}."
        )
    selected = [line for line in lines if rule.selects(line)]
    if not selected:
        return "Cette réduction ne concerne aucun des produits de votre panier."
    if rule.reduction.kind != "none" and not any(rule.reduces(line) for line in lines):
        return "Cette réduction ne s’applique pas aux produits déjà en promotion."
    return None


def _day(value: date) -> str:
    return format_date(value, "d MMMM y", locale="fr_FR")


def _money(cents: int) -> str:
    return format_currency(cents / 100, "EUR", locale="fr_FR")
