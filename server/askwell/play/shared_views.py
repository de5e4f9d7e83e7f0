"""The parts of views that several roles share: cards of people, the clock, the room itself.

Decides which fields exist at all. Must not know which role gets them.
"""

from datetime import datetime
from typing import Literal

from pydantic import Field

from askwell.play.basics import Seat
from askwell.play.live import BehaviourId
from askwell.scenario.model import Label, Practice, Strict

Action = Literal[
    "begin",
    "say",
    "hint",
    "pause",
    "resume",
    "end",
    "take_back",
    "ready",
    "unready",
    "more_time",
    "agree",
    "decline",
    "tell",
    "raise",
    "rate",
    "label",
    "note",
    "contest",
    "stand_in",
    "seat_bot",
    "unseat_bot",
    "again",
    "close",
    "leave",
]


class PersonaCard(Strict):
    """The buyer's public profile."""

    name: str
    role: str
    organisation: str
    about: str


class RubricRow(Strict):
    """What earns or costs points, as shown before the game."""

    award: str
    name: str
    points: int
    practice_focus: bool = False


class ClockView(Strict):
    """`ends_at` while it runs, else `left_s`; both None when there is no clock."""

    ends_at: datetime | None
    left_s: float | None
    minutes: int | None


Here = Literal["here", "away", "bot", "stand_in"]
"""`bot`: the seat is a bot's. `stand_in`: a bot plays on for a person who is away."""


class SeatView(Strict):
    """A seat as everybody in the room sees it. `name` None: nobody has taken it."""

    seat: Seat
    title: str = Field(description="What this seat is called in this scenario")
    name: str | None
    here: Here | None
    away_since: datetime | None
    ready: bool
    rated: bool
    may_stand_in: bool = Field(description="Away for longer than the grace time, in mid-talk")


class GuestView(Strict):
    """An observer as everybody in the room sees them."""

    key: str
    name: str
    here: bool


class RoomView(Strict):
    """What all roles see of the room itself, always whole."""

    seats: tuple[SeatView, SeatView]
    guests: tuple[GuestView, ...]
    waits_for: tuple[Seat, ...] = Field(description="Seats the phase waits for")
    missing: tuple[Seat, ...] = Field(description="Seats that nobody has taken")
    ends_at: datetime | None = Field(description="When this phase ends by itself")
    then: str = Field(description="What happens at that time, a sentence")
    end_asked: Seat | None
    end_asked_until: datetime | None
    end_refused: Seat | None
    next_play: str | None = Field(description="Where the same people go on")
    closed: Literal["people", "time", "abandoned"] | None


class BehaviourText(Strict):
    """One of the ten behaviours, as this role reads it."""

    id: BehaviourId
    practice: Practice
    text: str


class RoomSetup(Strict):
    """What does not change in a live room; part of every role's setup."""

    me: str = Field(description="`seller`, `buyer`, or an observer's key")
    my_name: str
    maker: bool = Field(description="May invite, seat bots, replace links and close the room")
    behaviours: tuple[BehaviourText, ...]
    labels: tuple[Label, ...] = Field(description="What an observer may mark a line with")
