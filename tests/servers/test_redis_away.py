"""Redis goes away in the middle of a game, and comes back."""

from __future__ import annotations

import asyncio
import signal
from contextlib import AsyncExitStack

import pytest
import websockets

from askwell.protocol import CLOSE_GOING_AWAY
from tests.eventlog.redis_servers import RedisServer
from tests.gateway.harness import Browser, Screen
from tests.servers.harness import has_lines, same_person, serving

pytestmark = pytest.mark.real


class Table:
    """Two servers on one Redis, and a talk that has begun, with a screen on each."""

    def __init__(self, redis: RedisServer) -> None:
        self._redis = redis
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Table:
        urls = [
            (await self._stack.enter_async_context(serving(self._redis.url))).url for _ in range(2)
        ]
        self.me = await self._stack.enter_async_context(Browser(urls[0]))
        self.play = await self.me.open_play()
        self.there = await self._stack.enter_async_context(
            same_person(urls[1], self.me.http.cookies)
        )
        self.here = await self._stack.enter_async_context(self.me.socket(self.play))
        self.other = await self._stack.enter_async_context(self.there.socket(self.play))
        for screen in (self.here, self.other):
            await screen.until(lambda s: s.status)
        await self.here.do("begin")
        await self.here.until(has_lines(1))
        await self.here.say("How are the ovens doing?")
        await self.other.until(has_lines(3))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()


def is_open(screen: Screen) -> bool:
    """Has nobody hung up?"""
    return screen.ws.state is websockets.State.OPEN


async def closing_code(screen: Screen) -> int:
    """The code this socket is closed with; fails after 20 seconds."""
    with pytest.raises(websockets.ConnectionClosed) as closed:
        await screen.until(lambda _: False)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code


async def test_n06_while_redis_is_away_commands_are_refused_and_nobody_is_sent_off(
    own_redis: RedisServer,
) -> None:
    async with Table(own_redis) as table:
        own_redis.kill()
        await asyncio.sleep(0.2)
        line = {"t": "say", "id": "while-away-1", "text": "What happens after six?"}
        refusal, answer, code = await asyncio.gather(
            table.here.refused(line),
            table.me.http.get("/api/plays"),
            newcomer(table.there, "a" * 16),
        )
        assert (refusal["id"], refusal["code"]) == ("while-away-1", "unavailable")
        assert refusal["hint"].endswith(".")
        assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
        assert code == CLOSE_GOING_AWAY
        # Whoever comes back to an open room is shown what is known.
        async with table.there.socket(table.play) as screen:
            await screen.until(has_lines(3))
        assert is_open(table.here)
        assert is_open(table.other)

        own_redis.start()
        await table.here.do("say", id="while-away-1", text="What happens after six?")
        await table.other.until(has_lines(5), seconds=30)
        await table.here.until(has_lines(5))
        await table.other.say("What would you change?")
        await table.here.until(has_lines(7))
        assert table.here.lines == table.other.lines
        assert [text for seat, text in table.here.transcript() if seat == "seller"] == [
            "How are the ovens doing?",
            "What happens after six?",
            "What would you change?",
        ]


async def newcomer(browser: Browser, play: str) -> int:
    """The code with which a socket is closed that comes now."""
    async with browser.socket(play) as screen:
        return await closing_code(screen)


async def test_n07_redis_killed_in_mid_utterance_loses_and_doubles_nothing(
    own_redis: RedisServer,
) -> None:
    async with Table(own_redis) as table:
        said = ["How are the ovens doing?"]
        for number, delay in enumerate((0.0, 0.002, 0.01)):
            text = f"What happens in the bakery at {number + 3} o'clock?"
            said.append(text)
            saying = asyncio.create_task(
                table.here.do("say", id=f"mid-utterance-{number}", text=text)
            )
            await asyncio.sleep(delay)
            own_redis.kill()
            await asyncio.sleep(0.1)
            own_redis.start()
            await saying
            await table.other.until(has_lines(2 * number + 5), seconds=30)
            await table.here.until(has_lines(2 * number + 5))
        assert [text for seat, text in table.here.transcript() if seat == "seller"] == said
        assert table.here.lines == table.other.lines
        fresh = Browser(table.me.url)
        fresh.http.cookies.update(table.me.http.cookies)
        async with fresh, fresh.socket(table.play) as screen:
            await screen.until(has_lines(9))
            assert screen.lines == table.here.lines


async def refused_or_closed(screen: Screen, cmd: str) -> int | None:
    """The code the socket is closed with; None when `cmd` is refused, which leaves it open."""
    try:
        await screen.until(lambda s: any(r["id"] == cmd for r in s.refusals), seconds=60)
    except websockets.ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd is not None else 0
    return None


async def test_n08_a_command_that_may_have_been_recorded_is_not_called_refused(
    own_redis: RedisServer,
) -> None:
    async with Table(own_redis) as table:
        text = "What happens after six?"
        # On a machine that is busy the server may be without a connection just then. It has sent
        # nothing, and says so; the next try finds one.
        for n in range(5):
            cmd = f"who-knows-{n}"
            own_redis.signal(signal.SIGSTOP)
            await table.here.send({"t": "say", "id": cmd, "text": text})
            code = await refused_or_closed(table.here, cmd)
            own_redis.signal(signal.SIGCONT)
            if code is not None:
                break
            async with table.me.socket(table.play) as look:
                await look.until(has_lines(3))
        assert code == CLOSE_GOING_AWAY
        # Redis had got it, and records it when it wakes up.
        async with table.me.socket(table.play) as again:
            await again.until(has_lines(5))
            await again.do("say", id=cmd, text=text)
            await again.say("What would you change?")
            assert [line for line in again.transcript() if line[1] == text] == [("seller", text)]
            await table.other.until(has_lines(7))
            assert table.other.lines == again.lines
