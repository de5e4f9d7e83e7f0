"""The best moments of a talk and the one thing to try next.

Decides which lines are shown and the sentences about them, from what was recorded alone. Must not
score anything: it only reads readings, steps, points and effects.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from askwell.play.facts import Line, Play
from askwell.play.meters import Meters
from askwell.report.shapes import Moment, TryNext
from askwell.scenario.model import Fact, Label, Practice
from askwell.scoring.names import NAMES

_TELLING: Final[tuple[Label, ...]] = ("tell.pitch", "tell.advise")
_EXAMPLES: Final[Mapping[Practice, str]] = MappingProxyType(
    {
        "model": "I don't know that. I'll find out and write to you by noon, whatever it is.",
        "inspire": "If this went well, what would be different for your people in a year?",
        "challenge": "What would it show us if we tried this in one place for two weeks?",
        "enable": "Who has to live with this every day, and how could they have a say in it?",
        "encourage": "You got all of them to one table: that can't have happened by itself.",
    }
)


def moments(play: Play) -> tuple[Moment, ...]:
    """Up to three of the seller's best lines, in the order they were said."""
    rated = [(_worth(play, line), line) for line in play.lines if line.seat == "seller"]
    best = sorted((pair for pair in rated if pair[0] > 0), key=lambda p: (-p[0], p[1].n))[:3]
    return tuple(
        Moment(line=line.n, text=line.text, why=_why(play, line))
        for _, line in sorted(best, key=lambda pair: pair[1].n)
    )


def _worth(play: Play, line: Line) -> int:
    """Points of the line and of the answer it drew, and what it did to the buyer's trust."""
    answer = _answer(play, line)
    points = sum(point.value for point in line.points)
    points += sum(point.value for point in answer.points) if answer else 0
    return points + 2 * (line.effect.trust if line.effect else 0)


def _answer(play: Play, line: Line) -> Line | None:
    following = play.lines[line.n + 1 : line.n + 2]
    return following[0] if following and following[0].seat == "buyer" else None


def _why(play: Play, line: Line) -> str:
    labels = [NAMES[move.label].lower() for move in (line.reading.moves if line.reading else ())]
    answer = _answer(play, line)
    told = [step.fact for step in (answer.steps if answer else ()) if step.to == "told"]
    parts = []
    if labels:
        parts.append(_listed(labels).capitalize() + ".")
    if told:
        learned = _listed([play.scenario.fact(fact).label for fact in told])
        parts.append(f"It brought out: {learned}.")
    if line.effect and line.effect.trust > 0:
        parts.append(f"{play.scenario.persona.name} opened up a little.")
    return " ".join(parts)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def try_next(play: Play, meters: Meters) -> TryNext:
    """The one change that would have helped this talk most: the costliest habit comes first."""
    return (
        _after_nothing(play)
        or _after_pressure(play)
        or _after_assumption(play)
        or _after_guess(play)
        or _after_telling(play, meters)
        or _after_closed(play, meters)
        or _after_silence(play, meters)
        or _missed_practice(play, meters)
        or _missed_fact(play)
    )


def _first(play: Play, *labels: Label) -> Line | None:
    for line in play.lines:
        if line.reading is not None and line.reading.labels & set(labels):
            return line
    return None


def _unknown(play: Play) -> Fact | None:
    """The first fact that was never told: one the talk could have asked for early."""
    for fact in play.scenario.facts:
        if play.entry(fact.id).told is None:
            return fact
    return None


def _instead(play: Play) -> str | None:
    fact = _unknown(play)
    return fact.asks[0] if fact else None


def _after_nothing(play: Play) -> TryNext | None:
    if any(line.seat == "seller" for line in play.lines):
        return None
    return TryNext(
        title="Say the first line",
        text="You did not say anything this time. Nothing can go wrong here that a line taken back "
        "does not mend. You could begin with:",
        instead=_instead(play),
    )


