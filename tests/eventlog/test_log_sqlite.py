"""What is particular to the log in a SQLite file (L09 to L13)."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from askwell.eventlog import Conflict, LogRefused, LogUnavailable, New, SqliteLog

APPENDING_PROCESS = Path(__file__).with_name("appending_process.py")


def start_appending(path: Path, streams: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(APPENDING_PROCESS), str(path), streams, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


@pytest.fixture
async def log(path: Path) -> AsyncIterator[SqliteLog]:
    log = await SqliteLog.open(path, patience=0.3, poll=0.05)
    yield log
    await log.aclose()


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def in_database(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(statement)


def content(path: Path) -> bytes:
    return path.read_bytes()


def put(path: Path, data: bytes) -> None:
    path.write_bytes(data)


@pytest.mark.real
@pytest.mark.parametrize("acknowledged", [1, 40, 400])
async def test_l09_what_was_acknowledged_survives_kill_minus_nine(
    path: Path, acknowledged: int
) -> None:
    with start_appending(path, "a,b,c,d,e", 0) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(acknowledged)]
        process.kill()
        lines += process.stdout.readlines()
    log = await SqliteLog.open(path)
    held = {stream: await log.read(stream) for stream in "abcde"}
    assert len(lines) >= acknowledged
    for line in lines:
        if line.endswith("\n"):
            stream, seq = line.split()
            event = held[stream][int(seq) - 1]
            assert (event.seq, event.data) == (int(seq), f"{stream} {int(seq) - 1}".encode())
    for stream, events in held.items():
        assert [event.seq for event in events] == list(range(1, len(events) + 1))
        await log.append(stream, len(events), [New(b"and on it goes")])
    await log.aclose()


async def test_l09_the_file_is_set_to_be_durable(log: SqliteLog) -> None:
    writer = log._book.connection
    assert pragma(writer, "journal_mode") == "wal"
    assert pragma(writer, "synchronous") == 2
    assert pragma(writer, "fullfsync") == 1
    assert pragma(writer, "checkpoint_fullfsync") == 1
    assert pragma(writer, "secure_delete") == 1
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        log._reading.execute("DELETE FROM event")


async def test_l09_a_table_with_seq_in_its_key_refuses_doubles(log: SqliteLog) -> None:
    await log.append("a", 0, [New(b"x")])
    with pytest.raises(sqlite3.IntegrityError):
        log._book.connection.execute("INSERT INTO event SELECT * FROM event")


async def test_l10_appends_that_wait_together_share_a_commit(log: SqliteLog) -> None:
    statements: list[str] = []
    log._book.connection.set_trace_callback(statements.append)
    await asyncio.gather(*(log.append(f"s{n}", 0, [New(b"x")]) for n in range(300)))
    assert statements.count("COMMIT") == 1
    for seq in range(1, 4):
        await asyncio.gather(*(log.append(f"s{n}", seq, [New(b"x")]) for n in range(300)))
    assert statements.count("COMMIT") == 4


async def test_l10_the_loop_goes_on_while_the_file_is_waited_for(path: Path) -> None:
    log = await SqliteLog.open(path, patience=5)
    await log.append("a", 0, [New(b"x")])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(log.append("a", 1, [New(b"y")]))
    clock = asyncio.get_running_loop().time
    longest, last = 0.0, clock()
    for _ in range(50):
        await asyncio.sleep(0.01)
        longest, last = max(longest, clock() - last), clock()
        assert len(await log.read("a")) == 1
    assert longest < 0.3
    assert not waiting.done()
    other.execute("ROLLBACK")
    assert (await waiting)[0].seq == 2
    other.close()
    await log.aclose()


@pytest.mark.real
async def test_l11_two_processes_share_a_file(path: Path) -> None:
    log = await SqliteLog.open(path, poll=0.05)
    follower = log.follow("a")
    with start_appending(path, "a,b", 150) as process:
        after = 0
        mine = 0
        while mine < 150:
            try:
                (recorded,) = await log.append("a", after, [New(f"mine {mine}".encode())])
            except Conflict as conflict:
                after = conflict.head
            else:
                after = recorded.seq
                mine += 1
        async with asyncio.timeout(30):
            seen = [await anext(follower) for _ in range(300)]
        assert await asyncio.to_thread(process.wait) == 0
    assert [event.seq for event in seen] == list(range(1, 301))
    assert seen == await log.read("a")
    texts = [event.data.decode() for event in seen]
    assert [text for text in texts if text[:4] == "mine"] == [f"mine {n}" for n in range(150)]
    assert [text for text in texts if text[:1] == "a"] == [f"a {n}" for n in range(150)]
    await log.aclose()


async def test_l11_alone_the_slow_poll_makes_nobody_read(log: SqliteLog) -> None:
    followers = [log.follow(f"s{n}") for n in range(50)]
    tasks = [asyncio.ensure_future(anext(follower)) for follower in followers]
    await asyncio.sleep(0.1)
    reads: list[str] = []
    log._reading.set_trace_callback(reads.append)
    await asyncio.gather(*(log.append(f"s{n}", 0, [New(b"x")]) for n in range(50)))
    await asyncio.gather(*tasks)
    await asyncio.sleep(0.2)
    assert reads == []


async def test_l12_a_full_disk_is_a_sentence_and_passes(log: SqliteLog) -> None:
    await log.append("a", 0, [New(b"x")])
    writer = log._book.connection
    writer.execute(f"PRAGMA max_page_count = {pragma(writer, 'page_count')}")
    results = await asyncio.gather(
        log.append("a", 1, [New(b"y" * 100_000)]),
        log.append("b", 0, [New(b"z")]),
        return_exceptions=True,
    )
    assert {type(result) for result in results} == {LogUnavailable}
    assert "is full" in str(results[0])
    assert [getattr(result, "unknown", None) for result in results] == [False, False]
    assert [event.data for event in await log.read("a")] == [b"x"]
    writer.execute("PRAGMA max_page_count = 1000000")
    assert (await log.append("a", 1, [New(b"y" * 100_000)]))[0].seq == 2
    assert await log.streams("") == ["a"]


async def test_l12_a_locked_file_is_a_sentence_and_passes(log: SqliteLog, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LogUnavailable, match="locked by another program"):
        await log.append("a", 0, [New(b"x")])
    with pytest.raises(LogUnavailable, match="locked by another program"):
        await log.delete("a")
    other.execute("ROLLBACK")
    other.close()
    assert (await log.append("a", 0, [New(b"x")]))[0].seq == 1


async def test_l12_a_file_that_is_no_database(path: Path) -> None:
    letter = b"This is a letter, not a database. " * 50
    put(path, letter)
    with pytest.raises(LogUnavailable, match="it is no SQLite database"):
        await SqliteLog.open(path)
    assert content(path) == letter


async def test_l12_a_database_of_another_program_is_left_alone(path: Path) -> None:
    in_database(path, "CREATE TABLE invoices (id)")
    before = content(path)
    with pytest.raises(LogRefused, match="another program"):
        await SqliteLog.open(path)
    assert content(path) == before


async def test_l12_a_log_from_the_future_is_left_alone(path: Path) -> None:
    await (await SqliteLog.open(path)).aclose()
    in_database(path, "PRAGMA user_version = 99")
    with pytest.raises(LogRefused, match="newer Askwell"):
        await SqliteLog.open(path)


async def test_l12_a_missing_folder_and_a_folder_as_file(tmp_path: Path) -> None:
    with pytest.raises(LogUnavailable, match="There is no folder"):
        await SqliteLog.open(tmp_path / "nowhere" / "log.db")
    with pytest.raises(LogUnavailable, match="cannot be used"):
        await SqliteLog.open(tmp_path)


async def test_l12_many_may_open_a_new_file_at_once(path: Path) -> None:
    logs = await asyncio.gather(*(SqliteLog.open(path) for _ in range(8)))
    await asyncio.gather(*(log.append(f"s{n}", 0, [New(b"x")]) for n, log in enumerate(logs)))
    assert len(await logs[0].streams("s")) == 8
    for log in logs:
        await log.aclose()


async def test_l13_the_file_is_its_owners(log: SqliteLog, path: Path) -> None:
    await log.append("a", 0, [New(b"x")])
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_l13_an_erased_stream_leaves_no_byte_behind(log: SqliteLog, path: Path) -> None:
    canary = b"the customer's daughter is ill"
    for seq in range(200):
        for stream, text in (("private", canary), ("other", b"nothing to see")):
            await log.append(stream, seq, [New(text + b" %d" % seq + b"." * (seq * 7))])

    def found() -> bool:
        return any(canary in file.read_bytes() for file in path.parent.iterdir())

    assert found()
    await log.delete("private")
    assert not found()
    assert len(await log.read("other")) == 200
