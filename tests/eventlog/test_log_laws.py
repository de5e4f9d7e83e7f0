"""Any history of a log agrees with a dictionary of lists (L01, L02, L05, L06)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askwell.eventlog import Conflict, EventLog, New, Recorded

OpenLog = Callable[..., Awaitable[EventLog]]

STREAMS = ["a", "ab", "b"]
streams = st.sampled_from(STREAMS)
operations = st.lists(
    st.one_of(
        st.tuples(
            st.just("append"),
            streams,
            # Where the writer believes the head to be, relative to where it is.
            st.sampled_from([0, 0, 0, -1, 1, 5]),
            st.lists(st.binary(max_size=20), min_size=1, max_size=4),
        ),
        st.tuples(st.just("read"), streams, st.integers(0, 8), st.none()),
        st.tuples(st.just("streams"), st.sampled_from(["", "a", "ab", "x"]), st.none(), st.none()),
        st.tuples(st.just("delete"), streams, st.none(), st.none()),
        st.tuples(st.just("follow"), streams, st.integers(0, 8), st.none()),
    ),
    max_size=25,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(history=operations, two_at_once=st.booleans())
def test_l01_l02_l05_l06_a_log_is_a_dictionary_of_lists(
    new_store: Callable[[], OpenLog], history: list[tuple[Any, ...]], two_at_once: bool
) -> None:
    async def play() -> None:
        store = new_store()
        logs = [await store(), await store()] if two_at_once else [await store()]
        try:
            model: dict[str, list[bytes]] = {}
            for number, operation in enumerate(history):
                await agree(logs[number % len(logs)], model, *operation)
        finally:
            for log in logs:
                await log.aclose()

    asyncio.run(play())


async def agree(log: EventLog, model: dict[str, list[bytes]], verb: str, *args: Any) -> None:
    match verb, args:
        case "append", (stream, offset, data):
            await agree_on_append(log, model, stream, offset, data)
        case "read", (stream, after, _):
            assert await log.read(stream, after) == recorded(model, stream, after)
        case "streams", (prefix, _, _):
            expected = sorted(name for name in model if name.startswith(prefix))
            assert await log.streams(prefix) == expected
        case "delete", (stream, _, _):
            await log.delete(stream)
            model.pop(stream, None)
        case "follow", (stream, after, _):
            await agree_on_follow(log, model, stream, after)
        case _:
            raise AssertionError(f"no such operation: {verb}")


async def agree_on_append(
    log: EventLog, model: dict[str, list[bytes]], stream: str, offset: int, data: list[bytes]
) -> None:
    head = len(model.get(stream, []))
    after = max(0, head + offset)
    new = [New(one) for one in data]
    if after != head:
        with pytest.raises(Conflict) as conflict:
            await log.append(stream, after, new)
        assert conflict.value.head == head
        return
    result = await log.append(stream, after, new)
    model.setdefault(stream, []).extend(data)
    assert result == recorded(model, stream, after)


async def agree_on_follow(
    log: EventLog, model: dict[str, list[bytes]], stream: str, after: int
) -> None:
    follower = log.follow(stream, after)
    expected = recorded(model, stream, after)
    async with asyncio.timeout(10):
        assert [await anext(follower) for _ in expected] == expected
        if after > len(model.get(stream, [])):
            assert await anext(follower, None) is None
    await follower.aclose()


def recorded(model: dict[str, list[bytes]], stream: str, after: int) -> list[Recorded]:
    known = [Recorded(stream, seq, data) for seq, data in enumerate(model.get(stream, []), 1)]
    return known[after:]
