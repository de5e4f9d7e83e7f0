"""One websocket of one seat: hello, commands in, glimpses out.

Decides how a connection's messages become commands, and refusals become messages. Must not know
the rules: it hands over and passes on.
"""

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from fastapi import WebSocket, WebSocketDisconnect
from pydantic import ValidationError

from askwell.clock import Clock
from askwell.eventlog import Conflict, LogUnavailable
from askwell.gateway.commands import command_of
from askwell.glimpse import Glimpse
from askwell.play.facts import Rejected
from askwell.protocol import (
    CLIENT_MSG,
    CLOSE_GOING_AWAY,
    CLOSE_LEFT,
    CLOSE_NO_HELLO,
    CLOSE_NO_SUCH_PLAY,
    CLOSE_NO_TICKET,
    CLOSE_NOT_YOURS,
    CLOSE_VERSION,
    VERSION,
    Ack,
    DebriefMsg,
    DoAgain,
    DoMsg,
    Hello,
    LinesMsg,
    Refused,
    SetupMsg,
    StatusMsg,
    Welcome,
)
from askwell.rooms import Forbidden, Rooms

HELLO_SECONDS: Final = 10.0
LAST_ACK_SECONDS: Final = 2.0
"""How long a connection that ends waits for the command under way."""
MAX_MESSAGE: Final = 16_384
"""Characters of one client message. A line is far shorter; a larger message is refused."""


class Refusal(Exception):
    """A message that cannot be obeyed; the connection stays."""

    def __init__(self, code: str, hint: str, cmd: str | None = None) -> None:
        super().__init__(hint)
        self.message = Refused(id=cmd, code=code, hint=hint)


async def serve_socket(
    ws: WebSocket, rooms: Rooms, person: str | None, play: str, clock: Clock
) -> None:
    """Serve one connection to its end."""
    if not _same_origin(ws):
        await ws.close(CLOSE_NOT_YOURS, "This page belongs to another site.")
        return
    await ws.accept()
    if person is None:
        await ws.close(CLOSE_NO_TICKET, "Open the start page once, so that we know you again.")
        return
    try:
        if not await _greeted(ws):
            return
        await _converse(ws, rooms, person, play, clock)
    except Forbidden as error:
        await _close(ws, _CLOSES.get(error.code, CLOSE_NOT_YOURS), error.hint)
    except LogUnavailable:
        await _close(ws, CLOSE_GOING_AWAY, "The store cannot be reached just now.")
    except WebSocketDisconnect:
        return


_CLOSES: Final = {"no_such_play": CLOSE_NO_SUCH_PLAY, "left": CLOSE_LEFT}


async def _greeted(ws: WebSocket) -> bool:
    """Wait for a hello of our version; other messages before it are refused."""
    try:
        async with asyncio.timeout(HELLO_SECONDS):
            while True:
                try:
                    message = _parse(await _receive(ws))
                except Refusal as refusal:
                    await _send(ws, refusal.message)
                    continue
                if not isinstance(message, Hello):
                    hint = "Say hello first."
                    await _send(ws, Refused(id=message.id, code="no_hello", hint=hint))
                elif message.v != VERSION:
                    hint = "This page is of another version: reload it."
                    await _send(ws, Refused(id=None, code="version", hint=hint))
                    await ws.close(CLOSE_VERSION, hint)
                    return False
                else:
                    return True
    except TimeoutError:
        await ws.close(CLOSE_NO_HELLO, "No hello came.")
        return False


