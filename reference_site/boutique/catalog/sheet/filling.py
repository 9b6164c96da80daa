"""Filling the form from a product, and reading what was typed in its lines."""

from __future__ import annotations

from typing import Any

from reference_site.boutique.catalog import prices, sale
from reference_site.boutique.catalog.forms import ProductForm
from reference_site.boutique.catalog.models import Product
from reference_site.boutique.catalog.sheet.keys import (
    combination_key,
    feature_key,
)

# Form field -> column, for those that are copied as they are.
PLAIN = {
    "name": "name",
    "online": "online",
    "summary": "summary",
    "description": "description",
    "reference": "reference",
    "mpn": "mpn",
    "ean13": "ean13",
    "condition": "condition",
    "show_condition": "show_condition",
    "minimum_quantity": "minimum_quantity",
    "low_stock_alert": "low_stock_alert",
    "out_of_stock": "out_of_stock",
    "label_in_stock": "label_in_stock",
    "label_out_of_stock": "label_out_of_stock",
    "restock_on": "restock_on",
    "width": "width_mm",
    "height": "height_mm",
    "depth": "depth_mm",
    "weight": "weight_grams",
    "extra_shipping": "extra_shipping_cents",
    "delay_in_stock": "delay_in_stock",
    "delay_out_of_stock": "delay_out_of_stock",
    "ecotax": "ecotax_cents",
    "wholesale": "wholesale_cents",
    "on_sale": "on_sale",
    "meta_title": "meta_title",
    "meta_description": "meta_description",
    "slug": "slug",
    "tags": "tags",
    "redirection": "redirection",
    "visibility": "visibility",
    "available_for_order": "available_for_order",
    "show_price": "show_price",
    "web_only": "web_only",
}


def sheet_form(product: Product) -> ProductForm:
    """The form: what was posted if something was, else what the product holds."""
    return ProductForm(data=values_of(product))


def values_of(product: Product) -> dict[str, Any]:
    """What the product holds, by form field."""
    price = sale.product_price(product)
    cover = next((row.media.file_name for row in product.images if row.cover), "")
    default = next((row for row in product.combinations if row.is_default), None)
    target = product.redirect_product, product.redirect_category
    return {
        **{field: getattr(product, column) for field, column in PLAIN.items()},
        "quantity": product.quantity,
        "categories": [row.slug for row in product.categories],
        "main_category": product.main_category.slug if product.main_category else "",
        "brand": product.brand.name if product.brand else "",
        "tax_rule": product.tax_rule.name if product.tax_rule else "",
        "carriers": [row.name for row in product.carriers],
        "features": [feature_key(row) for row in product.feature_values],
        "related": [row.reference for row in product.related],
        "price_excl": price.excl_cents,
        "price_incl": price.incl_cents,
        "cover": cover,
        "images": [
            {"key": row.media.file_name, "caption": row.caption, "position": number}
            for number, row in enumerate(product.images, start=1)
        ],
        "default_combination": combination_key(default) if default else "",
        "combinations": [_line(product, row) for row in product.combinations],
        "redirect_to": next(
            (one.reference if one is target[0] else one.slug for one in target if one),
            "",
        ),
    }


def _line(product: Product, row: Any) -> dict[str, Any]:
    impact = prices.price(row.impact_cents, sale.rate_of(product), row.impact_incl_cents)
    return {
        "key": combination_key(row),
        "reference": row.reference,
        "impact_excl": impact.excl_cents,
        "impact_incl": impact.incl_cents,
        "quantity": row.quantity,
    }
