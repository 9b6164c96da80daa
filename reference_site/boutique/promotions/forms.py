"""Forms of both kinds of reductions. Options are named by natural keys."""

from __future__ import annotations

from typing import Any

from flask_wtf import FlaskForm
from sqlalchemy import select
from sqlalchemy.orm import Session
from wtforms import BooleanField, Field, RadioField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from reference_site.boutique.admin_layout.fields import (
    ChoiceField,
    DayField,
    LineField,
    ManyField,
    MoneyField,
    ScaledField,
    WholeField,
)
from reference_site.boutique.catalog.models import Brand, Category, Product
from reference_site.boutique.customers.models import CustomerGroup

SCOPES = [
    ("all", "Tous les produits"),
    ("categories", "Des catégories"),
    ("products", "Des produits"),
    ("brand", "Une marque"),
]
TAXES = [("incl", "TTC"), ("excl", "HT")]
EVERYBODY = ("", "Tous les groupes")


class _Dated(FlaskForm):
    """What both kinds share: a period, a reduction, a group."""

    reduction_percent = ScaledField("Pourcentage de réduction", scale=10, blank=0)
    reduction_amount = MoneyField("Montant de la réduction", blank=0)
    tax = ChoiceField("Montant exprimé", choices=TAXES, default="incl")
    date_from = DayField("Valable du")
    date_to = DayField("Valable jusqu’au (inclus)")
    customer_group = ChoiceField("Groupe de clients")
    priority = WholeField("Priorité", least=1, most=100, blank=1)
    categories = ManyField("Catégories")
    products = ManyField("Produits")

    def validate_date_to(self, field: Field) -> None:
        """A period cannot end before it begins."""
        if field.data and self.date_from.data and field.data < self.date_from.data:
            raise ValidationError("La date de fin précède la date de début.")

    def validate_reduction_percent(self, field: Field) -> None:
        """A percentage is between 0 and 100, and not 0 where it is the reduction."""
        if self.reduction_kind.data != "percent" or field.errors:
            return
        if not 0 < (field.data or 0) <= 1000:
            raise ValidationError("Indiquez un pourcentage entre 0 et 100, par exemple 15.")

    def validate_reduction_amount(self, field: Field) -> None:
        """An amount is not zero where it is the reduction."""
        if self.reduction_kind.data == "amount" and not field.errors and not field.data:
            raise ValidationError("Indiquez le montant de la réduction, par exemple 5,00.")

    def offer(self, orm: Session) -> None:
        """Fill the lists of choices; one query for each kind."""
        groups = orm.scalars(select(CustomerGroup).order_by(CustomerGroup.position))
        self.customer_group.offer([EVERYBODY, *((g.name, g.name) for g in groups)])
        rows = orm.execute(select(Category.slug, Category.name).order_by(Category.position))
        self.categories.offer([(slug, name) for slug, name in rows])
        self.products.offer(product_choices(orm))


class CatalogPriceRuleForm(_Dated):
    """« Règle de prix catalogue »."""

    name = LineField("Nom", [DataRequired("Donnez un nom à la règle.")], longest=120)
    active = BooleanField("Règle active")
    scope = RadioField("La règle concerne", choices=dict(SCOPES), default="all")
    brand = ChoiceField("Marque")
    minimum_quantity = WholeField("À partir de (quantité)", least=1, blank=1)
    reduction_kind = RadioField(
        "Type de réduction",
        choices={"percent": "Pourcentage", "amount": "Montant"},
        default="percent",
    )

    def offer(self, orm: Session) -> None:
        """Add the brands."""
        super().offer(orm)
        brands = orm.scalars(select(Brand.name).order_by(Brand.name))
        self.brand.offer([("", "Choisir une marque"), *((name, name) for name in brands)])

    def validate_scope(self, field: Field) -> None:
        """A narrowed rule names what it is narrowed to."""
        wanted = {
            "categories": (self.categories.data, "Cochez au moins une catégorie."),
            "products": (self.products.data, "Cochez au moins un produit."),
            "brand": (self.brand.data, "Choisissez une marque."),
        }
        chosen, sentence = wanted.get(field.data, (True, ""))
        if not chosen:
            raise ValidationError(sentence)


class CartRuleForm(_Dated):
    """« Règle panier »."""

    name = LineField("Nom", [DataRequired("Donnez un nom à la règle.")], longest=120)
    description = TextAreaField(
        "Description", [Length(max=2000, message="La description dépasse 2 000 caractères.")]
    )
    code = LineField("Code", longest=60)
    highlight = BooleanField("Mettre en avant")
    active = BooleanField("Règle active")
    minimum_amount = MoneyField("Montant minimum d’achat (TTC)", blank=0)
    total_quantity = WholeField("Quantité totale disponible", least=0, blank=1)
    per_customer_quantity = WholeField("Quantité disponible par client", least=0, blank=1)
    free_shipping = BooleanField("Livraison gratuite")
    reduction_kind = RadioField(
        "Appliquer une réduction",
        choices={"percent": "Pourcentage (%)", "amount": "Montant", "none": "Aucune"},
        default="none",
    )
    applies_to = RadioField(
        "Appliquer la réduction à",
        choices={
            "order": "La commande (hors livraison)",
            "selection": "La sélection de produits (onglet Conditions)",
        },
        default="order",
    )
    exclude_discounted = BooleanField("Exclure les produits déjà en promotion")
    gift_product = ChoiceField("Produit offert")

    def offer(self, orm: Session) -> None:
        """Add the gifts."""
        super().offer(orm)
        self.gift_product.offer([("", "Aucun cadeau"), *product_choices(orm)])

    def validate_code(self, field: Field) -> None:
        """A code is typed by customers: no space inside."""
        if " " in (field.data or ""):
            raise ValidationError("Un code s’écrit sans espace, par exemple RENTREE10.")

    def validate_applies_to(self, field: Field) -> None:
        """A selection is made in the conditions."""
        chosen = self.categories.data or self.products.data
        if field.data == "selection" and self.reduction_kind.data != "none" and not chosen:
            raise ValidationError(
                "Cochez d’abord des produits ou des catégories dans l’onglet Conditions."
            )

    def validate_reduction_kind(self, field: Field) -> None:
        """A rule gives something."""
        if field.data == "none" and not self.free_shipping.data and not self.gift_product.data:
            raise ValidationError(
                "Choisissez ce que la règle donne : une réduction, un cadeau ou la livraison."
            )


def product_choices(orm: Session) -> list[tuple[str, str]]:
    """Products by reference, in alphabetical order."""
    rows = orm.execute(
        select(Product.reference, Product.name)
        .where(Product.reference != "")
        .order_by(Product.name)
    )
    return [(reference, f"{name} ({reference})") for reference, name in rows]


def first_bad_tab(form: Any, tabs: dict[str, tuple[str, ...]]) -> str:
    """The tab to open: the first one that holds a refused field, else the first."""
    for tab, names in tabs.items():
        if any(form[name].errors for name in names):
            return tab
    return next(iter(tabs))
