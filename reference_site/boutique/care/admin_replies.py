"""« Service client > Messages prédéfinis »."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select

from reference_site.boutique.admin_layout.listing import read_page
from reference_site.boutique.care.forms import CannedReplyForm
from reference_site.boutique.care.models import CannedReply
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect

canned_replies = Blueprint(
    "boutique_canned_replies",
    __name__,
    url_prefix="/boutique/admin/service-client/messages-predefinis",
)
protect(canned_replies, "staff")
SORTS = {"nom": CannedReply.name}


@canned_replies.get("/")
def index() -> str:
    """The list."""
    text = request.args.get("texte", "").strip()
    query = select(CannedReply)
    if text:
        query = query.where(CannedReply.name.icontains(text, autoescape=True))
    return render_template(
        "boutique/care/canned_replies.html",
        listing=read_page(session(), query, SORTS, "nom"),
        filtered=bool(text),
    )


@canned_replies.route("/nouveau", methods=["GET", "POST"])
def create() -> ResponseReturnValue:
    """A new reply."""
    return _edit(None, CannedReplyForm())


@canned_replies.route("/<int:reply_id>", methods=["GET", "POST"])
def edit(reply_id: int) -> ResponseReturnValue:
    """An existing reply."""
    reply = _reply(reply_id)
    return _edit(reply_id, CannedReplyForm(name=reply.name, body=reply.body))


def _edit(reply_id: int | None, form: CannedReplyForm) -> ResponseReturnValue:
    if form.validate_on_submit():
        name = form.name.data or ""
        if _taken(name, reply_id):
            form.name.errors = ["Un autre message porte déjà ce nom."]
        else:
            with record("update" if reply_id else "create", "canned_reply") as action:
                reply = _reply(reply_id) if reply_id else CannedReply()
                reply.name = name
                reply.body = (form.body.data or "").replace("\r\n", "\n").strip()
                session().add(reply)
                done = "modifié" if reply_id else "créé"
                action.says(name, f"a {done} le message prédéfini « {name} »")
            flash("Mise à jour réussie." if reply_id else "Création réussie.")
            return redirect(url_for(".index"))
    page = render_template("boutique/care/canned_reply.html", form=form, reply_id=reply_id)
    return page, 422 if form.errors else 200


@canned_replies.route("/<int:reply_id>/supprimer", methods=["GET", "POST"])
def delete(reply_id: int) -> ResponseReturnValue:
    """Ask once, then delete."""
    if request.method == "GET":
        return render_template("boutique/care/delete_reply.html", reply=_reply(reply_id))
    with record("delete", "canned_reply") as action:
        reply = _reply(reply_id)
        session().delete(reply)
        action.says(reply.name, f"a supprimé le message prédéfini « {reply.name} »")
    flash("Suppression réussie.")
    return redirect(url_for(".index"))


def _taken(name: str, but: int | None) -> bool:
    query = select(CannedReply.id).where(func.lower(CannedReply.name) == name.lower())
    owner = session().scalar(query)
    return owner is not None and owner != but


def _reply(reply_id: int) -> CannedReply:
    return session().get(CannedReply, reply_id) or abort(404)
