"""Another table for the scorer: the `--scorer FILE` of several commands.

Decides how such a file is read and refused. Must not know how one is made.
"""

from pathlib import Path
from typing import Annotated

import typer

from askwell.cli.common import Stop
from askwell.scoring import score, scorer_of
from askwell.scoring.heads import BadTable, table_of
from askwell.scoring.reading import Scorer

ScorerFile = Annotated[
    Path | None,
    typer.Option("--scorer", help="A table written by `askwell train`; default: the house's."),
]


def scorer_at(path: Path | None) -> Scorer:
    """The scorer of a table's file, or the house's. Raises Stop."""
    if path is None:
        return score
    try:
        return scorer_of(table_of(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise Stop(f"{path} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, BadTable):
        raise Stop(f"{path} is no scorer's table: `askwell train` writes one.") from None
