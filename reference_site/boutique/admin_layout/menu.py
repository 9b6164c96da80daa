"""The menu, in the words and order of the model. An entry without a screen is not shown.

Rooms open their entries with `open_entry(key, endpoint)` when they register.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SHOP = "Vendre"
LOOK = "Personnaliser"
SETTINGS = "Configurer"


@dataclass(frozen=True)
class Entry:
    """One line of a group; `key` marks it current from a template."""

    key: str
    label: str


@dataclass(frozen=True)
class Group:
    """A heading of the menu with its icon (Bootstrap Icons) and entries."""

    section: str
    label: str
    icon: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class OpenGroup:
    """A group as it is drawn: entries with their endpoints."""

    label: str
    icon: str
    links: list[tuple[Entry, str]] = field(default_factory=list)


def _entries(*pairs: tuple[str, str]) -> tuple[Entry, ...]:
    return tuple(Entry(key, label) for key, label in pairs)


MENU: tuple[Group, ...] = (
    Group(SHOP, "Commandes", "bag", _entries(
        ("orders", "Commandes"), ("invoices", "Factures"), ("credit_slips", "Avoirs"),
        ("delivery_slips", "Bons de livraison"), ("carts", "Paniers"),
    )),
    Group(SHOP, "Catalogue", "box-seam", _entries(
        ("products", "Produits"), ("categories", "Catégories"), ("monitoring", "Suivi"),
        ("attributes", "Attributs & caractéristiques"), ("brands", "Marques & fournisseurs"),
        ("files", "Fichiers"), ("cart_rules", "Réductions : règles panier"),
        ("catalog_price_rules", "Réductions : règles de prix catalogue"), ("stocks", "Stocks"),
    )),
    Group(SHOP, "Clients", "people", _entries(
        ("customers", "Clients"), ("addresses", "Adresses"),
    )),
    Group(SHOP, "Service client", "chat-dots", _entries(
        ("care", "SAV"), ("canned_replies", "Messages prédéfinis"), ("returns", "Retours produits"),
    )),
    Group(SHOP, "Statistiques", "graph-up", _entries(("statistics", "Statistiques"))),
    Group(LOOK, "Modules", "puzzle", _entries(("modules", "Modules"))),
    Group(LOOK, "Apparence", "palette", _entries(
        ("theme", "Thème et logo"), ("pages", "Pages"), ("positions", "Positions"),
        ("link_lists", "Liste de liens"),
    )),
    Group(LOOK, "Livraison", "truck", _entries(
        ("carriers", "Transporteurs"), ("shipping", "Préférences"),
    )),
    Group(LOOK, "Paiement", "credit-card", _entries(
        ("payment_methods", "Modes de paiement"), ("payment", "Préférences"),
    )),
    Group(LOOK, "International", "globe", _entries(
        ("zones", "Zones géographiques"), ("taxes", "Taxes"),
    )),
    Group(SETTINGS, "Paramètres de la boutique", "sliders", _entries(
        ("general_settings", "Paramètres généraux"), ("order_settings", "Commandes"),
        ("product_settings", "Produits"), ("groups", "Clients"), ("contact", "Contact"),
        ("seo", "Trafic et SEO"), ("search_aliases", "Rechercher"),
    )),
    Group(SETTINGS, "Paramètres avancés", "gear", _entries(
        ("staff", "Équipe"), ("roles", "Profils"), ("permissions", "Permissions"),
    )),
)  # fmt: skip

_KEYS = {entry.key for group in MENU for entry in group.entries}
_ENDPOINTS: dict[str, str] = {}


def open_entry(key: str, endpoint: str) -> None:
    """Show an entry, leading to the list screen of a room. Raises KeyError for an unknown key."""
    if key not in _KEYS:
        raise KeyError(key)
    _ENDPOINTS[key] = endpoint


def open_menu() -> dict[str, list[OpenGroup]]:
    """Section -> groups that have at least one screen."""
    sections: dict[str, list[OpenGroup]] = {}
    for group in MENU:
        links = [
            (entry, _ENDPOINTS[entry.key]) for entry in group.entries if entry.key in _ENDPOINTS
        ]
        if links:
            groups = sections.setdefault(group.section, [])
            groups.append(OpenGroup(group.label, group.icon, links))
    return sections
