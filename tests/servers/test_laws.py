"""Whoever acts, in whatever order and however far behind: only what is owed is done, and once."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.eventlog import SqliteLog
from askwell.eventlog.runner import Folds, execute
from askwell.play.decider import PlayDecider, decode
from askwell.play.due import ends_at, owes_reply, reply_at
from askwell.play.facts import (
    Begin,
    By,
    Closing,
    Command,
    End,
    Event,
    Open,
    Options,
    Pause,
    Play,
    Player,
    Rejected,
    Resume,
    Said,
    Say,
    Seat,
)
from askwell.play.fold import apply
from askwell.room import WhatIsDue
from askwell.scoring import score
from tests.kit import mini_scenario

RULES = PlayDecider(score)
SERVERS = 3
LINES = (
    "Well.",
    "How do the ovens hold up?",
    "Who decides about money here?",
    "You need new ovens",
)

_server = st.integers(0, SERVERS - 1)
_step = st.one_of(
    st.tuples(st.just("say"), _server, st.sampled_from(LINES)),
    st.tuples(st.sampled_from(("act", "act", "act", "pause", "resume", "end")), _server),
    st.tuples(st.just("wait"), st.sampled_from((0.5, 2.0, 5.0, 40.0))),
)


class Game:
    """A role-play and servers that know of it only what they wrote or ran into."""

    def __init__(self, log: SqliteLog) -> None:
        self.log = log
        self.folds: list[Folds[Play]] = [Folds() for _ in range(SERVERS)]
        self.now = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)
        self.commands = 0

    async def do(self, server: int, command: Command) -> None:
        """The seller's command through one server; a refusal changes nothing."""
        self.commands += 1
        by = By("seller", self.now, f"command-{self.commands}")
        with suppress(Rejected):
            await execute(self.log, "play:1", RULES, command, by, folds=self.folds[server])

    async def act(self, server: int) -> None:
        """One server does what is due, as far as it knows."""
        machine = WhatIsDue(RULES)
        await execute(self.log, "play:1", machine, self.now, None, folds=self.folds[server])

    async def step(self, step: tuple[object, ...]) -> None:
        """One thing that happens."""
        match step:
            case ("say", int(server), str(text)):
                await self.do(server, Say(text))
            case ("act", int(server)):
                await self.act(server)
            case ("pause", int(server)):
                await self.do(server, Pause())
            case ("resume", int(server)):
                await self.do(server, Resume())
            case ("end", int(server)):
                await self.do(server, End())
            case ("wait", float(seconds)):
                self.now += timedelta(seconds=seconds)
            case other:
                raise AssertionError(other)

    async def events(self) -> list[Event]:
        """What the log holds."""
        return [decode(one.data) for one in await self.log.read("play:1")]


async def play(folder: Path, steps: list[tuple[object, ...]]) -> list[Event]:
    """The log after these steps, and after everybody has had time to act."""
    log = await SqliteLog.open(folder / "askwell.db")
    try:
        game = Game(log)
        players: dict[Seat, Player] = {
            "seller": Player(id="someone", name="You", kind="person"),
            "buyer": Player(id="scripted", name="Ada", kind="bot"),
        }
        options = Options(feedback="live", pace="human", minutes=2)
        await game.do(0, Open("1", mini_scenario(), 7, options, players))
        await game.do(0, Begin())
        for step in steps:
            await game.step(step)
        for _ in range(2):
            game.now += timedelta(seconds=10)
            for server in range(SERVERS):
                await game.act(server)
        return await game.events()
    finally:
        await log.aclose()


@settings(max_examples=40, deadline=None)
@given(st.lists(_step, max_size=25))
def test_n02_servers_do_what_is_owed_and_nothing_else(steps: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory() as folder:
        events = asyncio.run(play(Path(folder), steps))
    state: Play | None = None
    for event in events:
        if isinstance(event, Said) and event.seat == "buyer":
            assert state is not None
            assert owes_reply(state)
            at = reply_at(state)
            assert at is not None
            assert event.at >= at
        if isinstance(event, Closing) and event.reason == "time":
            assert state is not None
            ends = ends_at(state)
            assert ends is not None
            assert event.at >= ends
        state = apply(state, event)
    assert state is not None
    assert not owes_reply(state)
