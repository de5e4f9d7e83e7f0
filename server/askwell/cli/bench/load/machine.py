"""What the machine says about processes, and what it can be asked for: cores, open files.

Decides what counts as a process's own: its children too.
"""

import os
import resource
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from askwell.cli.common import Stop

_PROC: Final = Path("/proc")
_SPARE_FILES: Final = 200


@dataclass(frozen=True, slots=True)
class Usage:
    """What some processes have used up to now, and hold."""

    cpu: float
    """Seconds."""
    memory: int
    """Bytes resident."""
    waited: float
    """Seconds in which there was work to do and no core free for it."""
    at: float
    """When this was read."""


def usage_of(pid: int) -> Usage | None:
    """Of a process and all below it; None where the system does not tell."""
    if not (_PROC / str(pid) / "stat").exists():
        return None
    ticks = os.sysconf("SC_CLK_TCK")
    page = os.sysconf("SC_PAGE_SIZE")
    cpu, pages, waited = 0, 0, 0
    for one in _family(pid):
        with suppress(FileNotFoundError, ProcessLookupError):
            fields = _stat(one)
            cpu += int(fields[11]) + int(fields[12])
            pages += int((_PROC / str(one) / "statm").read_text().split()[1])
        waited += _waited(one)
    return Usage(cpu / ticks, pages * page, waited / 1e9, perf_counter())


def cores() -> frozenset[int]:
    """The cores that may be used; none where the system does not tell."""
    return frozenset(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else frozenset()


def pin(pid: int, to: frozenset[int]) -> None:
    """Have a process run there alone, and what it starts from now on. Nowhere: where it likes."""
    if to:
        with suppress(ProcessLookupError):
            os.sched_setaffinity(pid, to)


def allow_files(count: int) -> None:
    """See to it that a process, also one started from now on, may have so many open and some more.
    Raises Stop."""
    need = count + _SPARE_FILES
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= need:
        return
    with suppress(ValueError, OSError):
        most = hard if hard == resource.RLIM_INFINITY else max(hard, need)
        resource.setrlimit(resource.RLIMIT_NOFILE, (need, most))
        return
    raise Stop(
        f"So many connections need {need:,} open files, and this system allows a process {hard:,}. "
        f"Measure at most {max(0, hard - _SPARE_FILES) // 3:,} rooms, or raise the limit (`ulimit "
        f"-Hn {need}`, as root)."
    )


def _family(pid: int) -> Iterator[int]:
    """A process and all below it."""
    above = {}
    for entry in _PROC.iterdir():
        if entry.name.isdecimal():
            with suppress(FileNotFoundError, ProcessLookupError):
                above[int(entry.name)] = int(_stat(int(entry.name))[1])
    family = [pid]
    for one in family:
        family += [child for child, parent in above.items() if parent == one]
    yield from family


def _waited(pid: int) -> int:
    """Nanoseconds that its threads have waited for a core."""
    waited = 0
    for thread in (_PROC / str(pid) / "task").glob("*/schedstat"):
        with suppress(FileNotFoundError, ProcessLookupError):
            waited += int(thread.read_text().split()[1])
    return waited


def _stat(pid: int) -> list[str]:
    """The fields of `stat` after the name, which may hold anything."""
    return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
