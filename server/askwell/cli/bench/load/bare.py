"""What a load costs that nobody scores, keeps or shows differently to each: the bare library.

A process that lets each line of a room through to its three screens, as about 400 bytes. Decides
nothing; it is there to be compared with.
"""

import asyncio
import gc
import json
import signal
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from websockets.asyncio.server import ServerConnection, broadcast, serve

from askwell.cli.serve import listen, run

SIZE: Final = 400
"""Bytes that each screen gets for a line."""


@dataclass(slots=True)
class _Room:
    screens: set[ServerConnection] = field(default_factory=set)
    lines: int = 0


async def _serve() -> None:
    rooms: dict[str, _Room] = defaultdict(_Room)

    async def connection(ws: ServerConnection) -> None:
        assert ws.request is not None
        room = rooms[ws.request.path]
        room.screens.add(ws)
        try:
            async for message in ws:
                line = {"n": room.lines, "text": json.loads(message)["text"], "more": ""}
                room.lines += 1
                sent = json.dumps({"t": "lines", "lines": [line]}, ensure_ascii=False)
                room_for_more = SIZE - len(sent.encode())
                broadcast(room.screens, f"{sent[:-4]}{'.' * room_for_more}{sent[-4:]}")
        finally:
            room.screens.discard(ws)

    listener = listen("127.0.0.1", 0)
    enough = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, enough.set)
    async with serve(connection, sock=listener, compression=None):
        print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)  # noqa: T201
        gc.collect()
        gc.freeze()
        await enough.wait()


if __name__ == "__main__":
    run(_serve())
