"""The live stream resumes by sequence number and beats when there is nothing to tell."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from sandbox.web.stream import Message, frames


def test_a_message_carries_its_number_its_kind_and_one_line_of_data() -> None:
    text = Message("event", {"sentence": "a\nb"}, 7).encode().decode()
    assert text == 'id: 7\nevent: event\ndata: {"sentence":"a\\nb"}\n\n'


def test_what_needs_no_resuming_has_no_number() -> None:
    assert b"id:" not in Message("clocks", {}).encode()


def test_the_stream_asks_for_what_follows_and_beats_in_between() -> None:
    asked: list[int] = []

    def source(after: int, wait: float) -> Iterable[Message]:
        asked.append(after)
        return [Message("event", {}, after + 5)] if len(asked) % 2 else []

    heard = list(islice(frames(source, 10), 5))
    assert heard[0] == b"retry: 1000\n\n"
    assert [part.startswith(b"id: 15") for part in heard[1:2]] == [True]
    assert heard[2] == b": ici\n\n"
    assert asked == [10, 15, 15, 20]
