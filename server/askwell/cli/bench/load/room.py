"""One room under load: a buyer, a seller and an observer, each at a screen.

Decides what they send and when the next line is due. Must not know how a frame is made.
"""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any, Final

from askwell.cli.bench.load.screen import Screen
from askwell.cli.bench.load.tally import Line, Tally, lost_and_doubled
from askwell.cli.common import Stop
from askwell.play.basics import Role, Seat
from askwell.protocol import VERSION

ROLES: Final[tuple[Role, ...]] = ("seller", "buyer", "observer")

_WAIT_S: Final = 60
_AGAIN_S: Final = 0.5
_TRY_AGAIN: Final = ("busy", "unavailable")
"""Refusals on the way into the talk that are worth another try."""


@dataclass(frozen=True, slots=True)
class Door:
    """How the three get into a room: its id, and a cookie for each role."""

    play: str
    cookies: tuple[str, str, str]


class Room:
    """Three screens, what was said between them, and what each shows."""

    def __init__(self, talk: Iterator[tuple[Seat, str]], *, bare: bool, closed: bool) -> None:
        self._talk = talk
        self._bare = bare
        """The bare server knows no phases and acknowledges nothing."""
        self._closed = closed
        self._url = ""
        self._door = Door("", ("", "", ""))
        self._screens: dict[int, Screen] = {}
        self._coming_back: set[asyncio.Task[None]] = set()
        self._lines: dict[str, Line] = {}
        self._shown: list[dict[int, str]] = [{}, {}, {}]
        self._welcomed: set[int] = set()
        self._phases: list[str] = ["", "", ""]
        self._moved = asyncio.Event()
        self._joined = False
        self._playing = False
        self._trouble = ""
        self._number = 0
        self._ids: dict[str, Line] = {}
        self._pending: dict[str, tuple[int, dict[str, object]]] = {}
        """Who sent it and what, of each command that is neither acknowledged nor refused."""
        self._began = 0.0
        self._before = 0
        self._earlier = 0
        """Bytes that connections received which have ended."""
        self.going = False
        self.tally = Tally()

    async def join(self, url: str, door: Door) -> None:
        """Connect all three and have them greeted. Raises OSError or Stop."""
        self._url, self._door = url, door
        for who in range(3):
            await self._connect(who)
        if not self._bare:
            await self._until(lambda: len(self._welcomed) == 3, "a welcome")
        self._joined = True

    async def begin(self) -> None:
        """From the lobby into the talk. Raises Stop."""
        if not self._bare:
            for who in (0, 1):
                self._command(who, "ready", ready=True)
            await self._until(lambda: self._both_at("briefing"), "the briefing")
            for who in (0, 1):
                self._command(who, "begin")
            await self._until(lambda: all(p == "playing" for p in self._phases), "the talk")
        self._playing = True

    def start(self, at: float) -> None:
        """From now on it counts; the first line is for `at` or later."""
        self.going = True
        self._began = at
        self._before = self._received()

    def speak(self, meant: float) -> None:
        """Say the next line, which was to be said at `meant`."""
        if not self.going:
            return
        seat, text = next(self._talk)
        line = Line(text, ROLES.index(seat), meant)
        self._lines[text] = line
        self.tally.late.append(perf_counter() - meant)
        self._ids[self._command(line.speaker, "say", text=text)] = line

    def hear(self, who: int, message: bytes, now: float) -> None:
        """A message at one of the screens."""
        kind = _kind(message)
        if kind == b"lines":
            for line in json.loads(message)["lines"]:
                self._see(who, line["n"], line["text"], now)
        elif kind == b"ack":
            self._acknowledge(json.loads(message)["id"], now)
        elif kind == b"refused":
            self._refuse(json.loads(message))
        elif not self._playing:
            self._follow(who, kind, message)

    @property
    def quiet(self) -> bool:
        """Has everything that was said come to its end?"""
        return all(line.done for line in self._lines.values())

    @property
    def arrived(self) -> int:
        """How much has come of what was said."""
        return len(self.tally.others) + len(self.tally.acks)

    def finish(self) -> Tally:
        """What it came to."""
        lines = self._lines.values()
        self.tally.said = len(lines)
        self.tally.acked = sum(line.acked is not None for line in lines)
        self.tally.lost, self.tally.doubled = lost_and_doubled(lines, self._shown)
        self.tally.took = max((line.acked or 0.0 for line in lines), default=0.0) - self._began
        self.tally.received = self._received() - self._before
        return self.tally

    def leave(self) -> None:
        """End the connections."""
        for task in self._coming_back:
            task.cancel()
        for screen in self._screens.values():
            screen.leave()

    async def _connect(self, who: int) -> None:
        heard, ended = partial(self.hear, who), partial(self._end, who)
        cookie = self._door.cookies[who]
        screen = await Screen.open(self._url, self._door.play, cookie, heard, ended)
        if not screen.alive:
            raise OSError("the connection was cut")
        self._screens[who] = screen
        if not self._bare:
            self._send(who, t="hello", v=VERSION)

    def _end(self, who: int, why: str) -> None:
        """A connection ended: as the web client does, come back and send again what was not
        acknowledged."""
        self.tally.dropped.append(why)
        self._moved.set()
        screen = self._screens.pop(who, None)
        if screen is None:
            return
        self._earlier += screen.received
        if self._joined and not self._bare:
            task = asyncio.get_running_loop().create_task(self._come_back(who))
            self._coming_back.add(task)
            task.add_done_callback(self._coming_back.discard)

    async def _come_back(self, who: int) -> None:
        while who not in self._screens:
            await asyncio.sleep(_AGAIN_S)
            with suppress(OSError):
                await self._connect(who)
        for sender, message in self._pending.values():
            if sender == who:
                self._send(who, **message)

    def _see(self, who: int, number: int, text: str, now: float) -> None:
        self._shown[who][number] = text
        line = self._lines.get(text)
        if line is None or who in line.seen:
            return
        line.seen.add(who)
        if who != line.speaker:
            self.tally.others.append(now - line.meant)
        elif self._bare:
            line.acked = now
            self.tally.acks.append(now - line.meant)
        self._go_on(line, now)

    def _acknowledge(self, cmd: str, now: float) -> None:
        self._pending.pop(cmd, None)
        line = self._ids.get(cmd)
        if line is not None and line.acked is None:
            line.acked = now
            self.tally.acks.append(now - line.meant)
            self._go_on(line, now)

    def _refuse(self, message: dict[str, Any]) -> None:
        cmd, code = message["id"] or "", message["code"]
        line = self._ids.get(cmd)
        if line is not None:
            self._pending.pop(cmd, None)
            line.refused = True
            self.tally.refused[code] += 1
        elif code in _TRY_AGAIN and cmd in self._pending:
            who, again = self._pending[cmd]
            asyncio.get_running_loop().call_later(_AGAIN_S, partial(self._send, who, **again))
        else:
            self._trouble = f"the server refused: {message['hint']}"
            self._moved.set()

    def _go_on(self, line: Line, now: float) -> None:
        if self._closed and line.done:
            self.speak(now)

    def _follow(self, who: int, kind: bytes, message: bytes) -> None:
        """Before the talk: who is greeted, and which phase it is."""
        if kind == b"welcome":
            self._welcomed.add(who)
        elif kind == b"status":
            self._phases[who] = json.loads(message)["status"]["phase"]
        self._moved.set()

    def _both_at(self, phase: str) -> bool:
        return self._phases[0] == self._phases[1] == phase

    async def _until(self, true: Callable[[], bool], what: str) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_WAIT_S):
                while not (true() or self._trouble or (self.tally.dropped and not self._joined)):
                    self._moved.clear()
                    await self._moved.wait()
        if not true():
            why = self._trouble or "; ".join(self.tally.dropped) or f"phases {self._phases}"
            raise Stop(f"A room waited in vain for {what}: {why}")

    def _command(self, who: int, kind: str, **fields: object) -> str:
        self._number += 1
        cmd = f"command-{self._number}"
        message = {"t": kind, "id": cmd, **fields}
        if not self._bare:
            self._pending[cmd] = (who, message)
        self._send(who, **message)
        return cmd

    def _send(self, who: int, **message: object) -> None:
        if who in self._screens:
            self._screens[who].send(json.dumps(message, ensure_ascii=False).encode())

    def _received(self) -> int:
        return self._earlier + sum(screen.received for screen in self._screens.values())


def _kind(message: bytes) -> bytes:
    """The message's `t`, without reading all of it where that comes first."""
    if message.startswith(b'{"t":"'):
        return message[6 : message.index(b'"', 6)]
    return str(json.loads(message)["t"]).encode()
