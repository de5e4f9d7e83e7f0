"""The door to every role-play: who may do what, and which rooms are open in this process.

Decides permissions and the life of a `Room`. People and scripted players use this one door. Must
not know sockets, tickets or the wire: a person here is an id that the gateway vouches for.
"""

import asyncio
import hashlib
import re
from base64 import b32encode
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from askwell.clock import Clock
from askwell.diary import Diary, DiaryDecider, Erase, Join
from askwell.eventlog import Conflict, EventLog, New, Recorded
from askwell.eventlog.runner import Folds, erase, execute, fold
from askwell.glimpse import Glimpse, Viewer, has_debrief
from askwell.invitations import CodeTaken, claim_code, code_for, play_of
from askwell.play.basics import OTHER, Role, Seat
from askwell.play.branch import branch, unnamed
from askwell.play.decider import PlayDecider, decode, encode, shared
from askwell.play.facts import By, Command, Open, Options, Play, Player, Rejected
from askwell.play.live import RoomRules
from askwell.play.live_commands import Follow, Relink, Sit
from askwell.play.live_rules import role_of
from askwell.play.names import spoken_name
from askwell.play.peek import peek
from askwell.play.room_views import Peek
from askwell.report.compare import comparison
from askwell.report.practice import practice_entry
from askwell.report.shapes import Comparison, PracticeEntry
from askwell.room import Room
from askwell.scenario.model import Scenario
from askwell.scoring.reading import Scorer

Denied = Literal["no_such_play", "not_yours", "no_such_room", "left"]


_PLAY_ID = re.compile(r"[a-z2-7]{16}")

_TRIES: Final = 50
"""Of n servers that write to one stream as fast as they can, each wins one race in n or so. Who
loses this many in a row is refused as `busy`: with few tries that would happen to people."""


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """What the maker of a room chose."""

    slug: str
    name: str
    role: Role
    briefs_for_observers: bool


