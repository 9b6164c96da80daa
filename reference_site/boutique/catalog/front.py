"""The public pages of the catalogue: home, category, search."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from reference_site.boutique.catalog.browsing import SORTS, Browsed, browse
from reference_site.boutique.catalog.cards import Card, load_cards
from reference_site.boutique.catalog.models import Category, Product
from reference_site.boutique.catalog.models.classification import ROOT_SLUG
from reference_site.boutique.catalog.rules import search_form
from reference_site.boutique.catalog.searching import find_products
from reference_site.boutique.catalog.settings import read_settings
from reference_site.db import session
from reference_site.shared.identity.access import protect
from reference_site.shared.rich_text import to_text

front = Blueprint("boutique_front", __name__, url_prefix="/boutique")
protect(front, "public")
ON_HOME = 8
LISTED = Product.visibility.in_(("both", "catalog"))


@front.get("/", strict_slashes=False)
def home() -> str:
    """Hero, categories, popular products, new products, reassurance."""
    orm = session()
    popular = load_cards(orm, LISTED, Product.categories.any(Category.slug == ROOT_SLUG))
    newest = (
        select(Product.id)
        .where(Product.online, LISTED)
        .order_by(Product.created_on.desc(), Product.id.desc())
    )
    recent = load_cards(orm, Product.id.in_(newest.limit(4)))
    recent.sort(key=lambda card: str(card.product.created_on), reverse=True)
    return render_template(
        "boutique/catalog/home.html",
        popular=popular[:ON_HOME],
        recent=recent,
        tops=top_categories(),
    )


@front.get("/<int:category_id>-<slug>")
def category(category_id: int, slug: str) -> ResponseReturnValue:
    """The products of a category, with filters."""
    orm = session()
    found = orm.scalars(
        select(Category).where(Category.id == category_id).options(joinedload(Category.image))
    ).one_or_none()
    if found is None or not found.online:
        abort(404)
    if slug != found.slug:
        return redirect(url_for(".category", category_id=category_id, slug=found.slug), 301)
    cards = load_cards(orm, LISTED, Product.categories.any(Category.id == category_id))
    return render_template(
        "boutique/catalog/category.html",
        category=found,
        trail=trail_of(found),
        children=children_of(found),
        browsed=_browsed(cards),
        sorts=SORTS,
        link=link,
        text=to_text(found.description),
    )


@front.get("/recherche")
def search() -> str:
    """Products that match words; says so when there is none."""
    orm = session()
    text = request.args.get("s", "").strip()[:100]
    ids = find_products(orm, text)
    places = {product_id: place for place, product_id in enumerate(ids)}
    cards = sorted(load_cards(orm, Product.id.in_(ids)), key=lambda card: places[card.product.id])
    return render_template(
        "boutique/catalog/search.html",
        text=text,
        browsed=_browsed(cards),
        sorts=SORTS,
        link=link,
        asked=bool(search_form(text)),
    )


def link(**changed: object) -> str:
    """The present address with some parameters changed; another filter goes back to page 1."""
    kept: dict[str, object] = {
        key: request.args.getlist(key) for key in request.args if key != "page"
    }
    kept.update(changed)
    return url_for(str(request.endpoint), **(request.view_args or {}), **kept)  # type: ignore[arg-type]


def top_categories() -> list[Category]:
    """The categories of the main menu."""
    root = select(Category.id).where(Category.slug == ROOT_SLUG).scalar_subquery()
    return list(
        session().scalars(
            select(Category)
            .where(Category.parent_id == root, Category.online)
            .order_by(Category.position, Category.name)
            .options(joinedload(Category.image))
        )
    )


def children_of(category: Category) -> list[Category]:
    """Online sub-categories."""
    return list(
        session().scalars(
            select(Category)
            .where(Category.parent_id == category.id, Category.online)
            .order_by(Category.position, Category.name)
            .options(joinedload(Category.image))
        )
    )


def trail_of(category: Category | None) -> list[Category]:
    """The breadcrumb below the home page, from the top; the root itself is the home page."""
    trail: list[Category] = []
    while category is not None and category.slug != ROOT_SLUG and category not in trail:
        trail.insert(0, category)
        category = category.parent
    return trail


def _browsed(cards: list[Card]) -> Browsed:
    return browse(cards, request.args, read_settings(session()).products_per_page)
