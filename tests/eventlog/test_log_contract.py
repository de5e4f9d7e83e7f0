"""What every log does, whichever store it uses (L01 to L08)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing

import pytest

from askwell.eventlog import (
    MAX_EVENT_BYTES,
    Conflict,
    EventLog,
    Follower,
    LogUnavailable,
    New,
    Recorded,
)
from askwell.eventlog.following import BUFFERED_EVENTS

OpenLog = Callable[..., Awaitable[EventLog]]


def new(*texts: str) -> list[New]:
    return [New(text.encode()) for text in texts]


def numbered(stream: str, *texts: str, first: int = 1) -> list[Recorded]:
    return [Recorded(stream, seq, text.encode()) for seq, text in enumerate(texts, first)]


async def take(follower: Follower, count: int) -> list[Recorded]:
    async with asyncio.timeout(20):
        return [await anext(follower) for _ in range(count)]


async def ended(follower: Follower) -> bool:
    async with asyncio.timeout(20):
        return await anext(follower, None) is None


async def append_somewhere(log: EventLog, stream: str, text: str) -> int:
    """Append with retry, as a writer does who has others beside it."""
    after = 0
    while True:
        try:
            return (await log.append(stream, after, new(text)))[0].seq
        except Conflict as conflict:
            after = conflict.head


async def test_l01_what_was_appended_is_read_back(log: EventLog) -> None:
    assert await log.read("a") == []
    assert await log.append("a", 0, new("one", "two")) == numbered("a", "one", "two")
    assert await log.append("a", 2, new("three")) == numbered("a", "three", first=3)
    assert await log.read("a") == numbered("a", "one", "two", "three")
    assert await log.read("a", 2) == numbered("a", "three", first=3)
    assert await log.read("a", 3) == []
    assert await log.read("a", 99) == []


async def test_l01_any_bytes_are_kept(log: EventLog) -> None:
    odd = [b"", b"\0", b"a\0b", b"\r\n", bytes(range(256)), b"\xff" * 70_000, b"1 x 5\n-"]
    await log.append("a", 0, [New(data) for data in odd])
    assert [event.data for event in await log.read("a")] == odd


async def test_l01_events_of_any_size_reach_followers(log: EventLog) -> None:
    follower = log.follow("a")
    sizes = [1, 16 * 1024, 16 * 1024 + 1, 300_000]
    for after, size in enumerate(sizes):
        await log.append("a", after, [New(b"x" * size)])
    assert [len(event.data) for event in await take(follower, 4)] == sizes


@pytest.mark.parametrize("after", [0, 1, 3, 99])
async def test_l02_an_append_elsewhere_than_at_the_head_conflicts(
    log: EventLog, after: int
) -> None:
    await log.append("a", 0, new("one", "two"))
    with pytest.raises(Conflict) as conflict:
        await log.append("a", after, new("x", "y", "z"))
    assert conflict.value.head == 2
    assert await log.read("a") == numbered("a", "one", "two")


async def test_l02_a_stream_begins_at_zero(log: EventLog) -> None:
    with pytest.raises(Conflict) as conflict:
        await log.append("a", 1, new("x"))
    assert conflict.value.head == 0
    assert await log.read("a") == []
    assert await log.streams("") == []


async def test_l02_one_conflict_in_a_group_fails_nobody_else(log: EventLog) -> None:
    await log.append("a", 0, new("one"))
    results = await asyncio.gather(
        log.append("a", 0, new("late")),
        log.append("b", 0, new("first")),
        log.append("a", 1, new("two")),
        log.append("a", 1, new("also two")),
        log.append("b", 1, new("second")),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [Conflict, list, list, Conflict, list]
    assert await log.read("a") == numbered("a", "one", "two")
    assert await log.read("b") == numbered("b", "first", "second")


async def test_l02_all_or_nothing(log: EventLog) -> None:
    texts = [f"{n}" for n in range(300)]
    results = await asyncio.gather(
        *(log.append("a", 0, new(*texts)) for _ in range(5)), return_exceptions=True
    )
    assert sum(isinstance(result, Conflict) for result in results) == 4
    assert await log.read("a") == numbered("a", *texts)


@pytest.mark.parametrize(
    ("stream", "after", "events"),
    [
        ("a", 0, []),
        ("a", -1, [New(b"x")]),
        ("", 0, [New(b"x")]),
        ("a b", 0, [New(b"x")]),
        ("a\0", 0, [New(b"x")]),
        ("\ud800", 0, [New(b"x")]),
        ("a" * 201, 0, [New(b"x")]),
        ("a", 0, [New(b"x" * (MAX_EVENT_BYTES + 1))]),
    ],
)
async def test_l02_what_no_log_takes_is_a_value_error(
    log: EventLog, stream: str, after: int, events: list[New]
) -> None:
    with pytest.raises(ValueError):
        await log.append(stream, after, events)
    assert await log.streams("") == []


async def test_l03_two_hundred_writers_leave_no_gap(open_log: OpenLog) -> None:
    one, other = await open_log(), await open_log()
    written = await asyncio.gather(
        *(append_somewhere((one, other)[n % 2], f"s{n % 5}", f"{n}") for n in range(200))
    )
    for number in range(5):
        events = await one.read(f"s{number}")
        assert [event.seq for event in events] == list(range(1, 41))
        expected = {f"{n}".encode(): written[n] for n in range(number, 200, 5)}
        assert {event.data: event.seq for event in events} == expected


@pytest.mark.parametrize("after", [0, 1, 30, 59, 60])
async def test_l04_a_follower_sees_each_event_once_in_order_while_others_append(
    log: EventLog, after: int
) -> None:
    for seq in range(60):
        await log.append("a", seq, new(f"{seq + 1}"))

    async def write() -> None:
        for seq in range(60, 160):
            await log.append("a", seq, new(f"{seq + 1}"))

    async with aclosing(log.follow("a", after)) as follower:
        _, seen = await asyncio.gather(write(), take(follower, 160 - after))
    assert seen == numbered("a", *map(str, range(after + 1, 161)), first=after + 1)


async def test_l04_a_follower_may_come_before_the_stream(log: EventLog) -> None:
    follower = log.follow("a")
    waiting = asyncio.create_task(take(follower, 1))
    await asyncio.sleep(0.05)
    await log.append("b", 0, new("not for us"))
    await log.append("a", 0, new("one"))
    assert await waiting == numbered("a", "one")


async def test_l04_followers_see_what_another_log_object_appends(open_log: OpenLog) -> None:
    one, other = await open_log(), await open_log()
    follower, fellow = one.follow("a"), other.follow("a")
    for seq in range(0, 40, 2):
        await one.append("a", seq, new(f"{seq + 1}"))
        await other.append("a", seq + 1, new(f"{seq + 2}"))
    everything = numbered("a", *map(str, range(1, 41)))
    assert await take(follower, 40) == everything
    assert await take(fellow, 40) == everything


async def test_l04_followers_of_many_streams_in_two_log_objects(open_log: OpenLog) -> None:
    one, other = await open_log(), await open_log()

    async def write(stream: str) -> None:
        for seq in range(10):
            await one.append(stream, seq, new(f"{seq}"))

    streams = [f"s{n}" for n in range(30)]
    followers = [log.follow(stream) for stream in streams for log in (one, other)]
    seen, *_ = await asyncio.gather(
        asyncio.gather(*(take(follower, 10) for follower in followers)), *map(write, streams)
    )
    expected = [numbered(stream, *map(str, range(10))) for stream in streams for _ in (1, 2)]
    assert seen == expected


async def test_l04_a_slow_follower_misses_nothing_and_does_not_grow(open_log: OpenLog) -> None:
    log, other = await open_log(), await open_log()
    follower, far = log.follow("a"), other.follow("a")
    await log.append("a", 0, new("0"))
    await take(follower, 1)
    await take(far, 1)
    total = 3 * BUFFERED_EVENTS
    for seq in range(1, total):
        await log.append("a", seq, new(f"{seq}"))
    inbox = follower._inbox  # type: ignore[attr-defined]
    assert len(inbox.buffer) <= BUFFERED_EVENTS
    expected = numbered("a", *map(str, range(1, total)), first=2)
    assert await take(follower, total - 1) == expected
    assert await take(far, total - 1) == expected


async def test_l04_waiting_for_the_next_event_may_be_cancelled(log: EventLog) -> None:
    follower = log.follow("a")
    for seq in range(20):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.002):
                await anext(follower)
        await log.append("a", seq, new(f"{seq}"))
        assert await take(follower, 1) == numbered("a", f"{seq}", first=seq + 1)


async def test_l04_a_follower_has_one_reader(log: EventLog) -> None:
    follower = log.follow("a")
    waiting = asyncio.create_task(take(follower, 1))
    await asyncio.sleep(0.1)
    with pytest.raises(RuntimeError):
        await anext(follower)
    await log.append("a", 0, new("one"))
    assert await waiting == numbered("a", "one")


async def test_l04_an_abandoned_follower_is_let_go(log: EventLog) -> None:
    hub = log._hub  # type: ignore[attr-defined]

    async def watch() -> None:
        async for _ in log.follow("a"):
            pass

    task = asyncio.create_task(watch())
    await asyncio.sleep(0.05)
    assert hub
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    del task
    await asyncio.sleep(0.05)
    assert not hub


async def test_l04_closing_a_follower_ends_it(log: EventLog) -> None:
    follower = log.follow("a")
    waiting = asyncio.create_task(ended(follower))
    await asyncio.sleep(0.05)
    await follower.aclose()
    assert await waiting
    assert await ended(follower)


async def test_l05_a_deleted_stream_is_gone_and_its_followers_end(open_log: OpenLog) -> None:
    log, other = await open_log(), await open_log()
    await log.append("a", 0, new("one", "two"))
    await log.append("b", 0, new("kept"))
    followers = [log.follow("a"), other.follow("a"), other.follow("a", 1)]
    counts = [2, 2, 1]
    await asyncio.gather(*map(take, followers, counts))
    await log.delete("a")
    assert await asyncio.gather(*map(ended, followers)) == [True] * 3
    assert await other.read("a") == []
    assert await other.streams("") == ["b"]
    with pytest.raises(Conflict) as conflict:
        await other.append("a", 2, new("three"))
    assert conflict.value.head == 0
    await log.delete("a")
    await log.delete("never-was")


async def test_l05_a_follower_never_takes_a_new_stream_for_the_erased_one(
    open_log: OpenLog,
) -> None:
    log, other = await open_log(), await open_log()
    await log.append("a", 0, new("old"))
    follower, far = log.follow("a"), other.follow("a")
    assert await take(follower, 1) == await take(far, 1) == numbered("a", "old")
    await log.delete("a")
    await log.append("a", 0, new("new", "newer", "newest"))
    assert await ended(follower)
    assert await ended(far)
    assert await take(other.follow("a"), 3) == numbered("a", "new", "newer", "newest")


async def test_l05_a_follower_that_knows_more_than_the_log_ends(log: EventLog) -> None:
    await log.append("a", 0, new("one"))
    assert await ended(log.follow("a", 2))
    assert await ended(log.follow("never-was", 1))


async def test_l06_streams_by_prefix(log: EventLog) -> None:
    names = ["play:1", "play:2", "play:10", "playing", "team:1", "Play:1", "p", "a*b?"]
    for name in names[:-1]:
        await log.append(name, 0, new("x"))
    assert await log.streams("play:") == ["play:1", "play:10", "play:2"]
    assert await log.streams("") == sorted(names[:-1])
    assert await log.streams("pl*") == []
    assert await log.streams("p?ay") == []
    assert await log.streams("[p]lay") == []
    assert await log.streams("play:1") == ["play:1", "play:10"]


async def test_l07_a_cancelled_append_disturbs_nobody(log: EventLog) -> None:
    tasks = [asyncio.create_task(log.append(f"s{n}", 0, new("x"))) for n in range(40)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    for number, result in enumerate(results):
        stream = f"s{number}"
        if number % 2:
            assert result == numbered(stream, "x")
        else:
            assert isinstance(result, asyncio.CancelledError)
        # Cancelled or not, the stream is whole and can be written on.
        assert await append_somewhere(log, stream, "y") in (1, 2)
        assert (await log.read(stream))[-1].data == b"y"


async def test_l08_closing_records_what_was_handed_in_and_ends_followers(
    open_log: OpenLog,
) -> None:
    log = await open_log()
    follower = log.follow("s0")
    waiting = asyncio.create_task(ended(follower))
    await asyncio.sleep(0.05)
    appends = [asyncio.create_task(log.append(f"s{n}", 0, new("x"))) for n in range(1, 50)]
    await asyncio.sleep(0)
    await log.aclose()
    assert await waiting
    assert [len(await one) for one in appends] == [1] * 49
    assert await ended(log.follow("s1"))
    for use in (log.append("z", 0, new("x")), log.read("s1"), log.streams(""), log.delete("s1")):
        with pytest.raises(LogUnavailable):
            await use
    again = await open_log()
    assert len(await again.streams("s")) == 49
    await log.aclose()
