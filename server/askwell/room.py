"""One role-play that somebody is watching: its present state, and whoever acts when it is due.

Decides when a bot speaks, when a clock has run out and who is here, from the state and from the
connections of this process; who gets what of a change. Must not know permissions, sockets or the
wire.
"""

import asyncio
import hashlib
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from askwell import buyer, seller
from askwell.clock import Clock
from askwell.eventlog import Conflict, EventLog, LogUnavailable
from askwell.eventlog.runner import Fold, Folds, execute, fold, live
from askwell.glimpse import Glimpse, Viewer, glimpse, looks_alike
from askwell.play.decider import PlayDecider
from askwell.play.due import due, owes, reply_at, wakes_at
from askwell.play.facts import By, Command, End, Event, Leave, Play, Rejected, Reopen
from askwell.play.live import RENEW, Table
from askwell.play.live_commands import Arrive, Depart, LiveCommand, Stay
from askwell.play.live_fold import person_of
from askwell.play.live_rules import role_of
from askwell.play.sight import buyer_view, seller_view

AWAY: Final = timedelta(seconds=30)
"""Whoever returns to an empty room after longer than this is not charged for the time away."""

GONE: Final = timedelta(seconds=2)
"""How long a person without a connection is still taken for here: a page that is reloaded."""

_log = logging.getLogger(__name__)

_RETRY_SECONDS: Final = 1.0


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
        tick = due(play, now)
        if tick is not None:
            return self.rules.decide(play, tick, By(None, now, _tick_id(play, now)))
        seat, at = owes(play), reply_at(play)
        if seat is None or at is None or now < at:
            return ()
        by = By(seat, now, f"{seat}:{len(play.lines)}")
        command = _bots_turn(play)
        return () if command is None else self.rules.decide(play, command, by)

    def apply(self, state: Play | None, event: Event) -> Play:
        """As the rules do."""
        return self.rules.apply(state, event)

    def encode(self, event: Event) -> bytes:
        """As the rules do."""
        return self.rules.encode(event)

    def decode(self, data: bytes) -> Event:
        """As the rules do."""
        return self.rules.decode(data)


def _tick_id(play: Play, now: datetime) -> str:
    """The id of a tick. Several things may be due at one moment: each has an id of its own."""
    here = sum(seen.here for seen in play.table.presence.values()) if play.table else 0
    return f"tick:{play.phase}:{len(play.lines)}:{here}:{now.timestamp()}"


def _bots_turn(play: Play) -> Command | None:
    if owes(play) == "buyer":
        return buyer.turn(play.scenario, buyer_view(play), play.seed)
    # A scripted seller who has nothing left to say ends the talk.
    return seller.turn(play.scenario, seller_view(play), play.seed) or End()


