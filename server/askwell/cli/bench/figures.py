"""Figures and how they come out of samples. Decides rounding only."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. `aim` is the most it should be, None when it only informs."""

    name: str
    value: float
    unit: str
    aim: float | None = None

    @property
    def met(self) -> bool | None:
        """Is the aim met? None without one."""
        return None if self.aim is None else self.value <= self.aim


def quantile(samples: Sequence[float], share: float) -> float:
    """The smallest sample that at least `share` (0-1) of the samples do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def millis(seconds: float) -> float:
    """Milliseconds with three decimals."""
    return round(seconds * 1000, 3)


def spread(
    samples: Sequence[float], *, aim_p50: float | None = None, aim_p99: float | None = None
) -> tuple[Figure, ...]:
    """p50, p99 and the largest of samples in seconds, in ms; and how many there were."""
    return (
        Figure("p50", millis(quantile(samples, 0.5)), "ms", aim_p50),
        Figure("p99", millis(quantile(samples, 0.99)), "ms", aim_p99),
        Figure("max", millis(max(samples)), "ms"),
        Figure("count", len(samples), ""),
    )
