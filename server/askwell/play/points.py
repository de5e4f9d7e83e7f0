"""Points by the scenario's rubric.

Decides what a line earns and why. Never for speed, length or the mere number of questions: a
question that aims at nothing new earns half, a move made for the third time while nothing was
learned earns half and from the fifth on nothing, and the same words again earn nothing (other
numbers in them make no other words). What costs points always costs them in full, and an
assumption costs the same whether it happens to be right: it was not checked. Must not know moods,
lines of a buyer, or clocks.
"""

from askwell.play.facts import Line, Play, Point, Step
from askwell.play.repeats import asked_before, run, same_words
from askwell.scenario.model import Label
from askwell.scoring.reading import Reading

_QUESTIONS: frozenset[Label] = frozenset({"ask.open", "ask.closed"})


def seller_points(
    play: Play, reading: Reading, steps: tuple[Step, ...], text: str
) -> tuple[Point, ...]:
    """The points of a seller line, one for each rated label with a weight, and for confirming."""
    rubric = play.scenario.rubric
    points = [
        _award(play, move.label, weight, reading, text)
        for move in reading.moves
        if (weight := rubric.points.get(move.label, 0)) and move.label != "social"
    ]
    points += [
        Point(award="confirmed", value=rubric.confirmed, fact=step.fact)
        for step in steps
        if step.to == "confirmed" and rubric.confirmed
    ]
    return tuple(points)


def buyer_points(play: Play, steps: tuple[Step, ...]) -> tuple[Point, ...]:
    """The seller's points for facts the buyer tells in this line."""
    return tuple(
        Point(award="insight", value=play.scenario.rubric.insight, fact=step.fact)
        for step in steps
        if step.to == "told" and play.scenario.rubric.insight
    )


def _award(play: Play, label: Label, weight: int, reading: Reading, text: str) -> Point:
    if weight < 0:
        return Point(award=label, value=weight)
    if same_words(play, text):
        return Point(award=label, value=0, reason="same_words")
    again = run(play, label)
    if label in _QUESTIONS:
        if _aims_at_new(play, reading):
            return Point(award=label, value=weight)
        return Point(award=label, value=_less(weight, again), reason="nothing_new")
    if again < 2:
        return Point(award=label, value=weight)
    return Point(award=label, value=_less(weight, again), reason="repeated")


def _less(weight: int, again: int) -> int:
    return weight // 2 if again < 4 else 0


def _aims_at_new(play: Play, reading: Reading) -> bool:
    """A fact not told yet, asked for the first or second time: a closed door may be tried again."""
    return any(
        play.entry(aim.fact).told is None and asked_before(play, aim.fact) < 2
        for aim in reading.aims
    )


def total(lines: tuple[Line, ...]) -> int:
    """All points of these lines."""
    return sum(point.value for line in lines for point in line.points)
