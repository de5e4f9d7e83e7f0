"""How a seller's words change the buyer.

Decides steps of trust and patience from a reading. Must not know points or lines. The numbers are
the house's own: they follow the direction of the sources (buyers open up to questions,
reflections and leadership moves, and close up under telling, pressure and wrong assumptions), not
a measured size. An author overrides them in `temper.reactions`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from askwell.play.facts import Effect, Mood, Play
from askwell.play.repeats import run, same_words, standstill
from askwell.scenario.model import Label, Reaction
from askwell.scoring.reading import ASKS, PRACTICES, Reading

MAX_STEP: Final = 3
"""One line changes a meter by at most this much."""

HOUSE: Final[Mapping[Label, Reaction]] = MappingProxyType(
    {
        "ask.open": Reaction(trust=1),
        "ask.closed": Reaction(),
        "ask.leading": Reaction(trust=-1, patience=-1),
        "tell.inform": Reaction(),
        "tell.advise": Reaction(trust=-1),
        "tell.pitch": Reaction(trust=-1, patience=-1),
        "push": Reaction(trust=-2, patience=-2),
        "reflect": Reaction(trust=1),
        "check": Reaction(trust=1),
        "assume": Reaction(trust=-1),
        "model": Reaction(trust=1),
        "inspire": Reaction(trust=1),
        "challenge": Reaction(trust=1),
        "enable": Reaction(trust=1),
        "encourage": Reaction(trust=1, patience=1),
        "social": Reaction(),
    }
)
WRONG_CLAIM: Final = Reaction(trust=-1, patience=-1)
"""On top of `assume`, when the belief stated is not so: it is the buyer who knows."""

_ENOUGH: Final = 2
"""Made this often while nothing was learned, a move warms no more, and closed questions grate."""

_NOWHERE: Final = 6
"""Seller lines without anything asked for or learned, after which each further one tires."""

_AN_ANSWER: Final = 3
"""Words that an answer to the buyer's question has at least."""

_WELCOME: Final[frozenset[Label]] = frozenset({*ASKS, *PRACTICES, "reflect", "check"})


def react(play: Play, reading: Reading, text: str) -> Effect:
    """The steps this line takes, kept within 0-10 and within `MAX_STEP` per meter."""
    trust = patience = 0
    causes: list[str] = []
    for move in reading.moves:
        step = play.scenario.temper.reactions.get(move.label) or HOUSE[move.label]
        if (step.trust > 0 or step.patience > 0) and run(play, move.label) >= _ENOUGH:
            continue
        trust, patience = trust + step.trust, patience + step.patience
        if step.trust or step.patience:
            causes.append(move.label)
    if any(not claim.right for claim in reading.claims):
        trust, patience = trust + WRONG_CLAIM.trust, patience + WRONG_CLAIM.patience
        causes.append("wrong")
    if same_words(play, text):
        trust, patience = min(trust, 0), patience - 1
        causes.append("same_words")
    elif not _WELCOME & reading.labels and not _answers_the_buyer(play, text):
        patience -= 1
        causes.append("idle")
    elif run(play, "ask.closed") >= _ENOUGH and "ask.closed" in reading.labels:
        patience -= 1
        causes.append("interrogation")
    elif standstill(play) >= _NOWHERE and not reading.aims:
        patience -= 1
        causes.append("nowhere")
    return _bounded(play.mood, trust, patience, tuple(causes))


def after(mood: Mood, effect: Effect) -> Mood:
    """The mood once `effect` has been taken."""
    return Mood(mood.trust + effect.trust, mood.patience + effect.patience)


def _bounded(mood: Mood, trust: int, patience: int, causes: tuple[str, ...]) -> Effect:
    def step(now: int, change: int) -> int:
        change = max(-MAX_STEP, min(MAX_STEP, change))
        return max(0, min(10, now + change)) - now

    return Effect(
        trust=step(mood.trust, trust), patience=step(mood.patience, patience), causes=causes
    )


def _answers_the_buyer(play: Play, text: str) -> bool:
    """An answer to the buyer's question is no idle talk, nor is a greeting at the very start."""
    if not any(line.seat == "seller" for line in play.lines):
        return True
    last = play.lines[-1] if play.lines else None
    asked = last is not None and last.seat == "buyer" and "?" in last.text
    return asked and len(text.split()) >= _AN_ANSWER
