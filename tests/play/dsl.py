"""given(...).when(...).then(...): the rules told as small stories."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final, Self

import pytest
from pydantic import BaseModel

from askwell.play.decider import PlayDecider
from askwell.play.due import due, reply_at
from askwell.play.facts import (
    Begin,
    By,
    Command,
    Event,
    Open,
    Options,
    Phase,
    Play,
    Player,
    Rejected,
    Seat,
)
from askwell.play.fold import apply
from askwell.play.live import BEHAVIOURS, Frequency, Rating, RoomRules, Table
from askwell.play.live_commands import Arrive, Ready, Sit, Stay
from askwell.play.people import role_of
from askwell.play.roles import observer_view, table_view
from askwell.play.room_sight import observer_may, seat_may
from askwell.play.rules import decide
from askwell.play.shared_views import Action
from askwell.play.sight import seller_view
from askwell.room import WhatIsDue
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
        self,
        command: Command,
        seat: Seat | None = "seller",
        *,
        cmd: str | None = None,
        person: str | None = None,
    ) -> Self:
        """The story after `command`. Raises what `decide` raises."""
        by = By(seat, self.now, cmd or f"command-{self.number}", person)
        new = decide(self.play, command, by, score=score)
        play = self.play
        for event in new:
            play = apply(play, event)
        return replace(self, events=self.events + new, play=play, number=self.number + 1)

    def after(self, **time: float) -> Self:
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


SAM: Final = "CANARY-sam"
"""Made the room and sells."""
BEA: Final = "CANARY-bea"
"""Plays the buyer."""
OLA: Final = "CANARY-ola"
UWE: Final = "CANARY-uwe"
"""These two watch."""
STRANGER: Final = "CANARY-stranger"
SYSTEM: Final = ""

_DUE: Final = WhatIsDue(PlayDecider(score))
_ENOUGH: Final = 40
"""More things at one moment than are ever due."""


@dataclass(frozen=True)
class RoomStory(Story):
    """A room with people in it. Each acts from the place they have, as the server sees to it."""

    def does(self, person: str, *commands: Command, cmd: str | None = None) -> RoomStory:
        """The room after `person` has done these, and all that is due at once."""
        story = self
        for command in commands:
            role = role_of(story.state, person)
            seat = None if role == "observer" else role
            story = story.when(command, seat, person=person or None, cmd=cmd).settled()
        return story

    def forbids(self, person: str, command: Command, code: str) -> Rejected:
        """Assert that `person` is refused with `code` and a sentence, and nothing changes."""
        with pytest.raises(Rejected) as refused:
            self.does(person, command)
        assert refused.value.code == code
        assert refused.value.hint.endswith(".")
        assert len(refused.value.hint) > 15
        return refused.value

    def settled(self) -> RoomStory:
        """The room after everything that is due now, a bot's lines included."""
        story = self
        for _ in range(_ENOUGH):
            new = _DUE.decide(story.state, story.now, None)
            if not new:
                assert due(story.state, story.now) is None, "due, and nothing comes of it"
                at = reply_at(story.state)
                assert at is None or at > story.now, "owed, and nothing is said"
                return story
            play = story.state
            for event in new:
                play = apply(play, event)
            story = replace(story, events=story.events + new, play=play)
        raise AssertionError(f"always something due in {story.state.phase}")

    def later(self, **time: float) -> RoomStory:
        """That much later. Whoever was connected still is, as their connections tell."""
        end = self.now + timedelta(**time)
        story: RoomStory = self
        while story.now < end:
            story = replace(story, now=min(end, story.now + timedelta(seconds=25)))
            for person in [p for p, seen in story.table.presence.items() if seen.here]:
                role = role_of(story.state, person)
                seat = None if role == "observer" else role
                story = story.when(Stay(), seat, person=person)
            story = story.settled()
        return story

    def silence(self, **time: float) -> RoomStory:
        """That much later, and nothing was heard of anybody."""
        return self.after(**time).settled()

    @property
    def table(self) -> Table:
        """The people around the talk."""
        assert self.state.table is not None
        return self.state.table

    @property
    def phase(self) -> Phase:
        """The phase the room is in."""
        return self.state.phase

    def may(self, person: str) -> tuple[Action, ...]:
        """What the screen of `person` offers."""
        role = role_of(self.state, person)
        if role == "observer":
            return observer_may(self.state, person)
        return seat_may(self.state, role) if role is not None else ()

    def kinds(self, before: Story) -> list[str]:
        """The names of the events since `before`."""
        return [event.t for event in self.new_events(before)]

    def sees(self, person: str) -> BaseModel:
        """All that `person` sees."""
        return sees(self.state, person)


def sees(play: Play, person: str) -> BaseModel:
    """All that `person` sees of `play`."""
    match role_of(play, person):
        case "seller":
            return seller_view(play)
        case "buyer":
            return table_view(play)
        case "observer":
            return observer_view(play, person)
        case None:
            raise AssertionError(f"{person} has no place here")


def room(
    scenario: Scenario | None = None,
    options: Options | None = None,
    *,
    maker: str = SAM,
    briefs: bool = False,
) -> RoomStory:
    """A room that nobody has sat down in yet."""
    rules = RoomRules(maker=maker, code="CANARY-code", briefs_for_observers=briefs)
    opened = replace(opening(scenario, options), players={}, room=rules)
    return RoomStory().when(opened, None, person=maker)


def lobby(
    scenario: Scenario | None = None, options: Options | None = None, *, briefs: bool = False
) -> RoomStory:
    """Sam made a room and Bea sits across, Ola and Uwe watch; all are connected."""
    story = room(scenario, options, briefs=briefs).when(Sit("seller", "Sam"), None, person=SAM)
    story = story.does(BEA, Sit("buyer", "Bea"))
    for person, name in ((OLA, "Ola"), (UWE, "Uwe")):
        story = story.does(person, Sit("observer", name))
    for person in (SAM, BEA, OLA, UWE):
        story = story.does(person, Arrive())
    return story


def briefing(
    scenario: Scenario | None = None, options: Options | None = None, *, briefs: bool = False
) -> RoomStory:
    """The same, with the briefs on the table."""
    return lobby(scenario, options, briefs=briefs).does(SAM, Ready()).does(BEA, Ready())


def talking(
    scenario: Scenario | None = None, options: Options | None = None, *, briefs: bool = False
) -> RoomStory:
    """The same, with the talk begun."""
    return briefing(scenario, options, briefs=briefs).does(SAM, Begin()).does(BEA, Begin())


def rating(*, wishes: bool, met: Frequency = 3) -> Rating:
    """A whole rating: a buyer's with `wishes`, else a seller's."""
    whole = {one.id: met for one in BEHAVIOURS}
    if not wishes:
        return Rating(met=whole)
    return Rating(met=whole, wished={one.id: 5 for one in BEHAVIOURS}, again=4, next_step=2)
