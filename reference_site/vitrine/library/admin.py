"""Médiathèque: grid or list, search, upload, details, and the chooser of the editor."""

from __future__ import annotations

from typing import Any

from flask import abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlalchemy import Select, or_, select
from wtforms import StringField, TextAreaField
from wtforms.validators import Length

from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.media_library.models import Media
from reference_site.shared.media_library.store import UploadRefused, add_media
from reference_site.site import current_site
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.library.uses import uses_of
from reference_site.vitrine.lookup import by_key, get_or_404, paginate
from reference_site.vitrine.publications.calendar import site_now


class MediaForm(FlaskForm):
    """Détails du fichier joint."""

    alt = StringField("Texte alternatif", [Length(max=300, message="300 caractères au plus.")])
    title = StringField("Titre", [Length(max=200, message="200 caractères au plus.")])
    caption = TextAreaField("Légende", [Length(max=500, message="500 caractères au plus.")])
    description = TextAreaField(
        "Description", [Length(max=2000, message="2 000 caractères au plus.")]
    )


def found(search: str) -> Select[Any]:
    """Pictures whose name or texts hold every word, newest first."""
    query = select(Media)
    for word in search.split()[:6]:
        like = f"%{word}%"
        query = query.where(
            or_(
                Media.file_name.ilike(like), Media.title.ilike(like), Media.alt.ilike(like),
                Media.caption.ilike(like), Media.description.ilike(like),
            )
        )  # fmt: skip
    return query.order_by(Media.uploaded_at.desc(), Media.id.desc())


@admin.get("/medias")
def library() -> ResponseReturnValue:
    """The library."""
    search = request.args.get("s", "").strip()[:100]
    view = "liste" if request.args.get("vue") == "liste" else "grille"
    rows = paginate(found(search), 20 if view == "liste" else 40)
    return render_template("vitrine/library/library.html", rows=rows, search=search, view=view)


@admin.route("/medias/ajouter", methods=["GET", "POST"])
def upload() -> ResponseReturnValue:
    """Ajouter un fichier: judged by its content, never by its name."""
    wants_json = request.headers.get("Accept", "").startswith("application/json")
    error = ""
    if request.method == "POST":
        sent = request.files.get("file")
        try:
            if sent is None or not sent.filename:
                raise UploadRefused("Choisissez un fichier image.")
            with record("create", "media") as action:
                row = add_media(session(), sent, current_site().binding.media[0])
                row.uploaded_at = site_now()
                action.says(
                    row.file_name, f"a ajouté «\u00a0{row.file_name}\u00a0» à la médiathèque"
                )
        except UploadRefused as refused:
            error = refused.sentence
        else:
            if wants_json:
                return jsonify(file_name=row.file_name, alt=row.alt, title=row.title)
            name = row.file_name
            flash(f"Le fichier «\u00a0{name}\u00a0» est dans la médiathèque. Complétez sa fiche.")
            return redirect(url_for(".media", row_id=row.id))
        if wants_json:
            return jsonify(error=error), 422
    return render_template("vitrine/library/upload.html", error=error), 422 if error else 200


@admin.route("/medias/<int:row_id>", methods=["GET", "POST"])
def media(row_id: int) -> ResponseReturnValue:
    """Details of one file."""
    row = get_or_404(Media, row_id)
    form = MediaForm(obj=row)
    if not form.validate_on_submit():
        page = render_template(
            "vitrine/library/media.html", media=row, form=form, uses=uses_of(row)
        )
        return page, 422 if form.is_submitted() else 200
    with record("update", "media") as action:
        for name in ("alt", "title", "caption", "description"):
            setattr(row, name, (form[name].data or "").strip())
        action.says(row.file_name, f"a complété la fiche du média «\u00a0{row.file_name}\u00a0»")
    flash("La fiche du média est enregistrée.")
    return redirect(url_for(".media", row_id=row_id))


@admin.post("/medias/<int:row_id>/supprimer")
def delete_media(row_id: int) -> ResponseReturnValue:
    """Remove a file from the library, unless a content shows it."""
    row = get_or_404(Media, row_id)
    uses = uses_of(row)
    if uses:
        flash(
            "Cette image est employée\u00a0: retirez-la d’abord de "
            + ", ".join(u.label for u in uses),
            "error",
        )
        return redirect(url_for(".media", row_id=row_id))
    name = row.file_name
    with record("delete", "media") as action:
        action.says(name, f"a supprimé «\u00a0{name}\u00a0» de la médiathèque")
        session().delete(row)
    flash(f"Le fichier «\u00a0{name}\u00a0» est supprimé.")
    return redirect(url_for(".library"))


@admin.get("/medias/apercu/<file_name>")
def picture(file_name: str) -> ResponseReturnValue:
    """The picture of a file name, for the editor."""
    row = by_key(Media, file_name)
    if row is None:
        abort(404)
    return redirect(url_for("media.file", name=row.stored_name))


@admin.get("/medias/choisir")
def choose() -> ResponseReturnValue:
    """The tiles of the chooser (a fragment for the editor's dialog)."""
    search = request.args.get("s", "").strip()[:100]
    return render_template("vitrine/library/tiles.html", rows=paginate(found(search), 60))