async def _converse(ws: WebSocket, rooms: Rooms, person: str, play: str, clock: Clock) -> None:
    """Pump glimpses out and take commands in, until one of the two ends."""
    obeying = asyncio.Lock()
    pump = asyncio.create_task(_pump(ws, rooms, person, play, clock))
    listen = asyncio.create_task(_listen(ws, rooms, person, play, obeying))
    try:
        await asyncio.wait((pump, listen), return_when=asyncio.FIRST_COMPLETED)
        # Who leaves, or closes the room, is to get the acknowledgement before the farewell.
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_ACK_SECONDS), obeying:
                pass
    finally:
        pump.cancel()
        listen.cancel()
        results = await asyncio.gather(pump, listen, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result
    if pump.done() and not pump.cancelled():
        await _close(ws, CLOSE_GOING_AWAY, "The server is going away: come back in a moment.")


async def _pump(ws: WebSocket, rooms: Rooms, person: str, play: str, clock: Clock) -> None:
    status = ""
    async for glimpse in rooms.watch(person, play):
        if glimpse.first and glimpse.setup is not None:
            await _send(ws, Welcome(now=clock.now(), setup=glimpse.setup))
        if not glimpse.frames:
            glimpse.frames = frames(glimpse)
        for frame in glimpse.frames:
            if frame.startswith(_STATUS):
                if frame == status:
                    continue  # What changed is not theirs to see.
                status = frame
            await ws.send_text(frame)


_STATUS: Final = '{"t":"status"'


def frames(glimpse: Glimpse) -> tuple[str, ...]:
    """The messages of a glimpse but the welcome, encoded once for all who get them."""
    messages: list[SetupMsg | LinesMsg | StatusMsg | DebriefMsg] = []
    if glimpse.setup is not None and not glimpse.first:
        messages.append(SetupMsg(setup=glimpse.setup))
    if glimpse.lines:
        messages.append(LinesMsg(lines=glimpse.lines))
    messages.append(StatusMsg(status=glimpse.status))
    if glimpse.debrief is not None:
        messages.append(DebriefMsg(debrief=glimpse.debrief, voices=glimpse.voices))
    return tuple(message.model_dump_json() for message in messages)


async def _listen(
    ws: WebSocket, rooms: Rooms, person: str, play: str, obeying: asyncio.Lock
) -> None:
    while True:
        text = await _receive(ws)
        async with obeying:
            try:
                message = _parse(text)
                if isinstance(message, Hello):
                    continue  # A second hello says nothing new.
                await _obey(rooms, person, play, message)
            except Refusal as refusal:
                await _send(ws, refusal.message)
            else:
                await _send(ws, Ack(id=message.id))


async def _obey(rooms: Rooms, person: str, play: str, message: DoMsg) -> None:
    try:
        if isinstance(message, DoAgain):
            await rooms.again(person, play, swap=message.swap, cmd=message.id)
            return
        await rooms.handle(person, play, command_of(message), message.id)
    except Rejected as error:
        raise Refusal(error.code, error.hint, message.id) from None
    except Conflict:
        hint = "Too much happened at once: try again."
        raise Refusal("busy", hint, message.id) from None
    except LogUnavailable as error:
        if error.unknown:
            # It may have been recorded: nobody may call that refused. The connection ends, and
            # who comes back sends it again under the same id.
            raise
        hint = "This could not be kept just now: try again in a moment."
        raise Refusal("unavailable", hint, message.id) from None


async def _receive(ws: WebSocket) -> str:
    """The next text message. Raises WebSocketDisconnect, or Refusal-worthy text as it is."""
    event = await ws.receive()
    if event["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(event.get("code", 1005))
    text = event.get("text")
    return text if text is not None else "\x00"


def _parse(text: str) -> Hello | DoMsg:
    """The message in `text`. Raises Refusal with a code and a sentence."""
    if len(text) > MAX_MESSAGE:
        raise Refusal("too_big", f"A message may have {MAX_MESSAGE:,} characters.")
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raise Refusal("not_json", "This is not a message that can be read: JSON is.") from None
    cmd = _id_of(raw)
    try:
        return CLIENT_MSG.validate_python(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"].startswith("union_tag"):
            raise Refusal("unknown_type", "There is no message of this type.", cmd) from None
        where = ".".join(str(part) for part in first["loc"][1:]) or "message"
        raise Refusal("bad_message", f"`{where}` is not right: {first['msg']}.", cmd) from None


def _id_of(raw: object) -> str | None:
    cmd = raw.get("id") if isinstance(raw, Mapping) else None
    return cmd if isinstance(cmd, str) and len(cmd) <= 64 and cmd.isprintable() else None


async def _send(ws: WebSocket, message: Welcome | Ack | Refused) -> None:
    await ws.send_text(message.model_dump_json())


async def _close(ws: WebSocket, code: int, reason: str) -> None:
    with suppress(RuntimeError, WebSocketDisconnect):
        await ws.close(code, reason)


def _same_origin(ws: WebSocket) -> bool:
    """Browsers send cookies along with sockets from any page: only our own may open one."""
    origin = ws.headers.get("origin")
    try:
        return origin is None or urlsplit(origin).netloc == ws.headers.get("host")
    except ValueError:
        return False
