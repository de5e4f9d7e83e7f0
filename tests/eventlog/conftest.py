"""Real stores for the log tests: SQLite files in temporary folders, real Redis servers."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from askwell.eventlog import EventLog, SqliteLog
from askwell.eventlog.redis import RedisLog
from tests.eventlog.redis_servers import RedisCluster, RedisServer

_spaces = itertools.count(1)

OpenLog = Callable[..., Awaitable[EventLog]]


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    yield server
    server.kill()


@pytest.fixture(scope="session")
def redis_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisCluster]:
    cluster = RedisCluster(tmp_path_factory.mktemp("cluster"))
    yield cluster
    cluster.kill()


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator[RedisServer]:
    """A server for one test, which may be killed."""
    server = RedisServer(tmp_path / "own-redis")
    yield server
    server.kill()


KINDS = [
    "sqlite",
    pytest.param("redis", marks=pytest.mark.real),
    pytest.param("cluster", marks=pytest.mark.real),
]


@pytest.fixture(params=KINDS)
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], OpenLog]:
    """Each call makes an empty store; what it returns opens that store, as often as asked."""
    kind = request.param
    url = "" if kind == "sqlite" else request.getfixturevalue(f"redis_{kind_fixture(kind)}").url

    def make() -> OpenLog:
        number = next(_spaces)
        if kind == "sqlite":
            path = tmp_path / f"log-{number}.db"
            return lambda **options: SqliteLog.open(path, **{"poll": 0.05, **options})
        return lambda **options: RedisLog.open(url, space=f"test{number}", **options)

    return make


def kind_fixture(kind: str) -> str:
    return "server" if kind == "redis" else kind


@pytest.fixture
async def open_log(new_store: Callable[[], OpenLog]) -> AsyncIterator[OpenLog]:
    """Opens the test's store; everything opened is closed in the end."""
    opened: list[EventLog] = []
    store = new_store()

    async def open_it(**options: Any) -> EventLog:
        log = await store(**options)
        opened.append(log)
        return log

    yield open_it
    for log in opened:
        await log.aclose()


@pytest.fixture
async def log(open_log: OpenLog) -> EventLog:
    return await open_log()
