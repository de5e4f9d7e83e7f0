"""A room of three over real sockets: people who lose their connection, and what they see."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import websockets

from askwell.clock import Clock
from askwell.eventlog import EventLog
from askwell.play.decider import decode
from askwell.play.facts import Event
from askwell.play.live import BEHAVIOURS
from askwell.protocol import VERSION
from askwell.rooms import Rooms
from askwell.scenario.model import Scenario
from askwell.scoring import score
from tests.gateway.harness import Browser, FakeClock, Message, Screen, Server
from tests.kit import mini_scenario
from tests.live.wires import Wire
from tests.servers.harness import listening, same_person

Opens = Callable[[], Any]
"""Opens the log that a test is run on, once more."""

PHASES = ("lobby", "briefing", "playing", "paused", "rating", "debrief")


@asynccontextmanager
async def serving(
    opens: Opens,
    clock: Clock | None = None,
    *,
    scenario: Scenario | None = None,
    instant: bool = True,
    ping: float = 20,
    buffer: int = 0,
) -> AsyncIterator[Server]:
    """One more server over that log, with rooms and caches of its own."""
    clock = clock or FakeClock()
    log: EventLog = await opens()
    played = scenario or mini_scenario()
    rooms = Rooms(log, {played.slug: played}, score=score, clock=clock)
    async with listening(rooms, log, clock, instant=instant, ping=ping, buffer=buffer) as server:
        yield server


@dataclass
class Person:
    """Somebody with a browser behind a wire of their own; `screen` is the socket opened last."""

    browser: Browser
    wire: Wire
    play: str
    screens: list[Screen] = field(default_factory=list)

    @property
    def screen(self) -> Screen:
        """The one they look at."""
        return self.screens[-1]

    async def open(self, *, hello: bool = True) -> Screen:
        """One more socket; those before stay as they are."""
        url = self.wire.url.replace("http", "ws") + f"/ws/plays/{self.play}"
        ws = await websockets.connect(
            url,
            additional_headers={"Cookie": self.browser.cookie},
            compression=None,
            max_size=None,
            ping_interval=None,
        )
        screen = Screen(ws, self.browser.next_id)
        self.screens.append(screen)
        if hello:
            await screen.send({"t": "hello", "v": VERSION})
        return screen

    async def come(self) -> Screen:
        """Open a socket and wait for all there is to see."""
        screen = await self.open()
        return await screen.until(is_whole)

    async def leave_page(self) -> None:
        """Close the page: the socket says goodbye."""
        await self.screen.ws.close()

    def drop(self) -> None:
        """Lose all connections without a word."""
        self.wire.cut()

    def drop_all(self) -> None:
        """Let go of all sockets on this side."""
        for screen in self.screens:
            screen.ws.transport.abort()

    async def sees(self, picture: Message) -> None:
        """Wait until the screen shows just that."""
        with suppress(TimeoutError):
            await self.screen.until(lambda s: picture_of(s) == picture, seconds=10)
        seen = picture_of(self.screen)
        unlike = {part: (seen[part], picture[part]) for part in seen if seen[part] != picture[part]}
        assert not unlike, unlike

    async def do_again(self, message: Message) -> None:
        """Send a command, once more, until it is acknowledged."""
        await self.screen.send(message)
        await self.screen.until(lambda s: message["id"] in s.acks or s.refusals)
        assert not self.screen.refusals, self.screen.refusals


def is_whole(screen: Screen) -> bool:
    """Has everything come that comes first?"""
    phase = screen.status.get("phase")
    debriefed = phase in ("debrief", "closed") and screen.status["outcome"] is not None
    return phase is not None and (not debriefed or screen.debrief is not None)


def picture_of(screen: Screen) -> Message:
    """All that a screen shows."""
    return {
        "setup": screen.setup,
        "lines": screen.lines,
        "status": screen.status,
        "debrief": screen.debrief,
        "voices": screen.voices,
    }


def rating(*, buyer: bool) -> Message:
    """A whole rating."""
    met: Message = {one.id: 3 for one in BEHAVIOURS}
    if not buyer:
        return {"met": met}
    return {"met": met, "wished": {one.id: 5 for one in BEHAVIOURS}, "again": 4, "next_step": 2}


@dataclass
class Party:
    """A room with three people in it, each behind a wire of their own."""

    server: Server
    play: str
    seller: Person
    buyer: Person
    observer: Person

    @property
    def people(self) -> tuple[Person, Person, Person]:
        """All of them; the seller opened the room."""
        return self.seller, self.buyer, self.observer

    async def all_see(self, done: Callable[[Screen], object]) -> None:
        """Wait until everybody's screen is so."""
        for person in self.people:
            await person.screen.until(done)

    async def all_in(self, phase: str) -> None:
        """Wait until everybody's screen is in `phase`."""
        await self.all_see(lambda s: s.status.get("phase") == phase)

    async def all_here(self) -> None:
        """Wait until everybody is known to be here, by everybody."""
        await self.all_see(lambda s: here(s) == ["here"] * 3)

    async def to(self, phase: str) -> None:
        """From the lobby to `phase`, with a few lines said on the way."""
        seller, buyer = self.seller.screen, self.buyer.screen
        for step in PHASES[1 : PHASES.index(phase) + 1]:
            match step:
                case "briefing":
                    await seller.do("ready")
                    await buyer.do("ready")
                case "playing":
                    await seller.do("begin")
                    await buyer.do("begin")
                    await self.talk()
                case "paused" if phase == "paused":
                    await buyer.do("pause")
                case "rating":
                    await seller.do("end")
                    await buyer.until(lambda s: s.status["room"]["end_asked"] == "seller")
                    await buyer.do("agree")
                case "debrief":
                    await seller.do("rate", rating=rating(buyer=False))
                    await buyer.do("rate", rating=rating(buyer=True))
                case _:
                    pass
        await self.all_in(phase)
        if phase == "debrief":
            await self.all_see(lambda s: s.debrief is not None)

    async def talk_on(self) -> None:
        """Two more lines."""
        known = len(self.observer.screen.lines)
        await self.seller.screen.do("say", text="How do you decide on spending?")
        await self.buyer.screen.do("say", text="My sister does, in March.")
        await self.all_see(lambda s: len(s.lines) == known + 2)

    async def talk(self) -> None:
        """Three lines, one card told, one label and one note."""
        await self.all_in("playing")
        await self.buyer.screen.do("say", text="Morning. We open at six, so be quick.")
        await self.seller.screen.do("say", text="What is wrong with the oven in the morning?")
        await self.buyer.screen.do("say", text="The left one goes cold after six, every day.")
        await self.buyer.screen.do("tell", fact="oven")
        await self.observer.screen.until(lambda s: len(s.lines) == 3)
        await self.observer.screen.do("label", line=1, labels=["ask.open"])
        await self.observer.screen.do("note", text="Waited for the answer.")
        await self.all_see(lambda s: len(s.lines) == 3)
        await self.seller.screen.until(lambda s: s.status["ledger"])
        await self.settled()

    async def settled(self) -> None:
        """Wait until every screen shows all that happened so far: nothing is on its way."""
        for person in self.people:
            fresh = await person.come()
            picture = picture_of(fresh)
            await fresh.ws.close()
            person.screens.remove(fresh)
            await person.sees(picture)


