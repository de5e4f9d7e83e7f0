"""Many rooms in one process, taken through their stages when the parent says so.

Decides how many connections are made at once and how the pace is kept. Measures nothing but what
arrives at the screens.
"""

import asyncio
import gc
import random
import signal
import threading
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from multiprocessing.connection import Connection
from time import perf_counter, process_time
from typing import Any, Final, Literal

from askwell.cli.bench.load.making import make_rooms
from askwell.cli.bench.load.room import Door, Room
from askwell.cli.bench.load.talk import talk
from askwell.cli.bench.load.tally import Tally
from askwell.cli.common import Stop
from askwell.cli.serve import run
from askwell.scenario.model import Scenario

PACE_S: Final = 2.0
"""From one line of a room to its next, when a fixed pace is kept."""

Stage = Literal["warm", "make", "join", "begin", "speak", "leave"]

_AT_ONCE: Final = 64
_GRACE_S: Final = 15.0
"""How long is waited in the end without anything arriving."""
_SETTLE_S: Final = 0.2
_WARM_S: Final = 0.5
_START_S: Final = 0.1


@dataclass(frozen=True, slots=True)
class Task:
    """What one generator does. `bare`: the server only passes lines on."""

    url: str
    first: int
    rooms: int
    seconds: float
    closed: bool
    bare: bool
    scenarios: tuple[Scenario, ...] = field(repr=False)


def generate(task: Task, pipe: Connection) -> None:
    """Do the stages that come through the pipe; each is answered with its result or a Stop."""
    # Ctrl-C reaches every process of a terminal: the parent hears it and ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    run(_serve(task, pipe))


async def _serve(task: Task, pipe: Connection) -> None:
    generator = Generator(task)
    while True:
        try:
            stage, start = await asyncio.to_thread(pipe.recv)
        except EOFError:
            return
        try:
            result: object = await generator.stages[stage](start)
        except (Stop, OSError) as error:
            result = Stop(str(error))
        pipe.send(result)
        if stage == "leave":
            return


class Generator:
    """Some rooms."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._doors: list[Door] = []
        self._rooms = [
            Room(talk(scenario, number), bare=task.bare, closed=task.closed)
            for number, scenario in self._numbered()
        ]
        self.stages: Mapping[Stage, Callable[[float], Awaitable[object]]] = {
            "warm": self._warm,
            "make": self._make,
            "join": self._join,
            "begin": self._begin,
            "speak": self._speak,
            "leave": self._leave,
        }

    def _numbered(self) -> Iterator[tuple[int, Scenario]]:
        scenarios = self._task.scenarios
        for number in range(self._task.first, self._task.first + self._task.rooms):
            yield number, scenarios[number % len(scenarios)]

    async def _warm(self, _: float) -> None:
        """Have the server meet each scenario once, in rooms that do not count."""
        rooms = len(self._task.scenarios)
        other = Generator(replace(self._task, rooms=rooms, seconds=_WARM_S, closed=True))
        stages: tuple[Stage, ...] = ("make", "join", "begin", "speak", "leave")
        for stage in stages:
            await other.stages[stage](perf_counter())

    async def _make(self, _: float) -> None:
        if self._task.bare:
            no_cookies = ("", "", "")
            self._doors = [Door(f"room-{number}", no_cookies) for number, _ in self._numbered()]
            return
        slugs = [scenario.slug for _, scenario in self._numbered()]
        self._doors = await asyncio.to_thread(make_rooms, self._task.url, slugs)

    async def _join(self, _: float) -> float:
        """Seconds until all are greeted."""
        began = perf_counter()
        pairs = zip(self._rooms, self._doors, strict=True)
        await _all(room.join(self._task.url, door) for room, door in pairs)
        return perf_counter() - began

    async def _begin(self, _: float) -> None:
        await _all(room.begin() for room in self._rooms)

    async def _speak(self, start: float) -> Tally:
        """Speak from `start` on, and wait for what is under way in the end."""
        gc.collect()
        gc.freeze()
        gc.disable()
        for room in self._rooms:
            room.start(start)
        began, at_work = perf_counter(), process_time()
        loop = asyncio.get_running_loop()
        pacing = threading.Thread(target=self._keep_pace, args=(loop, start), daemon=True)
        pacing.start()
        await asyncio.sleep(start + self._task.seconds - perf_counter())
        share = (process_time() - at_work) / (perf_counter() - began)
        await asyncio.to_thread(pacing.join)
        for room in self._rooms:
            room.going = False
        await self._quiet()
        whole = Tally(cpu=[share])
        for room in self._rooms:
            whole.take(room.finish())
        return whole

    async def _quiet(self) -> None:
        """Until nothing is under way, or nothing has moved for long: slow is not lost."""
        moved, seen = perf_counter(), -1
        while perf_counter() < moved + _GRACE_S and not all(room.quiet for room in self._rooms):
            arrived = sum(room.arrived for room in self._rooms)
            if arrived != seen:
                moved, seen = perf_counter(), arrived
            await asyncio.sleep(0.05)
        # What comes twice comes late.
        await asyncio.sleep(_SETTLE_S)

    def _keep_pace(self, loop: asyncio.AbstractEventLoop, start: float) -> None:
        """Have each room speak when it is due. A thread sleeps more exactly than a loop does."""
        for after, room in self._schedule():
            due = start + after
            if (pause := due - perf_counter()) > 0:
                time.sleep(pause)
            loop.call_soon_threadsafe(room.speak, due)

    def _schedule(self) -> Iterator[tuple[float, Room]]:
        """When after the start each room speaks. The rooms are spread over the pace by chance."""
        chance = random.Random(self._task.first)
        spread = _START_S if self._task.closed else min(PACE_S, self._task.seconds)
        phases = sorted((chance.uniform(0, spread), n) for n in range(len(self._rooms)))
        for turn in range(1) if self._task.closed else count():
            for phase, number in phases:
                after = turn * PACE_S + phase
                if after >= self._task.seconds:
                    return
                yield after, self._rooms[number]

    async def _leave(self, _: float) -> None:
        for room in self._rooms:
            room.leave()
        await asyncio.sleep(_SETTLE_S)


async def _all(doing: Iterable[Awaitable[Any]]) -> None:
    """Do all of it, not too much at once."""
    gate = asyncio.Semaphore(_AT_ONCE)

    async def one(work: Awaitable[Any]) -> None:
        async with gate:
            await work

    await asyncio.gather(*(one(work) for work in doing))
