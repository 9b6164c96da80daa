"""Events as the console tells them: one sentence each, and the values that a screen must follow."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.checks.typography import typeset
from sandbox.exam import events as ev
from sandbox.web.french import clock_time, spoken_duration
from sandbox.web.stream import Message

# Kinds whose payload a screen follows value by value.
_VALUES = frozenset(
    {
        ev.EventKind.LEVEL_SET,
        ev.EventKind.ROW_COMMENT_SET,
        ev.EventKind.MARK_SET,
        ev.EventKind.OVERALL_COMMENT_SET,
    }
)
_BY = {
    ev.FinishedBy.CANDIDATE: "a déclaré avoir terminé",
    ev.FinishedBy.DEADLINE: "temps écoulé",
    ev.FinishedBy.EXAMINER: "épreuve arrêtée par l’examinateur",
}
_SAID: dict[ev.EventKind, Callable[[Any], str]] = {
    ev.EventKind.SITE_ACTION: lambda said: str(said.sentence),
    ev.EventKind.SEAT_TAKEN: lambda said: (
        ("s’est connecté" if said.active else "demande à continuer sur un autre poste")
        + (" (robot)" if said.robot else "")
    ),
    ev.EventKind.SEAT_CONFIRMED: lambda said: "changement de poste accepté",
    ev.EventKind.SEAT_REVOKED: lambda said: "poste précédent fermé",
    ev.EventKind.READY: lambda said: "est prêt",
    ev.EventKind.STARTED: lambda said: f"début, {spoken_duration(said.granted_ms / 1000)}",
    ev.EventKind.SUSPENDED: lambda said: "épreuve suspendue" + _after(said.text),
    ev.EventKind.RESUMED: lambda said: (
        f"épreuve reprise, {spoken_duration(said.credited_ms / 1000)} rendues"
    ),
    ev.EventKind.TIME_CREDITED: lambda said: (
        f"temps rendu\u00a0: {spoken_duration(said.ms / 1000)}{_after(said.reason)}"
    ),
    ev.EventKind.FINISHED: lambda said: _BY[said.by],
    ev.EventKind.REOPENED: lambda said: f"épreuve rouverte{_after(said.reason)}",
    ev.EventKind.MARKED_ABSENT: lambda said: f"marqué absent{_after(said.reason)}",
    ev.EventKind.ABSENCE_CANCELLED: lambda said: f"admis en retard{_after(said.reason)}",
    ev.EventKind.WITHDRAWN: lambda said: f"retiré de l’épreuve{_after(said.reason)}",
    ev.EventKind.FRAUD_SUSPECTED: lambda said: (
        ("suspicion de fraude signalée" if said.suspected else "suspicion levée")
        + _after(said.reason)
    ),
    ev.EventKind.SITE_FAILED: lambda said: "le site ne répond plus",
    ev.EventKind.SITE_REPLACED: lambda said: f"le site est de nouveau là{_after(said.reason)}",
    ev.EventKind.SNAPSHOT_TAKEN: lambda said: "état final conservé" if said.final else "",
    ev.EventKind.OBSERVATION_ADDED: lambda said: f"observation\u00a0: {said.text}",
    ev.EventKind.SHEET_SIGNED: lambda said: "fiche signée",
    ev.EventKind.SHEET_UNLOCKED: lambda said: f"fiche déverrouillée{_after(said.reason)}",
    ev.EventKind.INCIDENT_LOGGED: lambda said: f"incident\u00a0: {said.text}",
}
# Of the journal: what says where the candidate is rather than what it does.
_QUIET_VERBS = frozenset({"visit"})


def sentence_of(event: ev.Event) -> str:
    """What the feed says of an event; empty when it says nothing."""
    said = _SAID.get(event.kind)
    if said is None or is_visit(event):
        return ""
    return typeset(said(event.payload).replace(" -> ", " → "))


def is_visit(event: ev.Event) -> bool:
    """Whether the event only says which page is open."""
    payload = event.payload
    return isinstance(payload, ev.SiteAction) and payload.verb in _QUIET_VERBS


def opened_page(sentence: str, path: str) -> str:
    """The page that a visit tells, by its title; by its path when it has none."""
    quoted = re.search(r"«\s(.+)\s»", sentence)
    return typeset(quoted[1]) if quoted else path


def message_of(event: ev.Event, zone: ZoneInfo) -> Message:
    """One event for the stream, with its own sequence number."""
    data: dict[str, Any] = {
        "seq": event.seq,
        "kind": event.kind.value,
        "candidate": event.candidate,
        "time": clock_time(event.at, zone),
        "at": event.at.isoformat(),
        "sentence": sentence_of(event),
        "actor": event.actor.partition(":")[0],
    }
    payload = event.payload
    if event.kind in _VALUES:
        data["values"] = payload.model_dump(mode="json")
    if isinstance(payload, ev.SiteAction):
        data["page"] = opened_page(payload.sentence, payload.path) if is_visit(event) else ""
    if isinstance(payload, ev.PageOpen):
        data["page"] = payload.title or payload.path
    if isinstance(payload, ev.VerdictsComputed):
        data["verdicts"] = [verdict.model_dump(mode="json") for verdict in payload.verdicts]
    if isinstance(payload, ev.IncidentLogged):
        data["candidates"] = list(payload.candidates)
    return Message("event", data, event.seq)


def _after(reason: str) -> str:
    return f"\u00a0: {reason}" if reason else ""