@dataclass(frozen=True, slots=True)
class SeatLink:
    """A link for one role; `number` counts how often it was replaced before."""

    role: Role
    number: int


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

    async def open_room(
        self, person: str, plan: RoomPlan, options: Options, seed: int, cmd: str
    ) -> str:
        """Open a room in which people play; its id. The maker sits down in it.

        The same person and `cmd` always get the same room. Raises Rejected.
        """
        scenario = self.scenarios.get(plan.slug)
        if scenario is None:
            raise Rejected("no_such_scenario", f"There is no scenario called {plan.slug!r} here.")
        play = _play_id(person, "room", plan.slug, cmd)
        by = By(_seat(plan.role), self._clock.now(), cmd, person)
        name = spoken_name(plan.name)
        await self._remember(person, play, by)
        rules = RoomRules(
            maker=person,
            code=await self._code(play),
            briefs_for_observers=plan.briefs_for_observers,
        )
        await self._execute(play, Open(play, scenario, seed, options, {}, rules), by)
        sit = By(None, self._clock.now(), f"{cmd}.sit", person)
        await self._execute(play, Sit(plan.role, name), sit)
        return play

    async def by_code(self, code: str) -> str:
        """The room with that code. Raises Forbidden."""
        play = await play_of(self._log, code)
        if play is None:
            raise Forbidden("no_such_room", "There is no room with this code. Check the letters.")
        return play

    async def peek(self, person: str | None, play: str, link: SeatLink | None) -> Peek:
        """What an invitation shows before anybody sits down: nothing happens by looking.

        `link` None: invited by the code. Raises Forbidden when the link holds no more.
        """
        state = await self._fresh(play)
        return peek(state, person, self._invited(state, link))

    async def sit(self, person: str, play: str, sit: Sit, link: SeatLink | None, cmd: str) -> None:
        """Sit down in `sit.role`. Raises Forbidden when the invitation does not allow it, Rejected
        when the rules do not."""
        state = await self._fresh(play)
        if sit.role not in self._invited(state, link):
            raise Forbidden("not_yours", "This invitation is for another seat.")
        by = By(None, self._clock.now(), cmd, person)
        await self._remember(person, play, by)
        await self._execute(play, sit, by)

    def _invited(self, state: Play, link: SeatLink | None) -> tuple[Role, ...]:
        if state.table is None:
            raise _no_such_play()
        if link is None:
            return ("seller", "buyer", "observer")
        if state.table.links.get(link.role, 0) != link.number:
            raise Forbidden("no_such_room", "This link has been replaced: ask for the new one.")
        return (link.role,)

    async def invites(self, person: str, play: str) -> tuple[str, tuple[SeatLink, ...]]:
        """The code and the links that hold now. Raises Forbidden for all but the room's maker."""
        await self._role(person, play)
        state = await self._fresh(play)
        table = state.table
        if table is None or table.rules.maker != person:
            raise Forbidden("not_yours", "Only who opened the room can invite.")
        roles: tuple[Role, ...] = ("seller", "buyer", "observer")
        return table.rules.code, tuple(SeatLink(r, table.links.get(r, 0)) for r in roles)

    async def relink(self, person: str, play: str, role: Role, cmd: str) -> None:
        """Replace the links for that role. Raises as `handle`."""
        await self.handle(person, play, Relink(role), cmd)

    async def again(self, person: str, play: str, *, swap: bool, cmd: str) -> None:
        """Go on in a new room with the same people; the old one tells where. Raises as `handle`.

        Whoever asks first decides: all who ask get the same room.
        """
        state = await self._seated(person, play)
        if state.table is None or state.phase not in ("debrief", "closed"):
            raise Rejected("wrong_phase", "Play again once this talk is over.")
        made = _play_id(play, "again")
        players: dict[Seat, Player] = {
            OTHER[seat] if swap else seat: player for seat, player in state.players.items()
        }
        people = [p.id for p in players.values() if p.kind == "person"]
        by = By(None, self._clock.now(), f"again-{play}", person)
        for one in (*people, *(guest.id for guest in state.table.guests)):
            await self._remember(one, made, By(None, by.now, f"{by.cmd}-{one}"))
        rules = state.table.rules.model_copy(update={"code": await self._code(made)})
        fresh = await fold(self._log, _stream(made), self._decider, folds=self._folds)
        if fresh.state is None:
            opened = Open(made, state.scenario, state.seed + 1, state.options, players, rules)
            await self._execute(made, opened, by)
        for n, guest in enumerate(state.table.guests):
            sit = By(None, by.now, f"{by.cmd}-{n}", guest.id)
            await self._execute(made, Sit("observer", guest.name), sit)
        await self.handle(person, play, Follow(made), cmd)

    async def _code(self, play: str) -> str:
        for number in range(20):
            code = code_for(play, number)
            try:
                await claim_code(self._log, code, play)
            except CodeTaken:
                continue
            return code
        raise Rejected("busy", "No code was free for the room: try again.")

    async def take_back(self, person: str, play: str, line: int, cmd: str) -> str:
        """Branch `play` just before the seller's line `line`; the new id. Raises as `handle`."""
        held = await self._seated(person, play)
        if held.table is not None:
            raise Rejected("no_take_back", "In a room nothing said to a person is taken back.")
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
        role = await self._role(person, play)
        await self._execute(play, command, By(_seat(role), self._clock.now(), cmd, person))

    async def _execute(self, play: str, command: Command, by: By) -> Play:
        done = await execute(
            self._log, _stream(play), self._decider, command, by, tries=_TRIES, folds=self._folds
        )
        assert done.state is not None  # There is nothing to execute on without it.
        return done.state

    async def watch(self, person: str, play: str) -> AsyncIterator[Glimpse]:
        """Everything this person may see of `play`, then each change. Raises Forbidden.

        Ends when the server stops or loses its log. Raises Forbidden when the role-play is erased.
        """
        viewer = Viewer(person, await self._role(person, play))
        room = await self._enter(play)
        room.came(person)
        try:
            async for glimpse in room.watch(viewer):
                yield glimpse
            if room.erased:
                raise _no_such_play()
            if room.has_left(viewer):
                raise Forbidden("left", "You have left this room.")
        finally:
            room.went(person)
            await self._leave(play, room)

    async def practice(self, person: str) -> tuple[PracticeEntry, ...]:
        """This person's role-plays, newest first."""
        diary = await fold(self._log, _diary(person), self._diaries, folds=self._diary_folds)
        entries = []
        for play in reversed(diary.state.plays if diary.state else ()):
            held = await fold(self._log, _stream(play), self._decider, folds=self._folds)
            role = role_of(held.state, person) if held.state is not None else None
            if held.state is not None and role is not None:
                entries.append(practice_entry(held.state, role))
        return tuple(entries)

    async def compare(self, person: str, left: str, right: str) -> Comparison:
        """Two of this person's role-plays of one scenario, side by side. Raises as `handle`."""
        plays = []
        for play in (left, right):
            plays.append(await self._seated(person, play))
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
        diary = await fold(self._log, _diary(person), self._diaries, folds=self._diary_folds)
        for play in diary.state.plays if diary.state else ():
            held = await fold(self._log, _stream(play), self._decider, folds=self._folds)
            alone = held.state is None or held.state.table is None
            if alone or (held.state is not None and role_of(held.state, person) != "observer"):
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

    async def _state(self, play: str) -> Play:
        """The state of `play`, as far as this process knows it. Raises Forbidden without one."""
        if not _PLAY_ID.fullmatch(play):
            raise _no_such_play()
        held = self._folds.get(_stream(play)) or await fold(
            self._log, _stream(play), self._decider, folds=self._folds
        )
        if held.state is None:
            raise _no_such_play()
        return held.state

    async def _fresh(self, play: str) -> Play:
        """The state of `play` as it stands in the log. Raises Forbidden without one."""
        if not _PLAY_ID.fullmatch(play):
            raise _no_such_play()
        held = await fold(self._log, _stream(play), self._decider, folds=self._folds)
        if held.state is None:
            raise _no_such_play()
        return held.state

    async def _role(self, person: str, play: str) -> Role:
        """The role this person has in `play`. Raises Forbidden."""
        role = role_of(await self._state(play), person)
        if role is None:  # Another process may have seen them sit down.
            role = role_of(await self._fresh(play), person)
        if role is None:
            raise Forbidden("not_yours", "This role-play belongs to other people.")
        return role

    async def _seated(self, person: str, play: str) -> Play:
        """The state of `play`, in which this person has a seat. Raises Forbidden."""
        if await self._role(person, play) == "observer":
            raise Forbidden("not_yours", "Only who sat at the table can do this.")
        return await self._state(play)

    async def _enter(self, play: str) -> Room:
        room = self._open.get(play)
        if room is None or room.over:
            room = self._open[play] = Room(
                self._log,
                _stream(play),
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


def _seat(role: Role) -> Seat | None:
    return None if role == "observer" else role


def _stream(play: str) -> str:
    return f"play:{play}"


def _diary(person: str) -> str:
    return f"person:{person}"


def _play_id(person: str, *request: str) -> str:
    """Unguessable for others, because `person` is; the same when a request is sent again."""
    digest = hashlib.blake2b("\n".join((person, *request)).encode(), digest_size=10).digest()
    return b32encode(digest).decode().lower()
