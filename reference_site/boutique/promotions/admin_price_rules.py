"""« Catalogue > Réductions > Règles de prix catalogue »."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from reference_site.boutique.admin_layout.listing import read_page
from reference_site.boutique.promotions import saving
from reference_site.boutique.promotions.forms import SCOPES, CatalogPriceRuleForm, first_bad_tab
from reference_site.boutique.promotions.models import CatalogPriceRule
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect
from reference_site.site import current_site

price_rules = Blueprint(
    "boutique_catalog_price_rules",
    __name__,
    url_prefix="/boutique/admin/catalogue/reductions/regles-de-prix-catalogue",
)
protect(price_rules, "staff")

TABS = {
    "informations": ("name", "active", "priority"),
    "conditions": (
        "scope", "categories", "products", "brand", "minimum_quantity",
        "customer_group", "date_from", "date_to",
    ),
    "actions": ("reduction_kind", "reduction_percent", "reduction_amount", "tax"),
}  # fmt: skip
SORTS = {
    "nom": CatalogPriceRule.name,
    "priorite": CatalogPriceRule.priority,
    "debut": CatalogPriceRule.date_from,
    "fin": CatalogPriceRule.date_to,
    "active": CatalogPriceRule.active,
}
TAKEN = "Une autre règle porte déjà ce nom."


@price_rules.get("/")
def index() -> str:
    """The list."""
    query = select(CatalogPriceRule).options(
        selectinload(CatalogPriceRule.categories),
        selectinload(CatalogPriceRule.brand),
        selectinload(CatalogPriceRule.customer_group),
    )
    name, state = request.args.get("nom", "").strip(), request.args.get("etat", "")
    if name:
        query = query.where(CatalogPriceRule.name.icontains(name, autoescape=True))
    if state in {"oui", "non"}:
        query = query.where(CatalogPriceRule.active == (state == "oui"))
    listing = read_page(session(), query, SORTS, "nom")
    return render_template(
        "boutique/promotions/price_rules.html",
        listing=listing,
        gives=saving.gives,
        scopes=dict(SCOPES),
        today=current_site().binding.today,
        filtered=bool(name or state),
    )


@price_rules.route("/nouvelle", methods=["GET", "POST"])
def create() -> ResponseReturnValue:
    """A new rule."""
    form = CatalogPriceRuleForm(
        data={"active": True, "priority": 1, "minimum_quantity": 1}
        | {"date_from": current_site().binding.today}
    )
    return _edit(None, form)


@price_rules.route("/<int:rule_id>", methods=["GET", "POST"])
def edit(rule_id: int) -> ResponseReturnValue:
    """An existing rule."""
    rule = _rule(rule_id)
    return _edit(rule, CatalogPriceRuleForm(data=saving.shown(rule)))


def _edit(rule: CatalogPriceRule | None, form: CatalogPriceRuleForm) -> ResponseReturnValue:
    orm = session()
    form.offer(orm)
    if form.validate_on_submit():
        name, rule_id = form.name.data or "", rule.id if rule else None
        if not saving.taken(orm, CatalogPriceRule.name, name, rule_id):
            with record("update" if rule_id else "create", "catalog_price_rule") as action:
                row = _rule(rule_id) if rule_id else CatalogPriceRule()
                saving.apply_price_rule(orm, row, form)
                orm.add(row)
                orm.flush()
                done = "modifié" if rule_id else "créé"
                action.says(
                    name,
                    f"a {done} la règle de prix catalogue « {name} » ({saving.gives(row)})",
                )
            flash("Mise à jour réussie." if rule_id else "Création réussie.")
            return redirect(url_for(".index"))
        form.name.errors = [TAKEN]
    bad = bool(form.errors)
    page = render_template(
        "boutique/promotions/price_rule.html",
        form=form,
        rule=rule,
        tab=first_bad_tab(form, TABS) if bad else "informations",
        tabs=TABS,
    )
    return page, 422 if bad else 200


@price_rules.post("/<int:rule_id>/etat")
def toggle(rule_id: int) -> ResponseReturnValue:
    """Switch a rule on or off from the list."""
    with record("update", "catalog_price_rule") as action:
        rule = _rule(rule_id)
        rule.active = not rule.active
        done = "activé" if rule.active else "désactivé"
        action.says(rule.name, f"a {done} la règle de prix catalogue « {rule.name} »")
    flash("La règle est active." if rule.active else "La règle n’est plus active.")
    return redirect(url_for(".index"))


@price_rules.route("/<int:rule_id>/supprimer", methods=["GET", "POST"])
def delete(rule_id: int) -> ResponseReturnValue:
    """Ask once, then delete."""
    if request.method == "GET":
        rule = _rule(rule_id)
        return render_template(
            "boutique/promotions/delete.html",
            rule=rule,
            kind="règle de prix catalogue",
            menu="catalog_price_rules",
            back=url_for(".index"),
        )
    with record("delete", "catalog_price_rule") as action:
        rule = _rule(rule_id)
        session().delete(rule)
        action.says(rule.name, f"a supprimé la règle de prix catalogue « {rule.name} »")
    flash("Suppression réussie.")
    return redirect(url_for(".index"))


def _rule(rule_id: int) -> CatalogPriceRule:
    return saving.load_rule(session(), CatalogPriceRule, rule_id) or abort(404)
