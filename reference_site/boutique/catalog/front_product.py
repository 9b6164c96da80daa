"""The public page of a product, also previewed offline by the staff."""

from __future__ import annotations

import json

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import select

from reference_site.boutique.catalog import rules, sale
from reference_site.boutique.catalog.cards import cards_of, read_stars
from reference_site.boutique.catalog.choosing import Choices, choose
from reference_site.boutique.catalog.front import front, trail_of
from reference_site.boutique.catalog.models import Combination, Product, Review
from reference_site.boutique.catalog.sale import Shop
from reference_site.boutique.catalog.sheet.keys import combination_label
from reference_site.boutique.catalog.sheet.store import load_sheet
from reference_site.db import session
from reference_site.presentation import money
from reference_site.shared.rich_text import to_text
from reference_site.site import current_site


@front.get("/produit/<int:product_id>-<slug>.html")
def product(product_id: int, slug: str) -> ResponseReturnValue:
    """The product page; `valeur=Taille: M` chooses a combination without JavaScript."""
    orm = session()
    found = load_sheet(orm, product_id)
    preview = not found.online
    if preview and not (request.args.get("apercu") and current_user.is_authenticated):
        return _offline(found)
    if slug != (found.slug or "produit"):
        return redirect(url_for(".product", product_id=found.id, slug=found.slug or "produit"), 301)
    shop = sale.open_shop(orm, [found], current_site().binding.today)
    choices = choose(found, _wanted())
    quote = shop.quote(found, choices.combination)
    reviews = orm.scalars(
        select(Review)
        .where(Review.product_id == found.id, Review.status == "approved")
        .order_by(Review.posted_at.desc())
    ).all()
    related = cards_of(orm, [row for row in found.related if row.online])
    return render_template(
        "boutique/catalog/product.html",
        product=found,
        preview=preview,
        quote=quote,
        choices=choices,
        combinations=_as_json(found, shop, choices),
        reviews=reviews,
        stars=read_stars(orm, [found.id]).get(found.id),
        related=related,
        trail=trail_of(found.main_category),
        meta_text=found.meta_description or to_text(found.summary)[: rules.DESCRIPTION_ADVISED],
    )


def _wanted() -> list[str]:
    """Chosen values: one parameter per attribute (`valeur`, `valeur-3`)."""
    return [
        value
        for name, values in request.args.lists()
        if name == "valeur" or name.startswith("valeur-")
        for value in values
    ]


def _as_json(product: Product, shop: Shop, choices: Choices) -> str:
    """Every choice with what the page shows of it, for the script of the page."""
    return json.dumps(
        [_row(row, shop.quote(product, row)) for row in choices.rows], ensure_ascii=False
    )


def _row(row: Combination, quote: sale.Quote) -> dict[str, object]:
    return {
        "id": row.id,
        "values": [value.id for value in row.values],
        "label": combination_label(row),
        "reference": row.reference,
        "price": money(quote.incl_cents),
        "full": money(quote.full.incl_cents) if quote.reduced else "",
        "excl": money(quote.excl_cents),
        "stock": quote.availability.stock.value,
        "sentence": quote.availability.sentence,
        "orderable": quote.availability.can_order,
    }


def _offline(product: Product) -> ResponseReturnValue:
    """What a visitor finds instead of an offline product: its redirection, 410 or 404."""
    kind = product.redirection
    code = 301 if kind.startswith("301") else 302
    if kind.endswith("category") and product.redirect_category:
        target = product.redirect_category
        return redirect(url_for(".category", category_id=target.id, slug=target.slug), code)
    if kind.endswith("product") and product.redirect_product and product.redirect_product.online:
        other = product.redirect_product
        return redirect(
            url_for(".product", product_id=other.id, slug=other.slug or "produit"), code
        )
    abort(410 if kind == "410" else 404)
