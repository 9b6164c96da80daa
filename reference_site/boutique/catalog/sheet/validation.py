"""What the form alone cannot know: a reference already taken, a target that does not exist."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_site.boutique.catalog.forms import ProductForm
from reference_site.boutique.catalog.models import Category, Product
from reference_site.boutique.catalog.sheet.saving import find_product


def check_sheet(orm: Session, product: Product, form: ProductForm) -> bool:
    """Add the sentences of what does not hold; True when all holds."""
    found = [
        *_reference(orm, product, form),
        *_related(orm, product, form),
        *_redirection(orm, form),
    ]
    for field, sentence in found:
        form[field].errors = [*form[field].errors, sentence]
    return not found


def _reference(orm: Session, product: Product, form: ProductForm) -> list[tuple[str, str]]:
    reference = form.reference.data or ""
    if not reference:
        return []
    other = orm.scalars(
        select(Product).where(Product.reference == reference, Product.id != product.id)
    ).first()
    if other is None:
        return []
    return [("reference", f"Cette référence est déjà celle de « {other.name} ».")]


def _related(orm: Session, product: Product, form: ProductForm) -> list[tuple[str, str]]:
    text = form.related_add.data or ""
    if not text:
        return []
    found = find_product(orm, text)
    if found is None:
        return [("related_add", f"Aucun produit ne s’appelle « {text} ».")]
    if found.id == product.id:
        return [("related_add", "Un produit ne s’associe pas à lui-même.")]
    return []


def _redirection(orm: Session, form: ProductForm) -> list[tuple[str, str]]:
    kind, target = form.redirection.data or "", form.redirect_to.data or ""
    if "-" not in kind:
        return []
    cls, column, noun = (
        (Category, Category.slug, "une catégorie (URL simplifiée)")
        if kind.endswith("category")
        else (Product, Product.reference, "un produit (référence)")
    )
    if target and orm.scalar(select(cls.id).where(column == target)):
        return []
    return [("redirect_to", f"Indiquez {noun} qui existe.")]
