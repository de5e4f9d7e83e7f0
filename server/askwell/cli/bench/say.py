"""What a whole turn costs: a line sent on a websocket until it comes back scored on the same one.

Decides how a server is started and how its lines are timed. The server is a process of its own
with a data folder of its own, and each line is on disk before it comes back.
"""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from itertools import count as numbers
from itertools import cycle
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final
from urllib.request import Request, urlopen

from websockets.asyncio.client import ClientConnection, connect

from askwell.cli.bench.figures import Figure, millis, spread
from askwell.cli.common import Stop
from askwell.protocol import VERSION
from askwell.scenario.model import Scenario

AIM_P99_MS: Final = 15.0
"""What the house allows a thousand rooms at once: one room alone must stay far below it."""

_START_S: Final = 30
_ANSWER_S: Final = 10


async def measure_say(scenarios: Sequence[Scenario], count: int) -> tuple[Figure, ...]:
    """Say `count` lines, in as many role-plays as it takes. Raises Stop when no server starts."""
    samples: list[float] = []
    firsts: list[float] = []
    async with server() as url:
        for scenario in cycle(scenarios):
            took = await _talk(url, scenario, 1 + len(firsts), count - len(samples))
            samples += took
            firsts += took[:1]
            if len(samples) >= count:
                break
    return (
        *spread(samples, aim_p99=AIM_P99_MS),
        # A server that has just started meets each scenario for the first time.
        Figure("slowest first line", millis(max(firsts)), "ms"),
        Figure("role-plays", len(firsts), ""),
    )


@asynccontextmanager
async def server() -> AsyncIterator[str]:
    """A server on a free port with a data folder that is thrown away; its address."""
    with TemporaryDirectory(prefix="askwell-bench-") as folder:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "askwell", "serve"),
            *("--port", "0", "--data-dir", folder, "--instant"),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"},
        )
        try:
            yield await asyncio.wait_for(_address(process), _START_S)
        except TimeoutError:
            raise Stop("The server to be measured did not start.") from None
        finally:
            with suppress(ProcessLookupError):
                process.terminate()
            await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    """What the server prints when it is ready."""
    assert process.stdout is not None
    async for line in process.stdout:
        for word in line.decode(errors="replace").split():
            if word.startswith("http://"):
                return word.replace("localhost", "127.0.0.1")
    raise Stop("The server to be measured did not start.")


async def _talk(url: str, scenario: Scenario, seed: int, most: int) -> list[float]:
    """Seconds each line took, until the talk is over or there are `most`."""
    play, cookie = await asyncio.to_thread(_open, url, scenario.slug, seed)
    address = f"{url.replace('http', 'ws', 1)}/ws/plays/{play}"
    async with connect(address, additional_headers={"Cookie": cookie}, compression=None) as socket:
        await socket.send(json.dumps({"t": "hello", "v": VERSION}))
        talk = _Talk(socket)
        await talk.send("begin")
        await talk.until_my_turn()
        samples: list[float] = []
        for text in _lines(scenario):
            if talk.over or len(samples) >= most:
                break
            samples.append(await talk.say(text))
            await talk.until_my_turn()
        return samples


def _open(url: str, slug: str, seed: int) -> tuple[str, str]:
    """A new role-play's id, and the cookie of whoever it belongs to."""
    body = json.dumps({"id": f"bench-{seed:06}", "slug": slug, "minutes": 0, "seed": seed})
    headers = {"Content-Type": "application/json"}
    request = Request(f"{url}/api/plays", body.encode(), headers, method="POST")
    with urlopen(request, timeout=_ANSWER_S) as answer:
        cookie = str(answer.headers["Set-Cookie"]).partition(";")[0]
        return json.load(answer)["play"], cookie


def _lines(scenario: Scenario) -> Iterator[str]:
    """What a seller says: every question the author thought of."""
    for fact in scenario.facts:
        yield from fact.asks


class _Talk:
    """One seat's side of a talk over its socket."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._ids = numbers()
        self.over = False
        self._mine = False

    async def send(self, kind: str, **fields: str) -> None:
        """Send a command."""
        self._mine = False
        message = {"t": kind, "id": f"command-{next(self._ids)}", **fields}
        await self._socket.send(json.dumps(message))

    async def say(self, text: str) -> float:
        """Say a line; seconds until it has come back with its labels."""
        began = perf_counter()
        await self.send("say", text=text)
        while True:
            message = await self._next()
            for line in message.get("lines", ()):
                if line["seat"] == "seller" and line["text"] == text and line["rated"]:
                    return perf_counter() - began

    async def until_my_turn(self) -> None:
        """Wait until the buyer has answered, or the talk is over."""
        while not (self._mine or self.over):
            await self._next()

    async def _next(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(await asyncio.wait_for(self._socket.recv(), _ANSWER_S))
        if message["t"] == "refused":
            raise Stop(f"The server refused a line: {message['hint']}")
        if message["t"] == "status":
            status = message["status"]
            self.over = status["phase"] == "debrief"
            self._mine = "say" in status["you_may"] and not status["typing"]
        return message
