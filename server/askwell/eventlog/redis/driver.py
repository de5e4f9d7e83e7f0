"""What we use of redis-py, and nothing else imports it.

Decides how a server is found (single or cluster), whether it keeps what it is given, and what its
errors mean to us. Must not know streams or followers.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, cast

from redis.asyncio import RedisCluster
from redis.asyncio.connection import Connection, parse_url
from redis.asyncio.retry import Retry
from redis.backoff import ConstantBackoff, NoBackoff
from redis.exceptions import (
    AskError,
    AuthenticationError,
    ClusterDownError,
    InvalidResponse,
    MasterDownError,
    MovedError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    RedisClusterException,
    RedisError,
    ResponseError,
    TryAgainError,
)
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError

from askwell.eventlog.log import LogRefused, LogUnavailable

CONNECT_SECONDS = 2.0

LOST = (RedisConnectionError, RedisTimeoutError, InvalidResponse, OSError)
"""The connection is of no more use; whatever was sent may or may not have been carried out."""

ANSWERED_NO = ResponseError
"""The server answered with an error; the command did nothing."""

RECONNECT = (NoScriptError, ReadOnlyError, MasterDownError)
"""A no that a new connection may turn into a yes."""

ELSEWHERE = (MovedError, AskError, TryAgainError, ClusterDownError)
"""A no that means: the cluster is being rearranged."""

Place = tuple[str, int] | None
"""(host, port) of a member of a cluster; None is the one server of the URL."""


class NotNow(Exception):
    """The cluster could not carry it out; it may if asked again."""


class Link(Protocol):
    """One connection, as redis-py makes it."""

    @property
    def is_connected(self) -> bool: ...
    async def connect(self) -> None: ...
    async def disconnect(self, nowait: bool = False) -> None: ...
    def pack_commands(self, commands: Iterable[Sequence[Any]]) -> list[bytes]: ...
    async def send_packed_command(
        self, command: Iterable[bytes], check_health: bool = True
    ) -> None: ...
    async def read_response(self) -> Any: ...


class Store:
    """The Redis behind a URL: where its members are, and links to them."""

    def __init__(self, url: str) -> None:
        options: dict[str, Any] = {**parse_url(url)}
        options.pop("max_connections", None)
        self._link_class = options.pop("connection_class", Connection)
        # One reader waits on each link for as long as it takes; lanes and listeners time it.
        options.update(
            protocol=2,
            decode_responses=False,
            socket_timeout=None,
            socket_connect_timeout=CONNECT_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )
        self._url = url
        self._options = options
        self._cluster: RedisCluster | None = None
        self.db = int(options.get("db") or 0)
        self.name = f"Redis at {options.get('path') or _address(options)}"

    @classmethod
    async def open(cls, url: str, channel: str, *, allow_volatile: bool = False) -> Store:
        """Connect, look whether it is a cluster, try `channel`, and refuse what would forget.

        Raises `LogUnavailable` if nobody answers, `LogRefused` if it must not be used as it is.
        """
        try:
            store = cls(url)
        except ValueError as error:
            raise LogRefused(f"This is not the address of a Redis: {error}") from error
        try:
            await store._find_members()
            await store._insist_on_channels(channel)
            if not allow_volatile:
                for place in store.places():
                    await store._insist_on_memory(place)
        except AuthenticationError as error:
            await store.aclose()
            raise LogRefused(
                f"{store.name} refuses this user or password ({_said(error)})."
            ) from error
        except (*LOST, RedisError, RedisClusterException) as error:
            await store.aclose()
            raise LogUnavailable(f"{store.name} cannot be used ({_said(error)}).") from error
        except BaseException:
            await store.aclose()
            raise
        return store

    @property
    def is_cluster(self) -> bool:
        return self._cluster is not None

    def name_of(self, place: Place) -> str:
        return self.name if place is None else f"Redis at {place[0]}:{place[1]}"

    def link(self, place: Place) -> Link:
        """A new link, not yet connected."""
        options = dict(self._options)
        if place is not None:
            options["host"], options["port"] = place
        return cast(Link, self._link_class(**options))

    def place_of(self, key: str) -> Place:
        """Who holds `key`, as far as is known. Raises `NotNow` if nobody does."""
        if self._cluster is None:
            return None
        try:
            node = self._cluster.get_node_from_key(key)
        except RedisClusterException as error:
            raise NotNow(str(error)) from error
        if node is None:
            raise NotNow(f"nobody holds {key}")
        return node.host, int(node.port)

    def places(self) -> list[Place]:
        """Every member that holds keys."""
        if self._cluster is None:
            return [None]
        return [(node.host, int(node.port)) for node in self._cluster.get_primaries()]

    def any_place(self) -> Place:
        """A member; in a cluster, announcements made at one are heard at all."""
        return random.choice(self.places() or [None])

    async def ask(self, script: str, key: str, args: Sequence[Any]) -> Any:
        """Run `script` wherever `key` is now: slowly, following redirections, learning the way.

        Raises `NotNow`, or `LogUnavailable` if asking again would not help. For clusters only.
        """
        assert self._cluster is not None
        try:
            return await self._cluster.execute_command("EVAL", script, 1, key, *args)
        except (*LOST, *ELSEWHERE, *RECONNECT, RedisClusterException) as error:
            raise NotNow(str(error)) from error
        except RedisError as error:
            raise self.explain(error) from error

    def explain(self, error: Exception) -> LogUnavailable:
        """A sentence for a no that will not become a yes by itself."""
        if isinstance(error, OutOfMemoryError):
            return LogUnavailable(
                f"{self.name} is full. Nothing can be recorded until its maxmemory is raised."
            )
        return LogUnavailable(f"{self.name} did not take it ({_said(error)}).")

    async def aclose(self) -> None:
        if self._cluster is not None:
            await self._cluster.aclose()

    async def _find_members(self) -> None:
        info = (await self._talk(None, ("INFO", "cluster")))[0]
        if b"cluster_enabled:1" not in info:
            return
        if self.db != 0:
            raise LogRefused(f"{self.name} is a cluster, and clusters have only database 0.")
        self._cluster = RedisCluster.from_url(
            self._url,
            protocol=2,
            socket_connect_timeout=CONNECT_SECONDS,
            retry=Retry(ConstantBackoff(0.05), 2),
        )
        await self._cluster.initialize()

    async def _insist_on_channels(self, channel: str) -> None:
        # A user made by default rules has none, and would wait for announcements for ever.
        try:
            await self._talk(self.any_place(), ("PUBLISH", channel, ""))
            await self._talk(self.any_place(), ("SUBSCRIBE", channel))
        except ResponseError as error:
            raise LogRefused(
                f"{self.name} does not let this user announce events ({_said(error)})."
                " Allow the user PUBLISH, SUBSCRIBE and the channels that begin with"
                f" {channel.split('/')[0]}/."
            ) from error

    async def _insist_on_memory(self, place: Place) -> None:
        name = self.name_of(place)
        try:
            replies = await self._talk(
                place,
                ("CONFIG", "GET", "appendonly"),
                ("CONFIG", "GET", "maxmemory"),
                ("CONFIG", "GET", "maxmemory-policy"),
            )
        except ResponseError as error:
            raise LogRefused(
                f"{name} does not let this user see its settings ({_said(error)}), so nobody"
                " can tell whether it keeps what it acknowledges. Allow the user CONFIG GET; or"
                " make sure that appendonly is on and maxmemory-policy is noeviction, and start"
                " with allow_volatile."
            ) from error
        appendonly, maxmemory, policy = (
            reply[1].decode() if len(reply) > 1 else "" for reply in replies
        )
        if appendonly != "yes":
            raise LogRefused(
                f"{name} runs with appendonly off: after a crash, conversations that were"
                " acknowledged would be gone. Set `appendonly yes` (and `appendfsync always` to"
                " lose nothing even if the power fails), or start with allow_volatile if you"
                " accept the loss."
            )
        if maxmemory not in {"", "0"} and policy.startswith("allkeys"):
            raise LogRefused(
                f"{name} throws away conversations when its memory is full (maxmemory-policy"
                f" {policy}). Set `maxmemory-policy noeviction`, or start with allow_volatile if"
                " you accept the loss."
            )

    async def _talk(self, place: Place, *commands: Sequence[Any]) -> list[Any]:
        link = self.link(place)
        try:
            async with asyncio.timeout(2 * CONNECT_SECONDS):
                await link.connect()
                await link.send_packed_command(link.pack_commands(commands), check_health=False)
                return [await link.read_response() for _ in commands]
        finally:
            await link.disconnect(nowait=True)


def _said(error: Exception) -> str:
    return str(error).rstrip(".") or "no answer"


def _address(options: dict[str, Any]) -> str:
    return f"{options.get('host', 'localhost')}:{options.get('port', 6379)}"
