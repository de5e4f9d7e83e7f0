"""Followers and their hub, with the moment of reading in the test's hands."""

from __future__ import annotations

import asyncio

from askwell.eventlog.following import Hub, Tail
from askwell.eventlog.log import Recorded


async def test_l04_the_first_event_may_come_while_the_stream_is_looked_for() -> None:
    reading, go_on = asyncio.Event(), asyncio.Event()

    async def read_tail(stream: str, after: int) -> Tail | None:
        reading.set()
        await go_on.wait()
        return None  # When it was looked for, it did not exist.

    hub = Hub(read_tail)
    follower = hub.join("a", 0)
    first = asyncio.create_task(follower.__anext__())
    await reading.wait()
    event = Recorded("a", 1, b"first")
    hub.deliver("a", "1", [event])
    go_on.set()
    assert await first == event
