"""One connection to one Redis server, and the calls that go along it.

Decides what happens to a call when the connection breaks: it goes out again on the next one until
its deadline, so a call must be one that may be sent twice. Everything called within one turn of
the event loop leaves in one write, and nobody waits for a reply before sending. Must not know what
the calls do.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from askwell.eventlog.log import LogUnavailable

from .driver import ANSWERED_NO, LOST, RECONNECT, Link

SILENCE_SECONDS = 4.0
"""A connection that owes a reply for longer than this is given up."""

_TICK_SECONDS = 0.25


class Lost(Exception):
    """The connection broke, and this lane does not send again. `sent`: the call had left."""

    def __init__(self, reason: str, *, sent: bool) -> None:
        super().__init__(reason)
        self.sent = sent


@dataclass(slots=True, eq=False)
class _Call:
    command: Sequence[Any]
    future: asyncio.Future[Any]
    deadline: float
    sent: bool = False
    sent_at: float = 0.0


class Lane:
    """Calls to one server. `greeting`: commands that begin each connection.

    With `again` false, calls that were under way when the connection broke raise `Lost`.
    """

    def __init__(
        self,
        name: str,
        connect: Callable[[], Link],
        greeting: Sequence[Sequence[Any]],
        *,
        again: bool,
    ) -> None:
        self._name = name
        self._connect = connect
        self._greeting = greeting
        self._again = again
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[_Call] = deque()
        self._under_way: deque[_Call] = deque()
        self._work = asyncio.Event()
        self._link: Link | None = None
        self._trouble = "no connection yet"
        self._receiver: asyncio.Task[None] | None = None
        self._dropping: asyncio.Task[None] | None = None
        self._sender = asyncio.create_task(self._send_all())
        self._pause = 0.0
        self._ticking = False
        self._closed = False

    async def call(self, command: Sequence[Any], deadline: float) -> Any:
        """The reply to `command`. `deadline` in loop time; infinity waits until there is one.

        Raises redis-py's `ResponseError` if the server says no, `LogUnavailable` when the deadline
        has passed, `Lost` if this lane does not send again.
        """
        if self._closed:
            raise LogUnavailable("The event log is closed.")
        call = _Call(command, self._loop.create_future(), deadline)
        self._waiting.append(call)
        self._work.set()
        if not self._ticking:
            self._ticking = True
            self._loop.call_later(_TICK_SECONDS, self._tick)
        return await call.future

    async def aclose(self) -> None:
        """Wait for the calls that have a deadline, end the others, disconnect."""
        self._closed = True
        forever = float("inf")
        open_calls = [*self._waiting, *self._under_way]
        owed = [one.future for one in open_calls if one.deadline < forever]
        if owed:
            await asyncio.wait(owed)
        for task in (self._sender, self._receiver, self._dropping):
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError, *LOST):
                    await task
        if self._link is not None:
            await _disconnect(self._link)
        for call in open_calls:
            if not call.future.done():
                call.future.set_exception(LogUnavailable("The event log is closed."))

    async def _send_all(self) -> None:
        while True:
            if not self._waiting:
                self._work.clear()
                await self._work.wait()
            if self._link is None:
                await asyncio.sleep(self._pause)
            link = self._link
            try:
                # A stuck server must not hold the sender; the time is for all of it.
                async with asyncio.timeout(SILENCE_SECONDS):
                    if link is None:
                        link = await self._open()
                    if not link.is_connected:
                        raise ConnectionResetError("the connection was closed")
                    await self._send_waiting(link)
            except (*LOST, ANSWERED_NO) as error:
                await self._drop(link, error)

    async def _open(self) -> Link:
        link = self._connect()
        try:
            await link.connect()
            await link.send_packed_command(link.pack_commands(self._greeting), check_health=False)
            for _ in self._greeting:
                await link.read_response()
        except BaseException:
            await _disconnect(link)
            raise
        self._link = link
        self._receiver = asyncio.create_task(self._receive_all(link))
        return link

    async def _send_waiting(self, link: Link) -> None:
        now = self._loop.time()
        calls = [call for call in self._waiting if not call.future.done()]
        self._waiting.clear()
        if not calls:
            return
        packed = link.pack_commands(call.command for call in calls)
        for call in calls:
            call.sent = True
            call.sent_at = now
        self._under_way.extend(calls)
        await link.send_packed_command(packed, check_health=False)

    async def _receive_all(self, link: Link) -> None:
        try:
            while True:
                try:
                    reply = await link.read_response()
                except RECONNECT:
                    raise
                except ANSWERED_NO as error:
                    self._answer(None, error)
                else:
                    self._answer(reply, None)
        except (*LOST, *RECONNECT) as error:
            await self._drop(link, error)

    def _answer(self, reply: Any, error: Exception | None) -> None:
        call = self._under_way.popleft()
        self._pause = 0.0
        if call.future.done():
            return
        if error is not None:
            call.future.set_exception(error)
        else:
            call.future.set_result(reply)

    async def _drop(self, link: Link | None, error: Exception) -> None:
        """Give up `link` (None: one that never came to be), and put its calls back in line."""
        self._trouble = str(error).rstrip(".") or type(error).__name__
        if link is not None and link is not self._link:
            return
        self._link = None
        self._pause = min(0.25, self._pause * 2 + 0.02)
        self._waiting.extendleft(reversed(self._under_way))
        self._under_way.clear()
        if not self._again:
            for call in self._waiting:
                if not call.future.done():
                    call.future.set_exception(Lost(self._trouble, sent=call.sent))
            self._waiting.clear()
        self._work.set()
        receiver, self._receiver = self._receiver, None
        if receiver is not None and receiver is not asyncio.current_task():
            receiver.cancel()
        if link is not None:
            await _disconnect(link)

    def _tick(self) -> None:
        """Four times a second while anybody waits: deadlines, and a server that fell silent."""
        now = self._loop.time()
        for call in (*self._waiting, *self._under_way):
            if call.deadline <= now and not call.future.done():
                call.future.set_exception(self._too_late(call))
        while self._waiting and self._waiting[0].future.done():
            self._waiting.popleft()
        if self._under_way and now - self._under_way[0].sent_at > SILENCE_SECONDS:
            silence = TimeoutError("it fell silent")
            self._dropping = asyncio.create_task(self._drop(self._link, silence))
        self._ticking = bool(self._waiting or self._under_way)
        if self._ticking:
            self._loop.call_later(_TICK_SECONDS, self._tick)

    def _too_late(self, call: _Call) -> LogUnavailable:
        if call.sent:
            return LogUnavailable(
                f"{self._name} was lost before it answered ({self._trouble}). What was being"
                " recorded may be there or not; it is safe to send it again.",
                unknown=True,
            )
        return LogUnavailable(
            f"{self._name} cannot be reached ({self._trouble}). Nothing was recorded."
        )


async def _disconnect(link: Link) -> None:
    with suppress(*LOST):
        await link.disconnect(nowait=True)
