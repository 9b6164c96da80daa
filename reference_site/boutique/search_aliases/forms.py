"""The form of an alias."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import BooleanField
from wtforms.validators import InputRequired

from reference_site.boutique.admin_layout.fields import LineField


class SearchAliasForm(FlaskForm):
    """What is typed, and what is searched instead."""

    alias = LineField("Alias", [InputRequired("Indiquez le mot tapé par les clients.")], longest=60)
    target = LineField("Résultat", [InputRequired("Indiquez le mot à rechercher.")], longest=60)
    active = BooleanField("Activé")
