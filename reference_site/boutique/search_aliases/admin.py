"""Aliases of the search (Configurer > Paramètres de la boutique > Rechercher > Alias)."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from reference_site.boutique.catalog.models import SearchAlias
from reference_site.boutique.search_aliases.forms import SearchAliasForm
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect

search_aliases = Blueprint(
    "boutique_search_aliases", __name__, url_prefix="/boutique/admin/recherche/alias"
)
protect(search_aliases, "staff")


@search_aliases.get("/", strict_slashes=False)
def show() -> str:
    """All aliases."""
    rows = session().scalars(select(SearchAlias).order_by(SearchAlias.alias)).all()
    return render_template("boutique/search_aliases/list.html", rows=rows)


@search_aliases.route("/nouveau", methods=["GET", "POST"])
def create() -> ResponseReturnValue:
    """A new alias."""
    return _edit(None)


@search_aliases.route("/<int:alias_id>", methods=["GET", "POST"])
def edit(alias_id: int) -> ResponseReturnValue:
    """One alias."""
    return _edit(_get(alias_id))


@search_aliases.route("/<int:alias_id>/supprimer", methods=["GET", "POST"])
def delete(alias_id: int) -> ResponseReturnValue:
    """Ask once."""
    row = _get(alias_id)
    if request.method == "GET":
        return render_template(
            "boutique/catalog/delete_line.html",
            menu="search_aliases",
            title=f"Supprimer l’alias {row.alias}\u00a0?",
            text=f"Une recherche de « {row.alias} » ne mènera plus à « {row.target} ».",
            back=url_for(".show"),
        )
    with record("delete", "search_alias") as action:
        row = _get(alias_id)
        session().delete(row)
        action.says(row.alias, f"a supprimé l’alias de recherche « {row.alias} »")
    flash("L’alias est supprimé.")
    return redirect(url_for(".show"))


def _edit(row: SearchAlias | None) -> ResponseReturnValue:
    form = SearchAliasForm(obj=row, data=None if row else {"active": True})
    if not form.validate_on_submit() or not _is_free(form, row):
        page = render_template("boutique/search_aliases/form.html", form=form, row=row)
        return page, 422 if form.errors else 200
    alias_id = row.id if row else None
    with record("update" if row else "create", "search_alias") as action:
        alias = _get(alias_id) if alias_id else SearchAlias()
        form.populate_obj(alias)
        session().add(alias)
        done = "a modifié" if alias_id else "a créé"
        sentence = f"{done} l’alias de recherche « {alias.alias} » → « {alias.target} »"
        action.says(alias.alias, sentence)
    flash("Mise à jour réussie." if alias_id else "Création réussie.")
    return redirect(url_for(".show"))


def _is_free(form: SearchAliasForm, row: SearchAlias | None) -> bool:
    query = select(SearchAlias.id).where(SearchAlias.alias == form.alias.data)
    other = session().scalar(query.where(SearchAlias.id != (row.id if row else 0)))
    if other is not None:
        form.alias.errors = ["Cet alias existe déjà\u00a0: modifiez-le plutôt."]
    return other is None


def _get(alias_id: int) -> SearchAlias:
    row = session().get(SearchAlias, alias_id)
    if row is None:
        abort(404)
    return row
