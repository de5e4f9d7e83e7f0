"""The words that both the talk (`facts`) and the people around it (`live`) need.

Decides seats, roles, players, what is chosen before a talk, and what a line may earn. Must not know
commands, state or who may do what.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

from pydantic import Field

from askwell.scenario.model import Label, Strict
from askwell.scoring.reading import Evidence

Seat = Literal["seller", "buyer"]
Role = Literal["seller", "buyer", "observer"]
Feedback = Literal["live", "after", "end"]

OTHER: Final[Mapping[Seat, Seat]] = {"seller": "buyer", "buyer": "seller"}


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


class Happened(Strict):
    """What every event carries: when, and the command it came from."""

    at: datetime
    cmd: str = Field(description="Id of the command this came from")


class Rejected(Exception):
    """A command the rules refuse: a code for programs, a sentence for people."""

    def __init__(self, code: str, hint: str) -> None:
        super().__init__(f"{code}: {hint}")
        self.code = code
        self.hint = hint
