"""Sign-in and sign-out of the administrations."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, current_user, login_user, logout_user
from flask_wtf import FlaskForm
from sqlalchemy import select
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired

from reference_site.db import session
from reference_site.journal import witness
from reference_site.shared.identity.access import open_to_all, protect
from reference_site.shared.identity.models import StaffAccount
from reference_site.shared.identity.passwords import matches

identity = Blueprint("identity", __name__)
protect(identity, "public")
logins = LoginManager()
WRONG = "Identifiant ou mot de passe incorrect. Ils sont rappelés sur votre bureau d’examen."


class SignInForm(FlaskForm):
    """Identifier (or e-mail) and password."""

    login = StringField(
        "Identifiant ou adresse e-mail", [InputRequired("Indiquez votre identifiant.")]
    )
    password = PasswordField("Mot de passe", [InputRequired("Indiquez votre mot de passe.")])


@logins.user_loader
def load(account_id: str) -> StaffAccount | None:
    """The account of the cookie, if it is still there."""
    return session().get(StaffAccount, int(account_id))


@identity.route("/connexion", methods=["GET", "POST"])
@open_to_all
def sign_in() -> ResponseReturnValue:
    """The sign-in page of both administrations."""
    target = _inside(request.args.get("vers", ""))
    if current_user.is_authenticated:
        return redirect(target)
    form = SignInForm()
    error = ""
    if form.validate_on_submit():
        name = (form.login.data or "").strip()
        account = (
            session()
            .scalars(
                select(StaffAccount).where(
                    (StaffAccount.login == name) | (StaffAccount.email == name)
                )
            )
            .first()
        )
        if account and account.active and matches(account.password_hash, form.password.data or ""):
            login_user(account)
            witness("sign_in", "staff_account", account.login, "s’est connecté à l’administration")
            return redirect(target)
        error = WRONG
    face = "boutique" if target.startswith("/boutique") else "vitrine"
    page = render_template("shared/sign_in.html", form=form, error=error, face=face)
    return page, 401 if error else 200


@identity.post("/deconnexion")
@open_to_all
def sign_out() -> ResponseReturnValue:
    """Leave the administration; the desk always leads back in."""
    if current_user.is_authenticated:
        witness("sign_out", "staff_account", current_user.login, "s’est déconnecté")
        logout_user()
    flash("Vous êtes déconnecté de l’administration.")
    return redirect("/")


def _inside(target: str) -> str:
    """Only an address of this site; never an outside one."""
    if target.startswith("/") and not target.startswith(("//", "/\\")):
        return target.removesuffix("?")
    return "/admin"
