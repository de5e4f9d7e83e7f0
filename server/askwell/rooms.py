"""The door to every role-play: who may do what, and which rooms are open in this process.

Decides permissions and the life of a `Room`. People and scripted players use this one door. Must
not know sockets, tickets or the wire: a person here is an id that the gateway vouches for.
"""

import asyncio
import hashlib
import re
from base64 import b32encode
from collections.abc import AsyncIterator, Mapping
from typing import Final, Literal

from askwell.clock import Clock
from askwell.diary import Diary, DiaryDecider, Erase, Join
from askwell.eventlog import Conflict, EventLog, New, Recorded
from askwell.eventlog.runner import Folds, erase, execute, fold
from askwell.play.branch import branch, unnamed
from askwell.play.decider import PlayDecider, decode, encode, shared
from askwell.play.facts import By, Command, Open, Options, Play, Player, Rejected, Seat
from askwell.report.compare import comparison
from askwell.report.practice import practice_entry
from askwell.report.shapes import Comparison, PracticeEntry
from askwell.room import Glimpse, Room
from askwell.scenario.model import Scenario
from askwell.scoring.reading import Scorer

Denied = Literal["no_such_play", "not_yours"]


_PLAY_ID = re.compile(r"[a-z2-7]{16}")

_TRIES: Final = 50
"""Of n servers that write to one stream as fast as they can, each wins one race in n or so. Who
loses this many in a row is refused as `busy`: with few tries that would happen to people."""


class Forbidden(Exception):
    """This person may not, or there is no such role-play: a code and a sentence."""

    def __init__(self, code: Denied, hint: str) -> None:
        super().__init__(hint)
        self.code: Denied = code
        self.hint = hint


def _no_such_play() -> Forbidden:
    return Forbidden("no_such_play", "There is no such role-play, or it has been erased.")


