"""What a scripted buyer is made of, built once for a scenario: its stages, lines and vocabulary.

Decides what may be remembered between calls: only what follows from the scenario alone. Must not
know any talk.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from askwell.buyer.lines import Book
from askwell.buyer.machine import Stages
from askwell.scenario.model import Scenario
from askwell.scoring.text import content_of

_KEPT = 64


@dataclass(frozen=True, slots=True)
class Mind:
    """`vocabulary`: stems of the words this scenario is about. `words_of`: for each fact the stems
    with which the buyer tells it, `own_words_of` those that nothing else here has.
    """

    scenario: Scenario
    stages: Stages
    book: Book
    vocabulary: frozenset[str]
    words_of: Mapping[str, frozenset[str]]
    own_words_of: Mapping[str, frozenset[str]]


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
    public = _stems(_public(scenario))
    words_of = {fact.id: _stems((fact.truth, *fact.tells)) for fact in scenario.facts}
    shared = Counter(stem for words in words_of.values() for stem in words)
    return Mind(
        scenario=scenario,
        stages=Stages(scenario),
        book=Book(scenario),
        vocabulary=public.union(_stems(_private(scenario)), *words_of.values()),
        words_of=MappingProxyType(words_of),
        own_words_of=MappingProxyType(
            {
                fact: frozenset(stem for stem in words - public if shared[stem] == 1)
                for fact, words in words_of.items()
            }
        ),
    )


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for text in texts for stem in content_of(text))


def _public(scenario: Scenario) -> Iterator[str]:
    yield from (scenario.title, scenario.summary, scenario.industry, scenario.situation)
    yield from (scenario.persona.about, scenario.persona.role, scenario.persona.organisation)


def _private(scenario: Scenario) -> Iterator[str]:
    brief = scenario.seats.buyer.brief
    yield from (brief.you, *brief.knows, *brief.wants)
    for fact in scenario.facts:
        yield from (fact.label, *fact.asks)
        if fact.assumption is not None:
            yield from (fact.assumption.claim, *fact.assumption.sounds)
