"""Rooms in which people play: opened, joined by code or link, and gone on from.

Decides who may invite and what an invitation allows. Must not know how a link is written, nor
sockets.
"""

from dataclasses import dataclass

from askwell.eventlog.runner import fold
from askwell.invitations import CodeTaken, claim_code, code_for, play_of, spelled
from askwell.play.basics import OTHER, Role, Seat
from askwell.play.facts import By, Open, Options, Play, Player, Rejected
from askwell.play.live import RoomRules
from askwell.play.live_commands import Follow, Recode, Relink, Sit
from askwell.play.names import spoken_name
from askwell.play.peek import peek
from askwell.play.room_views import Peek
from askwell.rooms.house import Forbidden, House, no_such_play, play_id, seat_of, stream_of


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


class LiveRooms(House):
    """The rooms with people in them."""

    async def open_room(
        self, person: str, plan: RoomPlan, options: Options, seed: int, cmd: str
    ) -> str:
        """Open a room in which people play; its id. The maker sits down in it.

        The same person and `cmd` always get the same room. Raises Rejected.
        """
        scenario = self.scenarios.get(plan.slug)
        if scenario is None:
            raise Rejected("no_such_scenario", f"There is no scenario called {plan.slug!r} here.")
        play = play_id(person, "room", plan.slug, cmd)
        by = By(seat_of(plan.role), self._clock.now(), cmd, person)
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
        """The room with that code. Raises Forbidden, also for a code that was replaced."""
        play = await play_of(self._log, code)
        if play is None:
            raise Forbidden("no_such_room", "There is no room with this code. Check the letters.")
        table = (await self._fresh(play)).table
        if table is None or table.rules.code != spelled(code):
            raise Forbidden("no_such_room", "This code has been replaced: ask for the new one.")
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
            raise no_such_play()
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

    async def recode(self, person: str, play: str, cmd: str) -> None:
        """Replace the code of the room. Raises as `handle`."""
        code = await self._code(f"{play}\n{cmd}", play)
        await self.handle(person, play, Recode(code), cmd)

    async def again(self, person: str, play: str, *, swap: bool, cmd: str) -> None:
        """Go on in a new room with the same people; the old one tells where. Raises as `handle`.

        Whoever asks first decides: all who ask get the same room.
        """
        if await self._role(person, play) == "observer":
            raise Rejected("not_your_seat", "Only who sat at the table can play again.")
        state = await self._fresh(play)
        if state.table is None or state.phase not in ("debrief", "closed"):
            raise Rejected("wrong_phase", "Play again once this talk is over.")
        made = play_id(play, "again")
        players: dict[Seat, Player] = {
            OTHER[seat] if swap else seat: player for seat, player in state.players.items()
        }
        people = [p.id for p in players.values() if p.kind == "person"]
        by = By(None, self._clock.now(), f"again-{play}", person)
        for one in (*people, *(guest.id for guest in state.table.guests)):
            await self._remember(one, made, By(None, by.now, f"{by.cmd}-{one}"))
        rules = state.table.rules.model_copy(update={"code": await self._code(made)})
        fresh = await fold(self._log, stream_of(made), self._decider, folds=self._folds)
        if fresh.state is None:
            opened = Open(made, state.scenario, state.seed + 1, state.options, players, rules)
            await self._execute(made, opened, by)
        for n, guest in enumerate(state.table.guests):
            sit = By(None, by.now, f"{by.cmd}-{n}", guest.id)
            await self._execute(made, Sit("observer", guest.name), sit)
        await self.handle(person, play, Follow(made), cmd)

    async def _code(self, of: str, play: str | None = None) -> str:
        """A code that leads to `play` (None: to `of`), the same each time for the same `of`."""
        play = play or of
        for number in range(20):
            code = code_for(of, number)
            try:
                await claim_code(self._log, code, play)
            except CodeTaken:
                continue
            return code
        raise Rejected("busy", "No code was free for the room: try again.")
