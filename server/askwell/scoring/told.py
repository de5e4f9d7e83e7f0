"""Stub until merged."""

from collections.abc import Collection, Sequence

from askwell.scenario.model import Fact


def proposes(text: str, facts: Sequence[Fact], told: Collection[str]) -> tuple[str, ...]:
    """Facts."""
    return ()
