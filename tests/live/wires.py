"""A TCP proxy between a browser and its server, that cuts, delays, swallows and doubles."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from types import TracebackType
from urllib.parse import urlsplit

_GONE = (OSError, asyncio.IncompleteReadError)


class Wire:
    """What lies between one person and a server."""

    def __init__(self, url: str) -> None:
        self._port = urlsplit(url).port or 0
        self._ends: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._flows = asyncio.Event()
        self._flows.set()
        self._frozen: set[asyncio.StreamWriter] = set()
        self.doubles = False
        self.swallows = False

    async def __aenter__(self) -> Wire:
        self._listener = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._listener.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._listener.close()
        self.cut()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def leads_to(self, url: str) -> None:
        """From now on connections go to another server."""
        self._port = urlsplit(url).port or 0

    def cut(self) -> None:
        """End all connections as when the cable is pulled: no farewell, nothing more arrives."""
        for end in tuple(self._ends):
            end.transport.abort()

    def freeze(self) -> None:
        """Leave both sides of the present connections in the belief that these stand."""
        self._frozen |= self._ends

    def hold(self) -> None:
        """Let nothing through, either way, until `release`."""
        self._flows.clear()

    def release(self) -> None:
        """Let through what was held up."""
        self._flows.set()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._ends.add(writer)
        uppers: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
        try:
            for _ in range(2 if self.doubles else 1):
                uppers.append(await asyncio.open_connection("127.0.0.1", self._port))
            outs = [up for _, up in uppers]
            self._ends.update(outs)
            flows = [self._flow(reader, writer, outs, lambda: False)]
            for number, (up, end) in enumerate(uppers):
                back = [writer] if number == 0 else []
                flows.append(self._flow(up, end, back, lambda: self.swallows))
            await self._until_one_ends(flows)
        except (*_GONE, asyncio.CancelledError):
            pass  # Cancelled when the test is over, and awaited by nobody else.
        finally:
            for end in (writer, *(up for _, up in uppers)):
                self._ends.discard(end)
                self._frozen.discard(end)
                with suppress(*_GONE):
                    end.close()
            self._tasks.discard(task)

    async def _until_one_ends(self, flows: Sequence[Awaitable[None]]) -> None:
        tasks = [asyncio.ensure_future(flow) for flow in flows]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _flow(
        self,
        source: asyncio.StreamReader,
        end: asyncio.StreamWriter,
        to: list[asyncio.StreamWriter],
        swallows: Callable[[], bool],
    ) -> None:
        while data := await source.read(65_536):
            await self._flows.wait()
            if end in self._frozen or swallows():
                continue
            for out in to:
                out.write(data)
                await out.drain()
