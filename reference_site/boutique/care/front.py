"""« Contactez-nous »: what a visitor writes opens a thread of customer service."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from reference_site.boutique.care.answering import open_thread
from reference_site.boutique.care.forms import ContactForm
from reference_site.clock import utc_now
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect

contact = Blueprint("boutique_care", __name__, url_prefix="/boutique")
protect(contact, "public")


@contact.route("/contact", methods=["GET", "POST"], endpoint="contact")
def write() -> ResponseReturnValue:
    """The form; once sent, a page that says so."""
    form = ContactForm(order=request.args.get("commande", ""))
    if not form.validate_on_submit():
        page = render_template("boutique/care/contact.html", form=form)
        return page, 422 if form.errors else 200
    with record("create", "customer_thread") as action:
        thread = open_thread(
            session(),
            name=form.name.data or "",
            email=(form.email.data or "").strip().lower(),
            contact=form.contact.data,
            order_reference=form.order.data or "",
            message=(form.message.data or "").replace("\r\n", "\n").strip(),
            at=utc_now(),
        )
        action.says(
            thread.reference,
            f"a écrit au service client ({thread.reference})\u00a0: {thread.subject}",
        )
    flash("Votre message a bien été envoyé. Nous vous répondons sous 48 heures ouvrées.")
    return redirect(url_for(".contact"))
