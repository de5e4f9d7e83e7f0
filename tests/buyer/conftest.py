"""A buyer's view built by hand, so that each behaviour is tested apart from rules and scorer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from askwell.buyer import turn
from askwell.play.facts import EndReason, Say, Script
from askwell.play.views import BuyerLine, BuyerStatus, BuyerView, Card, Heard
from askwell.scenario.model import Label, Scenario
from tests.kit import mini_scenario

SILENT = Heard(labels=(), asks_about=(), claims=(), echoes=())


def heard(
    *labels: Label,
    asks: Sequence[str] = (),
    claims: Sequence[str] = (),
    echoes: Sequence[str] = (),
) -> Heard:
    """What a scorer would have made of a line."""
    return Heard(labels=labels, asks_about=tuple(asks), claims=tuple(claims), echoes=tuple(echoes))


@dataclass
class Talk:
    """A talk seen from the buyer's seat. `answer` lets the buyer reply and remembers the line."""

    scenario: Scenario = field(default_factory=mini_scenario)
    seed: int = 1
    trust: int = 4
    patience: int = 7
    stage: str = "counter"
    told: set[str] = field(default_factory=set)
    did: dict[Label, int] = field(default_factory=dict)
    lines: list[BuyerLine] = field(default_factory=list)
    closing: EndReason | None = None
    outcome: str = "open-door"

    def seller(self, text: str, what: Heard = SILENT) -> Talk:
        """The seller says `text`, which reads as `what`."""
        self.lines.append(
            BuyerLine(n=len(self.lines), seat="seller", text=text, heard=what, script=None)
        )
        return self

    def buyer(self, text: str, *used: str, trigger: str = "social") -> Talk:
        """The buyer has said `text`."""
        script = Script.model_validate({"stage": self.stage, "used": used, "trigger": trigger})
        self.lines.append(
            BuyerLine(n=len(self.lines), seat="buyer", text=text, heard=None, script=script)
        )
        return self

    def opened(self) -> Talk:
        """After the buyer's first line."""
        return self.buyer("Morning. What can I get you?", "opening.0", trigger="opening")

    def view(self) -> BuyerView:
        """What the buyer sees now."""
        turns = sum(line.seat == "seller" for line in self.lines)
        owes = self.closing is not None or not self.lines or self.lines[-1].seat == "seller"
        return BuyerView(
            brief=self.scenario.seats.buyer.brief,
            lines=tuple(self.lines),
            status=BuyerStatus(
                phase="closing" if self.closing else "playing",
                you_may=("say",),
                trust=self.trust,
                patience=self.patience,
                stage=self.stage,
                cards=tuple(
                    Card(
                        fact=fact.id,
                        label=fact.label,
                        truth=fact.truth,
                        reveal=fact.reveal,
                        ready=self.trust >= fact.opens.trust,
                        told=fact.id in self.told,
                    )
                    for fact in self.scenario.facts
                ),
                did=self.did,
                turns=turns,
                closing=self.closing,
                would_end_as=self.outcome,
                owes_reply=owes,
            ),
        )

    def answer(self) -> Say:
        """The buyer's reply, taken down as the rules would."""
        say = turn(self.scenario, self.view(), self.seed)
        assert say is not None
        assert say.script is not None
        self.told |= set(say.tells)
        self.stage = say.script.stage
        self.lines.append(
            BuyerLine(n=len(self.lines), seat="buyer", text=say.text, heard=None, script=say.script)
        )
        return say

    def hears(self, text: str, what: Heard = SILENT) -> Say:
        """The seller speaks and the buyer answers."""
        return self.seller(text, what).answer()


@pytest.fixture
def talk() -> Talk:
    """A talk in which the buyer has said its first line."""
    return Talk().opened()


def used(say: Say) -> tuple[str, ...]:
    """Keys of the lines in a reply."""
    assert say.script is not None
    return say.script.used


def pools(say: Say) -> tuple[str, ...]:
    """The pools those lines come from."""
    return tuple(key.rpartition(".")[0] for key in used(say))


def trigger(say: Say) -> str:
    """What the seller's words did."""
    assert say.script is not None
    return say.script.trigger
