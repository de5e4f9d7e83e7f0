"""The shell around deciders, run with a counter on every kind of log (L20 to L26)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.eventlog import Conflict, EventLog, Follower, New, Recorded, SqliteLog
from askwell.eventlog.runner import Decider, Fold, Folds, erase, execute, fold, live

OpenLog = Callable[..., Awaitable[EventLog]]


@dataclass(frozen=True)
class Count:
    """The state: what the counter shows, and whose commands made it so."""

    shows: int
    done: tuple[str, ...]


@dataclass(frozen=True)
class Add:
    id: str
    amount: int
    steps: int = 1


@dataclass(frozen=True)
class Added:
    id: str
    amount: int
    by: str


class Overdrawn(Exception):
    pass


class Counter:
    """A counter that never goes below zero and does no command twice."""

    def decide(self, state: Count | None, command: Add, by: str) -> tuple[Added, ...]:
        if state is not None and command.id in state.done:
            return ()
        if (state.shows if state else 0) + command.amount * command.steps < 0:
            raise Overdrawn(command.id)
        return tuple(Added(command.id, command.amount, by) for _ in range(command.steps))

    def apply(self, state: Count | None, event: Added) -> Count:
        if state is None:
            return Count(event.amount, (event.id,))
        return Count(state.shows + event.amount, (*state.done, event.id))

    def encode(self, event: Added) -> bytes:
        return json.dumps([event.id, event.amount, event.by]).encode()

    def decode(self, data: bytes) -> Added:
        return Added(*json.loads(data))


counter: Decider[Count, Add, str, Added] = Counter()


class Watched:
    """A real log whose calls are counted, and before whose appends something may happen."""

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self.reads = 0
        self.appends = 0
        self.before_append: Callable[[], Awaitable[object]] | None = None

    async def append(self, stream: str, after: int, new: Sequence[New]) -> list[Recorded]:
        self.appends += 1
        if self.before_append is not None:
            await self.before_append()
        return await self._log.append(stream, after, new)

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        self.reads += 1
        return await self._log.read(stream, after)

    def follow(self, stream: str, after: int = 0) -> Follower:
        return self._log.follow(stream, after)

    async def streams(self, prefix: str) -> list[str]:
        return await self._log.streams(prefix)

    async def delete(self, stream: str) -> None:
        await self._log.delete(stream)

    async def aclose(self) -> None:
        await self._log.aclose()


async def test_l20_a_command_is_decided_recorded_and_applied(log: EventLog) -> None:
    first = await execute(log, "a", counter, Add("c1", 5), "ann")
    assert (first.seq, first.state) == (1, Count(5, ("c1",)))
    assert first.events == (Added("c1", 5, "ann"),)
    assert [counter.decode(one.data) for one in first.recorded] == list(first.events)
    second = await execute(log, "a", counter, Add("c2", -1, steps=3), "bob")
    assert (second.seq, second.state) == (4, Count(2, ("c1", "c2", "c2", "c2")))
    assert await fold(log, "a", counter) == Fold(4, second.state)
    assert await log.read("a") == [*first.recorded, *second.recorded]


@pytest.mark.parametrize("remembered", [True, False])
async def test_l21_a_command_done_before_adds_nothing(log: EventLog, remembered: bool) -> None:
    folds: Folds[Count] | None = Folds() if remembered else None
    await execute(log, "a", counter, Add("c1", 5), "ann", folds=folds)
    again = await execute(log, "a", counter, Add("c1", 5), "ann", folds=folds)
    assert (again.seq, again.events, again.recorded) == (1, (), ())
    assert again.state == Count(5, ("c1",))
    assert len(await log.read("a")) == 1


@pytest.mark.parametrize("remembered", [True, False])
async def test_l21_many_at_once_with_the_same_id_have_one_effect(
    open_log: OpenLog, remembered: bool
) -> None:
    logs = [await open_log() for _ in range(3)]
    folds: list[Folds[Count] | None] = [Folds() if remembered else None for _ in logs]
    outcomes = await asyncio.gather(
        *(
            execute(logs[n % 3], "a", counter, Add("c1", 5), "ann", folds=folds[n % 3])
            for n in range(100)
        )
    )
    assert sum(bool(outcome.events) for outcome in outcomes) == 1
    assert {outcome.state for outcome in outcomes} == {Count(5, ("c1",))}
    assert len(await logs[0].read("a")) == 1


async def test_l22_commands_of_several_processes_all_happen_once(open_log: OpenLog) -> None:
    logs = [await open_log() for _ in range(2)]
    folds: list[Folds[Count]] = [Folds(), Folds()]
    ids = [f"c{n}" for n in range(60)]
    # Each command is sent to both, as by a client that reconnects.
    outcomes = await asyncio.gather(
        *(
            execute(
                logs[n % 2], "a", counter, Add(ids[n % 60], 1), "ann", folds=folds[n % 2], tries=100
            )
            for n in range(120)
        )
    )
    end = await fold(logs[0], "a", counter)
    assert end.state is not None
    assert end.state.shows == 60
    assert sorted(end.state.done) == sorted(ids)
    assert sum(len(outcome.events) for outcome in outcomes) == 60
    for outcome in outcomes:
        if outcome.events:
            assert outcome.state is not None
            assert outcome.state.shows == outcome.seq


async def test_l22_a_whole_hall_may_join_one_stream_at_once(log: EventLog) -> None:
    folds: Folds[Count] = Folds()
    outcomes = await asyncio.gather(
        *(
            execute(log, "lobby", counter, Add(f"c{n}", 1), "ann", folds=folds, tries=1)
            for n in range(300)
        )
    )
    assert sorted(outcome.seq for outcome in outcomes) == list(range(1, 301))
    assert folds._turns == {}


async def test_l22_whoever_is_always_too_late_is_told(log: EventLog) -> None:
    watched = Watched(log)
    rivals = iter(range(1000))

    async def rival_is_faster() -> None:
        await execute(log, "a", counter, Add(f"rival {next(rivals)}", 1), "rival")

    watched.before_append = rival_is_faster
    with pytest.raises(Conflict):
        await execute(watched, "a", counter, Add("c1", 1), "ann", tries=4)
    assert watched.appends == 4
    end = await fold(log, "a", counter)
    assert end.state is not None
    assert (end.seq, "c1" in end.state.done) == (4, False)


async def test_l22_a_conflict_is_decided_anew_on_what_the_rival_did(log: EventLog) -> None:
    watched = Watched(log)
    await execute(log, "a", counter, Add("deposit", 5), "ann")

    async def rival_takes_all() -> None:
        watched.before_append = None
        await execute(log, "a", counter, Add("rival", -5), "rival")

    watched.before_append = rival_takes_all
    with pytest.raises(Overdrawn):
        await execute(watched, "a", counter, Add("c1", -5), "ann")
    assert watched.appends == 1


async def test_l23_a_refusal_goes_through_untouched(log: EventLog) -> None:
    with pytest.raises(Overdrawn, match="c1"):
        await execute(log, "a", counter, Add("c1", -1), "ann")
    assert await log.read("a") == []


async def test_l23_a_refusal_is_never_based_on_an_old_fold(open_log: OpenLog) -> None:
    here, there = await open_log(), await open_log()
    folds: Folds[Count] = Folds()
    await execute(here, "a", counter, Add("c1", 1), "ann", folds=folds)
    await execute(there, "a", counter, Add("c2", 9), "bob")
    outcome = await execute(here, "a", counter, Add("c3", -10), "ann", folds=folds)
    assert (outcome.seq, outcome.state) == (3, Count(0, ("c1", "c2", "c3")))
    await execute(there, "a", counter, Add("c4", 1), "bob")
    again = await execute(here, "a", counter, Add("c3", -10), "ann", folds=folds)
    assert (again.seq, again.events) == (4, ())


async def test_l24_a_known_stream_is_not_read_for_a_command(log: EventLog) -> None:
    watched = Watched(log)
    folds: Folds[Count] = Folds()
    for number in range(20):
        await execute(watched, "a", counter, Add(f"c{number}", 1), "ann", folds=folds)
    assert (watched.reads, watched.appends) == (1, 20)
    assert folds.get("a") == await fold(log, "a", counter)


async def test_l24_what_others_wrote_keeps_the_folds_of_who_watches(open_log: OpenLog) -> None:
    here, there = Watched(await open_log()), await open_log()
    folds: Folds[Count] = Folds()
    watching = live(here, "a", counter, folds=folds)
    for number in range(5):
        await execute(there, "a", counter, Add(f"c{number}", 1), "bob")
        async with asyncio.timeout(10):
            await anext(watching)
    outcome = await execute(here, "a", counter, Add("mine", 1), "ann", folds=folds)
    assert outcome.seq == 6
    assert (here.reads, here.appends) == (0, 1)


def test_l24_only_the_streams_used_last_are_remembered() -> None:
    folds: Folds[Count] = Folds(size=3)
    for name in "abc":
        folds.put(name, Fold(1, None))
    folds.get("a")
    folds.put("d", Fold(1, None))
    assert [name for name in "abcd" if folds.get(name)] == ["a", "c", "d"]
    assert len(folds) == 3
    folds.put("a", Fold(5, None))
    folds.put("a", Fold(4, None))
    assert folds.get("a") == Fold(5, None)
    folds.forget("a")
    folds.forget("a")
    assert folds.get("a") is None


async def test_l24_a_cancelled_command_gives_its_turn_away(log: EventLog) -> None:
    folds: Folds[Count] = Folds()
    async with folds.turn("a"):
        tasks = [
            asyncio.create_task(execute(log, "a", counter, Add(f"c{n}", 1), "ann", folds=folds))
            for n in range(10)
        ]
        await asyncio.sleep(0.01)
        for task in tasks[::2]:
            task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(result).__name__ for result in results] == ["CancelledError", "Outcome"] * 5
    assert folds._turns == {}
    assert len(await log.read("a")) == 5


async def test_l25_an_erased_stream_begins_anew(open_log: OpenLog) -> None:
    here, there = await open_log(), await open_log()
    folds: Folds[Count] = Folds()
    for number in range(3):
        await execute(here, "a", counter, Add(f"c{number}", 1), "ann", folds=folds)
    await erase(here, "a", folds=folds)
    assert folds.get("a") is None
    outcome = await execute(here, "a", counter, Add("c0", 7), "ann", folds=folds)
    assert (outcome.seq, outcome.state) == (1, Count(7, ("c0",)))
    # Erased by another process: this one finds out by itself.
    await erase(there, "a")
    with pytest.raises(Overdrawn):
        await execute(here, "a", counter, Add("c1", -1), "ann", folds=folds)
    outcome = await execute(here, "a", counter, Add("c0", 2), "ann", folds=folds)
    assert (outcome.seq, outcome.state) == (1, Count(2, ("c0",)))
    await erase(there, "a")
    outcome = await execute(here, "a", counter, Add("c9", 3), "ann", folds=folds)
    assert (outcome.seq, outcome.state) == (1, Count(3, ("c9",)))


async def test_l26_live_gives_each_state_with_its_event(log: EventLog) -> None:
    for number in range(3):
        await execute(log, "a", counter, Add(f"c{number}", number), "ann")
    begun = await fold(log, "a", counter)
    whole, rest = live(log, "a", counter), live(log, "a", counter, start=begun)
    await execute(log, "a", counter, Add("c3", 3), "bob")
    async with asyncio.timeout(10):
        seen = [await anext(whole) for _ in range(4)]
        assert [await anext(rest)] == seen[3:]
    assert [seq for seq, _, _ in seen] == [1, 2, 3, 4]
    assert [state.shows for _, state, _ in seen] == [0, 1, 3, 6]
    assert seen[-1][2] == Added("c3", 3, "bob")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await anext(whole)
    await execute(log, "a", counter, Add("c4", 4), "bob")
    async with asyncio.timeout(10):
        assert (await anext(whole))[0] == 5
    await erase(log, "a")
    async with asyncio.timeout(10):
        assert [_ async for _ in whole] == [_ async for _ in rest if _[0] > 5] == []


commands = st.builds(
    Add,
    id=st.sampled_from([f"c{n}" for n in range(6)]),
    amount=st.integers(-5, 5),
    steps=st.integers(1, 3),
)


@settings(max_examples=40, deadline=None)
@given(history=st.lists(st.tuples(commands, st.integers(0, 2)), max_size=20))
def test_l20_the_state_is_the_fold_of_the_log(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[Add, int]]
) -> None:
    path: Path = tmp_path_factory.mktemp("fold") / "log.db"

    async def play() -> None:
        logs = [await SqliteLog.open(path) for _ in range(3)]
        folds: list[Folds[Count] | None] = [Folds(), Folds(), None]
        expected: Count | None = None
        for command, where in history:
            try:
                events = counter.decide(expected, command, "ann")
            except Overdrawn:
                with pytest.raises(Overdrawn):
                    await execute(logs[where], "a", counter, command, "ann", folds=folds[where])
                continue
            outcome = await execute(logs[where], "a", counter, command, "ann", folds=folds[where])
            for event in events:
                expected = counter.apply(expected, event)
            assert (outcome.events, outcome.state) == (events, expected)
        for log, known in zip(logs, folds, strict=True):
            assert (await fold(log, "a", counter, folds=known)).state == expected
            await log.aclose()

    asyncio.run(play())
