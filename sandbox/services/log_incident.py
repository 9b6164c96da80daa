"""Log an incident for the report, and give the time back that it cost."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import Act
from sandbox.exam.clock import read
from sandbox.exam.events import Draft, IncidentLogged, TimeCredited
from sandbox.services.credit_time import LONGEST_CREDIT_MS
from sandbox.services.passage import Passage, candidate_rows, entries_of, required_text
from sandbox.services.room import Room
from sandbox.store.log import new_op_id

CATEGORIES = {
    "technical": "Incident technique",
    "network": "Coupure du réseau",
    "seat": "Panne d’un poste",
    "health": "Santé d’un candidat",
    "disturbance": "Perturbation de la salle",
    "other": "Autre incident",
}


def log_incident(
    room: Room,
    *,
    actor: str,
    sitting: str,
    category: str,
    text: str,
    candidates: Sequence[str] = (),
    credited_ms: int = 0,
    op_id: str | None = None,
) -> int:
    """Record the incident and credit `credited_ms` to each of `candidates`; the incident's id.

    Raises RefusedRequest for an unknown category, no text or a wrong credit, WrongTransition when
    one of them cannot be given time, NotFound for a candidate of another sitting.
    """
    if category not in CATEGORIES:
        raise RefusedRequest(
            "Choisissez une catégorie d’incident de la liste.", category, code="wrong_category"
        )
    text = required_text(text, "Ce qui s’est passé")
    if not 0 <= credited_ms <= LONGEST_CREDIT_MS:
        raise RefusedRequest("Le temps rendu ne peut dépasser deux heures.", code="wrong_credit")
    op_id = op_id or new_op_id()
    with room.log.transaction() as transaction:
        if (first := transaction.seen(op_id)) is not None:
            return first.seq
        rows = candidate_rows(transaction.session, sitting, candidates)
        said = IncidentLogged(
            category=category,
            text=text,
            candidates=tuple(row.id for row in rows),
            credited_ms=credited_ms,
        )
        event = transaction.append(Draft(said, actor, sitting), op_id)
        now = read(room.clock)
        for row in rows if credited_ms else ():
            Passage(row, entries_of(transaction.session, row.id), now).must_allow(Act.CREDIT)
            credit = TimeCredited(
                ms=credited_ms, reason=f"{CATEGORIES[category]}\N{NO-BREAK SPACE}: {text}"
            )
            transaction.append(Draft(credit, actor, sitting, row.id), f"{op_id}/{row.id}")
        return event.seq