def here(screen: Screen) -> list[str]:
    """Who is here: both seats and the first observer, as a screen shows it."""
    room = screen.status.get("room")
    if room is None:
        return []
    return [
        *(str(seat["here"]) for seat in room["seats"]),
        *("here" if guest["here"] else "away" for guest in room["guests"]),
    ]


@asynccontextmanager
async def party(*servers: Server, hold: bool = False, **options: object) -> AsyncIterator[Party]:
    """A room of three, in the lobby; with several servers each person has their own."""
    async with AsyncExitStack() as stack:
        people = []
        for number in range(3):
            server = servers[number % len(servers)]
            wire = await stack.enter_async_context(Wire(server.url))
            browser = await stack.enter_async_context(Browser(server.url))
            people.append(Person(browser, wire, ""))
        maker = people[0].browser
        play = await maker.open_room("Sam", "seller", **options)
        code = (await maker.invites(play))["code"]
        for person, role, name in zip(
            people[1:], ("buyer", "observer"), ("Bea", "Ola"), strict=True
        ):
            answer = await person.browser.sit({"code": code}, role, name)
            assert answer.status_code == 201, answer.text
        for person in people:
            person.play = play
            await person.come()
        room = Party(servers[0], play, *people)
        if not hold:
            await room.all_here()
        try:
            yield room
        finally:
            for person in people:
                person.drop_all()


async def moved(person: Person, server: Server) -> Screen:
    """Have that person come to another server, as when theirs is gone."""
    person.wire.leads_to(server.url)
    person.browser = same_person(server.url, person.browser.http.cookies)
    return await person.come()


async def events_of(opens: Opens, play: str) -> list[Event]:
    """What is in the log of that room."""
    log: EventLog = await opens()
    try:
        return [decode(one.data) for one in await log.read(f"play:{play}")]
    finally:
        await log.aclose()


async def nothing_is_doubled(opens: Opens, play: str) -> list[Event]:
    """No command brought about the same thing twice; the events."""
    events = await events_of(opens, play)
    seen = [(event.cmd, event.t) for event in events if not event.cmd.startswith("tick:")]
    assert len(seen) == len(set(seen)), sorted(seen)
    return events


def said(screen: Screen) -> list[str]:
    """The words on a screen, in order."""
    return [text for _, text in screen.transcript()]


def raw_of(person: Person) -> str:
    """All that ever came over any of that person's sockets, as it came."""
    return "\n".join(raw for screen in person.screens for raw in screen.raw)


def kinds_of(raw: str) -> list[str]:
    """The types of these messages."""
    return [json.loads(line)["t"] for line in raw.splitlines()]
