"""« Service client > SAV »: the list of threads and one thread."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import func, or_, select
from sqlalchemy.orm import selectinload

from reference_site.boutique.admin_layout.listing import read_page
from reference_site.boutique.care.answering import answer, forward, load_thread
from reference_site.boutique.care.forms import (
    ForwardForm,
    InsertForm,
    LinkForm,
    ReplyForm,
    StateForm,
)
from reference_site.boutique.care.models import CannedReply, CustomerThread
from reference_site.boutique.care.rules import STATES, fill_reply
from reference_site.clock import utc_now
from reference_site.db import session
from reference_site.journal import record
from reference_site.shared.identity.access import protect
from reference_site.shared.identity.models import StaffAccount

threads = Blueprint("boutique_threads", __name__, url_prefix="/boutique/admin/service-client/sav")
protect(threads, "staff")
SORTS = {
    "reference": CustomerThread.reference,
    "client": CustomerThread.sender_name,
    "etat": CustomerThread.state,
    "date": CustomerThread.updated_at,
}


@threads.get("/")
def index() -> str:
    """The list, the latest first; filtered by state, employee and text."""
    orm = session()
    query = select(CustomerThread).options(
        selectinload(CustomerThread.assignee), selectinload(CustomerThread.order)
    )
    state, text = request.args.get("etat", ""), request.args.get("texte", "").strip()
    if state in STATES:
        query = query.where(CustomerThread.state == state)
    if text:
        columns = (
            CustomerThread.reference,
            CustomerThread.sender_name,
            CustomerThread.email,
            CustomerThread.subject,
        )
        query = query.where(or_(*(column.icontains(text, autoescape=True) for column in columns)))
    counts = orm.execute(
        select(CustomerThread.state, func.count()).group_by(CustomerThread.state)
    ).all()
    return render_template(
        "boutique/care/threads.html",
        listing=read_page(orm, query, SORTS, "-date"),
        counts={state: count for state, count in counts},
        states=STATES,
        filtered=bool(state or text),
    )


@threads.get("/<int:thread_id>")
def show(thread_id: int) -> str:
    """One thread; `?message=` puts a canned reply in the answer, without JavaScript too."""
    thread = _thread(thread_id)
    name = request.args.get("reply", "")
    reply = session().scalar(select(CannedReply).where(CannedReply.name == name))
    text = fill_reply(reply.body, _blanks(thread)) if reply else ""
    return _page(thread, reply=ReplyForm(None, message=text, state="closed"))


@threads.post("/<int:thread_id>/repondre")
def respond(thread_id: int) -> ResponseReturnValue:
    """Answer the customer, or keep a private note."""
    form = ReplyForm()
    if not form.validate():
        return _page(_thread(thread_id), reply=form), 422
    private = form.private.data
    with record("note" if private else "reply", "customer_thread") as action:
        thread = _thread(thread_id)
        body = (form.message.data or "").replace("\r\n", "\n").strip()
        answer(session(), thread, _author(), body, private=private, at=utc_now())
        before = thread.state
        thread.state = form.state.data
        told = "a ajouté une note privée à" if private else "a répondu à"
        moved = f", passée à « {STATES[thread.state]} »" if thread.state != before else ""
        action.says(
            thread.reference,
            f"{told} la demande {thread.reference} de {thread.sender_name}{moved}",
        )
    flash(
        "Note enregistrée." if private else "Réponse envoyée : elle est dans les messages envoyés."
    )
    return redirect(url_for(".show", thread_id=thread_id))


@threads.post("/<int:thread_id>/etat")
def change_state(thread_id: int) -> ResponseReturnValue:
    """Change the state alone."""
    form = StateForm()
    if not form.validate():
        return _page(_thread(thread_id), state=form), 422
    with record("update", "customer_thread") as action:
        thread = _thread(thread_id)
        thread.state = form.state.data
        thread.updated_at = utc_now()
        action.says(
            thread.reference,
            f"a passé la demande {thread.reference} à « {STATES[thread.state]} »",
        )
    flash("Mise à jour réussie.")
    return redirect(url_for(".show", thread_id=thread_id))


@threads.post("/<int:thread_id>/transmettre")
def hand_over(thread_id: int) -> ResponseReturnValue:
    """Forward to an employee."""
    form = ForwardForm()
    form.offer(session())
    if not form.validate():
        return _page(_thread(thread_id), forward=form), 422
    with record("forward", "customer_thread") as action:
        orm, thread = session(), _thread(thread_id)
        employee = orm.scalars(
            select(StaffAccount).where(StaffAccount.login == form.employee.data)
        ).one()
        comment = (form.comment.data or "").replace("\r\n", "\n").strip()
        forward(orm, thread, _author(), employee, comment, utc_now())
        action.says(
            thread.reference,
            f"a transmis la demande {thread.reference} à {employee.display_name}",
        )
    flash("La demande est transmise.")
    return redirect(url_for(".show", thread_id=thread_id))


@threads.post("/<int:thread_id>/commande")
def link_order(thread_id: int) -> ResponseReturnValue:
    """Link the thread to an order, or unlink it."""
    form = LinkForm()
    if not (form.validate() and form.seek(session())):
        return _page(_thread(thread_id), link=form), 422
    with record("update", "customer_thread") as action:
        thread = _thread(thread_id)
        form.seek(session())
        thread.order = form.found
        told = (
            f"a lié la demande {thread.reference} à la commande {form.found.reference}"
            if form.found
            else f"a délié la demande {thread.reference} de sa commande"
        )
        action.says(thread.reference, told)
    flash("Mise à jour réussie.")
    return redirect(url_for(".show", thread_id=thread_id))


def _thread(thread_id: int) -> CustomerThread:
    return load_thread(session(), thread_id) or abort(404)


def _author() -> StaffAccount:
    account: StaffAccount = current_user._get_current_object()
    return account


def _blanks(thread: CustomerThread) -> dict[str, str]:
    customer = thread.customer
    return {
        "prenom": customer.first_name if customer else thread.sender_name,
        "nom": thread.sender_name,
        "commande": thread.order.reference if thread.order else "",
        "conseiller": _author().display_name,
    }


def _page(thread: CustomerThread, **given: Any) -> str:
    """The screen of a thread, with the form that was refused if any."""
    orm = session()
    insert = InsertForm(reply=request.args.get("reply", ""))
    insert.offer(orm)
    hand = given.get("forward") or ForwardForm(
        None, employee=thread.assignee.login if thread.assignee else ""
    )
    hand.offer(orm)
    replies = orm.execute(select(CannedReply.name, CannedReply.body).order_by(CannedReply.name))
    reference = thread.order.reference if thread.order else ""
    return render_template(
        "boutique/care/thread.html",
        thread=thread,
        states=STATES,
        insert=insert,
        forward=hand,
        reply=given.get("reply") or ReplyForm(None, state="closed"),
        state=given.get("state") or StateForm(None, state=thread.state),
        link=given.get("link") or LinkForm(None, order=reference),
        texts={name: fill_reply(body, _blanks(thread)) for name, body in replies},
    )
