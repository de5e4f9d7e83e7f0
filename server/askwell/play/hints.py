"""Nudges for the seller, in question form.

Decides which hint is next. Must not give away a truth: it only picks among the author's hints.
"""

from askwell.play.facts import Play


def next_hint(play: Play) -> tuple[str, str | None]:
    """The next nudge, and the fact it leads to if any.

    First the facts that could open now and were neither asked nor hinted at; then the stage's
    hints, those given longest ago first.
    """
    given = {hint.fact for hint in play.hints}
    for fact in play.scenario.facts:
        entry = play.entry(fact.id)
        ready = play.mood.trust >= fact.opens.trust and set(fact.opens.after) <= set(play.told)
        if ready and entry.told is None and entry.asked is None and fact.id not in given:
            return fact.hint, fact.id
    texts = [hint.text for hint in play.hints]
    stage_hints = play.scenario.stage(play.stage).hints
    return min(stage_hints, key=texts.count), None
