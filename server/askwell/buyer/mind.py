"""What a scripted buyer is made of, built once for a scenario: its stages, lines and vocabulary.

Decides what may be remembered between calls: only what follows from the scenario alone. Must not
know any talk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from askwell.buyer.lines import Book
from askwell.buyer.machine import Stages
from askwell.scenario.model import Scenario
from askwell.scoring.text import content_of

_KEPT = 64


@dataclass(frozen=True, slots=True)
class Mind:
    """`vocabulary`: stems of the words this scenario is about."""

    scenario: Scenario
    stages: Stages
    book: Book
    vocabulary: frozenset[str]


class _Same:
    """A scenario as a cache key: equal content is the same key, whoever parsed it."""

    __slots__ = ("scenario",)

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    def __hash__(self) -> int:
        return hash(self.scenario.slug)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Same):
            return NotImplemented
        return self.scenario is other.scenario or self.scenario == other.scenario


def mind_of(scenario: Scenario) -> Mind:
    """The mind for that scenario; the last few are kept."""
    return _made(_Same(scenario))


@lru_cache(maxsize=_KEPT)
def _made(key: _Same) -> Mind:
    scenario = key.scenario
    words = frozenset(stem for text in _about(scenario) for stem in content_of(text))
    return Mind(scenario, Stages(scenario), Book(scenario), words)


def _about(scenario: Scenario) -> Iterator[str]:
    yield from (scenario.title, scenario.summary, scenario.industry, scenario.situation)
    yield from (scenario.persona.about, scenario.persona.role, scenario.persona.organisation)
    for seat in (scenario.seats.seller, scenario.seats.buyer):
        yield from (seat.brief.you, *seat.brief.knows, *seat.brief.wants)
    for fact in scenario.facts:
        yield from (fact.label, fact.truth, *fact.asks, *fact.tells)
        if fact.assumption is not None:
            yield from (fact.assumption.claim, *fact.assumption.sounds)
