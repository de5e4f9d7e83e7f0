"""`askwell serve --workers N`: one port, several processes, and a parent that keeps them."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from pathlib import Path

import httpx
import pytest

from askwell.cli.workers import CannotStart, supervise
from tests.eventlog.redis_servers import RedisServer
from tests.gateway.harness import Browser
from tests.servers.harness import GONE, Served, Tab, has_lines, until

pytestmark = pytest.mark.real

PASSWORD = "c0rrect/horse#battery@staple"
IN_A_URL = "c0rrect%2Fhorse%23battery%40staple"
RIGHTS = (
    "~askwell:* &askwell* +@stream +del +scan +eval +evalsha +script|load +publish +subscribe "
    "+unsubscribe +ping +select +info +config|get"
)
"""What the README says that the user needs."""


async def test_n11_workers_share_a_port_survive_a_kill_and_never_print_the_password(
    tmp_path: Path,
) -> None:
    redis = RedisServer(tmp_path / "redis", "--appendonly", "no")
    redis.say("ACL", "SETUSER", "askwell", "on", f">{PASSWORD}", *RIGHTS.split())
    url = f"redis://askwell:{IN_A_URL}@127.0.0.1:{redis.port}/0"
    async with AsyncExitStack() as stack:
        stack.callback(redis.kill)
        served = await Served.start(
            *("--workers", "3", "--instant", "--allow-volatile"),
            data=tmp_path / "data",
            ASKWELL_LOG=url,
        )
        stack.push_async_callback(served.end)
        await until(lambda: "3 workers" in served.said and len(served.workers()) == 3)
        first = served.workers()
        me = await stack.enter_async_context(Browser(served.url))
        play = await me.open_play("after-the-visit")
        tabs = [
            await stack.enter_async_context(Tab([served], 0, me.http.cookies, play))
            for _ in range(6)
        ]
        # A ticket from one worker holds at all of them.
        await asyncio.gather(*(tab.screen() for tab in tabs))
        await (await tabs[0].screen()).do("begin")
        await tabs[0].sees(has_lines(1))
        for number, victim in enumerate(first):
            os.kill(victim, signal.SIGKILL)
            text = f"What happened in week {number} of the season?"
            await asyncio.wait_for(tabs[number].keep_saying(f"line-{number}-of-3", text), 60)
            for tab in tabs:
                await tab.sees(has_lines(2 * number + 3))
        await until(lambda: len(served.workers()) == 3 and not {*first} & {*served.workers()}, 60)
        screens = [await tab.sees(has_lines(7)) for tab in tabs]
        assert all(screen.lines == screens[0].lines for screen in screens)
        assert (await me.http.get("/api/plays")).status_code == 200

        redis.kill()
        refused = await me.http.get("/api/plays")
        assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
        assert await served.end() == -signal.SIGTERM
        assert f"Worker {first[0]} ended (killed); another takes its place." in served.said
        assert "127.0.0.1" in served.said
        for secret in (PASSWORD, IN_A_URL, "horse"):
            assert secret not in served.said
        assert "Traceback" not in served.said
        # Nobody is left who holds the port.
        with socket.create_server(("127.0.0.1", int(served.url.rpartition(":")[2]))):
            pass


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
async def test_n12_workers_end_with_their_parent(
    redis_url: str, tmp_path: Path, how: signal.Signals
) -> None:
    served = await Served.start("--workers", "2", "--log", redis_url, data=tmp_path / "data")
    async with AsyncExitStack() as stack:
        stack.push_async_callback(served.end)
        await until(lambda: len(served.workers()) == 2)
        workers = served.workers()
        me = await stack.enter_async_context(Browser(served.url))
        screen = await stack.enter_async_context(me.socket(await me.open_play("after-the-visit")))
        await screen.until(lambda s: s.status)
        # One process alone exits with 130 after Ctrl-C.
        assert await served.end(how) == {signal.SIGKILL: -9, signal.SIGINT: 130}[how]
        with pytest.raises(GONE):
            await screen.until(lambda _: False)
        await until(lambda: not any(alive(pid) for pid in workers))
        with pytest.raises(httpx.ConnectError):
            await me.http.get("/healthz")
    assert "Traceback" not in served.said


def alive(pid: int) -> bool:
    """Is there such a process, and no zombie?"""
    with suppress(OSError):
        state = os.popen(f"ps -o state= -p {pid}").read().strip()
        return state[:1] not in ("", "Z")
    return False


def cannot(_: socket.socket, marks: Path, __: Callable[[], None]) -> None:
    """A worker that finds something wrong when it starts."""
    (marks / str(os.getpid())).touch()
    raise CannotStart("The work is not there.")


def starts_once(_: socket.socket, marks: Path, ready: Callable[[], None]) -> None:
    """Two start, and one of them dies; the next three cannot start; the sixth ends all."""
    begun = len(list(marks.iterdir()))
    (marks / str(os.getpid())).touch()
    if 2 <= begun < 5:
        raise CannotStart("Not yet.")
    ready()
    if begun >= 5:
        os.kill(os.getppid(), signal.SIGTERM)
    elif begun == 0:
        while len(list(marks.iterdir())) < 2:
            time.sleep(0.01)
        time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(60)


@pytest.mark.parametrize(("how", "count"), [("fork", 3), ("spawn", 1)])
def test_n13_workers_that_cannot_start_stop_the_server(
    tmp_path: Path, how: str, count: int
) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    with pytest.raises(CannotStart, match="could not start"):
        supervise(count, listener, cannot, tmp_path, how=how)
    assert listener.fileno() == -1
    assert 1 <= len(list(tmp_path.iterdir())) <= count


def test_n13_a_worker_that_cannot_come_back_is_tried_again(tmp_path: Path) -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: heard.append(number))
    try:
        supervise(2, socket.create_server(("127.0.0.1", 0)), starts_once, tmp_path, how="fork")
    finally:
        signal.signal(signal.SIGTERM, before)
    assert heard == [signal.SIGTERM]
    assert len(list(tmp_path.iterdir())) >= 6
