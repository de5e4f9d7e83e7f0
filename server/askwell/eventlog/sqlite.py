"""The event log in one SQLite file: what a laptop or a single server uses.

Decides how an append becomes durable (WAL, `synchronous=FULL`, all waiting appends in one
transaction in one thread) and how other processes on the same file are noticed. Must not know
what the bytes mean.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from .following import Following, Hub, Tail
from .log import Conflict, LogUnavailable, New, Recorded, check_append, check_stream
from .sqlite_file import close_file, open_file, unavailable
from .worker import Call, Job, Worker

T = TypeVar("T")

TAIL_EVENTS = 512
_HEADS_KEPT = 20_000

_FIND = "SELECT id, (SELECT max(seq) FROM event WHERE stream = id) FROM stream WHERE name = ?"
_EVENTS = "SELECT seq, data FROM event WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?"


class _Append(Job[list[Recorded]]):
    __slots__ = ("after", "birth", "hub", "new", "stream")

    def __init__(self, hub: Hub, stream: str, after: int, new: Sequence[New]) -> None:
        super().__init__(hub.loop)
        self.hub = hub
        self.stream = stream
        self.after = after
        self.new = new
        self.birth = 0

    def settle(self) -> None:
        if self.error is None:
            recorded = [
                Recorded(self.stream, seq, event.data)
                for seq, event in enumerate(self.new, self.after + 1)
            ]
            self.result = recorded
            self.hub.deliver(self.stream, str(self.birth), recorded)
        super().settle()


class SqliteLog:
    """An `EventLog` in one file. Make it with `await SqliteLog.open(path)`, in its loop."""

    def __init__(
        self, path: Path, writer: sqlite3.Connection, reader: sqlite3.Connection, poll: float
    ) -> None:
        self._path = path
        self._reading = reader
        self._poll = poll
        self._hub = Hub(self._read_tail)
        self._book = _Book(path, writer)
        self._writer: Worker[Job[Any]] = Worker(
            "askwell-log-writer", self._book.work, settled=self._after_group
        )
        self._reader: Worker[Call[Any]] = Worker("askwell-log-reader", _run_all)
        self._looking: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, path: Path, *, patience: float = 5.0, poll: float = 0.5) -> SqliteLog:
        """Open or create the log file.

        `patience`: seconds to wait for another program that holds the file. `poll`: seconds
        between two looks for what other processes wrote, while anybody follows.
        Raises `LogUnavailable` (full, locked, unreadable) or `LogRefused` (not one of ours).
        """
        writer, reader = await asyncio.to_thread(open_file, path, patience)
        return cls(path, writer, reader, poll)

    async def append(self, stream: str, after: int, new: Sequence[New]) -> list[Recorded]:
        check_append(stream, after, new)
        job = _Append(self._hub, stream, after, new)
        self._writer.put(job)
        return await job.future

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        check_stream(stream)

        def events() -> list[Recorded]:
            found = self._reading.execute(_FIND, (stream,)).fetchone()
            return [] if found is None else self._events(stream, found[0], after, -1)

        return await self._in_reader(events)

    def follow(self, stream: str, after: int = 0) -> Following:
        check_stream(stream)
        follower = self._hub.join(stream, after)
        if self._looking is None and self._hub:
            self._looking = asyncio.create_task(self._look_now_and_then())
        return follower

    async def streams(self, prefix: str) -> list[str]:
        def names() -> list[str]:
            query = "SELECT name FROM stream WHERE name >= ? AND name < ? ORDER BY name"
            # Names are printable ASCII, so DEL sorts behind all of them.
            return [row[0] for row in self._reading.execute(query, (prefix, prefix + "\x7f"))]

        return await self._in_reader(names)

    async def delete(self, stream: str) -> None:
        check_stream(stream)
        job = Call(self._hub.loop, lambda: self._book.erase(stream))
        self._writer.put(job)
        if await job.future:
            self._hub.end(stream)

    async def aclose(self) -> None:
        self._hub.close()
        if self._looking is not None:
            self._looking.cancel()
        await self._writer.aclose()
        await self._reader.aclose()
        await asyncio.to_thread(close_file, self._book.connection, self._reading)

    def _events(self, stream: str, birth: int, after: int, limit: int) -> list[Recorded]:
        rows = self._reading.execute(_EVENTS, (birth, after, limit)).fetchall()
        return [Recorded(stream, seq, data) for seq, data in rows]

    async def _read_tail(self, stream: str, after: int) -> Tail | None:
        def tail() -> Tail | None:
            found = self._reading.execute(_FIND, (stream,)).fetchone()
            if found is None or (found[1] or 0) < after:
                return None
            events = self._events(stream, found[0], after, TAIL_EVENTS)
            return Tail(str(found[0]), events, len(events) == TAIL_EVENTS)

        return await self._in_reader(tail)

    async def _in_reader(self, function: Callable[[], T]) -> T:
        job = Call(self._hub.loop, function)
        self._reader.put(job)
        try:
            return await job.future
        except sqlite3.Error as error:
            raise unavailable(error, self._path) from error

    def _after_group(self) -> None:
        if self._book.others_wrote:
            self._book.others_wrote = False
            self._hub.wake_all()

    async def _look_now_and_then(self) -> None:
        while True:
            await asyncio.sleep(self._poll)
            if self._hub:
                job = Call(self._hub.loop, self._book.look)
                # If the file is in trouble, those who append or read are told; we look again.
                with suppress(LogUnavailable, sqlite3.Error):
                    self._writer.put(job)
                    await job.future


def _run_all(group: list[Call[Any]]) -> None:
    for job in group:
        job.run()


class _Book:
    """What the writer thread knows and does. Only that thread calls it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.others_wrote = False
        self._path = path
        self._heads: dict[str, tuple[int, int]] = {}
        self._version = self._data_version()

    def work(self, group: list[Job[Any]]) -> None:
        appends = [job for job in group if isinstance(job, _Append)]
        if appends:
            self._commit(appends)
        for job in group:
            if isinstance(job, Call):
                job.run()

    def look(self) -> bool:
        """Has another process written since we last looked? Then what we remember is void."""
        version = self._data_version()
        if version == self._version:
            return False
        self._version = version
        self._heads.clear()
        self.others_wrote = True
        return True

    def erase(self, stream: str) -> bool:
        """Delete a stream, and overwrite its bytes in the file. False if there is none."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            found = self.connection.execute(_FIND, (stream,)).fetchone()
            if found is not None:
                self.connection.execute("DELETE FROM event WHERE stream = ?", (found[0],))
                self.connection.execute("DELETE FROM stream WHERE id = ?", (found[0],))
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise unavailable(error, self._path) from error
        self._heads.pop(stream, None)
        if found is not None:
            self._empty_wal()
        return found is not None

    def _commit(self, appends: list[_Append]) -> None:
        committing = False
        if len(self._heads) > _HEADS_KEPT:
            self._heads.clear()
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            self.look()
            rows = [row for job in appends for row in self._admit(job)]
            self.connection.executemany("INSERT INTO event VALUES (?, ?, ?)", rows)
            committing = True
            self.connection.execute("COMMIT")
        except Exception as error:
            self._roll_back()
            if not isinstance(error, sqlite3.Error):
                raise
            for job in appends:
                job.error = unavailable(error, self._path, unknown=committing)

    def _admit(self, job: _Append) -> list[tuple[int, int, bytes]]:
        """The rows of this append; none, and a `Conflict` in the job, if the head is elsewhere.

        Within the transaction nobody else can write, and `look` has thrown away every remembered
        head if somebody did before, so what is remembered is what the file says.
        """
        birth, head = self._heads.get(job.stream) or self._find(job.stream)
        if head != job.after:
            job.error = Conflict(job.stream, head)
            return []
        if birth == 0:
            insert = "INSERT INTO stream (name) VALUES (?)"
            birth = self.connection.execute(insert, (job.stream,)).lastrowid or 0
        job.birth = birth
        self._heads[job.stream] = (birth, head + len(job.new))
        return [(birth, seq, event.data) for seq, event in enumerate(job.new, head + 1)]

    def _find(self, stream: str) -> tuple[int, int]:
        found = self.connection.execute(_FIND, (stream,)).fetchone()
        return (0, 0) if found is None else (found[0], found[1] or 0)

    def _roll_back(self) -> None:
        self._heads.clear()
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def _data_version(self) -> int:
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def _empty_wal(self) -> None:
        # Erased bytes also stand in the write-ahead log until it is started afresh. A reader in
        # another process may be in the way: then the next erasure or checkpoint does it.
        patience = self.connection.execute("PRAGMA busy_timeout").fetchone()[0]
        try:
            self.connection.execute("PRAGMA busy_timeout = 200")
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.Error:
            pass
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {patience}")
