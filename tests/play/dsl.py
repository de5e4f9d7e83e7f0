"""given(...).when(...).then(...): the rules told as small stories."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from askwell.play.facts import (
    Begin,
    By,
    Command,
    Event,
    Open,
    Options,
    Play,
    Player,
    Rejected,
    Seat,
)
from askwell.play.fold import apply
from askwell.play.rules import decide
from askwell.scenario.model import Scenario
from askwell.scoring import score
from tests.kit import mini_scenario

START = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)
BOTH: dict[Seat, Player] = {
    "seller": Player(id="person-1", name="You", kind="person"),
    "buyer": Player(id="scripted", name="Buyer", kind="bot"),
}


def opening(
    scenario: Scenario | None = None,
    options: Options | None = None,
    *,
    buyer: Player = BOTH["buyer"],
) -> Open:
    """The command that opens a role-play of the mini scenario."""
    return Open(
        play="p1",
        scenario=scenario or mini_scenario(),
        seed=7,
        options=options or Options(pace="instant", minutes=10),
        players={**BOTH, "buyer": buyer},
    )


@dataclass(frozen=True)
class Story:
    """A role-play under way: its events, its state, the time and the next command's number."""

    events: tuple[Event, ...] = ()
    play: Play | None = None
    now: datetime = START
    number: int = 0

    @property
    def state(self) -> Play:
        """The state; a story without one is a broken test."""
        assert self.play is not None
        return self.play

    def when(
        self, command: Command, seat: Seat | None = "seller", *, cmd: str | None = None
    ) -> Story:
        """The story after `command`. Raises what `decide` raises."""
        by = By(seat, self.now, cmd or f"command-{self.number}")
        new = decide(self.play, command, by, score=score)
        play = self.play
        for event in new:
            play = apply(play, event)
        return replace(self, events=self.events + new, play=play, number=self.number + 1)

    def after(self, **time: float) -> Story:
        """The story that much later, e.g. `after(minutes=3)`."""
        return replace(self, now=self.now + timedelta(**time))

    def new_events(self, before: Story) -> tuple[Event, ...]:
        """What was added since `before`."""
        return self.events[len(before.events) :]

    def refuses(self, command: Command, code: str, seat: Seat | None = "seller") -> Rejected:
        """Assert that `command` is refused with `code` and a sentence."""
        with pytest.raises(Rejected) as refused:
            self.when(command, seat)
        assert refused.value.code == code
        assert refused.value.hint.endswith(".")
        assert len(refused.value.hint) > 15
        return refused.value


def given(*commands: tuple[Command, Seat | None] | Command, start: Open | None = None) -> Story:
    """A role-play opened and begun, after `commands` (the seller's unless a seat is named)."""
    story = Story().when(start or opening()).when(Begin())
    return given_more(story, commands)


def given_more(story: Story, commands: Iterable[tuple[Command, Seat | None] | Command]) -> Story:
    """`story` after further commands."""
    for item in commands:
        command, seat = item if isinstance(item, tuple) else (item, "seller")
        story = story.when(command, seat)
    return story
