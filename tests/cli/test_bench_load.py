"""`askwell bench load`: what is lost or doubled is counted, and the load is what it says. How fast
anything is is not tested: that depends on the machine."""

from __future__ import annotations

import asyncio
import json
import os
import resource
import shutil
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from itertools import islice
from time import perf_counter
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve

from askwell.cli.bench.load import Plan, measure_load, split
from askwell.cli.bench.load.crew import shared_out
from askwell.cli.bench.load.machine import allow_files, usage_of
from askwell.cli.bench.load.room import Door, Room
from askwell.cli.bench.load.talk import LENGTH, talk
from askwell.cli.bench.load.tally import Line, Tally, lost_and_doubled
from askwell.cli.common import Stop
from tests.cli.terminal import SLUGS, askwell, scenario_of
from tests.kit import mini_scenario

# ---- a room server that can be told to be a bad one ----------------------------------------------

Copies = Callable[[str, int], Iterable[int]]
"""For a role and how many lines there were: the numbers under which its screen gets the line."""


class RoomServer:
    """One room, from the lobby into the talk. Its screens get what `copies` says."""

    def __init__(self, copies: Copies, *, refuses: int | None = None) -> None:
        self._copies = copies
        self._refuses = refuses
        self._screens: dict[str, ServerConnection] = {}
        self._did: set[tuple[str, str]] = set()
        self.said: list[dict[str, Any]] = []

    async def connection(self, ws: ServerConnection) -> None:
        """One screen, whose role its cookie names."""
        assert ws.request is not None
        role = ws.request.headers["Cookie"]
        async for raw in ws:
            message = json.loads(raw)
            if message["t"] == "hello":
                self._screens[role] = ws
                await ws.send(json.dumps({"t": "welcome", "v": message["v"], "setup": {}}))
                await self._phase("lobby")
            elif message["t"] == "say":
                await self._say(role, message)
            else:
                await self._begin(role, message["t"])

    async def cut(self, role: str, why: str) -> None:
        """End the connection of a screen."""
        await self._screens.pop(role).close(1012, why)

    async def _begin(self, role: str, what: str) -> None:
        self._did.add((role, what))
        for step, phase in (("ready", "briefing"), ("begin", "playing")):
            if {("seller", step), ("buyer", step)} <= self._did:
                await self._phase(phase)

    async def _phase(self, phase: str) -> None:
        for ws in self._screens.values():
            await ws.send(json.dumps({"t": "status", "status": {"phase": phase}}))

    async def _say(self, role: str, message: dict[str, Any]) -> None:
        number = len(self.said)
        self.said.append(message)
        if number == self._refuses:
            refusal = {"t": "refused", "id": message["id"], "code": "busy", "hint": "Not now."}
            await self._screens[role].send(json.dumps(refusal))
            return
        await self._screens[role].send(json.dumps({"t": "ack", "id": message["id"]}))
        for to, ws in self._screens.items():
            for n in self._copies(to, number):
                line = {"n": n, "text": message["text"], "seat": role, "note": "x" * 70_000}
                await ws.send(json.dumps({"t": "lines", "lines": [line]}))


@asynccontextmanager
async def room_on(server: RoomServer, *, closed: bool = False) -> AsyncIterator[Room]:
    """A room under load, in its talk."""
    async with serve(server.connection, "127.0.0.1", 0, compression=None) as listening:
        port = listening.sockets[0].getsockname()[1]
        room = Room(talk(mini_scenario(), 1), bare=False, closed=closed)
        await room.join(f"http://127.0.0.1:{port}", Door("abc", ("seller", "buyer", "observer")))
        await room.begin()
        room.start(perf_counter())
        yield room
        room.leave()


async def spoken(server: RoomServer, lines: int) -> Tally:
    """What is counted when so many lines are said there."""
    async with room_on(server) as room:
        for _ in range(lines):
            room.speak(perf_counter())
        async with asyncio.timeout(10):
            while len(server.said) < lines:  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        return room.finish()


