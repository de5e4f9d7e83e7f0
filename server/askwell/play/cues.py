"""Suggestions for a person who plays the buyer: how to take what the seller has just said.

Decides the words of a cue from the last seller line's effect and the facts it touches. Must not
know briefs of the other side, points or meters.
"""

from typing import Final

from askwell.play.facts import Line, Play
from askwell.play.guards import is_open
from askwell.play.room_views import Cue
from askwell.scenario.model import Label
from askwell.scoring.reading import Reading

_TOLD: Final[frozenset[Label]] = frozenset({"tell.inform", "tell.advise", "tell.pitch"})


def cue(play: Play) -> Cue | None:
    """What to do with the seller's last words; None before there are any, or once answered."""
    mine = [line for line in play.lines if line.seat == "seller"]
    if not mine or play.lines[-1].seat != "seller" or mine[-1].reading is None:
        return None
    line, reading = mine[-1], mine[-1].reading
    return (
        _fact_cue(play, line, reading)
        or _label_cue(mine, reading)
        or Cue(
            title="Answer as yourself",
            text="Say what fits your brief, in a sentence or two.",
            because=None,
            mood=_mood(line),
        )
    )


def _fact_cue(play: Play, line: Line, reading: Reading) -> Cue | None:
    for claim in reading.claims:
        fact = play.scenario.fact(claim.fact)
        if play.entry(fact.id).told is None and not claim.right:
            words = line.text[claim.evidence.start : claim.evidence.end]
            return _cue(
                line,
                "They took something for granted",
                f"It is not so: {fact.label}. Correct it, and ask who told them.",
                words,
            )
    for aim in reading.aims:
        fact = play.scenario.fact(aim.fact)
        if play.entry(fact.id).told is not None:
            continue
        words = line.text[aim.evidence.start : aim.evidence.end]
        if is_open(fact, play.mood.trust, play.told, reading.labels):
            return _cue(line, f"They ask about “{fact.label}”", "Tell this card now.", words)
        return _cue(
            line,
            f"They ask about “{fact.label}”",
            "Too early: dodge it for now, and see how they take that.",
            words,
        )
    for echo in reading.echoes:
        words = line.text[echo.evidence.start : echo.evidence.end]
        return _cue(
            line, "They summed you up", "If it is right, say so, and go a little further.", words
        )
    return None


def _label_cue(mine: list[Line], reading: Reading) -> Cue | None:
    labels = reading.labels
    line = mine[-1]
    if "push" in labels:
        return _label(line, "push", "They press you", "Step back: be shorter, say you decide when.")
    if labels & _TOLD and not any(label.startswith("ask") for label in labels):
        before = mine[-2].reading if len(mine) > 1 else None
        if before is not None and before.labels & _TOLD:
            return _label(
                line,
                next(iter(sorted(labels & _TOLD))),
                "They told twice in a row",
                "Be shorter. Ask what it has to do with you.",
            )
        return _label(
            line,
            next(iter(sorted(labels & _TOLD))),
            "They tell rather than ask",
            "A short “I see” will do. Give nothing away.",
        )
    for label, title, text in _MOVES:
        if label in labels:
            return _label(line, label, title, text)
    return None


_MOVES: Final[tuple[tuple[Label, str, str], ...]] = (
    ("ask.leading", "A question with the answer in it", "Don't take the bait: turn it round."),
    ("assume", "They assume", "Ask how they know, before you go on."),
    ("encourage", "They saw what you did", "Warm up: say a little more than you were asked."),
    ("enable", "They leave the choice with you", "Take it: say what you would choose, and why."),
    ("inspire", "They ask you to look ahead", "Think aloud about how it could be."),
    ("challenge", "They question how it is done", "Resist once, then think about it honestly."),
    ("model", "They are open with you", "Give some of that openness back."),
    ("check", "They check with you", "Say plainly whether they have it right."),
    ("reflect", "They listened", "Go on from there: one more thing they did not know."),
    ("ask.open", "An open question", "Answer in your own words, with one thing from your brief."),
    ("ask.closed", "A closed question", "Answer just what was asked. Wait for the next."),
)


def _label(line: Line, label: Label, title: str, text: str) -> Cue:
    words = None
    if line.reading is not None:
        for move in line.reading.moves:
            if move.label == label:
                words = line.text[move.evidence[0].start : move.evidence[0].end]
    return _cue(line, title, text, words)


def _cue(line: Line, title: str, text: str, words: str | None) -> Cue:
    return Cue(title=title, text=text, because=words, mood=_mood(line))


def _mood(line: Line) -> str:
    moved = (line.effect.trust or line.effect.patience) if line.effect else 0
    return "warmer" if moved > 0 else "cooler" if moved < 0 else "steady"
