"""The product sheet as one form; names of lines carry their natural key in a hidden box."""

from __future__ import annotations

from flask_wtf import FlaskForm
from flask_wtf.file import MultipleFileField
from wtforms import BooleanField, FieldList, Form, FormField, HiddenField
from wtforms.validators import InputRequired, Regexp

from reference_site.boutique.admin_layout.fields import (
    ChoiceField,
    DayField,
    LineField,
    ManyField,
    MoneyField,
    RichField,
    ScaledField,
    WholeField,
)

KINDS = [("standard", "Produit standard"), ("combinations", "Produit avec déclinaisons")]
CONDITIONS = [("new", "Neuf"), ("used", "Occasion"), ("refurbished", "Reconditionné")]
OUT_OF_STOCK = [
    ("deny", "Refuser les commandes"),
    ("allow", "Accepter les commandes"),
    ("default", "Utiliser le comportement par défaut"),
]
VISIBILITIES = [
    ("both", "Partout"),
    ("catalog", "Catalogue uniquement"),
    ("search", "Recherche uniquement"),
    ("none", "Nulle part"),
]
REDIRECTIONS = [
    ("404", "Aucune redirection : page introuvable (404)"),
    ("410", "Aucune redirection : page supprimée (410)"),
    ("301-category", "Redirection permanente vers une catégorie (301)"),
    ("302-category", "Redirection temporaire vers une catégorie (302)"),
    ("301-product", "Redirection permanente vers un produit (301)"),
    ("302-product", "Redirection temporaire vers un produit (302)"),
]
SLUG_SENTENCE = "Utilisez seulement des lettres minuscules sans accent, des chiffres et des tirets."


class CombinationForm(Form):
    """One line of the combinations table; `key` names its values: « Taille: M, Couleur: Bleu »."""

    key = HiddenField()
    reference = LineField("Référence", longest=64)
    impact_excl = MoneyField("Impact sur le prix HT", signed=True)
    impact_incl = MoneyField("Impact sur le prix TTC", signed=True)
    quantity = WholeField("Quantité", least=-100_000, blank=0)
    remove = BooleanField("Supprimer")


class ImageForm(Form):
    """One picture of the sheet; `key` is its file name in the media library."""

    key = HiddenField()
    caption = LineField("Légende", longest=128)
    position = WholeField("Position", least=1, blank=1)
    remove = BooleanField("Supprimer")


class ProductForm(FlaskForm):
    """The whole sheet. Choices are filled by `sheet.prepare`."""

    tab = HiddenField(default="description")
    name = LineField("Nom", [InputRequired("Indiquez le nom du produit.")], longest=128)
    online = BooleanField("En ligne")
    # Description
    new_images = MultipleFileField("Ajouter des images")
    images = FieldList(FormField(ImageForm))
    cover = HiddenField()
    summary = RichField("Récapitulatif")
    description = RichField("Description")
    categories = ManyField("Catégories")
    main_category = ChoiceField("Catégorie principale")
    brand = ChoiceField("Marque")
    related = ManyField("Produits associés")
    related_add = LineField("Ajouter un produit associé")
    # Details
    reference = LineField("Référence", longest=64)
    mpn = LineField("MPN", longest=40)
    ean13 = LineField(
        "Code-barres EAN-13", [Regexp(r"^(\d{13})?$", message="Un code EAN-13 compte 13 chiffres.")]
    )
    features = ManyField("Caractéristiques")
    condition = ChoiceField("État", choices=CONDITIONS)
    show_condition = BooleanField("Afficher l’état sur la page du produit")
    # Combinations
    combinations = FieldList(FormField(CombinationForm))
    default_combination = HiddenField()
    generate = ManyField("Valeurs à combiner")
    # Stock
    quantity = WholeField("Quantité", least=-100_000, blank=0)
    minimum_quantity = WholeField("Quantité minimale pour la vente", least=1, blank=1)
    low_stock_alert = WholeField("Niveau de stock bas")
    out_of_stock = ChoiceField("Comportement en rupture de stock", choices=OUT_OF_STOCK)
    label_in_stock = LineField("Libellé si en stock")
    label_out_of_stock = LineField("Libellé si hors stock (et commande autorisée)")
    restock_on = DayField("Date de disponibilité")
    # Delivery
    width = ScaledField("Largeur (cm)", scale=10, blank=0)
    height = ScaledField("Hauteur (cm)", scale=10, blank=0)
    depth = ScaledField("Profondeur (cm)", scale=10, blank=0)
    weight = ScaledField("Poids (kg)", scale=1000, blank=0)
    extra_shipping = MoneyField("Frais de port supplémentaires (HT)", blank=0)
    delay_in_stock = LineField("Délai de livraison des produits en stock")
    delay_out_of_stock = LineField("Délai de livraison des produits épuisés")
    carriers = ManyField("Transporteurs disponibles")
    # Prices
    price_excl = MoneyField("Prix de vente HT")
    price_incl = MoneyField("Prix de vente TTC")
    tax_rule = ChoiceField("Règle de taxe")
    ecotax = MoneyField("Écotaxe (TTC)", blank=0)
    wholesale = MoneyField("Prix d’achat HT", blank=0)
    on_sale = BooleanField("Afficher un bandeau « Promo ! »")
    # Search engines
    meta_title = LineField("Balise titre", longest=255)
    meta_description = LineField("Méta-description", longest=512)
    slug = LineField(
        "URL simplifiée", [Regexp(r"^[a-z0-9-]*$", message=SLUG_SENTENCE)], longest=128
    )
    tags = LineField("Mots-clés", longest=400)
    redirection = ChoiceField("Redirection si hors ligne", choices=REDIRECTIONS)
    redirect_to = LineField("Cible de la redirection")
    # Options
    visibility = ChoiceField("Visibilité", choices=VISIBILITIES)
    available_for_order = BooleanField("Disponible à la vente")
    show_price = BooleanField("Afficher le prix")
    web_only = BooleanField("Exclusivité web (non vendu en magasin)")


class NewProductForm(FlaskForm):
    """The type is chosen first, as in the model; the sheet comes next."""

    kind = ChoiceField("Type de produit", choices=KINDS)
    name = LineField("Nom", [InputRequired("Indiquez le nom du produit.")], longest=128)
