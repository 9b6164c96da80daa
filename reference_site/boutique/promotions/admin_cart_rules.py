"""« Catalogue > Réductions > Règles panier »."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload

from reference_site.boutique.admin_layout.listing import read_page
from reference_site.boutique.promotions import saving
from reference_site.boutique.promotions.forms import CartRuleForm, first_bad_tab
from reference_site.boutique.promotions.models import CartRule
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect
from reference_site.site import current_site

cart_rules = Blueprint(
    "boutique_cart_rules",
    __name__,
    url_prefix="/boutique/admin/catalogue/reductions/regles-panier",
)
protect(cart_rules, "staff")

TABS = {
    "informations": ("name", "description", "code", "highlight", "priority", "active"),
    "conditions": (
        "date_from", "date_to", "minimum_amount", "total_quantity", "per_customer_quantity",
        "customer_group", "categories", "products",
    ),
    "actions": (
        "free_shipping", "reduction_kind", "reduction_percent", "reduction_amount", "tax",
        "applies_to", "exclude_discounted", "gift_product",
    ),
}  # fmt: skip
SORTS = {
    "nom": CartRule.name,
    "code": CartRule.code,
    "priorite": CartRule.priority,
    "quantite": CartRule.total_quantity,
    "fin": CartRule.date_to,
    "active": CartRule.active,
}


@cart_rules.get("/")
def index() -> str:
    """The list."""
    query = select(CartRule).options(selectinload(CartRule.gift_product))
    text, state = request.args.get("nom", "").strip(), request.args.get("etat", "")
    if text:
        columns = (CartRule.name, CartRule.code)
        query = query.where(or_(*(column.icontains(text, autoescape=True) for column in columns)))
    if state in {"oui", "non"}:
        query = query.where(CartRule.active == (state == "oui"))
    listing = read_page(session(), query, SORTS, "nom")
    return render_template(
        "boutique/promotions/cart_rules.html",
        listing=listing,
        gives=saving.gives,
        today=current_site().binding.today,
        filtered=bool(text or state),
    )


@cart_rules.route("/nouvelle", methods=["GET", "POST"])
def create() -> ResponseReturnValue:
    """A new rule, valid for a month like in the model."""
    today = current_site().binding.today
    form = CartRuleForm(
        data={
            "active": True,
            "priority": 1,
            "total_quantity": 1,
            "per_customer_quantity": 1,
            "date_from": today,
            "date_to": today + timedelta(days=30),
        }
    )
    return _edit(None, form)


@cart_rules.route("/<int:rule_id>", methods=["GET", "POST"])
def edit(rule_id: int) -> ResponseReturnValue:
    """An existing rule."""
    rule = _rule(rule_id)
    return _edit(rule, CartRuleForm(data=saving.shown(rule)))


def _edit(rule: CartRule | None, form: CartRuleForm) -> ResponseReturnValue:
    orm = session()
    form.offer(orm)
    if form.validate_on_submit():
        name, rule_id = form.name.data or "", rule.id if rule else None
        if saving.taken(orm, CartRule.name, name, rule_id):
            form.name.errors = ["Une autre règle porte déjà ce nom."]
        elif form.code.data and saving.taken(orm, CartRule.code, form.code.data, rule_id):
            form.code.errors = ["Une autre règle utilise déjà ce code."]
        else:
            with record("update" if rule_id else "create", "cart_rule") as action:
                row = _rule(rule_id) if rule_id else CartRule()
                saving.apply_cart_rule(orm, row, form)
                orm.add(row)
                orm.flush()
                done = "modifié" if rule_id else "créé"
                code = f", code {row.code}" if row.code else ""
                action.says(
                    name, f"a {done} la règle panier « {name} »{code} ({saving.gives(row)})"
                )
            flash("Mise à jour réussie." if rule_id else "Création réussie.")
            return redirect(url_for(".index"))
    bad = bool(form.errors)
    page = render_template(
        "boutique/promotions/cart_rule.html",
        form=form,
        rule=rule,
        tab=first_bad_tab(form, TABS) if bad else "informations",
        tabs=TABS,
    )
    return page, 422 if bad else 200


@cart_rules.post("/<int:rule_id>/etat")
def toggle(rule_id: int) -> ResponseReturnValue:
    """Switch a rule on or off from the list."""
    with record("update", "cart_rule") as action:
        rule = _rule(rule_id)
        rule.active = not rule.active
        done = "activé" if rule.active else "désactivé"
        action.says(rule.name, f"a {done} la règle panier « {rule.name} »")
    flash("La règle est active." if rule.active else "La règle n’est plus active.")
    return redirect(url_for(".index"))


@cart_rules.route("/<int:rule_id>/supprimer", methods=["GET", "POST"])
def delete(rule_id: int) -> ResponseReturnValue:
    """Ask once, then delete."""
    if request.method == "GET":
        rule = _rule(rule_id)
        return render_template(
            "boutique/promotions/delete.html",
            rule=rule,
            kind="règle panier",
            menu="cart_rules",
            back=url_for(".index"),
        )
    with record("delete", "cart_rule") as action:
        rule = _rule(rule_id)
        session().delete(rule)
        action.says(rule.name, f"a supprimé la règle panier « {rule.name} »")
    flash("Suppression réussie.")
    return redirect(url_for(".index"))


def _rule(rule_id: int) -> CartRule:
    return saving.load_rule(session(), CartRule, rule_id) or abort(404)
