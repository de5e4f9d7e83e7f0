"""What is particular to the log in Redis (L14 to L18)."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from askwell.eventlog import Conflict, Follower, LogRefused, LogUnavailable, New, Recorded
from askwell.eventlog.redis import RedisLog
from askwell.eventlog.redis.scripts import APPEND
from tests.eventlog.redis_servers import RedisCluster, RedisServer

pytestmark = pytest.mark.real

OpenRedis = Callable[..., Awaitable[RedisLog]]


@pytest.fixture
async def open_redis() -> AsyncIterator[OpenRedis]:
    opened: list[RedisLog] = []

    async def open_it(url: str, **options: object) -> RedisLog:
        log = await RedisLog.open(url, **options)  # type: ignore[arg-type]
        opened.append(log)
        return log

    yield open_it
    for log in opened:
        await log.aclose()


@pytest.fixture
def own_cluster(tmp_path: Path) -> Iterator[RedisCluster]:
    cluster = RedisCluster(tmp_path / "own-cluster")
    yield cluster
    cluster.kill()


async def take(follower: Follower, count: int) -> list[Recorded]:
    async with asyncio.timeout(30):
        return [await anext(follower) for _ in range(count)]


async def write(log: RedisLog, stream: str, count: int, writer: str = "w") -> None:
    """Append `count` events, each exactly once, beside others who do the same."""
    after, number = 0, 0
    while number < count:
        try:
            (event,) = await log.append(stream, after, [New(f"{writer} {number}".encode())])
        except Conflict as conflict:
            after = conflict.head
        else:
            after = event.seq
            number += 1


def statistic(server: RedisServer, name: str) -> int:
    lines = server.say("INFO", "stats").decode().split("\r\n")
    (value,) = [line.split(":")[1] for line in lines if line.startswith(f"{name}:")]
    return int(value)


async def test_l14_a_stream_lies_in_redis_as_promised(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log = await open_redis(own_redis.url)
    await log.append("play:1", 0, [New(b"one"), New(b"two")])
    await log.append("play:1", 2, [New(b"three")])
    assert own_redis.say("KEYS", "*") == [b"askwell:{play:1}"]
    assert own_redis.say("TTL", "askwell:{play:1}") == -1
    entries = own_redis.say("XRANGE", "askwell:{play:1}", "-", "+")
    assert [entry for entry, _ in entries] == [b"1-0", b"2-0", b"3-0"]
    assert [fields[fields.index(b"d") + 1] for _, fields in entries] == [b"one", b"two", b"three"]


async def test_l14_the_same_append_twice_is_recorded_once(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log = await open_redis(own_redis.url)
    deadline = asyncio.get_running_loop().time() + 5

    async def run(after: int, nonce: str, *data: bytes) -> list[object]:
        answer: list[object] = await log._run(
            APPEND, "a", (after, nonce, "channel", *data), deadline
        )
        return answer

    birth = (await run(0, "n1", b"one", b"two"))[1]
    assert await run(0, "n1", b"one", b"two") == [0, birth]
    assert await run(0, "n2", b"one", b"two") == [1, 2]
    assert await run(2, "n3", b"three") == [0, birth]
    assert await run(0, "n1", b"one", b"two") == [0, birth]
    assert await run(2, "n3", b"three") == [0, birth]
    assert await run(3, "n3", b"three") == [0, birth]
    assert [event.data for event in await log.read("a")] == [b"one", b"two", b"three", b"three"]


async def test_l15_a_server_killed_in_the_middle_loses_nothing_and_doubles_nothing(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    one = await open_redis(own_redis.url, patience=30)
    other = await open_redis(own_redis.url, patience=30)
    followers = [log.follow(f"s{n}") for n in range(5) for log in (one, other)]
    writers = [
        asyncio.create_task(write(log, f"s{n}", 60, writer))
        for n in range(5)
        for log, writer in ((one, "one"), (other, "other"))
    ]
    for _ in range(3):
        await asyncio.sleep(0.15)
        await asyncio.to_thread(own_redis.kill)
        await asyncio.sleep(0.2)
        await asyncio.to_thread(own_redis.start)
    await asyncio.gather(*writers)
    seen = await asyncio.gather(*(take(follower, 120) for follower in followers))
    for number in range(5):
        events = await one.read(f"s{number}")
        assert seen[2 * number] == seen[2 * number + 1] == events
        assert [event.seq for event in events] == list(range(1, 121))
        for writer in ("one", "other"):
            mine = [event.data for event in events if event.data.startswith(writer.encode())]
            assert mine == [f"{writer} {n}".encode() for n in range(60)]


async def test_l15_an_append_during_an_outage_is_refused_after_a_bounded_wait(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log = await open_redis(own_redis.url, patience=0.5)
    follower = log.follow("a")
    await log.append("a", 0, [New(b"one")])
    await take(follower, 1)
    await asyncio.to_thread(own_redis.kill)
    await asyncio.sleep(0.1)
    async with asyncio.timeout(2):
        with pytest.raises(LogUnavailable, match="Nothing was recorded") as refusal:
            await log.append("a", 1, [New(b"lost")])
        assert not refusal.value.unknown
        with pytest.raises(LogUnavailable):
            await log.read("a")
    await asyncio.to_thread(own_redis.start)
    await log.append("a", 1, [New(b"two")])
    assert await take(follower, 1) == [Recorded("a", 2, b"two")]


async def test_l15_an_append_that_may_have_been_recorded_says_so(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log = await open_redis(own_redis.url, patience=0.5)
    follower = log.follow("a")
    await log.append("a", 0, [New(b"one")])
    own_redis.signal(signal.SIGSTOP)
    with pytest.raises(LogUnavailable, match="safe to send it again") as refusal:
        await log.append("a", 1, [New(b"two")])
    assert refusal.value.unknown
    own_redis.signal(signal.SIGCONT)
    assert await take(follower, 2) == [Recorded("a", 1, b"one"), Recorded("a", 2, b"two")]
    with pytest.raises(Conflict):
        await log.append("a", 1, [New(b"two")])


async def test_l15_a_server_that_falls_silent_is_given_up_and_found_again(
    open_redis: OpenRedis, own_redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.eventlog.redis.lane.SILENCE_SECONDS", 0.5)
    monkeypatch.setattr("askwell.eventlog.redis.listener.BEAT_SECONDS", 0.2)
    log = await open_redis(own_redis.url, patience=10)
    follower = log.follow("a")
    await log.append("a", 0, [New(b"one")])
    await take(follower, 1)
    own_redis.signal(signal.SIGSTOP)
    waiting = asyncio.create_task(log.append("a", 1, [New(b"two")]))
    await asyncio.sleep(1.5)
    assert not waiting.done()
    own_redis.signal(signal.SIGCONT)
    assert await waiting == await take(follower, 1) == [Recorded("a", 2, b"two")]
    assert len(await log.read("a")) == 2


async def test_l15_lost_scripts_and_a_passing_replica_role_are_survived(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log = await open_redis(own_redis.url, patience=10)
    await log.append("a", 0, [New(b"one")])
    own_redis.say("SCRIPT", "FLUSH")
    await asyncio.gather(
        log.append("a", 1, [New(b"two")]), *(log.append(f"s{n}", 0, [New(b"x")]) for n in range(9))
    )
    before = statistic(own_redis, "total_connections_received")
    own_redis.say("REPLICAOF", "127.0.0.1", "1")
    waiting = asyncio.create_task(log.append("a", 2, [New(b"three")]))
    await asyncio.sleep(0.3)
    assert not waiting.done()
    own_redis.say("REPLICAOF", "NO", "ONE")
    assert statistic(own_redis, "total_connections_received") - before < 15
    assert (await waiting)[0].seq == 3
    assert [event.data for event in await log.read("a")] == [b"one", b"two", b"three"]


async def test_l16_missed_announcements_are_healed_from_the_stream(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    writer, log = await open_redis(own_redis.url), await open_redis(own_redis.url)
    follower = log.follow("a")
    for seq in range(30):
        await writer.append("a", seq, [New(f"{seq}".encode())])
        if seq % 3 == 0:
            own_redis.say("CLIENT", "KILL", "TYPE", "pubsub")
    assert [event.seq for event in await take(follower, 30)] == list(range(1, 31))


async def test_l16_a_process_listens_on_one_connection_and_idle_rooms_cost_nothing(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log = await open_redis(own_redis.url)
    followers = [log.follow(f"s{n}") for n in range(300) for _ in range(3)]
    tasks = [asyncio.ensure_future(anext(follower)) for follower in followers]

    await asyncio.sleep(1)
    listening = own_redis.say("CLIENT", "LIST", "TYPE", "pubsub").decode().splitlines()
    assert len(listening) == 1
    assert " sub=300 " in listening[0]
    others = own_redis.say("CLIENT", "LIST", "TYPE", "normal").decode().splitlines()
    assert len(others) == 2  # the log's lane, and the one who asks
    before = statistic(own_redis, "total_commands_processed")
    await asyncio.sleep(1)
    assert statistic(own_redis, "total_commands_processed") - before < 10
    await log.append("s7", 0, [New(b"x")])
    done, _ = await asyncio.wait(tasks, timeout=1)
    assert len(done) == 3
    for follower in followers[:-3]:
        await follower.aclose()
    await asyncio.sleep(0.2)
    assert b" sub=1 " in own_redis.say("CLIENT", "LIST", "TYPE", "pubsub")
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_l16_announcements_carry_their_events(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log, other = await open_redis(own_redis.url), await open_redis(own_redis.url)
    followers = [log.follow("a"), other.follow("a")]
    await log.append("a", 0, [New(b"0")])
    for follower in followers:
        await take(follower, 1)
    await asyncio.sleep(0.2)
    own_redis.say("CONFIG", "RESETSTAT")
    for seq in range(1, 21):
        await log.append("a", seq, [New(b"x")])
        for follower in followers:
            await take(follower, 1)
    assert b"cmdstat_xadd:calls=20," in own_redis.say("INFO", "commandstats")
    assert b"cmdstat_xrange:" not in own_redis.say("INFO", "commandstats")


async def test_l16_another_database_of_the_same_server_is_not_heard(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log = await open_redis(own_redis.url)
    other = await open_redis(own_redis.url[:-1] + "1")
    follower = log.follow("a")
    await log.append("a", 0, [New(b"here")])
    await other.append("a", 0, [New(b"there")])
    await other.append("a", 1, [New(b"there too")])
    await log.append("a", 1, [New(b"here too")])
    assert [event.data for event in await take(follower, 2)] == [b"here", b"here too"]


async def test_l17_a_redis_that_forgets_is_refused(open_redis: OpenRedis, tmp_path: Path) -> None:
    server = RedisServer(tmp_path / "forgetful", "--appendonly", "no")
    try:
        with pytest.raises(LogRefused, match="appendonly yes"):
            await open_redis(server.url)
        server.say("CONFIG", "SET", "save", "60 1000")
        with pytest.raises(LogRefused, match="appendonly yes"):
            await open_redis(server.url)
        log = await open_redis(server.url, allow_volatile=True)
        assert (await log.append("a", 0, [New(b"x")]))[0].seq == 1
    finally:
        server.kill()


async def test_l17_a_redis_that_evicts_is_refused(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    own_redis.say("CONFIG", "SET", "maxmemory", "100mb")
    own_redis.say("CONFIG", "SET", "maxmemory-policy", "allkeys-lru")
    with pytest.raises(LogRefused, match="maxmemory-policy noeviction"):
        await open_redis(own_redis.url)
    own_redis.say("CONFIG", "SET", "maxmemory-policy", "volatile-lru")
    await open_redis(own_redis.url)


async def test_l17_a_redis_that_cannot_be_asked_is_refused_with_advice(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    own_redis.say("ACL", "SETUSER", "player", "on", ">s3cret", "~*", "&*", "+@all", "-config")
    url = own_redis.url.replace("redis://", "redis://player:s3cret@")
    with pytest.raises(LogRefused, match="CONFIG GET") as refusal:
        await open_redis(url)
    assert "s3cret" not in str(refusal.value)
    log = await open_redis(url, allow_volatile=True)
    follower = log.follow("a")
    await log.append("a", 0, [New(b"x")])
    await take(follower, 1)
    with pytest.raises(LogRefused, match="refuses this user or password"):
        await open_redis(url.replace("s3cret", "guess"))


async def test_l17_a_redis_that_lets_nobody_announce_is_refused(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    own_redis.say("ACL", "SETUSER", "mute", "on", ">s3cret", "~*", "resetchannels", "+@all")
    with pytest.raises(LogRefused, match="channels that begin with askwell/"):
        await open_redis(own_redis.url.replace("redis://", "redis://mute:s3cret@"))


async def test_l17_a_full_redis_is_a_sentence_and_passes(
    open_redis: OpenRedis, own_redis: RedisServer
) -> None:
    log = await open_redis(own_redis.url)
    await log.append("a", 0, [New(b"x")])
    own_redis.say("CONFIG", "SET", "maxmemory", "1")
    with pytest.raises(LogUnavailable, match="is full"):
        await log.append("a", 1, [New(b"y")])
    own_redis.say("CONFIG", "SET", "maxmemory", "0")
    assert (await log.append("a", 1, [New(b"y")]))[0].seq == 2


@pytest.mark.parametrize("url", ["http://localhost", "nonsense", ""])
async def test_l17_what_is_no_address(url: str) -> None:
    with pytest.raises(LogRefused, match="not the address of a Redis"):
        await RedisLog.open(url)


async def test_l17_nobody_there(own_redis: RedisServer) -> None:
    own_redis.kill()
    with pytest.raises(LogUnavailable, match=f"127.0.0.1:{own_redis.port} cannot be used"):
        await RedisLog.open(own_redis.url)


async def test_l18_a_cluster_that_moves_a_stream_is_followed(
    open_redis: OpenRedis, own_cluster: RedisCluster
) -> None:
    log = await open_redis(own_cluster.url, patience=10)
    follower = log.follow("a")
    await log.append("a", 0, [New(b"one")])
    key = "askwell:{a}"
    members = own_cluster.members
    slot = members[0].say("CLUSTER", "KEYSLOT", key)
    ids = [member.say("CLUSTER", "MYID") for member in members]
    (source,) = [n for n in range(3) if members[n].say("CLUSTER", "COUNTKEYSINSLOT", slot)]
    target = (source + 1) % 3
    members[target].say("CLUSTER", "SETSLOT", slot, "IMPORTING", ids[source])
    members[source].say("CLUSTER", "SETSLOT", slot, "MIGRATING", ids[target])
    await log.append("a", 1, [New(b"before the move")])
    members[source].say("MIGRATE", "127.0.0.1", members[target].port, key, 0, 5000)
    await log.append("a", 2, [New(b"in the move")])
    for member in members:
        member.say("CLUSTER", "SETSLOT", slot, "NODE", ids[target])
    await log.append("a", 3, [New(b"after the move")])
    await log.append("a", 4, [New(b"later")])
    seen = await take(follower, 5)
    assert seen == await log.read("a")
    assert [event.seq for event in seen] == [1, 2, 3, 4, 5]


async def test_l18_a_member_that_is_away_holds_up_only_its_own_streams(
    open_redis: OpenRedis, own_cluster: RedisCluster
) -> None:
    for member in own_cluster.members:
        member.say("CONFIG", "SET", "cluster-require-full-coverage", "no")
    log = await open_redis(own_cluster.url, patience=1)
    streams = {log._store.place_of(log._key(name)): name for name in "abcdefghijklmnop"}
    assert len(streams) == 3
    for stream in streams.values():
        await log.append(stream, 0, [New(b"one")])
    gone = own_cluster.members[1]
    lost = streams[("127.0.0.1", gone.port)]
    followers = {stream: log.follow(stream) for stream in streams.values()}
    for follower in followers.values():
        await take(follower, 1)
    await asyncio.to_thread(gone.kill)

    async def append(stream: str) -> object:
        async with asyncio.timeout(4):
            return await log.append(stream, 1, [New(b"two")])

    results = await asyncio.gather(*map(append, followers), return_exceptions=True)
    for stream, result in zip(followers, results, strict=True):
        expected = LogUnavailable if stream == lost else list
        assert isinstance(result, expected), result
    await asyncio.to_thread(gone.start)
    while True:
        try:
            await log.append(lost, 1, [New(b"two")])
            break
        except Conflict:
            break
        except LogUnavailable:
            await asyncio.sleep(0.2)
    for follower in followers.values():
        assert (await take(follower, 1))[0].data == b"two"
