"""The event log in Redis: for several server processes, or a Redis that is there anyway.

Decides that the stream is the truth and an announcement only a wake-up, and how long to wait for
a Redis that is away. Must not know what the bytes mean, nor redis-py (see `driver`).
"""

from __future__ import annotations

import asyncio
import itertools
import secrets
from collections.abc import Sequence
from typing import Any

from askwell.eventlog.following import Following, Hub, Tail
from askwell.eventlog.log import Conflict, LogUnavailable, New, Recorded, check_append, check_stream

from .driver import ANSWERED_NO, ELSEWHERE, NotNow, Place, Store
from .lane import Lane, Lost
from .listener import Listener
from .scripts import ALL, APPEND, DELETE, READ, Script

READ_EVENTS = 512
FOREVER = float("inf")


class RedisLog:
    """An `EventLog` in a Redis or a Redis Cluster. Make it with `await RedisLog.open(url)`."""

    def __init__(self, store: Store, patience: float, space: str) -> None:
        self._store = store
        self._patience = patience
        self._space = space
        self._loop = asyncio.get_running_loop()
        self._lanes: dict[Place, Lane] = {}
        self._listener = Listener(
            lambda: store.link(store.any_place()), ready=self._ready, heard=self._heard
        )
        self._hub = Hub(
            self._read_tail,
            joined=lambda stream: self._listener.subscribe(self._channel(stream)),
            left=lambda stream: self._listener.unsubscribe(self._channel(stream)),
        )
        # A nonce names one append for ever: it lets a try after a broken connection recognise
        # what an earlier try did.
        self._nonces = map(f"{secrets.token_hex(6)}.{{:x}}".format, itertools.count())
        self._closed = False

    @classmethod
    async def open(
        cls,
        url: str,
        *,
        patience: float = 5.0,
        allow_volatile: bool = False,
        space: str = "askwell",
    ) -> RedisLog:
        """Connect to `redis://`, `rediss://` or `unix://`; a cluster is recognised.

        `patience`: seconds an append or read waits for a Redis that is away. `space`: begins every
        key and channel. Raises `LogRefused` on a Redis that would forget what it acknowledged,
        unless `allow_volatile`; `LogUnavailable` if nobody answers.
        """
        store = await Store.open(url, f"{space}/test", allow_volatile=allow_volatile)
        return cls(store, patience, space)

    async def append(self, stream: str, after: int, new: Sequence[New]) -> list[Recorded]:
        check_append(stream, after, new)
        data = [event.data for event in new]
        args = (after, next(self._nonces), self._channel(stream), *data)
        conflict, value = await self._run(APPEND, stream, args, self._deadline())
        if conflict:
            raise Conflict(stream, value)
        recorded = _number(stream, after + 1, data)
        self._hub.deliver(stream, value.decode(), recorded)
        return recorded

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        check_stream(stream)
        deadline = self._deadline()
        while True:
            events: list[Recorded] = []
            births: set[str] = set()
            more = True
            while more:
                start = after + len(events) + 1
                found = await self._entries(stream, start, deadline)
                births.update(birth for birth, _ in found)
                events += [event for _, event in found]
                more = len(found) == READ_EVENTS
            # Erased and begun anew between two pages: then this is a mixture of the two.
            if len(births) <= 1:
                return events

    def follow(self, stream: str, after: int = 0) -> Following:
        check_stream(stream)
        return self._hub.join(stream, after)

    async def streams(self, prefix: str) -> list[str]:
        begin, end = f"{self._space}:{{", "}"
        pattern = _escape(begin + prefix) + "*"
        found: set[str] = set()
        for place in self._store.places():
            cursor = b"0"
            while True:
                command = ("SCAN", cursor, "MATCH", pattern, "COUNT", 1000)
                cursor, keys = await self._say(place, command)
                found.update(key.decode()[len(begin) : -len(end)] for key in keys)
                if cursor == b"0":
                    break
        return sorted(found)

    async def delete(self, stream: str) -> None:
        check_stream(stream)
        if await self._run(DELETE, stream, (self._channel(stream),), self._deadline()):
            self._hub.end(stream)

    async def aclose(self) -> None:
        self._closed = True
        self._hub.close()
        await asyncio.gather(*(lane.aclose() for lane in self._lanes.values()))
        await self._listener.aclose()
        await self._store.aclose()

    def _key(self, stream: str) -> str:
        return f"{self._space}:{{{stream}}}"

    def _channel(self, stream: str) -> str:
        # Channels, unlike keys, are shared by all databases of a server.
        return f"{self._space}/{self._store.db}:{{{stream}}}"

    def _deadline(self) -> float:
        return self._loop.time() + self._patience

    async def _read_tail(self, stream: str, after: int) -> Tail | None:
        """What follows `after`; waits for as long as Redis is away."""
        # The event at `after` is read again: it must be there, or this is another stream.
        found = await self._entries(stream, max(after, 1), FOREVER)
        if not found:
            return None
        if after > 0 and found[0][1].seq != after:
            return None
        events = [event for _, event in found if event.seq > after]
        return Tail(found[0][0], events, len(found) == READ_EVENTS)

    async def _entries(
        self, stream: str, start: int, deadline: float
    ) -> list[tuple[str, Recorded]]:
        """(birth, event) from seq `start` on, at most `READ_EVENTS`."""
        entries = await self._run(READ, stream, (start, READ_EVENTS), deadline)
        return [
            (fields[1].decode(), Recorded(stream, int(entry_id[:-2]), fields[5]))
            for entry_id, fields in entries
        ]

    def _ready(self, channel: str) -> None:
        # Whatever came between the followers' first reading and now was not announced to us.
        self._hub.wake(self._stream_of(channel))

    def _heard(self, channel: str, payload: bytes) -> None:
        stream = self._stream_of(channel)
        head, _, body = payload.partition(b"\n")
        seq, birth, sizes = head.decode().split(" ")
        if sizes == "-":
            self._hub.wake(stream)
            return
        data: list[bytes] = []
        start = 0
        for size in map(int, sizes.split(",")):
            data.append(body[start : start + size])
            start += size
        self._hub.deliver(stream, birth, _number(stream, int(seq), data))

    def _stream_of(self, channel: str) -> str:
        return channel[len(self._channel("")) - 1 : -1]

    def _lane(self, place: Place) -> Lane:
        lane = self._lanes.get(place)
        if lane is None:
            lane = self._lanes[place] = Lane(
                self._store.name_of(place),
                lambda: self._store.link(place),
                [("SCRIPT", "LOAD", script.text) for script in ALL],
                again=not self._store.is_cluster,
            )
        return lane

    async def _run(self, script: Script, stream: str, args: Sequence[Any], deadline: float) -> Any:
        """What `script` returns. All scripts may be run twice, so a broken connection is no end."""
        key = self._key(stream)
        sent = False
        try:
            lane = self._lane(self._store.place_of(key))
            return await lane.call(("EVALSHA", script.sha, 1, key, *args), deadline)
        except Lost as lost:
            sent, reason = lost.sent, str(lost)
        except NotNow as error:
            reason = str(error)
        except ANSWERED_NO as error:
            if not (self._store.is_cluster and isinstance(error, ELSEWHERE)):
                raise self._store.explain(error) from error
            reason = str(error)
        return await self._run_wherever(script, key, args, deadline, sent=sent, reason=reason)

    async def _run_wherever(
        self,
        script: Script,
        key: str,
        args: Sequence[Any],
        deadline: float,
        *,
        sent: bool,
        reason: str,
    ) -> Any:
        """The cluster is not as we knew it: let its client find the way, until the deadline."""
        while not self._closed and self._loop.time() < deadline:
            try:
                async with asyncio.timeout_at(deadline if deadline < FOREVER else None):
                    return await self._store.ask(script.text, key, args)
            except (NotNow, TimeoutError) as error:
                sent, reason = True, str(error) or reason
            await asyncio.sleep(0.1)
        raise LogUnavailable(
            f"{self._store.name} cannot be reached ({reason}). What was being recorded may be"
            " there or not; it is safe to send it again.",
            unknown=sent,
        )

    async def _say(self, place: Place, command: Sequence[Any]) -> Any:
        try:
            return await self._lane(place).call(command, self._deadline())
        except ANSWERED_NO as error:
            raise self._store.explain(error) from error
        except Lost as lost:
            raise LogUnavailable(f"{self._store.name} was lost ({lost}).") from lost


def _number(stream: str, first: int, data: Sequence[bytes]) -> list[Recorded]:
    return [Recorded(stream, seq, one) for seq, one in enumerate(data, first)]


def _escape(text: str) -> str:
    """`text` as a pattern that matches only itself."""
    return "".join("\\" + char if char in "*?[]^\\" else char for char in text)
