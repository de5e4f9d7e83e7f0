"""The `askwell` command: serve, play, score, check, replay, export, train, bench, schema.

Decides how commands are called and which exit code they end with: 0 done, 1 refused with a
sentence, 2 called wrongly. Must not hold any rule of the game.
"""

import sys

import typer

from askwell.cli.bench import bench
from askwell.cli.check import check
from askwell.cli.common import Stop, say_no
from askwell.cli.export import export
from askwell.cli.play import play
from askwell.cli.replay import replay
from askwell.cli.schema import schema
from askwell.cli.score import score
from askwell.cli.serve import serve
from askwell.cli.train import train

app = typer.Typer(
    name="askwell",
    help="A practice floor for people who sell and people who coach.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(serve)
app.command()(play)
app.command()(score)
app.command()(check)
app.command()(train)
app.command()(replay)
app.add_typer(bench)
app.add_typer(export)
app.command()(schema)


def main() -> None:
    """Run the command; a refusal is one sentence and exit code 1."""
    try:
        app()
    except Stop as stop:
        say_no(str(stop))
        sys.exit(1)
