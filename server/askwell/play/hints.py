"""Nudges for the seller, in question form.

Decides which hint is next. Must not give away a truth: it only picks among the author's hints.
"""

from askwell.play.facts import Play
from askwell.play.guards import is_ready


def next_hint(play: Play) -> tuple[str, str | None] | None:
    """The next nudge, and the fact it leads to if any; None when all that fit have been given.

    First the facts that could open now and were neither asked nor hinted at; then the stage's
    hints.
    """
    given = {hint.fact for hint in play.hints}
    for fact in play.scenario.facts:
        entry = play.entry(fact.id)
        ready = is_ready(fact, play.mood.trust, play.told)
        if ready and entry.told is None and entry.asked is None and fact.id not in given:
            return fact.hint, fact.id
    texts = {hint.text for hint in play.hints}
    for text in play.scenario.stage(play.stage).hints:
        if text not in texts:
            return text, None
    return None
