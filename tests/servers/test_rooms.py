"""One role-play on several servers: the same for all, and its buyer speaks with one voice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from contextlib import AsyncExitStack

import httpx
import pytest
import websockets

from askwell.eventlog import Conflict, EventLog, Follower, New, Recorded
from askwell.eventlog.redis import RedisLog
from askwell.play.decider import decode
from askwell.play.facts import Said
from askwell.protocol import CLOSE_NO_SUCH_PLAY
from askwell.rooms import Rooms
from askwell.scoring import score
from tests.gateway.harness import FakeClock, Screen
from tests.kit import mini_scenario
from tests.servers.harness import has_lines, listening, same_person, serving, until

pytestmark = pytest.mark.real


async def test_n01_sockets_of_one_role_play_on_different_servers_see_the_same(
    redis_url: str,
) -> None:
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(redis_url)) for _ in range(3)]
        me = await stack.enter_async_context(servers[0].client())
        play = await me.open_play()
        tabs = [same_person(server.url, me.http.cookies) for server in servers]
        screens = [await stack.enter_async_context(tab.socket(play)) for tab in tabs]
        for screen in screens:
            await screen.until(lambda s: s.status)
        await screens[0].do("begin")
        for number, text in enumerate(
            ("Morning! How are the ovens doing?", "What happens after six?", "How do you decide?")
        ):
            speaker = screens[number]
            await speaker.until(has_lines(2 * number + 1))
            await speaker.do("say", text=text)
        await screens[1].until(lambda s: len(s.lines) == 7)
        await screens[2].do("pause")
        for screen in screens:
            await screen.until(lambda s: len(s.lines) == 7 and s.status["phase"] == "paused")
        assert screens[0].lines == screens[1].lines == screens[2].lines
        assert screens[0].status == screens[1].status == screens[2].status
        for tab in tabs:
            await tab.http.aclose()


async def test_n17_all_who_speak_at_once_on_different_servers_are_heard(redis_url: str) -> None:
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(redis_url)) for _ in range(3)]
        me = await stack.enter_async_context(servers[0].client())
        play = await me.open_play()
        screens = []
        for server in servers:
            tab = await stack.enter_async_context(same_person(server.url, me.http.cookies))
            screens += [await stack.enter_async_context(tab.socket(play)) for _ in range(2)]
        for screen in screens:
            await screen.until(lambda s: s.status)
        await screens[0].do("begin")
        await screens[0].until(has_lines(1))
        said = [text for fact in mini_scenario().facts for text in fact.asks]
        # `do` fails when it is refused, as `busy` or otherwise.
        pairs = zip(screens, said, strict=True)
        await asyncio.gather(*(screen.do("say", text=text) for screen, text in pairs))
        for screen in screens:
            await screen.until(
                lambda s: len(seller_lines(s)) == len(said) and s.transcript()[-1][0] == "buyer"
            )
            assert sorted(seller_lines(screen)) == sorted(said)
            assert screen.lines == screens[0].lines


def seller_lines(screen: Screen) -> list[str]:
    """What the seller said, as this screen shows it."""
    return [text for seat, text in screen.transcript() if seat == "seller"]


class Watched:
    """A Redis log whose appends can be made to wait for each other, and its news to wait."""

    def __init__(self, log: RedisLog) -> None:
        self._log = log
        self.together: asyncio.Barrier | None = None
        self.news = asyncio.Event()
        self.news.set()
        self.appends = 0
        self.conflicts = 0

    async def append(self, stream: str, after: int, new: Sequence[New]) -> list[Recorded]:
        """As the log does, once as many as `together` wants are about to."""
        if self.together is not None:
            await self.together.wait()
        self.appends += 1
        try:
            return await self._log.append(stream, after, new)
        except Conflict:
            self.conflicts += 1
            raise

    async def read(self, stream: str, after: int = 0) -> list[Recorded]:
        """As the log does."""
        return await self._log.read(stream, after)

    def follow(self, stream: str, after: int = 0) -> Follower:
        """As the log does, while `news` is set."""
        return _Held(self._log.follow(stream, after), self.news)

    async def streams(self, prefix: str) -> list[str]:
        """As the log does."""
        return await self._log.streams(prefix)

    async def delete(self, stream: str) -> None:
        """As the log does."""
        await self._log.delete(stream)

    async def aclose(self) -> None:
        """As the log does."""
        await self._log.aclose()


class _Held:
    def __init__(self, follower: Follower, news: asyncio.Event) -> None:
        self._follower = follower
        self._news = news

    def __aiter__(self) -> Follower:
        return self

    def __anext__(self) -> Awaitable[Recorded]:
        return self._next()

    async def _next(self) -> Recorded:
        recorded = await anext(self._follower)
        await self._news.wait()
        return recorded

    async def aclose(self) -> None:
        await self._follower.aclose()


class Pair:
    """Two servers under one fake clock, their logs watched, and a screen on each."""

    def __init__(self, url: str) -> None:
        self.clock = FakeClock()
        self._url = url
        self._stack = AsyncExitStack()
        self.logs: list[Watched] = []

    async def __aenter__(self) -> Pair:
        urls = []
        for _ in range(2):
            log = Watched(await RedisLog.open(self._url))
            typed: EventLog = log
            mini = mini_scenario()
            rooms = Rooms(typed, {mini.slug: mini}, score=score, clock=self.clock)
            server = listening(rooms, typed, self.clock, instant=False)
            urls.append((await self._stack.enter_async_context(server)).url)
            self.logs.append(log)
        first = await self._stack.enter_async_context(same_person(urls[0], httpx.Cookies()))
        self.play = await first.open_play(minutes=5)
        second = await self._stack.enter_async_context(same_person(urls[1], first.http.cookies))
        self.one = await self._stack.enter_async_context(first.socket(self.play))
        self.other = await self._stack.enter_async_context(second.socket(self.play))
        for screen in (self.one, self.other):
            await screen.until(lambda s: s.status)
        return self

    async def __aexit__(self, *_: object) -> None:
        for log in self.logs:
            log.together = None
            log.news.set()
        await self._stack.aclose()

    async def recorded(self) -> list[object]:
        """The events, from the log itself."""
        return [decode(one.data) for one in await self.logs[0].read(f"play:{self.play}")]


async def test_n02_two_servers_that_answer_at_once_meet_as_one_conflict(redis_url: str) -> None:
    async with Pair(redis_url) as pair:
        await pair.one.do("begin")
        await pair.other.until(lambda s: s.typing and s.status["phase"] == "playing")
        for turn in range(4):
            both = asyncio.Barrier(2)
            for log in pair.logs:
                log.together, log.appends, log.conflicts = both, 0, 0
            pair.clock.forward(seconds=10)
            for screen in (pair.one, pair.other):
                await screen.until(has_lines(2 * turn + 1))
            await until(lambda: any(log.conflicts for log in pair.logs))
            # Both had decided before either wrote: one was recorded, the other had nothing to add.
            assert [log.appends for log in pair.logs] == [1, 1]
            assert sum(log.conflicts for log in pair.logs) == 1
            for log in pair.logs:
                log.together = None
            await pair.one.do("say", text=f"What happens in the bakery at {turn + 3} o'clock?")
            await pair.other.until(lambda s: s.typing and len(s.lines) % 2 == 0)
        seats = [event.seat for event in await pair.recorded() if isinstance(event, Said)]
        assert seats == ["buyer", "seller"] * 4


async def test_n02_time_runs_out_once(redis_url: str) -> None:
    async with Pair(redis_url) as pair:
        await pair.one.do("begin")
        pair.clock.forward(seconds=10)
        await pair.other.until(has_lines(1))
        both = asyncio.Barrier(2)
        for log in pair.logs:
            log.together = both
        pair.clock.forward(minutes=6)
        for screen in (pair.one, pair.other):
            await screen.until(lambda s: s.status["phase"] == "closing")
        for log in pair.logs:
            log.together = None
        pair.clock.forward(seconds=10)
        for screen in (pair.one, pair.other):
            await screen.until(lambda s: s.debrief)
        kinds = [type(event).__name__ for event in await pair.recorded()]
        assert kinds == ["Opened", "Began", "Said", "Closing", "Said", "Ended"]
        assert pair.one.debrief == pair.other.debrief


async def test_n02_a_server_that_is_behind_does_not_answer_what_was_answered(
    redis_url: str,
) -> None:
    async with Pair(redis_url) as pair:
        await pair.one.do("begin")
        pair.clock.forward(seconds=10)
        await pair.other.until(has_lines(1))
        await pair.one.do("say", text="Well.")
        await pair.other.until(lambda s: len(s.lines) == 2 and s.typing)
        # From here on the other server hears nothing: it still owes an answer to "Well."
        late = pair.logs[1]
        late.news.clear()
        late.appends = late.conflicts = 0
        gate = late.together = asyncio.Barrier(2)
        await pair.one.do("say", text="How do the ovens hold up?")
        pair.clock.forward(seconds=10)
        await pair.one.until(has_lines(4))
        await gate.wait()  # Now it may write what it decided long ago.
        late.together = None
        await until(lambda: late.conflicts)
        await pair.one.do("say", text="What would you change?")
        late.news.set()
        pair.clock.forward(seconds=10)
        for screen in (pair.one, pair.other):
            await screen.until(has_lines(6))
        seats = [event.seat for event in await pair.recorded() if isinstance(event, Said)]
        assert seats == ["buyer", "seller", "seller", "buyer", "seller", "buyer"]
        assert pair.one.transcript() == pair.other.transcript()


async def test_n04_what_one_server_erases_is_gone_on_all(redis_url: str) -> None:
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(redis_url)) for _ in range(2)]
        me = await stack.enter_async_context(servers[0].client())
        play = await me.open_play()
        other = await stack.enter_async_context(same_person(servers[1].url, me.http.cookies))
        screen = await stack.enter_async_context(other.socket(play))
        await screen.until(lambda s: s.status)
        await screen.do("begin")
        await screen.say("How are the ovens doing?")
        await screen.do("end")
        await screen.until(lambda s: s.debrief)
        back = f"/api/plays/{play}/branches"
        assert (await other.http.get(f"/api/plays/{play}/export")).status_code == 200

        assert (await me.http.delete(f"/api/plays/{play}")).status_code == 204
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await screen.until(lambda _: False)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == CLOSE_NO_SUCH_PLAY
        for answer in (
            await other.http.get(f"/api/plays/{play}/export"),
            await other.http.post(back, json={"id": "take-back-1", "line": 1}),
            await other.http.get(f"/api/compare/{play}/{play}"),
            await other.http.delete(f"/api/plays/{play}"),
        ):
            assert answer.status_code == 404, answer.text
            assert answer.json()["code"] == "no_such_play"
        assert (await other.http.get("/api/plays")).json() == {"plays": []}


async def test_n04_a_server_that_only_remembers_an_erased_role_play_shows_nothing_of_it(
    redis_url: str,
) -> None:
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(redis_url)) for _ in range(2)]
        me = await stack.enter_async_context(servers[0].client())
        play = await me.open_play()
        other = await stack.enter_async_context(same_person(servers[1].url, me.http.cookies))
        async with other.socket(play) as screen:
            await screen.until(lambda s: s.status)
            await screen.do("begin")
            await screen.do("end")
            await screen.until(lambda s: s.debrief)
        # Nobody watches there any more, so nobody tells that server.
        assert (await me.http.delete(f"/api/plays/{play}")).status_code == 204
        answer = await other.http.get(f"/api/plays/{play}/export")
        assert (answer.status_code, answer.json()["code"]) == (404, "no_such_play")
        async with other.socket(play) as screen:
            with pytest.raises(websockets.ConnectionClosed) as closed:
                await screen.until(lambda _: False)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == CLOSE_NO_SUCH_PLAY
            assert not screen.raw


async def test_n05_my_practice_is_right_on_every_server_also_after_erasing_all(
    redis_url: str,
) -> None:
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(redis_url)) for _ in range(2)]
        me = await stack.enter_async_context(servers[0].client())
        other = same_person(servers[1].url, me.http.cookies)

        async def listed() -> list[list[str]]:
            answers = [await browser.http.get("/api/plays") for browser in (me, other)]
            return [[one["play"] for one in answer.json()["plays"]] for answer in answers]

        old = [await me.open_play() for _ in range(2)]
        other.http.cookies.update(me.http.cookies)
        assert await listed() == [old[::-1]] * 2
        assert (await me.http.delete("/api/plays")).status_code == 204
        # As many as before: a diary that is only remembered would seem to be up to date.
        new = [await me.open_play() for _ in range(2)]
        assert await listed() == [new[::-1]] * 2
        new.append(await other.open_play())
        assert await listed() == [new[::-1]] * 2
        await other.http.aclose()


async def test_n05_many_role_plays_opened_at_once_on_two_servers_are_all_listed(
    redis_url: str,
) -> None:
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(serving(redis_url)) for _ in range(2)]
        me = await stack.enter_async_context(servers[0].client())
        plays = [await me.open_play()]
        other = await stack.enter_async_context(same_person(servers[1].url, me.http.cookies))
        plays += await asyncio.gather(*(b.open_play() for b in (me, other) for _ in range(6)))
        for browser in (me, other):
            entries = (await browser.http.get("/api/plays")).json()["plays"]
            assert sorted(one["play"] for one in entries) == sorted(plays)
