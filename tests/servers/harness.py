"""Servers on one Redis: in this process with a fake clock, or as processes that can be killed."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from types import TracebackType

import httpx
import uvicorn
import websockets

from askwell.cli import main
from askwell.cli.serve import MAX_FRAME, listen
from askwell.clock import Clock, SystemClock
from askwell.eventlog import EventLog
from askwell.eventlog.redis import RedisLog
from askwell.gateway.app import build_app
from askwell.gateway.tickets import Tickets
from askwell.rooms import Rooms
from askwell.scoring import score
from tests.gateway.harness import SECRET, Browser, Screen, Server
from tests.kit import mini_scenario

GONE = (websockets.WebSocketException, OSError, TimeoutError)


@asynccontextmanager
async def serving(
    url: str, *, clock: Clock | None = None, instant: bool = True
) -> AsyncIterator[Server]:
    """One more server over the Redis at `url`, with a log, rooms and caches of its own."""
    clock = clock or SystemClock()
    log = await RedisLog.open(url)
    mini = mini_scenario()
    rooms = Rooms(log, {mini.slug: mini}, score=score, clock=clock)
    async with listening(rooms, log, clock, instant=instant) as server:
        yield server


@asynccontextmanager
async def listening(
    rooms: Rooms, log: EventLog, clock: Clock, *, instant: bool, ping: float = 20, buffer: int = 0
) -> AsyncIterator[Server]:
    """These rooms behind a port. Closes rooms and log in the end. `ping`: seconds between pings,
    and to wait for an answer. `buffer`: bytes that the system takes for a socket at a time."""
    app = build_app(
        rooms=rooms,
        tickets=Tickets(SECRET),
        clock=clock,
        client=Path("there is none"),
        instant=instant,
        stop=log.aclose,
    )
    config = uvicorn.Config(
        app,
        log_level="critical",
        ws_max_size=MAX_FRAME,
        ws_ping_interval=ping,
        ws_ping_timeout=ping,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=2,
    )
    server = uvicorn.Server(config)
    listener = listen("127.0.0.1", 0)
    if buffer:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
        await asyncio.sleep(0.01)
    try:
        yield Server(f"http://127.0.0.1:{listener.getsockname()[1]}", clock, rooms)
    finally:
        server.should_exit = True
        await running


def has_lines(number: int) -> Callable[[Screen], bool]:
    """Does a screen show so many lines, and nobody typing?"""
    return lambda screen: len(screen.lines) == number and not screen.typing


async def until(true: Callable[[], object], seconds: float = 20) -> None:
    """Look again and again."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.01)


def same_person(at: str, cookies: httpx.Cookies) -> Browser:
    """The browser with these cookies, at another server's address."""
    browser = Browser(at)
    browser.http.cookies.update(cookies)
    return browser


_forks = multiprocessing.get_context("forkserver")
# A server imports for seconds; what is imported before the fork is imported once for all.
_forks.set_forkserver_preload(["askwell.cli", "uvicorn.lifespan.on", "uvicorn.protocols.utils"])


class Served:
    """`askwell serve` as a process of its own, and all that it has printed."""

    def __init__(self, process: ForkServerProcess, printed: Path) -> None:
        self.process = process
        self._printed = printed
        self.url = ""

    @classmethod
    async def start(cls, *args: str, data: Path, **env: str) -> Served:
        """Start it and wait for the address it prints. `env` is added to the environment."""
        printed = data / f"printed-{secrets.token_hex(4)}"
        command = ("askwell", "serve", "--port", "0", "--data-dir", str(data), *args)
        process = _forks.Process(target=_run, args=(command, {**os.environ, **env}, str(printed)))
        process.start()
        served = cls(process, printed)
        await until(lambda: "http://" in served.said or not process.is_alive(), seconds=60)
        found = re.search(r"http://\S+", served.said)
        assert found, served.said
        served.url = found[0]
        return served

    @property
    def pid(self) -> int:
        """Its process id."""
        assert self.process.pid is not None
        return self.process.pid

    @property
    def said(self) -> str:
        """What it has printed so far."""
        return self._printed.read_text() if self._printed.exists() else ""

    async def kill(self) -> None:
        """As when the power goes."""
        self.process.kill()
        await until(lambda: not self.process.is_alive())

    async def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Have it end, unless it has; its exit code."""
        if self.process.is_alive():
            os.kill(self.pid, how)
        await until(lambda: not self.process.is_alive())
        assert self.process.exitcode is not None
        return self.process.exitcode

    def workers(self) -> list[int]:
        """The ids of its worker processes."""
        return children_of(self.pid)


def children_of(parent: int) -> list[int]:
    """The ids of a process's living children."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,state="], capture_output=True, text=True, check=True
    )
    rows = (line.split() for line in listed.stdout.splitlines())
    return [int(pid) for pid, above, state in rows if int(above) == parent and state[0] != "Z"]


def _run(command: Sequence[str], env: Mapping[str, str], printed: str) -> None:
    """Be that command, in the process that was made for it."""
    Path(printed).parent.mkdir(exist_ok=True)
    out = os.open(printed, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    for name in [name for name in os.environ if name not in env]:
        del os.environ[name]
    os.environ.update(env)
    os.environ.update({"NO_COLOR": "1", "COLUMNS": "500"})
    sys.argv = [*command]
    main()


class Tab:
    """A tab that stays on one role-play as the web client does: when its server goes it tries the
    next, and sends again, under the same id, what was not acknowledged."""

    def __init__(self, servers: Sequence[Served], home: int, cookies: httpx.Cookies, play: str):
        self._servers = servers
        self._at = home
        self._cookies = cookies
        self._play = play
        self._stack = AsyncExitStack()
        self._screen: Screen | None = None

    async def __aenter__(self) -> Tab:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.hang_up()

    async def screen(self) -> Screen:
        """The screen, on whichever server can be reached."""
        while self._screen is None:
            served = self._servers[self._at % len(self._servers)]
            try:
                browser = await self._stack.enter_async_context(
                    same_person(served.url, self._cookies)
                )
                screen = await self._stack.enter_async_context(browser.socket(self._play))
                self._screen = await screen.until(lambda s: s.status)
            except GONE:
                await self.hang_up()
                self._at += 1
                await asyncio.sleep(0.05)
        return self._screen

    async def keep_saying(self, cmd: str, text: str) -> None:
        """Until it is acknowledged. Fails when it is refused for good."""
        message = {"t": "say", "id": cmd, "text": text}
        while True:
            screen = await self.screen()
            try:
                await screen.send(message)
                await screen.until(
                    lambda s: cmd in s.acks or any(one["id"] == cmd for one in s.refusals)
                )
            except GONE:
                await self.hang_up()
                continue
            if cmd in screen.acks:
                return
            refusal = screen.refusals.pop()
            assert refusal["code"] == "busy", refusal

    async def sees(self, done: Callable[[Screen], object]) -> Screen:
        """Watch until `done`, also through a change of servers; the screen then."""
        while True:
            screen = await self.screen()
            try:
                return await screen.until(done)
            except websockets.ConnectionClosed:
                await self.hang_up()

    async def hang_up(self) -> None:
        """Let go of the connection."""
        self._screen = None
        with suppress(*GONE):
            await self._stack.aclose()
        self._stack = AsyncExitStack()
