"""The shapes of what a room reads after a talk: four voices side by side.

Decides which fields there are. Must not know how they are worked out, shown or sent.
"""

from datetime import datetime
from typing import Literal

from pydantic import Field

from askwell.play.basics import Seat
from askwell.play.live import BehaviourId, Frequency
from askwell.scenario.model import Label, Practice, Strict

Voice = Literal["rules", "partner", "self", "observers"]


class BehaviourRow(Strict):
    """One of the ten behaviours: how often the buyer met it and would have wished to, 1-5, and how
    often the seller says they did it. None: not rated."""

    id: BehaviourId
    practice: Practice
    text: str
    met: Frequency | None
    wished: Frequency | None
    own: Frequency | None


class PracticeRow(Strict):
    """One practice: means of its two behaviours (1-5), and the lines in which it was done by the
    rules' reading and by the observers' labels."""

    practice: Practice
    name: str
    met: float | None
    wished: float | None
    own: float | None
    moves: int
    observed: int | None = Field(description="None when no observer labelled anything")


class Says(Strict):
    """What one voice says."""

    voice: Voice
    who: str
    says: str


class TalkAbout(Strict):
    """A disagreement, put as a question to talk about. The widest come first."""

    question: str
    sides: tuple[Says, ...] = Field(min_length=2)
    line: int | None = Field(description="The line it is about, if it is about one")
    practice: Practice | None


class LabelAgreement(Strict):
    """One label, over the lines an observer looked at: who gave it."""

    label: Label
    name: str
    both: int
    rules_only: int
    observer_only: int
    neither: int
    kappa: float | None = Field(description="Cohen's kappa; None when it cannot be worked out")


class MarkedLine(Strict):
    """An observer's labels of one line."""

    line: int
    labels: tuple[Label, ...]


class RemarkNote(Strict):
    """An observer's note. `line` -1: before the first line."""

    line: int
    text: str
    at: datetime


class ObserverVoice(Strict):
    """What one observer saw."""

    name: str
    lines: int = Field(description="Seller lines they labelled")
    agreement: float | None = Field(description="Share of their and the rules' labels that agree")
    labels: tuple[LabelAgreement, ...]
    marks: tuple[MarkedLine, ...]
    notes: tuple[RemarkNote, ...]


class FidelityNote(Strict):
    """One measure of how well the buyer was played, with the lines it comes from."""

    id: Literal["objections", "unasked", "answers", "guarded"]
    name: str
    value: float | None = Field(description="Share 0-1; None when there was nothing to count")
    shown: str
    good: str
    verdict: Literal["good", "fair", "work", "none"]
    lines: tuple[int, ...]


class Fidelity(Strict):
    """How true to the cards a person played the buyer."""

    points: int = Field(description="0-100, the mean of the measures there were")
    notes: tuple[FidelityNote, ...]


class ContestNote(Strict):
    """A label that a player contests; the number stays."""

    seat: Seat
    line: int
    label: Label
    name: str
    reason: str


class Voices(Strict):
    """Rules, partner, self and observers side by side."""

    seller: str
    buyer: str
    buyer_rated: bool
    seller_rated: bool
    behaviours: tuple[BehaviourRow, ...]
    practices: tuple[PracticeRow, ...]
    again: Frequency | None
    next_step: Frequency | None
    talk_about: tuple[TalkAbout, ...]
    observers: tuple[ObserverVoice, ...]
    fidelity: Fidelity | None = Field(description="None when a bot played the buyer")
    contested: tuple[ContestNote, ...]
