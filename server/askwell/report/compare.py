"""Two branches of a talk, side by side.

Decides where they part and what of each is shown. Must not know how they came about.
"""

from askwell.play.facts import Play
from askwell.play.meters import meters
from askwell.play.sight import seller_line, shown_to_seller
from askwell.report.debrief import all_points
from askwell.report.shapes import Comparison, Side


def comparison(left: Play, right: Play) -> Comparison:
    """Both from the first line in which they differ; what came before, once."""
    fork = _fork(left, right)
    return Comparison(
        title=left.scenario.title,
        fork=fork,
        common=tuple(seller_line(left, line) for line in left.lines[:fork]),
        left=_side(left, fork),
        right=_side(right, fork),
    )


def _fork(left: Play, right: Play) -> int:
    for mine, theirs in zip(left.lines, right.lines, strict=False):
        if (mine.seat, mine.text) != (theirs.seat, theirs.text):
            return mine.n
    return min(len(left.lines), len(right.lines))


def _side(play: Play, fork: int) -> Side:
    shown = shown_to_seller(play)
    return Side(
        play=play.id,
        outcome=play.scenario.outcome(play.outcome).title if play.outcome else None,
        points=all_points(shown),
        figures=meters(shown),
        lines=tuple(seller_line(play, line) for line in play.lines[fork:]),
    )
