"""Several processes that do the same work behind one listening socket, and their parent.

Decides when a process that died is started anew, and how all of them end together. Must not know
what the work is.
"""

import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Final

from askwell.cli.common import console_err, say_no

GRACE_SECONDS: Final = 15.0
"""How long the processes may take to end when they are told to; then they are killed."""

_STEADY_SECONDS: Final = 10.0
"""A process that worked for longer than this is replaced at once."""

_LONGEST_PAUSE: Final = 5.0

# A forked process shares its parent's modules, which saves seconds and memory. It is safe where
# the parent has no threads: ours has none, but other systems' libraries may start some.
_HOW: Final = "fork" if sys.platform == "linux" else "spawn"

Work = Callable[..., None]
"""Called with the listener, other things, and `ready`, which it calls when it begins to work.
Ends when its process gets SIGTERM. Raises CannotStart."""


class CannotStart(Exception):
    """The work cannot begin; the text is a sentence for a person."""


def supervise(
    count: int, listener: socket.socket, work: Work, *args: object, how: str = _HOW
) -> None:
    """Keep `count` processes at `work(listener, *args, ready)` until SIGINT or SIGTERM.

    Then closes its listener, has all of them end, and ends as that signal ends a process. `how`: a
    start method of `multiprocessing`. Raises CannotStart if one of the first does not get ready.
    """
    parent = _Parent(work, (listener, *args), how)
    try:
        told = parent.keep_running(count)
    finally:
        listener.close()
        parent.end_all()
    signal.raise_signal(told)


@dataclass(slots=True)
class _Place:
    """A process, and what is known of those that were there before it."""

    process: Any
    ready: Connection
    since: float | None = None
    """When this one got ready."""
    first: bool = True
    failures: int = 0
    """How many in a row did not work for long."""
    again_at: float | None = None
    """When the next one is to be started, once this one has ended."""


class _Parent:
    def __init__(self, work: Work, args: tuple[object, ...], how: str) -> None:
        self._context: Any = multiprocessing.get_context(how)
        self._work = work
        self._args = args
        self._places: list[_Place] = []
        self._told: signal.Signals | None = None
        self._bell, self._ring = self._context.Pipe(duplex=False)
        # Nothing is ever said here: it breaks when the parent dies, however it dies.
        self._lifeline = self._context.Pipe(duplex=False)

    def keep_running(self, count: int) -> signal.Signals:
        """Return the signal that says it is enough. Raises CannotStart."""
        before = {sig: signal.signal(sig, self._tell) for sig in (signal.SIGINT, signal.SIGTERM)}
        try:
            self._places = [_Place(*self._start()) for _ in range(count)]
            while self._told is None:
                self._wait()
                for place in self._places:
                    if self._told is None:
                        self._look_after(place, time.monotonic())
            return self._told
        finally:
            for sig, handler in before.items():
                signal.signal(sig, handler)

    def end_all(self) -> None:
        """Have every process end; kill those that take too long."""
        until = time.monotonic() + GRACE_SECONDS
        processes = [place.process for place in self._places]
        for process in processes:
            if process.is_alive():
                process.terminate()
        for process in processes:
            process.join(max(0.0, until - time.monotonic()))
            if process.is_alive():
                process.kill()
                process.join()

    def _tell(self, number: int, _: object) -> None:
        self._told = self._told or signal.Signals(number)
        self._ring.send_bytes(b"!")

    def _start(self) -> tuple[Any, Connection]:
        ready, tells_ready = self._context.Pipe(duplex=False)
        args = (self._work, self._args, tells_ready, self._lifeline)
        process = self._context.Process(target=_live, args=args, daemon=True)
        process.start()
        tells_ready.close()
        return process, ready

    def _wait(self) -> None:
        """Until a process gets ready or ends, one is to be started, or a signal comes."""
        now = time.monotonic()
        pauses = [max(0.0, p.again_at - now) for p in self._places if p.again_at is not None]
        running = [p for p in self._places if p.again_at is None]
        sentinels = [p.process.sentinel for p in running]
        starting = [p.ready for p in running if p.since is None]
        wait([self._bell, *sentinels, *starting], min(pauses, default=None))

    def _look_after(self, place: _Place, now: float) -> None:
        if place.again_at is not None:
            if now >= place.again_at:
                place.process, place.ready = self._start()
                place.since = place.again_at = None
            return
        alive = place.process.is_alive()
        if place.since is None and place.ready.poll():
            with suppress(EOFError):
                place.ready.recv_bytes()
                place.since, place.first = now, False
        if not alive:
            self._ended(place, now)

    def _ended(self, place: _Place, now: float) -> None:
        """Say so, and when there will be another. Raises CannotStart."""
        if place.first:
            raise CannotStart("A worker could not start, so Askwell has stopped.")
        steady = place.since is not None and now - place.since > _STEADY_SECONDS
        place.failures = 0 if steady else place.failures + 1
        place.again_at = now + (0 if steady else min(_LONGEST_PAUSE, 0.1 * 2**place.failures))
        place.ready.close()
        code = place.process.exitcode
        how = f"exit code {code}" if code >= 0 else str(signal.strsignal(-code)).lower()
        console_err.print(
            f"Worker {place.process.pid} ended ({how}); another takes its place.",
            highlight=False,
            soft_wrap=True,
        )


def _live(
    work: Work,
    args: tuple[object, ...],
    tells_ready: Connection,
    lifeline: tuple[Connection, Connection],
) -> None:
    """The life of one process."""
    mine, parents = lifeline
    parents.close()
    # Ctrl-C reaches every process of a terminal: the parent hears it and tells us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, args=(mine,), daemon=True).start()
    try:
        work(*args, lambda: tells_ready.send_bytes(b"!"))
    except CannotStart as error:
        say_no(str(error))
        sys.exit(1)


def _end_with_parent(lifeline: Connection) -> None:
    with suppress(EOFError, OSError):
        lifeline.recv_bytes()
    os.kill(os.getpid(), signal.SIGTERM)
