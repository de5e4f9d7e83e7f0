"""What it costs to read one utterance.

Decides how utterances are put together: from the scenarios' own words, seeded, none twice. Counts
the time of the processor, so that a busy machine does not pass for a slow scorer.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import islice
from time import thread_time
from typing import Final

from askwell.cli.bench.figures import Figure, spread
from askwell.scenario.model import Scenario
from askwell.scoring import score
from askwell.scoring.reading import Context

LENGTH: Final = 200
"""Characters of an utterance, give or take a tenth."""

AIM_P99_MS: Final = 2.0
_WARM_UP: Final = 200
_TURNS: Final = 16
"""Lines of the buyer's that a talk has disclosed when the next talk begins."""


def measure_score(scenarios: Sequence[Scenario], count: int) -> tuple[Figure, ...]:
    """Time `count` utterances against the scenario with the most facts."""
    scenario = max(scenarios, key=lambda s: len(s.facts))
    cases = islice(utterances(scenarios, scenario), _WARM_UP + count)
    samples: list[float] = []
    length = 0
    for text, context in cases:
        began = thread_time()
        score(text, context)
        samples.append(thread_time() - began)
        length += len(text)
    mean = Figure("mean length", round(length / len(samples)), "characters")
    facts = Figure("facts in context", len(scenario.facts), "")
    return (*spread(samples[_WARM_UP:], aim_p99=AIM_P99_MS), mean, facts)


def utterances(scenarios: Sequence[Scenario], scenario: Scenario) -> Iterator[tuple[str, Context]]:
    """Different utterances without end, each with the context it would have in a talk."""
    chance = random.Random(20)
    words = [text for s in scenarios for text in _words(s)]
    tells = [(fact.id, text) for fact in scenario.facts for text in fact.tells]
    made: set[str] = set()
    while True:
        disclosed: tuple[str, ...] = (chance.choice(scenario.opening),)
        told: frozenset[str] = frozenset()
        for _ in range(_TURNS):
            before = disclosed[-1]
            while (text := _utterance(chance, words)) in made:
                pass
            made.add(text)
            yield (
                text,
                Context(
                    before=before, disclosed=disclosed, facts=scenario.facts, told=told, marks=True
                ),
            )
            fact, tell = chance.choice(tells)
            disclosed, told = (*disclosed, tell), told | {fact}


def _words(scenario: Scenario) -> Iterator[str]:
    for fact in scenario.facts:
        yield from (*fact.asks, *fact.tells, fact.truth)
        if fact.assumption is not None:
            yield from fact.assumption.sounds


def _utterance(chance: random.Random, words: Sequence[str]) -> str:
    """Whole sentences until nearly long enough, then cut at a word. Messy, as chat is."""
    text = ""
    while len(text) < LENGTH:
        text = f"{text} {chance.choice(words)}".strip()
    cut = text.rfind(" ", 0, chance.randint(LENGTH * 9 // 10, LENGTH * 11 // 10))
    text = text[:cut] if cut > 0 else text[:LENGTH]
    return text.lower() if chance.random() < 0.2 else text
