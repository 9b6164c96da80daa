"""What saving and deleting a category does to its row and to its products."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from reference_site.boutique.catalog import rules
from reference_site.boutique.catalog.models import Category, Product
from reference_site.boutique.catalog.models.links import product_category
from reference_site.boutique.catalog.sheet.choices import Branch
from reference_site.boutique.catalog.sorting_forms import CategoryForm
from reference_site.shared.media_library.store import add_media

NAMES = {
    "name": "le nom",
    "online": "l’état en ligne",
    "parent": "la catégorie parente",
    "description": "la description",
    "image": "l’image",
    "meta_title": "la balise titre",
    "meta_description": "la méta-description",
    "meta_keywords": "les mots-clés",
    "slug": "l’URL simplifiée",
    "position": "la position",
}
COPIED = (
    "name",
    "online",
    "description",
    "meta_title",
    "meta_description",
    "meta_keywords",
    "position",
)


def fill_category(row: Category, parent: str = "") -> dict[str, Any]:
    """What a category holds, by form field."""
    values: dict[str, Any] = {name: getattr(row, name) for name in COPIED}
    values["slug"] = row.slug
    values["parent"] = row.parent.slug if row.parent else parent
    values["image"] = row.image.file_name if row.image else ""
    return values


def apply_category(orm: Session, row: Category, form: CategoryForm, folder: Path) -> None:
    """Write the form. Raises `UploadRefused`."""
    for name in COPIED:
        setattr(row, name, form[name].data)
    row.slug = form.slug.data or rules.slug_of(row.name)
    row.parent = orm.scalars(select(Category).where(Category.slug == form.parent.data)).first()
    if form.remove_picture.data:
        row.image = None
    if form.picture.data and form.picture.data.filename:
        row.image = add_media(orm, form.picture.data, folder)
    orm.add(row)
    orm.flush()


def tell_category(row: Category, before: dict[str, Any]) -> str:
    """The sentence of a created or saved category."""
    if not before:
        where = f" dans {row.parent.name}" if row.parent else ""
        return f"a créé la catégorie {row.name}{where}"
    after = fill_category(row)
    changed = [name for name in NAMES if before[name] != after[name]]
    if not changed:
        return f"a enregistré la catégorie {row.name} sans changement"
    if changed == ["online"]:
        done = "a mis en ligne" if row.online else "a mis hors ligne"
        return f"{done} la catégorie {row.name}"
    parts = [_change(name, before[name], after[name]) for name in changed]
    return f"a modifié la catégorie {row.name}\u00a0: {', '.join(parts)}"


def _change(name: str, before: Any, after: Any) -> str:
    short = isinstance(before, str) and name != "description" and len(before) + len(after) < 120
    return f"{NAMES[name]} ({before or 'vide'} → {after or 'vide'})" if short else NAMES[name]


def in_subtree(branches: list[Branch], row: Category, top_id: int | None) -> bool:
    """Whether a category is the one of `top_id` or below it."""
    parents = {one.category.id: one.category.parent_id for one in branches}
    current: int | None = row.id
    while current is not None:
        if current == top_id:
            return True
        current = parents.get(current)
    return False


def delete_category(orm: Session, row: Category, products: str) -> str:
    """Delete a category and all below; `products` is keep, offline or delete.

    Returns the sentence to tell.
    """
    parent, name = row.parent, row.name
    doomed = _below(orm, row)
    ids = [one.id for one in doomed]
    touched = orm.scalars(select(Product).where(Product.categories.any(Category.id.in_(ids)))).all()
    orphans = 0
    for product in touched:
        kept = [one for one in product.categories if one.id not in ids]
        if not kept:
            orphans += 1
            if products == "delete":
                orm.delete(product)
                continue
            product.online = product.online and products != "offline"
            kept = [parent] if parent else []
        product.categories = kept
        if product.main_category_id in ids:
            product.main_category = kept[-1] if kept else None
    orm.flush()
    for one in reversed(doomed):
        orm.execute(delete(product_category).where(product_category.c.category_id == one.id))
        orm.delete(one)
        orm.flush()
    below = f" et {len(doomed) - 1} sous-catégories" if len(doomed) > 1 else ""
    fate = {"keep": "conservés", "offline": "mis hors ligne", "delete": "supprimés"}[products]
    told = f" ({orphans} produits {fate})" if orphans else ""
    return f"a supprimé la catégorie {name}{below}{told}"


def _below(orm: Session, row: Category) -> list[Category]:
    found = [row]
    for one in found:
        found += orm.scalars(select(Category).where(Category.parent_id == one.id)).all()
    return found