@pytest.mark.real
async def test_t20_nothing_is_lost_or_doubled_where_every_line_comes_once() -> None:
    server = RoomServer(lambda _, number: [number])
    tally = await spoken(server, 12)
    assert (tally.said, tally.acked, tally.lost, tally.doubled) == (12, 12, 0, 0)
    assert len(tally.others) == 2 * 12
    assert len(tally.acks) == 12
    assert all(0 < took < 10 for took in tally.others + tally.acks)
    assert tally.took >= max(tally.acks)
    assert tally.received > 3 * 12 * 70_000
    assert len({message["text"] for message in server.said}) == 12


@pytest.mark.real
async def test_t20_a_line_that_one_screen_does_not_get_is_lost() -> None:
    def copies(role: str, number: int) -> list[int]:
        return [] if role == "observer" and number in (3, 7) else [number]

    tally = await spoken(RoomServer(copies), 10)
    assert (tally.acked, tally.lost, tally.doubled) == (10, 2, 0)


@pytest.mark.real
async def test_t20_a_line_under_two_numbers_is_doubled_and_one_sent_again_is_not() -> None:
    def copies(role: str, number: int) -> list[int]:
        if role == "buyer" and number == 4:
            return [number, number + 1000]
        return [number, number] if number == 5 else [number]

    tally = await spoken(RoomServer(copies), 10)
    assert (tally.acked, tally.lost, tally.doubled) == (10, 0, 1)
    assert len(tally.others) == 2 * 10


@pytest.mark.real
async def test_t20_a_refused_line_is_neither_lost_nor_acknowledged() -> None:
    tally = await spoken(RoomServer(lambda _, number: [number], refuses=2), 5)
    assert (tally.said, tally.acked, tally.lost) == (5, 4, 0)
    assert tally.refused == {"busy": 1}


@pytest.mark.real
async def test_t20_a_closed_loop_says_the_next_line_when_all_three_have_the_last() -> None:
    server = RoomServer(lambda _, number: [number])
    async with room_on(server, closed=True) as room:
        room.speak(perf_counter())
        async with asyncio.timeout(10):
            while len(server.said) < 6:  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.01)
        room.going = False
        async with asyncio.timeout(10):
            while not room.quiet:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.01)
        tally = room.finish()
    assert tally.said == tally.acked >= 6
    assert tally.lost == tally.doubled == 0


@pytest.mark.real
async def test_t20_a_screen_whose_connection_ends_comes_back_and_sends_again() -> None:
    server = RoomServer(lambda _, number: [number])
    async with room_on(server) as room:
        await server.cut("seller", "Not now.")
        room.speak(perf_counter())
        async with asyncio.timeout(10):
            while not room.quiet:  # noqa: ASYNC110 - nobody waits for this in the bench
                await asyncio.sleep(0.01)
        tally = room.finish()
    assert (tally.said, tally.acked, tally.lost, tally.doubled) == (1, 1, 0, 0)
    assert tally.dropped == ["closed with 1012: Not now."]


