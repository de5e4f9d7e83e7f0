"""A seller's view built by hand, and whole talks between the two scripted players."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import yaml

from askwell.play.dice import number
from askwell.play.facts import Options, Phase, Seat
from askwell.play.sight import seller_view
from askwell.play.views import (
    ClockView,
    LedgerRow,
    PersonaCard,
    SellerLine,
    SellerSetup,
    SellerStatus,
    SellerView,
)
from askwell.scenario.model import Brief, Scenario
from askwell.seller import turn
from askwell.tabletop import SteppedClock, Table
from tests.kit import mini_scenario

SCENARIOS = Path(__file__).parents[2] / "scenarios"
START = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)
PITCHES = (
    "We are the market leader, and everybody loves us.",
    "Let me tell you what our product can do for you.",
    "You really should decide today, before the price goes up.",
    "I know exactly what you need.",
    "Our customers save thirty per cent in the first year.",
    "You ought to change how you do this.",
    "It is easy to use and it pays for itself.",
    "Don't you think it is time for something better?",
)


@cache
def shipped() -> tuple[Scenario, ...]:
    """All scenarios that ship."""
    files = sorted(SCENARIOS.glob("*/scenario.yaml"))
    assert files
    return tuple(Scenario.model_validate(yaml.safe_load(file.read_text())) for file in files)


@cache
def shipped_talk(n: int, seed: int) -> Table:
    """A whole talk of the shipped scenario `n`; kept, for looking at only."""
    return played(shipped()[n], seed)


def played(scenario: Scenario, seed: int, options: Options | None = None) -> Table:
    """A whole talk between the two scripted players."""
    table = Table(
        scenario,
        now=SteppedClock(),
        seed=seed,
        options=options or Options(feedback="live", pace="instant"),
    )
    table.begin()
    for _ in range(40):
        said = None if table.over else turn(scenario, seller_view(table.play), seed)
        if said is None:
            break
        table.say(said.text)
    if not table.over:
        table.end()
    return table


def told_to(scenario: Scenario, seed: int, turns: int) -> Table:
    """A talk in which the seller only tells, at random, for so many turns."""
    beliefs = [line for f in scenario.facts if f.assumption for line in f.assumption.sounds]
    pool = (*PITCHES, *beliefs)
    table = Table(
        scenario, now=SteppedClock(), seed=seed, options=Options(feedback="live", pace="instant")
    )
    table.begin()
    for n in range(turns):
        if not table.over:
            table.say(pool[number(seed, "tell", n) % len(pool)])
    if not table.over:
        table.end()
    return table


def own_lines(table: Table) -> list[str]:
    """What the seller said."""
    return [line.text for line in table.play.lines if line.seat == "seller"]


@dataclass
class Talk:
    """A talk seen from the seller's seat. `answer` lets the seller speak and keeps the line."""

    scenario: Scenario = field(default_factory=mini_scenario)
    seed: int = 1
    lines: list[SellerLine] = field(default_factory=list)
    ledger: list[LedgerRow] = field(default_factory=list)
    phase: Phase = "playing"
    may_say: bool = True
    minutes: int | None = None
    brief: Brief | None = None
    no_brief: bool = False
    facts: int | None = None

    def buyer(self, text: str, *told: str) -> Talk:
        """The buyer says `text`, which tells the facts `told`."""
        for fact in told:
            row = self.scenario.fact(fact)
            self.ledger.append(
                LedgerRow(
                    state="told", label=row.label, truth=row.truth, claim=None, line=len(self.lines)
                )
            )
        return self._line("buyer", text)

    def seller(self, text: str) -> Talk:
        """Whoever sits in the seller's seat says `text`."""
        return self._line("seller", text)

    def _line(self, seat: Seat, text: str) -> Talk:
        n = len(self.lines)
        self.lines.append(
            SellerLine.model_construct(
                n=n, seat=seat, text=text, at=START + timedelta(seconds=20 * n), rated=False
            )
        )
        return self

    def view(self) -> SellerView:
        """What the seller sees now."""
        ends = None if self.minutes is None else START + timedelta(minutes=self.minutes)
        persona = self.scenario.persona
        seats = self.scenario.seats
        return SellerView(
            setup=SellerSetup(
                play="p1",
                slug=self.scenario.slug,
                title=self.scenario.title,
                situation=self.scenario.situation,
                minutes=self.scenario.minutes,
                difficulty=self.scenario.difficulty,
                seat_name=seats.seller.name,
                other_seat_name=seats.buyer.name,
                brief=None if self.no_brief else self.brief or seats.seller.brief,
                persona=PersonaCard(
                    name=persona.name,
                    role=persona.role,
                    organisation=persona.organisation,
                    about=persona.about,
                ),
                rubric=(),
                focus=(),
                feedback="end",
                pace="instant",
                facts=len(self.scenario.facts) if self.facts is None else self.facts,
                who_sees="You.",
                parent=None,
                parent_line=None,
                room=None,
            ),
            lines=tuple(self.lines),
            status=SellerStatus(
                phase=self.phase,
                you_may=("say", "end") if self.may_say else ("end",),
                waiting_for=None,
                typing=False,
                clock=ClockView(ends_at=ends, left_s=None, minutes=self.minutes),
                signal=None,
                drift="steady",
                ledger=tuple(self.ledger),
                meters=None,
                points=None,
                hints=(),
                outcome=None,
                end_reason=None,
                room=None,
            ),
        )

    def says(self) -> str | None:
        """What the seller would say now; nothing is kept."""
        said = turn(self.scenario, self.view(), self.seed)
        return None if said is None else said.text

    def answer(self) -> str:
        """The seller's next line, taken down."""
        text = self.says()
        assert text is not None
        self.seller(text)
        return text

    def hears(self, text: str, *told: str) -> str:
        """The buyer speaks and the seller answers."""
        return self.buyer(text, *told).answer()


def texts_of(scenario: Scenario, fields: Sequence[str]) -> tuple[str, ...]:
    """All lines of the facts' `fields`."""
    return tuple(line for fact in scenario.facts for f in fields for line in getattr(fact, f))
