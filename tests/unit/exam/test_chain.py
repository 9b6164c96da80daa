"""The hash chain: honest logs pass, any change is found where it is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import TamperedLog
from sandbox.exam.events import (
    PAYLOADS,
    EventKind,
    ExaminerSignedIn,
    chain_digest,
    instant_text,
    parse_record,
)
from sandbox.exam.events.envelope import GENESIS
from sandbox.store.chain import verify

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def chain(logins: list[str]) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = []
    prev = GENESIS
    for seq, login in enumerate(logins, start=1):
        record = {
            "seq": seq,
            "op_id": f"op{seq}",
            "kind": EventKind.EXAMINER_SIGNED_IN.value,
            "sitting": None,
            "candidate": None,
            "actor": "examiner:a",
            "at": instant_text(datetime(2027, 5, 18, tzinfo=UTC)),
            "payload": ExaminerSignedIn(login=login).model_dump(mode="json"),
            "prev": prev,
        }
        prev = record["digest"] = chain_digest(record)
        records.append(record)
    return records


def test_every_kind_of_event_has_its_payload() -> None:
    assert set(PAYLOADS) == set(EventKind)


@given(st.lists(texts, max_size=6))
def test_an_honest_chain_is_accepted_whatever_it_says(logins: list[str]) -> None:
    records = chain(logins)
    found = verify(records)
    assert found.count == len(logins)
    assert [parse_record(record).record() for record in records] == records


@given(st.lists(texts, min_size=2, max_size=6), st.data())
def test_any_change_to_an_event_is_found_at_that_event(
    logins: list[str], data: st.DataObject
) -> None:
    records = chain(logins)
    index = data.draw(st.integers(0, len(records) - 1))
    name = data.draw(st.sampled_from(["op_id", "actor", "sitting", "candidate", "at"]))
    value = "2030-01-01T00:00:00.000Z" if name == "at" else "forged"
    records[index] = {**records[index], name: value}
    with pytest.raises(TamperedLog) as refused:
        verify(records)
    assert refused.value.seq == index + 1


@given(st.lists(texts, min_size=2, max_size=6), st.data())
def test_a_missing_or_moved_event_is_found(logins: list[str], data: st.DataObject) -> None:
    records = chain(logins)
    index = data.draw(st.integers(0, len(records) - 2))
    with pytest.raises(TamperedLog):
        verify(records[:index] + records[index + 1 :])
    records[index], records[index + 1] = records[index + 1], records[index]
    with pytest.raises(TamperedLog):
        verify(records)


def test_an_event_forged_with_a_digest_of_its_own_breaks_the_next_link() -> None:
    records = chain(["a", "b", "c"])
    forged = {**records[1], "actor": "examiner:z"}
    forged["digest"] = chain_digest(forged)
    with pytest.raises(TamperedLog) as refused:
        verify([records[0], forged, records[2]])
    assert refused.value.seq == 3


def test_an_unknown_kind_or_field_is_no_event() -> None:
    (record,) = chain(["a"])
    for damage in ({"kind": "invented"}, {"payload": {"login": "a", "more": 1}}, {"at": 3}):
        with pytest.raises(TamperedLog):
            parse_record({**record, **damage})