class Room:
    """Follows one stream while it is watched, and a room with people in it until it is closed.

    `ended` is called when it follows no more.
    """

    def __init__(
        self,
        log: EventLog,
        stream: str,
        decider: PlayDecider,
        folds: Folds[Play],
        clock: Clock,
        ended: Callable[["Room"], None] = lambda _: None,
    ) -> None:
        self._log = log
        self._stream = stream
        self._decider = decider
        self._due = WhatIsDue(decider)
        self._folds = folds
        self._clock = clock
        self._ended = ended
        self._now: Fold[Play] = Fold(0, None)
        self._changed = asyncio.Event()
        self._stirred = asyncio.Event()
        self._alarm: asyncio.Task[None] | None = None
        self._at = clock.now()
        self._glimpses: dict[tuple[int, str], Glimpse | None] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._started: asyncio.Task[None] | None = None
        self._lines: Counter[str] = Counter()
        self._came: set[str] = set()
        self._new: set[str] = set()
        self._went: dict[str, datetime] = {}
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
        alone = play is not None and play.table is None
        if alone and play is not None and play.phase == "playing" and now - play.last_at > AWAY:
            await self._try(Reopen(), By(None, now, f"reopen:{self._now.seq}"))
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

    @property
    def must_go_on(self) -> bool:
        """Is this a room with people in it that is not closed yet? It closes itself in time."""
        play = self._now.state
        return play is not None and play.table is not None and play.phase != "closed"

    async def stop(self) -> None:
        """Note that nobody is here any more, stop following and acting; watchers see the end."""
        if not self.over and (play := self._now.state) is not None and play.phase == "playing":
            # A log that is away must not hold up whoever is leaving.
            with suppress(TimeoutError):
                async with asyncio.timeout(_RETRY_SECONDS):
                    by = By(None, self._clock.now(), f"leave:{self._now.seq}")
                    await self._try(Leave(), by)
        self._finish()
        tasks = [*self._tasks, *([self._started] if self._started else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def came(self, person: str) -> None:
        """A connection of that person's begins."""
        if self._went.pop(person, None) is None and person not in self._lines:
            self._new.add(person)
        self._lines[person] += 1
        self._came.add(person)
        self._wake()

    def went(self, person: str) -> None:
        """A connection of that person's has ended."""
        self._lines[person] -= 1
        if self._lines[person] <= 0:
            del self._lines[person]
            self._came.discard(person)
            self._new.discard(person)
            self._went[person] = self._clock.now()
            self._wake()

    async def watch(self, viewer: Viewer, since: int = 0) -> AsyncIterator[Glimpse]:
        """First everything, then each change; a slow watcher gets several changes as one.

        Begins once the first `since` events are known here: with these the viewer has their role.
        Ends when the stream is `erased`, the room is stopped or has lost its log, or the viewer
        has left the room.
        """
        seen: Fold[Play] = Fold(0, None)
        while not self.over:
            changed = self._changed
            if self._now.seq <= seen.seq or self._now.seq < since:
                await changed.wait()
                continue
            if self.has_left(viewer):
                return
            made = self._glimpse(seen, viewer)
            seen = self._now
            if made is not None:
                yield made

    def has_left(self, viewer: Viewer) -> bool:
        """Has that viewer left of their own will, or lost their place?"""
        play = self._now.state
        if play is None or play.table is None:
            return False
        if role_of(play, viewer.person) != viewer.role:
            return True
        seen = play.table.presence.get(viewer.person)
        return seen is not None and seen.left and viewer.person not in self._came

    def _glimpse(self, seen: Fold[Play], viewer: Viewer) -> Glimpse | None:
        key = (seen.seq, viewer.person if viewer.role == "observer" else viewer.role)
        if key not in self._glimpses:
            play = self._now.state
            if play is None:
                raise RuntimeError("a role-play without events is watched")
            same = seen.state is not None and looks_alike(seen.state, play)
            self._glimpses[key] = None if same else glimpse(seen.state, play, viewer)
        return self._glimpses[key]

    def _advance(self, to: Fold[Play]) -> None:
        self._now = to
        self._glimpses.clear()
        self._wake()

    def _wake(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()
        self._stirred.set()

    def _died(self, task: asyncio.Task[None]) -> None:
        """A room whose task broke is closed, so that its watchers come back to a fresh one."""
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("%s: %s", task.get_name(), error, exc_info=error)
            self._finish()

    def _finish(self) -> None:
        self.over = True
        self._changed.set()
        self._stirred.set()
        self._ended(self)
        for task in (*self._tasks, *((self._alarm,) if self._alarm else ())):
            if task is not asyncio.current_task():
                task.cancel()

    async def _follow(self) -> None:
        states = live(self._log, self._stream, self._decider, start=self._now, folds=self._folds)
        try:
            with suppress(StopAsyncIteration):
                while True:
                    self._advance(await states.latest())
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
        """Do what is due, then wait for the next thing that will be, or for a change.

        Who is here is told first: nobody who is connected is to run out of time.
        """
        while not self.over:
            self._stirred.clear()
            if not await self._tell_who_is_here():
                await self._stir_or_retry()
                continue
            if self._may_rest():
                self._finish()
                return
            play = self._now.state
            at = wakes_at(play) if play is not None else None
            if at is not None and at <= self._clock.now():
                await self._do_what_is_due()
                await self._stir_or_retry()
                continue
            self._be_woken(min((t for t in (at, self._next_sign()) if t), default=None))
            await self._stirred.wait()

    async def _stir_or_retry(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_RETRY_SECONDS):
                await self._stirred.wait()

    def _be_woken(self, at: datetime | None) -> None:
        """Have `_act` look again at `at`. To be woken too early is harmless, and while people talk
        the time moves on with each line: only an earlier one is set anew."""
        if at is None or (self._alarm is not None and not self._alarm.done() and self._at <= at):
            return
        if self._alarm is not None:
            self._alarm.cancel()
        self._at, self._alarm = at, asyncio.create_task(self._stir_at(at))

    async def _stir_at(self, at: datetime) -> None:
        await self._clock.sleep_until(at)
        self._stirred.set()

    def _may_rest(self) -> bool:
        """Is this a room that has closed, and nobody looks at it any more?"""
        play = self._now.state
        closed = play is not None and play.table is not None and play.phase == "closed"
        return closed and self.watchers == 0 and not self._went

    def _next_sign(self) -> datetime | None:
        """When there will be something to tell of who is here, if nothing changes before."""
        play = self._now.state
        times = [at + GONE for at in self._went.values()]
        if play is not None and play.table is not None and play.phase != "closed":
            seen = play.table.presence
            times += [seen[p].heard + RENEW for p in self._lines if p in seen and seen[p].here]
        return min(times, default=None)

    async def _tell_who_is_here(self) -> bool:
        """Note in the log what it does not know of the connections here. False: try again."""
        play, now = self._now.state, self._clock.now()
        if play is None or play.table is None:
            self._came.clear()
            self._new.clear()
            self._went.clear()
            return True
        signs = [(person, self._sign(play, play.table, person, now)) for person in self._lines]
        signs += [(p, self._farewell(play.table, p, now)) for p in tuple(self._went)]
        told = [await self._signal(p, sign, now) for p, sign in signs if sign is not None]
        return all(told)

    def _sign(self, play: Play, table: Table, person: str, now: datetime) -> LiveCommand | None:
        """What is to be told of a person who is connected here."""
        if role_of(play, person) is None:
            return None  # They have left, or it is not known here yet that they sat down.
        seen = table.presence.get(person)
        if seen is None or not seen.here:
            back = person in self._came or seen is None or not seen.left
            return Arrive() if back else None
        if person in self._came and any(person_of(play, s) == person for s in table.standing_in):
            return Arrive()
        self._came.discard(person)
        # Of somebody who comes from another server that one must know: it has seen them go.
        if play.phase != "closed" and (person in self._new or seen.heard + RENEW <= now):
            return Stay()
        return None

    def _farewell(self, table: Table, person: str, now: datetime) -> LiveCommand | None:
        """What is to be told of a person whose last connection here has ended."""
        at, seen = self._went[person], table.presence.get(person)
        if seen is not None and seen.here and seen.heard <= at:
            return Depart() if at + GONE <= now else None
        if at + GONE <= now:
            del self._went[person]  # Another server has them, or knows already.
        return None

    async def _signal(self, person: str, command: LiveCommand, now: datetime) -> bool:
        play = self._now.state
        role = role_of(play, person) if play is not None else None
        seat = role if role != "observer" else None
        # The id of a command is kept and exported: it must not name anybody.
        who = hashlib.blake2b(person.encode(), digest_size=6).hexdigest()
        by = By(seat, now, f"{type(command).__name__.lower()}:{self._now.seq}:{who}", person)
        done = await self._try(command, by)
        if done and isinstance(command, Depart):
            self._went.pop(person, None)
        elif done:
            self._came.discard(person)
            self._new.discard(person)
        return done

    async def _try(self, command: Command, by: By) -> bool:
        """Carry out `command` unless the rules, a rival or the log will not have it."""
        with suppress(Rejected, Conflict, LogUnavailable):
            await execute(self._log, self._stream, self._decider, command, by, folds=self._folds)
            return True
        return False

    async def _do_what_is_due(self) -> None:
        now = self._clock.now()
        # Nothing comes of it when somebody else was faster, or the log is away: the next look at
        # the state decides.
        with suppress(Rejected, Conflict, LogUnavailable):
            await execute(self._log, self._stream, self._due, now, None, folds=self._folds)
