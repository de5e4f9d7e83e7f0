"""What it costs to bring a long role-play back from its log.

Decides what the long log holds: a real talk, said over and over.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from statistics import median
from time import thread_time
from typing import Final

from askwell.cli.bench.figures import Figure, millis
from askwell.play.decider import decode, encode
from askwell.play.facts import Effect, Event, Play, Said
from askwell.play.fold import apply
from askwell.scenario.model import Scenario
from askwell.tabletop import play_script

AIM_MS: Final = 50.0
_STILL: Final = Effect(trust=0, patience=0)


def measure_fold(scenarios: Sequence[Scenario], events: int, times: int) -> tuple[Figure, ...]:
    """Fold a log of `events` events `times` times; medians."""
    log = long_log(max(scenarios, key=lambda s: len(s.facts)), events)
    lines = [encode(event) for event in log]
    return (
        Figure("fold", _median(lambda: fold(log), times), "ms", AIM_MS),
        Figure("decode and fold", _median(lambda: fold([decode(x) for x in lines]), times), "ms"),
        Figure("size of the log", round(sum(map(len, lines)) / 1024), "kB"),
        Figure("events", len(log), ""),
        Figure("times", times, ""),
    )


def fold(events: Sequence[Event]) -> Play | None:
    """The state after all of them."""
    play: Play | None = None
    for event in events:
        play = apply(play, event)
    return play


def long_log(scenario: Scenario, count: int) -> list[Event]:
    """`count` events: a talk that asks for every fact, repeated with new ids and later times.

    What a line did to the buyer counts only the first time, so that meters stay in their range.
    """
    asks = [ask for fact in scenario.facts for ask in fact.asks]
    talk = play_script(scenario, 1, asks).events
    said = [event for event in talk if isinstance(event, Said)]
    log: list[Event] = [*talk[:2], *said]
    last = log[-1].at
    for n in range(len(log), count):
        event = said[n % len(said)]
        at = last + timedelta(seconds=n)
        effect = _STILL if event.effect else None
        log.append(event.model_copy(update={"cmd": f"again-{n}", "at": at, "effect": effect}))
    return log[:count]


def _median(work: Callable[[], object], times: int) -> float:
    samples: list[float] = []
    for _ in range(times):
        began = thread_time()
        work()
        samples.append(thread_time() - began)
    return millis(median(samples))
