"""Sign the evaluation sheet: the password again, nothing missing, then locked under its digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sandbox.errors import IncompleteSheet, RefusedRequest
from sandbox.exam.candidate import Act, CandidateState
from sandbox.exam.events import Draft, SheetSigned
from sandbox.services.passage import passage, sitting_row
from sandbox.services.room import Room
from sandbox.services.sheet import SheetContent, sheet_content, sheet_digest
from sandbox.services.sign_in_examiner import check_password


@dataclass(frozen=True)
class Signed:
    """A signed sheet: the digest is printed on it."""

    sheet_digest: str
    at: datetime


def missing_from(content: SheetContent) -> tuple[str, ...]:
    """What the sheet still lacks, in French, in the order of the sheet."""
    grid = content.grid
    missing = [
        f"le niveau de «\N{NO-BREAK SPACE}{row.skill}\N{NO-BREAK SPACE}»"
        for row, cell in zip(grid.rows, content.cells, strict=True)
        if cell.level is None
    ]
    missing += [
        f"le commentaire de «\N{NO-BREAK SPACE}{row.skill}\N{NO-BREAK SPACE}»"
        for row, cell in zip(grid.rows, content.cells, strict=True)
        if cell.level in grid.comment_required_for and not cell.comment.strip()
    ]
    if content.mark_hundredths is None:
        missing.append("la note")
    if grid.overall_comment_required and not content.overall_comment.strip():
        missing.append("l’appréciation générale")
    return tuple(missing)


def sign_sheet(
    room: Room,
    *,
    login: str,
    password: str,
    candidate: str,
    unsent_writes: int = 0,
    unsent_override: str = "",
    op_id: str | None = None,
) -> Signed:
    """Sign and lock. `unsent_writes`: what the examiner's devices still announce.

    Raises SignInRefused or TooManyAttempts, IncompleteSheet, WrongTransition, RefusedRequest for
    another examiner's sitting, or for unsent writes without a reason to sign all the same.
    """
    account = check_password(room, login, password)
    with room.log.transaction() as transaction:
        first = transaction.seen(op_id) if op_id is not None else None
        if first is not None and isinstance(first.payload, SheetSigned):
            return Signed(first.payload.sheet_digest, first.at)
        found = passage(transaction.session, room.clock, candidate)
        if sitting_row(transaction.session, found.row.sitting).examiner != account.login:
            raise RefusedRequest(
                "Seul l’examinateur de ce passage peut signer cette fiche.",
                f"{account.login} is not its examiner",
                code="other_examiner",
            )
        content = sheet_content(transaction.session, candidate)
        if found.row.state is CandidateState.FINISHED and (missing := missing_from(content)):
            raise IncompleteSheet(missing)
        found.must_allow(Act.SIGN)
        if missing := missing_from(content):
            raise IncompleteSheet(missing)
        if unsent_writes and not unsent_override.strip():
            raise RefusedRequest(
                "Un appareil annonce des saisies non transmises. Attendez leur envoi, ou donnez un "
                "motif pour signer quand même.",
                f"{unsent_writes} unsent writes",
                code="unsent_writes",
            )
        said = SheetSigned(
            sheet_digest=sheet_digest(content),
            examiner=account.login,
            unsent_override=unsent_override.strip() if unsent_writes else "",
        )
        draft = Draft(said, f"examiner:{account.login}", found.row.sitting, candidate)
        event = transaction.append(draft, op_id)
        return Signed(said.sheet_digest, event.at)
