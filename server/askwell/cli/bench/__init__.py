"""`askwell bench`: what an utterance, a fold, a whole turn and a full house cost on this machine.

Decides how figures are shown beside their aims. Must not know how they are taken.
"""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.table import Table
from rich.text import Text

from askwell.cli.bench.figures import Figure
from askwell.cli.bench.fold import measure_fold
from askwell.cli.bench.ledger import measure_ledger
from askwell.cli.bench.say import measure_say
from askwell.cli.bench.score import measure_score
from askwell.cli.bench.scoring import measure_scoring, show_scoring
from askwell.cli.common import Stop, console, load_scenarios
from askwell.cli.table import ScorerFile, scorer_at
from askwell.scenario.model import Scenario
from askwell.settings import shipped
from askwell.training.lines import BadLines, read_lines

bench: Final = typer.Typer(
    name="bench",
    help="Measure what the scorer, the fold, a turn and a full house cost on this machine.",
    no_args_is_help=True,
)

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@bench.command(name="score")
def score_command(
    count: Annotated[int, typer.Option(min=100, help="How many utterances.")] = 5000,
    as_json: Json = False,
) -> None:
    """Read varied utterances of about 200 characters, with a scenario's facts in context."""
    _show("score: one utterance, CPU time", measure_score(_scenarios(), count), as_json)


@bench.command(name="scoring")
def scoring_command(
    data: Annotated[list[Path], typer.Option(help="Labelled lines (JSON lines).")],
    as_json: Json = False,
    scorer: ScorerFile = None,
) -> None:
    """Compare the scorer with labelled lines, as they are and without punctuation."""
    try:
        lines = read_lines(data)
    except BadLines as error:
        raise Stop(str(error)) from None
    measured = measure_scoring(lines, scorer_at(scorer))
    if as_json:
        typer.echo(json.dumps(measured, indent=2))
    else:
        show_scoring(measured)


@bench.command(name="ledger")
def ledger_command(
    data: Annotated[Path, typer.Option(help="Questions and the facts they aim at (JSON lines).")],
    as_json: Json = False,
    scorer: ScorerFile = None,
) -> None:
    """Compare the facts that questions find with those they were written to aim at."""
    found = {scenario.slug: scenario for scenario in _scenarios()}
    measured = measure_ledger(data, found, scorer_at(scorer))
    if as_json:
        typer.echo(json.dumps(measured, indent=2))
        return
    for name, row in {**measured["scenarios"], "all": measured["all"]}.items():
        figures = "  ".join(f"{key} {value:g}" for key, value in row.items())
        console.print(f"{name}: {figures}", highlight=False)


@bench.command(name="fold")
def fold_command(
    events: Annotated[int, typer.Option(min=100, help="How long the log is.")] = 2000,
    times: Annotated[int, typer.Option(min=1, help="How often it is folded.")] = 20,
    as_json: Json = False,
) -> None:
    """Fold one long role-play's log back into its state."""
    _show("fold: one log, CPU time", measure_fold(_scenarios(), events, times), as_json)


@bench.command(name="load")
def load_command(
    rooms: Annotated[int, typer.Option(min=1, max=10_000, help="Of three people each.")] = 100,
    seconds: Annotated[float, typer.Option(min=1, max=3600, help="How long they talk.")] = 30,
    closed: Annotated[
        bool, typer.Option("--closed", help="The next line as soon as all three have the last.")
    ] = False,
    url: Annotated[
        str | None, typer.Option(metavar="URL", help="A server that runs; else one is started.")
    ] = None,
    pid: Annotated[
        int | None, typer.Option(min=1, help="Its process, if it runs on this machine.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that serve.")] = 1,
    log: Annotated[
        str | None, typer.Option(metavar="URL", help="A Redis for the server's log.")
    ] = None,
    allow_volatile: Annotated[
        bool, typer.Option("--allow-volatile", help="Take a Redis that may forget what it holds.")
    ] = False,
    redis: Annotated[
        bool, typer.Option("--redis", help="Start a Redis for the log, and throw it away.")
    ] = False,
    baseline: Annotated[
        bool, typer.Option("--baseline", help="Compare with the bare websockets library.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Have many rooms of buyer, seller and observer talk at once over real websockets."""
    # Some systems lack what only this needs.
    from askwell.cli.bench.load import Plan, measure_load

    plan = Plan(rooms, seconds, closed, url, pid, workers, log, allow_volatile, redis, baseline)
    outcome = measure_load(plan, _scenarios())
    _show(outcome.title, outcome.figures, as_json, outcome.notes)


@bench.command(name="say")
def say_command(
    count: Annotated[int, typer.Option(min=10, help="How many lines are said.")] = 300,
    as_json: Json = False,
) -> None:
    """Say lines over a real websocket: from sending to the scored line on the same socket."""
    _show(
        "say: one room over a real socket", asyncio.run(measure_say(_scenarios(), count)), as_json
    )


def _scenarios() -> list[Scenario]:
    found = load_scenarios([shipped("_scenarios", "scenarios")])
    return [found[slug] for slug in sorted(found)]


def _show(title: str, figures: Sequence[Figure], as_json: bool, notes: Sequence[str] = ()) -> None:
    if as_json:
        data = {f.name: {"value": f.value, "unit": f.unit, "aim": f.aim} for f in figures}
        typer.echo(json.dumps({"bench": title, "figures": data, "notes": notes}, indent=2))
        return
    table = Table(box=None, pad_edge=False)
    console.print(Text(title, style="bold"))
    for column in ("", "measured", "aim"):
        table.add_column(column, justify="left" if not column else "right")
    for f in figures:
        style = {True: "green", False: "red", None: ""}[f.met]
        aim = "" if f.aim is None else f"≤ {f.aim:g} {f.unit}".rstrip()
        table.add_row(f.name, Text(f"{f.value:g} {f.unit}".rstrip(), style=style), aim)
    console.print(table)
    for note in notes:
        console.print(note, style="dim", highlight=False, markup=False, soft_wrap=True)
