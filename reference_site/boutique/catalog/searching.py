"""Search of the shop: every word, without accents, aliases included."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from reference_site.boutique.catalog.models import Product, SearchAlias
from reference_site.boutique.catalog.rules import search_form
from reference_site.shared.rich_text import to_text

NAME_WEIGHT = 100


def find_products(orm: Session, text: str) -> list[int]:
    """Ids of the online products that match every word, best first."""
    wanted = search_form(text)
    if not wanted:
        return []
    for alias in orm.scalars(select(SearchAlias).where(SearchAlias.active)):
        words = f" {wanted} "
        typed = f" {search_form(alias.alias)} "
        if typed in words:
            wanted = words.replace(typed, f" {search_form(alias.target)} ").strip()
    words_wanted = [_stem(word) for word in wanted.split()]
    scored = []
    rows = orm.scalars(
        select(Product)
        .where(Product.online, Product.visibility.in_(("both", "search")))
        .options(joinedload(Product.brand), selectinload(Product.categories))
    ).unique()
    for product in rows:
        score = _score(product, words_wanted)
        if score:
            scored.append((-score, product.name, product.id))
    return [product_id for _, _, product_id in sorted(scored)]


def _score(product: Product, words: list[str]) -> int:
    name = search_form(product.name)
    rest = search_form(
        " ".join(
            (
                product.reference,
                product.tags,
                product.brand.name if product.brand else "",
                *(row.name for row in product.categories),
                to_text(product.summary),
                to_text(product.description),
            )
        )
    )
    total = 0
    for word in words:
        in_name, in_rest = _begins(word, name), _begins(word, rest)
        if not in_name and not in_rest:
            return 0
        total += NAME_WEIGHT * in_name + in_rest
    return total


def _begins(word: str, text: str) -> bool:
    return f" {word}" in f" {text}"


def _stem(word: str) -> str:
    """French plurals away: « gourdes » finds « gourde »."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word
