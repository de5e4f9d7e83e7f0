"""Whole talks between the two scripted players: what the seller is worth."""

from __future__ import annotations

from statistics import mean

import pytest

from askwell.play.facts import Options
from askwell.play.points import total
from askwell.scoring import score
from askwell.scoring.reading import Context
from askwell.seller import asks_of, phrases
from tests.kit import mini_scenario
from tests.seller.conftest import own_lines, played, shipped, shipped_talk, told_to

SEEDS = range(20)
ALL = [pytest.param(n, id=s.slug) for n, s in enumerate(shipped())]
UNWANTED = {"tell.pitch", "tell.advise", "push", "assume", "ask.leading"}


@pytest.mark.parametrize("n", ALL)
def test_b33_it_finds_half_of_the_facts_and_beats_a_teller(n: int) -> None:
    scenario = shipped()[n]
    found: list[float] = []
    gained: list[int] = []
    for seed in SEEDS:
        table = shipped_talk(n, seed)
        found.append(len(table.play.told) / len(scenario.facts))
        teller = told_to(scenario, seed, len(own_lines(table)))
        gained.append(total(table.play.lines) - total(teller.play.lines))
    assert mean(found) >= 0.5
    assert min(gained) > 0


@pytest.mark.parametrize("n", ALL)
def test_b30_it_says_nothing_twice(n: int) -> None:
    asks = [ask for topic in asks_of(shipped()[n]) for ask in topic.asks]
    for seed in SEEDS:
        said = own_lines(shipped_talk(n, seed))
        assert len(said) == len(set(said))
        for question in [*asks, *phrases.QUESTIONS]:
            assert sum(line.endswith(question) for line in said) <= 1, question


@pytest.mark.parametrize("n", ALL)
def test_b34_a_talk_comes_to_its_end(n: int) -> None:
    for seed in SEEDS:
        table = shipped_talk(n, seed)
        assert table.over
        assert 5 <= len(own_lines(table)) <= 18


@pytest.mark.parametrize("n", ALL)
def test_b33_each_line_asks_one_question_and_it_comes_last(n: int) -> None:
    for seed in SEEDS:
        for line in own_lines(shipped_talk(n, seed)):
            if not line.endswith("Goodbye."):
                assert line.count("?") == 1
                assert line.endswith("?")


@pytest.mark.parametrize("feedback", ["live", "after", "end"])
def test_b32_the_same_seed_gives_the_same_talk(feedback: str) -> None:
    options = Options.model_validate({"feedback": feedback, "pace": "instant", "minutes": 6})
    first = played(mini_scenario(), 3, options)
    assert first.over
    assert first.events == played(mini_scenario(), 3, options).events
    assert own_lines(first) != own_lines(played(mini_scenario(), 4, options))


@pytest.mark.parametrize("n", ALL)
def test_b33_it_plays_back_sums_up_and_is_confirmed(n: int) -> None:
    plays = [shipped_talk(n, seed).play for seed in SEEDS]
    lines = [line for play in plays for line in play.lines if line.seat == "seller"]
    reflected = [line for line in lines if line.reading and "reflect" in line.reading.labels]
    assert len(reflected) >= len(lines) / 4
    confirmed = [sum(e.confirmed is not None for e in play.ledger.values()) for play in plays]
    assert mean(confirmed) >= 3


def test_b34_its_own_phrases_neither_pitch_nor_press() -> None:
    context = Context(
        before="", disclosed=("The left oven goes cold.",), facts=(), told=frozenset(), marks=True
    )
    pools = [
        pool
        for name, pool in vars(phrases).items()
        if name.isupper() and isinstance(pool, tuple) and name not in ("LEADS", "QUOTES")
    ]
    for line in [entry if isinstance(entry, str) else entry[1] for pool in pools for entry in pool]:
        reading = score(line.format(name="Ada"), context)
        assert not UNWANTED & set(reading.labels), line
