"""The features of labelled lines, by name.

Decides how a line becomes a row of named numbers: exactly what the scorer would weigh.
"""

from collections.abc import Mapping

from askwell.scoring.features import line_of, measured, runs
from askwell.scoring.judge import judge
from askwell.scoring.rule import page_of
from askwell.scoring.text import read
from askwell.training.lines import Line, bare

Row = Mapping[str, float]


def row_of(line: Line, *, as_typed: bool) -> Row:
    """Feature -> value. Empty for a text without a word."""
    utterance = read(line.text if as_typed else bare(line.text))
    if not utterance.tokens:
        return {}
    judged = judge(page_of(utterance), line.context())
    row = measured(judged.scene, judged.hits)
    row.update((run.name, 1.0) for run in runs(line_of(judged.scene)))
    return row
