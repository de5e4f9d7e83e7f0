"""From what was read off to figures beside their aims.

Decides which figures there are, their aims, and what a person must know to believe them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from time import thread_time
from typing import Final

from askwell.cli.bench.figures import Figure, millis, quantile
from askwell.cli.bench.load.generator import PACE_S
from askwell.cli.bench.load.machine import Usage
from askwell.cli.bench.load.talk import talk
from askwell.cli.bench.load.tally import Tally
from askwell.cli.common import Stop
from askwell.scenario.model import Scenario
from askwell.scoring import score
from askwell.scoring.reading import Context

AIM_P99_MS: Final = 15.0
AIM_CPU_MS: Final = 0.6
AIM_MEMORY_KB: Final = 150.0
AIM_JOINED_S: Final = 5.0
AIM_PERSON_HOUR_MB: Final = 4.0
AIM_TIMES_BARE: Final = 2.0

_BUSY: Final = 0.8
_HELD_UP: Final = 0.1
_SCORED: Final = 200
_CPU: Final = "server CPU per line"
_WAITED: Final = "server kept waiting for a core"
_SCORER: Final = "of it the scorer, timed apart"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured."""

    rooms: int
    seconds: float
    closed: bool = False
    url: str | None = None
    pid: int | None = None
    workers: int = 1
    log: str | None = None
    allow_volatile: bool = False
    redis: bool = False
    baseline: bool = False


@dataclass(frozen=True, slots=True)
class Readings:
    """What was read off. None: the system does not tell, or nobody said whose process it is."""

    tally: Tally
    joined: float
    empty: Usage | None
    before: Usage | None
    after: Usage | None
    redis_before: Usage | None
    redis_after: Usage | None


def title(plan: Plan) -> str:
    """One line that says what was measured."""
    where = plan.url
    if where is None:
        log = "SQLite" if plan.log is None and not plan.redis else "Redis"
        where = f"{log}, {plan.workers} process{'es' if plan.workers > 1 else ''}"
    pace = "always" if plan.closed else f"every {PACE_S:g} s"
    return f"load: {plan.rooms:,} rooms of 3, each speaking {pace}, {plan.seconds:g} s; {where}"


def figures(plan: Plan, readings: Readings, scenarios: Sequence[Scenario]) -> tuple[Figure, ...]:
    """All that is known of Askwell under this load. Raises Stop when nothing arrived."""
    tally = readings.tally
    if not tally.others or not tally.acks:
        raise Stop("Nothing that was said arrived: there is nothing to measure.")
    return (
        *_spread("to another screen", tally.others, None if plan.closed else AIM_P99_MS),
        *_spread("own acknowledgement", tally.acks),
        *_counts(plan, tally),
        *_costs(plan, readings, scenarios),
        Figure("generator at work", round(100 * max(tally.cpu)), "%"),
        Figure("generator late p99", millis(quantile(tally.late, 0.99)), "ms"),
    )


