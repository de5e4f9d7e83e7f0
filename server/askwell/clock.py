"""The clock that enters from outside, so that rules stay pure and tests own the time.

Decides nothing. The only fake a test may use stands in for `Clock`.
"""

import asyncio
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is, and waiting until a time."""

    def now(self) -> datetime:
        """The time, in UTC."""
        ...

    async def sleep_until(self, when: datetime) -> None:
        """Return at `when` or soon after; at once if it has passed."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The time, in UTC."""
        return datetime.now(UTC)

    async def sleep_until(self, when: datetime) -> None:
        """Wait for the difference to now."""
        await asyncio.sleep(max(0.0, (when - self.now()).total_seconds()))
