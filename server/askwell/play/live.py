"""The people around a live talk: who sits where, who is here, what they rate, label and note.

Decides the state that solo role-plays do not have, the ten behaviours, and how long each phase
waits. Must not know the talk itself (that is `facts`), nor sockets: presence is a fact here,
whoever noticed it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from askwell.play.basics import Role, Seat
from askwell.scenario.model import Label, Practice, Strict

Frequency = Annotated[int, Field(ge=1, le=5)]
"""How often, in 5 steps from 1 (hardly ever) to 5 (almost always). Five steps, because of ten one
misfitted on every item (Rasch study, N = 220, see the field notes)."""

BehaviourId = Literal[
    "keeps-word",
    "owns-limits",
    "draws-future",
    "ties-to-hopes",
    "questions-habit",
    "small-trial",
    "leaves-choice",
    "builds-together",
    "names-effort",
    "marks-progress",
]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One behaviour that partners rate: its practice, and how it reads about `they` and `I`."""

    id: BehaviourId
    practice: Practice
    they: str
    self: str


BEHAVIOURS: Final[tuple[Behaviour, ...]] = (
    Behaviour(
        "keeps-word",
        "model",
        "Made clear what they stand for, or what I can rely on them to do.",
        "I made clear what I stand for, or what they can rely on me to do.",
    ),
    Behaviour(
        "owns-limits",
        "model",
        "Said openly what they did not know, could not do or had got wrong.",
        "I said openly what I did not know, could not do or had got wrong.",
    ),
    Behaviour(
        "draws-future",
        "inspire",
        "Had me picture how things could be for us, not for them.",
        "I had them picture how things could be for them, not for us.",
    ),
    Behaviour(
        "ties-to-hopes",
        "inspire",
        "Tied the talk to what I hope for.",
        "I tied the talk to what they hope for.",
    ),
    Behaviour(
        "questions-habit",
        "challenge",
        "Questioned with me how we have always done it.",
        "I questioned with them how they have always done it.",
    ),
    Behaviour(
        "small-trial",
        "challenge",
        "Brought an idea from elsewhere, or something small to try.",
        "I brought an idea from elsewhere, or something small to try.",
    ),
    Behaviour(
        "leaves-choice",
        "enable",
        "Left choices with me.",
        "I left choices with them.",
    ),
    Behaviour(
        "builds-together",
        "enable",
        "Built the next step with me, and with those it concerns.",
        "I built the next step with them, and with those it concerns.",
    ),
    Behaviour(
        "names-effort",
        "encourage",
        "Named something that I or my people did well.",
        "I named something that they or their people did well.",
    ),
    Behaviour(
        "marks-progress",
        "encourage",
        "Marked a step that we made together.",
        "I marked a step that we made together.",
    ),
)
"""Ten behaviours, two for each practice, in our own words."""


class RoomRules(Strict):
    """What the maker of a room chose. `maker` is a person's id, never shown."""

    maker: str
    code: str
    briefs_for_observers: bool = False


class Rating(Strict):
    """What one seat says of the seller: how often each behaviour was met, all ten.

    The buyer also says how often they would have wished for it, and whether they would meet this
    seller again and take the next step (1 certainly not to 5 certainly). The seller rates
    themselves, `met` alone.
    """

    met: dict[BehaviourId, Frequency] = Field(min_length=10, max_length=10)
    wished: dict[BehaviourId, Frequency] = Field(default_factory=dict)
    again: Frequency | None = None
    next_step: Frequency | None = None

    @model_validator(mode="after")
    def _wishes_are_whole(self) -> "Rating":
        if len(self.wished) not in (0, len(BEHAVIOURS)):
            raise ValueError("`wished` must name all ten behaviours, or none")
        return self


@dataclass(frozen=True, slots=True)
class Presence:
    """Is a person connected, since when is that so, and when was anything last heard of them?

    `left`: they went of their own will, so that a page left open does not bring them back.
    """

    here: bool
    since: datetime
    heard: datetime
    left: bool = False


@dataclass(frozen=True, slots=True)
class Guest:
    """An observer. `key` is how the others' screens name them."""

    id: str
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One note of an observer's."""

    person: str
    line: int
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Contestation:
    """A label that a player does not agree with."""

    seat: Seat
    line: int
    label: Label
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """The people around a live talk: the part of the state that solo role-plays do not have.

    `since` is when the phase began, `extra` the seconds given on top. `moved` is when somebody
    last sat down or stood up. `briefed`: the private briefs have been shown. `links` counts for
    each role how often its links were replaced.
    """

    rules: RoomRules
    since: datetime
    moved: datetime
    briefed: bool = False
    extra: int = 0
    guests: tuple[Guest, ...] = ()
    guests_ever: int = 0
    presence: Mapping[str, Presence] = field(default_factory=lambda: MappingProxyType({}))
    ready: frozenset[Seat] = frozenset()
    end_asked: Seat | None = None
    end_asked_at: datetime | None = None
    end_refused: Seat | None = None
    standing_in: frozenset[Seat] = frozenset()
    raised: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    ratings: Mapping[Seat, Rating | None] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[tuple[str, int], tuple[Label, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    notes: tuple[Remark, ...] = ()
    links: Mapping[Role, int] = field(default_factory=lambda: MappingProxyType({}))
    next_play: str | None = None
    closed: Literal["people", "time", "abandoned"] | None = None


OBSERVER_LABELS: Final[tuple[Label, ...]] = (
    "ask.open",
    "tell.inform",
    "assume",
    "check",
    "model",
    "inspire",
    "challenge",
    "enable",
    "encourage",
)
"""What an observer clicks: few enough for a phone and to keep up with a talk."""

BRIEFING: Final = timedelta(minutes=4)
"""How long a brief is on the screen before the talk begins by itself."""
MORE: Final = timedelta(minutes=2)
"""What one request for more time gives."""
MOST_EXTRA: Final = timedelta(minutes=30)
"""How much more time one phase can be given."""
LOBBY: Final = timedelta(minutes=60)
"""How long a lobby waits for people."""
PAUSE: Final = timedelta(minutes=15)
"""How long a pause may last before the talk goes on by itself."""
ANSWER: Final = timedelta(seconds=60)
"""How long the other has to say whether to end early; silence is consent."""
RATING: Final = timedelta(minutes=6)
"""How long there is to rate."""
DEBRIEF: Final = timedelta(hours=2)
"""How long a debrief is open for discussion before the room closes."""
GRACE: Final = timedelta(seconds=30)
"""How long somebody may be away before a bot offers to play on for them."""
LEASE: Final = timedelta(seconds=60)
"""How long a connection is believed in without a sign of life."""
RENEW: Final = timedelta(seconds=25)
"""How long after the last sign of life a connection that stands gives another."""
ABANDONED: Final = timedelta(minutes=15)
"""How long a room may be empty before it closes itself."""
MAX_GUESTS: Final = 50
MAX_NAME: Final = 40
MAX_NOTE: Final = 500
MAX_NOTES: Final = 200
