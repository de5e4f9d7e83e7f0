"""The generators of a load: processes of their own, so that they neither wait for one another nor
for whoever measures.

Decides how the rooms are shared out. Must not know what a stage does.
"""

import multiprocessing
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Final

from askwell.cli.bench.load.generator import Stage, Task, generate
from askwell.cli.bench.load.machine import pin
from askwell.cli.common import Stop

_END_S: Final = 5


class Crew:
    """Generators at work, until the block ends."""

    def __init__(self, tasks: Sequence[Task], cores: frozenset[int]) -> None:
        self._tasks = tasks
        self._cores = cores
        self._at: list[tuple[SpawnProcess, Connection]] = []

    def __enter__(self) -> "Crew":
        context = multiprocessing.get_context("spawn")
        for task in self._tasks:
            mine, its = context.Pipe()
            process = context.Process(target=generate, args=(task, its), daemon=True)
            process.start()
            its.close()
            self._at.append((process, mine))
            assert process.pid is not None
            pin(process.pid, self._cores)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for process, pipe in self._at:
            pipe.close()
            if error is not None:
                process.kill()
            process.join(_END_S)
            if process.is_alive():
                process.kill()
                process.join()

    def do(self, stage: Stage, start: float = 0.0) -> list[Any]:
        """Have all of them do a stage; their results. Raises Stop."""
        for _, pipe in self._at:
            with suppress(BrokenPipeError):
                pipe.send((stage, start))
        results: list[Any] = []
        for _, pipe in self._at:
            try:
                results.append(pipe.recv())
            except (EOFError, ConnectionResetError):
                raise Stop("A load generator broke.") from None
        for result in results:
            if isinstance(result, Stop):
                raise result
        return results


def shared_out(rooms: int, among: int) -> list[tuple[int, int]]:
    """For each of so many: its first room, and how many it has."""
    each, more = divmod(rooms, among)
    sizes = [each + (number < more) for number in range(among)]
    return [(sum(sizes[:number]), size) for number, size in enumerate(sizes) if size]
