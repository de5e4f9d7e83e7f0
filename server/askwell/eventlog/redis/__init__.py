"""The event log in Redis. Importing it loads redis-py, which a SQLite server never needs."""

from .log import RedisLog

__all__ = ["RedisLog"]
