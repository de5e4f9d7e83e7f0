"""What a load came to: what was said, acknowledged and seen, and how long it took.

Decides what counts as lost and as doubled.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Line:
    """One line that was said, and where it has arrived. Times are of one clock, in seconds."""

    text: str
    speaker: int
    meant: float
    """When it was to be sent: the server gets no rebate for a sender that it held up."""
    acked: float | None = None
    refused: bool = False
    seen: set[int] = field(default_factory=set)

    @property
    def done(self) -> bool:
        """Is nothing more to be expected?"""
        return self.refused or (self.acked is not None and len(self.seen) == 3)


@dataclass(slots=True)
class Tally:
    """All figures of some rooms."""

    said: int = 0
    acked: int = 0
    lost: int = 0
    doubled: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    others: list[float] = field(default_factory=list)
    """Seconds from when a line was to be sent to another's screen."""
    acks: list[float] = field(default_factory=list)
    """Seconds from when a line was to be sent to its acknowledgement."""
    late: list[float] = field(default_factory=list)
    """Seconds by which the generator itself was late."""
    took: float = 0.0
    """Seconds from the start to the last acknowledgement."""
    received: int = 0
    """Bytes."""
    cpu: list[float] = field(default_factory=list)
    """Of each generator, the share of the time that it was at work."""
    dropped: list[str] = field(default_factory=list)
    """Why connections ended."""

    def take(self, other: "Tally") -> None:
        """Add the other's figures to these."""
        self.said += other.said
        self.acked += other.acked
        self.lost += other.lost
        self.doubled += other.doubled
        self.refused += other.refused
        self.others += other.others
        self.acks += other.acks
        self.late += other.late
        self.took = max(self.took, other.took)
        self.received += other.received
        self.cpu += other.cpu
        self.dropped += other.dropped


def lost_and_doubled(
    lines: Iterable[Line], screens: Sequence[Mapping[int, str]]
) -> tuple[int, int]:
    """How many acknowledged lines some screen does not show, and how many one shows twice.

    A screen shows texts at numbers. A line may come again under its number, with what is new about
    it; under two numbers it was recorded twice.
    """
    shown = [Counter(screen.values()) for screen in screens]
    lost = doubled = 0
    for line in lines:
        times = [screen[line.text] for screen in shown]
        lost += line.acked is not None and min(times) == 0
        doubled += max(times) > 1
    return lost, doubled
