"""`askwell bench load`: many rooms of three people each, all talking at once.

Decides how a load is put together: which server, on which cores, how many generators, and what is
read off before, between and after. What the readings come to is `reading`'s business.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from math import ceil
from time import perf_counter
from typing import Final

from askwell.cli.bench.figures import Figure
from askwell.cli.bench.load.crew import Crew, shared_out
from askwell.cli.bench.load.generator import Task
from askwell.cli.bench.load.machine import Usage, allow_files, cores, usage_of
from askwell.cli.bench.load.making import slugs_at
from askwell.cli.bench.load.reading import Plan, Readings, bare_figures, figures, notes, title
from askwell.cli.bench.load.servers import Served, askwell_server, bare_server, redis_server
from askwell.cli.bench.load.tally import Tally
from askwell.cli.common import Stop
from askwell.scenario.model import Scenario

__all__ = ["Outcome", "Plan", "measure_load"]

_ROOMS_EACH: Final = 500
"""More than a generator takes on if there are cores for another."""
_GET_READY_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load came to, for people and programs."""

    title: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Which cores are whose. Empty: any."""

    servers: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()


def measure_load(plan: Plan, scenarios: Sequence[Scenario]) -> Outcome:
    """Put a server under load. Raises Stop."""
    _check(plan)
    allow_files(3 * plan.rooms)
    place = _Place() if plan.url is not None else split(cores(), plan.workers)
    with _server(plan, place) as (served, redis):
        known = slugs_at(served.url)
        usable = tuple(scenario for scenario in scenarios if scenario.slug in known)
        if not usable:
            raise Stop("That server has none of the scenarios that ship with Askwell.")
        readings = _run(plan, served, redis, usable, place, bare=False)
    said = [*notes(plan, readings, place.servers, place.others)]
    found = figures(plan, readings, usable)
    if plan.baseline:
        with bare_server(place.servers) as served:
            bare = _run(plan, served, None, usable, place, bare=True)
        found += bare_figures(bare, found)
    return Outcome(title(plan), found, tuple(said))


def split(all_cores: frozenset[int], workers: int) -> _Place:
    """The first cores are the server's, the rest generate the load."""
    ordered = sorted(all_cores)
    if len(ordered) < 2:
        return _Place()
    servers = min(workers, len(ordered) - 1)
    return _Place(frozenset(ordered[:servers]), frozenset(ordered[servers:]))


def _check(plan: Plan) -> None:
    if plan.url is not None and (plan.log is not None or plan.redis or plan.workers > 1):
        raise Stop(
            "--log, --redis and --workers are for a server that the bench starts: not --url."
        )
    if plan.url is None and plan.pid is not None:
        raise Stop("--pid names the process of the server at --url.")
    if plan.log is not None and plan.redis:
        raise Stop("Name a Redis with --log, or have one started with --redis: not both.")


@contextmanager
def _server(plan: Plan, place: _Place) -> Iterator[tuple[Served, int | None]]:
    """The server, and the process of its Redis if that was started here."""
    if plan.url is not None:
        yield Served(plan.url.rstrip("/"), plan.pid), None
        return
    with ExitStack() as stack:
        log, redis = plan.log, None
        if plan.redis:
            started = stack.enter_context(redis_server(place.others))
            log, redis = started.url, started.pid
        server = askwell_server(plan.workers, log, plan.allow_volatile, place.servers)
        yield stack.enter_context(server), redis


def _run(
    plan: Plan,
    served: Served,
    redis: int | None,
    scenarios: tuple[Scenario, ...],
    place: _Place,
    *,
    bare: bool,
) -> Readings:
    whole = Task(served.url, 0, plan.rooms, plan.seconds, plan.closed, bare, scenarios)
    generators = min(max(1, len(place.others)), ceil(plan.rooms / _ROOMS_EACH))
    tasks = [replace(whole, first=f, rooms=n) for f, n in shared_out(plan.rooms, generators)]
    with Crew(tasks, place.others) as crew:
        crew.do("warm")
        empty = _usage(served.pid)
        crew.do("make")
        joined = max(crew.do("join"))
        crew.do("begin")
        before, redis_before = _usage(served.pid), _usage(redis)
        tally = Tally()
        for one in crew.do("speak", perf_counter() + _GET_READY_S):
            tally.take(one)
        after, redis_after = _usage(served.pid), _usage(redis)
        crew.do("leave")
    return Readings(tally, joined, empty, before, after, redis_before, redis_after)


def _usage(pid: int | None) -> Usage | None:
    return None if pid is None else usage_of(pid)
