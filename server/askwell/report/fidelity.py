"""How true to the cards a person played the buyer.

Decides four measures from the recorded talk alone, by playing its lines through once more: what a
person's line had before it, in mood, cards told and stage. What good looks like is in each case a
guide of this house: no public figure is known to us. Lines a bot spoke do not count. Must not know
the seller's score, and changes none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from askwell.play import mood
from askwell.play.facts import Line, Mood, Play
from askwell.play.guards import Standing, holds, is_ready
from askwell.report.voices_shapes import Fidelity, FidelityNote
from askwell.scenario.model import END, Fact, Label, Stage
from askwell.scoring.told import is_about

_NOTHING: Final = "nothing to count"
_QUESTIONS: Final[frozenset[Label]] = frozenset({"ask.open", "ask.closed", "check"})


@dataclass(frozen=True, slots=True)
class _Turn:
    """A person's line in the buyer's seat, and how things stood just before it."""

    line: Line
    stage: Stage
    standing: Standing


@dataclass(frozen=True, slots=True)
class _Case:
    """One thing that counts for a measure: its line, if it has one, and whether it was kept to."""

    line: int | None
    good: bool


def fidelity(play: Play) -> Fidelity | None:
    """The measures there are; None when a bot played the buyer, or nothing can be counted."""
    turns = {turn.line.n: turn for turn in _turns(play)}
    told = [
        (fact, turns[n])
        for fact in play.scenario.facts
        if (n := play.entry(fact.id).told) is not None and n in turns
    ]
    notes = (
        _objections(play, tuple(turns.values())),
        _unasked(play, told),
        _answers(play, told),
        _guarded(play, told),
    )
    values = [note.value for note in notes if note.value is not None]
    if not values:
        return None
    return Fidelity(points=round(100 * sum(values) / len(values)), notes=notes)


def _turns(play: Play) -> Iterator[_Turn]:
    """A person's lines as buyer, with what guards looked at before each.

    A card counts as told from the line it is marked in, whenever the mark was made.
    """
    scenario = play.scenario
    stage = scenario.stages[0]
    feels = Mood(scenario.temper.trust, scenario.temper.patience)
    did: dict[Label, int] = {}
    turns, last = 0, ""
    for line in play.lines:
        if line.seat == "seller":
            turns, last = turns + 1, line.text
            for label in line.reading.labels if line.reading else ():
                did[label] = did.get(label, 0) + 1
            feels = mood.after(feels, line.effect) if line.effect else feels
        elif line.script is not None:
            stage = scenario.stage(line.script.stage)
        else:
            told = _told_before(play, line.n)
            now = Standing(feels.trust, feels.patience, turns, told, dict(did), last)
            yield _Turn(line, stage, now)
            stage = _next_stage(play, stage, now)


def _told_before(play: Play, line: int) -> tuple[str, ...]:
    return tuple(
        fact.id
        for fact in play.scenario.facts
        if (n := play.entry(fact.id).told) is not None and n < line
    )


def _next_stage(play: Play, stage: Stage, now: Standing) -> Stage:
    """Where a person's line leaves the talk: by the first way out that holds, the end apart."""
    for move in stage.moves:
        if holds(move.when, now):
            return stage if move.to == END else play.scenario.stage(move.to)
    return stage


def _note(
    measure: Literal["objections", "unasked", "answers", "guarded"],
    name: str,
    good: str,
    cases: Sequence[_Case],
    bounds: tuple[float, float],
    missed: str,
) -> FidelityNote:
    """A measure: the share of `cases` that were kept to, and where they were not."""
    lines = sorted({case.line for case in cases if case.line is not None})
    if not cases:
        return FidelityNote(
            id=measure, name=name, value=None, shown=_NOTHING, good=good, verdict="none", lines=()
        )
    kept = sum(case.good for case in cases)
    value = round(kept / len(cases), 3)
    wrong = sorted({case.line + 1 for case in cases if case.line is not None and not case.good})
    lines_of = "line" if len(wrong) == 1 else "lines"
    where = f"; {missed}: {lines_of} {', '.join(map(str, wrong))}" if wrong else ""
    return FidelityNote(
        id=measure,
        name=name,
        value=value,
        shown=f"{kept} of {len(cases)}{where}",
        good=good,
        verdict="good" if value >= bounds[0] else "fair" if value >= bounds[1] else "work",
        lines=tuple(lines),
    )


def _objections(play: Play, turns: Sequence[_Turn]) -> FidelityNote:
    """Of the objections whose moment came while a person had the buyer's turn, those raised."""
    raised = play.table.raised if play.table is not None else {}
    fitted = dict.fromkeys(
        one.id for turn in turns for one in turn.stage.objections if holds(one.when, turn.standing)
    )
    return _note(
        "objections",
        "Objections raised",
        "Raise two of three that come to fit.",
        [_Case(raised.get(one), one in raised) for one in fitted],
        (0.66, 0.34),
        "",
    )


def _unasked(play: Play, told: Sequence[tuple[Fact, _Turn]]) -> FidelityNote:
    """Facts told after a question that aimed at them, at any time before."""
    return _note(
        "unasked",
        "Told only when asked",
        "Four of five cards come after a question they answer.",
        [_Case(turn.line.n, _was_asked(play, fact, turn.line.n)) for fact, turn in told],
        (0.8, 0.6),
        "given away unasked",
    )


def _was_asked(play: Play, fact: Fact, before: int) -> bool:
    """Did a question aim at the fact before, or was there one just now that aims at no fact the
    rules know of? Where they cannot tell what was asked, the buyer is believed."""
    asked = [line.reading for line in play.lines[:before] if line.reading is not None]
    if any(aim.fact == fact.id for reading in asked for aim in reading.aims):
        return True
    spoken = max((line.n for line in play.lines[:before] if line.seat == "buyer"), default=-1)
    return any(
        line.reading is not None and not line.reading.aims and line.reading.labels & _QUESTIONS
        for line in play.lines[spoken + 1 : before]
    )


def _answers(play: Play, told: Sequence[tuple[Fact, _Turn]]) -> FidelityNote:
    """Cards marked as told in a line whose words share the card's meaning."""
    cases = [
        _Case(
            turn.line.n,
            fact.id in turn.line.proposes or is_about(turn.line.text, fact.id, play.scenario.facts),
        )
        for fact, turn in told
    ]
    return _note(
        "answers",
        "In line with the cards",
        "Nine of ten cards marked as told can be heard in the line.",
        cases,
        (0.9, 0.7),
        "not to be heard",
    )


def _guarded(play: Play, told: Sequence[tuple[Fact, _Turn]]) -> FidelityNote:
    """Of the told facts that need trust, or another told before, those told when they might be."""
    cases = []
    for fact, turn in told:
        if not fact.opens.trust and not fact.opens.after:
            continue
        with_it = (other.id for other, at in told if at.line.n == turn.line.n)
        known = {*turn.standing.told, *with_it} - {fact.id}
        cases.append(_Case(turn.line.n, is_ready(fact, turn.standing.trust, known)))
    return _note(
        "guarded",
        "Kept until trust allowed",
        "Four of five guarded cards wait for the trust they need.",
        cases,
        (0.8, 0.6),
        "told too early",
    )
