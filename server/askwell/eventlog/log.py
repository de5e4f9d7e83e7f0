"""What an event log is: numbered bytes in named streams, and how it says no.

Decides the words every log speaks (`New`, `Recorded`, `Conflict`, `LogUnavailable`) and what may
be written. Must not know what the bytes mean, who reads them, or where they are kept.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from typing import Protocol

MAX_EVENT_BYTES = 16 * 1024 * 1024
_STREAM_NAME = re.compile(r"[A-Za-z0-9._:@/~-]{1,200}")


@dataclass(frozen=True, slots=True)
class New:
    """One event to be recorded, as bytes (at most `MAX_EVENT_BYTES`)."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Recorded:
    """One event as the log holds it. `seq` counts from 1 within its stream, without gaps."""

    stream: str
    seq: int
    data: bytes


class Conflict(Exception):
    """The stream ends at `head`, not where the writer believed; nothing was recorded."""

    def __init__(self, stream: str, head: int) -> None:
        super().__init__(f"{stream} ends at {head}")
        self.stream = stream
        self.head = head


class LogUnavailable(Exception):
    """The log cannot be used now; the text is a sentence for a person.

    `unknown` is true if an append was under way when the log was lost: it may have been recorded.
    Sending the same command again is safe, because deciders know a command by its id.
    """

    def __init__(self, sentence: str, *, unknown: bool = False) -> None:
        super().__init__(sentence)
        self.unknown = unknown


class LogRefused(LogUnavailable):
    """The log will not start on this store until a setting is changed; the text says which."""


class Follower(Protocol):
    """An async iterator: every event once, in order.

    `anext` may be cancelled and called again; nothing is lost.

    It ends when the log is closed, when it is closed itself, and when its stream is deleted or
    turns out to hold less than this follower has already seen. For one reader at a time.
    """

    def __aiter__(self) -> Follower: ...

    def __anext__(self) -> Awaitable[Recorded]: ...

    async def aclose(self) -> None:
        """Stop following. Whoever waits in `anext` sees the end."""
        ...


class EventLog(Protocol):
    """Append-only streams. Every method raises `LogUnavailable` if the store cannot answer."""

    async def append(self, stream: str, after: int, new: Sequence[New]) -> list[Recorded]:
        """Record all of `new` or nothing; on return it is durable.

        Raises `Conflict(head)` unless the stream ends at `after` (0 = has no events), `ValueError`
        for an empty `new`, a bad stream name, a negative `after` or an event that is too large.
        If the caller is cancelled, the events may be recorded all the same.
        """
        ...

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        """The events with `seq > after`, in order; empty if there are none."""
        ...

    def follow(self, stream: str, after: int = 0) -> Follower:
        """The events with `seq > after`, and those still to come. The stream need not exist yet."""
        ...

    async def streams(self, prefix: str) -> list[str]:
        """The names that begin with `prefix` and have events, sorted."""
        ...

    async def delete(self, stream: str) -> None:
        """Erase a stream and end its followers. Nothing happens if there is none."""
        ...

    async def aclose(self) -> None:
        """Record what was already handed in, end all followers, let go of the store."""
        ...


def check_stream(stream: str) -> None:
    """Raise `ValueError` unless `stream` is 1 to 200 of: ASCII letters, digits, `. _ : @ / ~ -`."""
    if not _STREAM_NAME.fullmatch(stream):
        raise ValueError(f"not a stream name: {stream!r} (1 to 200 of A-Z a-z 0-9 . _ : @ / ~ -)")


def check_append(stream: str, after: int, new: Sequence[New]) -> None:
    """Raise `ValueError` for what no log takes; so nothing later in a shared group can fail."""
    check_stream(stream)
    if after < 0:
        raise ValueError(f"after must not be negative: {after}")
    if not new:
        raise ValueError("an append needs at least one event")
    for event in new:
        if len(event.data) > MAX_EVENT_BYTES:
            raise ValueError(f"an event of {len(event.data)} bytes: the limit is {MAX_EVENT_BYTES}")
