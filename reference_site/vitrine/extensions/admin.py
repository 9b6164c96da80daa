"""Extensions: activate, deactivate."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from reference_site.db import session
from reference_site.journal import record
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.extensions.models import Extension
from reference_site.vitrine.lookup import get_or_404


@admin.get("/extensions")
def extensions() -> ResponseReturnValue:
    """The installed extensions."""
    rows = session().scalars(select(Extension).order_by(Extension.name)).all()
    return render_template("vitrine/extensions/list.html", rows=rows)


@admin.post("/extensions/<int:row_id>/<any(activer, desactiver):order>")
def switch(row_id: int, order: str) -> ResponseReturnValue:
    """What an extension brings shows from now on, or no longer; nothing typed is lost."""
    row = get_or_404(Extension, row_id)
    active = order == "activer"
    with record("activate" if active else "deactivate", "extension") as action:
        row.active = active
        action.says(
            row.slug,
            f"a {'activé' if active else 'désactivé'} l’extension «\u00a0{row.name}\u00a0»",
        )
    flash(f"L’extension «\u00a0{row.name}\u00a0» est {'activée' if active else 'désactivée'}.")
    return redirect(url_for(".extensions"))
