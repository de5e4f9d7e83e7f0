"""Both logs for the live rooms: each test that asks for `opens` runs on SQLite and on Redis."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from askwell.eventlog import SqliteLog
from askwell.eventlog.redis import RedisLog
from tests.eventlog.redis_servers import RedisServer
from tests.live.people import Opens


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A durable Redis for all tests of this folder: their rooms have names of their own."""
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    yield server.url
    server.kill()


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator[RedisServer]:
    """A server for one test, which may be killed."""
    server = RedisServer(tmp_path / "own-redis")
    yield server
    server.kill()


@pytest.fixture(params=["sqlite", "redis"])
def opens(request: pytest.FixtureRequest, tmp_path: Path) -> Opens:
    """Opens the log of this test, as often as it wants."""
    if request.param == "sqlite":
        return partial(SqliteLog.open, tmp_path / "askwell.db")
    return partial(RedisLog.open, request.getfixturevalue("redis_url"))
