"""« Messages envoyés »: nothing leaves the site; what would have been mailed is read here."""

from __future__ import annotations

from flask import Blueprint, abort, render_template
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from reference_site.boutique.admin_layout.listing import read_page
from reference_site.boutique.care.models import OutboxMessage
from reference_site.db import session
from reference_site.shared.identity.access import protect

outbox = Blueprint(
    "boutique_outbox", __name__, url_prefix="/boutique/admin/service-client/messages-envoyes"
)
protect(outbox, "staff")
SORTS = {
    "date": OutboxMessage.sent_at,
    "destinataire": OutboxMessage.recipient,
    "objet": OutboxMessage.subject,
}


@outbox.get("/")
def index() -> str:
    """The list, the latest first."""
    query = select(OutboxMessage).options(selectinload(OutboxMessage.thread))
    return render_template(
        "boutique/care/outbox.html", listing=read_page(session(), query, SORTS, "-date")
    )


@outbox.get("/<int:message_id>")
def show(message_id: int) -> str:
    """One message as its reader would get it."""
    message = session().get(OutboxMessage, message_id) or abort(404)
    return render_template("boutique/care/outbox_message.html", message=message)
