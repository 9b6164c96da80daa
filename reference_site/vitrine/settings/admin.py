"""Réglages: Général, Lecture, Discussion."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlalchemy import select
from wtforms import BooleanField, IntegerField, RadioField, SelectField, StringField
from wtforms.validators import InputRequired, Length, NumberRange

from reference_site.db import session
from reference_site.journal import record
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.publications.reading import is_public
from reference_site.vitrine.settings.models import current_settings, write_setting

FRONTS = {
    "posts": "Les derniers articles",
    "page": "Une page statique (choisir ci-dessous)",
}


class GeneralForm(FlaskForm):
    """Réglages > Général."""

    site_title = StringField(
        "Titre du site",
        [InputRequired("Indiquez un titre."), Length(max=80, message="80 caractères au plus.")],
    )
    tagline = StringField("Slogan", [Length(max=160, message="160 caractères au plus.")])


class ReadingForm(FlaskForm):
    """Réglages > Lecture."""

    show_on_front = RadioField("La page d’accueil affiche")
    front_page = SelectField("Page d’accueil")
    posts_page = SelectField("Page des articles")
    posts_per_page = IntegerField(
        "Les pages du site doivent afficher au plus",
        [
            InputRequired("Indiquez un nombre d’articles."),
            NumberRange(1, 100, "Indiquez un nombre entre 1 et 100."),
        ],
    )

    def validate(self, extra_validators: object = None) -> bool:
        """A static home page has to be chosen, and must not be the page of posts."""
        fine = bool(super().validate(extra_validators))
        if self.show_on_front.data == "page":
            if not self.front_page.data:
                self.front_page.errors = ["Choisissez la page d’accueil."]
                return False
            if self.front_page.data == self.posts_page.data:
                self.posts_page.errors = [
                    "La page des articles doit être une autre page que l’accueil."
                ]
                return False
        return fine


class DiscussionForm(FlaskForm):
    """Réglages > Discussion."""

    comments_open = BooleanField("Autoriser les commentaires sur les nouveaux articles")
    comments_moderated = BooleanField("Un commentaire doit être approuvé avant de paraître")


SCREENS: dict[str, tuple[str, type[FlaskForm]]] = {
    "general": ("Réglages généraux", GeneralForm),
    "lecture": ("Réglages de lecture", ReadingForm),
    "discussion": ("Réglages de discussion", DiscussionForm),
}


@admin.route("/reglages/<any(general, lecture, discussion):screen>", methods=["GET", "POST"])
def settings(screen: str) -> ResponseReturnValue:
    """One screen of settings."""
    title, form_class = SCREENS[screen]
    form = form_class(obj=current_settings())
    if isinstance(form, ReadingForm):
        form.show_on_front.choices = list(FRONTS.items())
        pages = session().scalars(select(Page).where(is_public(Page)).order_by(Page.title))
        options = [("", "— Choisir —"), *((page.slug, page.shown_title) for page in pages)]
        form.front_page.choices = form.posts_page.choices = options
    if not form.validate_on_submit():
        page = render_template(
            f"vitrine/settings/{screen}.html", title=title, form=form, screen=screen
        )
        return page, 422 if form.is_submitted() else 200
    with record("update", "vitrine_setting") as action:
        for field in form:
            if field.name == "csrf_token":
                continue
            value = field.data
            text = ("1" if value else "0") if isinstance(value, bool) else str(value or "").strip()
            write_setting(session(), field.name, text)
        action.says(screen, f"a enregistré les {title[0].lower()}{title[1:]} du site")
    flash("Réglages enregistrés.")
    return redirect(url_for(".settings", screen=screen))
