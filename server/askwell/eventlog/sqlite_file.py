"""Opening the SQLite file and explaining, in sentences, why it cannot be used.

Decides the file's schema and the settings that make a commit durable. Must not know appends.
"""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

from .log import LogRefused, LogUnavailable

APPLICATION_ID = int.from_bytes(b"ASKW", "big")
FORMAT = 1

# `stream.id` is never used twice, so it tells a stream from an erased one of the same name.
# `event` has a rowid on purpose: all new rows land on one page however many streams are written
# to, which makes an append three times cheaper than in a table ordered by its key.
_SCHEMA = (
    "CREATE TABLE stream (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE)",
    "CREATE TABLE event (stream INTEGER NOT NULL, seq INTEGER NOT NULL, data BLOB NOT NULL,"
    " PRIMARY KEY (stream, seq))",
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {FORMAT}",
)

_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk that holds {path} is full. Nothing can be recorded until there"
    " is room.",
    sqlite3.SQLITE_BUSY: "{path} is locked by another program. Close whatever holds it open.",
    sqlite3.SQLITE_LOCKED: "{path} is locked by another program. Close whatever holds it open.",
    sqlite3.SQLITE_NOTADB: "{path} is not an event log: it is no SQLite database. Choose another"
    " file, or move this one away.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged. Restore it from a copy.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened. Does the folder exist, and may this program"
    " write there?",
    sqlite3.SQLITE_READONLY: "{path} may not be written to by this program.",
    sqlite3.SQLITE_PERM: "{path} may not be written to by this program.",
}


def unavailable(error: Exception, path: Path, *, unknown: bool = False) -> LogUnavailable:
    """The sentence for what SQLite (or the operating system) said about `path`."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    sentence = _SENTENCES.get(code, "{path} cannot be used: {error}.")
    return LogUnavailable(sentence.format(path=path, error=error), unknown=unknown)


def open_file(path: Path, patience: float) -> tuple[sqlite3.Connection, sqlite3.Connection]:
    """A connection that writes and one that only reads; blocks up to `patience` seconds or so.

    Raises `LogUnavailable` or `LogRefused`.
    """
    try:
        # Conversations are personal: a new file is for its owner's eyes.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        writer = _connect(path, patience)
        try:
            _prepare(writer, path, patience)
            reader = _connect(path, patience)
        except BaseException:
            writer.close()
            raise
        reader.execute("PRAGMA query_only = ON")
    except FileNotFoundError as error:
        raise LogUnavailable(f"There is no folder {path.parent} to keep the log in.") from error
    except (OSError, sqlite3.Error) as error:
        raise unavailable(error, path) from error
    return writer, reader


def close_file(writer: sqlite3.Connection, reader: sqlite3.Connection) -> None:
    """Close both; the last one to leave folds the write-ahead log into the file."""
    reader.close()
    writer.close()


def _connect(path: Path, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _prepare(writer: sqlite3.Connection, path: Path, patience: float) -> None:
    # In one transaction: another process may be making the file ours at this moment.
    writer.execute("BEGIN")
    _check_owner(writer, path)
    writer.execute("COMMIT")
    if _use_wal(writer, patience) != "wal":
        raise LogRefused(
            f"{path} lies on a file system that cannot do write-ahead logging (a network share?)."
            " Keep the log on a local disk."
        )
    writer.execute("PRAGMA secure_delete = ON")
    # Without these, macOS reports data as written that is still in the drive's cache.
    writer.execute("PRAGMA fullfsync = ON")
    writer.execute("PRAGMA checkpoint_fullfsync = ON")
    writer.execute("BEGIN IMMEDIATE")
    if _check_owner(writer, path) == 0:
        for statement in _SCHEMA:
            writer.execute(statement)
    writer.execute("COMMIT")


def _check_owner(connection: sqlite3.Connection, path: Path) -> int:
    """The file's format, 0 if it is empty. Raises `LogRefused` if it is somebody else's."""
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and owner != APPLICATION_ID:
        raise LogRefused(f"{path} is a database of another program. Choose another file.")
    if version > FORMAT:
        raise LogRefused(f"{path} was written by a newer Askwell. Update this one to read it.")
    return version


def _use_wal(writer: sqlite3.Connection, patience: float) -> str:
    """Switch to write-ahead logging. SQLite does not wait for other openers here, so we do."""
    until = time.monotonic() + patience
    while True:
        try:
            return str(writer.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
