"""Is this said again, and is the talk getting anywhere?

Decides how often a move was made since something was last learned, and whether words repeat. Must
not know points or moods: both ask here, so that neither can be farmed where the other can not.
"""

from collections.abc import Iterator
from functools import lru_cache

from askwell.play.facts import Line, Play
from askwell.scenario.model import Label


def run(play: Play, label: Label) -> int:
    """Seller lines with `label` since the talk last got anywhere, whatever came between."""
    return sum(
        1
        for line in _since_progress(play)
        if line.reading is not None and label in line.reading.labels
    )


def standstill(play: Play) -> int:
    """Seller lines since the talk last got anywhere."""
    return sum(1 for line in _since_progress(play) if line.seat == "seller")


def asked_before(play: Play, fact: str) -> int:
    """How many seller lines aimed at that fact so far."""
    return sum(
        1
        for line in play.lines
        if line.reading is not None and any(aim.fact == fact for aim in line.reading.aims)
    )


def same_words(play: Play, text: str) -> bool:
    """Has the seller said this before? Case, marks and numbers make no difference."""
    wanted = bare(text)
    return any(line.seat == "seller" and bare(line.text) == wanted for line in play.lines)


@lru_cache(maxsize=16_384)
def bare(text: str) -> str:
    """The letters of `text`, or where there are none, what else can be read in it."""
    lower = text.lower()
    return "".join(c for c in lower if c.isalpha()) or "".join(c for c in lower if c.isalnum())


def _since_progress(play: Play) -> Iterator[Line]:
    """Lines, newest first, down to the last that asked for, told or confirmed a fact."""
    for line in reversed(play.lines):
        if any(step.to != "assumed" for step in line.steps):
            return
        yield line
