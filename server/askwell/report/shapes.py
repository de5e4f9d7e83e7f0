"""The shapes of what people read after a talk.

Decides which fields a debrief, a comparison and a practice list have. Must not know how they are
shown or sent.
"""

from datetime import datetime
from typing import Literal

from pydantic import Field

from askwell.play.basics import Role
from askwell.play.facts import EndReason, LedgerState, Phase
from askwell.play.meters import Meters
from askwell.play.views import SellerLine
from askwell.scenario.model import Strict

OutcomeKind = Literal["advance", "open-door", "no-fit", "brush-off", "walk-out"]
MeterId = Literal[
    "ask_share",
    "open_share",
    "words_share",
    "reflections_per_question",
    "assumptions",
    "practices",
    "insights",
]


class OutcomeNote(Strict):
    """How the talk ended and what that means."""

    id: str
    title: str
    kind: OutcomeKind
    meaning: str
    how: str = Field(description="Who or what ended it, one sentence")


class MeterNote(Strict):
    """One meter against what good looks like, with the source of that figure."""

    id: MeterId
    name: str
    value: float | None = Field(
        description="Share 0-1 or ratio; None when there was nothing to count"
    )
    shown: str = Field(description="The value as people read it, e.g. `62 %` or `3 of 9`")
    good: str
    source: str
    verdict: Literal["good", "fair", "work", "none"]


class FactNote(Strict):
    """One fact of the ledger against the truth; all cards are open now."""

    fact: str
    label: str
    truth: str
    state: LedgerState
    claim: str | None = Field(description="The seller's words that took it for granted")
    claim_right: bool | None
    belief: str | None = Field(description="The costly assumption sellers usually hold here")
    asked_line: int | None
    told_line: int | None
    would_find: str | None = Field(description="A question that would have found it, when not told")


class Moment(Strict):
    """One of the best moments: a line of the seller's and what it did."""

    line: int
    text: str
    why: str


class TryNext(Strict):
    """One thing to try next, tied to this talk."""

    title: str
    text: str
    line: int | None = Field(default=None, description="The line to take back, if there is one")
    instead: str | None = Field(default=None, description="Words one could have used there")


class PointsRow(Strict):
    """Points of one kind, added up."""

    award: str
    name: str
    times: int
    value: int


class Debrief(Strict):
    """Everything a player reads after a talk."""

    play: str
    slug: str
    title: str
    persona: str
    seat_name: str
    other_seat_name: str
    opened_at: datetime
    minutes_used: float
    outcome: OutcomeNote
    points: int
    points_rows: tuple[PointsRow, ...]
    meters: tuple[MeterNote, ...]
    figures: Meters
    ledger: tuple[FactNote, ...]
    lines: tuple[SellerLine, ...]
    moments: tuple[Moment, ...] = Field(max_length=3)
    try_next: TryNext
    hints: int
    parent: str | None
    parent_line: int | None
    scorer: str


class Side(Strict):
    """One of two branches that are compared."""

    play: str
    outcome: str | None
    points: int
    figures: Meters
    lines: tuple[SellerLine, ...] = Field(description="From the fork on")


class Comparison(Strict):
    """Two branches of one talk, side by side. `fork` is the first line in which they differ."""

    title: str
    fork: int
    common: tuple[SellerLine, ...]
    left: Side
    right: Side


class PracticeEntry(Strict):
    """One role-play in the list of this browser's practice."""

    play: str
    slug: str
    title: str
    opened_at: datetime
    phase: Phase
    outcome: str | None
    kind: OutcomeKind | None
    end_reason: EndReason | None
    points: int
    lines: int
    figures: Meters
    role: Role
    partners: tuple[str, ...] = Field(description="Who else sat at the table; empty alone")
    parent: str | None
    parent_line: int | None
