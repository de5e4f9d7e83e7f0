"""Do the author's conditions hold at this point of the talk?

Decides guards of stages and outcomes, and whether a fact is open. Must not know who asks: the
same answers serve the rules, a scripted buyer and the cards of a human one.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from askwell.play.facts import Play
from askwell.play.meters import count_labels
from askwell.scenario.model import END, Fact, Guard, Label, Outcome, Scenario
from askwell.scoring.cues import matches


@dataclass(frozen=True, slots=True)
class Standing:
    """What guards look at: meters 0-10, seller lines so far, facts told, labels, last words."""

    trust: int
    patience: int
    turns: int
    told: tuple[str, ...]
    did: Mapping[Label, int]
    last: str


def standing(play: Play) -> Standing:
    """What guards look at now."""
    typed = [line.text for line in play.lines if line.seat == "seller"]
    return Standing(
        trust=play.mood.trust,
        patience=play.mood.patience,
        turns=len(typed),
        told=play.told,
        did=count_labels(play.lines),
        last=typed[-1] if typed else "",
    )


def holds(guard: Guard, standing: Standing) -> bool:
    """Whether every given condition of `guard` is met."""
    g, s = guard, standing
    return (
        (g.trust_at_least is None or s.trust >= g.trust_at_least)
        and (g.trust_at_most is None or s.trust <= g.trust_at_most)
        and (g.patience_at_least is None or s.patience >= g.patience_at_least)
        and (g.patience_at_most is None or s.patience <= g.patience_at_most)
        and (g.turns_at_least is None or s.turns >= g.turns_at_least)
        and (g.told_at_least is None or len(s.told) >= g.told_at_least)
        and all(fact in s.told for fact in g.told)
        and all(s.did.get(label, 0) >= times for label, times in g.did.items())
        and (not g.said or any(matches(cue, s.last) is not None for cue in g.said))
    )


def outcome_now(scenario: Scenario, standing: Standing) -> Outcome:
    """The outcome this talk would have if it ended here. The last one always holds."""
    for outcome in scenario.outcomes:
        if holds(outcome.when, standing):
            return outcome
    return scenario.outcomes[-1]


def next_stage(play: Play) -> str | None:
    """Where a person who plays the buyer goes from here: the first way out whose guard holds.

    None when they stay. A way to the end is theirs to choose, and no stage.
    """
    now, moves = standing(play), play.scenario.stage(play.stage).moves
    # Ways to the end go by the seller's words, which are read only where it makes a difference.
    for number, move in enumerate(moves):
        if move.to != END and holds(move.when, now):
            ends = any(one.to == END and holds(one.when, now) for one in moves[:number])
            return None if ends else move.to
    return None


def is_open(fact: Fact, trust: int, told: Collection[str], labels: Collection[Label]) -> bool:
    """Would the buyer tell `fact` to a line with these labels?

    An open question, a check or a reflection counts as open; the author's `after` facts must
    have been told.
    """
    by_words = fact.opens.by == "any" or bool({"ask.open", "check", "reflect"} & set(labels))
    return by_words and is_ready(fact, trust, told)


def is_ready(fact: Fact, trust: int, told: Collection[str]) -> bool:
    """Do trust and what was told before allow telling `fact`, if it is asked for rightly?"""
    return trust >= fact.opens.trust and all(other in told for other in fact.opens.after)
