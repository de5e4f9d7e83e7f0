"""The one connection of this process that listens for announcements.

Decides when a channel is truly being listened to: when the server has confirmed it, after every
reconnection anew. Must not know what is announced.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from .driver import ANSWERED_NO, LOST, Link

BEAT_SECONDS = 5.0
"""How often to ask whether the server is still there; two silent beats end the connection."""

_CHANNELS_PER_COMMAND = 500


class Listener:
    """`heard(channel, payload)` for each announcement. `ready(channel)` when announcements made
    from now on will be heard; what was announced before that may have been missed."""

    def __init__(
        self,
        connect: Callable[[], Link],
        *,
        ready: Callable[[str], None],
        heard: Callable[[str, bytes], None],
    ) -> None:
        self._connect = connect
        self._ready = ready
        self._heard = heard
        self._loop = asyncio.get_running_loop()
        self._wanted: dict[str, None] = {}
        self._to_say: list[tuple[str, str]] = []
        self._something_to_say = asyncio.Event()
        self._last_heard = 0.0
        self._task = asyncio.create_task(self._keep_listening())

    def subscribe(self, channel: str) -> None:
        self._wanted[channel] = None
        self._say("SUBSCRIBE", channel)

    def unsubscribe(self, channel: str) -> None:
        self._wanted.pop(channel, None)
        self._say("UNSUBSCRIBE", channel)

    async def aclose(self) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task

    def _say(self, verb: str, channel: str) -> None:
        self._to_say.append((verb, channel))
        self._something_to_say.set()

    async def _keep_listening(self) -> None:
        pause = 0.0
        while True:
            began = self._loop.time()
            with suppress(*LOST, ANSWERED_NO):
                await self._listen()
            if self._loop.time() - began > BEAT_SECONDS:
                pause = 0.0
            await asyncio.sleep(pause)
            pause = min(1.0, pause * 2 + 0.05)

    async def _listen(self) -> None:
        """Until the connection breaks; always raises."""
        link = self._connect()
        try:
            async with asyncio.timeout(BEAT_SECONDS):
                await link.connect()
            self._last_heard = self._loop.time()
            self._to_say = [("SUBSCRIBE", channel) for channel in self._wanted]
            self._something_to_say.set()
            tasks = [
                asyncio.create_task(part(link))
                for part in (self._receive, self._speak, self._watch_over)
            ]
            try:
                await asyncio.gather(*tasks)
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
        finally:
            with suppress(*LOST):
                await link.disconnect(nowait=True)

    async def _receive(self, link: Link) -> None:
        while True:
            reply = await link.read_response()
            self._last_heard = self._loop.time()
            if not isinstance(reply, list):
                continue
            kind = reply[0]
            if kind == b"message":
                self._heard(reply[1].decode(), reply[2])
            elif kind == b"subscribe":
                self._ready(reply[1].decode())

    async def _speak(self, link: Link) -> None:
        while True:
            await self._something_to_say.wait()
            self._something_to_say.clear()
            said, self._to_say = self._to_say, []
            if said:
                packed = link.pack_commands(_commands(said))
                await link.send_packed_command(packed, check_health=False)

    async def _watch_over(self, link: Link) -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            if self._loop.time() - self._last_heard > 2 * BEAT_SECONDS:
                raise ConnectionResetError("the server fell silent")
            await link.send_packed_command(link.pack_commands([("PING",)]), check_health=False)


def _commands(said: list[tuple[str, str]]) -> list[list[str]]:
    """One command for each run of the same verb."""
    commands: list[list[str]] = []
    for verb, channel in said:
        if not commands or commands[-1][0] != verb or len(commands[-1]) > _CHANNELS_PER_COMMAND:
            commands.append([verb])
        commands[-1].append(channel)
    return commands
