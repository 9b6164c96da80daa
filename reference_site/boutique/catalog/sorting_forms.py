"""Forms of what sorts products: categories, brands, attributes, features."""

from __future__ import annotations

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField
from wtforms.validators import InputRequired, Regexp

from reference_site.boutique.admin_layout.fields import (
    ChoiceField,
    LineField,
    RichField,
    WholeField,
)
from reference_site.boutique.catalog.forms import SLUG_SENTENCE

ATTRIBUTE_KINDS = [
    ("list", "Liste déroulante"),
    ("radio", "Boutons radio"),
    ("color", "Couleur ou texture"),
]
DELETIONS = [
    ("keep", "Conserver ses produits : ils restent dans leurs autres catégories ou vont au parent"),
    ("offline", "Conserver ses produits et mettre hors ligne ceux qui n’avaient qu’elle"),
    ("delete", "Supprimer aussi les produits qui n’avaient qu’elle"),
]


class SearchEngineForm(FlaskForm):
    """What search engines read; the slug is drawn from the name when left empty."""

    meta_title = LineField("Balise titre", longest=255)
    meta_description = LineField("Méta-description", longest=512)
    slug = LineField(
        "URL simplifiée", [Regexp(r"^[a-z0-9-]*$", message=SLUG_SENTENCE)], longest=128
    )


class CategoryForm(SearchEngineForm):
    """A category."""

    name = LineField("Nom", [InputRequired("Indiquez le nom de la catégorie.")], longest=128)
    online = BooleanField("En ligne")
    parent = ChoiceField("Catégorie parente")
    description = RichField("Description")
    picture = FileField("Image de couverture")
    remove_picture = BooleanField("Retirer l’image")
    position = WholeField("Position", blank=0)
    meta_keywords = LineField("Mots-clés", longest=400)


class DeleteCategoryForm(FlaskForm):
    """What becomes of the products of a deleted category."""

    products = ChoiceField("Ses produits", choices=DELETIONS, default="keep")


class BrandForm(SearchEngineForm):
    """A brand."""

    name = LineField("Nom", [InputRequired("Indiquez le nom de la marque.")], longest=64)
    online = BooleanField("En ligne")
    summary = RichField("Courte description")
    description = RichField("Description")
    picture = FileField("Logo")


class AttributeForm(FlaskForm):
    """An attribute (« Taille »)."""

    name = LineField("Nom", [InputRequired("Indiquez le nom de l’attribut.")], longest=64)
    public_name = LineField("Nom public", longest=64)
    kind = ChoiceField("Type d’attribut", choices=ATTRIBUTE_KINDS, default="list")


class FeatureForm(FlaskForm):
    """A feature (« Matière »)."""

    name = LineField("Nom", [InputRequired("Indiquez le nom de la caractéristique.")], longest=64)


class ValueForm(FlaskForm):
    """A value of an attribute or of a feature."""

    label = LineField("Valeur", [InputRequired("Indiquez la valeur.")], longest=64)
    color = LineField(
        "Couleur",
        [Regexp(r"^(#[0-9a-fA-F]{6})?$", message="Une couleur s’écrit #1F3A4D.")],
        longest=7,
    )
