"""What the two of a room say to each other under load.

Decides the words: from the scenario's own, seeded, none twice in a room.
"""

import random
from collections.abc import Iterator, Sequence
from typing import Final

from askwell.play.basics import Seat
from askwell.scenario.model import Scenario

LENGTH: Final = 120
"""Characters of a line, or up to a word fewer."""

_TRIES: Final = 20


def talk(scenario: Scenario, seed: int) -> Iterator[tuple[Seat, str]]:
    """Lines without end, the seller's and the buyer's in turn."""
    chance = random.Random(seed)
    words: dict[Seat, Sequence[str]] = {
        "seller": tuple(_sellers_words(scenario)),
        "buyer": tuple(_buyers_words(scenario)),
    }
    said: set[str] = set()
    while True:
        for seat, own in words.items():
            text = _new_line(chance, own, said)
            said.add(text)
            yield seat, text


def _sellers_words(scenario: Scenario) -> Iterator[str]:
    for fact in scenario.facts:
        yield from fact.asks
        if fact.assumption is not None:
            yield from fact.assumption.sounds


def _buyers_words(scenario: Scenario) -> Iterator[str]:
    for fact in scenario.facts:
        yield from fact.tells
        yield fact.truth


def _new_line(chance: random.Random, words: Sequence[str], said: set[str]) -> str:
    for _ in range(_TRIES):
        text = _line(chance, words)
        if text not in said:
            return text
    # A room that talks for hours has said it all: a number makes it new.
    return f"{len(said)}: {text}"[:LENGTH].strip()


def _line(chance: random.Random, words: Sequence[str]) -> str:
    """Whole sentences until it is long enough, then cut at a word."""
    text = ""
    while len(text) <= LENGTH:
        text = f"{text} {chance.choice(words)}".strip()
    return text[: text.rfind(" ", 0, LENGTH + 1)].strip()