@pytest.mark.real
async def test_t20_a_server_that_lets_nobody_in_is_told_with_its_reason() -> None:
    async def close(ws: ServerConnection) -> None:
        await ws.close(4403, "Not yours.")

    async with serve(close, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        room = Room(talk(mini_scenario(), 1), bare=False, closed=False)
        with pytest.raises(Stop, match=r"a welcome.*4403: Not yours\."):
            await room.join(f"http://127.0.0.1:{port}", Door("abc", ("", "", "")))
        room.leave()


def test_t20_only_what_was_acknowledged_can_be_lost() -> None:
    known, unknown = Line("a", 0, 0.0, acked=1.0), Line("b", 0, 0.0)
    assert lost_and_doubled([known, unknown], [{0: "a"}, {0: "a"}, {}]) == (1, 0)
    assert lost_and_doubled([unknown], [{0: "b", 1: "b"}, {0: "b"}, {0: "b"}]) == (0, 1)


# ---- the load ------------------------------------------------------------------------------------


def test_t20_a_talk_alternates_and_says_nothing_twice() -> None:
    for slug in SLUGS:
        lines = list(islice(talk(scenario_of(slug), 7), 2000))
        assert [seat for seat, _ in lines[:4]] == ["seller", "buyer", "seller", "buyer"]
        texts = [text for _, text in lines]
        assert len(set(texts)) == len(texts)
        assert all(0.7 * LENGTH < len(text) <= LENGTH for text in texts)
        assert lines == list(islice(talk(scenario_of(slug), 7), 2000))
        assert lines != list(islice(talk(scenario_of(slug), 8), 2000))


def test_t20_rooms_and_cores_are_shared_out() -> None:
    assert shared_out(10, 3) == [(0, 4), (4, 3), (7, 3)]
    assert shared_out(1, 2) == [(0, 1)]
    one, two = split(frozenset({0, 1}), 2), split(frozenset(range(8)), 2)
    assert (one.servers, one.others) == (frozenset({0}), frozenset({1}))
    assert (two.servers, two.others) == (frozenset({0, 1}), frozenset(range(2, 8)))
    assert split(frozenset({3}), 1).servers == frozenset()


def test_t20_too_many_connections_for_the_system_are_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("not allowed to raise maximum limit")

    monkeypatch.setattr(resource, "getrlimit", lambda _: (1024, 4096))
    monkeypatch.setattr(resource, "setrlimit", refuse)
    allow_files(300)
    with pytest.raises(Stop, match=r"30,200 open files.* 4,096.*at most 1,298 rooms.*ulimit"):
        allow_files(30_000)


def test_t20_what_a_process_uses_is_read() -> None:
    before = usage_of(os.getpid())
    assert before is not None
    until = perf_counter() + 0.1
    while perf_counter() < until:
        pass
    after = usage_of(os.getpid())
    assert after is not None
    assert after.cpu > before.cpu
    assert after.memory > 1_000_000
    assert after.waited >= before.waited
    assert after.at >= before.at + 0.1


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--url", "http://127.0.0.1:9", "--workers", 2], "not --url"),
        (["--url", "http://127.0.0.1:9"], "did not answer"),
        (["--pid", 1], "--pid names"),
        (["--redis", "--log", "redis://127.0.0.1/0"], "not both"),
    ],
)
def test_t20_what_does_not_go_together_is_a_sentence(args: list[object], sentence: str) -> None:
    done = askwell("bench", "load", "--rooms", 1, "--seconds", 1, *args)
    assert done.code == 1
    assert sentence in done.err
    assert "Traceback" not in done.err


def test_t20_without_a_redis_program_the_bench_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(Stop, match="apt install redis-server"):
        measure_load(Plan(rooms=1, seconds=1, redis=True), [mini_scenario()])


@pytest.mark.real
def test_t20_a_server_that_does_not_start_says_why() -> None:
    done = askwell("bench", "load", "--rooms", 1, "--seconds", 1, "--workers", 2)
    assert done.code == 1
    assert "did not start" in done.err
    assert "2 workers cannot share one SQLite file" in done.err


@pytest.mark.real
def test_t20_rooms_on_two_servers_and_a_redis_lose_nothing() -> None:
    done = askwell(
        *("bench", "load", "--rooms", 4, "--seconds", 1, "--closed", "--json"),
        *("--redis", "--workers", 2),
    )
    assert done.code == 0, done.err
    figures = {name: figure["value"] for name, figure in done.json["figures"].items()}
    assert figures["lost"] == figures["doubled"] == figures["refused"] == 0
    assert figures["said"] == figures["acknowledged"] >= 4
    assert figures["Redis CPU per line"] >= 0


@pytest.mark.real
def test_t20_three_rooms_on_a_real_server_lose_nothing() -> None:
    done = askwell("bench", "load", "--rooms", 3, "--seconds", 2, "--baseline", "--json")
    assert done.code == 0, done.err
    figures = {name: figure["value"] for name, figure in done.json["figures"].items()}
    assert figures["lost"] == figures["doubled"] == figures["refused"] == 0
    assert figures["connections ended"] == 0
    assert figures["said"] == figures["acknowledged"] == 3
    for name in ("to another screen", "own acknowledgement", "bare: to another screen"):
        assert 0 < figures[f"{name} p50"] <= figures[f"{name} p99"] <= figures[f"{name} p99.9"]
    assert 0 < figures["received per line and person"] < 100_000
    assert figures["all connections greeted"] > 0
    assert figures["server CPU per line"] >= 0
    assert any("core" in note for note in done.json["notes"])
