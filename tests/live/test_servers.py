"""A room whose people sit at different servers. Names carry the numbers of RULES.md."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import pytest

from askwell.eventlog import EventLog
from askwell.eventlog.redis import RedisLog
from askwell.play.due import wakes_at
from askwell.play.live import LEASE, RENEW
from askwell.rooms import Rooms
from askwell.scoring import score
from tests.eventlog.redis_servers import RedisServer
from tests.gateway.harness import Browser, FakeClock, Screen, Server
from tests.kit import mini_scenario
from tests.live.people import (
    Opens,
    Party,
    events_of,
    here,
    moved,
    nothing_is_doubled,
    party,
    picture_of,
    rating,
    serving,
)
from tests.servers.harness import Served, Tab, listening, same_person, until
from tests.servers.test_rooms import Watched

pytestmark = pytest.mark.real


@pytest.fixture
def on_redis(redis_url: str) -> Opens:
    """One Redis, whichever server opens it."""
    return partial(RedisLog.open, redis_url)


async def test_x60_three_people_at_three_servers_play_one_room(on_redis: Opens) -> None:
    clock = FakeClock()
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(on_redis, clock)) for _ in range(3)]
        # It is made at the first, and joined by its code at the others.
        room = await stack.enter_async_context(party(*servers))
        await room.to("playing")
        await everybody_moves_round(room, servers)
        await room.seller.screen.do("end")
        await room.buyer.screen.until(lambda s: s.status["room"]["end_asked"] == "seller")
        await room.buyer.screen.do("agree")
        await room.all_in("rating")
        await everybody_moves_round(room, servers)
        await room.seller.screen.do("rate", rating=rating(buyer=False))
        await room.buyer.screen.do("rate", rating=rating(buyer=True))
        await room.all_see(lambda s: s.debrief is not None)
        await everybody_moves_round(room, servers)
        events = await nothing_is_doubled(on_redis, room.play)
        assert "departed" not in [event.t for event in events]


async def everybody_moves_round(room: Party, servers: Sequence[Server]) -> None:
    """Each person goes to each server, and sees the same there."""
    await room.settled()
    pictures = [picture_of(person.screen) for person in room.people]
    for turn in range(1, len(servers) + 1):
        for number, person in enumerate(room.people):
            await moved(person, servers[(number + turn) % len(servers)])
            await person.sees(pictures[number])


async def test_x61_who_moves_to_another_server_is_not_taken_for_away(on_redis: Opens) -> None:
    clock = FakeClock()
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(on_redis, clock)) for _ in range(2)]
        room = await stack.enter_async_context(party(*servers))
        await room.to("playing")
        await room.seller.leave_page()
        left = servers[0].rooms._open[room.play]
        await until(lambda: left._went)
        clock.forward(seconds=1)
        await moved(room.seller, servers[1])
        joined = servers[1].rooms._open[room.play]
        await until(lambda: not joined._new)
        clock.forward(seconds=5)
        await until(lambda: not left._went)
        await room.talk_on()
        assert "departed" not in [event.t for event in await events_of(on_redis, room.play)]


async def all_told(servers: Sequence[Server], play: str, clock: FakeClock) -> None:
    """Wait until these servers have done all there was to do by now."""

    def idle(server: Server) -> bool:
        room = server.rooms._open[play]
        state = room._now.state
        times = (room._next_sign(), wakes_at(state) if state is not None else None)
        return all(at is None or at > clock.now() for at in times)

    await until(lambda: all(idle(server) for server in servers))


async def test_x61_people_of_a_server_that_is_gone_are_away_when_their_lease_ends(
    on_redis: Opens,
) -> None:
    clock = FakeClock()
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(on_redis, clock)) for _ in range(2)]
        gone = await stack.enter_async_context(AsyncExitStack())
        third = await gone.enter_async_context(serving(on_redis, clock))
        room = await stack.enter_async_context(party(servers[0], third, servers[1]))
        await room.to("playing")
        # Nobody tells of the buyer's going: that server is no more.
        await gone.aclose()
        screens = (room.seller.screen, room.observer.screen)
        steps = int(LEASE / RENEW) + 1
        for _ in range(steps):
            clock.forward(seconds=RENEW.total_seconds())
            await all_told(servers, room.play, clock)
        for screen in screens:
            await screen.until(lambda s: here(s) == ["here", "away", "here"])
        await moved(room.buyer, servers[0])
        await room.all_here()
        events = await events_of(on_redis, room.play)
        assert [event.t for event in events].count("departed") == 1


async def test_x61_people_of_a_killed_server_who_come_back_were_never_away(
    on_redis: Opens,
) -> None:
    clock = FakeClock()
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(serving(on_redis, clock))
        gone = await stack.enter_async_context(AsyncExitStack())
        other = await gone.enter_async_context(serving(on_redis, clock))
        room = await stack.enter_async_context(party(server, other, server))
        await room.to("playing")
        await gone.aclose()
        clock.forward(seconds=20)
        await moved(room.buyer, server)
        for _ in range(4):
            clock.forward(seconds=20)
            await all_told([server], room.play, clock)
        await room.talk_on()
        assert "departed" not in [event.t for event in await events_of(on_redis, room.play)]


async def test_x62_servers_killed_in_mid_utterance_lose_and_double_nothing_of_either_seat(
    redis_url: str, tmp_path: Path
) -> None:
    async def start() -> Served:
        return await Served.start("--instant", "--log", redis_url, data=tmp_path / "data")

    async with AsyncExitStack() as stack:
        servers = list(await asyncio.gather(*(start() for _ in range(4))))
        stack.push_async_callback(_end, servers)
        play, tabs = await _seated(stack, servers)
        screens = [await tab.screen() for tab in tabs]
        for t in ("ready", "begin"):
            for screen in screens[:2]:
                await screen.do(t)
            await screens[0].until(lambda s: s.status["phase"] != "lobby")
            await screens[1].until(lambda s: s.status["phase"] != "lobby")
        kept: list[tuple[str, str]] = []
        for number, delay in enumerate((0.0, 0.004, 0.012)):
            lines = [
                (seat, f"{seat} asks what number {number} is.") for seat in ("seller", "buyer")
            ]
            saying = [
                asyncio.create_task(tab.keep_saying(f"line-{seat}-{number}", text))
                for tab, (seat, text) in zip(tabs[:2], lines, strict=True)
            ]
            await asyncio.sleep(delay)
            await servers[number].kill()
            await asyncio.wait_for(asyncio.gather(*saying), 60)
            kept += lines
        seen = []
        for tab in tabs:
            screen = await tab.sees(lambda s: len(s.lines) >= len(kept) and all_here(s))
            seen.append(screen.transcript())
        assert seen == [seen[0]] * 3
        assert sorted(seen[0]) == sorted(kept)
        await nothing_is_doubled(partial(RedisLog.open, redis_url), play)


def all_here(screen: Screen) -> bool:
    """Is everybody here?"""
    return here(screen) == ["here"] * 3


async def _seated(stack: AsyncExitStack, servers: list[Served]) -> tuple[str, list[Tab]]:
    """A room of three, each at another server."""
    maker = await stack.enter_async_context(Browser(servers[0].url))
    play = await maker.open_room("Sam", "seller", slug="after-the-visit")
    invitation = {"code": (await maker.invites(play))["code"]}
    cookies = [maker.http.cookies]
    for server, role in zip(servers[1:3], ("buyer", "observer"), strict=True):
        guest = await stack.enter_async_context(Browser(server.url))
        assert (await guest.sit(invitation, role, role.title())).status_code == 201
        cookies.append(guest.http.cookies)
    return play, [
        await stack.enter_async_context(Tab(servers, number, cookie, play))
        for number, cookie in enumerate(cookies)
    ]


async def _end(servers: list[Served]) -> None:
    for served in servers:
        await served.end()


async def test_x63_while_redis_is_away_commands_are_refused_and_then_play_goes_on(
    own_redis: RedisServer,
) -> None:
    opens = partial(RedisLog.open, own_redis.url)
    clock = FakeClock()
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(opens, clock)) for _ in range(2)]
        room = await stack.enter_async_context(party(*servers))
        await room.to("playing")
        await room.settled()
        own_redis.kill()
        seller, buyer = room.seller, room.buyer
        await until(lambda: own_redis._process is None)
        line = {"t": "say", "id": "while-away-1", "text": "What happens after six?"}
        card = {"t": "tell", "id": "while-away-2", "fact": "budget"}
        for person, message in ((seller, line), (buyer, card)):
            refusal = await person.screen.refused(message)
            assert (refusal["id"], refusal["code"]) == (message["id"], "unavailable")
            assert refusal["hint"].endswith(".")
            person.screen.refusals.clear()
        # Somebody who goes and comes while it is away is shown what is known.
        await moved(room.observer, servers[1])
        assert len(room.observer.screen.lines) == 3
        own_redis.start()
        await seller.do_again(line)
        await buyer.do_again(card)
        await room.all_see(lambda s: len(s.lines) == 4)
        await room.all_here()
        await room.talk_on()
        await room.settled()
        await nothing_is_doubled(opens, room.play)


async def test_x64_a_server_that_is_behind_waits_before_it_shows_a_newcomer_anything(
    on_redis: Opens,
) -> None:
    clock = FakeClock()
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(serving(on_redis, clock))
        late = Watched(await on_redis())
        typed: EventLog = late
        mini = mini_scenario()
        rooms = Rooms(typed, {mini.slug: mini}, score=score, clock=clock)
        second = await stack.enter_async_context(listening(rooms, typed, clock, instant=True))
        room = await stack.enter_async_context(party(first, first, second))
        late.news.clear()
        guest = await stack.enter_async_context(first.client())
        code = (await room.seller.browser.invites(room.play))["code"]
        assert (await guest.sit({"code": code}, "observer", "Gil")).status_code == 201
        there = same_person(second.url, guest.http.cookies)
        async with there, there.socket(room.play) as screen:
            # That server knows that they sat down, and has not heard it from the log yet.
            await until(lambda: rooms._open[room.play].watchers == 2)
            late.news.set()
            await screen.until(lambda s: s.status and here(s)[2:] == ["here", "here"])
            assert screen.setup is not None
            assert screen.setup["room"]["my_name"] == "Gil"
