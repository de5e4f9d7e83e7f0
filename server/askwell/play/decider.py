"""The role-play as the runner wants it: decide, apply, and events as bytes.

Decides how events are written down. Must not know which log keeps them.
"""

from dataclasses import dataclass
from functools import lru_cache

from pydantic import TypeAdapter

from askwell.play.facts import By, Command, Event, Opened, Play
from askwell.play.fold import apply
from askwell.play.rules import decide
from askwell.scenario.model import Scenario
from askwell.scoring.reading import Scorer

_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


@dataclass(frozen=True, slots=True)
class PlayDecider:
    """Bundles the rules with a scorer."""

    score: Scorer

    def decide(self, state: Play | None, command: Command, by: By) -> tuple[Event, ...]:
        """See `rules.decide`."""
        return decide(state, command, by, score=self.score)

    def apply(self, state: Play | None, event: Event) -> Play:
        """See `fold.apply`."""
        return apply(state, event)

    def encode(self, event: Event) -> bytes:
        """One event as a line of JSON, without the line's end."""
        return encode(event)

    def decode(self, data: bytes) -> Event:
        """The event of such a line. Raises pydantic.ValidationError."""
        return decode(data)


def encode(event: Event) -> bytes:
    """One event as a line of JSON, without the line's end."""
    return _EVENT.dump_json(event)


def decode(data: bytes) -> Event:
    """The event of such a line. Raises pydantic.ValidationError."""
    event = _EVENT.validate_json(data)
    if isinstance(event, Opened):
        return event.model_copy(update={"scenario": shared(event.scenario)})
    return event


@lru_cache(maxsize=256)
def _of_json(text: str) -> Scenario:
    return Scenario.model_validate_json(text)


def shared(scenario: Scenario) -> Scenario:
    """One object for all equal scenarios. A thousand rooms hold the same few, and what is worked
    out from one (cues, stages) is found again without comparing them field by field."""
    return _of_json(scenario.model_dump_json())
