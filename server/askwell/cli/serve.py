"""`askwell serve`: the server, its folder and its address.

Decides how the parts are put together. The only place where gateway, rooms, log, scorer and clock
meet.
"""

import asyncio
import gc
import socket
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from askwell.cli.common import Stop, console, load_scenarios
from askwell.clock import SystemClock
from askwell.eventlog import LogUnavailable
from askwell.gateway.app import build_app
from askwell.gateway.tickets import Tickets
from askwell.rooms import Rooms
from askwell.scoring import score
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
) -> None:
    """Serve Askwell to browsers."""
    given: dict[str, object] = {}
    if data_dir is not None:
        given["data_dir"] = data_dir
    if scenarios:
        given["scenarios"] = tuple(scenarios)
    if instant:
        given["instant"] = True
    try:
        settings = Settings.model_validate({**Settings().model_dump(), **given})
        asyncio.run(_serve(settings, listen(host, port)))
    except (SettingsError, LogUnavailable) as error:
        raise Stop(str(error)) from None


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises Stop with a sentence when that can't be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
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


async def _serve(settings: Settings, listener: socket.socket) -> None:
    data = settings.prepared()
    scenarios = load_scenarios(settings.scenario_dirs())
    clock = SystemClock()
    log = await settings.open_log()
    rooms = Rooms(log, scenarios, score=score, clock=clock)
    app = build_app(
        rooms=rooms,
        tickets=Tickets(settings.signing_key()),
        clock=clock,
        client=client_dir(),
        instant=settings.instant,
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
    host, port = listener.getsockname()[:2]
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::", "::1") else host
    console.print(f"Askwell is at [bold]http://{shown}:{port}[/]", highlight=False)
    console.print(f"{len(scenarios)} scenarios · data in {data}", style="dim", highlight=False)
    gc.collect()
    gc.freeze()
    await uvicorn.Server(config).serve(sockets=[listener])
