"""`askwell train`: the scorer's table made anew from labelled lines.

Decides which files are learned from and where the table goes. How, `training` says.
"""

from pathlib import Path
from typing import Annotated, Final

import typer

from askwell.cli.common import Stop, console
from askwell.training.lines import BadLines, read_lines

_TREE: Final = Path(__file__).parents[2]
LINES: Final = _TREE / "training" / "lines"
TABLE: Final = Path(__file__).parents[1] / "scoring" / "table.json"


def train(
    data: Annotated[
        list[Path] | None,
        typer.Option(help="Labelled lines (JSON lines). Default: those of the repository."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Where the table goes. Default: the one that is shipped.")
    ] = None,
) -> None:
    """Make the scorer's table from labelled lines: the same lines give the same bytes."""
    try:
        from askwell.training.fit import train as trained
    except ImportError:
        raise Stop(
            "Training needs scikit-learn, which a server does without: `make unit` installs it."
        ) from None
    paths = data or sorted(LINES.glob("*.jsonl"))
    if not paths:
        raise Stop("There are no labelled lines here: name a file with --data.")
    if data and out is None:
        raise Stop("Name a file for the table with --out.")
    try:
        lines = read_lines(paths)
    except BadLines as error:
        raise Stop(str(error)) from None
    text = trained(lines)
    target = out or TABLE
    target.write_text(text, encoding="utf-8", newline="\n")
    console.print(f"{target}: {len(text):,} bytes from {len(lines):,} lines", highlight=False)
