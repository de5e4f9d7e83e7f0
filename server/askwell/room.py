"""One role-play that somebody is watching: its present state, and whoever acts when it is due.

Decides when a scripted buyer speaks and when a clock has run out, from the state alone; who gets
what of a change. Must not know permissions, sockets or the wire.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from askwell import buyer
from askwell.clock import Clock
from askwell.eventlog import Conflict, EventLog, LogUnavailable
from askwell.eventlog.runner import Fold, Folds, execute, fold, live
from askwell.play.decider import PlayDecider
from askwell.play.due import due, owes_reply, reply_at, wakes_at
from askwell.play.facts import By, Event, Leave, Play, Rejected, Reopen
from askwell.play.sight import buyer_view, changed_lines, seller_line, seller_setup, seller_status
from askwell.play.views import SellerLine, SellerSetup, SellerStatus
from askwell.report.debrief import debrief
from askwell.report.shapes import Debrief

AWAY: Final = timedelta(seconds=30)
"""Whoever returns to an empty room after longer than this is not charged for the time away."""

_log = logging.getLogger(__name__)

_RETRY_SECONDS: Final = 1.0


@dataclass(slots=True, eq=False)
class Glimpse:
    """What changed for one role between two moments. Shared by all who saw the earlier one.

    `frames` is for whoever sends it: the encoded form, made once.
    """

    setup: SellerSetup | None
    lines: tuple[SellerLine, ...]
    status: SellerStatus
    debrief: Debrief | None
    frames: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class WhatIsDue:
    """Decides for whoever is not a person, and on the very state that its events are appended to.

    Every process that has this room open does what is due. Whoever comes second meets a Conflict,
    decides again on what the first has written, and finds nothing left to do.
    """

    rules: PlayDecider

    def decide(self, play: Play | None, now: datetime, _: None) -> tuple[Event, ...]:
        """What is due at `now`, if anything is."""
        if play is None:
            return ()
        at = reply_at(play)
        if owes_reply(play) and at is not None and now >= at:
            say = buyer.turn(play.scenario, buyer_view(play), play.seed)
            by = By("buyer", now, f"buyer:{len(play.lines)}")
            return () if say is None else self.rules.decide(play, say, by)
        tick = due(play, now)
        by = By(None, now, f"tick:{len(play.lines)}")
        return () if tick is None else self.rules.decide(play, tick, by)

    def apply(self, state: Play | None, event: Event) -> Play:
        """As the rules do."""
        return self.rules.apply(state, event)

    def encode(self, event: Event) -> bytes:
        """As the rules do."""
        return self.rules.encode(event)

    def decode(self, data: bytes) -> Event:
        """As the rules do."""
        return self.rules.decode(data)


class Room:
    """Follows one stream while it is watched. `end` is called when its stream is no more."""

    def __init__(
        self, log: EventLog, stream: str, decider: PlayDecider, folds: Folds[Play], clock: Clock
    ) -> None:
        self._log = log
        self._stream = stream
        self._decider = decider
        self._due = WhatIsDue(decider)
        self._folds = folds
        self._clock = clock
        self._now: Fold[Play] = Fold(0, None)
        self._changed = asyncio.Event()
        self._glimpses: dict[int, Glimpse] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._started: asyncio.Task[None] | None = None
        self.over = False
        self.erased = False
        self.watchers = 0

    async def ready(self) -> None:
        """Return once the room is started; the first caller starts it."""
        if self._started is None:
            self._started = asyncio.create_task(self._start(), name=f"start {self._stream}")
        # One watcher who gives up must not stop the start for the others.
        await asyncio.shield(self._started)

    async def _start(self) -> None:
        """Read the stream, refund the time nobody was here, and begin to follow and to act."""
        now = self._clock.now()
        self._now = await fold(self._log, self._stream, self._decider, folds=self._folds)
        play = self._now.state
        if play is not None and play.phase == "playing" and now - play.last_at > AWAY:
            by = By(None, now, f"reopen:{self._now.seq}")
            with suppress(Rejected, Conflict):
                await execute(
                    self._log, self._stream, self._decider, Reopen(), by, folds=self._folds
                )
            self._now = await fold(self._log, self._stream, self._decider, folds=self._folds)
        if self._now.state is None:
            self.erased = True
            self._finish()
            return
        self._tasks = [
            asyncio.create_task(self._follow(), name=f"follow {self._stream}"),
            asyncio.create_task(self._act(), name=f"act {self._stream}"),
        ]
        for task in self._tasks:
            task.add_done_callback(self._died)

    async def stop(self) -> None:
        """Note that nobody is here any more, stop following and acting; watchers see the end."""
        if not self.over and (play := self._now.state) is not None and play.phase == "playing":
            by = By(None, self._clock.now(), f"leave:{self._now.seq}")
            # A log that is away must not hold up whoever is leaving.
            with suppress(Rejected, Conflict, LogUnavailable, TimeoutError):
                async with asyncio.timeout(_RETRY_SECONDS):
                    await execute(
                        self._log, self._stream, self._decider, Leave(), by, folds=self._folds
                    )
        self._finish()
        tasks = [*self._tasks, *([self._started] if self._started else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def watch(self) -> AsyncIterator[Glimpse]:
        """First everything, then each change; a slow watcher gets several changes as one.

        Ends when the stream is `erased`, or the room is stopped or has lost its log.
        """
        seen: Fold[Play] = Fold(0, None)
        while not self.over:
            changed = self._changed
            if self._now.seq > seen.seq:
                glimpse = self._glimpse(seen)
                seen = self._now
                yield glimpse
            else:
                await changed.wait()

    def _glimpse(self, seen: Fold[Play]) -> Glimpse:
        made = self._glimpses.get(seen.seq)
        if made is None:
            play = self._now.state
            if play is None:
                raise RuntimeError("a role-play without events is watched")
            before = seen.state
            ended = play.phase == "debrief" and (before is None or before.phase != "debrief")
            made = self._glimpses[seen.seq] = Glimpse(
                setup=seller_setup(play) if before is None else None,
                lines=tuple(seller_line(play, line) for line in changed_lines(before, play)),
                status=seller_status(play),
                debrief=debrief(play) if ended else None,
            )
        return made

    def _advance(self, to: Fold[Play]) -> None:
        self._now = to
        self._glimpses.clear()
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    def _died(self, task: asyncio.Task[None]) -> None:
        """A room whose task broke is closed, so that its watchers come back to a fresh one."""
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("%s: %s", task.get_name(), error, exc_info=error)
            self._finish()

    def _finish(self) -> None:
        self.over = True
        self._changed.set()

    async def _follow(self) -> None:
        states = live(self._log, self._stream, self._decider, start=self._now, folds=self._folds)
        try:
            async for seq, play, _ in states:
                self._advance(Fold(seq, play))
            # A follower ends when its stream is deleted, and also when the log is closed; while
            # the log is away nobody knows.
            with suppress(LogUnavailable):
                self.erased = not await self._log.read(self._stream)
            if self.erased:
                self._folds.forget(self._stream)  # Another process may have erased it.
        finally:
            await states.aclose()
            self._finish()

    async def _act(self) -> None:
        """Do what is due, then wait for the next thing that will be, or for a change."""
        while not self.over:
            changed = self._changed
            play = self._now.state
            at = wakes_at(play) if play is not None else None
            if play is None or at is None:
                await changed.wait()
                continue
            await _first(changed.wait(), self._clock.sleep_until(at))
            if not changed.is_set():
                await self._do_what_is_due()
                await _first(changed.wait(), asyncio.sleep(_RETRY_SECONDS))

    async def _do_what_is_due(self) -> None:
        now = self._clock.now()
        # Nothing comes of it when somebody else was faster, or the log is away: the next look at
        # the state decides.
        with suppress(Rejected, Conflict, LogUnavailable):
            await execute(self._log, self._stream, self._due, now, None, folds=self._folds)


async def _first(*waits: Coroutine[Any, Any, object]) -> None:
    """Return when the first of these does; the others are cancelled."""
    tasks = [asyncio.create_task(wait) for wait in waits]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
