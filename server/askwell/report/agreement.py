"""What observers heard, beside what the rules heard.

Decides how two readings of the same lines are compared. An observer's labels are never weighed
against points and change none. Must not know which of the two is right.

Agreement beyond chance is Cohen's kappa (J. Cohen, "A coefficient of agreement for nominal
scales", Educational and Psychological Measurement 20, 1960). It has no value where chance alone
would agree on every line.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from askwell.play.facts import Line, Play
from askwell.report.voices_shapes import LabelAgreement, MarkedLine, ObserverVoice, RemarkNote
from askwell.scenario.model import Label
from askwell.scoring.names import label_name
from askwell.scoring.reading import LABELS, PRACTICES, TELLS

CLICKER: Final[tuple[Label, ...]] = ("ask.open", "tell.inform", "assume", "check", *PRACTICES)
"""What observers are given to label with. What they could not give is not held against them."""

Heard = frozenset[Label]


def named(label: Label) -> str:
    """What the label is called where observers and rules are compared: telling is of one kind."""
    return "Telling" if label == "tell.inform" else label_name(label)


def rules_heard(line: Line) -> Heard:
    """The rules' labels of that line in the terms of an observer: any telling is telling."""
    labels = line.reading.labels if line.reading is not None else frozenset[Label]()
    return labels | {"tell.inform"} if labels & TELLS else labels


def undecided(line: Line) -> Heard:
    """Labels on which the rules would not decide; they count on neither side."""
    if line.reading is None:
        return frozenset(LABELS)
    unsure = frozenset(line.reading.not_rated)
    if unsure & TELLS and not line.reading.labels & TELLS:
        unsure |= {"tell.inform"}
    return unsure - rules_heard(line)


def marks_by_person(play: Play) -> Mapping[str, Mapping[int, tuple[Label, ...]]]:
    """For each observer the seller lines they labelled, and how. A label taken back is none."""
    found: dict[str, dict[int, tuple[Label, ...]]] = {}
    for (person, n), labels in play.table.marks.items() if play.table is not None else ():
        if labels and 0 <= n < len(play.lines) and play.lines[n].seat == "seller":
            found.setdefault(person, {})[n] = labels
    return {person: dict(sorted(marks.items())) for person, marks in found.items()}


def observer_name(play: Play, person: str) -> str:
    """The observer's name; who has left took it along."""
    guests = play.table.guests if play.table is not None else ()
    return next((guest.name for guest in guests if guest.id == person), "Somebody who left")


def observer_voices(play: Play) -> tuple[ObserverVoice, ...]:
    """Everybody who labelled or noted something, in the order of their chairs."""
    if play.table is None:
        return ()
    marks = marks_by_person(play)
    spoke = dict.fromkeys([*marks, *(note.person for note in play.table.notes)])
    seated = [guest.id for guest in play.table.guests if guest.id in spoke]
    return tuple(
        _voice(play, person, marks.get(person, {})) for person in dict.fromkeys([*seated, *spoke])
    )


def _voice(play: Play, person: str, marks: Mapping[int, tuple[Label, ...]]) -> ObserverVoice:
    rows = _rows([(play.lines[n], frozenset(labels)) for n, labels in marks.items()])
    both = sum(row.both for row in rows)
    given = both + sum(row.rules_only + row.observer_only for row in rows)
    notes = play.table.notes if play.table is not None else ()
    return ObserverVoice(
        name=observer_name(play, person),
        lines=len(marks),
        agreement=round(both / given, 3) if given else None,
        labels=rows,
        marks=tuple(MarkedLine(line=n, labels=labels) for n, labels in marks.items()),
        notes=tuple(
            RemarkNote(line=note.line, text=note.text, at=note.at)
            for note in notes
            if note.person == person
        ),
    )


def _rows(pairs: Sequence[tuple[Line, Heard]]) -> tuple[LabelAgreement, ...]:
    """A row for each label that either gave, over the lines on which the rules decided."""
    used = frozenset[Label]().union(*(heard for _, heard in pairs))
    rows = (
        _row(
            label,
            [
                (label in rules_heard(line), label in heard)
                for line, heard in pairs
                if label not in undecided(line)
            ],
        )
        for label in LABELS
        if label in CLICKER or label in used
    )
    return tuple(row for row in rows if row.both + row.rules_only + row.observer_only)


def _row(label: Label, cases: Sequence[tuple[bool, bool]]) -> LabelAgreement:
    both, rules_only, observer_only, neither = (
        cases.count(case) for case in ((True, True), (True, False), (False, True), (False, False))
    )
    return LabelAgreement(
        label=label,
        name=named(label),
        both=both,
        rules_only=rules_only,
        observer_only=observer_only,
        neither=neither,
        kappa=kappa(both, rules_only, observer_only, neither),
    )


def kappa(both: int, first_only: int, second_only: int, neither: int) -> float | None:
    """Cohen's kappa of two yes-or-no readings, -1 to 1; None where it is not defined."""
    n = both + first_only + second_only + neither
    first, second = both + first_only, both + second_only
    by_chance = first * second + (n - first) * (n - second)
    if n * n == by_chance:
        return None
    return round((n * (both + neither) - by_chance) / (n * n - by_chance), 3)
