"""Every noun and verb of the game: commands, events, state, who acts.

Decides the words the rules are written in, and what is kept for ever in the log. Must not know
sockets, storage or how a reading was made.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field

from askwell.play.basics import (
    Effect,
    Feedback,
    Happened,
    Options,
    Parent,
    Player,
    Point,
    PointFor,
    Rejected,
    Role,
    Seat,
    Step,
)
from askwell.play.live import Contestation, RoomRules, Table
from askwell.play.live_commands import LiveCommand
from askwell.play.live_events import LiveEvent
from askwell.play.seen import EMPTY, Seen
from askwell.scenario.model import Scenario, Strict, Trigger
from askwell.scoring.reading import Reading

__all__ = [
    "Effect",
    "Feedback",
    "Options",
    "Parent",
    "Player",
    "Point",
    "PointFor",
    "Rejected",
    "Role",
    "Seat",
    "Step",
]
"""Words of `basics` that everybody who speaks of the game needs."""

Phase = Literal["lobby", "briefing", "playing", "paused", "closing", "rating", "debrief", "closed"]
EndReason = Literal["buyer", "seller", "time", "abandoned"]


class Script(Strict):
    """How a scripted buyer came to a line, so that it can go on from the log alone.

    `used` are keys of the lines spoken, `trigger` what the seller's words did to it.
    """

    stage: str
    used: tuple[str, ...]
    trigger: Trigger | Literal["opening", "fact", "claim", "echo", "parting"]


class Opened(Happened):
    """A role-play exists. Carries all it will ever need.

    With `room` people sit down one by one; without it this is a solo role-play.
    """

    t: Literal["opened"] = "opened"
    play: str
    scenario: Scenario
    seed: int
    options: Options
    players: dict[Seat, Player]
    parent: Parent | None = None
    room: RoomRules | None = None


class Began(Happened):
    """The brief has been read; the clock runs."""

    t: Literal["began"] = "began"


class Said(Happened):
    """A seat said something. Readings, points and effects are only on seller lines."""

    t: Literal["said"] = "said"
    seat: Seat
    text: str
    reading: Reading | None = None
    points: tuple[Point, ...] = ()
    effect: Effect | None = None
    steps: tuple[Step, ...] = ()
    script: Script | None = None
    stage: str | None = Field(default=None, description="Where a human buyer is now")
    proposes: tuple[str, ...] = Field(
        default=(), description="Facts that a human buyer's words seem to tell"
    )


class Hinted(Happened):
    """The seller asked for a nudge. Recorded, costs nothing."""

    t: Literal["hinted"] = "hinted"
    text: str
    fact: str | None


class Paused(Happened):
    """The clock stands still."""

    t: Literal["paused"] = "paused"


class Resumed(Happened):
    """The clock runs again."""

    t: Literal["resumed"] = "resumed"


class Left(Happened):
    """Nobody watches any more. What follows until `reopened` is time away."""

    t: Literal["left"] = "left"


class Reopened(Happened):
    """The clock goes on from the last event: nobody is charged for the time in between."""

    t: Literal["reopened"] = "reopened"
    why: Literal["branch", "returned"]


class Closing(Happened):
    """Nothing more may be said but the buyer's parting line."""

    t: Literal["closing"] = "closing"
    reason: EndReason


class Ended(Happened):
    """The talk is over."""

    t: Literal["ended"] = "ended"
    outcome: str
    reason: EndReason
    points: tuple[Point, ...] = ()


Event = Annotated[
    Opened
    | Began
    | Said
    | Hinted
    | Paused
    | Resumed
    | Left
    | Reopened
    | Closing
    | Ended
    | LiveEvent,
    Field(discriminator="t"),
]


@dataclass(frozen=True, slots=True)
class By:
    """Who gives a command, when, and the client's id for it.

    `seat` None: an observer, or with `person` None as well the system itself.
    """

    seat: Seat | None
    now: datetime
    cmd: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """Open a role-play. Refused when it exists."""

    play: str
    scenario: Scenario
    seed: int
    options: Options
    players: Mapping[Seat, Player]
    room: RoomRules | None = None


@dataclass(frozen=True, slots=True)
class Begin:
    """The brief is read: start talking."""


@dataclass(frozen=True, slots=True)
class Say:
    """Say `text`. `tells` (facts told in it) and `wraps` (it is the last) are the buyer's.

    `script` is kept for a scripted buyer.
    """

    text: str
    tells: tuple[str, ...] = ()
    wraps: bool = False
    script: Script | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """Ask for a nudge."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Start the clock again."""


@dataclass(frozen=True, slots=True)
class Leave:
    """The last who watched has gone."""


@dataclass(frozen=True, slots=True)
class Reopen:
    """Somebody came back to an empty room: do not charge the gap."""


@dataclass(frozen=True, slots=True)
class End:
    """The seller ends the talk."""


@dataclass(frozen=True, slots=True)
class Tick:
    """The clock has run out."""


Command = Open | Begin | Say | Hint | Pause | Resume | Leave | Reopen | End | Tick | LiveCommand


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the transcript. `n` counts from 0 over both seats."""

    n: int
    seat: Seat
    text: str
    at: datetime
    reading: Reading | None
    points: tuple[Point, ...]
    effect: Effect | None
    steps: tuple[Step, ...]
    script: Script | None
    proposes: tuple[str, ...] = ()


LedgerState = Literal["unknown", "assumed", "asked", "told", "confirmed"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one fact; the fields are numbers of the lines where it happened."""

    assumed: tuple[int, ...] = ()
    asked: int | None = None
    told: int | None = None
    confirmed: int | None = None

    @property
    def state(self) -> LedgerState:
        """The furthest step reached."""
        if self.confirmed is not None:
            return "confirmed"
        if self.told is not None:
            return "told"
        if self.asked is not None:
            return "asked"
        return "assumed" if self.assumed else "unknown"


UNKNOWN = Entry()


@dataclass(frozen=True, slots=True)
class Clock:
    """Time used up to `since`; it runs from there while `since` is set."""

    used: timedelta = timedelta(0)
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Mood:
    """How the buyer stands to the seller, both 0-10."""

    trust: int
    patience: int


@dataclass(frozen=True, slots=True)
class Play:
    """The state of one role-play: the fold of its events."""

    id: str
    scenario: Scenario
    seed: int
    options: Options
    players: Mapping[Seat, Player]
    parent: Parent | None
    opened_at: datetime
    last_at: datetime
    phase: Phase
    mood: Mood
    stage: str
    lines: tuple[Line, ...] = ()
    ledger: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    hints: tuple[Hinted, ...] = ()
    clock: Clock = Clock()
    closing: EndReason | None = None
    outcome: str | None = None
    end_reason: EndReason | None = None
    end_points: tuple[Point, ...] = ()
    contested: tuple[Contestation, ...] = ()
    table: Table | None = None
    seen: Seen = EMPTY

    def plays_itself(self, seat: Seat) -> bool:
        """Does a bot play `seat` now: because it is a bot's, or for somebody who is away?"""
        player = self.players.get(seat)
        if player is None:
            return False
        return player.kind == "bot" or (self.table is not None and seat in self.table.standing_in)

    def entry(self, fact_id: str) -> Entry:
        """What became of that fact so far."""
        return self.ledger.get(fact_id, UNKNOWN)

    @property
    def told(self) -> tuple[str, ...]:
        """Ids of the facts told so far, in the scenario's order."""
        return tuple(f.id for f in self.scenario.facts if self.entry(f.id).told is not None)
