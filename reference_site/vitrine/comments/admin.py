"""Moderation: approve, refuse, spam, trash, edit, answer."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from flask_wtf import FlaskForm
from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import joinedload
from wtforms import EmailField, SelectField, StringField, TextAreaField
from wtforms.validators import Email, InputRequired, Length, Optional

from reference_site.db import session
from reference_site.journal import record
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.comments.models import APPROVED, PENDING, SPAM, TRASH, Comment
from reference_site.vitrine.lookup import get_or_404, next_reference, paginate
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.calendar import site_now

STATUS_WORDS = {
    PENDING: "En attente",
    APPROVED: "Approuvé",
    SPAM: "Indésirable",
    TRASH: "Corbeille",
}
ORDERS = {
    "approve": (APPROVED, "a approuvé"),
    "unapprove": (PENDING, "a refusé (désapprouvé)"),
    "spam": (SPAM, "a marqué comme indésirable"),
    "trash": (TRASH, "a mis à la corbeille"),
    "restore": (PENDING, "a restauré"),
}


class CommentEditForm(FlaskForm):
    """Modifier le commentaire."""

    author_name = StringField("Nom", [InputRequired("Indiquez un nom."), Length(max=80)])
    author_email = EmailField(
        "Adresse e-mail", [Optional(), Email("Cette adresse e-mail n’est pas valable.")]
    )
    content = TextAreaField(
        "Commentaire", [InputRequired("Le commentaire ne peut pas être vide."), Length(max=3000)]
    )
    status = SelectField("État")


class AnswerForm(FlaskForm):
    """Répondre au commentaire."""

    content = TextAreaField(
        "Votre réponse",
        [
            InputRequired("Écrivez votre réponse."),
            Length(max=3000, message="3 000 caractères au plus."),
        ],
    )


@admin.get("/commentaires")
def comments() -> ResponseReturnValue:
    """The list, by status."""
    status = request.args.get("statut", "")
    search = request.args.get("s", "").strip()[:100]
    return _page(status, search)


@admin.route("/commentaires/<int:row_id>/repondre", methods=["GET", "POST"])
def answer(row_id: int) -> ResponseReturnValue:
    """Answer under a comment; answering a waiting one approves it."""
    row = get_or_404(Comment, row_id)
    form = AnswerForm()
    if not form.validate_on_submit():
        page = render_template("vitrine/comments/answer.html", comment=row, form=form)
        return page, 422 if form.is_submitted() else 200
    with record("answer", "comment") as action:
        if row.status == PENDING:
            row.status = APPROVED
        reply = Comment(
            reference=next_reference(session(), Comment, "c"),
            author_name=current_user.display_name,
            author_email=current_user.email,
            content=(form.content.data or "").strip(),
            status=APPROVED,
            by_staff=True,
            created_at=site_now(),
            post_id=row.post_id,
            parent=row,
        )
        session().add(reply)
        action.says(reply.reference, f"a répondu au commentaire de {row.author_name}")
    flash("Votre réponse est en ligne.")
    return redirect(url_for(".comments"))


@admin.route("/commentaires/<int:row_id>/modifier", methods=["GET", "POST"])
def edit_comment(row_id: int) -> ResponseReturnValue:
    """Change the text, the author or the status."""
    row = get_or_404(Comment, row_id)
    form = CommentEditForm(obj=row)
    form.status.choices = list(STATUS_WORDS.items())
    if not form.validate_on_submit():
        page = render_template("vitrine/comments/edit.html", comment=row, form=form)
        return page, 422 if form.is_submitted() else 200
    with record("update", "comment") as action:
        form.populate_obj(row)
        action.says(row.reference, f"a modifié le commentaire de {row.author_name}")
    flash("Le commentaire est mis à jour.")
    return redirect(url_for(".edit_comment", row_id=row.id))


@admin.post(
    "/commentaires/<int:row_id>/<any(approve, unapprove, spam, trash, restore, delete):order>"
)
def moderate(row_id: int, order: str) -> ResponseReturnValue:
    """One link under a comment."""
    _apply(get_or_404(Comment, row_id), order)
    return _back()


@admin.post("/commentaires/actions")
def bulk_comments() -> ResponseReturnValue:
    """Actions groupées; comments are named by their reference."""
    order = request.form.get("action", "")
    references = request.form.getlist("selection")
    if order not in (*ORDERS, "delete") or not references:
        flash(
            "Cochez des commentaires et choisissez une action, puis cliquez sur Appliquer.", "error"
        )
        return _back()
    rows = session().scalars(select(Comment).where(Comment.reference.in_(references))).all()
    for row in rows:
        _apply(row, order)
    return _back()


def _apply(row: Comment, order: str) -> None:
    post = row.post.shown_title
    with record(order, "comment") as action:
        if order == "delete":
            action.says(row.reference, f"a supprimé le commentaire de {row.author_name}")
            session().execute(delete(Comment).where(Comment.id == row.id))
        else:
            row.status, verb = ORDERS[order]
            action.says(
                row.reference,
                f"{verb} le commentaire de {row.author_name} sur «\u00a0{post}\u00a0»",
            )
    flash(
        {
            "approve": "Le commentaire est approuvé\u00a0: il est en ligne.",
            "unapprove": "Le commentaire est refusé\u00a0: il n’est plus en ligne.",
            "spam": "Le commentaire est marqué comme indésirable.",
            "trash": "Le commentaire est dans la corbeille.",
            "restore": "Le commentaire est de nouveau en attente.",
            "delete": "Le commentaire est supprimé définitivement.",
        }[order]
    )


def _page(status: str, search: str) -> str:
    query = select(Comment).options(joinedload(Comment.post), joinedload(Comment.parent))
    if status in STATUS_WORDS:
        query = query.where(Comment.status == status)
    else:
        query = query.where(Comment.status.in_((PENDING, APPROVED)))
    if search:
        like = f"%{search}%"
        query = query.where(
            or_(
                Comment.content.ilike(like),
                Comment.author_name.ilike(like),
                Comment.author_email.ilike(like),
            )
        )
    if request.args.get("article"):
        query = query.where(Comment.post.has(Post.slug == request.args["article"]))
    numbers = dict(
        session().execute(select(Comment.status, func.count()).group_by(Comment.status)).all()
    )
    return render_template(
        "vitrine/comments/list.html",
        rows=paginate(query.order_by(Comment.created_at.desc(), Comment.id.desc()), 20),
        numbers=numbers,
        words=STATUS_WORDS,
        status=status,
        search=search,
    )


def _back() -> ResponseReturnValue:
    status = request.form.get("retour", "")
    return redirect(url_for(".comments", statut=status if status in STATUS_WORDS else None))
