"""What the seller may ask about: the one door from a scenario into this package.

Decides that labels and questions are all that comes through it. Must not know truths, tells, what
opens a fact, or the buyer's brief; no other module here may read a `Scenario`.
"""

from dataclasses import dataclass

from askwell.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Topic:
    """Something worth asking about: what the ledger calls it, and questions that aim at it."""

    label: str
    asks: tuple[str, ...]


def asks_of(scenario: Scenario) -> tuple[Topic, ...]:
    """The topics of that scenario in the author's order."""
    return tuple(
        Topic(label=fact.label, asks=tuple(" ".join(ask.split()) for ask in fact.asks))
        for fact in scenario.facts
    )
