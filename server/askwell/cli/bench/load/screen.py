"""One screen: a websocket that costs its own process next to nothing.

Decides how frames are read and written. A library's connection would spend more on a frame than
the server that is to be measured. Must not know what a message means.
"""

import asyncio
import base64
import os
import ssl
from collections.abc import Callable
from time import perf_counter
from typing import Final, cast
from urllib.parse import urlsplit

Heard = Callable[[bytes, float], None]
"""Called with each message and the time at which it arrived."""

_TEXT: Final = 0x81
_CLOSE: Final = 0x88
_PING: Final = 0x89
_PONG: Final = 0x8A
_UPGRADE_S: Final = 60
_NO_MASK: Final = bytes(4)
"""A mask has to be there. This one hides nothing, and the server works no less."""


class Screen(asyncio.Protocol):
    """The client's end of one websocket."""

    def __init__(self, heard: Heard, ended: Callable[[str], None]) -> None:
        self._heard = heard
        self._ended = ended
        self._transport: asyncio.Transport | None = None
        self._rest = b""
        self._open = False
        self._left = False
        self._upgraded: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.received = 0
        """Bytes of messages, with the heads of their frames."""
        self._why = ""

    @classmethod
    async def open(
        cls, url: str, play: str, cookie: str, heard: Heard, ended: Callable[[str], None]
    ) -> "Screen":
        """A connection to a role-play. `ended` is called with the reason if it is not this side
        that ends it. Raises OSError with a sentence."""
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        _, screen = await asyncio.get_running_loop().create_connection(
            lambda: cls(heard, ended),
            parts.hostname or "",
            port,
            ssl=ssl.create_default_context() if secure else None,
        )
        screen._ask(parts.netloc, f"/ws/plays/{play}", cookie)
        try:
            await asyncio.wait_for(screen._upgraded, _UPGRADE_S)
        except TimeoutError:
            raise OSError("the server did not answer a connection") from None
        return screen

    @property
    def alive(self) -> bool:
        """Does the connection stand?"""
        return self._transport is not None

    def send(self, message: bytes) -> None:
        """Send a text message, unless the connection is gone."""
        self._write(_TEXT, message)

    def leave(self) -> None:
        """End the connection."""
        self._left = True
        self._write(_CLOSE, (1000).to_bytes(2))
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        why = self._why or str(exc or "the connection was cut")
        if not self._upgraded.done():
            self._upgraded.set_exception(OSError(why))
        elif not self._left:
            self._ended(why)

    def data_received(self, data: bytes) -> None:
        now = perf_counter()
        if self._rest:
            data = self._rest + data
        at = 0 if self._open else self._upgrade(data)
        end = len(data)
        while self._open and end - at >= 2:
            size, head = data[at + 1], 2
            if size >= 126:
                head = 4 if size == 126 else 10
                size = int.from_bytes(data[at + 2 : at + head])
            if end - at < head + size:
                break
            self.received += head + size
            self._frame(data[at], data[at + head : at + head + size], now)
            at += head + size
        self._rest = data[at:]

    def _frame(self, kind: int, payload: bytes, now: float) -> None:
        if kind == _TEXT:
            self._heard(payload, now)
        elif kind == _PING:
            self._write(_PONG, payload)
        elif kind == _CLOSE:
            code, reason = int.from_bytes(payload[:2]), payload[2:].decode(errors="replace")
            self._why = f"closed with {code}: {reason}"
            self._write(_CLOSE, payload[:2])
        else:
            self._why = f"a frame of an unknown kind came: {kind:#x}"
            self._cut()

    def _ask(self, host: str, path: str, cookie: str) -> None:
        lines = [
            f"GET {path} HTTP/1.1",
            f"Host: {host}",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
            *([f"Cookie: {cookie}"] if cookie else []),
        ]
        assert self._transport is not None
        self._transport.write("\r\n".join([*lines, "", ""]).encode())

    def _upgrade(self, data: bytes) -> int:
        """Where the frames begin, once the server's answer is whole."""
        head, end, _ = data.partition(b"\r\n\r\n")
        if not end:
            return 0
        status = head.partition(b"\r\n")[0].decode(errors="replace")
        if " 101 " not in f"{status} ":
            self._why = f"the server answered {status!r}"
            self._cut()
            return len(data)
        self._open = True
        if not self._upgraded.done():
            self._upgraded.set_result(None)
        return len(head) + len(end)

    def _cut(self) -> None:
        self._open = False
        if self._transport is not None:
            self._transport.close()

    def _write(self, kind: int, payload: bytes) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        size = len(payload)
        length = bytes([size | 0x80]) if size < 126 else b"\xfe" + size.to_bytes(2)
        self._transport.write(bytes([kind]) + length + _NO_MASK + payload)