def _after_pressure(play: Play) -> TryNext | None:
    line = _first(play, "push")
    if line is None:
        return None
    return TryNext(
        title="Leave the pressure out",
        text=f"In line {line.n + 1} you pressed for a decision. Ask what has to be true for them "
        "first; a decision they reach themselves holds.",
        line=line.n,
        instead=_instead(play),
    )


def _after_assumption(play: Play) -> TryNext | None:
    for fact in play.scenario.facts:
        entry = play.entry(fact.id)
        if entry.assumed and (entry.asked is None or entry.asked > entry.assumed[0]):
            belief = fact.assumption.claim if fact.assumption else fact.label
            return TryNext(
                title="Ask before you settle it",
                text=f"In line {entry.assumed[0] + 1} you took something for granted "
                f"(“{belief}”). Is that what they told you? A question there costs nothing.",
                line=entry.assumed[0],
                instead=fact.asks[0],
            )
    return None


def _after_guess(play: Play) -> TryNext | None:
    """An assumption about the other that no fact of the scenario answers."""
    line = _first(play, "assume")
    if line is None:
        return None
    return TryNext(
        title="Ask before you settle it",
        text=f"In line {line.n + 1} you stated something about them that they had not said. "
        "Ask whether it is so; they will tell you more than you guessed.",
        line=line.n,
        instead=_instead(play),
    )


def _after_telling(play: Play, meters: Meters) -> TryNext | None:
    line = _first(play, *_TELLING, "tell.inform")
    if line is None or meters.ask_share is None or meters.ask_share >= 0.45:
        return None
    return TryNext(
        title="Turn one telling into a question",
        text=f"You told more than you asked. Line {line.n + 1} is a place to start: find out what "
        "they already think before you add to it.",
        line=line.n,
        instead=_instead(play),
    )


def _after_closed(play: Play, meters: Meters) -> TryNext | None:
    line = _first(play, "ask.closed", "ask.leading")
    if line is None or meters.open_share is None or meters.open_share >= 0.5:
        return None
    return TryNext(
        title="Open the questions up",
        text=f"Most of your questions could be answered with a word, such as line {line.n + 1}. "
        "Begin one with “what”, “how” or “tell me” and wait.",
        line=line.n,
        instead=_instead(play),
    )


def _after_silence(play: Play, meters: Meters) -> TryNext | None:
    """Too few reflections: the place is the seller's line after the buyer's longest answer."""
    if meters.reflections_per_question is None or meters.reflections_per_question >= 0.5:
        return None
    answers = [line for line in play.lines[:-1] if line.seat == "buyer"]
    for answer in sorted(answers, key=lambda line: (-len(line.text), line.n)):
        line = play.lines[answer.n + 1]
        if line.reading is not None and "reflect" not in line.reading.labels:
            words = " ".join(answer.text.split()[:7]).rstrip(".,;:!?")
            return TryNext(
                title="Say back what you heard",
                text=f"They said: “{words} …”. Before line {line.n + 1} asks on, put the heart of "
                "it in your own words; people go on by themselves when they feel heard.",
                line=line.n,
                instead=None,
            )
    return None


def _missed_practice(play: Play, meters: Meters) -> TryNext | None:
    for practice in play.scenario.rubric.focus:
        if not meters.practices[practice]:
            return TryNext(
                title=f"Do one thing of {NAMES[practice]}",
                text="This talk had room for it and it did not come up. In your own words, and "
                "about them, something like:",
                instead=_EXAMPLES[practice],
            )
    return None


def _missed_fact(play: Play) -> TryNext:
    fact = _unknown(play)
    if fact is None:
        return TryNext(
            title="Do the same with a tougher buyer",
            text="You found everything there was to find. Take a harder scenario, or play this "
            "one with feedback only at the end.",
        )
    return TryNext(
        title="Ask about what you never heard of",
        text=f"Nobody mentioned it, and it mattered: {fact.label}. A question that finds it:",
        instead=fact.asks[0],
    )
