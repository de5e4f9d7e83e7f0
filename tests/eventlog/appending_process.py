"""A process of its own that appends to a SQLite log and prints each number it was given.

Arguments: file, streams separated by commas, how many events for each (0: until killed).
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from askwell.eventlog import Conflict, New, SqliteLog


async def write(log: SqliteLog, stream: str, count: int) -> None:
    after, written = 0, 0
    while not count or written < count:
        data = f"{stream} {written}".encode()
        try:
            (recorded,) = await log.append(stream, after, [New(data)])
        except Conflict as conflict:
            after = conflict.head
            continue
        after = recorded.seq
        written += 1
        print(stream, recorded.seq, flush=True)


async def main(path: str, streams: str, count: str) -> None:
    log = await SqliteLog.open(Path(path))
    await asyncio.gather(*(write(log, stream, int(count)) for stream in streams.split(",")))
    await log.aclose()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
