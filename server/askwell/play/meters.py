"""The meters: how this talk was led, in figures.

Decides the arithmetic only; what good looks like, and the source of that, is the report's. Lines
on which the scorer would not decide do not count. Must not know points.
"""

from collections.abc import Iterable
from functools import lru_cache

from pydantic import Field

from askwell.play.facts import Line, Play
from askwell.scenario.model import Label, Practice, Strict
from askwell.scoring.reading import ASKS, PRACTICES, TELLS


class Meters(Strict):
    """Figures of one talk. Shares are 0-1, None while there is nothing to divide by.

    `ask_share`: seller lines that ask, of those that ask or tell (a line that does both counts on
    both sides). `open_share`: open questions of all questions. `words_share`: the seller's words
    of all words. `reflections_per_question`: reflections over questions. `checked` and `made`:
    lines that check, and lines that make, an assumption. `told` of `facts`: insights unlocked.
    """

    ask_share: float | None
    open_share: float | None
    words_share: float | None
    reflections_per_question: float | None
    checked: int
    made: int
    practices: dict[Practice, int]
    told: int
    facts: int = Field(ge=1)


def meters(play: Play) -> Meters:
    """The meters of `play` as it stands."""
    count = count_labels(play.lines)
    asked = lines_with(play.lines, ASKS)
    told = lines_with(play.lines, TELLS)
    questions = sum(count.get(label, 0) for label in ASKS)
    words = {"seller": 0, "buyer": 0}
    for line in play.lines:
        words[line.seat] += _words(line.text)
    return Meters(
        ask_share=_share(asked, asked + told),
        open_share=_share(count.get("ask.open", 0), questions),
        words_share=_share(words["seller"], words["seller"] + words["buyer"]),
        reflections_per_question=_share(count.get("reflect", 0), questions),
        checked=count.get("check", 0),
        made=count.get("assume", 0),
        practices={practice: count.get(practice, 0) for practice in PRACTICES},
        told=len(play.told),
        facts=len(play.scenario.facts),
    )


def count_labels(lines: Iterable[Line]) -> dict[Label, int]:
    """How many seller lines carry each label."""
    count: dict[Label, int] = {}
    for line in lines:
        if line.reading is not None:
            for label in line.reading.labels:
                count[label] = count.get(label, 0) + 1
    return count


def lines_with(lines: Iterable[Line], labels: frozenset[Label]) -> int:
    """How many seller lines carry at least one of `labels`."""
    return sum(1 for line in lines if line.reading is not None and line.reading.labels & labels)


@lru_cache(maxsize=32_768)
def _words(text: str) -> int:
    return len(text.split())


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
