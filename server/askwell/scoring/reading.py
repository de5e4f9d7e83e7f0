"""The nouns of scoring: what was found in one utterance, and what it was read against.

Decides the shape of a reading. Must not know rooms, points or what a reading does to a buyer.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from pydantic import Field

from askwell.scenario.model import Fact, Label, Practice, Strict

LABELS: tuple[Label, ...] = (
    "ask.open",
    "ask.closed",
    "ask.leading",
    "tell.inform",
    "tell.advise",
    "tell.pitch",
    "push",
    "reflect",
    "social",
    "assume",
    "check",
    "model",
    "inspire",
    "challenge",
    "enable",
    "encourage",
)
ASKS: frozenset[Label] = frozenset({"ask.open", "ask.closed", "ask.leading"})
TELLS: frozenset[Label] = frozenset({"tell.inform", "tell.advise", "tell.pitch", "push"})
PRACTICES: tuple[Practice, ...] = ("model", "inspire", "challenge", "enable", "encourage")

Offset = Annotated[int, Field(ge=0)]


class Evidence(Strict):
    """The words a label rests on: `text[start:end]` in Unicode code points, the rule's id, and what
    it adds to the label's sum (0: it decides by itself, or beside others)."""

    start: Offset
    end: Offset
    rule: str
    weight: float = 0.0


class Move(Strict):
    """One label of the codebook found in an utterance. `confidence` is 0-1, two decimals."""

    label: Label
    confidence: float
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Aim(Strict):
    """A question (or check) that aims at a fact of the scenario."""

    fact: str
    evidence: Evidence


class Claim(Strict):
    """A statement of a fact's costly assumption while the buyer has not told that fact."""

    fact: str
    right: bool
    evidence: Evidence


class Echo(Strict):
    """A told fact that the seller sums up or plays back."""

    fact: str
    evidence: Evidence


class Reading(Strict):
    """All that a scorer found in one utterance. `scorer` is the version that read it.

    `not_rated` holds labels the scorer would not decide on. Deterministic: the same text and
    context always give an equal reading.
    """

    moves: tuple[Move, ...] = ()
    aims: tuple[Aim, ...] = ()
    claims: tuple[Claim, ...] = ()
    echoes: tuple[Echo, ...] = ()
    not_rated: tuple[Label, ...] = ()
    scorer: str

    @cached_property
    def labels(self) -> frozenset[Label]:
        """The labels carried. Asked for again and again while the talk goes on."""
        return frozenset(move.label for move in self.moves)


@dataclass(frozen=True, slots=True)
class Context:
    """What an utterance is read against.

    `before` is the buyer's last line, `disclosed` what the buyer has said so far (newest last),
    `facts` the scenario's facts, `told` the ids of those the buyer has told, `marks` whether this
    player has ever typed a question mark (None: not known yet).
    """

    before: str = ""
    disclosed: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    told: frozenset[str] = field(default_factory=frozenset)
    marks: bool | None = None


Scorer = Callable[[str, Context], Reading]
