"""How followers see every event once and in order, whatever the store is.

Decides when an event may be handed over as it was announced (it is the next one) and when the
stream must be read again (a gap, a full buffer, a lost announcement). Announcements are wake-ups;
only the stream is believed. Must not know how a store is read or who announces.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

from .log import LogUnavailable, Recorded

BUFFERED_EVENTS = 256
"""A follower slower than this many events re-reads the stream instead of growing."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What a stream holds after some seq. `birth` tells it from an erased stream of that name."""

    birth: str
    events: list[Recorded]
    more: bool
    """There are further events; read again."""


ReadTail = Callable[[str, int], Awaitable[Tail | None]]
"""(stream, after) -> its tail, or None if the stream holds fewer than `after` events or none."""


class _Inbox:
    """What one follower has been offered and not taken yet; the part the hub holds on to."""

    __slots__ = ("behind", "birth", "buffer", "ended", "last", "stream", "waiter")

    def __init__(self, stream: str, after: int) -> None:
        self.stream = stream
        self.last = after
        self.birth: str | None = None
        self.behind = True
        self.ended = False
        self.buffer: deque[Recorded] = deque()
        self.waiter: asyncio.Future[None] | None = None

    def offer(self, birth: str, events: Iterable[Recorded]) -> None:
        """Take what continues the line; anything else means: read the stream."""
        if self.behind or self.ended:
            return
        if self.birth is not None and birth != self.birth:
            self.wake()
            return
        for event in events:
            if event.seq <= self.last:
                continue
            if event.seq != self.last + 1 or len(self.buffer) >= BUFFERED_EVENTS:
                self.behind = True
                break
            self.birth = birth
            self.last = event.seq
            self.buffer.append(event)
        self._rouse()

    def take(self, tail: Tail | None, after: int) -> None:
        """Accept what was read from the stream itself behind `after`.

        While it was read, what came since may have been offered already: a stream that did not
        exist yet then is no stream that was deleted.
        """
        if tail is None:
            if after > 0:
                self.end()
            return
        if self.birth is not None and tail.birth != self.birth:
            self.end()
            return
        for event in tail.events:
            if event.seq == self.last + 1:
                self.birth = tail.birth
                self.last = event.seq
                self.buffer.append(event)
        self.behind = self.behind or tail.more

    def wake(self) -> None:
        self.behind = True
        self._rouse()

    def end(self) -> None:
        self.ended = True
        self._rouse()

    def _rouse(self) -> None:
        if self.waiter is not None and not self.waiter.done():
            self.waiter.set_result(None)


class Following:
    """A `Follower` over a hub. Dropping the last reference to it leaves the hub too."""

    def __init__(self, hub: Hub, inbox: _Inbox) -> None:
        self._hub = hub
        self._inbox = inbox

    def __aiter__(self) -> Following:
        return self

    async def __anext__(self) -> Recorded:
        inbox = self._inbox
        while True:
            if inbox.buffer and not inbox.ended:
                return inbox.buffer.popleft()
            if inbox.ended:
                self._hub.leave(inbox)
                raise StopAsyncIteration
            if inbox.behind:
                await self._catch_up()
            else:
                await self._wait()

    async def aclose(self) -> None:
        self._inbox.end()
        self._hub.leave(self._inbox)

    async def _catch_up(self) -> None:
        inbox = self._inbox
        inbox.behind = False
        after = inbox.last
        try:
            tail = await self._hub.read_tail(inbox.stream, after)
        except LogUnavailable:
            inbox.behind = True
            if not inbox.ended:
                raise
        except BaseException:
            inbox.behind = True
            raise
        else:
            inbox.take(tail, after)

    async def _wait(self) -> None:
        inbox = self._inbox
        if inbox.waiter is not None:
            raise RuntimeError("this follower is already being read by somebody else")
        inbox.waiter = self._hub.loop.create_future()
        try:
            await inbox.waiter
        finally:
            inbox.waiter = None

    def __del__(self) -> None:
        # The collector may run this in any thread; the hub belongs to the loop's.
        if not self._inbox.ended:
            with suppress(RuntimeError):
                self._hub.loop.call_soon_threadsafe(self._hub.leave, self._inbox)


class Hub:
    """All followers of this process by stream. `joined` and `left` tell when a stream gets its
    first follower and loses its last."""

    def __init__(
        self,
        read_tail: ReadTail,
        *,
        joined: Callable[[str], None] | None = None,
        left: Callable[[str], None] | None = None,
    ) -> None:
        self.loop = asyncio.get_running_loop()
        self.read_tail = read_tail
        self._joined = joined
        self._left = left
        self._inboxes: dict[str, set[_Inbox]] = {}
        self._closed = False

    def __bool__(self) -> bool:
        """Is anybody following anything?"""
        return bool(self._inboxes)

    def join(self, stream: str, after: int) -> Following:
        """A new follower. It begins by reading the stream."""
        inbox = _Inbox(stream, after)
        if self._closed:
            inbox.end()
            return Following(self, inbox)
        others = self._inboxes.get(stream)
        if others is None:
            self._inboxes[stream] = {inbox}
            if self._joined is not None:
                self._joined(stream)
        else:
            others.add(inbox)
        return Following(self, inbox)

    def leave(self, inbox: _Inbox) -> None:
        inboxes = self._inboxes.get(inbox.stream)
        if inboxes is None or inbox not in inboxes:
            return
        inboxes.discard(inbox)
        if not inboxes:
            del self._inboxes[inbox.stream]
            if self._left is not None:
                self._left(inbox.stream)

    def deliver(self, stream: str, birth: str, events: list[Recorded]) -> None:
        """Announce events of `stream`; each follower takes those it has not had."""
        for inbox in self._inboxes.get(stream, ()):
            inbox.offer(birth, events)

    def wake(self, stream: str) -> None:
        """Have the followers of `stream` read it again."""
        for inbox in self._inboxes.get(stream, ()):
            inbox.wake()

    def wake_all(self) -> None:
        for inboxes in self._inboxes.values():
            for inbox in inboxes:
                inbox.wake()

    def end(self, stream: str) -> None:
        """End the followers of `stream`: it was deleted."""
        for inbox in tuple(self._inboxes.get(stream, ())):
            inbox.end()
            self.leave(inbox)

    def close(self) -> None:
        self._closed = True
        for stream in tuple(self._inboxes):
            self.end(stream)
