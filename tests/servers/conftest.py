"""Real Redis servers: one for all tests of this folder, and one for those that kill it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.eventlog.redis_servers import RedisServer


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A durable Redis. Role-plays and people have names of their own, so tests share it."""
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    yield server.url
    server.kill()


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator[RedisServer]:
    """A server for one test, which may be killed."""
    server = RedisServer(tmp_path / "own-redis")
    yield server
    server.kill()
