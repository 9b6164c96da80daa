"""The fields of the editor beside the blocks; options are named by natural key."""

from __future__ import annotations

from flask_wtf import FlaskForm
from sqlalchemy import select
from wtforms import (
    BooleanField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import Length
from wtforms.widgets import CheckboxInput, ListWidget

from reference_site.db import session
from reference_site.shared.identity.models import StaffAccount
from reference_site.shared.media_library.models import Media
from reference_site.vitrine.extensions.models import SEO, is_active
from reference_site.vitrine.lookup import by_key
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.posts.models import Post, PostCategory
from reference_site.vitrine.publications.calendar import from_local, to_local
from reference_site.vitrine.publications.models import TRASH, Publication
from reference_site.vitrine.publications.sections import Section


class PublicationForm(FlaskForm):
    """Everything of a post or page that is not a block."""

    title = StringField("Titre", [Length(max=200, message="200 caractères au plus.")])
    slug = StringField("Slug", [Length(max=80, message="80 caractères au plus.")])
    excerpt = TextAreaField("Extrait", [Length(max=1000, message="1 000 caractères au plus.")])
    publish_at = StringField("Date de publication")
    author = SelectField("Auteur ou autrice", validate_choice=True)
    categories = SelectMultipleField(
        "Catégories", widget=ListWidget(prefix_label=False), option_widget=CheckboxInput()
    )
    tags = StringField("Étiquettes", [Length(max=400, message="400 caractères au plus.")])
    featured_media = StringField("Image mise en avant")
    comments_open = BooleanField("Autoriser les commentaires")
    sticky = BooleanField("Épingler en haut du blog")
    parent = SelectField("Page parente", default="")
    seo_title = StringField("Titre SEO", [Length(max=200, message="200 caractères au plus.")])
    meta_description = TextAreaField(
        "Méta-description", [Length(max=400, message="400 caractères au plus.")]
    )
    focus_keyword = StringField(
        "Requête cible", [Length(max=100, message="100 caractères au plus.")]
    )

    def validate_publish_at(self, field: StringField) -> None:
        """A date and an hour, or nothing."""
        try:
            from_local(field.data or "")
        except ValueError:
            raise ValidationError(
                "Indiquez une date et une heure, par exemple 12/12/2026 09:00."
            ) from None

    def validate_featured_media(self, field: StringField) -> None:
        """A file of the library, or nothing."""
        if field.data and by_key(Media, field.data.strip()) is None:
            raise ValidationError("Cette image n’est pas dans la médiathèque.")


def form_for(section: Section, publication: Publication | None, *, posted: bool) -> PublicationForm:
    """The form with its options; filled from the request when `posted`, else from the row."""
    form = PublicationForm() if posted else PublicationForm(formdata=None)
    orm = session()
    accounts = orm.scalars(select(StaffAccount).order_by(StaffAccount.display_name)).all()
    form.author.choices = [(a.login, a.display_name) for a in accounts]
    if section.is_posts:
        rows = orm.scalars(select(PostCategory).order_by(PostCategory.name)).all()
        form.categories.choices = [(row.slug, row.name) for row in rows]
        del form.parent
    else:
        pages = orm.scalars(select(Page).where(Page.status != TRASH).order_by(Page.title)).all()
        mine = publication.id if publication is not None else None
        form.parent.choices = [("", "(aucune page parente)")]
        form.parent.choices += [(p.slug, p.shown_title) for p in pages if p.id != mine]
        del form.categories, form.tags, form.sticky
    if not is_active(SEO):
        del form.seo_title, form.meta_description, form.focus_keyword
    if not posted:
        _fill(form, publication)
    elif not form.author.data and publication is not None and publication.author is not None:
        form.author.data = publication.author.login
    return form


def _fill(form: PublicationForm, publication: Publication | None) -> None:
    if publication is None:
        return
    for name in ("title", "slug", "excerpt", "comments_open", "sticky", "seo_title",
                 "meta_description", "focus_keyword"):  # fmt: skip
        if name in form:
            form[name].data = getattr(publication, name)
    form.publish_at.data = to_local(publication.publish_at)
    form.author.data = publication.author.login if publication.author else None
    media = publication.featured_media
    form.featured_media.data = media.file_name if media else ""
    if isinstance(publication, Post):
        form.categories.data = [category.slug for category in publication.categories]
        form.tags.data = ", ".join(tag.name for tag in publication.tags)
    if isinstance(publication, Page):
        form.parent.data = publication.parent.slug if publication.parent else ""
