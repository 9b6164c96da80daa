"""The sentence of a saved sheet: what changed, old and new, most important first."""

from __future__ import annotations

from dataclasses import dataclass

from reference_site.boutique.catalog import prices, sale
from reference_site.boutique.catalog.forms import (
    CONDITIONS,
    OUT_OF_STOCK,
    REDIRECTIONS,
    VISIBILITIES,
)
from reference_site.boutique.catalog.models import Product
from reference_site.boutique.catalog.sheet.keys import combination_label, feature_key
from reference_site.presentation import day, money

LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Fact:
    """One thing that a sheet says: its French name with article, its value, long or not."""

    name: str
    value: str
    long: bool = False


@dataclass(frozen=True)
class Change:
    """A fact that is no longer the same; `detail` is « 39,00 € → 35,00 € » or empty when long."""

    name: str
    detail: str


def facts(product: Product) -> list[Fact]:
    """All that the sheet says, in order of importance for a reader of the journal."""
    price = sale.product_price(product)
    rows = [
        Fact("le prix TTC", money(price.incl_cents)),
        Fact("le prix HT", money(price.excl_cents)),
        Fact("le nom", product.name),
        Fact("le récapitulatif", product.summary, True),
        Fact("la description", product.description, True),
        Fact("la référence", product.reference),
        Fact("la marque", product.brand.name if product.brand else ""),
        Fact("la règle de taxe", product.tax_rule.name if product.tax_rule else ""),
        Fact("les catégories", ", ".join(row.name for row in product.categories)),
        Fact(
            "la catégorie principale", product.main_category.name if product.main_category else ""
        ),
        *_combination_facts(product),
        Fact("la quantité", str(product.quantity)),
        Fact("le comportement en rupture", dict(OUT_OF_STOCK).get(product.out_of_stock, "")),
        Fact("l’exclusivité web", _yes(product.web_only)),
        Fact("les transporteurs", ", ".join(row.name for row in product.carriers) or "tous"),
        Fact("les produits associés", ", ".join(row.name for row in product.related)),
        Fact("la balise titre", product.meta_title),
        Fact("la méta-description", product.meta_description, True),
        Fact("l’URL simplifiée", product.slug),
        Fact("les mots-clés", product.tags),
        *_image_facts(product),
        Fact("les caractéristiques", ", ".join(feature_key(row) for row in product.feature_values)),
        Fact("le bandeau promo", _yes(product.on_sale)),
        Fact("la date de disponibilité", day(product.restock_on)),
        Fact("le niveau de stock bas", str(product.low_stock_alert or "")),
        Fact("la quantité minimale", str(product.minimum_quantity)),
        Fact("le libellé en stock", product.label_in_stock),
        Fact("le libellé hors stock", product.label_out_of_stock),
        Fact("l’état", dict(CONDITIONS).get(product.condition, "")),
        Fact("l’affichage de l’état", _yes(product.show_condition)),
        Fact("la visibilité", dict(VISIBILITIES).get(product.visibility, "")),
        Fact("la disponibilité à la vente", _yes(product.available_for_order)),
        Fact("l’affichage du prix", _yes(product.show_price)),
        Fact("la redirection", dict(REDIRECTIONS).get(product.redirection, "")),
        Fact("le prix d’achat", money(product.wholesale_cents)),
        Fact("l’écotaxe", money(product.ecotax_cents)),
        Fact("les frais de port supplémentaires", money(product.extra_shipping_cents)),
        Fact("les délais de livraison", f"{product.delay_in_stock} / {product.delay_out_of_stock}"),
        Fact(
            "les dimensions",
            f"{product.width_mm} × {product.height_mm} × {product.depth_mm} mm, "
            f"{product.weight_grams} g",
        ),
        Fact("les codes", f"{product.mpn} {product.ean13}".strip()),
    ]
    return rows


def _combination_facts(product: Product) -> list[Fact]:
    rows = []
    for row in product.combinations:
        label = combination_label(row)
        impact = prices.price(row.impact_cents, sale.rate_of(product), row.impact_incl_cents)
        rows += [
            Fact(f"le stock de « {label} »", str(row.quantity)),
            Fact(f"l’impact de prix TTC de « {label} »", money(impact.incl_cents)),
            Fact(f"la référence de « {label} »", row.reference),
        ]
    default = next((combination_label(row) for row in product.combinations if row.is_default), "")
    return [
        Fact("les déclinaisons", str(len(product.combinations))),
        *rows,
        Fact("la déclinaison par défaut", default),
    ]


def _image_facts(product: Product) -> list[Fact]:
    cover = next((row.media.file_name for row in product.images if row.cover), "")
    return [
        Fact("les images", ", ".join(row.media.file_name for row in product.images)),
        Fact("l’image de couverture", cover),
        *(Fact(f"la légende de « {row.media.file_name} »", row.caption) for row in product.images),
    ]


def changes(before: list[Fact], after: list[Fact]) -> list[Change]:
    """What differs between two readings of a sheet."""
    old = {fact.name: fact for fact in before}
    found = []
    for fact in after:
        was = old.get(fact.name)
        if was is None:
            # A new line (combination, picture) is told by the number or the list that grew.
            continue
        if was.value != fact.value:
            short = not fact.long and max(len(was.value), len(fact.value)) <= LONGEST_SHOWN
            detail = f"{was.value or 'vide'} → {fact.value or 'vide'}" if short else ""
            found.append(Change(fact.name, detail))
    names = {change.name for change in found}
    if {"le prix TTC", "le prix HT"} <= names:
        found = [change for change in found if change.name != "le prix HT"]
    return found


def tell(product: Product, found: list[Change], went_online: bool | None) -> str:
    """The sentence, without its actor: « a modifié le prix TTC de X : 39,00 € → 35,00 € »."""
    online = {True: "a mis en ligne", False: "a mis hors ligne"}
    if not found:
        if went_online is not None:
            return f"{online[went_online]} le produit {product.name}"
        return f"a enregistré le produit {product.name} sans changement"
    if len(found) == 1:
        change = found[0]
        sentence = f"a modifié {_of(change.name, product.name)}"
        if change.detail:
            sentence += f"\u00a0: {change.detail}"
    else:
        parts = [
            f"{change.name} ({change.detail})" if change.detail else change.name for change in found
        ]
        sentence = f"a modifié le produit {product.name}\u00a0: {', '.join(parts)}"
    if went_online is not None:
        sentence += f", et l’{online[went_online]}"
    return sentence


def _of(thing: str, name: str) -> str:
    return f"{thing} de {name}"


def _yes(value: bool) -> str:
    return "oui" if value else "non"
