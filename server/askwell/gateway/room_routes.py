"""HTTP for rooms: open one, look into one, sit down, invite.

Decides paths and which invitation leads where. Must not know the rules or the store: it asks
`Rooms`. Looking never changes anything, so that link previews join nobody.
"""

import secrets
from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

from askwell.clock import Clock
from askwell.gateway.guesses import Guesses
from askwell.gateway.links import Links
from askwell.gateway.tickets import Tickets
from askwell.play.basics import Role
from askwell.play.facts import Options, Rejected
from askwell.play.live_commands import Sit
from askwell.play.room_views import Peek
from askwell.protocol import Invitation, InviteLink, Invites, NewRoom, PlayMade, SitDown
from askwell.rooms import Forbidden, RoomPlan, Rooms, SeatLink

Known = Callable[[Request, Response], str]


def add_room_routes(
    app: FastAPI,
    rooms: Rooms,
    tickets: Tickets,
    links: Links,
    clock: Clock,
    known: Known,
    *,
    instant: bool,
) -> None:
    """Add the routes. `known` gives a browser its ticket and says who it is."""
    Person = Annotated[str, Depends(known)]
    guesses = Guesses()

    @app.post("/api/rooms", status_code=201)
    async def new_room(person: Person, new: NewRoom) -> PlayMade:
        """Open a room for two people and sit down in it."""
        scenario = rooms.scenarios.get(new.slug)
        minutes = new.minutes if new.minutes is not None else scenario and scenario.minutes
        options = Options(
            feedback=new.feedback,
            pace="instant" if instant else "human",
            minutes=minutes or None,
        )
        plan = RoomPlan(new.slug, new.name, new.role, new.briefs_for_observers)
        seed = new.seed if new.seed is not None else secrets.randbelow(2**32)
        return PlayMade(play=await rooms.open_room(person, plan, options, seed, new.id))

    async def invited(request: Request, invitation: Invitation) -> tuple[str, SeatLink | None]:
        """The room an invitation leads to, and the link if it is one."""
        address = request.client.host if request.client is not None else ""
        if guesses.too_many(address, clock.now()):
            raise Rejected("slow_down", "Too many wrong codes came from here: wait a minute.")
        try:
            if invitation.code is not None:
                return await rooms.by_code(invitation.code), None
            if invitation.play is None or invitation.token is None:
                raise Forbidden("no_such_room", "An invitation has a code, or is a whole link.")
            link = links.read(invitation.play, invitation.token)
            if link is None:
                raise Forbidden("no_such_room", "This link does not hold: ask for a new one.")
            return invitation.play, link
        except Forbidden:
            guesses.wrong(address, clock.now())
            raise

    @app.post("/api/rooms/peek")
    async def peek(request: Request, invitation: Invitation) -> Peek:
        """What an invitation leads to. Changes nothing."""
        play, link = await invited(request, invitation)
        return await rooms.peek(tickets.person(request), play, link)

    @app.post("/api/rooms/sit", status_code=201)
    async def sit(request: Request, person: Person, down: SitDown) -> PlayMade:
        """Sit down in a room."""
        play, link = await invited(request, down.invitation)
        await rooms.sit(person, play, Sit(down.role, down.name), link, down.id)
        return PlayMade(play=play)

    @app.get("/api/rooms/{play}/invites")
    async def invites(person: Person, play: str) -> Invites:
        """How others get in. For who opened the room."""
        code, found = await rooms.invites(person, play)
        return Invites(
            code=code,
            path=f"/join/{code}",
            links=tuple(InviteLink(role=one.role, path=links.path(play, one)) for one in found),
        )

    @app.post("/api/rooms/{play}/invites/code")
    async def recode(person: Person, play: str) -> Invites:
        """Replace the code: the old one leads nowhere."""
        await rooms.recode(person, play, secrets.token_hex(8))
        return await invites(person, play)

    @app.post("/api/rooms/{play}/invites/{role}")
    async def relink(person: Person, play: str, role: Role) -> Invites:
        """Replace the link for one role: the old one holds no more."""
        await rooms.relink(person, play, role, secrets.token_hex(8))
        return await invites(person, play)
