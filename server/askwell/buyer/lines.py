"""The buyer's lines under the names the log knows them by.

Decides names: pool `fact.budget.tells`, line `fact.budget.tells.1`. Must not know when a line fits.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from askwell.scenario.model import Scenario

HOUSE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "house.plain": (
            "Go on.",
            "I'm listening.",
            "Hm. And?",
            "What are you getting at?",
            "Say that another way?",
        ),
        "house.told": (
            "We've been over that one.",
            "I've told you that already.",
            "Nothing has changed there since you last asked.",
            "Same answer as before.",
        ),
        "house.later": (
            "Not yet.",
            "I'd rather leave that for now.",
            "Ask me that another time.",
        ),
        "house.bye": ("That's all from me. Goodbye.", "I have to go now. Goodbye."),
    }
)
"""What anybody might say: only heard when an author's lines have run out or were never written."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line an author wrote, and its name in the log."""

    key: str
    text: str


Pool = tuple[Phrase, ...]


class Book:
    """Every line of one scenario's buyer, by pool and by key."""

    def __init__(self, scenario: Scenario) -> None:
        self._pools: Final[dict[str, Pool]] = {
            name: tuple(Phrase(f"{name}.{n}", text) for n, text in enumerate(lines))
            for name, lines in _pools(scenario)
        }
        self._texts: Final = {p.key: p.text for pool in self._pools.values() for p in pool}

    def pool(self, name: str) -> Pool:
        """The lines of that pool; () when there is none of that name."""
        return self._pools.get(name, ())

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all lines, in the author's order, the house's last."""
        return tuple(self._texts)

    def text(self, key: str) -> str | None:
        """The line of that key, or None when the scenario has no such line."""
        return self._texts.get(key)


def pool_of(key: str) -> str:
    """The name of the pool a line belongs to."""
    return key.rpartition(".")[0]


def _pools(scenario: Scenario) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "opening", scenario.opening
    for trigger, lines in scenario.lines.items():
        yield f"lines.{trigger}", lines
    for fact in scenario.facts:
        yield f"fact.{fact.id}.tells", fact.tells
        yield f"fact.{fact.id}.guarded", fact.guarded
        yield f"fact.{fact.id}.again", fact.again
        yield f"fact.{fact.id}.confirms", fact.confirms
        if fact.assumption is not None:
            yield f"fact.{fact.id}.answers", fact.assumption.answers
    for stage in scenario.stages:
        for trigger, lines in stage.lines.items():
            yield f"stage.{stage.id}.{trigger}", lines
        for objection in stage.objections:
            yield f"objection.{objection.id}", objection.says
        for question in stage.questions:
            yield f"question.{question.id}", question.says
        for n, move in enumerate(stage.moves):
            yield f"move.{stage.id}.{n}", move.says
    for outcome in scenario.outcomes:
        yield f"outcome.{outcome.id}", outcome.says
    yield from HOUSE.items()
