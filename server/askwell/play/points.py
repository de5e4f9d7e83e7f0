"""Points by the scenario's rubric.

Decides what a line earns and why. Never for speed, length or the mere number of questions: a
question that aims at nothing new earns half, a move made for the third time running earns half
and from the fifth on nothing, and the same words again earn nothing. What costs points always
costs them in full, and an assumption costs the same whether it happens to be right: it was not
checked. Must not know moods, lines of a buyer, or clocks.
"""

from askwell.play.facts import UNKNOWN, Line, Play, Point, Step
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
    if _same_words(play, text):
        return Point(award=label, value=0, reason="same_words")
    aims_at_new = any(play.ledger.get(a.fact, UNKNOWN).told is None for a in reading.aims)
    run = _run(play, label)
    if label in _QUESTIONS and not aims_at_new:
        return Point(award=label, value=weight // 2 if run < 4 else 0, reason="nothing_new")
    if label in _QUESTIONS or run < 2:
        return Point(award=label, value=weight)
    return Point(award=label, value=weight // 2 if run < 4 else 0, reason="repeated")


def _run(play: Play, label: Label) -> int:
    """How many seller lines running, up to now, carried `label`."""
    run = 0
    for line in reversed(play.lines):
        if line.seat == "buyer":
            continue
        if line.reading is None or label not in line.reading.labels:
            break
        run += 1
    return run


def _same_words(play: Play, text: str) -> bool:
    wanted = _bare(text)
    return any(line.seat == "seller" and _bare(line.text) == wanted for line in play.lines)


def _bare(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def total(lines: tuple[Line, ...]) -> int:
    """All points of these lines."""
    return sum(point.value for line in lines for point in line.points)
