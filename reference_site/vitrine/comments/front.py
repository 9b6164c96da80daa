"""Leaving a comment on a post."""

from __future__ import annotations

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from flask_wtf import FlaskForm
from wtforms import EmailField, HiddenField, StringField, TextAreaField
from wtforms.validators import Email, InputRequired, Length

from reference_site.db import session
from reference_site.journal import record
from reference_site.vitrine.blueprints import front
from reference_site.vitrine.comments.models import APPROVED, PENDING, Comment
from reference_site.vitrine.lookup import by_key, next_reference
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.calendar import site_now
from reference_site.vitrine.settings.models import current_settings


class CommentForm(FlaskForm):
    """What a visitor writes; shown as text, never as HTML."""

    author_name = StringField(
        "Nom",
        [InputRequired("Indiquez votre nom."), Length(max=80, message="80 caractères au plus.")],
    )
    author_email = EmailField(
        "Adresse e-mail (elle ne sera pas publiée)",
        [
            InputRequired("Indiquez votre adresse e-mail."),
            Email("Cette adresse e-mail n’est pas valable."),
        ],
    )
    content = TextAreaField(
        "Commentaire",
        [
            InputRequired("Écrivez votre commentaire."),
            Length(max=3000, message="3 000 caractères au plus."),
        ],
    )
    answer_to = HiddenField()


@front.post("/article/<slug>/commentaires")
def comment(slug: str) -> ResponseReturnValue:
    """Receive a comment; it waits for moderation, that of a signed-in account does not."""
    from reference_site.vitrine.posts.front import post_page

    post = by_key(Post, slug)
    if post is None or not post.is_public or not post.comments_open:
        abort(404)
    form = CommentForm()
    staff = current_user.is_authenticated
    name, email = form.author_name.data, form.author_email.data
    if staff:
        name, email = current_user.display_name, current_user.email or "contact@example.org"
        del form.author_name, form.author_email
    if not form.validate():
        return post_page(post, form), 422
    shown = staff or not current_settings().comments_moderated
    with record("create", "comment") as action:
        row = Comment(
            reference=next_reference(session(), Comment, "c"),
            author_name=(name or "").strip(),
            author_email=(email or "").strip(),
            content=(form.content.data or "").strip(),
            status=APPROVED if shown else PENDING,
            by_staff=staff,
            created_at=site_now(),
            post_id=post.id,
            parent=by_key(Comment, form.answer_to.data or ""),
        )
        session().add(row)
        action.says(row.reference, f"a commenté l’article «\u00a0{post.shown_title}\u00a0»")
    if shown:
        flash("Votre commentaire est en ligne.")
    else:
        flash("Merci. Votre commentaire est en attente de validation.")
    return redirect(url_for(".post", slug=slug) + f"#commentaire-{row.id}")
