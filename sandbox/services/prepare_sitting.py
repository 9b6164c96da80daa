"""Prepare a sitting: the sitting, its candidates, their codes (shown once) and opaque ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sandbox.errors import RefusedRequest
from sandbox.exam.candidate import Candidate
from sandbox.exam.events import CandidateExpected, Draft, GridFrame, SittingPrepared
from sandbox.exam.ledger import MINUTE_MS
from sandbox.exam.sitting import MOST_CANDIDATES
from sandbox.services.room import Room
from sandbox.services.secrets import hash_secret, new_code, new_id
from sandbox.store.tables import Account, Credential, IdentityCheck


@dataclass(frozen=True)
class SubjectReference:
    """Which subject the candidates work on."""

    code: str
    title: str = ""
    digest: str = ""
    face: str = ""
    context: str = ""


@dataclass(frozen=True)
class PreparedCandidate:
    """A candidate of the new sitting. `code` is for the slip and is never shown again."""

    id: str
    candidate: Candidate
    code: str = field(repr=False)

    @property
    def desk_host(self) -> str:
        """First label of the desk's host."""
        return f"copie-{self.id}"


@dataclass(frozen=True)
class PreparedSitting:
    """The new sitting."""

    id: str
    candidates: tuple[PreparedCandidate, ...]


def _refuse_wrong_list(candidates: Sequence[Candidate], minutes: float) -> None:
    if not 1 <= len(candidates) <= MOST_CANDIDATES:
        raise RefusedRequest(
            f"Un passage réunit un à trois candidats\N{NO-BREAK SPACE}: "
            f"cette liste en compte {len(candidates)}.",
            code="wrong_candidate_count",
        )
    if len({one.number for one in candidates}) != len(candidates):
        raise RefusedRequest(
            "Deux candidats de ce passage portent le même numéro.", code="duplicate_number"
        )
    if minutes <= 0:
        raise RefusedRequest("La durée de l’épreuve doit être positive.", code="wrong_duration")


def prepare_sitting(
    room: Room,
    *,
    subject: SubjectReference,
    grid: GridFrame,
    examiner: str,
    candidates: Sequence[Candidate],
    minutes: float = 40,
    day: date | None = None,
    exam_session: str = "",
    center: str = "",
    panel: str = "",
    actor: str = "system",
) -> PreparedSitting:
    """Create the sitting in one transaction; `examiner` is a login.

    `minutes` may be fractional (a short clock); `day` is today in the centre's zone by default.
    Raises RefusedRequest for no or more than three candidates, the same number twice, a grid
    without rows, or an unknown examiner.
    """
    _refuse_wrong_list(candidates, minutes)
    if not grid.rows or not grid.levels:
        raise RefusedRequest("La grille de la session est vide.", code="empty_grid")
    base_ms = round(minutes * MINUTE_MS)
    day = day or room.clock.now().astimezone(room.settings.timezone).date()
    sitting = new_id()
    prepared = tuple(PreparedCandidate(new_id(), one, new_code()) for one in candidates)
    hashes = {one.id: hash_secret(one.code) for one in prepared}
    with room.log.transaction() as transaction:
        account = transaction.session.get(Account, examiner)
        if account is None:
            raise RefusedRequest(
                "Cet examinateur n’a pas de compte. Créez-le d’abord.",
                f"login {examiner!r}",
                code="unknown_examiner",
            )
        said = SittingPrepared(
            subject_code=subject.code,
            subject_title=subject.title,
            subject_digest=subject.digest,
            face=subject.face,
            context=subject.context,
            exam_session=exam_session,
            center=center,
            panel=panel,
            day=day.isoformat(),
            base_ms=base_ms,
            examiner=examiner,
            examiner_name=account.name,
            grid=grid,
        )
        transaction.append(Draft(said, actor, sitting))
        for rank, one in enumerate(prepared, start=1):
            expected = CandidateExpected(
                number=one.candidate.number,
                surname=one.candidate.surname,
                first_name=one.candidate.first_name,
                panel=one.candidate.panel or panel,
                seat=one.candidate.seat,
                rank=rank,
                base_ms=base_ms,
                extra_time_ms=one.candidate.extra_time_ms,
            )
            transaction.append(Draft(expected, actor, sitting, one.id))
            transaction.session.add(Credential(candidate=one.id, code_hash=hashes[one.id]))
            transaction.session.add(
                IdentityCheck(candidate=one.id, birth_date=one.candidate.birth_date)
            )
    return PreparedSitting(id=sitting, candidates=prepared)
