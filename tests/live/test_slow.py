"""People whose device does not read what it is sent. Names carry the numbers of RULES.md."""

from __future__ import annotations

import asyncio
import json
import socket

import pytest
import websockets

from askwell.protocol import VERSION
from tests.gateway.harness import FakeClock, Screen
from tests.live.people import Opens, Person, here, party, serving
from tests.live.test_servers import all_told
from tests.servers.harness import until

pytestmark = pytest.mark.real

LINES = 120
SMALL = 4096


async def deaf(person: Person) -> Screen:
    """One more socket of that person's, which takes in a message or two and then no more."""
    host, _, port = person.browser.url.removeprefix("http://").partition(":")
    plug = socket.socket()
    plug.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
    plug.setblocking(False)
    await asyncio.get_running_loop().sock_connect(plug, (host, int(port)))
    ws = await websockets.connect(
        person.browser.url.replace("http", "ws") + f"/ws/plays/{person.play}",
        sock=plug,
        additional_headers={"Cookie": person.browser.cookie},
        compression=None,
        max_size=None,
        max_queue=1,
        ping_interval=None,
    )
    await ws.send(json.dumps({"t": "hello", "v": VERSION}))
    screen = Screen(ws, person.browser.next_id)
    person.screens.insert(0, screen)
    return screen


async def test_x76_who_does_not_read_delays_nobody_and_gets_the_newest_in_the_end(
    opens: Opens,
) -> None:
    async with serving(opens, buffer=SMALL) as server, party(server) as room:
        await room.to("playing")
        slow = await deaf(room.observer)
        await until(lambda: server.rooms._open[room.play].watchers == 4)
        known = len(room.buyer.screen.lines)
        for number in range(LINES):
            text = f"{number} " + "loaves and rolls " * 100
            await room.buyer.screen.do("say", text=text)
        # Everybody else has everything, and nothing but the newest waits for the slow one.
        await room.all_see(lambda s: len(s.lines) == known + LINES)
        held = server.rooms._open[room.play]
        assert len(held._glimpses) <= len(room.people) + 1
        await slow.until(lambda s: len(s.lines) == known + LINES)
        assert slow.lines == room.observer.screen.lines
        frames = [json.loads(raw)["t"] for raw in slow.raw]
        assert frames.count("status") < LINES
        assert here(slow) == ["here"] * 3


async def test_x76_who_is_silent_for_long_is_not_sent_the_same_again(opens: Opens) -> None:
    clock = FakeClock()
    async with serving(opens, clock) as server, party(server) as room:
        await room.to("playing")
        await room.settled()
        sent = len(room.seller.screen.raw)
        # Signs of life are kept in the log; nobody can see them.
        for _ in range(5):
            clock.forward(seconds=26)
            await all_told([server], room.play, clock)
        await room.seller.screen.do("say", text="Are you still there?")
        await room.seller.screen.until(lambda s: len(s.lines) == 4 and s.status["waiting_for"])
        kinds = [json.loads(raw)["t"] for raw in room.seller.screen.raw[sent:]]
        assert sorted(kinds) == ["ack", "lines", "status"]
