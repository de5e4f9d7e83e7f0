"""Slows down whoever tries one code after another.

Decides how many wrong codes one address may try. Must not know any code.
"""

from collections import OrderedDict
from datetime import datetime, timedelta
from typing import Final

MOST: Final = 60
"""A ballroom may share one address, and some of hundreds mistype. There are 480 million codes."""
WITHIN: Final = timedelta(minutes=1)
_KEPT: Final = 10_000


class Guesses:
    """Wrong tries of the last minute, by address; the addresses seen last are kept."""

    def __init__(self) -> None:
        self._wrong: OrderedDict[str, list[datetime]] = OrderedDict()

    def too_many(self, address: str, now: datetime) -> bool:
        """Has that address tried too often?"""
        tries = [at for at in self._wrong.get(address, ()) if now - at < WITHIN]
        return len(tries) >= MOST

    def wrong(self, address: str, now: datetime) -> None:
        """Note a wrong try."""
        tries = [at for at in self._wrong.pop(address, ()) if now - at < WITHIN]
        self._wrong[address] = [*tries, now][-MOST:]
        if len(self._wrong) > _KEPT:
            self._wrong.popitem(last=False)
