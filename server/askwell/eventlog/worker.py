"""One thread that does blocking work in groups, and the queue before it.

Decides when work is handed over: everything asked for within one turn of the event loop arrives
as one group, and while a group is being worked on the next one gathers. That is what makes group
commit: one flush to disk serves everybody who waits. Must not know what the work is.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

from .log import LogUnavailable

J = TypeVar("J", bound="Job[Any]")
T = TypeVar("T")

CLOSED = "The event log is closed."


class Job(Generic[T]):
    """Something to be done in the thread. The thread sets `result` or `error`; the loop is told."""

    __slots__ = ("error", "future", "result")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.future: asyncio.Future[T] = loop.create_future()
        self.result: T | None = None
        self.error: Exception | None = None

    def settle(self) -> None:
        """In the loop: tell whoever still waits. A cancelled caller changes nothing for others."""
        if self.future.done():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)  # type: ignore[arg-type]


class Call(Job[T]):
    """A function to be called in the thread."""

    __slots__ = ("_function",)

    def __init__(self, loop: asyncio.AbstractEventLoop, function: Callable[[], T]) -> None:
        super().__init__(loop)
        self._function = function

    def run(self) -> None:
        try:
            self.result = self._function()
        except Exception as error:
            self.error = error


class Worker(Generic[J]):
    """The thread. `work` gets each group, in the order asked for, never two at a time.

    `work` must leave a result or an error in every job; if it raises, all of the group fail with
    what it raised. `settled` runs in the loop after each group, once its jobs are settled.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[list[J]], None],
        *,
        settled: Callable[[], None] | None = None,
    ) -> None:
        self.loop = asyncio.get_running_loop()
        self._work = work
        self._settled = settled
        self._gathering: list[J] = []
        self._queue: SimpleQueue[list[J] | None] = SimpleQueue()
        self._ended: asyncio.Future[None] = self.loop.create_future()
        self._closed = False
        # A daemon: a process that is leaving without `aclose` has acknowledged nothing of what
        # is still waiting here.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, job: J) -> None:
        """Hand in a job. Raises `LogUnavailable` after `aclose`."""
        if self._closed:
            raise LogUnavailable(CLOSED)
        if not self._gathering:
            self.loop.call_soon(self._hand_over)
        self._gathering.append(job)

    async def aclose(self) -> None:
        """Finish everything that was handed in, then end the thread."""
        if not self._closed:
            self._closed = True
            self._hand_over()
            self._queue.put(None)
        await asyncio.shield(self._ended)

    def _hand_over(self) -> None:
        group, self._gathering = self._gathering, []
        if group:
            self._queue.put(group)

    def _run(self) -> None:
        more = True
        while more:
            group, more = self._next_group()
            if group:
                try:
                    self._work(group)
                except Exception as error:
                    for job in group:
                        job.error = error
                self._tell_loop(self._settle, group)
        self._tell_loop(self._end)

    def _next_group(self) -> tuple[list[J], bool]:
        """Wait for work, then take all there is. False: nothing comes after this group."""
        first = self._queue.get()
        if first is None:
            return [], False
        group = first
        with suppress(Empty):
            while True:
                further = self._queue.get_nowait()
                if further is None:
                    return group, False
                group.extend(further)
        return group, True

    def _tell_loop(self, function: Callable[..., None], *args: object) -> None:
        # A loop that was closed without `aclose` has nobody left to tell.
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(function, *args)

    def _settle(self, group: list[J]) -> None:
        for job in group:
            job.settle()
        if self._settled is not None:
            self._settled()

    def _end(self) -> None:
        if not self._ended.done():
            self._ended.set_result(None)
