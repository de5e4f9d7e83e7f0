"""`askwell export labels`: what people said about labels, as lines to train on.

Decides which talks are read and where the lines go. What a line says, `report.labels` decides.
"""

import asyncio
from pathlib import Path
from typing import Annotated, Final

import typer
from pydantic import ValidationError

from askwell.cli.common import Stop, console_err
from askwell.eventlog import LogUnavailable
from askwell.play.decider import decode
from askwell.play.facts import Play
from askwell.play.fold import apply
from askwell.report.labels import LabelledLine, labelled_lines
from askwell.settings import Settings, SettingsError

export: Final = typer.Typer(
    name="export",
    help="Take out of a data folder what can be learned from.",
    no_args_is_help=True,
)


@export.callback()
def _several() -> None:
    """Keeps `labels` a command of its own while it is the only one."""


@export.command(name="labels")
def labels_command(
    data_dir: Annotated[
        Path | None, typer.Argument(help="The data folder. Default: yours.")
    ] = None,
    log: Annotated[str | None, typer.Option(help="A Redis that keeps the talks instead.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write to this file instead.")] = None,
) -> None:
    """Print the lines that players contested and observers labelled, for `askwell train --data`.

    The lines hold what people said in their talks: keep them as you keep the talks.
    """
    options = {"data_dir": data_dir, "log": log}
    try:
        settings = Settings.given({name: v for name, v in options.items() if v is not None})
        if settings.log is None and not (settings.data_dir / "askwell.db").is_file():
            raise Stop(f"There are no talks in {settings.data_dir}.")
        found, talks = asyncio.run(_collected(settings))
    except (SettingsError, LogUnavailable) as error:
        raise Stop(str(error)) from None
    rows = "".join(f"{line.model_dump_json()}\n" for line in found)
    if out is None:
        typer.echo(rows, nl=False)
    else:
        out.write_text(rows, encoding="utf-8", newline="\n")
    console_err.print(
        f"{len(found):,} lines from {talks:,} talks that are over", style="dim", highlight=False
    )


async def _collected(settings: Settings) -> tuple[list[LabelledLine], int]:
    log = await settings.open_log()
    found: list[LabelledLine] = []
    talks = 0
    try:
        for stream in await log.streams("play:"):
            play: Play | None = None
            try:
                for event in await log.read(stream):
                    play = apply(play, decode(event.data))
            except ValidationError:
                raise Stop(f"{stream} was written by another version of Askwell.") from None
            if play is not None and play.outcome is not None:
                talks += 1
                found += labelled_lines(play)
    finally:
        await log.aclose()
    return found, talks
