"""Real Redis servers for the tests: one alone, or three as a cluster."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import redis


class RedisServer:
    """One redis-server process that keeps everything on disk, in `folder`."""

    def __init__(self, folder: Path, *options: str) -> None:
        if shutil.which("redis-server") is None:
            pytest.fail(
                "redis-server is missing: run `make tools` (Debian: apt-get install redis-server)"
            )
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.port = free_port()
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def say(self, *command: Any) -> Any:
        """The raw reply to a command."""
        with redis.Redis(port=self.port, protocol=2) as client:
            connection: Any = client.connection_pool.get_connection()
            connection.send_command(*command)
            return connection.read_response()

    def start(self) -> None:
        durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""]
        self._process = subprocess.Popen(
            [
                "redis-server",
                "--port",
                str(self.port),
                "--bind",
                "127.0.0.1",
                "--dir",
                str(self.folder),
                *durable,
                *self._options,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            self.wait_until(lambda: self.say("PING"))
        except BaseException:
            self.kill()
            raise

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        os.kill(self._process.pid, number)

    def kill(self) -> None:
        """As when the power goes: no farewell, no last save."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @staticmethod
    def wait_until(true: Callable[[], Any], seconds: float = 20) -> None:
        until = time.monotonic() + seconds
        while True:
            try:
                if true():
                    return
            except redis.RedisError:
                pass
            assert time.monotonic() < until, "the Redis server did not come up"
            time.sleep(0.02)


class RedisCluster:
    """Three members that share the slots."""

    def __init__(self, folder: Path) -> None:
        self.members = [
            RedisServer(
                folder / str(number),
                "--cluster-enabled",
                "yes",
                "--cluster-node-timeout",
                "2000",
                "--cluster-port",
                str(free_port()),
            )
            for number in range(3)
        ]
        try:
            self._join_members()
        except BaseException:
            self.kill()
            raise

    @property
    def url(self) -> str:
        return self.members[0].url

    def kill(self) -> None:
        for member in self.members:
            member.kill()

    def _join_members(self) -> None:
        for number, member in enumerate(self.members):
            first_slot = number * 5462
            last_slot = min(first_slot + 5461, 16383)
            member.say("CLUSTER", "ADDSLOTSRANGE", first_slot, last_slot)
            member.say("CLUSTER", "SET-CONFIG-EPOCH", number + 1)
        for member in self.members[1:]:
            bus = member.say("CONFIG", "GET", "cluster-port")[1]
            self.members[0].say("CLUSTER", "MEET", "127.0.0.1", member.port, bus)
        for member in self.members:
            RedisServer.wait_until(partial(_knows_all_slots, member))


def _knows_all_slots(member: RedisServer) -> bool:
    return (
        b"cluster_state:ok" in member.say("CLUSTER", "INFO")
        and len(member.say("CLUSTER", "SLOTS")) == 3
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
