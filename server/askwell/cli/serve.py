"""`askwell serve`: the server, its folder and its address.

Decides how the parts are put together. The only place where gateway, rooms, log, scorer and clock
meet.
"""

import asyncio
import gc
import socket
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

import typer
import uvicorn

from askwell import buyer
from askwell.cli.common import Stop, console, load_scenarios
from askwell.cli.table import ScorerFile, scorer_at
from askwell.cli.workers import CannotStart, supervise
from askwell.clock import SystemClock
from askwell.eventlog import LogUnavailable
from askwell.gateway.app import build_app
from askwell.gateway.tickets import Tickets
from askwell.rooms import Rooms
from askwell.scenario.model import Scenario
from askwell.scoring.reading import Context, Scorer
from askwell.settings import Settings, SettingsError, client_dir

MAX_FRAME = 1_048_576
"""A websocket message larger than this many bytes ends the connection with code 1009."""


def serve(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any free port.")] = 8000,
    host: Annotated[str, typer.Option(help="0.0.0.0 serves the whole network.")] = "127.0.0.1",
    data_dir: Annotated[Path | None, typer.Option(help="Where everything is kept.")] = None,
    scenarios: Annotated[
        list[Path] | None, typer.Option(help="A folder of scenarios beside the shipped ones.")
    ] = None,
    instant: Annotated[bool, typer.Option(help="Scripted buyers answer without a delay.")] = False,
    log: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="A Redis that several servers share: redis:// or rediss://. One with a password "
            "is better named by ASKWELL_LOG, which no list of processes shows.",
        ),
    ] = None,
    allow_volatile: Annotated[
        bool, typer.Option("--allow-volatile", help="Take a Redis that may forget what it holds.")
    ] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, max=64, help="Processes that serve; more than 1: --log.")
    ] = None,
    scorer: ScorerFile = None,
) -> None:
    """Serve Askwell to browsers."""
    options = {
        "data_dir": data_dir,
        "scenarios": tuple(scenarios or ()) or None,
        "instant": instant or None,
        "log": log,
        "allow_volatile": allow_volatile or None,
        "workers": workers,
        "scorer": scorer,
    }
    try:
        settings = Settings.given({k: v for k, v in options.items() if v is not None})
        _ = scorer_at(settings.scorer)
        if settings.workers > 1:
            _serve_with_workers(settings, host, port)
        else:
            listener = listen(host, port)
            found = load_scenarios(settings.scenario_dirs())
            run(_serve(listener, settings, found, lambda: _announce(listener, settings, found)))
    except (SettingsError, LogUnavailable, CannotStart) as error:
        raise Stop(str(error)) from None


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises Stop with a sentence when that can't be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol must be named: asyncio turns Nagle's delay off only for sockets that say TCP.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(2048)
    except OSError as error:
        listener.close()
        raise Stop(
            f"Port {port} on {host} cannot be used ({error.strerror or error}): something else may "
            f"be serving there. Choose another: `make run PORT={(port or 8000) + 1}` or "
            f"`askwell serve --port {(port or 8000) + 1}`."
        ) from None
    return listener


def _serve_with_workers(settings: Settings, host: str, port: int) -> None:
    """What would stop every worker is found out here, once, and said once."""
    if settings.log is None:
        raise Stop(
            f"{settings.workers} workers cannot share one SQLite file: each would learn only now "
            "and then what the others wrote. Name a Redis with --log redis://HOST:6379/0 (or "
            "ASKWELL_LOG), or serve with one worker."
        )
    scenarios = load_scenarios(settings.scenario_dirs())
    # All workers sign with one secret, whoever made it.
    settings = settings.model_copy(update={"secret": settings.signing_key()})
    asyncio.run(_try_log(settings))
    listener = listen(host, port)
    _announce(listener, settings, scenarios)
    supervise(settings.workers, listener, _work, settings, scenarios)


async def _try_log(settings: Settings) -> None:
    await (await settings.open_log()).aclose()


def _work(
    listener: socket.socket,
    settings: Settings,
    scenarios: Mapping[str, Scenario],
    ready: Callable[[], None],
) -> None:
    """One worker's life. Raises CannotStart."""
    try:
        run(_serve(listener, settings, scenarios, ready))
    except (SettingsError, LogUnavailable) as error:
        raise CannotStart(str(error)) from None


def run(serving: Coroutine[Any, Any, None]) -> None:
    """Run on uvloop where there is one."""
    factory = uvicorn.Config(app=None, loop="auto").get_loop_factory()  # type: ignore[arg-type]
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(serving)


async def _serve(
    listener: socket.socket,
    settings: Settings,
    scenarios: Mapping[str, Scenario],
    ready: Callable[[], None],
) -> None:
    """Serve until told to stop. Raises SettingsError or LogUnavailable, or else calls `ready`."""
    clock = SystemClock()
    tickets = Tickets(settings.signing_key())
    log = await settings.open_log()
    score = scorer_at(settings.scorer)
    rooms = Rooms(log, scenarios, score=score, clock=clock)
    _warm_up(rooms, score)
    app = build_app(
        rooms=rooms,
        tickets=tickets,
        clock=clock,
        client=client_dir(),
        instant=settings.instant,
        scorer=score("", Context()).scorer,
        stop=log.aclose,
    )
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        ws_max_size=MAX_FRAME,
        ws_per_message_deflate=False,
        ws_ping_interval=20,
        ws_ping_timeout=20,
        timeout_graceful_shutdown=5,
    )
    ready()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT)
    await uvicorn.Server(config).serve(sockets=[listener])


_COLLECT: Final = (20_000, 20, 100)
"""What the rules keep has no cycles and goes by itself. By default the collector would walk through
every room again and again: with 500 rooms each walk held up all of them for a third of a second."""


def _warm_up(rooms: Rooms, score: Scorer) -> None:
    """Work out once what a first line would otherwise wait for: cues, stages, word lists."""
    for scenario in rooms.scenarios.values():
        buyer.mind_of(scenario)
        score(scenario.facts[0].asks[0], Context(facts=scenario.facts))


def _announce(
    listener: socket.socket, settings: Settings, scenarios: Mapping[str, Scenario]
) -> None:
    host, port = listener.getsockname()[:2]
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::", "::1") else host
    console.print(f"Askwell is at [bold]http://{shown}:{port}[/]", highlight=False)
    workers = f" · {settings.workers} workers" if settings.workers > 1 else ""
    about = f"{len(scenarios)} scenarios · {settings.where()}{workers}"
    console.print(about, style="dim", highlight=False, markup=False)
