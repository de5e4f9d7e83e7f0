"""The servers that are put under load: Askwell, the bare library, and a Redis of their own.

Decides how each is started, and that nothing of it is left.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Final

from askwell.cli.bench.load.machine import pin
from askwell.cli.common import Stop

_START_S: Final = 60
_END_S: Final = 20


@dataclass(frozen=True, slots=True)
class Served:
    """A running server."""

    url: str
    pid: int | None


@contextmanager
def askwell_server(
    workers: int, log: str | None, allow_volatile: bool, cores: frozenset[int]
) -> Iterator[Served]:
    """`askwell serve` with a data folder that is thrown away. Raises Stop."""
    with TemporaryDirectory(prefix="askwell-bench-") as folder:
        args = ["-m", "askwell", "serve", "--port", "0", "--data-dir", folder, "--instant"]
        args += ["--workers", str(workers), *(["--allow-volatile"] if allow_volatile else [])]
        # Of the environment, because a list of processes shows no passwords there.
        log_too = {} if log is None else {"ASKWELL_LOG": log}
        env = {name: value for name, value in os.environ.items() if name != "ASKWELL_LOG"}
        with _python(args, {**env, **log_too}, cores) as served:
            yield served


@contextmanager
def bare_server(cores: frozenset[int]) -> Iterator[Served]:
    """The bare library. Raises Stop."""
    with _python(["-m", "askwell.cli.bench.load.bare"], os.environ, cores) as served:
        yield served


@contextmanager
def redis_server(cores: frozenset[int]) -> Iterator[Served]:
    """A Redis in a folder that is thrown away, which syncs its file every second. Raises Stop."""
    program = shutil.which("redis-server")
    if program is None:
        raise Stop(
            "There is no redis-server on this machine: install it (Debian: `apt install "
            "redis-server`), or name one that runs with --log redis://HOST:6379/0."
        )
    with TemporaryDirectory(prefix="askwell-bench-redis-") as folder:
        port = _free_port()
        options = ("--bind", "127.0.0.1", "--appendonly", "yes", "--appendfsync", "everysec")
        process = subprocess.Popen(
            [program, "--port", str(port), "--dir", folder, "--save", "", *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        pin(process.pid, cores)
        try:
            _until_it_listens(process, port)
            yield Served(f"redis://127.0.0.1:{port}/0", process.pid)
        finally:
            _end(process)


@contextmanager
def _python(args: Sequence[str], env: Mapping[str, str], cores: frozenset[int]) -> Iterator[Served]:
    """A program of ours that prints its address when it is ready. Raises Stop."""
    with TemporaryFile() as troubles:
        process = subprocess.Popen(
            [sys.executable, *args],
            stdout=subprocess.PIPE,
            stderr=troubles,
            text=True,
            env={**env, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "500"},
        )
        pin(process.pid, cores)
        try:
            address = _address(process)
            if address is None:
                troubles.seek(0)
                said = troubles.read().decode(errors="replace").strip()
                raise Stop(f"The server to be measured did not start. {said}".strip())
            yield Served(address, process.pid)
        finally:
            _end(process)


def _address(process: subprocess.Popen[str]) -> str | None:
    """What it prints when it is ready; None when it ended before."""
    assert process.stdout is not None
    for line in process.stdout:
        for word in line.split():
            if word.startswith("http://"):
                return word.replace("localhost", "127.0.0.1")
    return None


def _until_it_listens(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + _START_S
    while process.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise Stop("The Redis of this bench did not start.")


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
