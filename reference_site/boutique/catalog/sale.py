"""What a customer meets today: price with its offer, flags, availability, of a loaded product."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from reference_site.boutique.catalog import prices, rules
from reference_site.boutique.catalog.models import Combination, Product
from reference_site.boutique.catalog.offers import Offer, offers_on
from reference_site.boutique.catalog.prices import Price
from reference_site.boutique.catalog.settings import CatalogSettings, read_settings


@dataclass(frozen=True)
class Flag:
    """A ribbon on a picture (« bandeau »): `kind` is promo, new, out or web."""

    kind: str
    label: str


@dataclass(frozen=True)
class Quote:
    """Price before and after the offer (cents incl. tax), stock and flags of one choice."""

    full: Price
    incl_cents: int
    offer: Offer | None
    quantity: int
    availability: rules.Availability
    flags: tuple[Flag, ...]

    @property
    def reduced(self) -> bool:
        """Whether a crossed-out price shows."""
        return self.incl_cents < self.full.incl_cents

    @property
    def excl_cents(self) -> int:
        """The price to pay excluding tax, in proportion of the full one."""
        if not self.reduced or not self.full.incl_cents:
            return self.full.excl_cents
        return round(self.full.excl_cents * self.incl_cents / self.full.incl_cents)


def product_price(product: Product) -> Price:
    """The price of the sheet."""
    return prices.price(product.price_cents, rate_of(product), product.price_incl_cents)


def combination_price(product: Product, combination: Combination | None) -> Price:
    """The price of a combination: what was typed for both adds up, including tax too."""
    base = product_price(product)
    if combination is None:
        return base
    rate = rate_of(product)
    return base + prices.price(combination.impact_cents, rate, combination.impact_incl_cents)


def rate_of(product: Product) -> int:
    """The VAT rate in thousandths; no rule means no tax."""
    return product.tax_rule.rate if product.tax_rule else 0


def default_combination(product: Product) -> Combination | None:
    """The combination shown first."""
    if product.kind != "combinations" or not product.combinations:
        return None
    return next((row for row in product.combinations if row.is_default), product.combinations[0])


@dataclass(frozen=True)
class Shop:
    """What quotes depend on beside the product: settings, day and offers."""

    settings: CatalogSettings
    today: date
    offers: dict[int, Offer]

    def quote(self, product: Product, combination: Combination | None = None) -> Quote:
        """The quote of a product or of one of its combinations."""
        full = combination_price(product, combination)
        offer = self.offers.get(product.id)
        quantity = product.quantity if combination is None else combination.quantity
        supply = rules.Supply(
            quantity,
            product.out_of_stock,
            self.settings.allow_out_of_stock_orders,
            product.label_in_stock,
            product.label_out_of_stock,
            product.restock_on,
        )
        found = rules.availability(supply)
        if not product.available_for_order:
            found = rules.Availability(found.stock, "Consultable seulement", False)
        incl = offer.applied_to(full.incl_cents) if offer else full.incl_cents
        flags = self._flags(product, found, incl < full.incl_cents)
        return Quote(full, incl, offer, quantity, found, flags)

    def _flags(
        self, product: Product, found: rules.Availability, reduced: bool
    ) -> tuple[Flag, ...]:
        flags = []
        if product.on_sale or reduced:
            flags.append(Flag("promo", "Promo !"))
        if rules.is_new(product.created_on, self.today, self.settings.new_for_days):
            flags.append(Flag("new", "Nouveau"))
        if product.web_only:
            flags.append(Flag("web", "Exclusivité web !"))
        if found.stock is rules.Stock.OUT:
            flags.append(Flag("out", "Rupture de stock"))
        return tuple(flags)


def open_shop(orm: Session, products: Sequence[Product], today: date) -> Shop:
    """Settings and offers for a page of products, in a fixed number of queries."""
    return Shop(read_settings(orm), today, offers_on(orm, products))


def quote(orm: Session, product: Product, combination: Combination | None, today: date) -> Quote:
    """The quote of a single product (basket, product page)."""
    return open_shop(orm, [product], today).quote(product, combination)
