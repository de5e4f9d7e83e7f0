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

from askwell.play.seen import EMPTY, Seen
from askwell.scenario.model import Label, Scenario, Strict, Trigger
from askwell.scoring.reading import Evidence, Reading

Seat = Literal["seller", "buyer"]
Phase = Literal["briefing", "playing", "paused", "closing", "debrief"]
Feedback = Literal["live", "after", "end"]
EndReason = Literal["buyer", "seller", "time"]

MAX_TEXT = 2000
"""Longest line a seat may say, in characters."""


class Player(Strict):
    """Who sits in a seat. `id` is the device's or bot's id, never shown to others."""

    id: str
    name: str
    kind: Literal["person", "bot"]


class Options(Strict):
    """Chosen before the talk. `minutes` None means no clock; speed never earns anything."""

    feedback: Feedback = "live"
    pace: Literal["human", "instant"] = "human"
    minutes: int | None = Field(default=None, ge=1, le=240)


class Parent(Strict):
    """The role-play this one branched from, and the number of the seller line it replaces."""

    play: str
    line: int


class Effect(Strict):
    """How a seller line changed the buyer: steps actually taken, and the labels that did it."""

    trust: int
    patience: int
    causes: tuple[str, ...] = ()


PointFor = Label | Literal["insight", "confirmed", "outcome"]


class Point(Strict):
    """Points of one line for one thing. `reason` says why it is not the full weight."""

    award: PointFor
    value: int
    reason: Literal["full", "nothing_new", "repeated", "same_words"] = "full"
    fact: str | None = None


class Step(Strict):
    """One step of the assumption ledger made by a line."""

    fact: str
    to: Literal["assumed", "asked", "told", "confirmed"]
    right: bool | None = Field(default=None, description="Only for `assumed`")
    evidence: Evidence | None = None


class Script(Strict):
    """How a scripted buyer came to a line, so that it can go on from the log alone.

    `used` are keys of the lines spoken, `trigger` what the seller's words did to it.
    """

    stage: str
    used: tuple[str, ...]
    trigger: Trigger | Literal["opening", "fact", "claim", "echo", "parting"]


class _Event(Strict):
    at: datetime
    cmd: str = Field(description="Id of the command this came from")


class Opened(_Event):
    """A role-play exists. Carries all it will ever need."""

    t: Literal["opened"] = "opened"
    play: str
    scenario: Scenario
    seed: int
    options: Options
    players: dict[Seat, Player]
    parent: Parent | None = None


class Began(_Event):
    """The brief has been read; the clock runs."""

    t: Literal["began"] = "began"


class Said(_Event):
    """A seat said something. Readings, points and effects are only on seller lines."""

    t: Literal["said"] = "said"
    seat: Seat
    text: str
    reading: Reading | None = None
    points: tuple[Point, ...] = ()
    effect: Effect | None = None
    steps: tuple[Step, ...] = ()
    script: Script | None = None


class Hinted(_Event):
    """The seller asked for a nudge. Recorded, costs nothing."""

    t: Literal["hinted"] = "hinted"
    text: str
    fact: str | None


class Paused(_Event):
    """The clock stands still."""

    t: Literal["paused"] = "paused"


class Resumed(_Event):
    """The clock runs again."""

    t: Literal["resumed"] = "resumed"


class Left(_Event):
    """Nobody watches any more. What follows until `reopened` is time away."""

    t: Literal["left"] = "left"


class Reopened(_Event):
    """The clock goes on from the last event: nobody is charged for the time in between."""

    t: Literal["reopened"] = "reopened"
    why: Literal["branch", "returned"]


class Closing(_Event):
    """Nothing more may be said but the buyer's parting line."""

    t: Literal["closing"] = "closing"
    reason: EndReason


class Ended(_Event):
    """The talk is over."""

    t: Literal["ended"] = "ended"
    outcome: str
    reason: EndReason
    points: tuple[Point, ...] = ()


Event = Annotated[
    Opened | Began | Said | Hinted | Paused | Resumed | Left | Reopened | Closing | Ended,
    Field(discriminator="t"),
]


@dataclass(frozen=True, slots=True)
class By:
    """Who gives a command, when, and the client's id for it. `seat` None: the system itself."""

    seat: Seat | None
    now: datetime
    cmd: str


@dataclass(frozen=True, slots=True)
class Open:
    """Open a role-play. Refused when it exists."""

    play: str
    scenario: Scenario
    seed: int
    options: Options
    players: Mapping[Seat, Player]


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


Command = Open | Begin | Say | Hint | Pause | Resume | Leave | Reopen | End | Tick


class Rejected(Exception):
    """A command the rules refuse: a code for programs, a sentence for people."""

    def __init__(self, code: str, hint: str) -> None:
        super().__init__(f"{code}: {hint}")
        self.code = code
        self.hint = hint


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
    seen: Seen = EMPTY

    def entry(self, fact_id: str) -> Entry:
        """What became of that fact so far."""
        return self.ledger.get(fact_id, UNKNOWN)

    @property
    def told(self) -> tuple[str, ...]:
        """Ids of the facts told so far, in the scenario's order."""
        return tuple(f.id for f in self.scenario.facts if self.entry(f.id).told is not None)