def bare_figures(bare: Readings, found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The same load on the bare library, and how Askwell compares."""
    made = list(_spread("bare: to another screen", bare.tally.others))
    known = {figure.name: figure.value for figure in found}
    cpu = _cpu_ms(bare.before, bare.after, bare.tally.acked)
    if cpu:
        made.append(Figure("bare: server CPU per line", cpu, "ms"))
    if cpu and _CPU in known:
        times = (known[_CPU] - known[_SCORER]) / cpu
        made.append(Figure("without the scorer, times bare", round(times, 2), "", AIM_TIMES_BARE))
        made.append(Figure("all in all, times bare", round(known[_CPU] / cpu, 2), ""))
    return tuple(made)


def notes(
    plan: Plan, readings: Readings, servers: frozenset[int], others: frozenset[int]
) -> Iterator[str]:
    """What a person must know to believe the figures."""
    tally = readings.tally
    if servers:
        too = " and Redis" if plan.redis else ""
        yield f"The server ran on {_named(servers)}, the generator{too} on {_named(others)}."
    else:
        yield "Server and generator ran on whichever core was free."
    if readings.after is None:
        yield "CPU and memory are not known: name a server's process on this machine with --pid."
    if max(tally.cpu) > _BUSY:
        yield "The generator itself was busy: a part of what was measured is its own."
    if (waited := _waited(readings)) > _HELD_UP:
        yield (
            f"There was work and no core for it {waited:.0%} of the time: others were busy here, "
            "and the times are theirs too."
        )
    if tally.refused:
        codes = ", ".join(f"{code} × {times}" for code, times in tally.refused.most_common())
        yield f"Refused: {codes}."
    if tally.dropped:
        yield f"Connections ended and came back; the first ended because: {tally.dropped[0]}"


def _named(cores: frozenset[int]) -> str:
    return f"core{'s' if len(cores) > 1 else ''} {', '.join(map(str, sorted(cores)))}"


def _spread(
    name: str, samples: Sequence[float], aim_p99: float | None = None
) -> tuple[Figure, ...]:
    return (
        Figure(f"{name} p50", millis(quantile(samples, 0.5)), "ms"),
        Figure(f"{name} p99", millis(quantile(samples, 0.99)), "ms", aim_p99),
        Figure(f"{name} p99.9", millis(quantile(samples, 0.999)), "ms"),
    )


def _counts(plan: Plan, tally: Tally) -> Iterator[Figure]:
    yield Figure("said", tally.said, "lines")
    yield Figure("acknowledged", tally.acked, "lines")
    rate = tally.acked / max(plan.seconds, tally.took)
    yield Figure("acknowledged per second", round(rate, 1), "lines")
    yield Figure("lost", tally.lost, "lines", 0)
    yield Figure("doubled", tally.doubled, "lines", 0)
    yield Figure("refused", tally.refused.total(), "lines", 0)
    yield Figure("connections ended", len(tally.dropped), "", 0)


def _costs(plan: Plan, readings: Readings, scenarios: Sequence[Scenario]) -> Iterator[Figure]:
    tally = readings.tally
    people = 3 * plan.rooms
    cpu = _cpu_ms(readings.before, readings.after, tally.acked)
    if cpu is not None:
        yield Figure(_CPU, cpu, "ms", AIM_CPU_MS)
        yield Figure(_SCORER, scorer_ms(scenarios), "ms")
        yield Figure(_WAITED, round(100 * _waited(readings)), "%")
    redis = _cpu_ms(readings.redis_before, readings.redis_after, tally.acked)
    if redis is not None:
        yield Figure("Redis CPU per line", redis, "ms")
    for name, then, aim in (
        ("memory per room, before the first line", readings.before, None),
        ("memory per room, in the end", readings.after, None if plan.closed else AIM_MEMORY_KB),
    ):
        if then is not None and readings.empty is not None:
            kilobytes = (then.memory - readings.empty.memory) / 1024 / plan.rooms
            yield Figure(name, round(kilobytes, 1), "kB", aim)
    yield Figure("all connections greeted", round(readings.joined, 2), "s", AIM_JOINED_S)
    yield Figure("received per line and person", round(tally.received / tally.said / 3), "B")
    if not plan.closed:
        megabytes = tally.received / people / plan.seconds * 3600 / 1e6
        yield Figure("received per person-hour", round(megabytes, 2), "MB", AIM_PERSON_HOUR_MB)


def _cpu_ms(before: Usage | None, after: Usage | None, lines: int) -> float | None:
    if before is None or after is None or not lines:
        return None
    return millis((after.cpu - before.cpu) / lines)


def _waited(readings: Readings) -> float:
    """The share of the time in which the server had work to do and got no core."""
    before, after = readings.before, readings.after
    if before is None or after is None:
        return 0.0
    return (after.waited - before.waited) / (after.at - before.at)


def scorer_ms(scenarios: Sequence[Scenario]) -> float:
    """What the scorer takes of a line, by the same words in this process: it reads every other
    one."""
    spent = 0.0
    for scenario in scenarios:
        before, disclosed = scenario.opening[0], [scenario.opening[0]]
        for seat, text in islice(talk(scenario, 0), 2 * _SCORED):
            if seat == "buyer":
                before = text
                disclosed.append(text)
                continue
            context = Context(
                before=before,
                disclosed=tuple(disclosed[-16:]),
                facts=scenario.facts,
                told=frozenset(),
                marks=True,
            )
            began = thread_time()
            score(text, context)
            spent += thread_time() - began
    return millis(spent / (2 * _SCORED * len(scenarios)))
