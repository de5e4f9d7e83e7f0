"""What people in a live room may see: one closed model per role, and what all of them share.

Decides which fields exist at all; `room_sight` fills them. Must not know sockets, nor what a client
makes of it.
"""

from datetime import datetime
from typing import Literal

from pydantic import Field

from askwell.play.basics import Feedback, Role, Seat
from askwell.play.facts import EndReason, Phase
from askwell.play.shared_views import (
    Action,
    ClockView,
    PersonaCard,
    RoomSetup,
    RoomView,
    RubricRow,
    SeatView,
)
from askwell.scenario.model import Brief, Label, Practice, Strict


class CardFace(Strict):
    """A fact card in a human buyer's hand: what does not change."""

    fact: str
    label: str
    truth: str
    when: str = Field(description="When to tell it, a sentence")
    say: tuple[str, ...] = Field(description="Words one might tell it with")
    dodge: tuple[str, ...] = Field(description="Words for when it is asked for too early")
    belief: str | None = Field(description="What sellers often take for granted here")
    belief_right: bool
    correct: tuple[str, ...] = Field(description="What to answer to that belief")


class ObjectionCard(Strict):
    """Something the buyer may hold against going on."""

    objection: str
    say: tuple[str, ...]
    when: str = Field(description="In which mood of the talk it fits, a few words")


class BuyerSetup(Strict):
    """What does not change for a person in the buyer's seat; sent once a connection."""

    role: Literal["buyer"] = "buyer"
    play: str
    slug: str
    title: str
    situation: str
    minutes: int
    difficulty: int
    seat_name: str
    other_seat_name: str
    brief: Brief | None = Field(description="None in the lobby: shown when both are ready")
    persona: PersonaCard
    voice: str | None
    cards: tuple[CardFace, ...]
    objections: tuple[ObjectionCard, ...]
    rubric: tuple[RubricRow, ...]
    focus: tuple[Practice, ...]
    feedback: Feedback
    facts: int
    who_sees: str
    room: RoomSetup


class TableLine(Strict):
    """One line of the transcript as the buyer sees it."""

    n: int
    seat: Seat
    text: str
    at: datetime
    told: tuple[str, ...] = Field(default=(), description="Facts marked as told in it")
    proposes: tuple[str, ...] = Field(
        default=(), description="Facts its words seem to tell, not marked yet"
    )
    raised: tuple[str, ...] = ()


class CardState(Strict):
    """Where one card stands now."""

    fact: str
    ready: bool = Field(description="Trust and what was told before allow telling it")
    asked: bool = Field(description="The seller has asked for it")
    told: int | None = Field(description="The line it was told in")


class Cue(Strict):
    """A suggestion how to play on, and what in the seller's words it comes from."""

    title: str
    text: str
    because: str | None
    mood: Literal["warmer", "cooler", "steady"]


class TableStatus(Strict):
    """All that changes for a person in the buyer's seat, always whole."""

    role: Literal["buyer"] = "buyer"
    phase: Phase
    you_may: tuple[Action, ...]
    waiting_for: str | None
    typing: bool = Field(description="A bot in the seller's seat is about to speak")
    clock: ClockView
    trust: int
    patience: int
    stage: str = Field(description="The mood of the talk, its title")
    stage_about: str
    cue: Cue | None
    cards: tuple[CardState, ...]
    raised: tuple[str, ...]
    fits: tuple[str, ...] = Field(description="Objections that would fit now")
    outcome: str | None
    end_reason: EndReason | None
    room: RoomView


class TableView(Strict):
    """Everything a person in the buyer's seat may see."""

    setup: BuyerSetup
    lines: tuple[TableLine, ...]
    status: TableStatus


class SeatBrief(Strict):
    """A seat's brief, for observers of a room that allows it."""

    seat: Seat
    title: str
    brief: Brief


class ObserverSetup(Strict):
    """What does not change for an observer; sent once a connection."""

    role: Literal["observer"] = "observer"
    play: str
    slug: str
    title: str
    situation: str
    minutes: int
    difficulty: int
    seat_name: str
    other_seat_name: str
    persona: PersonaCard
    briefs: tuple[SeatBrief, ...] = Field(description="Empty unless the room allows it")
    rubric: tuple[RubricRow, ...]
    focus: tuple[Practice, ...]
    feedback: Feedback
    facts: int
    who_sees: str
    room: RoomSetup


class ObserverLine(Strict):
    """One line as an observer sees it, with their own labels alone."""

    n: int
    seat: Seat
    text: str
    at: datetime
    mine: tuple[Label, ...] = ()


class NoteView(Strict):
    """A note of one's own. `line` -1: before the first line."""

    line: int
    text: str
    at: datetime


class ObserverStatus(Strict):
    """All that changes for an observer, always whole."""

    role: Literal["observer"] = "observer"
    phase: Phase
    you_may: tuple[Action, ...]
    waiting_for: str | None
    typing: bool
    clock: ClockView
    notes: tuple[NoteView, ...]
    outcome: str | None
    end_reason: EndReason | None
    room: RoomView


class ObserverView(Strict):
    """Everything an observer may see."""

    setup: ObserverSetup
    lines: tuple[ObserverLine, ...]
    status: ObserverStatus


class Peek(Strict):
    """What one may know of a room before sitting down in it."""

    play: str
    slug: str
    title: str
    summary: str
    situation: str
    minutes: int
    difficulty: int
    seats: tuple[SeatView, SeatView]
    guests: int
    open_to: tuple[Role, ...] = Field(description="Roles this invitation can still take")
    phase: Phase
    you: Role | None = Field(description="The role this person has here already")
    persona: PersonaCard
    rubric: tuple[RubricRow, ...]
    who_sees: str
    feedback: Feedback
    briefs_for_observers: bool
