"""From what people said about labels to lines a scorer can learn from.

Decides what a contest and an observer's labels make of the rules' reading of a line. Must not know
files, nor who anybody is: nothing of a person is in these lines but what they typed.
"""

from collections.abc import Iterator
from typing import Final

from pydantic import Field

from askwell.play.facts import Line, Play
from askwell.report.agreement import CLICKER, marks_by_person
from askwell.scenario.model import Label, Strict
from askwell.scoring.reading import LABELS, TELLS

_HALF: Final = 0.5


class LabelledLine(Strict):
    """One line in the format `askwell train` learns from.

    `disputed` labels count neither way: a player contested them, or observers were split.
    """

    id: str
    conversation: str
    industry: str
    before: str
    disclosed: tuple[str, ...]
    text: str
    labels: tuple[Label, ...]
    disputed: tuple[Label, ...]
    source: tuple[str, ...] = Field(description="`observers`, `contested`, or both")


def labelled_lines(play: Play) -> Iterator[LabelledLine]:
    """The seller lines of a talk that is over which somebody labelled or contested.

    Labels that observers have no button for are the rules' own. Those they have one for are theirs:
    given by more than half of who labelled the line, disputed where they were split. Their
    `tell.inform` stands for any telling, so that the rules' kind of it stays.
    """
    if play.outcome is None:
        return
    marks = marks_by_person(play)
    said: list[str] = []
    for line in play.lines:
        if line.seat == "buyer":
            said.append(line.text)
            continue
        heard = [frozenset(given[line.n]) for given in marks.values() if line.n in given]
        contested = frozenset(one.label for one in play.contested if one.line == line.n)
        if line.reading is None or not (heard or contested):
            continue
        labels, split = _heard(line, heard) if heard else (line.reading.labels, frozenset())
        disputed = split | contested
        yield LabelledLine(
            id=f"{play.id}:{line.n}",
            conversation=play.id,
            industry=play.scenario.industry,
            before=said[-1] if said else "",
            disclosed=tuple(said[:-1]),
            text=line.text,
            labels=_in_order(_whole(labels - disputed, disputed)),
            disputed=_in_order(disputed),
            source=(*(("observers",) if heard else ()), *(("contested",) if contested else ())),
        )


def _heard(line: Line, heard: list[frozenset[Label]]) -> tuple[frozenset[Label], frozenset[Label]]:
    """What observers made of the line, and the labels on which they were split."""
    rules = line.reading.labels if line.reading is not None else frozenset[Label]()
    share = {label: sum(label in given for given in heard) / len(heard) for label in CLICKER}
    labels = (rules - TELLS - set(CLICKER)) | {n for n in CLICKER if share[n] > _HALF}
    split = frozenset(label for label in CLICKER if share[label] == _HALF)
    telling = rules & TELLS or frozenset[Label](("tell.inform",))
    return _as(telling, labels), _as(telling, split)


def _as(telling: frozenset[Label], labels: frozenset[Label]) -> frozenset[Label]:
    """`labels` with the rules' kind of telling in place of the observers' one for all kinds."""
    return labels - {"tell.inform"} | telling if "tell.inform" in labels else labels


def _whole(labels: frozenset[Label], disputed: frozenset[Label]) -> frozenset[Label]:
    """Labels that may stand together: `social` alone, and only where nothing is left."""
    others = labels - {"social"}
    if others or disputed - {"social"}:
        return others
    return labels


def _in_order(labels: frozenset[Label]) -> tuple[Label, ...]:
    return tuple(label for label in LABELS if label in labels)
