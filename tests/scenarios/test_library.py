"""The shipped scenarios against three simple sellers: who asks, who tells, who pushes."""

from __future__ import annotations

import pytest

from askwell.play.facts import Play
from askwell.report.debrief import all_points
from askwell.scenario.model import Scenario
from askwell.tabletop import SteppedClock, Table, play_script
from tests.cli.terminal import SLUGS, scenario_of

KINDS = ("walk-out", "brush-off", "no-fit", "open-door", "advance")
SEEDS = range(5)

TELLING = (
    "Our software runs on every device and takes two days to set up.",
    "We have been in this market for eleven years.",
    "Our customers save ten hours a week with it.",
    "The report in it shows all figures on one page.",
)
PUSHING = (
    "You need to decide today.",
    "This price is only good until Friday.",
    "Sign now and we sort the details out later.",
    "If I don't get a yes from you, I'll have to go to your boss.",
    "I need your answer now, it's the last chance.",
)


def asked(scenario: Scenario, seed: int) -> Play:
    """Asks for everything there is, each thing once more if it was not told, and plays back what
    was told before asking on. Keeps to what the buyer has said."""
    table = Table(scenario, now=SteppedClock(), seed=seed)
    table.begin()
    told: set[str] = set()
    for ask in (ask for asks in zip(*_asks(scenario), strict=True) for ask in asks):
        new = [fact for fact in scenario.facts if fact.id in set(table.play.told) - told]
        told.update(fact.id for fact in new)
        heard = f"So {new[0].truth} " if new else ""
        if not table.over:
            table.say(heard + ask)
    if not table.over:
        table.end()
    return table.play


def _asks(scenario: Scenario) -> list[tuple[str, ...]]:
    return [fact.asks[:2] for fact in scenario.facts]


def teller(scenario: Scenario) -> list[str]:
    """Explains, and takes one thing for granted that nobody has told."""
    beliefs = [fact.assumption.sounds[0] for fact in scenario.facts if fact.assumption]
    return [*TELLING, *beliefs[:1]]


def pusher(scenario: Scenario) -> list[str]:
    """Presses, and takes for granted what nobody has told."""
    beliefs = [fact.assumption.sounds[-1] for fact in scenario.facts if fact.assumption]
    return [line for pair in zip(PUSHING * 3, beliefs, strict=False) for line in pair]


def rank(play: Play) -> int:
    """How well it ended, from 0."""
    assert play.outcome is not None
    return KINDS.index(play.scenario.outcome(play.outcome).kind)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("slug", SLUGS)
def test_t13_who_asks_beats_who_tells_beats_who_pushes(slug: str, seed: int) -> None:
    scenario = scenario_of(slug)
    good = asked(scenario, seed)
    told, pushed = (
        play_script(scenario, seed, policy(scenario)).play for policy in (teller, pusher)
    )
    assert all_points(good) > all_points(told) > all_points(pushed)
    assert rank(good) > rank(told) >= rank(pushed)
    assert len(good.told) * 2 > len(scenario.facts)
    assert told.told == pushed.told == ()
    assert good.mood.trust > told.mood.trust >= pushed.mood.trust


@pytest.mark.parametrize("slug", SLUGS)
def test_t13_no_policy_hears_the_same_line_twice_while_others_are_left(slug: str) -> None:
    scenario = scenario_of(slug)
    play = asked(scenario, 1)
    used = [key for line in play.lines if line.script for key in line.script.used]
    for pool in {key.rpartition(".")[0] for key in used}:
        spoken = [key for key in used if key.rpartition(".")[0] == pool]
        first = spoken[: len(set(spoken))]
        assert len(set(first)) == len(first), pool
