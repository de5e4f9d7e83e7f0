"""Append-only streams of numbered bytes, and the shell that runs deciders over them.

Decides when something counts as having happened: when it is durable and has a number. Must not
know what any event means. `SqliteLog` is in `.sqlite`, `RedisLog` in `.redis`.
"""

from .log import (
    MAX_EVENT_BYTES,
    Conflict,
    EventLog,
    Follower,
    LogRefused,
    LogUnavailable,
    New,
    Recorded,
)
from .sqlite import SqliteLog

__all__ = [
    "MAX_EVENT_BYTES",
    "Conflict",
    "EventLog",
    "Follower",
    "LogRefused",
    "LogUnavailable",
    "New",
    "Recorded",
    "SqliteLog",
]
