"""A real server on a real port in this process, and a real client for it. The clock is the fake."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import uvicorn
import websockets

from askwell.cli.serve import MAX_FRAME, listen
from askwell.clock import Clock, SystemClock
from askwell.eventlog import SqliteLog
from askwell.gateway.app import build_app
from askwell.gateway.tickets import Tickets
from askwell.protocol import VERSION
from askwell.rooms import Rooms
from askwell.scenario.model import Scenario
from askwell.scoring import score
from tests.kit import mini_scenario

SECRET = "a secret of the tests alone"
Message = dict[str, Any]


class FakeClock:
    """Stands still until told otherwise; sleepers wake when their time is passed."""

    def __init__(self) -> None:
        self._now = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """The time it was set to."""
        return self._now

    async def sleep_until(self, when: datetime) -> None:
        """Wait until somebody moves the clock there."""
        while self._now < when:
            await self._moved.wait()

    def forward(self, **time: float) -> None:
        """Move on, e.g. `forward(minutes=3)`."""
        self._now += timedelta(**time)
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()


@dataclass
class Server:
    """A running server's address and parts."""

    url: str
    clock: Clock
    rooms: Rooms

    def client(self) -> Browser:
        """A browser that has never been here."""
        return Browser(self.url)


@asynccontextmanager
async def serving(
    folder: Path,
    *,
    clock: Clock | None = None,
    instant: bool = True,
    scenarios: Mapping[str, Scenario] | None = None,
    client: Path | None = None,
) -> AsyncIterator[Server]:
    """A server over a log file in `folder`, until the block ends."""
    clock = clock or SystemClock()
    log = await SqliteLog.open(folder / "askwell.db")
    mini = mini_scenario()
    rooms = Rooms(log, scenarios or {mini.slug: mini}, score=score, clock=clock)
    app = build_app(
        rooms=rooms,
        tickets=Tickets(SECRET),
        clock=clock,
        client=client or folder,
        instant=instant,
        stop=log.aclose,
    )
    config = uvicorn.Config(
        app,
        log_level="error",
        ws_max_size=MAX_FRAME,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=2,
    )
    server = uvicorn.Server(config)
    listener = listen("127.0.0.1", 0)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
        await asyncio.sleep(0.01)
    try:
        yield Server(f"http://127.0.0.1:{listener.getsockname()[1]}", clock, rooms)
    finally:
        server.should_exit = True
        await running


class Browser:
    """One browser: HTTP with a cookie jar, and sockets that send that cookie."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.http = httpx.AsyncClient(base_url=url, timeout=20)
        self._number = 0
        self._prefix = secrets.token_hex(4)

    async def __aenter__(self) -> Browser:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.http.aclose()

    def next_id(self) -> str:
        """A fresh command id."""
        self._number += 1
        return f"{self._prefix}-{self._number:04}"

    async def open_play(self, slug: str = "", **options: object) -> str:
        """Open a role-play; its id."""
        body = {"id": self.next_id(), "slug": slug or mini_scenario().slug, "seed": 7, **options}
        answer = await self.http.post("/api/plays", json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["play"])

    async def open_room(self, name: str = "Sam", role: str = "seller", **options: object) -> str:
        """Open a room and sit down in it; its id."""
        body = {
            "id": self.next_id(),
            "slug": mini_scenario().slug,
            "seed": 7,
            "name": name,
            "role": role,
            "minutes": 0,
            **options,
        }
        answer = await self.http.post("/api/rooms", json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["play"])

    async def invites(self, play: str) -> Message:
        """How others get in; for the maker."""
        answer = await self.http.get(f"/api/rooms/{play}/invites")
        assert answer.status_code == 200, answer.text
        found: Message = answer.json()
        return found

    async def sit(self, invitation: Message, role: str, name: str) -> httpx.Response:
        """Sit down, or be refused."""
        body = {"id": self.next_id(), "name": name, "role": role, "invitation": invitation}
        return await self.http.post("/api/rooms/sit", json=body)

    @property
    def cookie(self) -> str:
        """The Cookie header."""
        return "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())

    @asynccontextmanager
    async def socket(
        self, play: str, *, hello: bool = True, origin: str | None = None
    ) -> AsyncIterator[Screen]:
        """A socket on that role-play, greeted."""
        url = self.url.replace("http", "ws") + f"/ws/plays/{play}"
        headers = {"Cookie": self.cookie} if self.cookie else {}
        async with websockets.connect(
            url,
            additional_headers=headers,
            origin=websockets.Origin(origin) if origin else None,
            compression=None,
            max_size=None,
        ) as ws:
            screen = Screen(ws, self.next_id)
            if hello:
                await screen.send({"t": "hello", "v": VERSION})
            yield screen


@dataclass
class Screen:
    """What a client would show: folds nothing, writes lines at their numbers."""

    ws: websockets.ClientConnection
    next_id: Callable[[], str]
    setup: Message | None = None
    lines: dict[int, Message] = field(default_factory=dict)
    status: Message = field(default_factory=dict)
    debrief: Message | None = None
    voices: Message | None = None
    raw: list[str] = field(default_factory=list)
    acks: list[str] = field(default_factory=list)
    refusals: list[Message] = field(default_factory=list)

    @property
    def typing(self) -> bool:
        """Is the buyer typing, or nothing known yet?"""
        return bool(self.status.get("typing", True))

    async def send(self, message: object) -> None:
        """Send as JSON; text and bytes as they are."""
        await self.ws.send(message if isinstance(message, str | bytes) else json.dumps(message))

    async def until(self, done: Callable[[Screen], object], seconds: float = 20) -> Screen:
        """Read messages until `done(self)`."""
        async with asyncio.timeout(seconds):
            while not done(self):
                self._show(await self.ws.recv())
        return self

    async def do(self, t: str, **fields: object) -> str:
        """Send a command and wait for its acknowledgement. Fails when it is refused."""
        cmd = str(fields.pop("id", "") or self.next_id())
        known = len(self.acks)
        await self.send({"t": t, "id": cmd, **fields})
        refused = len(self.refusals)
        await self.until(lambda s: len(s.acks) > known or len(s.refusals) > refused)
        assert self.acks[known:] == [cmd], self.refusals
        return cmd

    async def say(self, text: str) -> None:
        """Say a line and wait for the buyer's answer, or the end."""
        known = len(self.lines)
        await self.do("say", text=text)
        await self.until(
            lambda s: s.status["phase"] == "debrief" or (len(s.lines) >= known + 2 and not s.typing)
        )

    async def refused(self, message: object) -> Message:
        """Send something and wait for its refusal."""
        known = len(self.refusals)
        await self.send(message)
        await self.until(lambda s: len(s.refusals) > known)
        return self.refusals[-1]

    def transcript(self) -> list[tuple[str, str]]:
        """Seat and text of each line, in order."""
        return [(self.lines[n]["seat"], self.lines[n]["text"]) for n in sorted(self.lines)]

    def _show(self, text: str | bytes) -> None:
        assert isinstance(text, str)
        self.raw.append(text)
        message = json.loads(text)
        match message["t"]:
            case "welcome" | "setup":
                self.setup = message["setup"]
            case "lines":
                self.lines.update({line["n"]: line for line in message["lines"]})
            case "status":
                self.status = message["status"]
            case "debrief":
                self.debrief = message["debrief"]
                self.voices = message["voices"]
            case "ack":
                self.acks.append(message["id"])
            case "refused":
                self.refusals.append(message)
            case other:
                raise AssertionError(f"an unknown message: {other}")
