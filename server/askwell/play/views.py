"""The shapes of what each role may see: one closed model per role.

Decides which fields exist at all; `sight` fills them. Must not know sockets, nor what a client
makes of it.
"""

from datetime import datetime
from typing import Literal

from pydantic import Field

from askwell.play.facts import EndReason, Feedback, LedgerState, Phase, Script, Seat
from askwell.play.meters import Meters
from askwell.play.shared_views import (
    Action,
    ClockView,
    PersonaCard,
    RoomSetup,
    RoomView,
    RubricRow,
)
from askwell.scenario.model import Brief, Label, Practice, Strict

__all__ = ["Action", "ClockView", "PersonaCard", "RoomSetup", "RoomView", "RubricRow"]

Drift = Literal["warmer", "cooler", "steady"]


class SellerSetup(Strict):
    """What does not change during a role-play; sent once a connection."""

    role: Literal["seller"] = "seller"
    play: str
    slug: str
    title: str
    situation: str
    minutes: int
    difficulty: int
    seat_name: str
    other_seat_name: str
    brief: Brief | None = Field(description="None in a lobby: shown when both are ready")
    persona: PersonaCard
    rubric: tuple[RubricRow, ...]
    focus: tuple[Practice, ...]
    feedback: Feedback
    pace: Literal["human", "instant"]
    facts: int
    who_sees: str
    parent: str | None
    parent_line: int | None
    room: RoomSetup | None = Field(description="None in a solo role-play")


class Span(Strict):
    """Words that earned a label: `text[start:end]` in code points, and the rule in plain words."""

    start: int
    end: int
    rule: str
    because: str


class LineLabel(Strict):
    """One label of a line, as shown to the seller."""

    label: Label
    name: str
    confidence: float
    spans: tuple[Span, ...]
    contested: str | None = Field(description="Why a player does not agree with it, in their words")


class LinePoint(Strict):
    """Points of a line and the sentence that says why."""

    award: str
    value: int
    why: str


class LedgerNote(Strict):
    """What a line did to the ledger, in words the seller may read."""

    to: Literal["assumed", "asked", "told", "confirmed"]
    text: str
    span: Span | None = None


class SellerLine(Strict):
    """One line of the transcript as the seller sees it.

    `rated` is False while feedback is held back; then labels, points and notes are empty.
    """

    n: int
    seat: Seat
    text: str
    at: datetime
    rated: bool
    labels: tuple[LineLabel, ...] = ()
    not_rated: tuple[str, ...] = ()
    points: tuple[LinePoint, ...] = ()
    notes: tuple[LedgerNote, ...] = ()


class LedgerRow(Strict):
    """One fact the seller has touched. `label` and `truth` appear with what they learned of it."""

    state: LedgerState
    label: str | None
    truth: str | None
    claim: str | None = Field(description="What the seller took for granted, in their own words")
    line: int = Field(description="The line where the state was reached")


class SellerStatus(Strict):
    """All that changes, always whole."""

    role: Literal["seller"] = "seller"
    phase: Phase
    you_may: tuple[Action, ...]
    waiting_for: str | None = Field(description="Who the talk waits for, in words, if not for you")
    typing: bool
    clock: ClockView
    signal: str | None = Field(description="None when a person plays the buyer")
    drift: Drift
    ledger: tuple[LedgerRow, ...]
    meters: Meters | None = Field(description="None while feedback is held back")
    points: int | None
    hints: tuple[str, ...]
    outcome: str | None
    end_reason: EndReason | None
    room: RoomView | None


class SellerView(Strict):
    """Everything the seller seat may see."""

    setup: SellerSetup
    lines: tuple[SellerLine, ...]
    status: SellerStatus


class Heard(Strict):
    """What a buyer can make of a seller's line with the cards in hand."""

    labels: tuple[Label, ...]
    asks_about: tuple[str, ...]
    claims: tuple[str, ...]
    echoes: tuple[str, ...]


class BuyerLine(Strict):
    """One line of the transcript as the buyer sees it."""

    n: int
    seat: Seat
    text: str
    heard: Heard | None
    script: Script | None


class Card(Strict):
    """A fact card in the buyer's hand. `ready`: trust and earlier facts allow telling it."""

    fact: str
    label: str
    truth: str
    reveal: str | None
    ready: bool
    told: bool


class BuyerStatus(Strict):
    """All that changes for the buyer, always whole."""

    role: Literal["buyer"] = "buyer"
    phase: Phase
    you_may: tuple[Action, ...]
    trust: int
    patience: int
    stage: str
    cards: tuple[Card, ...]
    did: dict[Label, int]
    turns: int
    closing: EndReason | None
    would_end_as: str
    owes_reply: bool


class BuyerView(Strict):
    """Everything the buyer seat may see: no brief, hint, point or meter of the seller's."""

    brief: Brief
    lines: tuple[BuyerLine, ...]
    status: BuyerStatus


View = SellerView | BuyerView