class Rooms:
    """All role-plays this process serves."""

    def __init__(
        self, log: EventLog, scenarios: Mapping[str, Scenario], *, score: Scorer, clock: Clock
    ) -> None:
        self.scenarios = {slug: shared(scenario) for slug, scenario in scenarios.items()}
        self._log = log
        self._clock = clock
        self._decider = PlayDecider(score)
        self._diaries = DiaryDecider()
        self._folds: Folds[Play] = Folds()
        # Diaries take turns but are read anew each time. Whoever erases everything begins a diary
        # of the same name, and what another process remembered could pass for a part of that.
        self._diary_folds: Folds[Diary] = Folds(size=0)
        self._open: dict[str, Room] = {}

    async def open_solo(self, person: str, slug: str, options: Options, seed: int, cmd: str) -> str:
        """Open a role-play against the scripted buyer; its id.

        The same person and `cmd` always get the same role-play. Raises Rejected.
        """
        scenario = self.scenarios.get(slug)
        if scenario is None:
            raise Rejected("no_such_scenario", f"There is no scenario called {slug!r} here.")
        play = _play_id(person, "open", slug, cmd)
        players: dict[Seat, Player] = {
            "seller": Player(id=person, name="You", kind="person"),
            "buyer": Player(id="scripted", name=scenario.persona.name, kind="bot"),
        }
        by = By("seller", self._clock.now(), cmd)
        await self._remember(person, play, by)
        command = Open(play, scenario, seed, options, players)
        await execute(self._log, _stream(play), self._decider, command, by, folds=self._folds)
        return play

    async def take_back(self, person: str, play: str, line: int, cmd: str) -> str:
        """Branch `play` just before the seller's line `line`; the new id. Raises as `handle`."""
        await self._mine(person, play)
        made = _play_id(person, "take back", play, str(line), cmd)
        by = By("seller", self._clock.now(), cmd)
        events = [decode(one.data) for one in await self._recorded(play)]
        new = [New(encode(event)) for event in branch(events, line, made, by)]
        await self._remember(person, made, by)
        try:
            await self._log.append(_stream(made), 0, new)
        except Conflict:
            return made  # The same request again: it was made the first time.
        return made

    async def handle(self, person: str, play: str, command: Command, cmd: str) -> None:
        """Carry out a person's command; on return it is durable.

        Raises Forbidden, Rejected, Conflict or LogUnavailable.
        """
        seat = await self._mine(person, play)
        by = By(seat, self._clock.now(), cmd)
        await execute(
            self._log, _stream(play), self._decider, command, by, tries=_TRIES, folds=self._folds
        )

    async def watch(self, person: str, play: str) -> AsyncIterator[Glimpse]:
        """Everything this person may see of `play`, then each change. Raises Forbidden.

        Ends when the server stops or loses its log. Raises Forbidden when the role-play is erased.
        """
        await self._mine(person, play)
        room = await self._enter(play)
        try:
            async for glimpse in room.watch():
                yield glimpse
            if room.erased:
                raise _no_such_play()
        finally:
            await self._leave(play, room)

    async def practice(self, person: str) -> tuple[PracticeEntry, ...]:
        """This person's role-plays, newest first."""
        diary = await fold(self._log, _diary(person), self._diaries, folds=self._diary_folds)
        entries = []
        for play in reversed(diary.state.plays if diary.state else ()):
            held = await fold(self._log, _stream(play), self._decider, folds=self._folds)
            if held.state is not None:
                entries.append(practice_entry(held.state))
        return tuple(entries)

    async def compare(self, person: str, left: str, right: str) -> Comparison:
        """Two of this person's role-plays of one scenario, side by side. Raises as `handle`."""
        plays = []
        for play in (left, right):
            await self._mine(person, play)
            held = await fold(self._log, _stream(play), self._decider, folds=self._folds)
            if held.state is None:
                raise _no_such_play()
            plays.append(held.state)
        if plays[0].scenario.slug != plays[1].scenario.slug:
            raise Rejected("not_alike", "Only two talks of the same scenario can be compared.")
        return comparison(plays[0], plays[1])

    async def export(self, person: str, play: str) -> bytes:
        """The log of `play` as JSON lines: a complete replay, without the ids of people.

        Raises Forbidden, and Rejected while the talk is not over: the log holds every truth.
        """
        await self._mine(person, play)
        held = await fold(self._log, _stream(play), self._decider, folds=self._folds)
        if held.state is not None and held.state.phase != "debrief":
            raise Rejected("not_over", "A talk can be exported once it is over.")
        events = (unnamed(decode(one.data)) for one in await self._recorded(play))
        return b"".join(encode(event) + b"\n" for event in events)

    async def erase(self, person: str, play: str, cmd: str) -> None:
        """Erase `play` for good. Raises Forbidden."""
        await self._mine(person, play)
        await self._erase(person, play, cmd)

    async def erase_all(self, person: str, cmd: str) -> None:
        """Erase all of this person's role-plays and the list of them."""
        diary = await fold(self._log, _diary(person), self._diaries, folds=self._diary_folds)
        for play in diary.state.plays if diary.state else ():
            await self._erase(person, play, f"{cmd}-{play}")
        await erase(self._log, _diary(person), folds=self._diary_folds)

    async def aclose(self) -> None:
        """Stop all rooms. The log is whoever's who opened it."""
        rooms, self._open = list(self._open.values()), {}
        # All at once: while the log is away each takes a while.
        await asyncio.gather(*(room.stop() for room in rooms))

    async def _erase(self, person: str, play: str, cmd: str) -> None:
        # The talk goes before the note of it: if we die in between, an entry leads nowhere, which
        # is harmless, while a talk without an entry could never be erased again.
        await erase(self._log, _stream(play), folds=self._folds)
        await self._note(person, Erase(play), By("seller", self._clock.now(), cmd))

    async def _remember(self, person: str, play: str, by: By) -> None:
        await self._note(person, Join(play), by)

    async def _note(self, person: str, what: Join | Erase, by: By) -> None:
        folds = self._diary_folds
        await execute(self._log, _diary(person), self._diaries, what, by, tries=_TRIES, folds=folds)

    async def _recorded(self, play: str) -> list[Recorded]:
        """The log of `play`. Raises Forbidden if another process has erased it."""
        events = await self._log.read(_stream(play))
        if not events:
            self._folds.forget(_stream(play))
            raise _no_such_play()
        return events

    async def _mine(self, person: str, play: str) -> Seat:
        """The seat this person has in `play`. Raises Forbidden."""
        if not _PLAY_ID.fullmatch(play):
            raise _no_such_play()
        held = self._folds.get(_stream(play)) or await fold(
            self._log, _stream(play), self._decider, folds=self._folds
        )
        if held.state is None:
            raise _no_such_play()
        for seat, player in held.state.players.items():
            if player.kind == "person" and player.id == person:
                return seat
        raise Forbidden("not_yours", "This role-play belongs to another browser.")

    async def _enter(self, play: str) -> Room:
        room = self._open.get(play)
        if room is None or room.over:
            room = self._open[play] = Room(
                self._log, _stream(play), self._decider, self._folds, self._clock
            )
        room.watchers += 1
        try:
            await room.ready()
        except BaseException:
            await self._leave(play, room)
            raise
        return room

    async def _leave(self, play: str, room: Room) -> None:
        room.watchers -= 1
        if room.watchers == 0:
            if self._open.get(play) is room:
                del self._open[play]
            await room.stop()


def _stream(play: str) -> str:
    return f"play:{play}"


def _diary(person: str) -> str:
    return f"person:{person}"


def _play_id(person: str, *request: str) -> str:
    """Unguessable for others, because `person` is; the same when a request is sent again."""
    digest = hashlib.blake2b("\n".join((person, *request)).encode(), digest_size=10).digest()
    return b32encode(digest).decode().lower()
