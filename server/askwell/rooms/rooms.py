"""The door to every role-play: who may do what, and which rooms are open in this process.

Decides the life of a `Room`, and what a person may have of their role-plays. People and scripted
players use this one door. Must not know sockets, tickets or the wire.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping

from askwell.clock import Clock
from askwell.diary import Erase
from askwell.eventlog import Conflict, EventLog, New
from askwell.eventlog.runner import erase, execute, fold
from askwell.glimpse import Glimpse, Viewer, has_debrief
from askwell.play.basics import Seat
from askwell.play.branch import branch, unnamed
from askwell.play.decider import decode, encode
from askwell.play.facts import By, Open, Options, Player, Rejected
from askwell.play.live_rules import role_of
from askwell.report.compare import comparison
from askwell.report.practice import practice_entry
from askwell.report.shapes import Comparison, PracticeEntry
from askwell.room import Room
from askwell.rooms.house import Forbidden, diary_of, no_such_play, play_id, stream_of
from askwell.rooms.live import LiveRooms
from askwell.scenario.model import Scenario
from askwell.scoring.reading import Scorer


class Rooms(LiveRooms):
    """All role-plays this process serves."""

    def __init__(
        self, log: EventLog, scenarios: Mapping[str, Scenario], *, score: Scorer, clock: Clock
    ) -> None:
        super().__init__(log, scenarios, score=score, clock=clock)
        self._open: dict[str, Room] = {}

    async def open_solo(self, person: str, slug: str, options: Options, seed: int, cmd: str) -> str:
        """Open a role-play against the scripted buyer; its id.

        The same person and `cmd` always get the same role-play. Raises Rejected.
        """
        scenario = self.scenarios.get(slug)
        if scenario is None:
            raise Rejected("no_such_scenario", f"There is no scenario called {slug!r} here.")
        play = play_id(person, "open", slug, cmd)
        players: dict[Seat, Player] = {
            "seller": Player(id=person, name="You", kind="person"),
            "buyer": Player(id="scripted", name=scenario.persona.name, kind="bot"),
        }
        by = By("seller", self._clock.now(), cmd)
        await self._remember(person, play, by)
        command = Open(play, scenario, seed, options, players)
        await execute(self._log, stream_of(play), self._decider, command, by, folds=self._folds)
        return play

    async def take_back(self, person: str, play: str, line: int, cmd: str) -> str:
        """Branch `play` just before the seller's line `line`; the new id. Raises as `handle`."""
        held = await self._seated(person, play)
        if held.table is not None:
            raise Rejected("no_take_back", "In a room nothing said to a person is taken back.")
        made = play_id(person, "take back", play, str(line), cmd)
        by = By("seller", self._clock.now(), cmd)
        events = [decode(one.data) for one in await self._recorded(play)]
        new = [New(encode(event)) for event in branch(events, line, made, by)]
        await self._remember(person, made, by)
        try:
            await self._log.append(stream_of(made), 0, new)
        except Conflict:
            return made  # The same request again: it was made the first time.
        return made

    async def watch(self, person: str, play: str) -> AsyncIterator[Glimpse]:
        """Everything this person may see of `play`, then each change. Raises Forbidden.

        Ends when the server stops or loses its log. Raises Forbidden when the role-play is erased.
        """
        viewer = Viewer(person, await self._role(person, play))
        known = self._folds.get(stream_of(play))
        room = await self._enter(play)
        room.came(person)
        try:
            async for glimpse in room.watch(viewer, known.seq if known is not None else 0):
                yield glimpse
            if room.erased:
                raise no_such_play()
            if room.has_left(viewer):
                raise Forbidden("left", "You have left this room.")
        finally:
            room.went(person)
            await self._leave(play, room)

    async def practice(self, person: str) -> tuple[PracticeEntry, ...]:
        """This person's role-plays, newest first."""
        diary = await fold(self._log, diary_of(person), self._diaries, folds=self._diary_folds)
        entries = []
        for play in reversed(diary.state.plays if diary.state else ()):
            held = await fold(self._log, stream_of(play), self._decider, folds=self._folds)
            role = role_of(held.state, person) if held.state is not None else None
            if held.state is not None and role is not None:
                entries.append(practice_entry(held.state, role))
        return tuple(entries)

    async def compare(self, person: str, left: str, right: str) -> Comparison:
        """Two of this person's role-plays of one scenario, side by side. Raises as `handle`."""
        plays = []
        for play in (left, right):
            held = await self._seated(person, play)
            if held.table is not None and not has_debrief(held):
                # What the rules make of the seller's lines is theirs alone until then.
                raise Rejected("not_over", "Talks between people can be compared once they end.")
            plays.append(held)
        if plays[0].scenario.slug != plays[1].scenario.slug:
            raise Rejected("not_alike", "Only two talks of the same scenario can be compared.")
        return comparison(plays[0], plays[1])

    async def export(self, person: str, play: str) -> bytes:
        """The log of `play` as JSON lines: a complete replay, without the ids of people.

        Raises Forbidden, and Rejected while the talk is not over: the log holds every truth.
        """
        await self._role(person, play)
        if not has_debrief(await self._state(play)):
            raise Rejected("not_over", "A talk can be exported once it is over.")
        events = unnamed(decode(one.data) for one in await self._recorded(play))
        return b"".join(encode(event) + b"\n" for event in events)

    async def erase(self, person: str, play: str, cmd: str) -> None:
        """Erase `play` for good, for all who were in it; who only watched has it off their list.

        Raises Forbidden, and Rejected while people are still in it.
        """
        role = await self._role(person, play)
        if role == "observer":
            await self._note(person, Erase(play), By(None, self._clock.now(), cmd))
            return
        state = await self._state(play)
        if state.table is not None and state.phase not in ("lobby", "debrief", "closed"):
            raise Rejected("not_over", "A talk between people is erased when it is over.")
        await self._erase(person, play, cmd)

    async def erase_all(self, person: str, cmd: str) -> None:
        """Erase all of this person's role-plays and the list of them."""
        diary = await fold(self._log, diary_of(person), self._diaries, folds=self._diary_folds)
        for play in diary.state.plays if diary.state else ():
            held = await fold(self._log, stream_of(play), self._decider, folds=self._folds)
            # Who only watched, or knocked and was refused, takes nothing from the others.
            if held.state is None or role_of(held.state, person) in ("seller", "buyer"):
                await self._erase(person, play, f"{cmd}-{play}")
        await erase(self._log, diary_of(person), folds=self._diary_folds)

    async def aclose(self) -> None:
        """Stop all rooms. The log is whoever's who opened it."""
        rooms, self._open = list(self._open.values()), {}
        # All at once: while the log is away each takes a while.
        await asyncio.gather(*(room.stop() for room in rooms))

    async def _erase(self, person: str, play: str, cmd: str) -> None:
        # The talk goes before the note of it: if we die in between, an entry leads nowhere, which
        # is harmless, while a talk without an entry could never be erased again.
        await erase(self._log, stream_of(play), folds=self._folds)
        await self._note(person, Erase(play), By("seller", self._clock.now(), cmd))

    async def _enter(self, play: str) -> Room:
        room = self._open.get(play)
        if room is None or room.over:
            room = self._open[play] = Room(
                self._log,
                stream_of(play),
                self._decider,
                self._folds,
                self._clock,
                lambda ended: self._forget(play, ended),
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
        if room.watchers == 0 and not room.must_go_on:
            self._forget(play, room)
            await room.stop()

    def _forget(self, play: str, room: Room) -> None:
        if self._open.get(play) is room:
            del self._open[play]
