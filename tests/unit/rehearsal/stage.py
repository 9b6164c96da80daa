"""A site small enough to hold in the hand: rows in memory, forms that write them.

Real checks, real mutants and the real proof run over it; only the shop is small.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sandbox.checks.dates import resolve_date
from sandbox.checks.errors import CheckFault
from sandbox.checks.values import DateValue, Money
from sandbox.checks.world import PublicPage, Row
from sandbox.errors import RefusedRequest
from sandbox.subjects.solution import Step

DAY = date(2026, 11, 24)
ROWS: dict[str, list[dict[str, Any]]] = {
    "product": [
        {
            "reference": "BISC-01",
            "name": "Biscuits",
            "price_incl_tax": 400,
            "summary": "",
            "category": "divers",
            "online": False,
            "available_on": None,
        },
        {
            "reference": "SAC-20",
            "name": "Sac étanche",
            "price_incl_tax": 3900,
            "summary": "Un sac.",
            "category": "epicerie",
            "online": True,
            "available_on": None,
        },
    ],
    "thread": [
        {"reference": "T-1", "state": "open", "subject": "Colis perdu"},
        {"reference": "T-2", "state": "open", "subject": "Facture"},
    ],
}


class SmallSite:
    """Implements `RehearsalSite` and `World`."""

    def __init__(self, today: date, disturb: Callable[[SmallSite], None]) -> None:
        self.today = today
        self.rows = copy.deepcopy(ROWS)
        self.actions: list[dict[str, Any]] = []
        self.answers: Mapping[str, Mapping[str, Any]] = {}
        self.closed = False
        self._disturb = disturb

    def play(self, step: Step) -> None:
        noun, _, key = step.page.strip("{}").partition(":")
        found = [row for row in self.rows.get(noun, []) if row["reference"] == key]
        if not found:
            raise RefusedRequest(f"Aucune ligne « {noun} » ne s’appelle « {key} ».")
        for name, value in step.fields.items():
            found[0][name] = self._typed(value)
        for name in step.clear:
            found[0][name] = False
        self.act("update", noun, key)

    def act(self, verb: str, entity: str, key: str) -> None:
        seq = len(self.actions) + 1
        self.actions.append(
            {"seq": seq, "actor": "candidat", "verb": verb, "entity": entity, "key": key}
        )

    def _typed(self, value: Any) -> Any:
        match value:
            case Money():
                return value.cents
            case DateValue():
                return resolve_date(value.date, self.today).isoformat()
        return value

    def disturb(self) -> list[str]:
        self._disturb(self)
        return ["Une visite."]

    def world(self, answers: Mapping[str, Mapping[str, Any]]) -> SmallSite:
        self.answers = answers
        return self

    def view(self, name: str) -> Sequence[Row]:
        if name not in self.rows:
            raise CheckFault(f"Vue « {name} » inconnue.")
        return self.rows[name]

    def baseline(self, name: str) -> Sequence[Row]:
        return ROWS[name]

    def public(self, path: str) -> PublicPage:
        return PublicPage(status=200, title="Accueil")

    def journal(self) -> Sequence[Row]:
        return self.actions

    def answer(self, task_id: str) -> Mapping[str, Any] | None:
        return self.answers.get(task_id)

    def close(self) -> None:
        self.closed = True


def rename_another(site: SmallSite) -> None:
    """The noise of an ordinary candidate."""
    site.rows["product"][1]["name"] += " (essai)"
    site.act("update", "product", "SAC-20")


class SmallStage:
    """Implements `Stage`; remembers its sites."""

    def __init__(self, disturb: Callable[[SmallSite], None] = rename_another) -> None:
        self.sites: list[SmallSite] = []
        self._disturb = disturb

    def fresh_site(self, days_later: int = 0) -> SmallSite:
        self.sites.append(SmallSite(DAY + timedelta(days=days_later), self._disturb))
        return self.sites[-1]

    def digests(self) -> Mapping[str, str]:
        return {"site": "0" * 64, "seed": "2027"}
