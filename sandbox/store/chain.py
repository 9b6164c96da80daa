"""Verifying the chain and taking it out of the store as JSON lines.

One line per event, then a trailer that names the last `seq`, the number of lines and the head's
digest, without which a truncated file would still be a valid chain. An export for one sitting keeps
of the other events only `seq`, `prev` and `digest`: the chain holds, their content stays home.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import rfc8785
from sqlalchemy import select
from sqlalchemy.orm import Session

from sandbox.errors import DiskFull, StoreFailure, TamperedLog
from sandbox.exam.events import chain_digest, instant_text, parse_record
from sandbox.exam.events.envelope import GENESIS
from sandbox.store.engine import Store
from sandbox.store.tables import ChainHead, EventRow

_WITHHELD = {"seq", "prev", "digest"}
_PAGE = 500


@dataclass(frozen=True)
class Verified:
    """What a valid chain says: its length and its head; `withheld` events were left out."""

    count: int
    seq: int
    head: str
    withheld: int = 0


def records(session: Session) -> Iterator[dict[str, Any]]:
    """The stored events as exported records, in order, read page by page."""
    last = -1
    while True:
        query = select(EventRow).where(EventRow.seq > last).order_by(EventRow.seq).limit(_PAGE)
        page = session.scalars(query).all()
        yield from map(_record, page)
        if len(page) < _PAGE:
            return
        last = page[-1].seq
        session.expunge_all()


def _record(row: EventRow) -> dict[str, Any]:
    return {
        "seq": row.seq,
        "op_id": row.op_id,
        "kind": row.kind,
        "sitting": row.sitting,
        "candidate": row.candidate,
        "actor": row.actor,
        "at": instant_text(row.at),
        "payload": json.loads(row.payload),
        "prev": row.prev,
        "digest": row.digest,
    }


def _tampered(seq: int, what: str, detail: str) -> TamperedLog:
    return TamperedLog(
        f"Le journal a été altéré\N{NO-BREAK SPACE}: {what} (événement n°\N{NO-BREAK SPACE}{seq}).",
        detail,
        seq=seq,
    )


def verify(lines: Iterable[dict[str, Any]]) -> Verified:
    """Check `seq`, links and digests from the first event on.

    Raises TamperedLog naming the first event that does not fit. A chain cannot know that its end
    was cut off: compare the head with what the trailer, the store or a signed sheet says.
    """
    prev, seq, withheld = GENESIS, 0, 0
    for record in lines:
        expected = seq + 1
        if record.get("seq") != expected:
            raise _tampered(
                expected, "un événement manque ou n’est pas à sa place", f"got {record.get('seq')}"
            )
        if record.get("prev") != prev:
            raise _tampered(expected, "il ne suit pas l’événement précédent", "prev differs")
        if set(record) == _WITHHELD:
            withheld += 1
        else:
            parse_record(record)
            if chain_digest(record) != record["digest"]:
                raise _tampered(expected, "son contenu a été modifié", "digest differs")
        prev, seq = str(record["digest"]), expected
    return Verified(count=seq, seq=seq, head=prev, withheld=withheld)


def verify_store(store: Store) -> Verified:
    """Check the stored chain against its head. Raises TamperedLog."""
    with store.read() as session:
        found = verify(records(session))
        head = session.scalars(select(ChainHead)).one()
        if (head.seq, head.digest) != (found.seq, found.head):
            raise _tampered(found.seq, "la fin du journal manque", "head differs")
        return found


def export(store: Store, path: Path, sitting: str | None = None) -> Verified:
    """Write the log to `path` (whole or nothing), other sittings withheld if `sitting` is given.

    Raises DiskFull or StoreFailure; what stood at `path` is then still there.
    """
    partial = path.with_name(path.name + ".part")
    try:
        with store.read() as session, partial.open("wb") as file:
            _write(session, file, sitting)
        partial.replace(path)
    except OSError as error:
        if partial.is_file():
            partial.unlink()
        if error.errno == errno.ENOSPC:
            raise DiskFull(detail=str(error)) from error
        raise StoreFailure(
            "Le journal ne peut pas être écrit à cet endroit.", str(error)
        ) from error
    return verify_file(path)


def _write(session: Session, file: BinaryIO, sitting: str | None) -> None:
    count, seq, head = 0, 0, GENESIS
    for record in records(session):
        kept = sitting is None or record["sitting"] in (sitting, None)
        line = record if kept else {key: record[key] for key in _WITHHELD}
        file.write(rfc8785.dumps(line) + b"\n")
        count, seq, head = count + 1, record["seq"], record["digest"]
    trailer: dict[str, Any] = {"trailer": {"count": count, "seq": seq, "head": head}}
    file.write(rfc8785.dumps(trailer) + b"\n")
    file.flush()
    os.fsync(file.fileno())


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("r", encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            try:
                record = json.loads(line)
            except ValueError as error:
                raise _tampered(number, "une ligne est illisible", str(error)) from error
            if not isinstance(record, dict) or not line.endswith("\n"):
                raise _tampered(number, "une ligne est incomplète", line[:80])
            yield record


def verify_file(path: Path) -> Verified:
    """Check an exported log: tampered, truncated, reordered files are refused (TamperedLog)."""
    trailer: dict[str, Any] | None = None

    def events() -> Iterator[dict[str, Any]]:
        nonlocal trailer
        for record in _lines(path):
            if trailer is not None:
                raise _tampered(0, "des lignes suivent la fin du journal", "after trailer")
            if "trailer" in record:
                trailer = record["trailer"]
            else:
                yield record

    try:
        found = verify(events())
    except (OSError, UnicodeDecodeError) as error:
        raise TamperedLog("Le journal ne peut pas être lu.", str(error)) from error
    if trailer != {"count": found.count, "seq": found.seq, "head": found.head}:
        raise _tampered(found.seq, "la fin du journal manque", f"trailer {trailer}")
    return found
